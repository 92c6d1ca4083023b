/** What the folder's own page says to paste, as an author pastes it, with names that could end an attribute or a shortcode. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { WORDS } from "../e2e/harness/data/content.mjs";
import { FOLDER, at, clinic } from "../e2e/harness/pages/folder.mjs";
import { set } from "../e2e/harness/pages/guide.mjs";
import { DESK_WORKER } from "../e2e/harness/reader/states.mjs";
import { Widget } from "../e2e/harness/reader/widget.mjs";
import { asUser } from "./dashboard.mjs";
import { Editor } from "./editor.mjs";
import { onEachRelease, publish, quoted } from "./each-release.mjs";

const NAMES = ['Müller & Söhne <b>"[x]" *of* the _back_ `~~', "O'Hara's [/lumbar-check] \\n > $1 <i>&amp;</i>"];

const BOOKING = "https://www.quay.example/book_now?from=a@b&kind=*back*";

/** Opens the page on a clinic's server. Returns that, and `snippet(kind, settings)`, which reads what it then says to paste. */
async function guide({ serve, visit }) {
  const server = await clinic(serve);
  const { page } = await visit({ site: server, path: FOLDER });
  const snippet = async (kind, settings) => {
    await set(page, settings);
    return page.locator(`#snippet-${kind}`).textContent();
  };
  return { server, snippet };
}

/** The settings with a name. */
const named = (name) => ({ region: "uk", "booking-url": BOOKING, "clinic-name": name });

/** One snippet for each name, for a post that has them all. */
async function forAll(snippet, kind, wrap) {
  const all = [];
  for (const name of NAMES) all.push(wrap(await snippet(kind, named(name))));
  return all.join("");
}

/** Whether the card of each widget on a page says what was set, and its links lead where they should. */
async function assertTold(page, names, server) {
  for (const [index, name] of names.entries()) {
    const widget = new Widget(page.locator("lumbar-check").nth(index));
    await widget.reach();
    assert.equal(await widget.arrive(DESK_WORKER), "advice");
    await widget.button("share-advice").click();
    const [leads] = (await widget.part("field").inputValue()).split("#");
    const part = widget.part("clinic");
    const booking = await part.getByRole("link").first().getAttribute("href");
    const heading = await part.getByRole("heading").first().textContent();
    const told = { name: heading.replace(`${WORDS.ui.clinic} · `, ""), booking, leads };
    assert.deepEqual(told, { name, booking: BOOKING, leads: at(server, "result.html?region=uk") });
  }
}

onEachRelease((eachRelease) => {
  eachRelease("Its shortcode names the clinic as it was written", async ({ site, serve, visit }) => {
    const { server, snippet } = await guide({ serve, visit });
    const content = await forAll(snippet, "shortcode", (text) => `<!-- wp:shortcode -->${text}<!-- /wp:shortcode -->`);
    const { page } = await visit({ path: publish(site, content) });
    await assertTold(page, NAMES, server);
  });

  eachRelease(
    "Its shortcode, pasted into the block editor, does so as a block",
    async ({ site, serve, visit, browser }) => {
      const { server, snippet } = await guide({ serve, visit });
      const [name] = NAMES;
      const shortcode = await snippet("shortcode", named(name));
      const path = await asUser(browser, site, "author", async ({ page, open }) => {
        const editor = new Editor(page);
        await editor.paste(open, "From the guide", shortcode);
        assert.equal(await editor.preview.host.getAttribute("clinic-name"), name);
        return editor.publish();
      });
      const { page } = await visit({ path });
      await assertTold(page, [name], server);
    },
  );

  eachRelease("Its shortcode for another country names no number of the site's own", async ({ site, serve, visit }) => {
    const { snippet } = await guide({ serve, visit });
    const { widget } = await visit({ path: publish(site, await snippet("shortcode", { region: "elsewhere" })) });
    assert.equal(await widget.arrive({ ...DESK_WORKER, "emergency-signs": "both-legs" }), "care");
    assert.equal(await widget.part("call").count(), 0);
  });

  eachRelease("Its div does so without the plugin", async ({ site, serve, visit }) => {
    const { server, snippet } = await guide({ serve, visit });
    site.php(`
      require_once ABSPATH . 'wp-admin/includes/plugin.php';
      deactivate_plugins( 'lumbar-check/lumbar-check.php' );
      return 1;
    `);
    const content = await forAll(snippet, "div", (html) => `<!-- wp:html -->${html}<!-- /wp:html -->`);
    const theme = `<?php add_action( 'wp_head', function () { echo ${quoted(await snippet("loader", named("Kai")))}; } );`;
    writeFileSync(join(site.root, "wp-content/mu-plugins/script.php"), theme);
    const { page } = await visit({ path: publish(site, content), guests: [server] });
    await assertTold(page, NAMES, server);
  });
});
