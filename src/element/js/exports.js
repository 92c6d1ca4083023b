/** Bringing what makes square codes, pictures and FHIR resources, for readers who ask for one. */

import { started } from "./started.js";

/** @import { Exports } from "./build.js" */
/** @import { Files } from "./started.js" */

/** @type {(() => Promise<Exports>) | undefined} */
let load;

/** Gives the exports of that module, once for all who ask. @param {Files} files */
export const exportsOf = (files) => (load ??= files.once(() => started(files.BUILD.exports, files)));
