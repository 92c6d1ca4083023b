/**
 * An entry in the browser's history for each page of a widget, so that Back means the page before.
 *
 * What the page around can read of an entry is its state: that of the page, as it was, and under a name of ours a random
 * number for this visit and how many entries of ours there were before. Which page of a widget that stands for is known
 * here alone, by its ordinal; so after a reload it stands for nothing.
 *
 * Entries of the page are not written to. One on which ours stand is known again by its address and state. Routers take
 * every change of entry for a change of page: they do not hear of one in which nothing but a page of a widget turned.
 */
const NAME = "lumbar-check";

/** As the browser has it: tools that count pages put a function of theirs in front. */
const { pushState } = globalThis.History?.prototype ?? {};

const visit = Math.random();

/** For each entry of this visit the page of each widget, by its ordinal. @type {Map<symbol, number>[]} */
const entries = [];

/** The entries of the page among those. @type {{ href: string, state: string, entry: number }[]} */
let grounds = [];

/** The widgets that are there: the ordinal of the page that each shows, and what is called when the browser went to another. */
const pages = /** @type {Map<symbol, number>} */ (new Map());
const lands = /** @type {Map<symbol, (ordinal: number) => void>} */ (new Map());

/** Where the browser was when this was last looked at. */
let here = look();

/** What waits for a change that was asked for from here, and until when nothing else is done. */
let arrived = /** @type {(() => void) | undefined} */ (undefined);
let settled = Promise.resolve();

/** A state as text; `undefined` if it cannot be written as such. @param {unknown} state */
function written(state) {
  try {
    return JSON.stringify(state);
  } catch {
    return undefined;
  }
}

/** `below`: how many entries of ours there are before this one, itself included; also in one of another visit. */
function look() {
  const { href } = location;
  const { state } = history;
  const own = state?.[NAME];
  const isOurs = own?.visit === visit && own.entry < entries.length;
  const ground = isOurs ? undefined : grounds.find((it) => it.href === href && it.state === written(state));
  return { href, isOurs, entry: isOurs ? own.entry : ground?.entry, below: own?.below };
}

/** The pages at an entry; `undefined` if there was none of the widgets that are there. @param {number | undefined} entry */
function pagesAt(entry) {
  const then = entry === undefined ? undefined : entries[entry];
  return then && [...pages.keys()].some((widget) => then.has(widget)) ? then : undefined;
}

/**
 * @param {symbol} widget
 * @param {number} ordinal
 */
function add(widget, ordinal) {
  const { state } = history;
  const text = written(state);
  // Nothing can be added to another kind of state.
  if (!text || (state && Object.getPrototypeOf(state) !== Object.prototype)) return;
  const { href, isOurs, entry = entries.length, below = 0 } = look();
  grounds = grounds.filter((it) => it.entry < entry);
  if (!isOurs) grounds.unshift({ href, state: text, entry });
  entries.length = entry;
  entries.push(new Map(pages), new Map(pages.set(widget, ordinal)));
  const own = { visit, entry: entry + 1, below: isOurs ? below + 1 : 1 };
  pushState.call(history, { ...state, [NAME]: own }, "");
  here = look();
}

/** @param {number} delta */
function change(delta) {
  return /** @type {Promise<void>} */ (
    new Promise((done) => {
      arrived = done;
      history.go(delta);
      // It comes to nothing where such an entry is no longer there.
      setTimeout(done, 1_000);
    })
  ).finally(() => (arrived = undefined));
}

/**
 * Goes to the nearest entry at which the widget shows a page and the others what they show now, or adds one.
 *
 * @param {symbol} widget
 * @param {number} ordinal
 */
function goTo(widget, ordinal) {
  const now = look().entry;
  const wanted = new Map(pages).set(widget, ordinal);
  /** @type {(then: Map<symbol, number>) => boolean} */
  const isIt = (then) => then.has(widget) && [...wanted].every(([it, page]) => (then.get(it) ?? 0) === page);
  const before = entries.findLastIndex((then, entry) => entry <= now && isIt(then));
  const entry = before < 0 ? entries.findIndex((then, entry) => entry > now && isIt(then)) : before;
  if (entry < 0) return add(widget, ordinal);
  pages.set(widget, ordinal);
  return entry === now ? undefined : change(entry - now);
}

/** Takes over that the browser went to another entry. @param {PopStateEvent} event */
export function onPop(event) {
  const from = here;
  here = look();
  const isSamePage = from.href === here.href;
  const then = pagesAt(here.entry);
  if (then) {
    const turned = [...pages].filter(([widget, page]) => (then.get(widget) ?? 0) !== page);
    if (isSamePage && (turned.length || arrived)) event.stopImmediatePropagation();
    if (arrived) return arrived();
    for (const widget of pages.keys()) pages.set(widget, then.get(widget) ?? 0);
    for (const [widget, land] of lands) land(pages.get(widget) ?? 0);
    return;
  }
  // Back among entries that stand for nothing leaves, as from the first page.
  const below = here.below ?? (from.below === 1 && !pagesAt(from.entry) ? 0 : undefined);
  if (!isSamePage || below === undefined || !(from.below > below)) return;
  event.stopImmediatePropagation();
  history.go(-below - 1);
}

/**
 * Lets a widget have entries.
 *
 * @param {(ordinal: number) => void} land called with the ordinal of its page at the entry that the browser went to
 */
export function joinHistory(land) {
  const widget = Symbol();
  pages.set(widget, 0);
  lands.set(widget, land);
  /** @type {(act: () => void | Promise<void>) => Promise<void>} */
  const inTurn = (act) => (settled = settled.then(act).catch(() => {}));
  return {
    /** Adds an entry for a page. */
    open: (/** @type {number} */ ordinal) => inTurn(() => add(widget, ordinal)),
    /** Goes to the entry of a page. */
    reopen: (/** @type {number} */ ordinal) => inTurn(() => goTo(widget, ordinal)),
    /** Lets the entries so far stand for nothing. */
    forget() {
      for (const then of entries) then.delete(widget);
      pages.set(widget, 0);
    },
    leave() {
      pages.delete(widget);
      lands.delete(widget);
    },
  };
}
