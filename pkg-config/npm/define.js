import { define } from "./index.js";

define();

export { LumbarCheck, define } from "./index.js";
