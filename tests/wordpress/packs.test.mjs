/** Packs of the clinic: checked in the browser, taken in, chosen, removed, and what is refused on the way. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { PACK, WORDS, patient } from "../e2e/harness/data/content.mjs";
import { zip as zipOf } from "../e2e/harness/data/zip.mjs";
import { asUser } from "./dashboard.mjs";
import { Editor } from "./editor.mjs";
import { BLOCK, onEachRelease, publish } from "./each-release.mjs";

const PAGE = "/wp-admin/options-general.php?page=lumbar-check";

const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");

/** The files of a pack with another title, by name. */
function filesOf(title, change = () => {}) {
  const pack = structuredClone({ ...PACK, id: "quay", languages: ["en"], revisions_file: false });
  const words = structuredClone(WORDS);
  delete words.changes;
  pack.article.title = title;
  words.ui.title = title;
  change(pack, words);
  return { "pack.json": JSON.stringify(pack), "en.json": JSON.stringify(words) };
}

/** Chooses a zip on the settings page and sends it, as far as it goes. */
async function send(page, zip) {
  await page.locator("#lumbar-check-zip").setInputFiles({ name: "pack.zip", mimeType: "application/zip", buffer: zip });
  await page.getByRole("button", { name: "Check and save" }).click();
}

const kept = (site) => site.php("return get_option( 'lumbar_check_packs', array() );");

const uploads = (site) => join(site.root, "wp-content/uploads/lumbar-check");

/** What stands in the folders of packs. */
const stored = (site) => (existsSync(uploads(site)) ? readdirSync(uploads(site), { recursive: true }) : []).sort();

