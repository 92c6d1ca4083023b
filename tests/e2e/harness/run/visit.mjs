/** One page in a new browser context, with a record of everything that embedded content must not do. */
import assert from "node:assert/strict";
import { TITLE } from "../pages/blog.mjs";
import { wordsIn } from "../data/content.mjs";
import { openWidgets } from "../reader/inside.mjs";
import { Widget } from "../reader/widget.mjs";

/** Milliseconds. What is waited for takes a fraction of this. */
const PATIENCE = 30_000;

/** Chromium on Linux has no sheet to share by, and says so of each frame that may use one. */
const OF_LINUX = /^warning: Unrecognized feature: 'web-share'/;

/** The window of a phone. */
export const PHONE = { viewport: { width: 390, height: 844 } };

/**
 * Opens a page of a site. `path` may have a query and a fragment. `settings`: of Playwright's browser context.
 * `allowed`: patterns for what the browser itself may put on the console; each has to come. `before`: a function for
 * the page to run before its own scripts. `language`: the one that the widget will be in. `guests`: other sites that the
 * page is there to load from. `title`: the page's, if it is not to stay what the server sent. `opens`: whether tests see
 * into the widget. `turns`: whether the page has entries of its own in the history.
 */
export async function open(
  browser,
  {
    site,
    path = "/",
    settings = {},
    allowed = [],
    tolerated = [],
    before,
    language = "en",
    guests = [],
    title,
    opens = true,
    turns = false,
  },
) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...settings });
  context.setDefaultTimeout(PATIENCE);
  const messages = [];
  const abroad = [];
  context.on("console", (message) => messages.push(`${message.type()}: ${message.text()} (${message.location().url})`));
  context.on("weberror", (error) => messages.push(`uncaught: ${error.error()}`));
  context.on("request", (request) => {
    if (![site, ...guests].some(({ origin }) => request.url().startsWith(`${origin}/`))) abroad.push(request.url());
  });
  if (opens) await context.addInitScript(openWidgets);
  await context.addInitScript(keepRecord);
  if (before) await context.addInitScript(before);
  const page = await context.newPage();
  const response = await page.goto(site.origin + path);
  const stays = title ?? /<title>(.*)<\/title>/.exec(await response.text())?.[1] ?? TITLE;

  /** Fails if the page was changed, something was left in the browser, said on the console or asked of others. */
  async function assertNoTrace() {
    if (page.isClosed()) return;
    const { entriesAdded, ...trace } = await page.evaluate(lookForTraces);
    const none = { title: stays, cookies: "", session: 0, databases: 0, caches: 0, workers: 0 };
    assert.deepEqual(trace, { ...none, local: opened.kept });
    const added = (await Promise.all(page.frames().map((frame) => frame.evaluate(entriesOfPages)))).flat();
    assert.deepEqual(added.flatMap(faultsOf), [], "an entry in the history holds more than where it stands");
    assert.ok(turns || entriesAdded <= added.length + opened.followed, "an entry in the history is not that of a page");
    assert.deepEqual(await context.cookies(), []);
    assert.deepEqual(abroad, [], "a request left the origin");
    const unexpected = messages.filter(
      (message) => ![OF_LINUX, ...allowed, ...tolerated].some((pattern) => pattern.test(message)),
    );
    assert.deepEqual(unexpected, [], "the console is not empty");
    for (const pattern of allowed) {
      assert.ok(
        messages.some((message) => pattern.test(message)),
        `${pattern} was not on the console`,
      );
    }
  }

  /** Looks for traces, then opens another address in the same browser, as a page of its own. */
  async function go(path) {
    await assertNoTrace();
    await page.goto("about:blank");
    await page.goto(site.origin + path);
  }

  const widget = new Widget(page.locator("lumbar-check").first(), wordsIn(language));
  // How many texts the reader has asked to keep on the device.
  const kept = 0;
  // How many entries the reader or the page itself has added to the history.
  const followed = 0;
  const opened = { site, context, page, messages, assertNoTrace, go, widget, kept, followed };
  return opened;
}

/**
 * What there is in an entry but the state of the page around, which of all entries before it comes after how many, and a
 * number that is another in each visit. `[{ title, address, own }]`: as added.
 */
function faultsOf({ title, address, own }, _index, { length }) {
  const { visit, entry, below, ...rest } = own ?? {};
  const isPlace = (number) => Number.isInteger(number) && number > 0 && number <= 2 * length;
  const isRandom = typeof visit === "number" && visit >= 0 && visit < 1;
  const isRight = isRandom && isPlace(entry) && isPlace(below) && below <= entry && Object.keys(rest).length === 0;
  return isRight && title === "" && address === undefined ? [] : [{ title, address, own }];
}

/** Runs in each frame: what the widgets added to the history. */
const entriesOfPages = () => window.record?.added ?? [];

/** Runs in the page, before anything else. */
function keepRecord() {
  const record = { entries: history.length, added: [], focused: 0, scrolled: 0, shifted: 0 };
  // The page's own entries are added by what it finds on `history`, and not looked at.
  const { pushState } = History.prototype;
  history.pushState = pushState;
  History.prototype.pushState = function (state, title, address) {
    record.added.push({ title, address, own: state["lumbar-check"] });
    pushState.call(this, state, title, address);
  };
  // A window that another opens begins with a page of its own.
  Object.defineProperty(window, "record", { value: record, configurable: true });
  addEventListener("focusin", () => (record.focused += 1), true);
  addEventListener("scroll", () => (record.scrolled += 1), true);
  const sum = (list) => list.getEntries().forEach((entry) => (record.shifted += entry.value));
  new PerformanceObserver(sum).observe({ type: "layout-shift", buffered: true });
}

/** Runs in the page, at the end. */
async function lookForTraces() {
  // What was under way when the test ended has its say first.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return {
    title: document.title,
    entriesAdded: history.length - window.record.entries,
    cookies: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    // A page on a disk has none.
    workers: location.protocol === "file:" ? 0 : (await navigator.serviceWorker.getRegistrations()).length,
  };
}
