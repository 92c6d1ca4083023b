/** Bringing the files: the engine once for all elements, a pack for each element. */

import { BUILD } from "./build.js";

/** @import { File, Module } from "./build.js" */
/** @import { FirstStepData } from "./first-step-data.js" */

/** How soon a file is wanted, beside what else the page loads. @typedef {"high" | "low" | "auto"} Priority */

/**
 * @param {string | URL} url
 * @param {Priority} [priority]
 */
async function fetched(url, priority) {
  /** @type {RequestInit & { __proto__: null }} */
  // Pages add things to all objects, and those would be read here.
  const options = { __proto__: null, priority };
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response;
}

/** The hash of some bytes, written as `integrity` is. @param {ArrayBuffer} bytes */
async function hashOf(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `sha256-${btoa(String.fromCharCode(...hash))}`;
}

/**
 * The bytes of a file of ours, which are what the build made of it. The browser could check that as well, and would
 * complain on the console of every file that is missing. Pages without TLS have no hashes. A file that is part of this
 * script is read, not fetched.
 *
 * @param {File} file
 * @param {Priority} [priority]
 */
export async function bytesOf({ url, integrity, read }, priority) {
  const bytes = await (read?.() ?? (await fetched(url, priority)).arrayBuffer());
  if (integrity && crypto.subtle && (await hashOf(bytes)) !== integrity) throw new Error(`not the file it was: ${url}`);
  return bytes;
}

/**
 * Imports a module of the build. Only a preload can be held to a hash; a browser without one does without the other.
 *
 * @template Exports
 * @param {Module<Exports>} module
 * @param {Priority} [priority]
 */
export async function imported({ url, integrity, load }, priority = "auto") {
  const preload = document.createElement("link");
  if (integrity && preload.relList.supports("modulepreload")) {
    Object.assign(preload, { rel: "modulepreload", href: url, integrity, crossOrigin: "anonymous" });
    preload.fetchPriority = priority;
    await new Promise((loaded, failed) => {
      preload.onload = loaded;
      preload.onerror = () => failed(new Error(`not there, or not the file it was: ${url}`));
      document.head.append(preload);
    }).finally(() => preload.remove());
  }
  return load();
}

/**
 * Gives what `load` gives, once for all who ask. After a failure the next to ask tries again.
 *
 * @template T
 * @template {unknown[]} Options
 * @param {(...options: Options) => Promise<T>} load
 */
export function once(load) {
  /** @type {Promise<T> | undefined} */
  let given;
  return (/** @type {Options} */ ...options) =>
    (given ??= load(...options).catch((error) => {
      given = undefined;
      throw error;
    }));
}

/** Starts the WebAssembly module. Both files are asked for at once: one after the other would take a round trip more. */
export const startEngine = once(async (/** @type {Priority} */ priority) => {
  const [parts, bytes] = await Promise.all([imported(BUILD.engine, priority), bytesOf(BUILD.wasm, priority)]);
  // Bytes and not the response: shared hosts often name the wrong type for one.
  await parts.wasm_bindgen({ module_or_path: bytes });
  return parts;
});

/** The languages to try: the element's, the page's, the browser's. A pack may have words for a later one only. @param {HTMLElement} element */
function languages(element) {
  const page = element.ownerDocument.documentElement.lang;
  const wanted = [element.lang, page, ...navigator.languages, "en"].filter(Boolean);
  return wanted.flatMap((tag) => [tag, tag.split("-")[0]]);
}

/** The files that are on their way: widgets that are drawn at once share them. @type {Map<File, Promise<ArrayBuffer>>} */
const underway = new Map();

/**
 * The bytes of a file that there is for each language.
 *
 * @param {Record<string, File>} locales
 * @param {string[]} wanted
 * @param {Priority} priority
 */
function inLanguage(locales, wanted, priority) {
  const locale = wanted.find((tag) => Object.hasOwn(locales, tag)) ?? Object.keys(locales)[0];
  const file = locales[locale];
  const bytes = underway.get(file) ?? bytesOf(file, priority).finally(() => underway.delete(file));
  underway.set(file, bytes);
  return bytes;
}

/**
 * What a pack's rules say of the files beside them. If they cannot be read, the pack reader will complain.
 *
 * @param {string} rules
 * @returns {{ languages: string[], hasRevisions?: unknown }}
 */
function filesBeside(rules) {
  try {
    const { languages = ["en"], revisions_file: hasRevisions } = JSON.parse(rules);
    return { languages, hasRevisions };
  } catch {
    return { languages: ["en"] };
  }
}

/**
 * The bytes of a pack from elsewhere: its rules, the words beside them in the best language they list, its past.
 *
 * @param {string} url
 * @param {string[]} wanted
 */
async function customPack(url, wanted) {
  const address = new URL(url, document.baseURI);
  const reader = imported(BUILD.reader.js);
  const rules = await (await fetched(address)).text();
  const { languages, hasRevisions } = filesBeside(rules);
  const locale = wanted.find((tag) => languages.includes(tag)) ?? languages[0];
  /** @type {(name: string) => Promise<string>} */
  const read = async (name) => (await fetched(new URL(`${name}.json`, address))).text();
  const [words, revisions] = await Promise.all([read(locale), hasRevisions ? read("revisions") : undefined]);
  const { default: start, compile } = await reader;
  await start({ module_or_path: await bytesOf(BUILD.reader.wasm) });
  return compile(rules, words, revisions);
}

/** The pack that an element asks for, by its id or its address. @param {HTMLElement} element */
export const packOf = (element) => element.getAttribute("pack") || "psoas";

/**
 * The bytes of the pack that an element asks for.
 *
 * @param {HTMLElement} element
 * @param {Priority} [priority]
 */
export async function loadPack(element, priority = "auto") {
  const pack = packOf(element);
  const wanted = languages(element);
  if (!Object.hasOwn(BUILD.packs, pack)) return customPack(pack, wanted);
  return new Uint8Array(await inLanguage(BUILD.packs[pack], wanted, priority));
}

/** The first step of that pack. @param {HTMLElement} element @returns {Promise<FirstStepData>} */
export async function loadFirstStep(element) {
  const bytes = await inLanguage(BUILD.steps[packOf(element)], languages(element), "high");
  return JSON.parse(new TextDecoder().decode(bytes));
}
