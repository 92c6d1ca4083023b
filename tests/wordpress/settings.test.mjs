/** The clinic's defaults: who may set them, what is kept, where they hold, and that nothing of them stays behind. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { WORDS } from "../e2e/harness/data/content.mjs";
import { readPo } from "../../pkg-config/wordpress/generate/po.mjs";
import { asUser } from "./dashboard.mjs";
import { Editor } from "./editor.mjs";
import { BLOCK, onEachRelease, publish, speak } from "./each-release.mjs";

const PAGE = "/wp-admin/options-general.php?page=lumbar-check";

const field = (page, name) => page.locator(`#lumbar-check-${name}`);

/** What the plugin keeps in the database: rows of name, value and whether every page loads it. */
const kept = (site) =>
  site.php(`
    global $wpdb;
    return $wpdb->get_results( "SELECT option_name, autoload FROM $wpdb->options WHERE option_name LIKE '%lumbar%'" );
  `);

/** Attributes of each widget on a page, without those of session-replay tools. */
async function widgets(visit, path) {
  const { page } = await visit({ path, settings: { javaScriptEnabled: false } });
  const found = await page
    .locator("lumbar-check")
    .evaluateAll((hosts) =>
      hosts.map(({ attributes }) => Object.fromEntries([...attributes].map(({ name, value }) => [name, value]))),
    );
  await page.close();
  return found;
}

/** The languages that the plugin is translated into: `[locale, translations]`. */
function translations(folder) {
  const names = readdirSync(join(folder, "languages")).filter((name) => name.endsWith(".po"));
  return names.map((name) => [
    name.slice("lumbar-check-".length, -".po".length),
    readPo(readFileSync(join(folder, "languages", name), "utf8")).messages,
  ]);
}

