/**
 * Browsers that are not Chromium, where this computer has them. Each is `{ name, open }`; `open(address)` gives a page:
 * `run(body, ...values)` runs the body of an async function in it, with `values` as `args`, `click(x, y, times)` and
 * `press(key)` do what a reader's hands do, `go(address)`, `back()`, `close()`.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { after, before, describe, test } from "node:test";
import puppeteer from "puppeteer-core";
import { Builder, Capabilities, Key, Origin } from "selenium-webdriver";
import { drawnWith } from "../e2e/harness/run/letters.mjs";
import { serve } from "../e2e/harness/run/site.mjs";

/** Milliseconds. */
const PATIENCE = 60_000;

/** Keys by the names that pages know them by. */
const KEYS = { Tab: Key.TAB, Enter: Key.ENTER, " ": Key.SPACE, ArrowDown: Key.ARROW_DOWN };

/** Where WebKitGTK keeps the small browser that its driver drives. */
const MINI_BROWSERS = ["x86_64-linux-gnu", "aarch64-linux-gnu"].flatMap((system) =>
  ["4.1", "6.0"].map((version) => `/usr/lib/${system}/webkit2gtk-${version}/MiniBrowser`),
);

/** The path of a program, if there is one. */
function program(...names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** The body of an async function, to be called with `args`. */
const AsyncFunction = (async () => {}).constructor;

async function firefox(executablePath) {
  // Its sandbox lets pages read no letters but those of the system. All they are shown is this project's own.
  const env = { ...drawnWith("usual"), MOZ_DISABLE_CONTENT_SANDBOX: "1" };
  const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true, env });
  return {
    name: await browser.version(),
    async open(address) {
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE);
      await page.goto(address);
      return {
        run: (body, ...values) => page.evaluate(new AsyncFunction("...args", body), ...values),
        click: (x, y, count = 1) => page.mouse.click(x, y, { count }),
        press: (key) => page.keyboard.press(key),
        go: (address) => page.goto(address),
        back: () => page.goBack(),
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}

async function webkit(driver, binary) {
  const port = 20_000 + (process.pid % 20_000);
  // Without a display it would wait for one.
  const [command, ...rest] = process.env.DISPLAY ? [driver] : ["xvfb-run", "-a", driver];
  const env = drawnWith("usual");
  const server = spawn(command, [...rest, `--port=${port}`], { stdio: "ignore", detached: true, env });
  const capabilities = new Capabilities({
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": { binary, args: ["--automation"] },
  });
  const started = await until(() =>
    new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build(),
  );
  await started.manage().setTimeouts({ script: PATIENCE });
  const version = (await started.getCapabilities()).getBrowserVersion();
  return {
    name: `WebKitGTK ${version}`,
    async open(address) {
      await started.get(address);
      return {
        async run(body, ...values) {
          const whole = `
            const done = arguments[arguments.length - 1];
            (async (...args) => { ${body} })(...[...arguments].slice(0, -1)).then(
              (value) => done({ value }),
              (error) => done({ error: String(error) }),
            );`;
          const { value, error } = await started.executeAsyncScript(whole, ...values);
          if (error) throw new Error(error);
          return value;
        },
        async click(x, y, times = 1) {
          const actions = started.actions().move({ origin: Origin.VIEWPORT, x: Math.round(x), y: Math.round(y) });
          for (let click = 0; click < times; click += 1) actions.click();
          await actions.perform();
        },
        press: (key) => started.actions().sendKeys(KEYS[key]).perform(),
        go: (address) => started.get(address),
        back: () => started.navigate().back(),
        close: () => started.get("about:blank"),
      };
    },
    async close() {
      await started.quit();
      process.kill(-server.pid);
    },
  };
}

/** What `make` gives once it no longer fails: a server that was just started does not answer yet. */
async function until(make) {
  for (const end = Date.now() + PATIENCE; ; ) {
    try {
      return await make();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((tick) => setImmediate(tick));
    }
  }
}

/** The engines that are here, each with what starts it, and the names of those that are not. */
function engines() {
  const fox = program("firefox-esr", "firefox");
  const driver = program("WebKitWebDriver");
  const mini = MINI_BROWSERS.find(existsSync);
  const display = process.env.DISPLAY || program("xvfb-run");
  const all = [
    ["Firefox", fox && (() => firefox(fox))],
    ["WebKit", driver && mini && display && (() => webkit(driver, mini))],
  ];
  return { here: all.filter(([, start]) => start), missing: all.filter(([, start]) => !start).map(([name]) => name) };
}

/**
 * Declares tests for each engine, and skips those of an engine that is not here. `tell({ name, open })` declares them;
 * `open(address)` gives a page, once they run.
 */
export function inEachEngine(tell) {
  const { here, missing } = engines();
  for (const name of missing) test(name, { skip: "it is not on this computer, and could not be installed" }, () => {});
  for (const [name, start] of here) {
    describe(name, () => {
      let engine;
      before(async () => {
        engine = await start();
        console.log(`${name} is ${engine.name}.`);
      });
      after(() => engine?.close());
      tell({ name, open: (address) => engine.open(address) });
    });
  }
}

/** Serves a site while the tests of an engine run. Returns what gives its origin, once they do. */
export function served(options) {
  let site;
  before(async () => {
    site = await serve(options);
  });
  after(() => site?.close());
  return () => site.origin;
}
