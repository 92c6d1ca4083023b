/** The packages for pictures, for tests outside of this folder: Node looks for packages beside the file that asks. */
export { default as differ } from "pixelmatch";
export { PNG } from "pngjs";
