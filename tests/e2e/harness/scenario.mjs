/** Tests in a browser. Each gets sites and visits of its own, and each visit ends with a look for traces. */
import { after, test } from "node:test";
import { chromium } from "playwright-core";
import { BROWSER } from "./paths.mjs";
import { serve } from "./site.mjs";
import { open } from "./visit.mjs";

const SWITCHES = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A promise, so that tests which run side by side start one browser between them. */
let browser;
after(async () => (await browser)?.close());

/**
 * A test. `body` gets `serve(options)`, which starts a site, and `visit(options)`, which opens a page in a browser
 * without a past; both are taken down afterwards. Every page that was visited is looked at for traces. It also gets the
 * `browser` itself.
 */
export function scenario(name, body) {
  test(name, { timeout: 90_000 }, async () => {
    browser ??= chromium.launch({ executablePath: BROWSER, args: SWITCHES });
    const launched = await browser;
    const sites = [];
    const visits = [];
    const site = async (options) => {
      sites.push(await serve(options));
      return sites.at(-1);
    };
    const visit = async (options = {}) => {
      visits.push(await open(launched, { ...options, site: options.site ?? sites[0] ?? (await site()) }));
      return visits.at(-1);
    };
    try {
      await body({ serve: site, visit, browser: launched });
      for (const visit of visits) await visit.assertNoTrace();
    } catch (error) {
      const heard = visits.flatMap(({ messages }) => messages);
      if (heard.length > 0 && error instanceof Error) error.message += `\nThe browser said:\n  ${heard.join("\n  ")}`;
      throw error;
    } finally {
      await Promise.all(visits.map(({ context }) => context.close()));
      sites.forEach((site) => site.close());
    }
  });
}
