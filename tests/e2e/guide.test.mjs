/** The page for a site's owner: what it says to paste works at first try, and what is wrong with a server is told. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { assertAccessible } from "./harness/checks/axe.mjs";
import { blog } from "./harness/pages/blog.mjs";
import { WORDS, patient, wordsIn } from "./harness/data/content.mjs";
import { FOLDER, OPEN, UPLOADED, ZIP, at, clinic } from "./harness/pages/folder.mjs";
import { Framed } from "./harness/pages/framed.mjs";
import { chooseSite, saved, set } from "./harness/pages/guide.mjs";
import { DIST } from "./harness/run/paths.mjs";
import { WORDPRESS_EMBED, discovered, inWordPress } from "./harness/pages/oembed.mjs";
import { scenario } from "./harness/run/scenario.mjs";

const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");

/** How many things are checked. */
const CHECKS = 6;

/** Opens the page on a clinic's server. */
async function guide({ serve, visit }, { settings, allowed, tolerated, ...options } = {}) {
  const server = await clinic(serve, options);
  const opened = await visit({ site: server, path: FOLDER, settings, allowed, tolerated });
  const snippet = (name) => opened.page.locator(`#snippet-${name}`).textContent();
  return { ...opened, server, snippet };
}

/** What the page found, each as its first words and its sentence. */
async function found(page) {
  await page.waitForFunction((count) => document.querySelectorAll("#checks > li").length === count, CHECKS);
  await page.locator("#check-again:enabled").waitFor();
  return page.locator("#checks > li").allTextContents();
}

/** What an owner has to choose. */
const IN_UK = { region: "uk" };

const SETTINGS = {
  lang: "de",
  region: "eu",
  "booking-url": "https://kai.example/termin",
  phone: "030 23125 000",
  "clinic-name": 'Praxis "Kai" & Co',
};

scenario("The folder of the zip has all that the build has, and says what is in it", async () => {
  const manifest = JSON.parse(UPLOADED[`${FOLDER}manifest.json`]);
  const whole = JSON.parse(readFileSync(join(DIST, "manifest.json"), "utf8"));
  assert.equal(manifest.version, whole.version);
  const names = Object.keys(UPLOADED).map((name) => name.slice(FOLDER.length));
  const unlisted = names.filter((name) => !(name in manifest.files));
  assert.deepEqual(unlisted.sort(), [".htaccess", "_headers", "manifest.json"]);
  for (const [name, about] of Object.entries(manifest.files)) {
    assert.equal(UPLOADED[FOLDER + name].length, about.bytes, name);
    if (name !== "LICENSE.txt") assert.deepEqual(whole.files[name], about, name);
  }
  assert.equal(whole.files[ZIP].bytes, readFileSync(join(DIST, ZIP)).length);
});

scenario("On a server that is ready, every check is good but that it is a trial", async (test) => {
  const { page } = await guide(test);
  const lines = await found(page);
  assert.ok(lines[0].startsWith("To know This is a trial"), lines[0]);
  assert.deepEqual(
    lines.slice(1).filter((line) => !line.startsWith("Good ")),
    [],
  );
});

for (const [what, number, options, sentence] of [
  ["a file that is missing", 1, { pages: { [`${FOLDER}lumbar-check-frame.js`]: undefined } }, "lumbar-check-frame.js"],
  [
    "a file that was changed on the way",
    1,
    { pages: { [`${FOLDER}page.txt`]: "", [`${FOLDER}lumbar-check.js`]: "\r\n" } },
    "lumbar-check.js",
  ],
  [
    "a wrong type",
    2,
    { answer: (path) => (path.endsWith("lumbar-check-frame.js") ? { type: "text/plain" } : undefined) },
    "wrong type",
  ],
  [
    "a policy that keeps WebAssembly away",
    3,
    { headers: { ...OPEN, "Content-Security-Policy": "script-src 'self'" } },
    "'wasm-unsafe-eval'",
  ],
  ["a policy on frames", 4, { headers: { ...OPEN, "X-Frame-Options": "SAMEORIGIN" } }, "X-Frame-Options"],
]) {
  scenario(`It tells of ${what}`, async (test) => {
    const { page } = await guide(test, { ...options, tolerated: [/./] });
    const lines = await found(page);
    assert.ok(!lines[number].startsWith("Good") && lines[number].includes(sentence), lines[number]);
    const others = lines.slice(1, 5).filter((_line, at) => at + 1 !== number);
    assert.deepEqual(
      others.filter((line) => !line.startsWith("Good")),
      [],
    );
  });
}

