/** What makes two machines draw the same page alike: the browser, and how it draws letters. */
import { decode, hash } from "./png.mjs";

/** Letters of every alphabet and weight that the pictures have. */
const SAMPLE = "Hamburgefonts 0123456789 ąęłżź äöüß ñáé çèêœ — “” … ✓ ✗ → ظهرك يؤلمك";

const page = `<!doctype html><meta charset="utf-8"><body style="margin: 8px; background: #fff; color: #000">
${["serif", "sans-serif", "system-ui", "monospace"]
  .flatMap((family) => [400, 600, 700].map((weight) => `<p style="font: ${weight} 17px/1.5 ${family}">${SAMPLE}</p>`))
  .join("\n")}`;

/** `{ browser, glyphs }`: the major version of the browser, and a hash of the letters as it draws them. */
export async function fingerprint(browser) {
  const context = await browser.newContext({ viewport: { width: 900, height: 700 } });
  try {
    const sheet = await context.newPage();
    await sheet.setContent(page);
    const { data } = decode(await sheet.screenshot());
    return { browser: browser.version().split(".")[0], glyphs: hash(data) };
  } finally {
    await context.close();
  }
}
