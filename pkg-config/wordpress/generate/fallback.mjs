/** The words that stand in for the widget, out of the pack: warning signs, and whom to call. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { phpFile } from "./php.mjs";

const PSOAS = fileURLToPath(new URL("../../../src/content/packs/psoas/", import.meta.url));

/** The one sign of which the pack's safety net does not speak: it is for later, and an accident is past. */
const ACCIDENT = {
  ar: "ألم بعد حادث شديد",
  de: "Schmerzen nach einem schweren Unfall",
  en: "pain after a bad accident",
  es: "dolor después de un accidente grave",
  fr: "une douleur après un accident grave",
  pl: "ból po ciężkim wypadku",
};

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
  const calls = Object.entries(words.regions).map(([id, { emergency }]) => [id, emergency]);
  return phpFile("Warning signs and whom to call. Generated from the pack.", {
    direction: words.direction,
    lead,
    signs: [...list, ACCIDENT[language]],
    emergency: words.dispositions.emergency.prefix,
    call: Object.fromEntries(calls),
  });
}

const read = (name) => JSON.parse(readFileSync(PSOAS + name, "utf8"));
