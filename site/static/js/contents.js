// Marks the section being read in the page's contents. Without it the contents are links as ever.
const links = new Map(
  [...document.querySelectorAll(".toc a")].map((link) => [link.hash.slice(1), link]),
);
const heads = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);

const mark = () => {
  const current = heads.findLast((head) => head.getBoundingClientRect().top < innerHeight / 3);
  links.forEach((link, id) => {
    if (current?.id === id) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  });
};

// Asked only when a heading crosses the upper third, not at every step of the scroll.
const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" });
heads.forEach((head) => observer.observe(head));
