/** A blog without the plugin: its administrator puts the script into the theme, and authors may not write elements of their own. */
import assert from "node:assert/strict";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DESK_WORKER } from "../e2e/harness/reader/states.mjs";
import { onEachRelease, publish } from "./each-release.mjs";

const SCRIPT = "/wp-content/uploads/lumbar-check/lumbar-check.js";

const FALLBACK = "Call 999 if you have numb skin between your legs.";

onEachRelease((eachRelease) => {
  eachRelease(
    "An author's div becomes the widget, and the element itself does not get through",
    async ({ site, visit }) => {
      site.php(`
      require_once ABSPATH . 'wp-admin/includes/plugin.php';
      deactivate_plugins( 'lumbar-check/lumbar-check.php' );
      return 1;
    `);
      cpSync(join(site.folder, "widget"), join(site.root, "wp-content/uploads/lumbar-check"), { recursive: true });
      const theme = `<?php add_action( 'wp_head', function () { echo '<script type="module" src="${SCRIPT}"></script>'; } );`;
      writeFileSync(join(site.root, "wp-content/mu-plugins/script.php"), theme);

      const element = `<lumbar-check region="uk"><p>Not let through.</p></lumbar-check>`;
      const div = `<div data-lumbar-check data-region="uk" data-heading-level="3"><p>${FALLBACK}</p></div>`;
      const path = publish(site, `<!-- wp:html -->${element}${div}<!-- /wp:html -->`);
      assert.ok(!(await (await fetch(site.origin + path)).text()).includes("<lumbar-check"));

      const { page, widget } = await visit({ path });
      await widget.drawn();
      assert.equal(await page.locator("[data-lumbar-check] > lumbar-check").count(), 1);
      assert.equal(await page.getByText(FALLBACK).isVisible(), false);
      assert.equal(await widget.host.locator("h3").count(), 1);
      assert.equal(await widget.arrive(DESK_WORKER), "advice");
    },
  );
});
