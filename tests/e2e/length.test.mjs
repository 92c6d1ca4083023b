/** How long the way to a result is, from the welcome on: pages, presses and words, and whether the promise holds. */
import assert from "node:assert/strict";
import { patient, say } from "./harness/content.mjs";
import { scenario } from "./harness/scenario.mjs";
import { SAME_ON_EACH_PAGE, countWords } from "./harness/words.mjs";

/** The most of each that a reader meets before the result. */
const READERS = {
  "a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match": { presses: 47, words: 2660 },
  "a-van-driver-with-a-left-sided-patch-is-a-strong-match-and-gets-the-driving-tips": { presses: 45, words: 2530 },
  "a-keen-sit-upper-who-sleeps-in-a-ball-is-a-strong-match": { presses: 47, words: 2650 },
  "a-simple-strain-from-lifting-matches-little-and-is-told-to-keep-moving": { presses: 43, words: 2520 },
  "waking-stiff-at-four-and-easing-with-movement-goes-to-a-clinician": { presses: 20, words: 1320 },
};

const MOST_PAGES = 15;

/** How much longer than promised is still "about". */
const ABOUT = 1.15;

/**
 * In a minute. Adults read 238 words of English (Brysbaert 2019), and a press is taken to last two seconds. Whoever
 * skims the lists is faster.
 */
const WORDS = 240;
const PRESSES = 30;

/** Walks to the result, and counts what there was on the way. */
async function way(widget, answers) {
  const way = { pages: 0, presses: 0, words: 0, minutes: 0 };
  const see = async () => {
    const { seen, read } = await widget.host.evaluate(countWords, SAME_ON_EACH_PAGE);
    way.pages += 1;
    way.words += seen;
    way.minutes += read / WORDS;
  };
  const press = async (done) => {
    await done;
    way.presses += 1;
    way.minutes += 1 / PRESSES;
  };
  const tick = (question, option) => press(widget.tick(question, option));
  const next = () => press(widget.press("continue"));
  await widget.drawn();
  await see();
  await press(widget.press("start"));
  await widget.walk(answers, { onPage: see, tick, next });
  return way;
}

for (const [name, most] of Object.entries(READERS)) {
  scenario(`The way is short and takes no longer than promised: ${name}`, async ({ visit }) => {
    const { widget } = await visit();
    const { pages, presses, words, minutes } = await way(widget, patient(name));
    const told = `${pages} pages, ${presses} presses, ${words} words, ${minutes.toFixed(1)} minutes`;
    assert.ok(pages <= MOST_PAGES && presses <= most.presses && words <= most.words, told);
    const [promised] = say("promise-time").match(/\d+/);
    assert.ok(minutes < promised * ABOUT, told);
  });
}