scenario("It tells when other sites cannot load the files", async (test) => {
  const { page } = await guide(test, { headers: {}, tolerated: [/CORS|ERR_FAILED/] });
  const lines = await found(page);
  assert.match(lines[5], /^To mend .*Access-Control-Allow-Origin: \*/);
});

scenario(
  "Its script, pasted into a post on another site, works there in the language and country set",
  async (test) => {
    const { page, server, snippet } = await guide(test);
    await set(page, SETTINGS);
    const [head, widget] = (await snippet("script")).split("\n\n");
    assert.match(head, /integrity="sha256-[\w+/=]{44}" crossorigin/);
    const words = wordsIn("de");
    for (const expected of [words.ui.signs, words.regions.eu.call_emergency, words.dispositions["same-day"].heading]) {
      assert.ok(widget.includes(expected), expected);
    }
    assert.doesNotMatch(widget, /\b999\b/);
    const site = await test.serve({ pages: { "/": blog({ head, widget }), "/without": blog({ head: "", widget }) } });
    const without = await test.visit({ site, path: "/without" });
    await without.page.getByText(words.ui.signs).waitFor();
    const reader = await test.visit({ site, guests: [server], language: "de" });
    assert.equal(await reader.widget.arrive(DESK_WORKER), "advice");
    const card = await reader.widget.card.innerText();
    assert.ok(card.includes(SETTINGS["clinic-name"]), card);
  },
);

scenario("Before a country is chosen there is nothing to paste, and it says why", async (test) => {
  const { page } = await guide(test);
  await found(page);
  await page.locator('[name="clinic-name"]').fill("Kai");
  await page.getByText("First choose a country above.").waitFor();
  assert.equal(await page.locator("pre").filter({ visible: true }).count(), 0);
  assert.equal(await page.locator("#preview iframe").count(), 0);
  await set(page, IN_UK);
  assert.equal(await page.locator("#held-back").isVisible(), false);
  assert.equal(await page.locator("#recipes pre").filter({ visible: true }).count(), 0, "no site is chosen");
  await chooseSite(page, "wordpress");
  assert.equal(await page.locator("#recipes pre").filter({ visible: true }).count(), 1);
  await page.locator('[name="region"]').selectOption("");
  await page.locator("#held-back").waitFor();
  assert.equal(await page.locator("#ready").isVisible(), false);
});

