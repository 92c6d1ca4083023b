import { BUILD } from "./build.js";
import { land } from "./land.js";
import { bytesOf, fetched, imported, loadPack, once } from "./load.js";
import { regionOf } from "./locale.js";
import { mask } from "./mask.js";
import { holdsResult, observed, reader } from "./near.js";
import { router } from "./router.js";

/** Resolves when the browser has nothing else to do, or soon. @type {() => Promise<unknown>} */
export const idle = () =>
  new Promise((done) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(done, { timeout: 500 });
    else setTimeout(done);
  });

/** @typedef {typeof loader} Loader */

/** What the engine uses of the loader: it is a script of its own, which would have a second copy of what it imports. */
export const loader = {
  BUILD,
  bytesOf,
  fetched,
  holdsResult,
  idle,
  imported,
  land,
  loadPack,
  mask,
  observed,
  once,
  reader,
  regionOf,
  router,
};
