/** The pack, its words, and the invented patients, all from the repository: tests do not repeat a word of them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PSOAS, VIGNETTES } from "../run/paths.mjs";

export const PACK = JSON.parse(readFileSync(join(PSOAS, "pack.json"), "utf8"));
export const REVISIONS = JSON.parse(readFileSync(join(PSOAS, "revisions.json"), "utf8"));
export const WORDS = wordsIn("en");

/** The words file of a language. */
export function wordsIn(language) {
  return JSON.parse(readFileSync(join(PSOAS, `${language}.json`), "utf8"));
}

/** A word of the user interface, in English. */
export const say = (word) => WORDS.ui[word];

const vignetteOf = (name) => vignette(readFileSync(join(VIGNETTES, `${name}.toml`), "utf8"));

/** The answers of a vignette, by question: an option, or a list of them. */
export function patient(name) {
  const { answers, rest } = vignetteOf(name);
  const plain = rest ? vignette(readFileSync(join(VIGNETTES, rest, "answers.toml"), "utf8")).top : {};
  return { ...plain, ...answers };
}

/** What a vignette says must follow: `{ disposition, match, factors, advice }` and more. */
export const outcome = (name) => vignetteOf(name).expected;

/** The numbers that links give to the options of some sections. */
export function numbersOf(...steps) {
  const questions = PACK.steps.filter(({ id }) => steps.includes(id)).flatMap(({ pages }) => pages.flat());
  const asked = PACK.questions.filter(({ id }) => questions.includes(id));
  return asked.flatMap(({ options }) => options.map(({ number }) => number));
}

/** Reads as much TOML as vignettes use for answers and lists: `key = "text"` and `key = ["text", …]`, also over lines. */
function vignette(text) {
  const top = {};
  const answers = {};
  const expected = {};
  let table = top;
  const lines = text.replaceAll(/"""[\s\S]*?"""/g, '""').matchAll(/^\[([\w.-]+)\]|^([\w-]+) = ("[^"]*"|\[[^\]]*\])/gm);
  for (const [, heading, key, value] of lines) {
    if (heading) table = { answers, expect: expected }[heading] ?? {};
    else table[key] = JSON.parse(value.replace(/,\s*\]$/, "]"));
  }
  return { top, answers, expected, rest: top.rest };
}
