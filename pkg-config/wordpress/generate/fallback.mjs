/** The words that stand in for the widget, out of the pack: warning signs, and whom to call. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { phpFile } from "./php.mjs";

const PSOAS = fileURLToPath(new URL("../../../src/content/packs/psoas/", import.meta.url));

/**
 * As much of the pack as this reads.
 *
 * @typedef {{ languages: string[], regions: { id: string, countries: string[] }[], fallback_signs?: string[] }} Pack
 */

/** A file for each language, and one for which countries belong to which region. */
export function fallbackFiles() {
  /** @type {Pack} */
  const { languages, regions, fallback_signs: ticks } = read("pack.json");
  const files = languages.map((language) => [`fallback/${language}.php`, wordsFile(language, ticks)]);
  const countries = Object.fromEntries(regions.map(({ id, countries }) => [id, countries]));
  const about = "The countries of each region. Generated from the pack.";
  return { ...Object.fromEntries(files), "fallback/countries.php": phpFile(about, countries) };
}

/**
 * As much of the words as this reads.
 *
 * @typedef {object} Words
 * @property {string} direction
 * @property {{ now: [string, { list: string[] }] }} safety_net
 * @property {Record<string, { options: Record<string, { label: string }> }>} questions
 * @property {Record<string, { emergency: string }>} regions
 * @property {{ emergency: { prefix: string } }} dispositions
 */

/** `ticks`: the signs that the pack tells beside those of its safety net. @param {string} language */
function wordsFile(language, ticks = /** @type {string[]} */ ([])) {
  /** @type {Words} */
  const words = read(`${language}.json`);
  const [lead, { list }] = words.safety_net.now;
  const labelOf = (/** @type {string} */ tick) => {
    const [question, option] = tick.split(":");
    return words.questions[question].options[option].label;
  };
  const calls = Object.entries(words.regions).map(([id, { emergency }]) => [id, emergency]);
  return phpFile("Warning signs and whom to call. Generated from the pack.", {
    direction: words.direction,
    lead,
    signs: [...list, ...ticks.map(labelOf)],
    emergency: words.dispositions.emergency.prefix,
    call: Object.fromEntries(calls),
  });
}

export const read = (/** @type {string} */ name) => JSON.parse(readFileSync(PSOAS + name, "utf8"));