scenario("Readers in many countries are told to call their local number, and all numbers are there", async (test) => {
  const { page, server, snippet } = await guide(test);
  await page.locator('[name="region"]').selectOption("many");
  await page.locator("#snippet-link").getByText("check.html").waitFor({ state: "attached" });
  for (const name of ["script", "div", "shortcode", "element", "frame", "link", "file"]) {
    assert.match(await snippet(name), /region="?elsewhere\b/, name);
  }
  const script = await snippet("script");
  for (const { call_emergency: call } of Object.values(WORDS.regions)) assert.ok(script.includes(call), call);
  assert.ok(script.includes(`share-base="${at(server, "result.html?region=elsewhere")}"`), script);
});

scenario("A shared result opens on the page without trackers, from each way that can say so", async (test) => {
  const { page, server, snippet } = await guide(test);
  await set(page, SETTINGS);
  const result = at(server, "result.html?region=eu");
  for (const name of ["script", "element"]) {
    assert.ok((await snippet(name)).includes(` share-base="${result}"`), name);
  }
  assert.match(await snippet("shortcode"), / share-base="/);
  const pages = { "/": blog({ head: await snippet("loader"), widget: await snippet("div") }) };
  const reader = await test.visit({ site: await test.serve({ pages }), guests: [server], language: "de" });
  await reader.widget.arrive(DESK_WORKER);
  await reader.widget.button("share-advice").click();
  const link = await reader.widget.part("field").inputValue();
  assert.ok(link.startsWith(`${result}#`), link);

  await page.locator("#own-page").uncheck();
  await page.waitForFunction(() => !document.getElementById("snippet-script").textContent.includes("share-base"));
  for (const name of ["div", "element", "shortcode"]) assert.doesNotMatch(await snippet(name), /share-base/, name);
});

scenario("Its file, opened from a disk with what stands behind its name, knows the settings", async (test) => {
  const { page, snippet } = await guide(test);
  await set(page, SETTINGS);
  const [path, title] = [`/${await snippet("file")}`, wordsIn("de").ui.title];
  const disk = { origin: pathToFileURL(DIST).href };
  const reader = await test.visit({ site: disk, path, language: "de", title, settings: { offline: true } });
  assert.equal(await reader.widget.arrive(DESK_WORKER), "advice");
  const card = await reader.widget.card.innerText();
  assert.ok(card.includes(SETTINGS["clinic-name"]), card);
});

scenario("The packages that it names and the folder lacks lie beside its zip", async (test) => {
  const { page } = await guide(test);
  const named = (await page.locator("main").textContent()).match(/lumbar-check-[\w-]*\d+\.\d+\.\d+\.(zip|tgz|html)/g);
  assert.equal(new Set(named).size, 3, String(named));
  for (const name of named) {
    assert.ok(existsSync(join(DIST, name)), name);
    assert.ok(!(FOLDER + name in UPLOADED), name);
  }
});

scenario("Of a script that was changed on the server, nothing runs on the other site", async (test) => {
  const { page, server, snippet } = await guide(test);
  await set(page, IN_UK);
  const [head, widget] = (await snippet("script")).split("\n\n");
  const [, script] = /src="[^"]*\/(lumbar-check-\d[^"/]*\.en\.\w+\.js)"/.exec(head);
  const name = Object.keys(UPLOADED).find((name) => name.endsWith(script));
  const pages = { "/": blog({ head, widget }) };
  const changed = await clinic(test.serve, { pages: { [name]: `${UPLOADED[name]}\nglobalThis.wasChanged = 1;` } });
  pages["/"] = pages["/"].replaceAll(server.origin, changed.origin);
  const reader = await test.visit({ site: await test.serve({ pages }), guests: [changed], allowed: [/integrity/] });
  await reader.page.getByText(WORDS.ui.signs).waitFor();
  await reader.page.waitForLoadState("load");
  assert.equal(await reader.page.evaluate(() => "wasChanged" in globalThis), false);
  await page.close();
});

scenario("Its markup for authors who may not paste scripts works", async (test) => {
  const { page, server, snippet } = await guide(test);
  await set(page, SETTINGS);
  const pages = { "/": blog({ head: await snippet("loader"), widget: await snippet("div") }) };
  const reader = await test.visit({ site: await test.serve({ pages }), guests: [server], language: "de" });
  assert.equal(await reader.widget.arrive(DESK_WORKER), "advice");
});

scenario("Its frame works, and so does the one it shows", async (test) => {
  const { page, server, snippet } = await guide(test);
  await set(page, SETTINGS);
  const markup = await snippet("frame");
  assert.match(markup, / allow="clipboard-write; web-share"/);
  const site = await test.serve({ pages: { "/": blog({ head: "", widget: markup }) } });
  const reader = await test.visit({ site, guests: [server] });
  const framed = new Framed(reader.page);
  framed.widget.words = wordsIn("de");
  assert.equal(await framed.widget.arrive(DESK_WORKER), "advice");
  assert.ok((await framed.fits()) > 740);
  assert.ok(markup.includes(`src="${(await snippet("framed")).replaceAll("&", "&amp;")}"`), "the address by itself");
  const shown = new Framed(page, "#preview iframe");
  await shown.host.scrollIntoViewIfNeeded();
  await shown.widget.drawn();
  assert.equal(await shown.widget.heading.textContent(), wordsIn("de").ui.title);
});

scenario("Its link leads to the page that is there", async (test) => {
  const { page, server, snippet } = await guide(test);
  await set(page, SETTINGS);
  const link = await snippet("link");
  const opened = await test.visit({ site: server, path: link.slice(server.origin.length), language: "de" });
  await opened.widget.drawn();
});

scenario("The files it saves make a frame of the link, as oEmbed asks", async (test) => {
  const uploaded = {};
  const answer = (path) => (path in uploaded ? { body: uploaded[path] } : undefined);
  const { page, server } = await guide(test, { answer });
  await set(page, SETTINGS);
  await chooseSite(page, "link");
  for (const id of ["save-oembed", "save-check", "save-frame"]) {
    const [name, text] = await saved(page, id);
    uploaded[FOLDER + name] = text;
  }
  assert.deepEqual(
    Object.keys(uploaded),
    ["oembed.de.json", "check.de.html", "frame.de.html"].map((name) => FOLDER + name),
  );
  assert.equal(await page.locator("#oembed-ready").isVisible(), false);
  await set(page, { ...SETTINGS, "clinic-name": "Kai" });
  assert.equal(await page.locator("#oembed-ready").isVisible(), true);
  await page.locator("#check-again").click();
  assert.deepEqual(
    (await found(page)).slice(1).filter((line) => !line.startsWith("Good ")),
    [],
    "what was saved here is no fault",
  );

  const link = await page.locator("#snippet-oembed").textContent();
  const address = discovered(await (await fetch(link)).text());
  assert.equal(address, at(server, "oembed.de.json"));
  const response = await fetch(`${address}?format=json&maxwidth=600&url=${encodeURIComponent(link)}`);
  assert.deepEqual(
    ["content-type", "access-control-allow-origin"].map((name) => response.headers.get(name)),
    ["application/json", "*"],
  );
  const { html, title, ...answered } = await response.json();
  assert.deepEqual(answered, {
    version: "1.0",
    type: "rich",
    provider_name: "Lumbar Check",
    provider_url: at(server, ""),
    cache_age: 86400,
    width: 700,
    height: 740,
  });
  assert.equal(title, wordsIn("de").ui.title);
  assert.match(html, / sandbox="allow-scripts [^"]*" allow="clipboard-write; web-share"/);

  const head = '<script src="/embed.js"></script>';
  const pages = {
    "/": blog({ head: "", widget: html }),
    "/wordpress": blog({ head, widget: inWordPress(html) }),
    "/embed.js": WORDPRESS_EMBED,
  };
  const site = await test.serve({ pages });
  for (const path of ["/", "/wordpress"]) {
    const reader = await test.visit({ site, path, guests: [server] });
    const framed = new Framed(reader.page);
    framed.widget.words = wordsIn("de");
    await framed.widget.drawn();
    assert.equal(await framed.widget.arrive(DESK_WORKER), "advice");
    await framed.host.filter({ visible: true }).waitFor();
    assert.equal(await reader.page.locator("blockquote").isVisible(), path === "/");
  }
});

/** The recipes that are to be seen. */
const shown = (page) =>
  page.locator("#recipes > *").evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ id }) => id));

