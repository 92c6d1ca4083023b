/** The words that stand in for the widget, out of the pack: warning signs, and whom to call. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { phpFile } from "./php.mjs";

const PSOAS = fileURLToPath(new URL("../../../src/content/packs/psoas/", import.meta.url));

/** A file for each language, and one for which countries belong to which region. */
export function fallbackFiles() {
  const { languages, regions, fallback_signs: ticks } = read("pack.json");
  const files = languages.map((language) => [`fallback/${language}.php`, wordsFile(language, ticks)]);
  const countries = Object.fromEntries(regions.map(({ id, countries }) => [id, countries]));
  const about = "The countries of each region. Generated from the pack.";
  return { ...Object.fromEntries(files), "fallback/countries.php": phpFile(about, countries) };
}

/** `ticks`: the signs that the pack tells beside those of its safety net. */
function wordsFile(language, ticks = []) {
  const words = read(`${language}.json`);
  const [lead, { list }] = words.safety_net.now;
  const label = ([question, option]) => words.questions[question].options[option].label;
  const calls = Object.entries(words.regions).map(([id, { emergency }]) => [id, emergency]);
  return phpFile("Warning signs and whom to call. Generated from the pack.", {
    direction: words.direction,
    lead,
    signs: [...list, ...ticks.map((tick) => label(tick.split(":")))],
    emergency: words.dispositions.emergency.prefix,
    call: Object.fromEntries(calls),
  });
}

export const read = (name) => JSON.parse(readFileSync(PSOAS + name, "utf8"));
