/** Tests in a browser. Each gets sites and visits of its own, and each visit ends with a look for traces. */
import { after, test } from "node:test";
import { chromium } from "playwright-core";
import { drawnWith } from "./letters.mjs";
import { BROWSER } from "./paths.mjs";
import { serve } from "./site.mjs";
import { open } from "./visit.mjs";

const SWITCHES = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--font-render-hinting=none",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** By the set of letters. Promises, so that tests which run side by side start one browser of a set between them. */
const browsers = new Map();
after(() => Promise.all([...browsers.values()].map(async (browser) => (await browser).close())));

/** The browser that draws with a set of letters. */
function browserWith(letters) {
  if (!browsers.has(letters)) {
    const env = drawnWith(letters);
    browsers.set(letters, chromium.launch({ executablePath: BROWSER, args: SWITCHES, env }));
  }
  return browsers.get(letters);
}

/**
 * A test. `body` gets `serve(options)`, which starts a site, and `visit(options)`, which opens a page in a browser
 * without a past; both are taken down afterwards. Every page that was visited is looked at for traces. It also gets the
 * `browser` itself, and `tell(line)`, which adds a line to what the test reports, and `check(part, body)` for parts
 * of it that are judged each by itself. `letters`: the set that all is drawn with. `skip`: why it cannot be run, if so.
 * `timeout`: how long it may take, in milliseconds.
 */
export function scenario(name, body, { letters = "usual", skip = false, timeout = 90_000 } = {}) {
  test(name, { timeout, skip }, async (context) => {
    const launched = await browserWith(letters);
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
      const tell = (line) => context.diagnostic(line);
      const check = (part, body) => context.test(part, body);
      await body({ serve: site, visit, browser: launched, tell, check });
      for (const visit of visits) await visit.assertNoTrace();
    } catch (error) {
      const messages = visits.flatMap(({ messages }) => messages);
      if (messages.length > 0 && error instanceof Error)
        error.message += `\nThe browser said:\n  ${messages.join("\n  ")}`;
      throw error;
    } finally {
      await Promise.all(visits.map(({ context }) => context.close()));
      sites.forEach((site) => site.close());
    }
  });
}
