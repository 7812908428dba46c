// One key for each act; keys rest while somebody writes.
import { isPaletteOpen, openPalette } from "./palette.js";

const STOP = "[data-stop]";
const WAIT_FOR_SECOND_KEY_MS = 1200;

const isWriting = (element) =>
  element instanceof HTMLElement && (element.matches("input:not([type=checkbox]), select, textarea") || element.isContentEditable);

const stops = () => [...document.querySelectorAll(`main ${STOP}`)].filter((stop) => stop.offsetParent !== null);

export const currentCard = () =>
  document.activeElement?.closest("[data-card]") ??
  document.querySelector('[data-card][aria-current="true"]') ??
  document.querySelector("[data-card]");

export const pointOut = (card) => {
  for (const each of document.querySelectorAll("[data-card]")) {
    each.toggleAttribute("aria-current", false);
    if (each === card) each.setAttribute("aria-current", "true");
  }
  for (const mark of document.querySelectorAll("mark[data-cases]")) {
    mark.classList.toggle("is-current", mark.dataset.cases.split(" ").includes(card.id));
  }
};

// The place to go on from: what has the focus, else what had it last, else the current card.
let last = "";
const placeNow = (all) => {
  const focused = document.activeElement?.closest("tr, [data-card], article, li")?.querySelector(STOP);
  const known = focused ?? document.getElementById(last) ?? currentCard()?.querySelector(STOP);
  return all.indexOf(known);
};

const step = (by) => {
  const all = stops();
  if (all.length === 0) return;
  const at = placeNow(all);
  const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1);
  all[next].focus();
  all[next].closest("tr, article")?.scrollIntoView({ block: "nearest" });
};

const isShown = (element) => element.checkVisibility?.() ?? element.offsetParent !== null;

// What a key means: first on the current card, then on the whole page.
const holderOf = (key) => {
  const selector = `[data-key="${CSS.escape(key)}"]`;
  const within = currentCard()?.querySelector(selector);
  return within ?? [...document.querySelectorAll(selector)].find((each) => !each.closest("[data-card]") && isShown(each));
};

export const act = (key) => {
  const holder = holderOf(key);
  if (!(holder instanceof HTMLElement)) return false;
  if (holder instanceof HTMLDetailsElement) {
    holder.open = true;
    holder.querySelector("select, textarea, input:not([type=hidden])")?.focus({ preventScroll: true });
    holder.scrollIntoView({ block: "nearest" });
  } else if (holder.matches("input, textarea, select")) {
    holder.focus();
    holder.scrollIntoView({ block: "nearest" });
  } else {
    holder.click();
  }
  return true;
};

const pick = () => {
  const box = document.activeElement?.closest("tr")?.querySelector("td.pick input");
  box?.click();
  return Boolean(box);
};

const leave = () => {
  const details = document.activeElement?.closest(".actions details[open], .acts details[open]");
  if (details) {
    details.open = false;
    details.querySelector("summary")?.focus();
  } else if (isWriting(document.activeElement)) {
    document.activeElement.blur();
  }
};

let isGoing = 0;
const go = (key) => {
  clearTimeout(isGoing);
  isGoing = 0;
  document.querySelector(`[data-go="${CSS.escape(key)}"]`)?.click();
};

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  ArrowDown: () => document.querySelector("table.queue") && step(1),
  ArrowUp: () => document.querySelector("table.queue") && step(-1),
  x: () => pick() || act("x"),
  g: () => {
    isGoing = setTimeout(() => (isGoing = 0), WAIT_FOR_SECOND_KEY_MS);
  },
  "?": openPalette,
};

export const listenToKeys = () => {
  document.addEventListener("keydown", (event) => {
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.key === "Enter" && isCommand) event.target.form?.requestSubmit();
    if (event.key === "k" && isCommand) {
      event.preventDefault();
      openPalette();
    }
    if (isCommand || event.altKey || isPaletteOpen()) return;
    if (event.key === "Escape") leave();
    if (isWriting(event.target)) return;
    if (isGoing && event.key.length === 1) {
      event.preventDefault();
      go(event.key);
    } else if (event.key in KEYS) {
      if (KEYS[event.key]() !== false) event.preventDefault();
    } else if (event.key.length === 1 && event.key !== " " && act(event.key)) {
      event.preventDefault();
    }
  });
  document.addEventListener("focusin", (event) => {
    const stop = event.target.closest(STOP);
    if (stop) last = stop.id;
    const card = event.target.closest("[data-card]");
    if (card) pointOut(card);
  });
};
