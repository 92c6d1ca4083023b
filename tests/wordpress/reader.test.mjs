/** Pages with the widget, as readers get them: by block and by shortcode, in a theme of blocks and in a classic one. */
import assert from "node:assert/strict";
import { wordsIn } from "../e2e/harness/data/content.mjs";
import { KEY } from "../e2e/harness/data/fragment.mjs";
import { LETTERS } from "../e2e/harness/run/letters.mjs";
import { isEngine } from "../e2e/harness/run/site.mjs";
import { DESK_WORKER } from "../e2e/harness/reader/states.mjs";
import { Widget } from "../e2e/harness/reader/widget.mjs";
import { BLOCK_THEME, CLASSIC_THEME, seriesOf } from "./releases.mjs";
import { BLOCK, PARAGRAPH, onEachRelease, publish, quoted, speak } from "./each-release.mjs";

const switchTheme = (site, theme) => site.php(`switch_theme( ${quoted(theme)} ); return get_template();`);

/** Every address that a page asked for from now on. */
function requestsOf(page) {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}

/** Whether an address is of something that the widget is drawn with. */
const isAwaited = ({ pathname }) => isEngine(pathname) || /\/widget\/lumbar-check\.\w+\.js$/.test(pathname);

/** Runs in a page: whether all of it is there but its scripts. */
const isStyled = () =>
  document.readyState !== "loading" &&
  [...document.querySelectorAll("link[rel=stylesheet]")].every(({ sheet }) => sheet !== null);

/** Files of the plugin that a page names. */
const ours = (html) => html.match(/<(script|link)[^>]*\/plugins\/lumbar-check\/[^>]*>/g) ?? [];

/** What the fallback says to do. */
function call(language, region) {
  const words = wordsIn(language);
  return `${words.dispositions.emergency.prefix} ${words.regions[region].emergency}`;
}

/** What a reader without scripts sees of the widgets on a page. */
async function plain(visit, path) {
  const { page } = await visit({ path, settings: { javaScriptEnabled: false } });
  const texts = await page.locator("lumbar-check").allInnerTexts();
  const directions = await page.locator("lumbar-check > div").evaluateAll((boxes) => boxes.map(({ dir }) => dir));
  await page.close();
  return { texts, directions };
}

const AFTER = '<!-- wp:paragraph {"anchor":"after"} --><p id="after">The post goes on.</p><!-- /wp:paragraph -->';

