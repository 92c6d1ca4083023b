/** The pages that come with the widget in Firefox and WebKit. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { blog } from "../e2e/harness/pages/blog.mjs";
import { WORDS, wordsIn } from "../e2e/harness/data/content.mjs";
import { FOLDER, UPLOADED, at, clinic, pasted } from "../e2e/harness/pages/folder.mjs";
import { openWidgets } from "../e2e/harness/reader/inside.mjs";
import { DIST } from "../e2e/harness/run/paths.mjs";
import { serve } from "../e2e/harness/run/site.mjs";
import { DESK_WORKER, WITH_ANSWERS } from "../e2e/harness/reader/states.mjs";
import { walkInPage, walkOptions } from "../e2e/harness/reader/walk.mjs";
import { inEachEngine } from "./engines.mjs";

const FILE = readdirSync(DIST).find((name) => /^lumbar-check-[\d.]+\.html$/.test(name));

/** Until a condition holds in the page. */
const until = (page, condition) =>
  page.run(`for (const end = performance.now() + 20000; !(${condition}); ) {
    if (performance.now() > end) throw new Error("waited in vain until " + ${JSON.stringify(condition)});
    await new Promise((done) => requestAnimationFrame(done));
  }`);

const DRAWN = 'document.querySelector("lumbar-check").shadowRoot?.querySelector(".widget")';

/** Walks to the result and gives the classes of its card. */
async function walk(page, words = WORDS) {
  await until(page, DRAWN);
  const body = `const host = document.querySelector("lumbar-check"); const walk = ${walkInPage};
    await walk(host, args[0]); return host.shadowRoot.querySelector(".card").className;`;
  return page.run(body, walkOptions(DESK_WORKER, "result", words));
}

/** A page of ours that lets tests see into its widget. The policy of the page comes after this, and does not hold for it. */
const opened = (page) => String(page).replace("<head>", `<head><script>(${openWidgets})()</script>`);

/** The page in a frame as it is packed for an address, which WebKit asks for in a sandbox. */
const named = ({ origin }) => String(UPLOADED[`${FOLDER}frame.html`]).replaceAll("'self'", `'self' ${origin}${FOLDER}`);

inEachEngine(({ open }) => {
  let server;
  let site;
  before(async () => {
    const answer = (path) => (path === `${FOLDER}frame.html` ? { body: named(server) } : undefined);
    const toWalk = ["result.html", "check.html"].map((name) => [FOLDER + name, opened(UPLOADED[FOLDER + name])]);
    server = await clinic(serve, { answer, pages: Object.fromEntries(toWalk) });
    const frame = pasted("A frame", server);
    const eager = frame.replace(' loading="lazy"', "");
    const pages = {
      "/": blog({ head: "", widget: eager, after: "" }),
      "/sandbox": blog({ head: "", widget: eager.replace("<iframe", '<iframe sandbox="allow-scripts"'), after: "" }),
    };
    site = await serve({ pages });
  });
  after(() => {
    site?.close();
    server?.close();
  });

  test("The file on a disk leads to a card", async () => {
    const disk = mkdtempSync(join(tmpdir(), "lumbar-check-"));
    const file = join(disk, FILE);
    writeFileSync(file, opened(readFileSync(join(DIST, FILE), "utf8")));
    const page = await open(`${pathToFileURL(file).href}?lang=fr`);
    assert.match(await walk(page, wordsIn("fr")), /level-self-care/);
    await page.close();
    rmSync(disk, { recursive: true });
  });

  test("The page for shared results shows one, and forgets it", async () => {
    const page = await open(at(server, `result.html?lang=es${WITH_ANSWERS}`));
    await until(page, DRAWN);
    const banner =
      'return document.querySelector("lumbar-check").shadowRoot.querySelector(".shared-banner").textContent';
    assert.ok((await page.run(banner)).includes(wordsIn("es").ui["shared-banner"]));
    assert.equal(await page.run("return location.hash"), "");
    await page.close();
  });

  test("The page behind a link leads to a card", async () => {
    const page = await open(at(server, "check.html?region=uk&accent=%23884400"));
    assert.match(await walk(page), /level-self-care/);
    await page.close();
  });

  for (const [what, path] of [
    ["A frame on another site", "/"],
    ["A frame in a sandbox, as WordPress makes it,", "/sandbox"],
  ]) {
    test(`${what} comes up and says how high it is`, async () => {
      const page = await open(site.origin + path);
      const high = 'document.querySelector("iframe").style.height';
      await page.run(`${high} = "300px"; document.querySelector("iframe").contentWindow.postMessage(args[0], "*")`, {
        type: "lumbar-check-ask",
      });
      await until(page, `${high} === "740px"`);
      await page.close();
    });
  }
});
