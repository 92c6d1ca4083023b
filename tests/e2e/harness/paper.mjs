/** What comes out of the printer. */

/** A4 with the margins that browsers leave by themselves. */
const PAPER = { format: "A4", margin: { top: "10mm", bottom: "10mm", left: "10mm", right: "10mm" } };

/** Runs in every frame, before anything else: the widget prints from a frame that is gone afterwards. */
export function keepPrinted() {
  if (top === window) return;
  addEventListener("beforeprint", () => {
    const { innerHTML, adoptedStyleSheets } = document.body.shadowRoot;
    const rules = adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
    top.printed = { html: innerHTML, css: rules.map(({ cssText }) => cssText).join("\n") };
  });
}

/** Presses Print, and returns how many sheets that takes. The page needs `before: keepPrinted`. */
export async function sheets({ page, widget }) {
  await widget.button("print").click();
  await page.waitForFunction(() => window.printed);
  const printed = await page.evaluate(() => window.printed);
  const paper = await page.context().newPage();
  await paper.evaluate(({ html, css }) => {
    const root = document.body.attachShadow({ mode: "open" });
    root.innerHTML = html;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  }, printed);
  const pdf = await paper.pdf(PAPER);
  await paper.close();
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
}
