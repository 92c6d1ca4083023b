/** The questions in a frame on another site: its height, where the reader is led, and what gets in and out. */
import assert from "node:assert/strict";
import { blog } from "./harness/pages/blog.mjs";
import { WORDS, patient, wordsIn } from "./harness/data/content.mjs";
import { OPEN, at, clinic, pasted } from "./harness/pages/folder.mjs";
import { KEY } from "./harness/data/fragment.mjs";
import { Framed } from "./harness/pages/framed.mjs";
import { WORDPRESS_EMBED, inWordPress } from "./harness/pages/oembed.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { isEngine } from "./harness/run/site.mjs";

const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");

/** A paragraph that is higher than the window. */
const FAR = '<p class="far">The post goes on.</p>';
const FAR_STYLE = { "/far.css": ".far { height: 1500px; margin: 0 }" };
const head = '<link rel="stylesheet" href="/far.css">';

/** A post with what the README says to paste, on a site of its own. `above`: what stands above it. */
async function post({ serve, visit }, { above = "", change = (markup) => markup, ...options } = {}) {
  const server = await clinic(serve, options.clinic);
  const widget = above + change(pasted("A frame", server));
  const site = await serve({ pages: { ...FAR_STYLE, "/": blog({ head, widget, after: FAR }) } });
  const opened = await visit({ ...options, site, guests: [server] });
  return { ...opened, server, framed: new Framed(opened.page) };
}

const withoutResizer = (markup) => markup.replace(/<script.*\n?/, "");

scenario(
  "A frame is as high as what is in it, from the welcome to the card, and moves nothing at first",
  async (test) => {
    const { page, framed } = await post(test);
    await framed.widget.drawn();
    const welcome = await framed.fits();
    assert.equal(welcome, 740, "as high as the markup says");
    assert.equal(await page.evaluate(() => window.record.shifted), 0);
    assert.equal(await framed.widget.arrive(DESK_WORKER), "advice");
    const card = await framed.fits();
    assert.ok(card > 2 * welcome, `the card is ${card} pixels high`);
    await framed.widget.press("start-again");
    assert.equal(await framed.fits(), welcome, "it goes down again");
  },
);

