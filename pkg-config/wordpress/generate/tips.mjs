/** The titles of the tips that a clinic may hide or add a note to, out of the pack. */
import { phpFile } from "./php.mjs";
import { read } from "./fallback.mjs";

/** What sends a reader to be seen comes first and stays; what is part of another tip is no tip of its own. */
const STAYS = ["first", "within"];

export function tipFiles() {
  const { languages, advice } = read("pack.json");
  const optional = advice.filter((/** @type {{ place: string }} */ { place }) => !STAYS.includes(place));
  const titles = (/** @type {string} */ language) => {
    const words = read(`${language}.json`).advice;
    return Object.fromEntries(optional.map((/** @type {{ id: string }} */ { id }) => [id, words[id].title]));
  };
  const all = Object.fromEntries(languages.map((/** @type {string} */ language) => [language, titles(language)]));
  return { "tips/titles.php": phpFile("What the tips are called, by language and id. Generated from the pack.", all) };
}
