/** Links of every published revision, from the tests of the core. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../run/paths.mjs";

const [, ...TABLES] = readFileSync(join(ROOT, "tests/core/links/kept-links.toml"), "utf8").split("[[link]]");

/**
 * Each as `{ revision, fragment, disposition, match, factors, advice }`, and `{ day, answers }` if it has answers.
 * Factors, tips and answers are ids, retired ones included.
 */
export const GIVEN_LINKS = TABLES.map((table) => {
  const lines = table.matchAll(/^([\w-]+) = ("[^"]*"|\[[^\]]*\]|\d+)/gm);
  return Object.fromEntries([...lines].map(([, key, value]) => [key, JSON.parse(value.replace(/,\s*\]$/, "]"))]));
});
