/** A screen reader without a voice: Guidepup's, which runs in the page. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const SOURCE = createRequire(import.meta.url).resolve("@guidepup/virtual-screen-reader/browser.js");
const PATH = "/virtual-screen-reader.js";

/** For a site to serve, so that the page can import it. */
export const READER_PAGES = { [PATH]: readFileSync(SOURCE, "utf8") };

/** Everything that is spoken from the top of the widget to its end, a phrase on each line. */
export async function listen(widget) {
  return shorten(await widget.host.evaluate(speak, PATH));
}

/** Runs in the page. */
async function speak(host, path) {
  const { virtual } = await import(path);
  // This reader goes by attributes: it knows neither what is folded away nor what was ticked.
  const folded = [...host.shadowRoot.querySelectorAll("details:not([open]) > :not(summary)")];
  const ticked = [...host.shadowRoot.querySelectorAll("input:checked")];
  for (const element of folded) element.setAttribute("aria-hidden", "true");
  for (const input of ticked) input.setAttribute("checked", "");
  await virtual.start({ container: host.shadowRoot.querySelector("[part~=panel]") });
  // After the end it begins again.
  const [first, top] = [await virtual.lastSpokenPhrase(), virtual.activeNode];
  do await virtual.next();
  while (virtual.activeNode !== top || (await virtual.lastSpokenPhrase()) !== first);
  const phrases = (await virtual.spokenPhraseLog()).slice(0, -1);
  await virtual.stop();
  return phrases;
}

/** Leaves out where paragraphs, headings and list items end, and puts the place in a list before its words. */
function shorten(phrases) {
  const dull = /^(document|paragraph|end of (document|paragraph|listitem|heading|term|definition|caption|list)\b.*)$/;
  const lines = [];
  let place = "";
  for (const phrase of phrases.filter((phrase) => !dull.test(phrase))) {
    const [, position, size] = /^listitem, level \d+, position (\d+), set size (\d+)$/.exec(phrase) ?? [];
    if (position) {
      place = `${position} of ${size}: `;
    } else {
      lines.push(place + phrase);
      place = "";
    }
  }
  return lines.join("\n");
}