scenario("A frame's height settles: as many messages as steps", async (test) => {
  const before = () => {
    const told = [];
    Object.defineProperty(window, "told", { value: told });
    if (top === window)
      addEventListener("message", ({ data }) => data.type === "lumbar-check-height" && told.push(data));
  };
  const { page, framed } = await post(test, { before });
  await framed.widget.drawn();
  await framed.widget.press("start");
  await framed.fits();
  const told = () => page.evaluate(() => window.told.length);
  const soFar = await told();
  assert.ok(soFar <= 4, `${soFar} messages for two steps`);
  for (const width of [500, 900, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await framed.fits();
  }
  const inAll = await told();
  assert.ok(inAll <= soFar + 9, `${inAll - soFar} messages for three widths`);
  assert.deepEqual(await page.evaluate(() => Object.keys(window.told[0])), ["type", "height"]);
});

scenario("Without the second line a frame keeps its height and scrolls inside", async (test) => {
  const { framed } = await post(test, { change: withoutResizer });
  assert.equal(await framed.widget.arrive(DESK_WORKER), "advice");
  assert.equal(await framed.height(), 740);
  const inside = await framed.inside();
  assert.ok(await inside.evaluate(() => document.documentElement.scrollHeight > 2 * innerHeight));
  await framed.widget.part("safety-net").scrollIntoViewIfNeeded();
  assert.ok(await inside.evaluate(() => scrollY > 0));
});

scenario("A new step and what is wrong on it come into view, wherever the page is scrolled to", async (test) => {
  const { page, framed } = await post(test, { above: FAR, settings: { viewport: { width: 600, height: 420 } } });
  await framed.host.scrollIntoViewIfNeeded();
  await framed.widget.drawn();
  await framed.widget.press("start");
  await framed.headingInView();
  // Its top with some air above it.
  await page.waitForFunction(() => Math.round(document.querySelector("iframe").getBoundingClientRect().top) === 16);
  const button = framed.widget.button("continue");
  await button.scrollIntoViewIfNeeded();
  assert.ok((await framed.headingTop()) < 0, "the heading is out of view");
  await button.click();
  await framed.widget.errors.waitFor();
  await page.waitForFunction(() => document.querySelector("iframe").getBoundingClientRect().top > -200);
  await framed.widget.answerPage(DESK_WORKER);
  await button.scrollIntoViewIfNeeded();
  await button.click();
  await framed.widget.turned();
  await framed.headingInView();
});

scenario("Nothing scrolls or takes the focus when a page with a frame opens", async (test) => {
  const { page, framed } = await post(test, {
    change: (markup) => markup.replace("?region=uk", `?region=uk${KEY}1.AAAA`),
  });
  await framed.widget.drawn();
  await framed.fits();
  assert.deepEqual(await page.evaluate(() => [window.record.focused, window.record.scrolled]), [0, 0]);
});

scenario("A frame that the reader is not in cannot scroll the page", async (test) => {
  const { page, framed } = await post(test, { above: FAR });
  await framed.host.scrollIntoViewIfNeeded();
  await framed.widget.drawn();
  await page.evaluate(() => scrollTo(0, 0));
  const inside = await framed.inside();
  const message = page.evaluate(() => new Promise((resolve) => addEventListener("message", resolve, { once: true })));
  await inside.evaluate(() => parent.postMessage({ type: "lumbar-check-show", top: 0, bottom: 40 }, "*"));
  await message;
  assert.equal(await page.evaluate(() => scrollY), 0);
});

scenario("The page around heeds no message but one with a height from a frame of ours", async ({ serve, visit }) => {
  const server = await clinic(serve);
  const widget = `${pasted("A frame", server)}<iframe id="other" title="Other" src="/other"></iframe>`;
  const site = await serve({
    pages: { "/": blog({ head: "", widget }), "/other": "<!doctype html><title>Other</title>" },
  });
  const { page } = await visit({ site, guests: [server] });
  const framed = new Framed(page, 'iframe[src*="frame.html"]');
  await framed.widget.drawn();
  const before = await framed.fits();
  const post = (message) => parent.postMessage(message, "*");
  const inside = await framed.inside();
  const heights = [99, 1e9, -1, "500", "500px", Infinity, NaN, null, {}, [600]];
  for (const height of heights) await inside.evaluate(post, { type: "lumbar-check-height", height });
  for (const message of [null, "lumbar-check-height", 5, { type: "height", height: 500 }])
    await inside.evaluate(post, message);
  const other = await (await page.locator("#other").elementHandle()).contentFrame();
  await other.evaluate(post, { type: "lumbar-check-height", height: 500 });
  await page.evaluate(() => postMessage({ type: "lumbar-check-height", height: 500 }, "*"));
  const high = () => page.locator("#other").evaluate(({ clientHeight }) => clientHeight);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  assert.deepEqual([await framed.height(), await high()], [before, 150]);
  await inside.evaluate(post, { type: "lumbar-check-height", height: 500 });
  await page.waitForFunction(() => document.querySelector("iframe").clientHeight === 500);
});

scenario("The script that comes late, and frames that come later still, work as well", async ({ serve, visit }) => {
  const server = await clinic(serve);
  const [frame, script] = pasted("A frame", server).split("\n<script");
  const site = await serve({ pages: { "/": blog({ head: "", widget: `<div id="place">${frame}</div>` }) } });
  const { page } = await visit({ site, guests: [server] });
  const first = new Framed(page);
  await first.widget.arrive(DESK_WORKER);
  assert.equal(await first.height(), 740);
  const src = /src="([^"]*)"/.exec(script)[1];
  await page.evaluate((src) => document.head.append(Object.assign(document.createElement("script"), { src })), src);
  await first.fits();
  await page.locator("#place").evaluate((place, frame) => place.insertAdjacentHTML("beforebegin", frame), frame);
  const second = new Framed(page, "iframe >> nth=0");
  await second.widget.drawn();
  assert.equal(await second.fits(), 740);
});

