/** What comes out of the printer. */
import assert from "node:assert/strict";
import { extractText, getDocumentProxy } from "unpdf";

/** The margins that browsers leave by themselves. */
const MARGIN = { top: "10mm", bottom: "10mm", left: "10mm", right: "10mm" };

/** The smallest letters of a page that are not the footer's, in points. */
export const READABLE = 8;

/** Runs in every frame, before anything else: the widget prints from a frame that is gone afterwards. */
export function keepPrinted() {
  if (top === window) return;
  addEventListener("beforeprint", () => {
    const { innerHTML, adoptedStyleSheets } = document.body.shadowRoot;
    const rules = adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
    top.printed = { html: innerHTML, css: rules.map(({ cssText }) => cssText).join("\n") };
  });
}

/**
 * Presses Print, and returns how many sheets that takes on A4 and on Letter, and how small the text of the result gets,
 * in points. Fails if a sheet after the first begins amid something. The page needs `before: keepPrinted`.
 */
export async function sheets({ page, widget }) {
  await widget.button("print").click();
  await page.waitForFunction(() => window.printed);
  const copy = await page.evaluate(() => window.printed);
  const paper = await page.context().newPage();
  await paper.evaluate(({ html, css }) => {
    const root = document.body.attachShadow({ mode: "open" });
    root.innerHTML = html;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  }, copy);
  const parts = await paper.evaluate(namesOfParts);
  const count = async (format) => {
    const { text } = await extractText(
      await getDocumentProxy(new Uint8Array(await paper.pdf({ format, margin: MARGIN }))),
    );
    assertBreaksWell(text, parts, format);
    return text.length;
  };
  const printed = { a4: await count("A4"), letter: await count("Letter") };
  await paper.emulateMedia({ media: "print" });
  printed.smallest = await paper.evaluate(smallestText);
  await paper.close();
  return printed;
}

/** Runs in the printed page: how each part begins that a sheet may begin with. */
function namesOfParts() {
  const parts = document.body.shadowRoot.querySelectorAll(".subheading, .tip .minor-heading, .card-footer");
  return [...parts].map(({ textContent }) => textContent);
}

/** Fails if a sheet after the first does not begin with a part, or the one before it ends with the name of one. */
function assertBreaksWell(sheets, parts, format) {
  // A PDF says where letters are, and not where spaces are; and some colons are of the styles.
  const plain = (text) => text.replaceAll(/[^\p{L}\p{N}]/gu, "");
  const names = parts.map(plain).filter(Boolean);
  for (const [at, text] of sheets.entries()) {
    if (at === 0) continue;
    const [before, here] = [plain(sheets[at - 1]), plain(text)];
    const begins = names.some((name) => here.startsWith(name.slice(0, 30)));
    assert.ok(begins, `sheet ${at + 1} of ${format} begins amid something: ${text.slice(0, 60)}`);
    const ends = names.find((name) => before.endsWith(name));
    assert.equal(ends, undefined, `sheet ${at} of ${format} ends with a heading`);
  }
}

/** Runs in the printed page. What is said of the page itself may be smaller, as may names beside what they name. */
function smallestText() {
  const texts = document.body.shadowRoot.querySelectorAll(".card :is(p, li, span), .handover :is(p, li, dd)");
  const small = ".fine-print, .fine-print *, .asked, .fact-note, .body-sides *, .body-sides, .visually-hidden";
  const shown = [...texts].filter((text) => text.checkVisibility() && text.innerText.trim() && !text.matches(small));
  const points = (text) => (parseFloat(getComputedStyle(text).fontSize) * 3) / 4;
  return Math.min(...shown.map(points).map((size) => Math.round(size * 100) / 100));
}