onEachRelease((eachRelease) => {
  eachRelease("A pack is checked, saved, chosen and changed, and readers get it", async ({ site, visit, browser }) => {
    const path = publish(site, `${BLOCK({ pack: "quay" })}[lumbar-check pack="built-in"]`);
    await asUser(browser, site, "admin", async ({ page, open }) => {
      await open(PAGE);
      // As a computer packs a folder.
      const inFolder = Object.entries(filesOf("Backs at the quay")).map(([name, text]) => [`quay/${name}`, text]);
      const beside = { "__MACOSX/quay/._pack.json": "x", "quay/README.txt": "Read me.", "quay/.DS_Store": "x" };
      await send(page, zipOf({ ...Object.fromEntries(inFolder), ...beside }));
      await page
        .getByText("The pack “Backs at the quay” is saved, and used wherever nothing else is chosen.")
        .waitFor();
      await page.locator(".lumbar-check-pack", { hasText: "Used wherever nothing else is chosen." }).waitFor();
      assert.equal(await page.locator("#lumbar-check-pack").inputValue(), "quay");
      await page.locator("#lumbar-check-pack").selectOption("");
      await page.getByRole("button", { name: "Save Changes" }).click();
      await page.getByText("Settings saved.").waitFor();
      const [before] = stored(site);
      await page.getByLabel("Use it wherever nothing else is chosen").uncheck();
      await send(page, zipOf(filesOf("Backs at the harbour")));
      await page.getByText("The pack “Backs at the harbour” is saved. Choose it").waitFor();
      assert.equal(await page.locator("#lumbar-check-pack").inputValue(), "");
      const [after, ...files] = stored(site);
      assert.notEqual(after, before);
      assert.deepEqual(files, [`${after}/en.json`, `${after}/pack.json`], "one takes the place of the other");
      await page.locator("#lumbar-check-pack").selectOption("quay");
      await page.getByRole("button", { name: "Save Changes" }).click();
      await page.getByText("Settings saved.").waitFor();
      assert.equal(await page.locator("#lumbar-check-pack").inputValue(), "quay");
    });
    const { page, widget } = await visit({ path });
    await widget.drawn();
    assert.equal(await widget.heading.textContent(), "Backs at the harbour");
    assert.equal(await page.locator("lumbar-check").nth(1).getAttribute("pack"), null);
    assert.equal(await widget.arrive(DESK_WORKER), "advice");
    await asUser(browser, site, "author", async ({ page, open }) => {
      const editor = new Editor(page);
      await editor.write(open, "A pack");
      await editor.preview.host.getByText("Backs at the harbour").first().waitFor();
      await editor.sidebar.getByText("Default: Backs at the harbour").waitFor({ state: "attached" });
      await editor.choose("Questions and tips", "built-in");
      await editor.preview.host.getByText(WORDS.ui.title).first().waitFor();
    });
  });

  eachRelease("A pack with faults is refused with all of them, and nothing is lost", async ({ site, browser }) => {
    const before = [kept(site), stored(site)];
    await asUser(browser, site, "admin", async ({ page, open }) => {
      await open(PAGE);
      const alert = page.locator("#lumbar-check-pack-faults");
      const lower = (pack, words) => {
        pack.triage.find(({ id }) => id === "fever").raises = "self-care";
        delete words.ui.start;
      };
      await send(page, zipOf(filesOf("Worse", lower)));
      await alert.getByText(/triage\[\d+\]\.raises: this is lower than the screen has it/).waitFor();
      await alert.getByText("`start`").waitFor();
      const claim = (pack) => (pack.review = { status: "reviewed", reviewer: "A. Clinician", date: "2027-01-05" });
      await send(page, zipOf(filesOf("Worse", claim)));
      await alert.getByText("nothing shows to what the reviewer has agreed").waitFor();
      const { "pack.json": rules, ...words } = filesOf("Worse");
      const large = { "pack.json": rules, ...words, "de.json": " ".repeat(2 << 20) };
      for (const [zip, said] of [
        [Buffer.from("no zip at all, and not even long enough to be one"), "not a zip"],
        [zipOf(words), "no pack.json"],
        [zipOf({ ...filesOf("Worse"), "../evil.json": "{}" }), "“../evil.json” is not a file"],
        [zipOf({ ...filesOf("Worse"), "shell.php": "<?php" }), "“shell.php” is not a file"],
        [zipOf({ ...filesOf("Worse"), "deep/er/en.json": "{}" }), "“deep/er/en.json” is not a file"],
        [zipOf(large), "too large for a pack. (de.json)"],
        [zipOf({ ...filesOf("Worse"), "en.json": "<script>alert(1)</script>" }), "this is not JSON"],
      ]) {
        await send(page, zip);
        await alert.getByText(said).waitFor();
      }
    });
    assert.deepEqual([kept(site), stored(site)], before);
  });

  eachRelease("What is sent by hand is held to names, sizes and form, and to who may", async ({ site, browser }) => {
    const before = [kept(site), stored(site)];
    const form = (files, more) => ({
      action: "lumbar_check_add_pack",
      ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`files[${name}]`, text])),
      ...more,
    });
    const post = (context, form) => context.request.post(`${site.origin}/wp-admin/admin-post.php`, { form });
    await asUser(browser, site, "editor", async ({ context }) => {
      assert.equal((await post(context, form(filesOf("Forged")))).status(), 403);
    });
    await asUser(browser, site, "admin", async ({ page, open, context }) => {
      assert.equal((await post(context, form(filesOf("Forged")))).status(), 403);
      await open(PAGE);
      const token = await page.locator("#lumbar-check-add-pack [name=_wpnonce]").inputValue();
      const named = (id) => filesOf("Forged", (pack) => (pack.id = id));
      for (const [files, said] of [
        [{ ...filesOf("Forged"), "../../evil.json": "{}" }, "is not a file of a pack"],
        [{ ...filesOf("Forged"), "en.php": "{}" }, "is not a file of a pack"],
        [{ ...filesOf("Forged"), "en.json": "[1]" }, "is not JSON"],
        [{ ...filesOf("Forged"), "de.json": `{"a":"${"x".repeat(1 << 20)}"}` }, "too large"],
        [{ "en.json": "{}" }, "There is no pack.json"],
        [named("../quay"), "no id that can be used"],
        [named("built-in"), "no id that can be used"],
        [{ "pack.json": filesOf("Forged")["pack.json"] }, "There is no “en.json” in it"],
      ]) {
        const answer = await post(context, form(files, { _wpnonce: token }));
        assert.ok((await answer.text()).includes(said), said);
      }
    });
    assert.deepEqual([kept(site), stored(site)], before);
    const files = stored(site).filter((name) => name.endsWith(".json"));
    for (const name of files) assert.doesNotMatch(readFileSync(join(uploads(site), name), "utf8"), /</, name);
  });

  eachRelease("Of a pack that was removed, readers see the warning signs alone", async ({ site, visit, browser }) => {
    const path = publish(site, BLOCK({ pack: "quay", region: "uk", lang: "en" }));
    await asUser(browser, site, "admin", async ({ page, open }) => {
      await open(PAGE);
      await page.getByRole("button", { name: "Remove “Backs at the harbour”" }).click();
      await page.getByText("The pack “Backs at the harbour” is removed.").waitFor();
    });
    assert.deepEqual([kept(site), stored(site)], [[], []]);
    const { page, widget } = await visit({ path, tolerated: [/404/] });
    await page.getByText("Get emergency help if any of these start:").first().waitFor();
    assert.equal(await widget.part("widget").count(), 0);
  });

  eachRelease(
    "Whom readers call is what the pack says, in the post as in its preview, and the settings say it",
    async ({ site, visit, browser }) => {
      const inIreland = (pack, words) => {
        pack.region = "ie";
        pack.id = "liffey";
        words.advice["low-lunge"].title = "Lunge as on Sundays";
      };
      // With a tip that has another id.
      const rename = (text) =>
        text
          .replaceAll('"low-lunge"', '"sunday-lunge"')
          .replaceAll('"drawing":"sunday-lunge"', '"drawing":"low-lunge"');
      const files = Object.fromEntries(
        Object.entries(filesOf("Backs on the Liffey", inIreland)).map(([name, text]) => [name, rename(text)]),
      );
      site.php("return update_option( 'lumbar_check_defaults', array() );");
      const [ours, builtIn] = [WORDS.regions.ie, WORDS.regions.us];
      await asUser(browser, site, "admin", async ({ page, open }) => {
        await open(PAGE);
        const first = () => page.locator("#lumbar-check-region option").first().textContent();
        assert.equal(await first(), "United States: 911 (from the page’s language)");
        await page.getByRole("group", { name: WORDS.advice["low-lunge"].title }).getByRole("checkbox").check();
        await page.getByRole("button", { name: "Save Changes" }).click();
        await page.getByText("Settings saved.").waitFor();
        await send(page, zipOf(files));
        const notice = page.locator(".notice", { hasText: "is saved, and used wherever" });
        await notice.getByText("Whom to call: Ireland: 112 (as the pack says).").waitFor();
        await notice.getByText("Nobody has signed it").waitFor();
        assert.equal(await first(), "Ireland: 112 (as the pack says)");
        await page.getByText("These are the tips of “Backs on the Liffey (liffey)”.").waitFor();
        assert.equal(await page.getByRole("group", { name: WORDS.advice["low-lunge"].title }).count(), 0);
        await page.getByRole("group", { name: "Lunge as on Sundays" }).getByRole("checkbox").check();
        await page.getByRole("button", { name: "Save Changes" }).click();
        await page.getByText("Settings saved.").waitFor();
      });
      const signed = site.php(`
        require_once dirname( LumbarCheck\\FILE ) . '/includes/labels.php';
        $folder = LumbarCheck\\packs_place( 'basedir' ) . '/' . LumbarCheck\\packs()['liffey']['folder'];
        $rules = json_decode( file_get_contents( "$folder/pack.json" ) );
        $rules->review->status = 'reviewed';
        $review = array( 'reviewer' => array( 'name' => 'A. Clinician' ), 'agreed' => array( 'en' => array( 'rule:fever' => '5c' ) ) );
        file_put_contents( "$folder/pack.json", json_encode( $rules ) );
        file_put_contents( "$folder/review.json", json_encode( $review ) );
        $signed = LumbarCheck\\signatures( 'liffey' );
        $rules->review->status = 'not clinically reviewed';
        file_put_contents( "$folder/pack.json", json_encode( $rules ) );
        return array( $signed, LumbarCheck\\signatures( 'liffey' ) );
      `);
      assert.deepEqual(signed, ["Signed by A. Clinician (en).", "Nobody has signed it, and every result says so."]);
      // What is left out of another pack stays so, and is told to none that does not have it.
      assert.equal(site.php("return get_option( 'lumbar_check_defaults' )['hide-tips'];"), "low-lunge sunday-lunge");
      const path = publish(site, BLOCK() + BLOCK({ pack: "built-in" }));
      const plain = await visit({ path, settings: { javaScriptEnabled: false } });
      const [own, other] = await plain.page.locator("lumbar-check").all();
      for (const [host, { emergency }, tip] of [
        [own, ours, "sunday-lunge"],
        [other, builtIn, "low-lunge"],
      ]) {
        assert.ok((await host.textContent()).includes(emergency), emergency);
        assert.equal(await host.getAttribute("region"), null);
        assert.equal(await host.getAttribute("hide-tips"), tip);
      }
      await plain.page.close();
      const { widget } = await visit({ path });
      await widget.drawn();
      await widget.host.getByText(ours.call_emergency).first().waitFor({ state: "attached" });

      // Whoever writes is in Ireland, and the site's pages are in American English.
      const settings = { locale: "en-IE" };
      await asUser(
        browser,
        site,
        "author",
        async ({ page, open }) => {
          const editor = new Editor(page);
          await editor.write(open, "Numbers");
          const called = ({ call_emergency: call }) => editor.preview.host.getByText(call).first();
          await called(ours).waitFor({ state: "attached" });
          const unset = (text) => editor.sidebar.locator("option", { hasText: `Default: ${text}` });
          await unset("Ireland: 112 (as the pack says)").waitFor({ state: "attached" });
          await editor.choose("Questions and tips", "built-in");
          await called(builtIn).waitFor({ state: "attached" });
          await unset("United States: 911 (from the page’s language)").waitFor({ state: "attached" });
        },
        settings,
      );
      site.php("delete_option( 'lumbar_check_packs' ); return update_option( 'lumbar_check_defaults', array() );");
    },
  );
});
