/** The part of WordPress behind the login, as somebody of the clinic uses it. */
import assert from "node:assert/strict";
import { openWidgets } from "../e2e/harness/reader/inside.mjs";

/** Milliseconds. The editor is slow to start on a busy machine. */
const PATIENCE = 30_000;

/** What WordPress itself puts on the console there. */
const OF_WORDPRESS = [
  /^log: JQMIGRATE: Migrate is installed/,
  /^log: \[api-fetch\]\[preload\]/,
  /^warning: global-styles-css-custom-properties-inline-css was added to the iframe incorrectly/,
  /^log: (Received|Processed) (HTML|plain text)/,
  // It asks for more than an author may know, and says so itself.
  /^error: Failed to load resource: .* 403 .*\/wp-json\/wp\/v2\/(?!posts)/,
];

/**
 * Opens a window of a user who has logged in. `body` gets `page` and `open(path)`. Nothing else may be on its console.
 * `settings`: of the window, as Playwright has them.
 */
export async function asUser(browser, site, name, body, settings = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, ...settings });
  context.setDefaultTimeout(PATIENCE);
  await context.addInitScript(openWidgets);
  const messages = [];
  const abroad = [];
  context.on("console", (message) => messages.push(`${message.type()}: ${message.text()} (${message.location().url})`));
  context.on("weberror", (error) => messages.push(`uncaught: ${error.error()}`));
  context.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(`${site.origin}/`)) abroad.push(request.url());
  });
  try {
    const form = { log: name, pwd: `${name}-password` };
    await context.request.post(`${site.origin}/wp-login.php`, { form });
    const page = await context.newPage();
    const open = (path) => page.goto(site.origin + path);
    const result = await body({ page, open, context });
    assert.deepEqual(abroad, [], "a request left the origin");
    const unexpected = messages.filter((message) => !OF_WORDPRESS.some((pattern) => pattern.test(message)));
    assert.deepEqual(unexpected, [], "the console is not empty");
    return result;
  } finally {
    await context.close();
  }
}
