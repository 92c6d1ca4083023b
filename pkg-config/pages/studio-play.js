/** Plays a patient in the widget beside the fields: presses what a reader would, up to a question or the result. */

/**
 * A question by its words, as nothing in the widget says by an id which it is.
 *
 * @typedef {object} Asked
 * @property {string} legend
 * @property {string[]} options the labels of all its options, of which some may not be offered: two questions may ask the same
 * @property {string} [under] the label of the option that it follows up
 * @property {string[]} ticks labels
 */

/**
 * @typedef {object} Patient
 * @property {string} start the word of the button
 * @property {string} next that of the other
 * @property {Asked[]} answers
 * @property {{ legend: string, options: string[] }} [until] the question to stop at, if it is not the result
 * @property {string} [tip] the title of one to open on the card
 */

/** Milliseconds until a page that does not come is no longer waited for. */
const PATIENCE = 3000;

const pause = () => new Promise((done) => setTimeout(done));

/** @param {Element} element */
const textOf = (element) => element.textContent ?? "";

/** @param {Element} fieldset */
const legendOf = (fieldset) => textOf(/** @type {Element} */ (fieldset.querySelector("legend")));

/**
 * Its own boxes, by their labels: a question that follows up a tick stands inside the question of the tick.
 *
 * @param {Element} fieldset
 */
function boxesOf(fieldset) {
  const boxes = [...fieldset.querySelectorAll("input")].filter((box) => box.closest("fieldset.question") === fieldset);
  return new Map(boxes.map((box) => [textOf(/** @type {HTMLLabelElement} */ (box.labels?.[0])), box]));
}

/**
 * @param {Element} fieldset
 * @param {{ legend: string, options: string[], under?: string }} asked
 */
function isIt(fieldset, { legend, options, under }) {
  const above = fieldset.closest(".follow-up")?.previousElementSibling?.querySelector(".option-label");
  const areOptions = [...boxesOf(fieldset).keys()].every((label) => options.includes(label));
  return legendOf(fieldset) === legend && areOptions && above?.textContent === under;
}

/**
 * Opens a tip of the card, and brings it into sight. Whether it is there: a card is drawn from its beginning on.
 *
 * @param {HTMLElement} mount
 * @param {string} title
 */
function opensTip(mount, title) {
  const tips = [...mount.querySelectorAll("details.tip")];
  const tip = tips.find((each) => textOf(/** @type {Element} */ (each.querySelector("summary"))).includes(title));
  if (!(tip instanceof HTMLDetailsElement)) return false;
  tip.open = true;
  tip.scrollIntoView({ block: "nearest" });
  return true;
}

/**
 * @param {HTMLElement} mount
 * @param {Patient} patient
 * @param {() => boolean} isCurrent whether it is still this patient who is to be played
 */
export async function play(mount, { start, next, answers, until, tip }, isCurrent) {
  const asked = () => [...mount.querySelectorAll("fieldset.question")];
  const page = () => asked().map(legendOf).join() + mount.querySelectorAll("[part~=card], .welcome").length;
  const isThere = () =>
    mount.querySelector("[part~=card]") || (until && asked().some((each) => isIt(each, { ...until })));

  /** @param {string} word */
  async function follow(word) {
    const button = [...mount.querySelectorAll("button")].find((each) => textOf(each).trim() === word);
    const before = page();
    button?.click();
    for (const end = performance.now() + PATIENCE; page() === before; await pause()) {
      if (!button || performance.now() > end) return false;
    }
    return true;
  }

  async function answerPage() {
    /** @type {Set<Asked>} */
    const done = new Set();
    while (isCurrent()) {
      const answer = answers.find((each) => !done.has(each) && asked().some((fieldset) => isIt(fieldset, each)));
      if (!answer) return;
      done.add(answer);
      for (const label of answer.ticks) {
        const fieldset = asked().find((each) => isIt(each, answer));
        const box = fieldset && boxesOf(fieldset).get(label);
        if (box && !box.checked) box.click();
        await pause();
      }
    }
  }

  if (mount.querySelector(".welcome") && !(await follow(start))) return;
  while (isCurrent() && !isThere()) {
    await answerPage();
    // Whoever is played next is in the same widget: nothing is pressed for this one any more.
    if (!isCurrent() || isThere() || !(await follow(next))) break;
  }
  const end = performance.now() + PATIENCE;
  while (tip && isCurrent() && !opensTip(mount, tip) && performance.now() < end) await pause();
}
