// The palette: everything that can be done on this page, found by a few letters, with its key.

const dialog = () => document.getElementById("palette");
const words = () => document.getElementById("palette-words");
const list = () => document.getElementById("palette-list");
let commands = [];
let at = 0;
let cardThen = null;

export const isPaletteOpen = () => Boolean(dialog()?.open);

const labelOf = (element) => {
  if (element.dataset.label) return element.dataset.label;
  const named = element.matches("details") ? element.querySelector("summary") : element;
  const copy = named.cloneNode(true);
  for (const key of copy.querySelectorAll("kbd, .count")) key.remove();
  return (named.getAttribute("aria-label") ?? copy.textContent).replace(/\s+/g, " ").trim();
};

const isShown = (element) => element.matches("details") || (element.checkVisibility?.() ?? element.offsetParent !== null);

const onPage = () => {
  const found = [...document.querySelectorAll("main [data-key], header [data-key]")].filter(isShown);
  const own = found.filter((each) => !each.closest("[data-card]") || each.closest("[data-card]") === cardThen);
  return own.map((each) => ({ label: labelOf(each), key: each.dataset.key, run: () => doKey(each) }));
};

const doKey = (holder) => {
  if (holder instanceof HTMLDetailsElement) {
    holder.open = true;
    holder.querySelector("select, textarea, input:not([type=hidden])")?.focus();
  } else if (holder.matches("input, textarea, select")) holder.focus();
  else holder.click();
};

const places = () =>
  [...document.querySelectorAll("[data-go]")].map((each) => ({
    label: `Go to ${labelOf(each)}`,
    key: `g ${each.dataset.go}`,
    run: () => each.click(),
  }));

const MOVES = [
  { label: "Next", key: "j" },
  { label: "Previous", key: "k" },
  { label: "Choose this line", key: "x" },
  { label: "Send the form one is in", key: "Ctrl Enter" },
  { label: "Leave a form", key: "Esc" },
].map((each) => ({ ...each, run: null }));

const typed = () => {
  const text = words().value.trim();
  if (!text) return [];
  const number = text.match(/^([A-Za-z]+-)?(\d{1,9})$/);
  const open = number && { label: `Open case ${number[2]}`, key: "", run: () => location.assign(`/console/cases/${number[2]}`) };
  const search = document.querySelector("form[role=search]") && {
    label: `Search for “${text}”`,
    key: "",
    run: () => location.assign(`/console/search?q=${encodeURIComponent(text)}`),
  };
  return [open, search].filter(Boolean);
};

const matches = (command) => {
  const label = command.label.toLowerCase();
  return words().value.toLowerCase().trim().split(/\s+/).every((part) => label.includes(part));
};

const point = (to) => {
  const options = [...list().children];
  if (options.length === 0) return;
  at = (to + options.length) % options.length;
  options.forEach((option, place) => option.setAttribute("aria-selected", String(place === at)));
  options[at].scrollIntoView({ block: "nearest" });
  words().setAttribute("aria-activedescendant", options[at].id);
};

const draw = () => {
  const fitting = [...commands.filter(matches), ...typed()];
  list().replaceChildren(
    ...fitting.map((command, place) => {
      const option = document.createElement("li");
      option.id = `command-${place}`;
      option.setAttribute("role", "option");
      option.append(command.label);
      for (const key of command.key.split(" ").filter(Boolean)) {
        const sign = document.createElement("kbd");
        sign.textContent = key;
        option.append(sign);
      }
      option.classList.toggle("is-move", !command.run);
      option.addEventListener("click", () => run(command));
      return option;
    }),
  );
  list().commands = fitting;
  point(0);
};

const run = (command) => {
  if (!command?.run) return;
  dialog().close();
  command.run();
};

export const openPalette = () => {
  if (!dialog() || dialog().open) return;
  cardThen = document.activeElement?.closest("[data-card]") ?? document.querySelector('[data-card][aria-current="true"]');
  commands = [...onPage(), ...places(), ...MOVES];
  words().value = "";
  dialog().showModal();
  draw();
};

export const preparePalette = () => {
  if (!dialog()) return;
  words().addEventListener("input", draw);
  dialog().addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") point(at + 1);
    else if (event.key === "ArrowUp") point(at - 1);
    else if (event.key === "Enter") run(list().commands[at]);
    else return;
    event.preventDefault();
  });
  dialog().addEventListener("click", (event) => event.target === dialog() && dialog().close());
  const button = document.querySelector("[data-opens-palette]");
  button.hidden = false;
  button.addEventListener("click", openPalette);
};
