// Keys, small comforts and the live sign. Every page works without this file.
"use strict";

(() => {
  const STOP = "[data-stop]";

  const isWriting = (element) =>
    element instanceof HTMLElement && (element.matches("input, select, textarea") || element.isContentEditable);

  const stops = () => [...document.querySelectorAll(`main ${STOP}`)];

  const currentCard = () =>
    document.activeElement?.closest("[data-card]") ??
    document.querySelector('[data-card][aria-current="true"]') ??
    document.querySelector("[data-card]");

  // The place to go on from: what has the focus, else what had it last, else the current card.
  let last = "";
  const placeNow = (all) => {
    const focused = document.activeElement?.closest("tr, [data-card], article")?.querySelector(STOP);
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

  const open = (key) => {
    const details = currentCard()?.querySelector(`details[data-key="${key}"]`);
    if (!details) return;
    details.open = true;
    details.querySelector("select, input:not([type=hidden])")?.focus({ preventScroll: true });
    details.scrollIntoView({ block: "nearest" });
  };

  const press = (key, within) => {
    const found = within?.querySelector(`[data-key="${key}"]`);
    if (found instanceof HTMLElement) found.click();
  };

  const help = () => document.getElementById("help");

  const leave = () => {
    const details = document.activeElement?.closest(".actions details[open]");
    if (!details) return;
    details.open = false;
    details.querySelector("summary")?.focus();
  };

  const KEYS = {
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: () => document.querySelector("table.queue") && step(1),
    ArrowUp: () => document.querySelector("table.queue") && step(-1),
    c: () => press("c", currentCard()),
    C: () => press("C", document),
    e: () => open("e"),
    x: () => open("x"),
    n: () => press("n", document),
    q: () => press("q", document),
    "?": () => help()?.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.target.form?.requestSubmit();
    if (event.ctrlKey || event.metaKey || event.altKey || help()?.open) return;
    if (event.key === "Escape") leave();
    if (isWriting(event.target) || !(event.key in KEYS)) return;
    event.preventDefault();
    KEYS[event.key]();
  });

  const pointOut = (card) => {
    for (const each of document.querySelectorAll("[data-card]")) {
      each.toggleAttribute("aria-current", false);
      if (each === card) each.setAttribute("aria-current", "true");
    }
    for (const mark of document.querySelectorAll("mark[data-cases]")) {
      mark.classList.toggle("is-current", mark.dataset.cases.split(" ").includes(card.id));
    }
  };

  document.addEventListener("focusin", (event) => {
    const stop = event.target.closest(STOP);
    if (stop) last = stop.id;
    const card = event.target.closest("[data-card]");
    if (card) pointOut(card);
  });

  // A form is sent once, however often its key is pressed, and can be sent again when the page comes back.
  document.addEventListener("submit", (event) => {
    if (event.target.method === "dialog") return;
    if (event.target.dataset.sent) event.preventDefault();
    event.target.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  });

  // What somebody is writing is not taken away by news; they are told instead.
  document.addEventListener("input", (event) => {
    event.target.closest("form")?.setAttribute("data-written", "yes");
  });
  let opened = [];
  document.addEventListener("htmx:beforeSwap", (event) => {
    const target = event.detail.target;
    if (!event.detail.shouldSwap) return;
    if (target.querySelector("form[data-written]")) {
      event.detail.shouldSwap = false;
      document.getElementById("changed")?.removeAttribute("hidden");
    }
    opened = [...target.querySelectorAll("details[open][id]")].map((details) => details.id);
  });
  document.addEventListener("htmx:afterSwap", () => {
    for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
    arrive();
  });

  const sayLive = (words, isLive) => {
    const sign = document.getElementById("live");
    if (!sign) return;
    sign.hidden = false;
    sign.textContent = words;
    sign.classList.toggle("is-live", isLive);
  };
  document.addEventListener("htmx:sseOpen", () => sayLive("Live", true));
  document.addEventListener("htmx:sseError", () => sayLive("Reconnecting …", false));

  const arrive = () => {
    const style = { dateStyle: "medium", timeStyle: "short" };
    for (const time of document.querySelectorAll("time[data-local]")) {
      time.textContent = new Date(time.dateTime).toLocaleString(undefined, style);
      time.removeAttribute("data-local");
    }
    const card = document.querySelector('[data-card][aria-current="true"]');
    if (card) pointOut(card);
  };

  const button = document.querySelector("[data-opens-help]");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", () => help()?.showModal());
  }
  arrive();
})();
