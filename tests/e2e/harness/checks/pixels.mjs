/** The packages for pictures, for tests outside of `tests/e2e`: Node looks for packages from the importing file up. */
export { default as differ } from "pixelmatch";
export { PNG } from "pngjs";
