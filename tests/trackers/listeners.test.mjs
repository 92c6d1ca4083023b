/** A page that listens for all that there is to hear, in Chromium. The same in Firefox and WebKit: `tests/engines`. */
import assert from "node:assert/strict";
import { blog, element } from "../e2e/harness/pages/blog.mjs";
import { LISTENER, answerUnnoticed, eventsOf } from "../e2e/harness/reader/eavesdropper.mjs";
import { scenario } from "../e2e/harness/run/scenario.mjs";

/** A page of Playwright's, as one of the other engines. */
const plain = (page) => ({
  run: (body, ...values) => page.evaluate(`(async (...args) => { ${body} })(...${JSON.stringify(values)})`),
  click: (x, y, clickCount = 1) => page.mouse.click(x, y, { clickCount }),
  press: (key) => page.keyboard.press(key),
});

const SITE = {
  pages: {
    "/": blog({ widget: element('region="uk" layout="single"') }),
  },
};

/** A page that takes its time at each press, so that those who tell of what is slow have something to tell. */
const SLOW = `addEventListener("click", ({ isTrusted }) => {
  for (const end = performance.now() + 80; isTrusted && performance.now() < end; );
});`;

/** Runs in the page. */
const isPainted = () => window.overheard().timed.includes("largest-contentful-paint");

/**
 * A page that was told what was painted largest, which no press may come before. A browser without a window sometimes
 * measures all but that: then the page is visited anew.
 */
async function painted(visit) {
  for (let times = 1; ; times += 1) {
    const { page } = await visit({ opens: false, before: LISTENER + SLOW });
    const isIt = await page.waitForFunction(isPainted, null, { timeout: 2_000 }).then(
      () => true,
      () => false,
    );
    if (isIt || times === 8) return page;
    await page.close();
  }
}

async function opened({ serve, visit }) {
  await serve(SITE);
  const page = await painted(visit);
  await page.locator("lumbar-check").scrollIntoViewIfNeeded();
  return plain(page);
}

scenario("A page that listens for everything hears nothing of an answer", async (scenes) => {
  const { timed } = await answerUnnoticed(await opened(scenes));
  for (const kind of ["event", "long-animation-frame", "largest-contentful-paint"])
    assert.ok(timed.includes(kind), kind);
});

scenario("A page hears the same of one answer as of another, but where the pointer was", async (scenes) => {
  const [one, other] = [await opened(scenes), await opened(scenes)];
  assert.deepEqual(await eventsOf(one, "age", "50-59"), await eventsOf(other, "age", "60-69"));
});
