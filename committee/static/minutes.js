// Taking minutes without leaving the keyboard. Everything works without it, by the buttons.

const PAUSE = 700; // milliseconds without a letter, after which promises are looked for

const form = document.getElementById("minute");
const text = form.elements.text;
let pause;
let asked = 0;

document.getElementById("keys").hidden = false;
document.getElementById("look").hidden = true;
document.addEventListener("keydown", press);
document.addEventListener("click", stayHere);
text.addEventListener("select", () => {
  form.elements.quote.value = text.value.slice(text.selectionStart, text.selectionEnd);
});
text.addEventListener("input", () => {
  form.elements.quote.value = "";
  clearTimeout(pause);
  pause = setTimeout(look, PAUSE);
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
async function stayHere(event) {
  const button = event.target.closest("[data-here]");
  if (!button || form.dataset.sent || document.querySelector(".govuk-error-summary")) {
    return;
  }
  event.preventDefault();
  button.setAttribute("aria-disabled", "true");
  asked += 1;
  try {
    const sent = text.value;
    const page = await send(button);
    form.elements.version.value = page.getElementById("minute").elements.version.value;
    for (const part of ["saved", "promises", "actions"]) {
      put(page, part);
    }
    text.defaultValue = sent;
    text.dispatchEvent(new Event("input"));
  } catch {
    delete button.dataset.here;
    button.click();
  } finally {
    button.removeAttribute("aria-disabled");
  }
}

// Asks which sentences look like promises, as the text stands now; nothing is stored. An answer
// that comes after a later question is not shown.
async function look() {
  asked += 1;
  const question = asked;
  try {
    const page = await send(document.getElementById("look"));
    if (question === asked) {
      put(page, "promises");
    }
  } catch {
    document.getElementById("look").hidden = false;
  }
}

async function send(button) {
  const said = new URLSearchParams(new FormData(form, button));
  const answer = await fetch(button.formAction, { method: "POST", body: said });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!answer.ok || !page.getElementById("minute")) {
    throw new Error("not taken");
  }
  return page;
}

// Puts a part of a page that was fetched in place of the same part here, where it says otherwise.
function put(page, id) {
  const here = document.getElementById(id);
  const there = page.getElementById(id);
  there.querySelector("#look")?.setAttribute("hidden", "");
  if (here.textContent !== there.textContent || id !== "promises") {
    here.replaceChildren(...there.childNodes);
  }
}
