/** Keeping the pages of a widget from the routers of the page around. */

export const router = {
  /**
   * Called if the browser goes to another entry of its history; comes with the engine.
   *
   * @type {((event: PopStateEvent) => void) | undefined}
   */
  onPop: undefined,
  /**
   * Whether one was here first that brings the whole page anew at each change of entry, and a new widget with it: Turbo or
   * Astro's. Browsers tell whoever listened first first, and only that one can keep it from the others.
   */
  isFirst: false,
};

export function watchHistory() {
  const { state } = history;
  const isAstro = state?.index !== undefined && state.scrollX !== undefined;
  router.isFirst = isAstro || globalThis.Turbo !== undefined;
  addEventListener("popstate", (event) => router.onPop?.(event), true);
}
