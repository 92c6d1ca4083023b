/** What is measured of a page. Times are milliseconds. */
import { held, keepMemories } from "../e2e/harness/checks/held.mjs";
import { pressable, SLOW_4G, slowDown } from "../e2e/harness/checks/slow-phone.mjs";
import { openWidgets } from "../e2e/harness/reader/inside.mjs";
import { Widget } from "../e2e/harness/reader/widget.mjs";
import { longestTask } from "./tasks.mjs";

const PHONE = { viewport: { width: 390, height: 844 } };

/** What the browser reports no more exactly: a frame. */
const FRAME = 16;

export const sorted = (list) => [...list].sort((one, other) => one - other);
export const median = (list) => sorted(list)[Math.floor(list.length / 2)];
export const third = (list) => sorted(list)[Math.floor((list.length * 3) / 4)];

/** A browser without a past on a slow phone. `network`: whether that is slow, too. */
async function phone(browser, network = SLOW_4G) {
  const context = await browser.newContext(PHONE);
  await context.addInitScript(openWidgets);
  await context.addInitScript(observe);
  await context.addInitScript(keepMemories);
  const open = async (url) => {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await slowDown(session, network);
    await page.goto(url, { waitUntil: "commit" });
    return page;
  };
  return { context, open };
}

/** Runs in the page, before anything else: notes what the browser reports of it. */
function observe() {
  const noted = { events: [], shifts: [] };
  Object.defineProperty(window, "noted", { value: noted });
  const note = (type, list, options) =>
    new PerformanceObserver((entries) => list.push(...entries.getEntries())).observe({
      type,
      buffered: true,
      ...options,
    });
  note("event", noted.events, { durationThreshold: 16 });
  note("layout-shift", noted.shifts);
}

/** How soon there is something to press on a first visit, and on a second one. */
export async function firstButton(browser, url, selector) {
  const { context, open } = await phone(browser);
  const page = await open(url);
  const first = await pressable(page, selector);
  await page.waitForLoadState("networkidle");
  await page.close();
  const second = await pressable(await open(url), selector);
  await context.close();
  return { first, second };
}

/** How long the browser took from what was just done to the next frame. */
async function toPaint(page, act) {
  await page.evaluate(() => (window.noted.events.length = 0));
  await act();
  // Reports come some time after the frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
  const durations = await page.evaluate(() =>
    window.noted.events.filter(({ interactionId }) => interactionId).map(({ duration }) => duration),
  );
  return Math.max(FRAME, ...durations);
}

/** A reader's way to the result by hand: each tick, each page and the result. */
export async function journey(browser, url, answers) {
  const { context, open } = await phone(browser, null);
  const page = await open(url);
  const widget = new Widget(page.locator("lumbar-check"));
  await widget.drawn();
  const times = { ticks: [], pages: [] };
  times.pages.push(await toPaint(page, () => widget.press("start")));
  await widget.walk(answers, {
    tick: async (question, option) => {
      times.ticks.push(await toPaint(page, () => widget.tick(question, option)));
    },
    next: async () => {
      times.pages.push(await toPaint(page, () => widget.press("continue")));
    },
  });
  const result = times.pages.pop();
  await context.close();
  return { ...times, result };
}

/** The longest task from the request of the page to some time after the result, which a reader answers their way to. */
export async function busiest(browser, url, answers) {
  const { context, open } = await phone(browser, null);
  const longest = await longestTask(browser, async () => {
    const page = await open(url);
    const widget = new Widget(page.locator("lumbar-check"));
    await widget.drawn();
    await widget.press("start");
    await widget.walk(answers);
    await page.waitForTimeout(500);
  });
  await context.close();
  return longest;
}

/** How far things move on the page by themselves, as CLS has it, until the module has taken over. */
export async function shift(browser, url) {
  const { context, open } = await phone(browser);
  const page = await open(url);
  await new Widget(page.locator("lumbar-check")).drawn();
  await page.waitForTimeout(500);
  const shifts = await page.evaluate(() =>
    window.noted.shifts.map(({ hadRecentInput, value }) => [hadRecentInput, value]),
  );
  await context.close();
  return shifts.reduce((sum, [hadRecentInput, value]) => sum + (hadRecentInput ? 0 : value), 0);
}

/** Bytes that a page holds once all its widgets are drawn by the module. */
export async function memory(browser, url) {
  const { context, open } = await phone(browser, null);
  const { nodes, rest } = await held(await open(url));
  await context.close();
  return nodes + rest;
}
