// Keys, small comforts and the live sign. Every page works without this file.
import { arrive as localTimes } from "./clocks.js";
import { keepWhatIsWritten } from "./forms.js";
import { listenToKeys, pointOut } from "./keys.js";
import { showWhetherLive } from "./live.js";
import { preparePalette } from "./palette.js";
import { takeUpWords } from "./words.js";

const arrive = () => {
  localTimes();
  const card = document.querySelector('[data-card][aria-current="true"]');
  if (card) pointOut(card);
};

document.documentElement.classList.add("scripted");
listenToKeys();
preparePalette();
showWhetherLive();
takeUpWords();
keepWhatIsWritten(arrive);
arrive();
