/** What the way from Start to the card asks of a reader: views, presses and words, and the minutes that it promises. */
import assert from "node:assert/strict";
import { PACK, outcome, patient, say, wordsIn } from "./harness/data/content.mjs";
import { countedWalk } from "./harness/reader/effort.mjs";
import { scenario } from "./harness/run/scenario.mjs";

const TYPICAL = "walk-one-is-a-reader-with-eight-weeks-of-pain-and-nothing-alarming";
const LONGER = "walk-two-is-a-reader-whose-harmless-pain-began-at-thirty";

/** The most that each may ask. `views`: with the welcome and the card. */
const READERS = {
  [TYPICAL]: { views: 10, presses: 28, words: 900 },
  [LONGER]: { views: 10, presses: 31, words: 980 },
  // Ticks one place and one habit more than the one before.
  "walk-three-is-a-desk-worker-with-a-strong-match": { views: 10, presses: 32, words: 980 },
  "walk-six-is-a-reader-with-an-old-fall": { views: 10, presses: 31, words: 980 },
  "waking-stiff-at-four-and-easing-with-movement-goes-to-a-clinician": { views: 6, presses: 19, words: 700 },
  // Two views and three presses, and then the third says it.
  "walk-five-is-a-reader-with-an-emergency-on-the-first-page": { views: 3, presses: 3, words: 270 },
};

/** In a minute. Adults read 238 words of English (Brysbaert 2019), and a press is taken to last two seconds. */
const WORDS = 240;
const PRESSES = 30;

const minutesOf = ({ words, presses }) => words / WORDS + presses / PRESSES;

for (const [name, most] of Object.entries(READERS)) {
  scenario(`The way asks no more than it may: ${name}`, async ({ visit, tell }) => {
    const { widget } = await visit();
    const answers = patient(name);
    const { views, presses, words, beside, pages, asked, place } = await countedWalk(widget, answers);
    const minutes = minutesOf({ words, presses }).toFixed(3);
    const counts = `${views} views, ${presses} presses, ${words} words (${pages.join(" + ")}), ${minutes} minutes`;
    tell(`${counts}; ${beside} words beside`);
    assert.ok(views <= most.views && presses <= most.presses && words <= most.words, counts);
    assert.equal(await widget.level(), outcome(name).disposition);
    const unasked = Object.keys(answers).filter((question) => !asked.has(question));
    if (place === "advice") assert.deepEqual(unasked, [], "these answers cost nothing");
  });
}

scenario("The welcome promises the minutes that the way takes", async ({ visit, tell }) => {
  const minutes = [];
  for (const name of [TYPICAL, LONGER]) {
    const { widget } = await visit();
    await widget.host.getByText(say("promise-time"), { exact: true }).waitFor();
    minutes.push(minutesOf(await countedWalk(widget, patient(name))));
  }
  tell(`${minutes.map((minutes) => minutes.toFixed(3)).join(" and ")} minutes`);
  const taken = Math.ceil(Math.max(...minutes));
  for (const language of PACK.languages) {
    const promised = wordsIn(language).ui["promise-time"].match(/\d+/g).map(Number);
    assert.deepEqual(promised, [taken], language);
  }
});