onEachRelease((eachRelease, { suite, version }) => {
  eachRelease("It is the WordPress that the tests say they run on", async ({ site }) => {
    const said = site.php("return get_bloginfo( 'version' );");
    assert.equal(said, site.version);
    assert.equal(
      seriesOf(said),
      seriesOf(version),
      `Debian ${suite} has moved on to WordPress ${said}: if all else passes on it, write that into releases.mjs, and the ` +
        "newest series into “Tested up to” of the plugin's readme.txt",
    );
    assert.ok(said.localeCompare(version, "en", { numeric: true }) >= 0, `${said} is older than ${version}`);
    assert.ok((await (await fetch(site.origin)).text()).includes(`content="WordPress ${said}"`));
  });

  for (const theme of [BLOCK_THEME, CLASSIC_THEME]) {
    eachRelease(`A reader walks to the card and shares it: shortcode, theme ${theme}`, async ({ site, visit }) => {
      assert.equal(switchTheme(site, theme), theme);
      const path = publish(
        site,
        `${PARAGRAPH}[lumbar-check region="us" clinic-name="Quay" share-base="${site.origin}/sample-page/"]`,
      );
      const { widget } = await visit({ path });
      assert.equal(await widget.arrive(DESK_WORKER), "advice");
      const outline = await widget.host.evaluate((host) => getComputedStyle(host).outlineStyle);
      assert.equal(outline, "none", "the theme outlines the element, because something in it has the focus");
      await widget.button("share-advice").click();
      const link = await widget.part("field").inputValue();
      assert.ok(link.startsWith(`${site.origin}/sample-page/${KEY}`), link);
    });

    for (const letters of LETTERS) {
      eachRelease(
        `The text after the widget stays where it is while that loads: theme ${theme}, ${letters} letters`,
        async ({ site, visit }) => {
          switchTheme(site, theme);
          const path = publish(site, PARAGRAPH + BLOCK({ region: "uk" }) + AFTER);
          for (const width of [1280, 390]) {
            const { page, widget } = await visit({ path: "/", settings: { viewport: { width, height: 1600 } } });
            let release;
            const held = new Promise((resolve) => (release = resolve));
            await page.route(isAwaited, (route) => held.then(() => route.continue()));
            // It is not loaded as long as its script is held back.
            await page.goto(site.origin + path, { waitUntil: "commit" });
            await page.waitForFunction(isStyled);
            await page.evaluate(() => document.fonts.ready);
            const before = await page.locator("#after").boundingBox();
            assert.equal(await page.locator("lumbar-check li").first().isVisible(), true);
            release();
            await widget.drawn();
            assert.deepEqual(await page.locator("#after").boundingBox(), before, `${width} pixels wide`);
            const [room, used] = await page.evaluate(() => [
              document.documentElement.clientWidth,
              document.documentElement.scrollWidth,
            ]);
            assert.equal(used, room, "the page can be scrolled to the side");
            await page.goto(site.origin);
          }
        },
        { letters },
      );
    }

    eachRelease(`A page without a widget loads nothing of it: theme ${theme}`, async ({ site }) => {
      switchTheme(site, theme);
      const path = publish(site, PARAGRAPH);
      assert.deepEqual(ours(await (await fetch(site.origin + path)).text()), []);
      const with_ = publish(site, PARAGRAPH + BLOCK());
      const html = await (await fetch(site.origin + with_)).text();
      assert.equal(ours(html).length, 2);
      assert.match(html.slice(0, html.indexOf("</head>")), /<link[^>]*lumbar-check\/block\/widget\.css/);
    });
  }

  eachRelease("A block and a shortcode on one page share every file", async ({ site, visit }) => {
    const path = publish(
      site,
      BLOCK({ region: "uk", anchor: "first", align: "wide" }) + PARAGRAPH + '[lumbar-check region="de" lang="de"]',
    );
    const { page, widget } = await visit({ path: "/" });
    const asked = requestsOf(page);
    await page.goto(site.origin + path);
    await widget.drawn();
    const second = new Widget(page.locator("lumbar-check").nth(1), wordsIn("de"));
    await second.reach();
    await widget.press("start");
    await second.press("start");
    assert.equal(await page.locator("#first.alignwide > lumbar-check").count(), 1);
    assert.equal(asked.filter(isEngine).length, 1);
    assert.equal(asked.filter((path) => path.includes("/widget/lumbar-check.en.js")).length, 1);
    // The first step of the site's language is in the script.
    assert.deepEqual(
      asked.filter((path) => path.includes("/steps/")).map((path) => /\.(\w+)\.\w+\.bin$/.exec(path)[1]),
      ["de"],
    );
    assert.equal(new Set(asked).size, asked.length, asked.join("\n"));
    await page.goto(site.origin);
  });

  eachRelease("Nothing that an author sets can become a script", async ({ site, visit }) => {
    const hostile = '" onmouseover="alert(1)';
    const path = publish(
      site,
      BLOCK({
        clinicName: `${hostile}<img src=x onerror=alert(1)>`,
        bookingUrl: "javascript:alert(1)",
        shareBase: "data:text/html,x",
        accent: "red;background:url(//evil.example)",
        hideTips: hostile,
        tipNotes: {
          "note-mattress": "</div></lumbar-check><script>alert(1)</script><img src=x onerror=alert(1)>",
          "link-mattress": "javascript:alert(1)",
          "link-low-lunge": 'https://x.example/" onclick="alert(1)',
          'note-"><script>': "x",
        },
        region: hostile,
        headingLevel: "9",
        className: hostile,
        anchor: hostile,
      }) +
        '[lumbar-check booking-url=" JavaScript:alert(1)" share-base="vbscript:x" accent="#12345g" phone="call us"]' +
        "[lumbar-check clinic-name='\" onmouseover=\"alert(1)' region='<script>' heading-level='2\" onclick=\"alert(1)']",
      { author: "admin" },
    );
    const { page } = await visit({ path });
    const found = await page.locator("lumbar-check").evaluateAll((hosts) =>
      hosts.map((host) => {
        const handlers = [host, host.parentElement].flatMap(({ attributes }) =>
          [...attributes].filter(({ name }) => name.startsWith("on")),
        );
        const set = Object.fromEntries(
          ["booking-url", "share-base", "style", "region", "heading-level", "phone", "clinic-name"].map((name) => [
            name,
            host.getAttribute(name),
          ]),
        );
        return { handlers: handlers.length, ...set };
      }),
    );
    const nothing = {
      handlers: 0,
      "booking-url": null,
      "share-base": null,
      style: null,
      region: null,
      "heading-level": null,
      phone: null,
    };
    assert.deepEqual(found, [
      { ...nothing, "clinic-name": hostile },
      { ...nothing, "clinic-name": null },
      { ...nothing, "clinic-name": hostile },
    ]);
    assert.equal(await page.locator("lumbar-check img, lumbar-check script").count(), 0);
    const slotted = await page
      .locator("lumbar-check [slot]")
      .evaluateAll((notes) =>
        notes.map((note) => [
          note.slot,
          [...note.querySelectorAll("*")].flatMap(({ attributes }) => [...attributes].map(({ name }) => name)),
        ]),
      );
    assert.deepEqual(slotted, [["tip-low-lunge", ["href"]]]);
  });

  eachRelease("Without scripts a reader sees the warning signs and whom to call", async ({ site, visit }) => {
    const path = publish(
      site,
      BLOCK({ region: "us" }) +
        BLOCK({ region: "DE", lang: "ar" }) +
        BLOCK({ lang: "pl-PL" }) +
        BLOCK({ region: "JP" }),
    );
    const { texts, directions } = await plain(visit, path);
    const wanted = [
      ["en", "us"],
      ["ar", "eu"],
      ["pl", "eu"],
      ["en", "elsewhere"],
    ];
    assert.equal(texts.length, wanted.length);
    for (const [at, [language, region]] of wanted.entries()) {
      const { list } = wordsIn(language).safety_net.now[1];
      for (const words of [...list, call(language, region)])
        assert.ok(texts[at].includes(words), `${words} is not in: ${texts[at]}`);
    }
    assert.deepEqual(directions, ["ltr", "rtl", "ltr", "ltr"]);
  });

  eachRelease("A site in German speaks German, and calls the number of its country", async ({ site, visit }) => {
    speak(site, "de_DE");
    const path = publish(site, BLOCK());
    const { texts } = await plain(visit, path);
    assert.ok(texts[0].includes(call("de", "eu")), texts[0]);
    const { widget } = await visit({ path, language: "de" });
    await widget.press("start");
    speak(site, "");
  });

  eachRelease("Inside a paragraph of text the warning signs stay inside the element", async ({ site, visit }) => {
    const path = publish(site, 'Before. [lumbar-check region="uk"] After.');
    const { texts } = await plain(visit, path);
    assert.ok(texts[0].includes(call("en", "uk")), texts[0]);
    const { page, widget } = await visit({ path });
    await widget.drawn();
    assert.equal(await page.getByText(call("en", "uk")).isVisible(), false);
  });
});
