/** A blog without the plugin whose author pastes a link: WordPress makes a frame of it, from what the folder says. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { FOLDER, at, clinic } from "../e2e/harness/pages/folder.mjs";
import { Framed } from "../e2e/harness/pages/framed.mjs";
import { chooseSite, saved, set } from "../e2e/harness/pages/guide.mjs";
import { DESK_WORKER } from "../e2e/harness/reader/states.mjs";
import { onEachRelease, publish } from "./each-release.mjs";

/** WordPress asks no server on its own computer or at an unusual port, unless it is told to. */
const MAY_ASK = `<?php
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter( 'block_local_requests', '__return_false' );
add_filter( 'http_allowed_safe_ports', fn( $ports, $host, $url ) => array( wp_parse_url( $url, PHP_URL_PORT ) ), 10, 3 );
`;

onEachRelease((eachRelease) => {
  eachRelease("A link in a paragraph of its own becomes the questions", async ({ site, serve, visit }) => {
    const uploaded = {};
    const server = await clinic(serve, { answer: (path) => (path in uploaded ? { body: uploaded[path] } : undefined) });
    const { page: guide } = await visit({ site: server, path: FOLDER });
    await set(guide, { region: "uk" });
    await chooseSite(guide, "link");
    for (const id of ["save-oembed", "save-check", "save-frame"]) {
      const [name, text] = await saved(guide, id);
      uploaded[FOLDER + name] = text;
    }
    site.php(`
      require_once ABSPATH . 'wp-admin/includes/plugin.php';
      deactivate_plugins( 'lumbar-check/lumbar-check.php' );
      return 1;
    `);
    writeFileSync(join(site.root, "wp-content/mu-plugins/may-ask.php"), MAY_ASK);
    const path = publish(site, `\n${at(server, "check.html")}\n`);
    const { page } = await visit({ path, guests: [server] });
    const framed = new Framed(page, "iframe.wp-embedded-content");

    assert.equal(await framed.widget.arrive(DESK_WORKER), "advice");
    await page.waitForFunction(() => document.querySelector("iframe.wp-embedded-content").clientHeight === 1000);
    assert.equal(await page.locator("blockquote.wp-embedded-content").isVisible(), false);
  });
});
