/** A WebAssembly module at work. One is enough for all elements, until it breaks. */

import { newGlue } from "./glue.js";
import { newGuard } from "./guard.js";
import { own } from "./own.js";
import { unlistenOnDestroy } from "./unlisten.js";

/** @typedef {Awaited<ReturnType<typeof startModule>>} Module */

/** @param {ArrayBuffer} bytes */
export async function startModule(bytes) {
  const { guarded, ...guard } = newGuard();
  const wasm_bindgen = newGlue(guarded, own);
  unlistenOnDestroy(wasm_bindgen);
  await wasm_bindgen({ module_or_path: bytes });
  return { wasm_bindgen, ...guard };
}