const SITES = ["wordpress", "script", "div", "frame", "link", "paper", "file", "npm"];

scenario("It asks which site it is, and shows one recipe; each has an address", async (test) => {
  const { page, server } = await guide(test);
  await set(page, IN_UK);
  assert.deepEqual(await shown(page), []);
  const sites = page.locator("#sites input");
  assert.deepEqual((await sites.evaluateAll((all) => all.map(({ value }) => value))).sort(), [...SITES].sort());
  await sites.first().focus();
  await page.keyboard.press("Space");
  assert.deepEqual(await shown(page), ["wordpress"]);
  await page.keyboard.press("ArrowDown");
  assert.deepEqual(await shown(page), ["script"]);
  assert.equal(new URL(page.url()).hash, "#script");
  for (const name of SITES) {
    const { page } = await test.visit({ site: server, path: `${FOLDER}#${name}` });
    await page.locator(`#sites input[value="${name}"]:checked`).waitFor();
    await set(page, IN_UK);
    assert.deepEqual(await shown(page), [name]);
  }
  const tops = await page
    .locator("#site-title, #settings-title, #checks-title, #script")
    .evaluateAll((parts) =>
      parts
        .sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
        .map(({ id }) => id),
    );
  assert.deepEqual(tops, ["site-title", "settings-title", "script", "checks-title"]);
  await page.emulateMedia({ media: "print" });
  assert.deepEqual(await shown(page), ["script"], "on paper, the one that was chosen");
});

