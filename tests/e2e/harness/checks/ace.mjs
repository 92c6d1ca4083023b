/** IBM's Equal Access engine, which judges by other rules than axe. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("accessibility-checker-engine/ace.js"), "utf8");
const RULES = ["WCAG_2_2", "IBM_Accessibility"];

/**
 * Fails if the engine is sure that something on the page violates a rule or a recommendation.
 * What it only asks a person to look at is left out. `where` is part of the message. `part`: of the path to what has to be
 * judged, or else nothing was. `except`: of the path to what is judged elsewhere.
 */
export async function assertPassesAce(page, where, { part = "#document-fragment", except } = {}) {
  if (!(await page.evaluate(() => "ace" in window))) await page.evaluate(SOURCE);
  const { judged, failed } = await page.evaluate(check, { rules: RULES, part, except });
  assert.ok(judged > 0, `the engine has judged nothing on ${where}`);
  assert.deepEqual(failed, [], `the Equal Access engine found something on ${where}`);
}

/** Runs in the page. */
async function check({ rules, part, except }) {
  // The engine tells the console what it could not make out.
  const { log } = console;
  console.log = () => {};
  const { results } = await new window.ace.Checker().check(document, rules);
  console.log = log;
  const inside = results.filter(({ path }) => path.dom.includes(part));
  // HTML has `http-equiv` for a policy; the engine knows it from older uses alone.
  const isPolicy = ({ ruleId, snippet }) =>
    ruleId === "element_attribute_deprecated" && snippet.includes('http-equiv="Content-Security-Policy"');
  const isElsewhere = ({ path }) => except && path.dom.includes(except);
  const failed = results.filter((result) => result.value[1] === "FAIL" && !isPolicy(result) && !isElsewhere(result));
  return {
    judged: inside.length,
    failed: failed.map(({ value, ruleId, message, path, snippet }) => [...value, ruleId, message, path.dom, snippet]),
  };
}
