// A filter, an order, a page or a range of days changes the results in place: the same address is
// fetched, and the parts that differ are put in. Whatever goes wrong, the link is followed.
const PARTS = ["[data-live]", "[data-kept]", ".language-switch"];
const live = document.querySelector("[data-live]");
const said = document.querySelector("[data-said]");
let asking;
let shown = location.search;

const isHere = (url) => url.origin === location.origin && url.pathname === location.pathname;

// What was folded out stays so, and the focus stays where it was, or goes to the count.
const keepPlace = (put) => {
  const open = [...live.querySelectorAll("details[open]")].map((fold) => fold.id);
  const focused = document.activeElement?.id;
  put();
  open.filter(Boolean).forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
  const place = document.getElementById(focused) ?? document.getElementById("results");
  if (!live.contains(place)) return;
  if (!place.matches("a, button, input, summary")) place.setAttribute("tabindex", "-1");
  place.focus({ preventScroll: place.id !== "results" });
};

const put = (page) => {
  PARTS.forEach((part) => {
    const fresh = page.querySelectorAll(part);
    document.querySelectorAll(part).forEach((old, number) => {
      if (fresh[number]) old.replaceChildren(...fresh[number].childNodes);
    });
  });
  document.title = page.title;
  said.textContent = document.getElementById("results").textContent.trim();
};

const go = async (url, { isNew = true } = {}) => {
  asking?.abort();
  asking = new AbortController();
  live.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(url, { signal: asking.signal });
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    keepPlace(() => put(page));
    if (isNew) history.pushState(null, "", url);
    shown = location.search;
    live.removeAttribute("aria-busy");
  } catch (problem) {
    if (problem.name !== "AbortError") location.assign(url);
  }
};

if (live && said) {
  live.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    const asIs = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
    if (!link || asIs || link.hasAttribute("download") || !isHere(new URL(link.href))) return;
    event.preventDefault();
    go(link.href);
  });

  live.addEventListener("submit", (event) => {
    event.preventDefault();
    const asked = [...new FormData(event.target)].filter(([, value]) => value);
    const query = new URLSearchParams(asked).toString();
    go(location.pathname + (query && `?${query}`));
  });

  // Also a jump within the page comes by here; it changes nothing.
  addEventListener("popstate", () => {
    if (location.search !== shown) go(location.href, { isNew: false });
  });
}
