/** What a script tag loads: the element, made known to the page. */

import { define, LumbarCheck } from "./define.js";

define();

export { define, LumbarCheck };
