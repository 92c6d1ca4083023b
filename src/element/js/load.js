/** Bringing the files: the engine once for all elements, a pack for each element. */

import { BUILD } from "./build.js";
import { own, ownDocument } from "./own.js";
import { sheetsOf } from "./sheet.js";

/** @import { File, Module, WebAssemblyModule } from "./build.js" */
/** @import { GivenPack } from "./custom-pack.js" */
/** @typedef {ReadableStream<Uint8Array<ArrayBuffer>>} Body */
/** @import { FirstStepData } from "./first-step-data.js" */

/** @typedef {HTMLElement & { pack: string | GivenPack | null | undefined }} WithPack */

/** How soon a file is wanted, beside what else the page loads. @typedef {"high" | "low" | "auto"} Priority */

/**
 * @param {string | URL} url
 * @param {Priority} [priority]
 */
export async function fetched(url, priority) {
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

/** A file of ours as it is shipped: as it comes, or as it stands in this script. @param {File} file @param {Priority} [priority] */
async function shipped({ url, read }, priority) {
  return read?.() ?? /** @type {Body} */ ((await fetched(url, priority)).body);
}

/**
 * Bytes of ours, which are what the build made. The browser could check that as well, and would complain on the console of
 * every file that is missing. Pages without TLS have no hashes.
 *
 * @param {File} file
 * @param {ArrayBuffer} bytes
 */
async function checked({ url, integrity }, bytes) {
  if (integrity && crypto.subtle && (await hashOf(bytes)) !== integrity) throw new Error(`not the file it was: ${url}`);
  return bytes;
}

/** The bytes of a file of ours. @param {File} file @param {Priority} [priority] */
export async function bytesOf(file, priority) {
  return checked(file, await new Response(await shipped(file, priority)).arrayBuffer());
}

/** The bytes of a file that is shipped packed: it is checked and unpacked while it comes. @param {File} file @param {Priority} priority */
async function unpackedOf(file, priority) {
  const [parts, body] = await Promise.all([loadParts(priority), shipped(file, priority)]);
  const [packed, copy] = /** @type {Body} */ (new Response(body).body).tee();
  const [bytes] = await Promise.all([
    parts.unpacked(packed),
    new Response(copy).arrayBuffer().then((bytes) => checked(file, bytes)),
  ]);
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
  const preload = ownDocument.createElement("link");
  if (integrity && preload.relList.supports("modulepreload")) {
    Object.assign(preload, { rel: "modulepreload", href: url, integrity, crossOrigin: "anonymous" });
    preload.fetchPriority = priority;
    await new Promise((loaded, failed) => {
      preload.onload = loaded;
      preload.onerror = () => failed(new Error(`not there, or not the file it was: ${url}`));
      ownDocument.head.append(preload);
    }).finally(() => preload.remove());
  }
  return load();
}

/**
 * Gives what `load` gives, once for all who ask. After a failure the next to ask tries again, as after `forget`.
 *
 * @template T
 * @template {unknown[]} Options
 * @param {(...options: Options) => Promise<T>} load
 */
export function once(load) {
  /** @type {Promise<T> | undefined} */
  let given;
  const forget = () => {
    given = undefined;
  };
  const ask = (/** @type {Options} */ ...options) =>
    (given ??= load(...options).catch((error) => {
      forget();
      throw error;
    }));
  return Object.assign(ask, { forget });
}

const loadParts = once((/** @type {Priority} */ priority) => imported(BUILD.engine, priority));

/** Starts the WebAssembly module. All is asked for at once: one after the other would take a round trip more. */
export const startEngine = once(async (/** @type {Priority} */ priority) => {
  const files = [BUILD.wasm, BUILD.styles].map((file) => unpackedOf(file, priority));
  const [parts, bytes, styles] = await Promise.all([loadParts(priority), ...files]);
  // Bytes and not the response: shared hosts often name the wrong type for one.
  const module = await parts.startModule(bytes);
  // An element that comes after it broke gets another.
  module.watchers.add(startEngine.forget);
  return { ...parts, ...module, styles: sheetsOf(new TextDecoder().decode(styles)) };
});

/** The languages to try: the element's, the page's, the browser's. A pack may have words for a later one only. @param {HTMLElement} element */
function languages(element) {
  const page = own(element.ownerDocument).documentElement.lang;
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
 * @param {(file: File) => Promise<ArrayBuffer>} load
 */
function inLanguage(locales, wanted, load) {
  const locale = wanted.find((tag) => Object.hasOwn(locales, tag)) ?? Object.keys(locales)[0];
  const file = locales[locale];
  const bytes = underway.get(file) ?? load(file).finally(() => underway.delete(file));
  underway.set(file, bytes);
  return bytes;
}

/**
 * The pack that an element asks for, by its id or its address, or as it was handed over. As a key, the last is none of ours.
 *
 * @param {WithPack} element
 * @returns {any}
 */
export const packOf = (element) => element.pack || "psoas";

/**
 * The bytes of the pack that an element asks for.
 *
 * @param {WithPack} element
 * @param {Priority} [priority]
 */
export async function loadPack(element, priority = "auto") {
  const pack = packOf(element);
  const wanted = languages(element);
  if (!Object.hasOwn(BUILD.packs, pack)) {
    const { customPack } = await loadParts(priority);
    return customPack(pack, wanted, { BUILD, bytesOf, fetched, imported, once });
  }
  return new Uint8Array(await inLanguage(BUILD.packs[pack], wanted, (file) => unpackedOf(file, priority)));
}

/**
 * The first step of a pack that came with the widget.
 *
 * @param {string} pack
 * @param {HTMLElement} element
 * @returns {Promise<FirstStepData>}
 */
export async function loadFirstStep(pack, element) {
  const bytes = await inLanguage(BUILD.steps[pack], languages(element), (file) => bytesOf(file, "high"));
  // What every browser can unpack: the rest is packed smaller, and what unpacks that is not there yet.
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
}
