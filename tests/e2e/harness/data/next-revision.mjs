/**
 * The pack in its next revision: no tilting stool, no desk among the habits. Its words in every language are those of
 * the one in use, and say what is gone.
 */
import { PACK, REVISIONS, wordsIn } from "./content.mjs";

const STOOL = "tilting-stool";
const DESK = "desk-most-of-day";
const DAY = "2027-03-01";

const without = (list, gone) => list.filter(({ id }) => id !== gone);

/** Its number. */
export const NEXT_REVISION = PACK.revision + 1;

const NEXT_PACK = {
  ...PACK,
  revision: NEXT_REVISION,
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

const NEXT_REVISIONS = {
  revisions: [
    ...REVISIONS.revisions,
    {
      revision: NEXT_REVISION,
      date: DAY,
      changes: ["stool"],
      retired: { advice: [STOOL], answers: [`habits:${DESK}`] },
    },
  ],
};

function nextWords(language) {
  const words = wordsIn(language);
  const stool = words.ui["changed-gone"].replace("{tips}", words.advice[STOOL].title);
  words.changes = { ...words.changes, stool };
  delete words.advice[STOOL];
  delete words.questions.habits.options[DESK];
  return words;
}

/** The sentence about the change, in a language. */
export const changeIn = (language) => nextWords(language).changes.stool;

const file = (name, content) => [`/packs/next-revision/${name}.json`, JSON.stringify(content)];

/** The files of the pack, by path on the site. */
export const NEXT_REVISION_FILES = Object.fromEntries([
  file("pack", NEXT_PACK),
  file("revisions", NEXT_REVISIONS),
  ...PACK.languages.map((language) => file(language, nextWords(language))),
]);

/** The attribute of an element that uses it. */
export const WITH_NEXT_REVISION = 'pack="/packs/next-revision/pack.json"';
