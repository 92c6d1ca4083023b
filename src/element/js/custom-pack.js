/** Reading packs of other authors: from their address, or as a page hands them over. */

import { own } from "./own.js";
import { started } from "./started.js";
import { unpacked } from "./unpack.js";

/** @import { PackReader } from "./build.js" */
/** @import { Files } from "./started.js" */

/** A file as a page hands it over: JSON, or what that says. @typedef {object | string} GivenFile */

/**
 * A pack as a page hands it over.
 *
 * @typedef {object} GivenPack
 * @property {GivenFile} pack its rules
 * @property {GivenFile} words one file of words, or several by language
 * @property {GivenFile | null} [revisions] its past
 * @property {GivenFile | null} [review] what a reviewer has agreed to
 */

/** @type {(() => Promise<PackReader>) | undefined} */
let loadReader;

/** Rules, words, past and review. @typedef {[string, string, string | undefined, string | undefined]} PackTexts */

/**
 * What a pack's rules say of the files beside them. If they cannot be read, the pack reader will complain.
 *
 * @param {string} rules
 * @returns {{ languages: string[], hasRevisions?: unknown, hasReview?: unknown }}
 */
function filesBeside(rules) {
  try {
    const { languages, revisions_file: hasRevisions, review_file: hasReview } = JSON.parse(rules);
    const isList = Array.isArray(languages) && languages.length > 0;
    return { languages: isList ? languages : ["en"], hasRevisions, hasReview };
  } catch {
    return { languages: ["en"] };
  }
}

/**
 * The rules of a pack at an address, the words beside them in the best language they list, its past and its review.
 *
 * @param {string} pack
 * @param {string[]} wanted
 * @param {(url: URL) => Promise<Response>} fetched
 * @returns {Promise<PackTexts>}
 */
async function fetchedTexts(pack, wanted, fetched) {
  const address = new URL(pack, own(document).baseURI);
  const rules = await (await fetched(address)).text();
  const { languages, hasRevisions, hasReview } = filesBeside(rules);
  const locale = wanted.find((tag) => languages.includes(tag)) ?? languages[0];
  /** @type {(name: string) => Promise<string>} */
  const read = async (name) => (await fetched(new URL(`${name}.json`, address))).text();
  const beside = [hasRevisions ? read("revisions") : undefined, hasReview ? read("review") : undefined];
  const [words, revisions, review] = await Promise.all([read(locale), ...beside]);
  return [rules, words, revisions, review];
}

/**
 * The shared safety screen that a pack names, in the language of its words.
 *
 * @param {PackTexts} files
 * @param {import("./build.js").PackReader["screens"]} screens
 */
function screenOf([rules, words], screens) {
  try {
    const [{ screen }, { language }] = [JSON.parse(rules), JSON.parse(words)];
    const languages = screens[screen] ?? {};
    return Object.hasOwn(languages, language) ? languages[language] : undefined;
  } catch {
    return undefined;
  }
}

/** @param {ArrayBuffer} bytes packed, as the build ships them */
async function unpackedText(bytes) {
  const packed = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (new Response(bytes).body);
  return new TextDecoder().decode(await unpacked(packed));
}

/** @param {GivenFile | undefined} file */
const text = (file) => (typeof file === "string" ? file : JSON.stringify(file));

/**
 * The texts of a pack that was handed over. No key of a file of words is a language, so that several are told from one.
 *
 * @param {GivenPack} given
 * @param {string[]} wanted
 * @returns {PackTexts}
 */
function givenTexts({ pack, words, revisions, review }, wanted) {
  const rules = text(pack) ?? "";
  const { languages } = filesBeside(rules);
  const several = new Map(typeof words === "string" ? [] : Object.entries(words ?? {}));
  const isThere = (/** @type {string} */ tag) => languages.includes(tag) && several.has(tag);
  const locale = [...wanted, ...languages].find(isThere);
  const chosen = locale ? several.get(locale) : words;
  return [rules, text(chosen) ?? "", text(revisions ?? undefined), text(review ?? undefined)];
}

/**
 * The bytes of a pack from elsewhere.
 *
 * @param {string | GivenPack} pack
 * @param {string[]} wanted
 * @param {Files} files
 * @returns {Promise<Uint8Array>}
 */
export async function customPack(pack, wanted, files) {
  loadReader ??= files.once(() => started(files.BUILD.reader, files));
  const reader = loadReader();
  // If it cannot be had, that is told once there is something to read.
  reader.catch(() => {});
  const isGiven = typeof pack === "object";
  const texts = isGiven ? givenTexts(pack, wanted) : fetchedTexts(pack, wanted, files.fetched);
  const all = await texts;
  const { compile, screens } = await reader;
  const screen = screenOf(all, screens);
  return compile(...all, screen && (await unpackedText(await files.bytesOf(screen))));
}