onEachRelease((eachRelease) => {
  eachRelease(
    "What the clinic sets holds for block and shortcode, until they say otherwise",
    async ({ site, visit, browser }) => {
      await asUser(browser, site, "admin", async ({ page, open }) => {
        await open(PAGE);
        await field(page, "region").selectOption("ie");
        await field(page, "heading-level").selectOption("3");
        await field(page, "layout").selectOption("single");
        await field(page, "accent").fill("#7A2E8E");
        await field(page, "clinic-name").fill("Quay & Sons");
        await field(page, "phone").fill("01 555 0147");
        await page.getByRole("button", { name: "Save Changes" }).click();
        await page.getByText("Settings saved.").waitFor();
        assert.equal(await field(page, "clinic-name").inputValue(), "Quay & Sons");
        assert.equal(await field(page, "region").inputValue(), "ie");
      });
      const [{ autoload }, ...others] = kept(site);
      assert.deepEqual(others, []);
      assert.ok(["no", "off"].includes(autoload), `every page of the site loads it: ${autoload}`);

      const clinic = {
        region: "ie",
        "heading-level": "3",
        layout: "single",
        "clinic-name": "Quay & Sons",
        phone: "01 555 0147",
      };
      const style = "--lumbar-accent:#7a2e8e;--lumbar-on-accent:#ffffff";
      const other = { region: "us", layout: "steps", phone: "555 0100", accent: "#ffcc00" };
      const light = { style: "--lumbar-accent:#ffcc00;--lumbar-on-accent:#0e2723" };
      const { accent, ...plain } = other;
      const path = publish(
        site,
        `${BLOCK()}[lumbar-check]${BLOCK(other)}[lumbar-check region="us" layout="steps" phone="" accent="${accent}"]`,
      );
      const { phone, ...without } = { ...clinic, ...plain, ...light };
      assert.ok(phone);
      assert.deepEqual(await widgets(visit, path), [
        { ...clinic, style },
        { ...clinic, style },
        { ...clinic, ...plain, ...light },
        without,
      ]);

      await asUser(browser, site, "author", async ({ page, open }) => {
        const editor = new Editor(page);
        await editor.write(open, "Defaults");
        const host = editor.preview.host;
        assert.equal(await host.getAttribute("clinic-name"), "Quay & Sons");
        assert.equal(await host.evaluate(({ style }) => style.getPropertyValue("--lumbar-accent")), "#7a2e8e");
        await editor.sidebar.getByText("Default: Ireland: 112").waitFor({ state: "attached" });
      });
    },
  );

  eachRelease(
    "Tips are left out by their names and get a note, until a block or shortcode says otherwise",
    async ({ site, visit, browser }) => {
      await asUser(browser, site, "admin", async ({ page, open }) => {
        await open(PAGE);
        await page.getByRole("group", { name: WORDS.advice["low-lunge"].title }).getByRole("checkbox").check();
        await page.getByRole("group", { name: WORDS.advice.mattress.title }).getByRole("checkbox").check();
        await field(page, "note-keep-active").fill("Walk <b>to us</b> & back");
        await field(page, "link-keep-active").fill("https://video.example/walk?a=1&b=2");
        await field(page, "link-low-lunge").fill("http://video.example/lunge");
        await page.getByRole("button", { name: "Save Changes" }).click();
        await page.getByText(`“${WORDS.advice["low-lunge"].title}” was not saved`).waitFor();
        assert.equal(await field(page, "hide-mattress").isChecked(), true);
        assert.equal(await field(page, "hide-keep-active").isChecked(), false);
        assert.equal(await field(page, "note-keep-active").inputValue(), "Walk to us & back");
      });
      const other = {
        hideTips: "",
        tipNotes: { "note-keep-active": "", "link-keep-active": "", "note-low-lunge": "Ours" },
      };
      const path = publish(
        site,
        `${BLOCK()}${BLOCK(other)}[lumbar-check hide-tips="keep-active no-tip" link-low-lunge="https://video.example"]`,
      );
      const hidden = (await widgets(visit, path)).map((attributes) => attributes["hide-tips"]);
      assert.deepEqual(hidden, ["mattress low-lunge", undefined, "keep-active"]);
      const { page } = await visit({ path });
      const notes = await page
        .locator("lumbar-check")
        .evaluateAll((hosts) =>
          hosts.map((host) => [...host.querySelectorAll("[slot]")].map(({ outerHTML }) => outerHTML)),
        );
      const walk = "https://video.example/walk?a=1&amp;b=2";
      const own = `<div slot="tip-keep-active"><p>Walk to us &amp; back</p><p><a href="${walk}">${walk.slice(8)}</a></p></div>`;
      const linked = '<div slot="tip-low-lunge"><p><a href="https://video.example">video.example</a></p></div>';
      assert.deepEqual(notes, [[own], ['<div slot="tip-low-lunge"><p>Ours</p></div>'], [linked, own]]);
      site.php("return update_option( 'lumbar_check_defaults', array() );");
    },
  );

  eachRelease("What cannot be used is refused, and said", async ({ site, browser }) => {
    await asUser(browser, site, "admin", async ({ page, open }) => {
      await open(PAGE);
      await field(page, "booking-url").fill("javascript:alert(1)");
      await field(page, "share-base").fill("data:text/html,x");
      await field(page, "phone").fill("call us");
      await field(page, "accent").fill("#ffee00");
      await field(page, "clinic-name").fill("<b>Quay</b>");
      await page.getByRole("button", { name: "Save Changes" }).click();
      for (const label of ["Booking link", "Page that shared links lead to", "Phone"]) {
        await page.getByText(`“${label}” was not saved`).waitFor();
      }
      await page.getByText("Links in this accent colour are hard to read").waitFor();
      for (const name of ["booking-url", "share-base", "phone"]) assert.equal(await field(page, name).inputValue(), "");
      assert.equal(await field(page, "clinic-name").inputValue(), "Quay");
    });
  });

  eachRelease("Only who may manage options can see or set the defaults", async ({ site, browser }) => {
    const before = site.php("return get_option( 'lumbar_check_defaults' );");
    const form = { option_page: "lumbar-check", action: "update", "lumbar_check_defaults[region]": "nz" };
    for (const [name, seen] of [
      ["editor", 403],
      ["admin", 200],
    ]) {
      await asUser(browser, site, name, async ({ context }) => {
        assert.equal((await context.request.get(site.origin + PAGE)).status(), seen);
        // Without the token of the page nobody can, an administrator's browser included.
        const answer = await context.request.post(`${site.origin}/wp-admin/options.php`, { form });
        assert.equal(answer.status(), 403);
      });
    }
    assert.deepEqual(site.php("return get_option( 'lumbar_check_defaults' );"), before);
  });

  eachRelease("Settings and editor speak the language of the site", async ({ site, browser }) => {
    const languages = translations(site.folder);
    assert.equal(languages.length, 5);
    await asUser(browser, site, "admin", async ({ page, open }) => {
      for (const [locale, words] of languages) {
        speak(site, locale);
        await open(PAGE);
        for (const label of ["Whom to call", "Clinic name"])
          await page.getByLabel(words[label], { exact: true }).waitFor();
        assert.equal(await page.locator("html").getAttribute("dir"), locale === "ar" ? "rtl" : null);
      }
    });
    const [[, words]] = languages.filter(([locale]) => locale === "de_DE");
    speak(site, "de_DE");
    await asUser(browser, site, "author", async ({ page, open }) => {
      const editor = new Editor(page);
      await editor.write(open, "Rücken");
      await editor.sidebar.getByLabel(words["Whom to call"], { exact: true }).waitFor();
      await editor.sidebar
        .getByText(
          words[
            "block description\u0004A self-assessment for an article on low back pain. Nothing a reader answers leaves the page."
          ],
        )
        .waitFor();
    });
    speak(site, "");
  });

  eachRelease("Deleting the plugin leaves nothing behind", async ({ site }) => {
    const uploads = join(site.root, "wp-content/uploads/lumbar-check");
    site.php(`
      update_option( 'lumbar_check_defaults', array( 'region' => 'uk' ) );
      update_option( 'lumbar_check_packs', array( 'quay' => array( 'title' => 'Quay', 'folder' => 'quay-1', 'languages' => array( 'en' ) ) ) );
      wp_mkdir_p( wp_upload_dir()['basedir'] . '/lumbar-check/quay-1' );
      return file_put_contents( wp_upload_dir()['basedir'] . '/lumbar-check/quay-1/pack.json', '{}' );
    `);
    assert.equal(kept(site).length, 2);
    assert.ok(existsSync(uploads));
    const left = site.php(`
      require_once ABSPATH . 'wp-admin/includes/plugin.php';
      require_once ABSPATH . 'wp-admin/includes/file.php';
      deactivate_plugins( 'lumbar-check/lumbar-check.php' );
      return delete_plugins( array( 'lumbar-check/lumbar-check.php' ) );
    `);
    assert.equal(left, true);
    assert.deepEqual(kept(site), []);
    assert.equal(existsSync(site.folder), false);
    assert.equal(existsSync(uploads), false);
  });
});
