/** Bringing what makes square codes, pictures and FHIR resources, for readers who ask for one. */

import { BUILD } from "./build.js";
import { bytesOf, imported, once } from "./load.js";

/** The exports of that module. */
export const loadExports = once(async () => {
  const [{ default: start, ...made }, bytes] = await Promise.all([
    imported(BUILD.exports.js),
    bytesOf(BUILD.exports.wasm),
  ]);
  await start({ module_or_path: bytes });
  return made;
});
