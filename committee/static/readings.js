// Going through what was read in by single letters. They act on the part that has the focus and
// nowhere else, and can be turned off. Everything works without them, by the buttons.

const cards = [...document.querySelectorAll("[data-first]")];
const source = document.getElementById("source");
const keys = document.getElementById("keys");
const wanted = document.getElementById("letters");
const OFF = "letters off";
const STEPS = { j: { by: 1, beyond: "next" }, k: { by: -1, beyond: "prev" } };

keys.hidden = false;
wanted.checked = localStorage.getItem(OFF) === null;
wanted.addEventListener("change", () => {
  if (wanted.checked) {
    localStorage.removeItem(OFF);
  } else {
    localStorage.setItem(OFF, "yes");
  }
});
cards.forEach((card) => card.addEventListener("focusin", () => showWords(card)));
document.addEventListener("keydown", press);
window.addEventListener("hashchange", arrive);
window.addEventListener("pageshow", arrive);

// Whoever comes to a part stands on its first button, so that Enter alone goes on accepting.
function arrive() {
  const card = cards.find((each) => `#${each.id}` === location.hash);
  if (card) {
    goTo(card);
  }
}

function goTo(card) {
  (card.querySelector("[data-key='a']") ?? card).focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
}

// The words that a part was found in are shown beside it, where they stand on its page, without
// moving the page itself.
function showWords(card) {
  if (!source) {
    return;
  }
  const first = Number(card.dataset.first);
  const last = Number(card.dataset.last);
  source.querySelectorAll(".matters-line--said").forEach((line) => line.classList.remove("matters-line--said"));
  for (let number = first; number <= last; number += 1) {
    document.getElementById(`line-${number}`)?.classList.add("matters-line--said");
  }
  const line = document.getElementById(`line-${first}`);
  if (line) {
    source.scrollTop += line.getBoundingClientRect().top - source.getBoundingClientRect().top - source.clientHeight / 4;
  }
}

function press(event) {
  const card = event.target.closest("[data-first]");
  const isTyped = event.target.matches("input:not([type='checkbox'], [type='radio']), textarea, select");
  if (!card || isTyped || !wanted.checked || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === "?") {
    keys.open = !keys.open;
  } else if (event.key in STEPS) {
    step(card, STEPS[event.key]);
  } else if (!use(card.querySelector(`[data-key='${CSS.escape(event.key)}']`))) {
    return;
  }
  event.preventDefault();
}

// To the part after or before this one, or beyond the last and first to the next item.
function step(card, { by, beyond }) {
  const other = cards[cards.indexOf(card) + by];
  if (other) {
    goTo(other);
  } else {
    document.querySelector(`a[rel='${beyond}']`)?.click();
  }
}

// A button or link is pressed; what is folded away is opened, and its first answer takes the focus.
function use(control) {
  if (control?.tagName === "DETAILS") {
    control.open = true;
    control.querySelector("button").focus();
  } else {
    control?.click();
  }
  return control;
}
