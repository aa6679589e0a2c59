// The menu opens and closes by itself (it is a <details>). This adds what people expect beside
// that: Escape closes it and gives the focus back, and so does a step outside of it.
const menu = document.querySelector("[data-menu]");

if (menu) {
  const button = menu.querySelector("summary");

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      button.focus();
    }
  });

  document.addEventListener("click", (event) => {
    if (menu.open && !menu.contains(event.target)) {
      menu.open = false;
    }
  });
}
