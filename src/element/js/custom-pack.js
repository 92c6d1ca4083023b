/** Reading packs of other authors. */

import { started } from "./started.js";

/** @import { PackReader } from "./build.js" */
/** @import { Files } from "./started.js" */

/** @type {(() => Promise<PackReader>) | undefined} */
let loadReader;

/**
 * What a pack's rules say of the files beside them. If they cannot be read, the pack reader will complain.
 *
 * @param {string} rules
 * @returns {{ languages: string[], hasRevisions?: unknown }}
 */
function filesBeside(rules) {
  try {
    const { languages = ["en"], revisions_file: hasRevisions } = JSON.parse(rules);
    return { languages: Array.isArray(languages) && languages.length > 0 ? languages : ["en"], hasRevisions };
  } catch {
    return { languages: ["en"] };
  }
}

/**
 * The bytes of a pack from elsewhere: its rules, the words beside them in the best language they list, its past.
 *
 * @param {URL} address
 * @param {string[]} wanted
 * @param {Files} files
 * @returns {Promise<Uint8Array>}
 */
export async function customPack(address, wanted, files) {
  const { fetched, once } = files;
  loadReader ??= once(() => started(files.BUILD.reader, files));
  const reader = loadReader();
  // If it cannot be had, that is told once there is something to read.
  reader.catch(() => {});
  const rules = await (await fetched(address)).text();
  const { languages, hasRevisions } = filesBeside(rules);
  const locale = wanted.find((tag) => languages.includes(tag)) ?? languages[0];
  /** @type {(name: string) => Promise<string>} */
  const read = async (name) => (await fetched(new URL(`${name}.json`, address))).text();
  const [words, revisions] = await Promise.all([read(locale), hasRevisions ? read("revisions") : undefined]);
  return (await reader).compile(rules, words, revisions);
}
