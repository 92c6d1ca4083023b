/** Gettext's text format, without plurals. A string with a context is known as one: the context, a byte 4, the string. */
import { po } from "gettext-parser";

const BEHIND_CONTEXT = "\u0004";

/** @typedef {{ header: Record<string, string>, messages: Record<string, string> }} Po A language's translations. */
/** @typedef {{ id: string, files: string[], comment?: string }} Source A string to translate, and where it is said. */

/**
 * The header's fields and the translations by string. Throws, with the line, if it cannot be read.
 *
 * @param {string} text
 * @returns {Po}
 */
export function readPo(text) {
  const { headers, translations } = po.parse(text, { validation: true });
  const entries = Object.values(translations).flatMap((context) => Object.values(context));
  const messages = entries
    .filter(({ msgid }) => msgid !== "")
    .map(({ msgctxt, msgid, msgstr }) => [[msgctxt, msgid].filter(Boolean).join(BEHIND_CONTEXT), msgstr[0]]);
  return { header: headers, messages: Object.fromEntries(messages) };
}

/** A template of these strings. @param {string} version @param {Source[]} strings */
export function writePot(version, strings) {
  const headers = {
    "Project-Id-Version": `Lumbar Check ${version}`,
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "X-Domain": "lumbar-check",
  };
  /** @type {import("gettext-parser").GetTextTranslationRecord} */
  const translations = {};
  for (const { id, files, comment } of strings) {
    const [msgid, msgctxt = ""] = id.split(BEHIND_CONTEXT).reverse();
    const comments = { reference: files.join(" "), extracted: comment };
    (translations[msgctxt] ??= {})[msgid] = { msgctxt, msgid, msgstr: [""], comments };
  }
  return po.compile({ charset: "utf-8", headers, translations }, { foldLength: 0 }).toString();
}
