/** What the main thread of a page is busy with, as Chromium records it. */

const CATEGORIES = ["toplevel", "devtools.timeline", "v8"];

const TASK = "ThreadControllerImpl::RunTask";

/** Working out what is shown. */
const DRAWING = ["UpdateLayoutTree", "Layout", "Paint"];

/** Records what all threads do while `act` goes on. */
async function recorded(browser, act) {
  const session = await browser.newBrowserCDPSession();
  const events = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: CATEGORIES },
  });
  await act();
  const complete = new Promise((done) => session.once("Tracing.tracingComplete", done));
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  return events;
}

/** Whether the widget is behind this: a script of its, or something new to be shown. */
const isOurs = ({ name, args }) => DRAWING.includes(name) || args?.data?.url?.includes("/dist/");

/**
 * Milliseconds of the longest task in which the widget has a part while `act` goes on. Those by which a test looks into the
 * page are not its own.
 */
export async function longestTask(browser, act) {
  const events = await recorded(browser, act);
  const mains = events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
  const isMain = ({ pid, tid }) => mains.some((main) => main.pid === pid && main.tid === tid);
  const complete = events.filter((event) => event.ph === "X" && isMain(event));
  const ours = complete.filter(isOurs);
  const tasks = complete.filter(({ name }) => name === TASK).sort((one, other) => other.dur - one.dur);
  const longest = tasks.find(({ pid, ts, dur }) =>
    ours.some((event) => event.pid === pid && event.ts >= ts && event.ts < ts + dur),
  );
  return (longest?.dur ?? 0) / 1000;
}
