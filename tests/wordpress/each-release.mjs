/** Tests on every release of WordPress. Each test file has a site of its own on each. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { scenario } from "../e2e/harness/run/scenario.mjs";
import { phpFile } from "../../pkg-config/wordpress/generate/php.mjs";
import { RELEASES, receipt } from "./releases.mjs";
import { start } from "./wordpress.mjs";

/** What PHP says about this plugin and about nothing else. */
const OURS = /plugins\/lumbar-check|<code>lumbar-check<\/code>/;

/**
 * Declares tests for each release. `declare` gets `eachRelease(name, body, options)`, a scenario whose body also gets
 * the `site`, and whose `visit` opens pages of that site. At the end PHP must not have complained about the plugin.
 */
export function onEachRelease(declare) {
  for (const release of RELEASES) {
    const { version } = JSON.parse(readFileSync(receipt(release), "utf8"));
    describe(`WordPress ${version}`, () => {
      let site;
      before(async () => (site = await start(release)));
      after(() => site?.close());
      const eachRelease = (name, body, options) =>
        scenario(
          name,
          (given) =>
            body({ ...given, site, visit: (options) => given.visit({ ...options, site: options?.site ?? site }) }),
          options,
        );
      declare(eachRelease, release);
      test("PHP has nothing to say about the plugin", () => {
        const lines = site.complaints().split("\n");
        assert.deepEqual(
          lines.filter((line) => OURS.test(line)),
          [],
        );
      });
    });
  }
}

/** Publishes a post by PHP, and returns the path to it. */
export function publish(site, content, { title = "A post about backs", author = "author" } = {}) {
  const post = { post_title: title, post_content: content, post_status: "publish" };
  return site.php(`
    wp_set_current_user( get_user_by( 'login', ${quoted(author)} )->ID );
    kses_init();
    $id = wp_insert_post( wp_slash( json_decode( ${quoted(JSON.stringify(post))}, true ) ) );
    return wp_make_link_relative( get_permalink( $id ) );
  `);
}

/**
 * Sets the language of a site; empty for English. Debian packages no languages for all releases, so that a file which only
 * names the language stands in for WordPress's own words.
 */
export function speak(site, locale) {
  const folder = join(site.root, "wp-content/languages");
  mkdirSync(folder, { recursive: true });
  const words = {
    html_lang_attribute: locale.replace("_", "-"),
    "text direction\u0004ltr": locale === "ar" ? "rtl" : "ltr",
  };
  if (locale) writeFileSync(join(folder, `${locale}.l10n.php`), phpFile("A language.", { messages: words }));
  assert.equal(site.php(`update_option( 'WPLANG', ${quoted(locale)} ); return get_option( 'WPLANG' );`), locale);
}

/** Text as PHP writes it. */
export const quoted = (text) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

export const BLOCK = (attributes = {}) => `<!-- wp:lumbar-check/lumbar-check ${JSON.stringify(attributes)} /-->`;

export const PARAGRAPH = "<!-- wp:paragraph --><p>Something to read.</p><!-- /wp:paragraph -->";
