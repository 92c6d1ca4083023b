/** The page for a site's owner: every setting is in what it says to paste, and it names all that can be set. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import jsQR from "jsqr";
import { blog } from "./harness/pages/blog.mjs";
import { FOLDER, at, clinic } from "./harness/pages/folder.mjs";
import { chooseSite, set } from "./harness/pages/guide.mjs";
import { ROOT } from "./harness/run/paths.mjs";
import { PNG } from "./harness/checks/pixels.mjs";
import { scenario } from "./harness/run/scenario.mjs";

/** Opens the page on a clinic's server, with every setting in view. */
async function open({ serve, visit }, settings) {
  const server = await clinic(serve);
  const opened = await visit({ site: server, path: FOLDER, settings });
  const { page } = opened;
  await set(page, { region: "uk" });
  await chooseSite(page, "paper");
  await page.locator("#code svg").waitFor();
  await page.locator(".more > summary").first().click();
  const snippet = (name) => page.locator(`#snippet-${name}`).textContent();
  return { ...opened, server, snippet };
}

/** Sets a violet accent and a level, and waits until both are in the link. */
async function choose(page) {
  await page.locator('[name="heading-level"]').selectOption("3");
  await page.locator('[name="theme"]').selectOption("light");
  await page.locator('[name="accent"]').fill("#8a2be2");
  await page.locator("#snippet-link").getByText("accent=%238a2be2").waitFor({ state: "attached" });
}

scenario("A level, a theme and an accent are in the script it says to paste, and work there", async (scenes) => {
  const { page, server, snippet } = await open(scenes);
  await choose(page);
  const [head, widget] = (await snippet("script")).split("\n\n");
  const site = await scenes.serve({ pages: { "/": blog({ head, widget }) } });
  const reader = await scenes.visit({ site, guests: [server] });
  await reader.widget.drawn();
  assert.equal(await reader.widget.heading.evaluate(({ localName }) => localName), "h3");
  const start = reader.widget.button("start");
  assert.equal(await start.evaluate((button) => getComputedStyle(button).backgroundColor), "rgb(138, 43, 226)");
});

scenario("What is no colour gets into nothing", async (scenes) => {
  const { page, snippet } = await open(scenes);
  await page.locator('[name="accent"]').fill("red;display:none");
  await page.locator('[name="clinic-name"]').fill("Kai");
  await page.locator("#snippet-link").getByText("clinic-name=Kai").waitFor({ state: "attached" });
  for (const name of ["script", "div", "frame", "link", "shortcode"]) {
    assert.doesNotMatch(await snippet(name), /accent|display:none/, name);
  }
});

scenario("The shortcode has every setting, and nothing that ends it", async (scenes) => {
  const { page, server, snippet } = await open(scenes);
  await choose(page);
  await page.locator('[name="clinic-name"]').fill("[Quay] & Sons");
  await page.locator("#snippet-link").getByText("Quay").waitFor({ state: "attached" });
  const expected =
    'region="uk" lang="en" clinic-name="&#91;Quay&#93; &amp; Sons" heading-level="3" theme="light" accent="#8a2be2"';
  const result = `share-base="${at(server, "result.html?region=uk").replace("//", "&#47;/")}"`;
  assert.equal(await snippet("shortcode"), `[lumbar-check ${expected} ${result}]`);
});

for (const colorScheme of ["light", "dark"]) {
  scenario(`In ${colorScheme} colours, a decoder finds the link in the square code`, async (scenes) => {
    const { page, snippet } = await open(scenes, { colorScheme });
    const { data, width, height } = PNG.sync.read(await page.locator("#code").screenshot());
    const found = jsQR(new Uint8ClampedArray(data), width, height);
    assert.equal(found?.data, await snippet("link"));
  });
}

scenario("Its tables name everything that the description of the element does", async (scenes) => {
  const { page } = await open(scenes);
  const description = readFileSync(join(ROOT, "pkg-config/element.toml"), "utf8");
  const named = [...description.matchAll(/^name = "(.*)"/gm)].map(([, name]) => name);
  assert.ok(named.length > 20, `only ${named.length} names`);
  const cells = await page.locator("details table code").allTextContents();
  assert.deepEqual(
    named.filter((name) => !cells.includes(name)),
    [],
  );
});
