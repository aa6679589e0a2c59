// Tells an editor at once that the draft holds a CPR number: when the page is opened, and after each
// save that the editing screen makes by itself. Publishing is refused by the server in any case.
{
  const { numbersUrl } = document.currentScript.dataset;
  let shown;

  const show = (warning) => {
    shown ??= Object.assign(document.createElement("div"), {
      className: "help-block help-critical editors-number-warning",
    });
    shown.setAttribute("role", "alert");
    shown.textContent = warning;
    shown.hidden = !warning;
    if (warning && !shown.isConnected) {
      document.querySelector("#w-editor-form, #page-edit-form")?.before(shown);
    }
  };

  const ask = async () => {
    const page = /\/pages\/(\d+)\/edit\//.exec(window.location.pathname)?.[1];
    if (!page) {
      return;
    }
    const answer = await fetch(numbersUrl.replace(/0\/$/, `${page}/`), { credentials: "same-origin" });
    if (answer.ok) {
      show((await answer.json()).warning);
    }
  };

  document.addEventListener("DOMContentLoaded", ask);
  document.addEventListener("w-autosave:success", ask);
}
