/**
 * The pack in a second revision: no tilting stool, no desk among the seats. Its words in every language are those of
 * the first, and say what is gone.
 */
import { PACK, REVISIONS, wordsIn } from "./content.mjs";

const STOOL = "tilting-stool";
const DAY = "2027-03-01";

const without = (list, gone) => list.filter(({ id }) => id !== gone);

const LATER_PACK = {
  ...PACK,
  revision: 2,
  date: DAY,
  advice: without(PACK.advice, STOOL),
  questions: PACK.questions.map((question) =>
    question.id === "seat" ? { ...question, options: without(question.options, "desk") } : question,
  ),
};

const LATER_REVISIONS = {
  revisions: [
    ...REVISIONS.revisions,
    { revision: 2, date: DAY, changes: ["stool"], retired: { advice: [STOOL], answers: ["seat:desk"] } },
  ],
};

function laterWords(language) {
  const words = wordsIn(language);
  words.changes = { stool: words.ui["changed-gone"].replace("{tips}", words.advice[STOOL].title) };
  delete words.advice[STOOL];
  delete words.questions.seat.options.desk;
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
