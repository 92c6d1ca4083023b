/** The page that shared links lead to, and the one behind a plain link. */
import assert from "node:assert/strict";
import { assertAccessible } from "./harness/checks/axe.mjs";
import { blog } from "./harness/pages/blog.mjs";
import { WORDS, patient, wordsIn } from "./harness/data/content.mjs";
import { FOLDER, UPLOADED, at, clinic, pasted } from "./harness/pages/folder.mjs";
import { measure } from "./harness/checks/measure.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { isEngine } from "./harness/run/site.mjs";
import { WITH_ANSWERS } from "./harness/reader/states.mjs";
import { Widget } from "./harness/reader/widget.mjs";

const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");

const RESULT = `${FOLDER}result.html`;
const LANGUAGES = ["en", "ar", "de", "es", "fr", "pl"];

/** The words of `pkg-config/pages/words` that are on the page in the language. */
const titleIn = (language) => {
  const page = String(UPLOADED[RESULT]);
  return new RegExp(`<details lang="${language}" [^>]*data-title="([^"]*)"`).exec(page)[1];
};

/** Presses Share and returns the link in the field. */
async function share(widget) {
  await widget.button("share-advice").click();
  await widget.part("field").waitFor();
  return widget.part("field").inputValue();
}

scenario("A link shared on a blog opens on the page without trackers, which forgets it", async ({ serve, visit }) => {
  const server = await clinic(serve);
  const [head, widget] = pasted("A page for shared results", server).split("\n\n");
  const site = await serve({ pages: { "/": blog({ head, widget }) } });
  const reader = await visit({ site, guests: [server] });
  await reader.widget.arrive(DESK_WORKER);
  const tips = await reader.widget.part("tip").locator(".minor-heading").allTextContents();
  const link = await share(reader.widget);
  assert.ok(link.startsWith(at(server, "result.html?region=uk#lumbar-check=1.")), link);

  const friend = await visit({ site: server, path: link.slice(server.origin.length) });
  await friend.widget.drawn();
  assert.equal(await friend.widget.place(), "shared");
  // The link does not tell that the reader had their back checked.
  const { title, done } = WORDS.advice["get-checked"];
  const open = tips.map((tip) => (Object.values(done[0]).includes(tip) ? title : tip));
  assert.deepEqual((await friend.widget.part("tip").locator(".minor-heading").allTextContents()).sort(), open.sort());
  assert.equal(friend.page.url(), at(server, "result.html?region=uk"));
  await friend.widget.turned();
  await friend.widget.press("answer-yourself");
});

scenario(
  "It speaks the language of whoever opens it, and changes it without losing what was shared",
  async ({ serve, visit }) => {
    const server = await clinic(serve);
    const title = titleIn("ar");
    const settings = { locale: "pl-PL" };
    const { page, widget } = await visit({
      site: server,
      path: RESULT + WITH_ANSWERS,
      settings,
      language: "pl",
      title,
    });
    await widget.drawn();
    const shown = () =>
      page.evaluate(() => [document.documentElement.lang, document.documentElement.dir, document.title]);
    assert.deepEqual(await shown(), ["pl", "ltr", titleIn("pl")]);
    await page.getByText(wordsIn("pl").ui["shared-banner"]).waitFor();
    await page.getByRole("button", { name: wordsIn("ar").name }).click();
    await page.getByText(wordsIn("ar").ui["shared-banner"]).waitFor();
    assert.deepEqual(await shown(), ["ar", "rtl", title]);
    assert.equal(await page.locator("nav [aria-current=true]").innerText(), wordsIn("ar").name);
  },
);

scenario(
  "A language in its address comes before the reader's, and an unknown one does not",
  async ({ serve, visit }) => {
    const server = await clinic(serve);
    for (const [wanted, language] of [
      ["de-AT", "de"],
      ["sv", "fr"],
    ]) {
      const path = `${RESULT}?lang=${wanted}`;
      const { widget } = await visit({ site: server, path, settings: { locale: "fr" }, title: titleIn(language) });
      await widget.drawn();
      assert.equal(await widget.heading.textContent(), wordsIn(language).ui.title);
    }
  },
);

