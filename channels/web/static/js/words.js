// Words that are selected in a message go into the form that asks for words; cards are dragged onto each other.
import { pointOut } from "./keys.js";

let selected = null;

// Places are counted as the desk counts them, in characters; the labels of cases are no part of the message.
const placeIn = (part, node, offset) => {
  const before = document.createRange();
  before.selectNodeContents(part);
  before.setEnd(node, offset);
  const copy = before.cloneContents();
  for (const label of copy.querySelectorAll(".label")) label.remove();
  return [...copy.textContent].length;
};

const readSelection = () => {
  const selection = document.getSelection();
  const part = selection?.anchorNode?.parentElement?.closest("main [data-part]");
  if (!part || !selection.rangeCount) return;
  selected = null;
  const range = selection.getRangeAt(0);
  if (range.collapsed || !part.contains(range.endContainer) || !part.contains(range.startContainer)) return;
  const start = placeIn(part, range.startContainer, range.startOffset);
  const end = placeIn(part, range.endContainer, range.endOffset);
  if (start >= end) return;
  selected = { value: `${part.dataset.part}:${start}:${end}`, text: selection.toString() };
  const cases = range.startContainer.parentElement.closest("mark[data-cases]")?.dataset.cases ?? "";
  const card = document.getElementById(cases.split(" ")[0]);
  if (card?.matches("[data-card]")) pointOut(card);
};

const takeWords = (details) => {
  const box = details.querySelector("[data-words]");
  if (!box || !selected) return;
  for (const each of box.querySelectorAll("input")) each.checked = false;
  box.querySelector("[data-taken]")?.remove();
  const label = document.createElement("label");
  const tick = document.createElement("input");
  const quote = document.createElement("span");
  label.className = "tick";
  label.dataset.taken = "yes";
  Object.assign(tick, { type: "checkbox", name: "words", value: selected.value, checked: true });
  quote.textContent = selected.text;
  label.append(tick, quote);
  box.prepend(label);
};

const cardUnder = (event) => event.target.closest?.("[data-takes-in]");

const listenToDragging = () => {
  let form = null;
  let from = null;
  document.addEventListener("dragstart", (event) => {
    const handle = event.target.closest?.("[data-merges]");
    form = handle && document.querySelector(`#${CSS.escape(handle.dataset.merges)} form`);
    from = handle?.closest("[data-card]");
    if (form) event.dataTransfer.effectAllowed = "move";
  });
  document.addEventListener("dragover", (event) => {
    const card = cardUnder(event);
    for (const each of document.querySelectorAll(".takes-in")) each.classList.toggle("takes-in", each === card);
    if (!form || !card || card === from) return;
    event.preventDefault();
    card.classList.add("takes-in");
  });
  document.addEventListener("drop", (event) => {
    const card = cardUnder(event);
    if (!form || !card || card === from) return;
    event.preventDefault();
    form.elements.into.value = card.dataset.takesIn;
    form.requestSubmit(form.querySelector("button[value=one]"));
  });
  document.addEventListener("dragend", () => {
    form = null;
    for (const each of document.querySelectorAll(".takes-in")) each.classList.remove("takes-in");
  });
};

export const takeUpWords = () => {
  document.addEventListener("selectionchange", readSelection);
  document.addEventListener("toggle", (event) => event.target.open && takeWords(event.target), true);
  listenToDragging();
};
