/** The words that stand in for the widget, out of the pack: warning signs, and whom to call. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { phpFile } from "./php.mjs";

const PSOAS = fileURLToPath(new URL("../../../src/content/packs/psoas/", import.meta.url));

/** The sign of the first page of which the safety net does not speak: that is for later, and an accident is past. */
const PAST = { question: "emergency-signs", option: "bad-accident" };

/** A file for each language, and one for which countries belong to which region. */
export function fallbackFiles() {
  const { languages, regions } = read("pack.json");
  const files = languages.map((language) => [`fallback/${language}.php`, wordsFile(language)]);
  const countries = Object.fromEntries(regions.map(({ id, countries }) => [id, countries]));
  const about = "The countries of each region. Generated from the pack.";
  return { ...Object.fromEntries(files), "fallback/countries.php": phpFile(about, countries) };
}

function wordsFile(language) {
  const words = read(`${language}.json`);
  const [lead, { list }] = words.safety_net.now;
  const past = words.questions[PAST.question].options[PAST.option].label;
  const calls = Object.entries(words.regions).map(([id, { emergency }]) => [id, emergency]);
  return phpFile("Warning signs and whom to call. Generated from the pack.", {
    direction: words.direction,
    lead,
    signs: [...list, past],
    emergency: words.dispositions.emergency.prefix,
    call: Object.fromEntries(calls),
  });
}

const read = (name) => JSON.parse(readFileSync(PSOAS + name, "utf8"));
