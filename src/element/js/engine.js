/** What comes once a reader is near, and what the loader needs of it. */

import { wasm_bindgen } from "./glue.js";
import { unlistenOnDestroy } from "./unlisten.js";

export { customPack } from "./custom-pack.js";
export { guarded } from "./guard.js";
export { inWords } from "./locale.js";
export { Session } from "./session.js";
export { unpacked } from "./unpack.js";
export { wasm_bindgen } from "./glue.js";

unlistenOnDestroy(wasm_bindgen);
