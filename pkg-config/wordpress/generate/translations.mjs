/** The plugin's strings and their translations. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { phpFile } from "./php.mjs";
import { readPo, writePot } from "./po.mjs";

/** @import { Po, Source } from "./po.mjs" */

const DOMAIN = "lumbar-check";

/** The scripts that have words. The path of each is part of the name of its translations. */
const SCRIPTS = ["block/preview.js", "block/editor.js"];

/** Fields of the plugin's header and of the block that WordPress translates, with the contexts it looks for. */
const HEADER_FIELDS = ["Description"];
const BLOCK_FIELDS = { title: "block title", description: "block description", keywords: "block keyword" };

/** Everything in `languages/` but the .po files, by path inside the plugin's folder. @param {string} plugin */
export function translationFiles(plugin) {
  const strings = collect(plugin);
  const version = headerField(plugin, "Version");
  /** @type {Record<string, string>} */
  const files = { [`languages/${DOMAIN}.pot`]: writePot(version, strings) };
  for (const name of readdirSync(join(plugin, "languages")).filter((name) => name.endsWith(".po"))) {
    const locale = name.slice(DOMAIN.length + 1, -".po".length);
    const { header, messages } = readPo(readFileSync(join(plugin, "languages", name), "utf8"));
    check(name, strings, messages);
    Object.assign(files, forWordPress(locale, header, strings, messages));
  }
  return files;
}

/** A field of the plugin's header. @param {string} plugin @param {string} name */
function headerField(plugin, name) {
  const header = readFileSync(join(plugin, `${DOMAIN}.php`), "utf8");
  const [, value] = new RegExp(`^ \\* ${name}: +(.*)$`, "m").exec(header) ?? [];
  if (value === undefined) throw new Error(`${DOMAIN}.php has no ${name}`);
  return value;
}

/**
 * What WordPress reads: a PHP file for what the server says, a JSON file for what each script says.
 *
 * @param {string} locale
 * @param {Po["header"]} header
 * @param {Source[]} strings
 * @param {Po["messages"]} messages
 */
function forWordPress(locale, header, strings, messages) {
  const about = { domain: "messages", lang: header.Language, "plural-forms": header["Plural-Forms"] };
  const ofScripts = SCRIPTS.map((source) => {
    const said = strings.filter(({ files }) => files.includes(source)).map(({ id }) => [id, [messages[id]]]);
    const content = {
      domain: "messages",
      locale_data: { messages: { "": about, ...Object.fromEntries(said) } },
      source,
    };
    const hash = createHash("md5").update(source).digest("hex");
    return [`languages/${DOMAIN}-${locale}-${hash}.json`, `${JSON.stringify(content, null, 2)}\n`];
  });
  const onServer = strings.filter(({ files }) => files.some((file) => !SCRIPTS.includes(file)));
  const server = {
    domain: DOMAIN,
    language: locale,
    "plural-forms": header["Plural-Forms"],
    messages: Object.fromEntries(onServer.map(({ id }) => [id, messages[id]])),
  };
  return {
    [`languages/${DOMAIN}-${locale}.l10n.php`]: phpFile(`Generated from ${DOMAIN}-${locale}.po.`, server),
    ...Object.fromEntries(ofScripts),
  };
}

/** Every string to translate, in the order of files and lines. @param {string} plugin */
function collect(plugin) {
  /** @type {Map<string, Source>} */
  const strings = new Map();
  const add = (/** @type {string} */ id, /** @type {string} */ file, /** @type {string | undefined} */ comment) => {
    const known = strings.get(id) ?? { id, files: [], comment };
    if (!known.files.includes(file)) known.files.push(file);
    strings.set(id, known);
  };
  for (const field of HEADER_FIELDS) add(headerField(plugin, field), `${DOMAIN}.php`, `${field} of the plugin`);
  const block = JSON.parse(readFileSync(join(plugin, "block/block.json"), "utf8"));
  for (const [field, context] of Object.entries(BLOCK_FIELDS)) {
    for (const value of [block[field]].flat()) add(`${context}\u0004${value}`, "block/block.json", undefined);
  }
  const sources = readdirSync(join(plugin, "includes"))
    .sort()
    .map((name) => `includes/${name}`);
  for (const file of [...sources, ...SCRIPTS]) {
    const code = readFileSync(join(plugin, file), "utf8");
    const calls =
      /(?:\/\* (translators: [^*]*) \*\/\s*(?:[^;]*?))?\b(?:__|esc_html__|esc_html_e)\(\s*(['"])((?:(?!\2)[^\\]|\\.)*)\2,/g;
    for (const [, comment, , text] of code.matchAll(calls)) add(text.replace(/\\(.)/g, "$1"), file, comment);
  }
  return [...strings.values()];
}

/**
 * Fails with all that is missing, left over, or without its placeholders.
 *
 * @param {string} name
 * @param {Source[]} strings
 * @param {Po["messages"]} messages
 */
function check(name, strings, messages) {
  const ids = strings.map(({ id }) => id);
  const shown = (/** @type {string} */ id) => id.replace("\u0004", ": ");
  const marks = (/** @type {string} */ text) => (text.match(/%s/g) ?? []).length;
  const faults = [
    ...ids.filter((id) => !messages[id]).map((id) => `not translated: ${shown(id)}`),
    ...Object.keys(messages)
      .filter((id) => !ids.includes(id))
      .map((id) => `no longer used: ${shown(id)}`),
    ...ids.filter((id) => messages[id] && marks(id) !== marks(messages[id])).map((id) => `lacks %s: ${shown(id)}`),
  ];
  if (faults.length > 0) throw new Error(`${name}\n  ${faults.join("\n  ")}`);
}