scenario("On paper all recipes are there if no site is chosen", async (test) => {
  const { page } = await guide(test);
  await set(page, IN_UK);
  await page.emulateMedia({ media: "print" });
  assert.deepEqual((await shown(page)).sort(), [...SITES].sort());
});

scenario("Without scripts all recipes are there, and nothing that a script would fill in", async (test) => {
  const { page } = await guide(test, { settings: { javaScriptEnabled: false } });
  assert.deepEqual((await page.locator("#recipes h2").allInnerTexts()).length, SITES.length);
  assert.equal(await page.locator("#settings").isVisible(), false);
  assert.equal(
    await page.locator("#recipes pre").filter({ visible: true }).count(),
    1,
    "the line that is the same for all",
  );
  await page.locator("noscript > p").waitFor();
  await page.close();
});

scenario("Tips that a clinic leaves out are in whatever it says to paste, and hidden there", async (test) => {
  const { page, server, snippet } = await guide(test);
  await set(page, SETTINGS);
  await page.locator(".more > summary").last().click();
  for (const id of ["low-lunge", "keep-active"]) await page.getByLabel(WORDS.advice[id].title, { exact: true }).check();
  await page.locator("#snippet-link").getByText("hide-tips=low-lunge+keep-active").waitFor({ state: "attached" });
  for (const name of ["script", "shortcode", "element"])
    assert.match(await snippet(name), / hide-tips="low-lunge keep-active"/, name);
  assert.match(await snippet("div"), / data-hide-tips="low-lunge keep-active"/);
  const words = wordsIn("de");
  const link = await snippet("link");
  const reader = await test.visit({ site: server, path: link.slice(server.origin.length), language: "de" });
  assert.equal(await reader.widget.arrive(DESK_WORKER), "advice");
  assert.ok(!(await reader.widget.card.textContent()).includes(words.advice["low-lunge"].title));
  await reader.widget.button("share-advice").click();
  const shared = await reader.widget.part("field").inputValue();
  assert.ok(shared.startsWith(at(server, "result.html?region=eu&hide-tips=low-lunge+keep-active#")), shared);
});

scenario("Opened from a disk, before it is uploaded, it says to upload it", async ({ visit }) => {
  const path = `file://${join(DIST, "index.html")}`;
  const { page } = await visit({
    site: { origin: "file://" },
    path: path.slice("file://".length),
    title: "Lumbar Check: what to paste",
    tolerated: [/./],
  });
  await page.getByRole("heading", { name: "First, upload this folder" }).waitFor();
  await page.getByText("For a blog on WordPress there is a shorter way").waitFor();
  assert.equal(await page.locator("#here").isVisible(), false);
  await page.close();
});

scenario("It is accessible, narrow and wide, light and dark", async (test) => {
  for (const settings of [{ viewport: { width: 320, height: 800 } }, { colorScheme: "dark" }]) {
    const { page } = await guide(test, { settings });
    await found(page);
    await assertAccessible(page, `${JSON.stringify(settings)}, without a country`);
    await set(page, IN_UK);
    await chooseSite(page, "frame");
    for (const closed of await page.locator("details").all()) await closed.locator("summary").click();
    await new Framed(page, "#preview iframe").widget.reach();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await assertAccessible(page, JSON.stringify(settings));
  }
});
