// The sign that says whether the page is told of changes.

const say = (words, isLive) => {
  const sign = document.getElementById("live");
  if (!sign) return;
  sign.hidden = false;
  sign.textContent = words;
  sign.classList.toggle("is-live", isLive);
};

export const showWhetherLive = () => {
  document.addEventListener("htmx:sseOpen", () => say("Live", true));
  document.addEventListener("htmx:sseError", () => say("Reconnecting …", false));
};
