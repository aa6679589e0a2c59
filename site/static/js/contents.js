// Marks the section being read in the page's contents. Without it the contents are links as ever.
const links = new Map(
  [...document.querySelectorAll(".toc a")].map((link) => [link.hash.slice(1), link]),
);
const passed = new Set();

// The area reaches from the top of the page to the upper third of the window: a heading is inside
// from the moment its section is read, also when the reader has jumped.
const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      passed[isIntersecting ? "add" : "delete"](target.id);
    }
    const current = [...links.keys()].findLast((id) => passed.has(id));
    links.forEach((link, id) => {
      if (id === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  },
  { rootMargin: "999999px 0px -66% 0px" },
);

for (const id of links.keys()) {
  const head = document.getElementById(id);
  if (head) observer.observe(head);
}
