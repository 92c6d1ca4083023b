/** What comes once a reader is near, and what the loader needs of it. */

import { wasm_bindgen } from "./glue.js";
import { unlistenOnDestroy } from "./unlisten.js";

export { customPack } from "./custom-pack.js";
export { assertWorks, guarded, watchers } from "./guard.js";
export { joinHistory, onPop } from "./history.js";
export { inWords } from "./locale.js";
export { mayPrint, print } from "./print.js";
export { salt } from "./salt.js";
export { shareActions } from "./share-actions.js";
export { unpacked } from "./unpack.js";
export { wasm_bindgen } from "./glue.js";

unlistenOnDestroy(wasm_bindgen);
