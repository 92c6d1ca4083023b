/** Whether the widget fits where it is: in a narrow column, and with larger text. */
import assert from "node:assert/strict";
import { breaks } from "./breaks.mjs";
import { collide } from "./collide.mjs";
import { measure } from "./measure.mjs";

/** Pixels of a reader's own text size: twice what browsers come with. */
const TWICE = 32;

/** Fails if something sticks out, is cut off, or lies on something else. `where` is part of the message. */
export async function assertFits(widget, where) {
  const { sticksOut } = await widget.host.evaluate(measure);
  const { overlaps, cutOff } = await widget.host.evaluate(collide);
  assert.deepEqual({ sticksOut, overlaps, cutOff }, { sticksOut: [], overlaps: [], cutOff: [] }, where);
}

/** Fails if a word is broken that takes less than three quarters of the panel's width. */
export async function assertUnbroken(widget, where) {
  const { words, broken } = await widget.host.evaluate(breaks, { share: 0.75 });
  assert.ok(words > 0);
  assert.deepEqual(broken, [], where);
}

/** Doubles the text size, as a reader does in the settings of the browser. */
export async function doubleText({ context, page, widget }) {
  const browser = await context.newCDPSession(page);
  await browser.send("Page.setFontSizes", { fontSizes: { standard: TWICE, fixed: TWICE } });
  // Of shadow roots that are drawn already, Chromium works out the sizes only when their styles change.
  await widget.host.evaluate(({ shadowRoot, ownerDocument }) => {
    const sheet = new ownerDocument.defaultView.CSSStyleSheet();
    sheet.replaceSync(".widget { --restyled: 1 }");
    shadowRoot.adoptedStyleSheets.push(sheet);
  });
  const size = await widget.part("widget").evaluate((element) => getComputedStyle(element).fontSize);
  assert.equal(size, `${TWICE}px`);
}
