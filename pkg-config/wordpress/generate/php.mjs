/** Writing PHP files that return an array. */

/** @typedef {string | string[] | { [key: string]: Literal }} Literal Text, lists of it, and objects of these. */

/** A file whose only statement returns `value`. @param {string} about @param {Literal} value */
export function phpFile(about, value) {
  return `<?php\n/**\n * ${about}\n *\n * @package LumbarCheck\n */\n\nreturn ${literal(value, 0)};\n`;
}

/** @param {Literal} value @param {number} depth @returns {string} */
function literal(value, depth) {
  if (typeof value === "string") return text(value);
  const indent = "\t".repeat(depth + 1);
  const entries = Array.isArray(value)
    ? value.map((item) => literal(item, depth + 1))
    : Object.entries(value).map(([key, item]) => `${text(key)} => ${literal(item, depth + 1)}`);
  if (entries.length === 0) return "array()";
  return `array(\n${entries.map((entry) => `${indent}${entry},\n`).join("")}${"\t".repeat(depth)})`;
}

/** The byte that stands between a context and its string cannot be written in single quotes. @param {string} value */
function text(value) {
  const quoted = (/** @type {string} */ part) => `'${part.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  return value.split("\u0004").map(quoted).join(' . "\\4" . ');
}
