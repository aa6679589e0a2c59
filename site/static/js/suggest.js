// Suggestions below a search box while somebody types: the combobox pattern of ARIA, with the list
// beneath the field. The box works without this; this only saves typing.
const WAIT = 150;
const SHORTEST = 2;

const make = (tag, attributes = {}) => {
  const element = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  return element;
};

const combobox = (row) => {
  const input = row.querySelector("input[type=search]");
  const list = make("ul", {
    id: `${input.id}-list`,
    class: "suggestions",
    role: "listbox",
    "aria-label": row.dataset.list,
    hidden: "",
  });
  const said = make("p", { class: "visually-hidden", role: "status" });
  let typed = "";
  let current = -1;
  let timer;
  let asking;

  row.append(list, said);
  Object.entries({
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  }).forEach(([name, value]) => input.setAttribute(name, value));

  const options = () => [...list.children];

  const close = () => {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    current = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const choose = (place) => {
    const all = options();
    current = place;
    all.forEach((option, number) => option.setAttribute("aria-selected", String(number === place)));
    if (place < 0) {
      input.value = typed;
      input.removeAttribute("aria-activedescendant");
      return;
    }
    input.value = all[place].dataset.text;
    input.setAttribute("aria-activedescendant", all[place].id);
    all[place].scrollIntoView({ block: "nearest" });
  };

  const show = (suggestions) => {
    list.replaceChildren(
      ...suggestions.map(({ text, label }, number) => {
        const option = make("li", {
          id: `${list.id}-${number}`,
          class: "suggestions__option",
          role: "option",
          "aria-selected": "false",
          "data-text": text,
        });
        const kind = make("span", { class: "suggestions__kind" });
        option.append(text, " ", kind);
        kind.textContent = label;
        return option;
      }),
    );
    current = -1;
    list.hidden = suggestions.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    said.textContent = list.hidden
      ? row.dataset.none
      : row.dataset.some.replace("NUMBER", suggestions.length);
  };

  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    const address = `${row.dataset.suggest}?q=${encodeURIComponent(typed)}`;
    try {
      const answer = await fetch(address, { signal: asking.signal });
      const { suggestions } = await answer.json();
      if (document.activeElement === input) show(suggestions);
    } catch {
      // Nothing to suggest: the field still searches.
    }
  };

  input.addEventListener("input", () => {
    typed = input.value;
    clearTimeout(timer);
    if (typed.trim().length < SHORTEST) {
      close();
      return;
    }
    timer = setTimeout(ask, WAIT);
  });

  input.addEventListener("keydown", (event) => {
    const last = options().length - 1;
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      input.value = typed;
      close();
    } else if (event.key === "ArrowDown" && !list.hidden) {
      event.preventDefault();
      choose(current === last ? -1 : current + 1);
    } else if (event.key === "ArrowUp" && !list.hidden) {
      event.preventDefault();
      choose(current < 0 ? last : current - 1);
    } else if (event.key === "Enter") {
      close();
    }
  });

  // Before the field loses the focus, so that the list is still there.
  list.addEventListener("pointerdown", (event) => {
    const option = event.target.closest("[role=option]");
    if (!option) return;
    event.preventDefault();
    input.value = option.dataset.text;
    close();
    input.form.requestSubmit();
  });

  input.addEventListener("blur", close);
};

document.querySelectorAll("[data-suggest]").forEach(combobox);
