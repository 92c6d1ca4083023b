/** The widget as one file, on a disk and without a network. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { assertAccessible } from "./harness/checks/axe.mjs";
import { WORDS, patient, wordsIn } from "./harness/data/content.mjs";
import { DIST } from "./harness/run/paths.mjs";
import { scenario } from "./harness/run/scenario.mjs";

const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");

const FILE = readdirSync(DIST).find((name) => /^lumbar-check-[\d.]+\.html$/.test(name));

/** A disk, for a site. */
const DISK = { origin: pathToFileURL(DIST).href };

/** Writes a changed file to a disk of its own, and gives that for a site, with what takes it away. */
async function changed(change) {
  const folder = await mkdtemp(join(tmpdir(), "lumbar-check-"));
  await writeFile(join(folder, "changed.html"), change(readFileSync(join(DIST, FILE), "utf8")));
  return [{ origin: pathToFileURL(folder).href }, () => rm(folder, { recursive: true })];
}

/** Opens the file without a network. */
async function opened({ visit }, { query = "", language = "en", title = wordsIn(language).ui.title, ...options } = {}) {
  const settings = { offline: true, ...options.settings };
  return visit({ ...options, site: DISK, path: `/${FILE}${query}`, language, title, settings });
}

scenario("From a disk and without a network, a reader gets to the card", async (test) => {
  const { page, widget } = await opened(test);
  assert.equal(await widget.arrive(DESK_WORKER), "advice");
  assert.equal(await page.evaluate(() => performance.getEntriesByType("resource").length), 0);
});

scenario("It speaks the reader's language, or the one in its address", async (test) => {
  for (const [query, locale, language] of [
    ["", "fr-CA", "fr"],
    ["?lang=ar", "fr-CA", "ar"],
    ["?lang=xx&region=us", "sv", "en"],
  ]) {
    const { widget } = await opened(test, { query, language, settings: { locale } });
    await widget.drawn();
    assert.equal(await widget.heading.textContent(), wordsIn(language).ui.title);
  }
});

scenario("It allows nothing but what is in it, and is no larger than a photo", async () => {
  const html = readFileSync(join(DIST, FILE), "utf8");
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)[1];
  assert.match(
    policy,
    /^default-src 'none'; script-src 'sha256-\S+' 'sha256-\S+' 'wasm-unsafe-eval'; style-src 'sha256-\S+';/,
  );
  assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'? |'self'|https?:|\*/);
  assert.ok(statSync(join(DIST, FILE)).size < 1_000_000);
});

scenario("A script that is put into it does not run", async ({ visit }) => {
  const [site, remove] = await changed((html) => html.replace("<main>", "<main><script>window.ran = true</script>"));
  const { page, widget } = await visit({ site, path: "/changed.html", allowed: [/Content Security Policy/] });
  await widget.drawn();
  assert.equal(await page.evaluate(() => "ran" in window), false);
  await remove();
});

scenario("Packed for an address, its links lead to the page for shared results there", async ({ visit }) => {
  const base = "https://clinic.example/lumbar-check/result.html";
  const [site, remove] = await changed((html) => html.replace('data-share-base=""', `data-share-base="${base}"`));
  const { widget } = await visit({ site, path: "/changed.html?region=uk" });
  await widget.arrive(DESK_WORKER);
  await widget.button("share-advice").click();
  const field = widget.part("field");
  await field.waitFor();
  assert.ok((await field.inputValue()).startsWith(`${base}?region=uk#lumbar-check=1.`));
  await remove();
});

scenario("No link is offered from a disk, which would tell a stranger where the file is kept", async (test) => {
  const { widget } = await opened(test);
  await widget.arrive(DESK_WORKER);
  await widget.button("copy-text").waitFor();
  await widget.host.locator(".share-answers summary").click();
  for (const word of ["share-advice", "show-code", "share-answers-now", "show-answers-code"]) {
    assert.equal(await widget.button(word).count(), 0, word);
  }
  await widget.button("save-record").click();
  await widget.part("status").getByText(WORDS.ui["file-saved"]).waitFor();
});

scenario("It prints, without its place on the disk", async (test) => {
  const before = () => {
    const keep = () => (top.printed = document.body.shadowRoot.textContent);
    if (top !== window) addEventListener("beforeprint", keep);
  };
  const { page, widget } = await opened(test, { before });
  await widget.arrive(DESK_WORKER);
  await widget.button("print").click();
  await page.waitForFunction(() => window.printed);
  const printed = await page.evaluate(() => window.printed);
  assert.ok(printed.includes(WORDS.matches.strong.heading));
  assert.doesNotMatch(printed, /file:|lumbar-check/);
});

scenario("Without JavaScript it shows the signs in each language", async (test) => {
  const { page } = await opened(test, { settings: { javaScriptEnabled: false } });
  await page.getByText(WORDS.questions["emergency-signs"].options["saddle-numb"].label).waitFor();
  await page.locator("summary", { hasText: wordsIn("pl").name }).click();
  await page.getByText(wordsIn("pl").ui.signs).waitFor();
  await page.close();
});

scenario("It is accessible in light, dark and from right to left", async (test) => {
  for (const [language, colorScheme] of [
    ["en", "light"],
    ["ar", "dark"],
  ]) {
    const settings = { colorScheme, viewport: { width: 320, height: 800 } };
    const { page, widget } = await opened(test, { query: `?lang=${language}`, language, settings });
    await widget.drawn();
    await assertAccessible(page, `${language} ${colorScheme}`);
  }
});
