// Forms work without this. It counts what is left of a long text, and keeps a second press of the
// button from sending the form twice.
const SPOKEN_AFTER = 1000;

for (const note of document.querySelectorAll("[data-limit]")) {
  const text = document.getElementById(note.dataset.limitOf);
  const limit = Number(note.dataset.limit);
  // What is seen changes with every key; what is read aloud waits for a pause.
  const seen = document.createElement("p");
  const spoken = document.createElement("p");
  seen.className = note.className;
  seen.setAttribute("aria-hidden", "true");
  spoken.className = "visually-hidden";
  spoken.setAttribute("aria-live", "polite");
  note.classList.add("visually-hidden");
  note.after(seen, spoken);
  let waiting;

  const count = () => {
    const left = limit - text.value.length;
    const words = left < 0 ? "over" : "left";
    const number = Math.abs(left);
    seen.textContent = note.dataset[number === 1 ? `${words}One` : words].replace("#", number);
    return seen.textContent;
  };

  text.addEventListener("input", () => {
    const words = count();
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      spoken.textContent = words;
    }, SPOKEN_AFTER);
  });
  count();
}

for (const form of document.querySelectorAll("[data-form]")) {
  form.addEventListener("submit", (event) => {
    const button = form.querySelector("button[type=submit]");
    if (button.getAttribute("aria-busy") === "true") {
      event.preventDefault();
    }
    button.setAttribute("aria-busy", "true");
  });
}

// A page that comes back from the browser's memory can be sent again.
addEventListener("pageshow", () => {
  for (const button of document.querySelectorAll("[data-form] [aria-busy]")) {
    button.removeAttribute("aria-busy");
  }
});
