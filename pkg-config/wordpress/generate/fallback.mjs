/** The words that stand in for the widget, out of the pack: warning signs, and whom to call. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { phpFile } from "./php.mjs";

const PSOAS = fileURLToPath(new URL("../../../src/content/packs/psoas/", import.meta.url));

/** The question whose options are the signs of an emergency. */
const SIGNS = "emergency-signs";

/** A file for each language, and one for which countries belong to which region. */
export function fallbackFiles() {
  const { languages, regions, questions } = read("pack.json");
  const { options } = questions.find(({ id }) => id === SIGNS);
  const signs = options.filter(({ id, exclusive }) => !exclusive && id !== "not-sure").map(({ id }) => id);
  const files = languages.map((language) => [`fallback/${language}.php`, wordsFile(language, signs)]);
  const countries = Object.fromEntries(regions.map(({ id, countries }) => [id, countries]));
  const about = "The countries of each region. Generated from the pack.";
  return { ...Object.fromEntries(files), "fallback/countries.php": phpFile(about, countries) };
}

function wordsFile(language, signs) {
  const words = read(`${language}.json`);
  const { legend, options } = words.questions[SIGNS];
  const calls = Object.entries(words.regions).map(([id, { emergency }]) => [id, emergency]);
  return phpFile("Warning signs and whom to call. Generated from the pack.", {
    direction: words.direction,
    lead: legend,
    signs: signs.map((id) => options[id].label),
    emergency: words.dispositions.emergency.prefix,
    call: Object.fromEntries(calls),
  });
}

const read = (name) => JSON.parse(readFileSync(PSOAS + name, "utf8"));
