/** A reader on a page that records everything, in any browser; the page must learn nothing of the answers. */
import assert from "node:assert/strict";
import { PACK, WORDS } from "../data/content.mjs";
import { keepInside } from "./inside.mjs";
import { listenToEverything } from "./listener.mjs";
import { DESK_WORKER } from "./states.mjs";
import { walkInPage, walkOptions } from "./walk.mjs";

/** For a page to run before its own scripts. */
export const LISTENER = `(${listenToEverything})(); (${keepInside})();`;

/** What would tell an answer: words and ids of the pack, but those that any text could have. */
const TELLING = PACK.questions.flatMap(({ id, options }) => {
  const { legend, options: words } = WORDS.questions[id];
  const ids = [id, ...options.map((option) => option.id)].filter((id) => /[a-z].*-|-.*[a-z]/.test(id));
  return [legend, ...ids, ...options.map((option) => words[option.id].label).filter((label) => label.length > 6)];
});

const HEADINGS = [WORDS.matches.strong.heading, WORDS.questions.age.options["50-59"].said];

/** Runs in the page: the middle of something in the widget, once it is in view. */
function middleInPage({ legend, label, selector, button }) {
  const mount = window[Symbol.for("inside")];
  const all = (selector) => [...mount.querySelectorAll(selector)];
  const withText = (elements, text) => elements.find(({ textContent }) => textContent.trim() === text);
  const question = () => all("fieldset.question").find((one) => one.querySelector("legend").textContent === legend);
  const found = button
    ? withText(all("button"), button)
    : label
      ? withText([...question().querySelectorAll("label")], label)
      : mount.querySelector(selector);
  found.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, width, height } = found.getBoundingClientRect();
  return [left + Math.min(width / 2, 30), top + height / 2];
}

/** Runs in the page: everything that stands in the widget as an id or a name. */
function namesInPage() {
  const all = [...window[Symbol.for("inside")].querySelectorAll("[id], [name]")];
  return all.flatMap(({ id, name }) => [id, name]).filter(Boolean);
}

/** Runs in the page: what the page gets hold of inside, wherever it looks for what is drawn at a point. */
function underInPage() {
  const found = new Set();
  const { left, right } = document.querySelector("lumbar-check").getBoundingClientRect();
  for (let y = 2; y < innerHeight; y += 7) {
    for (let x = left + 2; x < right; x += 9) {
      for (const node of document.elementsFromPoint(x, y)) {
        if (node.getRootNode() instanceof ShadowRoot) found.add(`${node.localName} ${node.className}`);
      }
    }
  }
  return [...found];
}

/** Runs in the page. */
const isThere = () => Boolean(window[Symbol.for("inside")]);

/** What a reader does to the widget of a page, and what a test asks of it. */
function handsOn(page) {
  const run = (body, ...given) => page.run(`return (${body})(...args);`, ...given);
  const drawn = () =>
    page.run("await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));");
  const click = async (what, times) => {
    const [x, y] = await run(middleInPage, what);
    await page.click(x, y, times);
    await drawn();
  };
  const reached = async () => {
    while (!(await run(isThere))) await drawn();
  };
  return { run, drawn, click, reached };
}

/**
 * Answers the widget of a page, which has run `LISTENER`, with mouse and keyboard, selects words wherever a reader might,
 * and gets to the card. `page` is one of `tests/engines/engines.mjs`: `{ run, click, press }`. Fails if the page has got
 * hold of anything inside, or of a word of it. Returns what was measured meanwhile: `{ timed }`.
 */
export async function answerUnnoticed(page) {
  const { run, click, reached } = handsOn(page);
  const assertNothingUnder = async () => assert.deepEqual(await run(underInPage), [], "what is drawn at a point");
  const option = (question, option) => {
    const { legend, options } = WORDS.questions[question];
    return { legend, label: options[option].label };
  };
  await reached();
  await click({ button: WORDS.ui.start });
  await click({ selector: ".heading" }, 2);
  await click({ selector: "legend" }, 2);
  await click(option("age", "50-59"), 2);
  await click(option("age", "60-69"));
  await page.press(" ");
  for (const key of ["Tab", " ", "ArrowDown"]) await page.press(key);
  await click(option("emergency-signs", "saddle-numb"));
  await click(option("saddle-numb-when", "not-sure"), 2);
  for (const selector of [".hint", ".option-hint"]) await click({ selector }, 2);
  await click(option("emergency-signs", "both-legs"));
  await click({ selector: ".region" });
  await assertNothingUnder();
  await click({ selector: ".place-name" }, 2);
  const names = await run(namesInPage);
  await page.run(`await (${walkInPage})(window[Symbol.for("inside")], args[0]);`, walkOptions(DESK_WORKER));
  for (const selector of [".heading", ".said", ".because-line"]) await click({ selector }, 2);
  await assertNothingUnder();

  const { inside, selected, texts, events, timed } = await page.run("return overheard();");
  assert.ok(events.length > 50, `only ${events.length} events were recorded`);
  assert.deepEqual(inside, [], "the page got hold of something inside");
  assert.equal(selected, "", "the page was told what was selected");
  const told = [...TELLING, ...HEADINGS, ...names].filter((telling) => texts.some((text) => text.includes(telling)));
  assert.deepEqual(told, [], "the page was told something");
  return { timed };
}

/**
 * Runs in a page, until nothing more comes by itself: WebKit tells some time after another page is drawn what it put under
 * the pointer.
 */
const QUIET = `
  for (let heard = -1; heard !== overheard().events.length; await new Promise((done) => setTimeout(done, 300)))
    heard = overheard().events.length;`;

/**
 * The events that a page gets when one option is ticked, with everything that they carry but numbers. Moves of the
 * pointer are left out, as their number is random.
 */
export async function eventsOf(page, question, option) {
  const { legend, options } = WORDS.questions[question];
  const hands = handsOn(page);
  await hands.reached();
  await hands.click({ button: WORDS.ui.start });
  await page.run(QUIET);
  const before = (await page.run("return overheard();")).events.length;
  await hands.click({ legend, label: options[option].label });
  const { events } = await page.run("return overheard();");
  return events.slice(before).filter((event) => !/^\w*(move|rawupdate)/.test(event));
}
