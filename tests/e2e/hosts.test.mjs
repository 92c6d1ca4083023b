/** Unusual host pages: on each a reader gets to the card, and the widget looks as on a plain page. */
import assert from "node:assert/strict";
import { HOSTS, HOST_PAGES } from "./harness/pages/hosts.mjs";
import { difference, even, picture, styles } from "./harness/checks/look.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { DESK_WORKER } from "./harness/reader/states.mjs";
import { Widget } from "./harness/reader/widget.mjs";

const PLAIN = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<title>A plain page</title>
<script type="module" src="/dist/lumbar-check.js"></script>
<lumbar-check region="uk" style="display:block;min-height:740px"></lumbar-check>`;

/** A sandbox has no origin of its own: its files come from elsewhere. */
const HEADERS = { "Access-Control-Allow-Origin": "*" };

/** What frameworks tell those who build with them. */
const TOLERATED = [/React DevTools/, /development build of Vue/];

/** Pixels. The least that any host has room for. */
const NARROWEST = 500;

/** Pixels of several million: the edges of letters are not drawn the same every time. */
const FLICKER = 40;

/** Keeps what broke the policy of the page. */
function keepViolations() {
  const violations = [];
  Object.defineProperty(window, "violations", { value: violations });
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
    violations.push({ effectiveDirective, blockedURI, sample }),
  );
}

/** The widget of a page, which may be in a frame. A frame is drawn as far as the window reaches. */
async function widgetOf({ page, widget }) {
  const frame = page.locator("iframe");
  if ((await frame.count()) === 0) return widget;
  const { y, height } = await frame.boundingBox();
  await page.setViewportSize({ ...page.viewportSize(), height: Math.ceil(y + height) });
  return new Widget(frame.contentFrame().locator("lumbar-check"));
}

/** Has the page show the widget, and walks to the card, first by mouse. Returns how it looked there and on the way. */
async function walk(page, widget) {
  const reveal = page.locator("#reveal");
  if ((await reveal.count()) > 0) await reveal.click();
  await widget.button("start").waitFor();
  await widget.drawn();
  const { width } = await widget.part("widget").boundingBox();
  assert.ok(width >= NARROWEST, `the widget is ${width} pixels wide`);

  await even(widget);
  await widget.press("start");
  await widget.answerPage(DESK_WORKER);
  await page.mouse.move(0, 0);
  const question = await styles(widget);
  await widget.press("continue");
  assert.equal(await widget.arrive(DESK_WORKER), "advice");
  assert.equal(
    await widget.host.evaluate((host) => getComputedStyle(host).outlineStyle),
    "none",
    "a ring around it all",
  );
  // A sandbox has nowhere to keep answers and may not print, and offers neither. How a day is written is the page's to say.
  for (const offers of [widget.part("keep"), widget.button("print"), widget.part("review-note")]) {
    await offers.evaluateAll((all) => all.forEach((offer) => offer.remove()));
  }
  // Not over something of the card that shows when it is pointed at.
  await page.mouse.move(0, 0);
  return { question, card: await picture(widget) };
}

let plain;

for (const { path, title } of HOSTS) {
  scenario(title, async ({ serve, visit }) => {
    await serve({ pages: { "/": PLAIN, ...HOST_PAGES }, headers: HEADERS });
    if (!plain) {
      const { page, widget } = await visit();
      plain = await walk(page, widget);
    }
    const opened = await visit({ path, before: keepViolations, tolerated: TOLERATED });
    const { question, card } = await walk(opened.page, await widgetOf(opened));
    assert.deepEqual(await opened.page.evaluate(() => window.violations), []);
    assert.deepEqual(
      question.filter((line, at) => line !== plain.question[at]),
      plain.question.filter((line, at) => line !== question[at]),
      "the styles of a question",
    );
    const { size, pixels } = difference(card, plain.card);
    assert.equal(size, "the same");
    assert.ok(pixels <= FLICKER, `${pixels} pixels of the card differ`);
  });
}