scenario("What the address says is set on the widget, and nothing else gets in", async ({ serve, visit }) => {
  const server = await clinic(serve);
  const good = {
    region: "us",
    "heading-level": "4",
    layout: "single",
    theme: "dark",
    "clinic-name": "Quay & “Sons” <b>",
    "booking-url": "https://quay.example/book",
    phone: "+1 (555) 010-0199",
  };
  const bad = {
    region: "<b>",
    "heading-level": "9",
    layout: "wide",
    theme: "blue",
    "clinic-name": "x".repeat(81),
    "booking-url": "javascript:alert(1)",
    phone: "ask for Rob",
    "share-base": "https://elsewhere.example/",
    accent: "red;background:url(/x)",
    pack: "/other/pack.json",
    onclick: "alert(1)",
    style: "color:red",
    class: "x",
  };
  const { page, widget, go } = await visit({
    site: server,
    path: `/practice/lumbar-check/frame.html?${new URLSearchParams(good)}`,
  });
  await widget.drawn();
  const set = (names) => widget.host.evaluate((host, names) => names.map((name) => host.getAttribute(name)), names);
  assert.deepEqual(await set(Object.keys(good)), Object.values(good));
  assert.deepEqual(await set(["share-base"]), [at(server, "result.html?region=us")]);
  assert.equal(await widget.heading.evaluate(({ localName }) => localName), "h4");
  assert.equal(await widget.part("panel").evaluate((panel) => getComputedStyle(panel).colorScheme), "dark");

  await go(`/practice/lumbar-check/frame.html?${new URLSearchParams(bad)}`);
  await widget.drawn();
  assert.deepEqual(
    await set(Object.keys(bad).filter((name) => !["share-base", "class"].includes(name))),
    Array(11).fill(null),
  );
  assert.deepEqual(await set(["share-base"]), [at(server, "result.html")]);
  assert.equal(await widget.host.evaluate((host) => host.classList.contains("x")), false);
  assert.equal(await page.evaluate(() => document.documentElement.getAttribute("style")), null);
});

scenario("An accent in the address colours the widget, legibly in light and dark", async ({ serve, visit }) => {
  const server = await clinic(serve);
  for (const [accent, light, dark] of [
    ["#1a237e", "rgb(26, 35, 126) rgb(255, 255, 255)", "rgb(0, 0, 0)"],
    ["#fd0", "rgb(255, 221, 0) rgb(0, 0, 0)", "rgb(0, 0, 0)"],
  ]) {
    const path = `/practice/lumbar-check/frame.html?${new URLSearchParams({ accent })}`;
    const { page, widget } = await visit({ site: server, path });
    await widget.drawn();
    const look = () =>
      widget.button("start").evaluate((button) => {
        const { backgroundColor, color } = getComputedStyle(button);
        return [backgroundColor, color];
      });
    assert.equal((await look()).join(" "), light);
    await page.emulateMedia({ colorScheme: "dark" });
    assert.equal((await look())[1], dark);
  }
});

scenario("A language in the address leads to the page in it, with everything else", async ({ serve, visit }) => {
  const server = await clinic(serve);
  const words = wordsIn("ar");
  const opened = await visit({
    site: server,
    path: "/practice/lumbar-check/frame.html?lang=ar-EG&region=us",
    language: "ar",
    title: words.ui.title,
  });
  await opened.page.waitForURL(at(server, "frame.ar.html?lang=ar-EG&region=us"));
  await opened.widget.drawn();
  assert.equal(await opened.widget.heading.textContent(), words.ui.title);
  assert.deepEqual(await opened.page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), [
    "ar",
    "rtl",
  ]);
});

scenario("A booking page opens beside the page, and the frame stays", async ({ serve, visit }) => {
  const server = await clinic(serve);
  const desk = await serve({ pages: { "/book": "<!doctype html><title>Book</title>" } });
  const address = `?region=uk&amp;clinic-name=Quay&amp;booking-url=${desk.origin}/book`;
  const widget = pasted("A frame", server).replace("?region=uk", address);
  const site = await serve({ pages: { "/": blog({ head: "", widget }) } });
  const { page, context } = await visit({ site, guests: [server, desk] });
  const framed = new Framed(page);
  await framed.widget.arrive(DESK_WORKER);
  const link = framed.widget.host.getByRole("link", { name: WORDS.ui["clinic-book"] });
  const [opened] = await Promise.all([context.waitForEvent("page"), link.click()]);
  await opened.waitForURL(`${desk.origin}/book`);
  assert.deepEqual(await opened.evaluate(() => [window.opener, document.referrer]), [null, ""]);
  await opened.close();
  assert.equal(await framed.widget.place(), "advice");
  assert.equal(page.url(), `${site.origin}/`);
});

