/**
 * The pack in a later revision: no tilting stool, no desk among the habits. Its words in every language are those of
 * the one in use, and say what is gone.
 */
import { PACK, REVISIONS, wordsIn } from "./content.mjs";

const STOOL = "tilting-stool";
const DESK = "desk-most-of-day";
const DAY = "2027-03-01";

const without = (list, gone) => list.filter(({ id }) => id !== gone);

/** The revision that it is. */
export const LATER = PACK.revision + 1;

const LATER_PACK = {
  ...PACK,
  revision: LATER,
  date: DAY,
  advice: without(PACK.advice, STOOL),
  questions: PACK.questions.map((question) =>
    question.id === "habits" ? { ...question, options: without(question.options, DESK) } : question,
  ),
  factors: PACK.factors.map((factor) => {
    const { any } = factor.when;
    return any ? { ...factor, when: { any: any.filter((given) => given !== `habits:${DESK}`) } } : factor;
  }),
};

const LATER_REVISIONS = {
  revisions: [
    ...REVISIONS.revisions,
    { revision: LATER, date: DAY, changes: ["stool"], retired: { advice: [STOOL], answers: [`habits:${DESK}`] } },
  ],
};

function laterWords(language) {
  const words = wordsIn(language);
  const stool = words.ui["changed-gone"].replace("{tips}", words.advice[STOOL].title);
  words.changes = { ...words.changes, stool };
  delete words.advice[STOOL];
  delete words.questions.habits.options[DESK];
  return words;
}

/** What its words say of it, in a language. */
export const changeIn = (language) => laterWords(language).changes.stool;

const file = (name, content) => [`/packs/later/${name}.json`, JSON.stringify(content)];

/** The files of the pack, by path on the site. */
export const LATER_FILES = Object.fromEntries([
  file("pack", LATER_PACK),
  file("revisions", LATER_REVISIONS),
  ...PACK.languages.map((language) => file(language, laterWords(language))),
]);

/** The attribute of an element that uses it. */
export const WITH_LATER_PACK = 'pack="/packs/later/pack.json"';
