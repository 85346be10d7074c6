// What the pages do by themselves. Everything works without it, only with less care for the words.

import { initAll } from "./installed/govuk-frontend.min.js";

const DRAFT = "draft:";
const SENT = "sent drafts";
const person = document.body.dataset.person;
const texts = [...document.querySelectorAll("main form[method=post] textarea")];
const unsaved = new Set();
let leaving = false;

document.querySelectorAll("input[type=radio][data-aria-controls]").forEach(revealItsBoxes);
initAll();
forgetWhatWasTaken();
if (person) {
  texts.forEach(keepDraft);
}
document.addEventListener("submit", send);
window.addEventListener("beforeunload", warn);
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(reopen));

// The Design System's own way says “expanded” of a radio, which cannot be said of one.
function revealItsBoxes(radio) {
  const boxes = document.getElementById(radio.dataset.ariaControls);
  const reveal = () => boxes.classList.toggle("govuk-radios__conditional--hidden", !radio.checked);
  delete radio.dataset.ariaControls;
  radio.form.addEventListener("change", reveal);
  window.addEventListener("pageshow", reveal);
}

function keyOf(text) {
  return `${DRAFT}${person}:${location.pathname}:${text.name}`;
}

// A draft that was sent and not sent back was taken, so it need not be kept any longer.
function forgetWhatWasTaken() {
  if (!document.querySelector(".govuk-error-summary, [data-not-taken]")) {
    JSON.parse(sessionStorage.getItem(SENT) ?? "[]").forEach((key) => localStorage.removeItem(key));
  }
  sessionStorage.removeItem(SENT);
}

// Every text being written is kept on this computer too, until it is saved or its writer signs out.
function keepDraft(text) {
  const draft = localStorage.getItem(keyOf(text));
  if (draft !== null && draft.trim() !== text.value.trim()) {
    offer(text, draft);
  } else {
    localStorage.removeItem(keyOf(text));
  }
  text.addEventListener("input", () => {
    if (text.value === text.defaultValue) {
      unsaved.delete(text);
      localStorage.removeItem(keyOf(text));
    } else {
      unsaved.add(text);
      localStorage.setItem(keyOf(text), text.value);
    }
  });
}

function offer(text, draft) {
  const box = document.createElement("div");
  box.className = "matters-draft govuk-body";
  box.append("You were writing this text on this computer and it was not saved. ");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "matters-link-button";
  button.textContent = "Put it back";
  button.addEventListener("click", () => {
    text.value = draft;
    unsaved.add(text);
    box.remove();
    text.focus();
  });
  box.append(button);
  text.before(box);
}

function send(event) {
  const form = event.target;
  if (form.method !== "post" || "file" in (event.submitter?.dataset ?? {})) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  setTimeout(() => reopen(form), 10000);
  leaving = true;
  if ("signOut" in form.dataset) {
    Object.keys(localStorage).filter((key) => key.startsWith(DRAFT)).forEach((key) => localStorage.removeItem(key));
  } else {
    const sent = texts.filter((text) => form.contains(text)).map(keyOf);
    sessionStorage.setItem(SENT, JSON.stringify(sent));
  }
}

function reopen(form) {
  delete form.dataset.sent;
  leaving = false;
}

function warn(event) {
  if (unsaved.size && !leaving) {
    event.preventDefault();
  }
}
