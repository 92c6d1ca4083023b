/** Bringing what makes square codes, pictures and FHIR resources, for readers who ask for one. */

import { BUILD } from "./build.js";
import { once, started } from "./load.js";

/** The exports of that module. */
export const loadExports = once(() => started(BUILD.exports));
