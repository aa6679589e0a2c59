// Shows barriers that look like what somebody is writing, while they write. Without this they stand
// on a step of their own. The text is sent in a POST, so that it stands in no address and in no log.
// A block, since the page's scripts share their names.
{
  const WAIT = 700;
  const SHORTEST = 12;

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    element.append(...children);
    return element;
  };

  const watch = (form) => {
    const text = form.querySelector("[name=what]");
    const said = make("p", { class: "similar-now__said", role: "status" });
    const list = make("ul", { class: "similar-now__list" });
    const box = make("div", { class: "similar-now", hidden: "" }, list);
    let asked = "";
    let timer;
    let asking;

    const field = text.closest(".form-field");
    field.append(said, box);

    // Not a button that sends: the Enter key presses a form's first one, and that is "Next".
    const way = (address, ...words) => {
      const button = make("button", { class: "link-button", type: "button" }, ...words);
      button.addEventListener("click", () => {
        const send = make("button", {
          type: "submit",
          name: "step",
          value: "too",
          formaction: address,
          hidden: "",
        });
        form.append(send);
        form.requestSubmit(send);
      });
      return button;
    };

    const line = ({ title, lang, url, state, number, too }, words, opens) =>
      make(
        "li",
        { class: "similar-now__item" },
        make(
          "p",
          {},
          make(
            "a",
            { href: url, lang, target: "_blank", rel: "noopener" },
            title,
            make("span", { class: "visually-hidden" }, ` (${opens})`),
          ),
          " ",
          make("span", { class: "number" }, number),
          state ? ` · ${state}` : "",
        ),
        way(too, words, make("span", { class: "visually-hidden" }, `: ${title}`)),
      );

    const ask = async () => {
      const written = text.value.trim();
      if (written === asked) return;
      asked = written;
      asking?.abort();
      asking = new AbortController();
      const body = new FormData();
      body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
      body.set("what", written);
      try {
        const answer = await fetch(form.dataset.similar, {
          method: "POST",
          body,
          signal: asking.signal,
        });
        if (!answer.ok) return;
        const found = await answer.json();
        list.replaceChildren(...found.similar.map((each) => line(each, found.too, found.opens)));
        box.hidden = found.similar.length === 0;
        // A live region that says the same again is read again: only what is new is said.
        if (said.textContent !== found.said) said.textContent = found.said;
      } catch {
        // Nothing to show: the next step looks for them again.
      }
    };

    text.addEventListener("input", () => {
      clearTimeout(timer);
      if (text.value.trim().length >= SHORTEST) timer = setTimeout(ask, WAIT);
    });
  };

  document.querySelectorAll("[data-similar]").forEach(watch);
}
