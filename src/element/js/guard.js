/**
 * What becomes of an error that goes through the WebAssembly module: a trap, or something that the page's own functions
 * throw. Its state is that of the middle of something then, and nothing in it can be relied on: it is not entered again, not
 * even to clean up, and whoever is watching is told. It is noticed where the module is called, whatever a page makes of
 * errors and their stacks.
 */

/** What a call gives that does not come to its end: no address, no length, no error. */
const NOTHING = Object.freeze([0, 0, 0, 0]);

/** A guard for the exports of one module. */
export function newGuard() {
  /** Called with the error, once. @type {Set<(error: unknown) => void>} */
  const watchers = new Set();
  /** @type {{ error: unknown } | undefined} */
  let broken;
  /** How many calls of the module are under way. */
  let depth = 0;

  /** @param {unknown} error */
  function brokenBy(error) {
    if (broken) return;
    broken = { error };
    // What called it goes on first.
    queueMicrotask(() => {
      for (const fail of [...watchers]) fail(error);
    });
  }

  /** @param {Function} call */
  const guard =
    (call) =>
    (/** @type {unknown[]} */ ...values) => {
      if (broken) return NOTHING;
      depth += 1;
      try {
        return call(...values);
      } catch (error) {
        brokenBy(error);
        // Those calls that this one came from must not go on either. To the page it means nothing.
        if (depth > 1) throw error;
        return NOTHING;
      } finally {
        depth -= 1;
      }
    };

  return {
    watchers,
    /** Fails if the module does not work any more. */
    assertWorks() {
      if (broken) throw broken.error;
    },
    /** The exports of the module, noticing errors. @param {WebAssembly.Exports} exports */
    guarded(exports) {
      const entries = Object.entries(exports);
      return Object.fromEntries(entries.map(([name, it]) => [name, typeof it === "function" ? guard(it) : it]));
    },
  };
}
