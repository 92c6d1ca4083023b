/** @import { WebAssemblyModule } from "./build.js" */
/** @import { Loader } from "./loader.js" */

/** What brings files. @typedef {Pick<Loader, "BUILD" | "bytesOf" | "fetched" | "imported" | "once">} Files */

/**
 * Starts a WebAssembly module that few pages or readers need, and gives its exports.
 *
 * @template Exports
 * @param {WebAssemblyModule<Exports>} module
 * @param {Files} files
 */
export async function started({ js, wasm }, { bytesOf, imported }) {
  const [exports, bytes] = await Promise.all([imported(js), bytesOf(wasm)]);
  await exports.default({ module_or_path: bytes });
  return exports;
}
