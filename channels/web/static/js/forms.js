// Forms: sent once, never taken away by news while somebody writes, and chosen lines that stay chosen.

let opened = [];
let chosen = [];

const countChosen = () => {
  const sign = document.querySelector("[data-chosen]");
  const form = sign?.closest("form");
  if (!form) return;
  const count = form.querySelectorAll("input[name=case]:checked").length;
  form.classList.toggle("has-chosen", count > 0);
  if (count > 0) sign.textContent = `${count} chosen`;
};

const remember = (target) => {
  opened = [...target.querySelectorAll("details[open][id]")].map((details) => details.id);
  chosen = [...target.querySelectorAll("input[type=checkbox][id]:checked")].map((box) => box.id);
};

const giveBack = () => {
  for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
  for (const id of chosen) {
    const box = document.getElementById(id);
    if (box) box.checked = true;
  }
  countChosen();
};

// A template stands before what is written already; nothing is lost by choosing one.
const beginWith = (choice) => {
  const text = choice.form.querySelector("textarea");
  if (!choice.value) return;
  text.value = text.value ? `${choice.value}\n\n${text.value}` : choice.value;
  text.dispatchEvent(new Event("input", { bubbles: true }));
  text.focus();
};

// Others who have the case open are told that somebody writes.
const sayWriting = (form) => {
  const address = form.getAttribute("action")?.match(/^\/console\/cases\/[^/]+/)?.[0];
  const csrf = form.querySelector("input[name=csrf]")?.value;
  if (address && csrf) fetch(`${address}/writing`, { method: "POST", body: new URLSearchParams({ csrf }) }).catch(() => {});
};

export const keepWhatIsWritten = (arrive) => {
  document.addEventListener("submit", (event) => {
    if (event.target.method === "dialog") return;
    if (event.target.dataset.sent) event.preventDefault();
    event.target.dataset.sent = "yes";
  });
  // The page may come back from the browser's memory: its forms can then be sent again.
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  });

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-submits]")) event.target.form.requestSubmit();
    if (event.target.matches("[data-template]")) beginWith(event.target);
    countChosen();
  });
  document.addEventListener("input", (event) => {
    const form = event.target.closest("form");
    if (!form || form.matches("[data-keeps-choice], .narrow, [role=search], [method=dialog]")) return;
    if (!form.hasAttribute("data-written")) sayWriting(form);
    form.setAttribute("data-written", "yes");
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    const target = event.detail.target;
    if (!event.detail.shouldSwap) return;
    if (target.querySelector("form[data-written]")) {
      event.detail.shouldSwap = false;
      document.getElementById("changed")?.removeAttribute("hidden");
    }
    remember(target);
  });
  document.addEventListener("htmx:afterSwap", () => {
    giveBack();
    arrive();
  });
  // Until it has settled, what was swapped in still gets its classes from the page that came.
  document.addEventListener("htmx:afterSettle", countChosen);
};
