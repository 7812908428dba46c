// Moments on the technician's own clock, and clocks that count.

const STYLE = { dateStyle: "medium", timeStyle: "short" };

const inWords = (seconds) => {
  const minutes = Math.floor(Math.abs(seconds) / 60);
  if (minutes < 1) return `${Math.floor(Math.abs(seconds))} s`;
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return `${Math.floor(minutes / 1440)} d ${Math.floor((minutes % 1440) / 60)} h`;
};

const count = () => {
  for (const clock of document.querySelectorAll("[data-due]")) {
    const left = (new Date(clock.dataset.due) - Date.now()) / 1000;
    const words = left >= 0 ? `in ${inWords(left)}` : `${inWords(left)} ago`;
    if (clock.textContent !== words) clock.textContent = words;
    clock.closest("[data-clock]")?.classList.toggle("is-late", left < 0);
  }
};

export const arrive = () => {
  for (const time of document.querySelectorAll("time[data-local]")) {
    time.textContent = new Date(time.dateTime).toLocaleString(undefined, STYLE);
    time.removeAttribute("data-local");
  }
  count();
};

setInterval(count, 1000);
