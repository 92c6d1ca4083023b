/** What comes once a reader is near, and what the loader needs of it. */

export { customPack } from "./custom-pack.js";
export { inWords } from "./locale.js";
export { startModule } from "./module.js";
export { Session } from "./session.js";
export { unpacked } from "./unpack.js";