scenario("Without a result in its address it is the widget itself, with its numbers", async ({ serve, visit }) => {
  const server = await clinic(serve);
  const { widget } = await visit({ site: server, path: `${RESULT}?region=nz&clinic-name=Quay&share-base=/x` });
  assert.equal(await widget.arrive({ ...DESK_WORKER, "emergency-signs": "both-legs" }), "care");
  assert.equal(await widget.part("call").first().getAttribute("href"), "tel:111");
  const set = await widget.host.evaluate((host) =>
    ["clinic-name", "share-base"].map((name) => host.getAttribute(name)),
  );
  assert.deepEqual(set, [null, null]);
});

scenario("Without JavaScript it has a plain line and the signs, in each language", async ({ serve, visit }) => {
  const server = await clinic(serve);
  const settings = { javaScriptEnabled: false };
  const { page } = await visit({ site: server, path: RESULT + WITH_ANSWERS, settings });
  await page.locator("noscript > p").first().waitFor();
  await page.getByText(WORDS.questions["emergency-signs"].options["saddle-numb"].label).waitFor();
  for (const language of LANGUAGES.slice(1)) {
    const { name, questions } = wordsIn(language);
    await page.locator("summary", { hasText: name }).click();
    await page.getByText(questions["emergency-signs"].options["saddle-numb"].label).waitFor();
  }
  await page.close();
});

scenario(
  "What a preview shows of it tells nothing of health, and no search engine keeps it",
  async ({ serve, visit }) => {
    const server = await clinic(serve);
    const { page } = await visit({ site: server, path: RESULT });
    const meta = await page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll("meta[name], meta[property]")].map((meta) => [
          meta.getAttribute("name") ?? meta.getAttribute("property"),
          meta.content,
        ]),
      ),
    );
    assert.equal(meta.referrer, "no-referrer");
    assert.equal(meta.robots, "noindex");
    const preview = [await page.title(), meta.description, meta["og:title"], meta["og:description"]];
    for (const text of preview) {
      assert.ok(text.length > 5);
      assert.doesNotMatch(text, /back|pain|health|symptom|psoas|result|advice|diagnos/i);
    }
  },
);

