// Shows at once what a change of a house style does to a paper. Without it there is a button.

const PAUSE = 250;
const form = document.getElementById("style");
const show = document.getElementById("show");
let waiting = 0;
let asked = 0;

show.hidden = true;
document.getElementById("to-preview").hidden = false;
form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(draw, PAUSE);
});

// Answers may overtake one another: only that to the last question is shown. Where none comes, the
// button is there to ask with.
async function draw() {
  const question = ++asked;
  try {
    const answer = await fetch(form.dataset.preview, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (question === asked) {
      replace(page);
    }
  } catch {
    show.hidden = false;
  }
}

// Where something is wrong the last preview stays below the sentences that say what.
function replace(page) {
  const preview = document.getElementById("preview");
  const faults = page.getElementById("faults");
  if (faults) {
    document.getElementById("faults")?.remove();
    preview.prepend(faults);
  } else {
    document.getElementById("look")?.remove();
    document.head.append(page.getElementById("look"));
    preview.replaceChildren(...page.getElementById("preview").childNodes);
  }
}
