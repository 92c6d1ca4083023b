/** Reading packs of other authors. */

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

/** @param {URL} url */
async function textAt(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.text();
}

/**
 * The bytes of a pack from elsewhere: its rules, the words beside them in the best language they list, its past.
 *
 * @param {URL} address
 * @param {string[]} wanted
 * @param {() => Promise<import("./build.js").PackReader["compile"]>} loadReader
 */
export async function customPack(address, wanted, loadReader) {
  const reader = loadReader();
  // What is wrong with it is told below.
  reader.catch(() => {});
  const rules = await textAt(address);
  const { languages, hasRevisions } = filesBeside(rules);
  const locale = wanted.find((tag) => languages.includes(tag)) ?? languages[0];
  /** @type {(name: string) => Promise<string>} */
  const read = (name) => textAt(new URL(`${name}.json`, address));
  const [words, revisions] = await Promise.all([read(locale), hasRevisions ? read("revisions") : undefined]);
  const compile = await reader;
  return compile(rules, words, revisions);
}