scenario("Every page of the folder allows its own files alone, and no address but the form of one", async () => {
  const isPage = (name) => name.endsWith(".html") && !name.endsWith("/studio.html");
  const pages = Object.entries(UPLOADED).filter(([name]) => isPage(name));
  assert.ok(pages.length >= 14, `${pages.length} pages`);
  for (const [name, bytes] of pages) {
    const html = String(bytes);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
    assert.ok(policy.startsWith("default-src 'none'; script-src 'self'"), name);
    assert.doesNotMatch(policy, /unsafe-(inline|eval(?!'))|https?:|data:|\*/, name);
    assert.doesNotMatch(html, /<script(?![^>]* src=)| on\w+="| style="|<style/, name);
    assert.ok(html.includes('<meta name="referrer" content="no-referrer">'), name);
    const loaded = [...html.matchAll(/<(?:script|link)[^>]* (?:src|href)="([^"]*)"/g)].map(([, address]) => address);
    for (const address of loaded) assert.ok(FOLDER + address in UPLOADED, `${name} asks for ${address}`);
  }
});

/** A page as it is seen: narrow, wide, dark, from right to left. */
const LOOKS = [
  { width: 320 },
  { width: 320, colorScheme: "dark", language: "ar" },
  { width: 1280, colorScheme: "dark" },
];

for (const [what, page, javaScriptEnabled] of [
  ["The page behind a link", "check", true],
  ["The page behind a link, without JavaScript,", "check", false],
  ["The page of shared results", "result", true],
]) {
  scenario(`${what} is accessible, and nothing sticks out of it`, async ({ serve, visit }) => {
    const server = await clinic(serve);
    for (const { width, colorScheme, language = "en" } of LOOKS) {
      const file =
        page === "result" || language === "en" ? `${page}.html?lang=${language}` : `${page}.${language}.html`;
      const settings = { viewport: { width, height: 900 }, colorScheme };
      const title = page === "result" ? titleIn(language) : wordsIn(language).ui.title;
      const opened = await visit({ site: server, path: FOLDER + file, settings, language, title });
      const where = `${file} ${width} ${colorScheme}`;
      if (javaScriptEnabled) await opened.widget.drawn();
      else await opened.page.evaluate(showFallback);
      const fits = () => document.documentElement.scrollWidth <= innerWidth;
      assert.ok(await opened.page.evaluate(fits), `${where} sticks out`);
      if (javaScriptEnabled) assert.deepEqual((await opened.widget.host.evaluate(measure)).sticksOut, []);
      await assertAccessible(opened.page, where);
    }
  });
}

/** Runs in the page: puts the fallback back, as if no script had run. A page without scripts cannot be examined. */
function showFallback() {
  const widget = document.querySelector("lumbar-check");
  widget.shadowRoot.replaceChildren(document.createElement("slot"));
}

scenario("A post with the frame is accessible, before and after the questions are there", async ({ serve, visit }) => {
  for (const status of [404, 200]) {
    const answer = (path) => (isEngine(path) ? { status } : undefined);
    const widget = `<iframe src="${FOLDER}frame.html" title="Questions" width="100%" height="740"></iframe>`;
    const server = await clinic(serve, { answer, pages: { "/": blog({ head: "", widget }) } });
    const allowed = status === 404 ? [/404/] : [];
    for (const colorScheme of ["light", "dark"]) {
      const { page } = await visit({ site: server, settings: { colorScheme }, allowed });
      const drawn = page.frameLocator("iframe").locator('[part~="widget"]');
      const fallback = page.frameLocator("iframe").getByText(WORDS.ui.signs);
      await (status === 404 ? fallback : drawn).waitFor();
      await assertAccessible(page, `the frame, ${status} ${colorScheme}`);
    }
  }
});

scenario("A plain link leads to a page with nothing but the questions", async ({ serve, visit }) => {
  const server = await clinic(serve);
  const site = await serve({ pages: { "/": blog({ head: "", widget: pasted("A link", server) }) } });
  const { page } = await visit({ site, guests: [server], title: WORDS.ui.title });
  await page.getByRole("link", { name: WORDS.ui.title }).click();
  await page.waitForURL(at(server, "check.html?region=uk"));
  const widget = new Widget(page.locator("lumbar-check"));
  assert.equal(await widget.arrive(DESK_WORKER), "advice");
  assert.ok((await share(widget)).startsWith(at(server, "result.html?region=uk#")));
  await page.close();
});

scenario("Its links to other languages keep what its address says", async ({ serve, visit }) => {
  const server = await clinic(serve);
  const path = `${FOLDER}check.html?region=eu&layout=single`;
  const { page, widget } = await visit({ site: server, path, language: "de", title: wordsIn("de").ui.title });
  await page.getByRole("link", { name: wordsIn("de").name }).click();
  await page.waitForURL(at(server, "check.de.html?region=eu&layout=single"));
  await widget.drawn();
  assert.equal(await widget.host.getAttribute("layout"), "single");
  await page.close();
});

scenario("The studio allows what is in it, each part by its hash, and no address at all", async () => {
  const [, bytes] = Object.entries(UPLOADED).find(([name]) => name.endsWith("/studio.html"));
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(String(bytes))?.[1] ?? "";
  assert.match(policy, /^default-src 'none'; script-src 'sha256-/);
  assert.doesNotMatch(policy, /connect-src|unsafe-(inline|eval(?!'))|https?:|\*/);
});