/** Until the questions are there and without them, what shows is static. */
scenario("Without the widget a frame shows the signs and the number of its country", async ({ serve, visit }) => {
  const server = await clinic(serve, { answer: (path) => (isEngine(path) ? { status: 404 } : undefined) });
  const allowed = [/^error: Failed to load resource/];
  const { page } = await visit({ site: server, path: "/practice/lumbar-check/frame.html?region=uk", allowed });
  await page.getByText(WORDS.questions["emergency-signs"].options["saddle-numb"].label).waitFor();
  const lines = page.locator("[data-region]").filter({ visible: true });
  await lines.first().waitFor();
  assert.deepEqual(await lines.allInnerTexts(), [`${WORDS.regions.uk.name}\n${WORDS.regions.uk.call_emergency}`]);
});

scenario(
  "Without JavaScript it shows the numbers of all countries, in the language of the page",
  async ({ serve, visit }) => {
    const server = await clinic(serve);
    const words = wordsIn("de");
    const settings = { javaScriptEnabled: false };
    const { page } = await visit({ site: server, path: "/practice/lumbar-check/frame.de.html", settings });
    for (const { name, call_emergency: call } of Object.values(words.regions)) {
      await page.locator("[data-region]", { hasText: name }).getByText(call).waitFor();
    }
    await page.close();
  },
);

scenario(
  "In the frame that WordPress makes of a link, a reader gets to the card and its height follows",
  async (test) => {
    const server = await clinic(test.serve);
    const quote = '<blockquote><a href="#">Check</a></blockquote>';
    const frame = `<iframe src="${at(server, "frame.html?region=uk")}" title="Check" width="100%" height="740">`;
    const pages = { "/embed.js": WORDPRESS_EMBED, "/": blog({ head: "", widget: inWordPress(quote + frame) }) };
    const { page } = await test.visit({ site: await test.serve({ pages }), guests: [server] });
    // WordPress puts its script where it pleases, often after the frame.
    await page.addScriptTag({ url: "/embed.js" });
    const framed = new Framed(page);
    await framed.widget.drawn();
    assert.equal(await framed.height(), 740);
    assert.equal(await page.locator("blockquote").isVisible(), false);
    assert.equal(await framed.widget.arrive(DESK_WORKER), "advice");
    await page.waitForFunction(() => document.querySelector("iframe").clientHeight === 1000);
    assert.equal(await framed.widget.button("print").count(), 0, "what cannot be printed is not offered to be");
    await framed.widget.button("share-advice").click();
    const link = await framed.widget.part("field").inputValue();
    assert.ok(link.startsWith(at(server, `result.html?region=uk${KEY}`)), link);
  },
);

scenario(
  "There, without leave to load its files from elsewhere, the frame shows the signs",
  async ({ serve, visit }) => {
    const server = await clinic(serve, { headers: {} });
    const widget = inWordPress(`<iframe src="${at(server, "frame.html")}" title="Check" width="100%" height="740">`);
    const { page } = await visit({
      site: await serve({ pages: { "/": blog({ head: "", widget }) } }),
      guests: [server],
      allowed: [/CORS policy/],
      tolerated: [/ERR_FAILED/],
    });
    await page.frameLocator("iframe").getByText(WORDS.ui.signs).waitFor();
  },
);

scenario("On a page with a strict policy of its own, the frame and its script work", async (test) => {
  const { serve, visit } = test;
  const server = await clinic(serve);
  const markup = pasted("A frame", server).replace(/ style="[^"]*"/, ' class="check"');
  const policy = `default-src 'none'; style-src 'self'; script-src ${server.origin}; frame-src ${server.origin}; require-trusted-types-for 'script'`;
  const site = await serve({
    headers: { "Content-Security-Policy": policy, ...OPEN },
    pages: {
      "/frame.css": ".check { width: 100%; height: 740px; border: 3px solid; box-sizing: border-box }",
      "/": blog({ head: '<link rel="stylesheet" href="/frame.css">', widget: markup }),
    },
  });
  const { page } = await visit({ site, guests: [server] });
  const framed = new Framed(page);
  assert.equal(await framed.widget.arrive(DESK_WORKER), "advice");
  await framed.fits();
});
