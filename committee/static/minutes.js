// Taking minutes without leaving the keyboard. Everything works without it, by the buttons.

const form = document.getElementById("minute");
const text = form.elements.text;
const save = form.querySelector("[data-key='s']");

document.getElementById("keys").hidden = false;
document.addEventListener("keydown", press);
save.addEventListener("click", saveHere);
text.addEventListener("select", () => {
  form.elements.quote.value = text.value.slice(text.selectionStart, text.selectionEnd);
});
text.addEventListener("input", () => {
  form.elements.quote.value = "";
});

function press(event) {
  const button = (event.ctrlKey || event.metaKey) && form.querySelector(`[data-key='${CSS.escape(event.key)}']`);
  if (button) {
    event.preventDefault();
    button.click();
  }
}

// Saves in the background, so that whoever writes goes on where they are. Where the text was not
// taken as it is, the form is sent in the ordinary way, and the page that comes back says why.
async function saveHere(event) {
  if (form.dataset.sent || document.querySelector(".govuk-error-summary")) {
    return;
  }
  event.preventDefault();
  save.setAttribute("aria-disabled", "true");
  try {
    const sent = text.value;
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("minute");
    if (!answer.ok || !fresh) {
      throw new Error("not taken");
    }
    form.elements.version.value = fresh.elements.version.value;
    document.getElementById("saved").replaceChildren(...page.getElementById("saved").childNodes);
    text.defaultValue = sent;
    text.dispatchEvent(new Event("input"));
  } catch {
    save.removeEventListener("click", saveHere);
    save.click();
  } finally {
    save.removeAttribute("aria-disabled");
  }
}
