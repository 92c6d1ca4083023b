/** What comes once a reader is near, and what the loader needs of it. */

export { joinHistory, onPop } from "./history.js";
export { mayPrint, print } from "./print.js";
export { salt } from "./salt.js";
export { shareActions } from "./share-actions.js";
export { styles } from "./styles.js";
export { wasm_bindgen } from "./glue.js";
