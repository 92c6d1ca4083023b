/** The block, from an author's editor to a reader's shared link. */
import assert from "node:assert/strict";
import { WORDS } from "../e2e/harness/data/content.mjs";
import { KEY } from "../e2e/harness/data/fragment.mjs";
import { DESK_WORKER } from "../e2e/harness/reader/states.mjs";
import { asUser } from "./dashboard.mjs";
import { Editor } from "./editor.mjs";
import { onEachRelease } from "./each-release.mjs";

/** What an author sets in the sidebar, in the order of its parts. */
const CLINIC = {
  "Clinic name": "Quay & Sons",
  "Booking link": "https://quay.example/book?from=blog&kind=back",
  Phone: "01632 960147",
};

const attributesOf = (host) =>
  host.evaluate(({ attributes }) => Object.fromEntries([...attributes].map(({ name, value }) => [name, value])));

onEachRelease((eachRelease) => {
  eachRelease(
    "An author inserts, sets and publishes the block, and a reader gets to the card",
    async ({ site, visit, browser }) => {
      const path = await asUser(browser, site, "author", async ({ page, open }) => {
        const editor = new Editor(page);
        await editor.write(open, "Backs and sitting");
        await editor.choose("Whom to call", "uk");
        await editor.choose("Heading level", "3");
        await editor.unfold("Your clinic");
        for (const [label, value] of Object.entries(CLINIC)) await editor.fill(label, value);
        await editor.preview.host.locator("h3").first().waitFor();
        const preview = await attributesOf(editor.preview.host);
        assert.equal(preview["clinic-name"], CLINIC["Clinic name"]);
        return editor.publish();
      });

      const { widget } = await visit({ path });
      await widget.drawn();
      const {
        region,
        "heading-level": level,
        "clinic-name": name,
        "booking-url": booking,
        phone,
      } = await attributesOf(widget.host);
      assert.deepEqual({ region, level }, { region: "uk", level: "3" });
      assert.deepEqual([name, booking, phone], Object.values(CLINIC));

      await widget.press("start");
      assert.equal(await widget.walk(DESK_WORKER), "advice");
      assert.equal(await widget.level(), "self-care");
      const part = await widget.part("clinic").innerText();
      assert.ok(part.includes(CLINIC["Clinic name"]) && part.includes("01632"), part);

      await widget.button("share-advice").click();
      const link = await widget.part("field").inputValue();
      assert.ok(link.startsWith(site.origin + path + KEY), link);
      const opened = await visit({ path: link.slice(site.origin.length) });
      await opened.widget.drawn();
      assert.equal(await opened.widget.place(), "shared");
      assert.equal(new URL(opened.page.url()).hash, "");
    },
  );

  eachRelease("The preview is the widget, and what is pressed in it stays in it", async ({ site, browser }) => {
    await asUser(browser, site, "author", async ({ page, open }) => {
      const editor = new Editor(page);
      await editor.write(open, "A preview");
      const { preview } = editor;
      const isSelected = () => editor.block.evaluate(({ classList }) => classList.contains("is-selected"));

      // The first press only selects the block.
      await editor.title.click();
      await editor.block.and(editor.canvas.locator(":not(.is-selected)")).waitFor();
      await preview.button("start").click({ force: true });
      await editor.block.and(editor.canvas.locator(".is-selected")).waitFor();
      assert.equal(await preview.place(), "welcome");

      await preview.press("start");
      await preview.tick("emergency-signs", "none");
      await preview.press("continue");
      await preview.tick("age", "18-49");
      await preview.option("age", "18-49").press("ArrowDown");
      await preview.isTicked("age", "50-59");
      await preview.option("age", "50-59").press("Backspace");
      await preview.option("age", "50-59").press("Enter");
      assert.equal(await isSelected(), true);
      assert.equal(await preview.place(), "questions");
      assert.deepEqual(await preview.ticked(), ["age:50-59"]);

      await editor.choose("Language", "de");
      await preview.host.locator('[part~="widget"][lang="de"]').waitFor({ state: "attached" });
      assert.deepEqual(await preview.ticked(), ["age:50-59"]);

      // A press on the canvas leaves it.
      await editor.title.click();
      await editor.block.and(editor.canvas.locator(":not(.is-selected)")).waitFor();
    });
  });

  eachRelease(
    "Tips are left out and get notes by their names, in block and pasted shortcode",
    async ({ site, browser, visit }) => {
      const [lunge, active] = ["low-lunge", "keep-active"].map((id) => WORDS.advice[id].title);
      const path = await asUser(browser, site, "author", async ({ page, open }) => {
        const editor = new Editor(page);
        await editor.paste(
          open,
          "Tips",
          '[lumbar-check region="uk" clinic-name="Quay" hide-tips="mattress" note-low-lunge="Slowly"]',
        );
        await editor.preview.host.locator("[slot=tip-low-lunge]").waitFor({ state: "attached" });
        await editor.block.click();
        await editor.unfold("Tips");
        await editor.sidebar.getByLabel(active, { exact: true }).check();
        await editor.choose("Your note under a tip", "low-lunge");
        await editor.fill("Link, beginning with https", "https://video.example/lunge");
        await editor.preview.host.locator("[slot=tip-low-lunge] a").waitFor({ state: "attached" });
        return editor.publish();
      });
      const { page, widget } = await visit({ path });
      await widget.arrive(DESK_WORKER);
      assert.equal(await widget.host.getAttribute("hide-tips"), "mattress keep-active");
      const tips = await widget.part("tip").locator("summary .minor-heading").allTextContents();
      assert.ok(tips.includes(lunge) && !tips.includes(active), String(tips));
      const tip = widget.part("tip").filter({ hasText: lunge });
      if (!(await tip.evaluate(({ open }) => open))) await tip.locator("summary").first().click();
      await page.getByText("Slowly", { exact: true }).waitFor();
      await page.getByRole("link", { name: "video.example/lunge" }).waitFor();
    },
  );

  eachRelease("A link in the preview does not open in place of the post", async ({ site, browser }) => {
    await asUser(browser, site, "author", async ({ page, open }) => {
      const editor = new Editor(page);
      await editor.write(open, "Links");
      await editor.unfold("Your clinic");
      await editor.fill("Clinic name", "Quay Clinic");
      await editor.fill("Booking link", `${site.origin}/sample-page/`);
      await editor.block.click({ position: { x: 8, y: 8 } });
      await editor.preview.arrive(DESK_WORKER);
      const link = editor.preview.part("clinic").locator('a[href$="/sample-page/"]');
      const pressed = link.evaluate((node) =>
        new Promise((resolve) =>
          node.ownerDocument.defaultView.addEventListener("click", resolve, { once: true }),
        ).then(({ defaultPrevented }) => defaultPrevented),
      );
      await link.click();
      assert.equal(await pressed, true);
      assert.equal(await editor.block.count(), 1);
    });
  });

  eachRelease("A shortcode that is pasted becomes the block, with its options", async ({ site, browser }) => {
    await asUser(browser, site, "author", async ({ page, open }) => {
      const editor = new Editor(page);
      await editor.paste(open, "Pasted", '[lumbar-check region="nz" heading-level="4"]');
      const { region, "heading-level": level } = await attributesOf(editor.preview.host);
      assert.deepEqual({ region, level }, { region: "nz", level: "4" });
    });
  });
});
