/** A WordPress site of one test file, with the plugin, and with nothing in it that another file left behind. */
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DIST, ROOT } from "../e2e/harness/run/paths.mjs";
import { CACHE, pristine, receipt } from "./releases.mjs";
import { PHP } from "./tools.mjs";

const TEMPLATES = fileURLToPath(new URL("site/", import.meta.url));
const PLUGIN = join(ROOT, "pkg-config/wordpress/lumbar-check");

/** The plugin as it is packaged. */
export function packaged() {
  const [, version] = /^version = "(.*)"/m.exec(readFileSync(join(ROOT, "Cargo.toml"), "utf8"));
  const path = join(DIST, `lumbar-check-wordpress-${version}.zip`);
  if (!existsSync(path)) throw new Error(`there is no ${path}: cargo xtask package`);
  return path;
}

/** Unpacks the plugin into a folder of plugins, with its sources as they are now. Returns where. */
export function unpack(plugins) {
  execFileSync("unzip", ["-qo", packaged(), "-d", plugins]);
  const folder = join(plugins, "lumbar-check");
  cpSync(PLUGIN, folder, { recursive: true });
  return folder;
}

/**
 * Starts a site of a release. Returns its `origin`, its `version`, its `root` folder, the `folder` of its plugin,
 * `php(code)`, which runs code inside WordPress and returns what it returns, `complaints()`, what PHP wrote into its log,
 * and `close()`.
 */
export async function start(release) {
  if (!existsSync(receipt(release))) throw new Error("there is no WordPress yet: node tests/wordpress/provision.mjs");
  const { version } = JSON.parse(readFileSync(receipt(release), "utf8"));
  mkdirSync(join(CACHE, "sites"), { recursive: true });
  const site = mkdtempSync(join(CACHE, "sites", `${release.suite}-`));
  execFileSync("cp", ["--archive", "--reflink=auto", `${pristine(release)}/.`, site]);
  const folder = unpack(join(site, "wp-content/plugins"));

  const port = await freePort();
  const log = join(site, "wp-content/debug.log");
  const server = spawn("php", [...PHP, "-S", `127.0.0.1:${port}`, "-t", site, join(TEMPLATES, "router.php")], {
    stdio: "ignore",
  });
  const stop = () => server.kill();
  process.once("exit", stop);
  const origin = `http://127.0.0.1:${port}`;
  await answers(origin, server);

  function php(code) {
    const env = { ...process.env, LUMBAR_HOST: `127.0.0.1:${port}` };
    const words = [...PHP, join(TEMPLATES, "ask.php"), site];
    return JSON.parse(execFileSync("php", words, { env, input: code, encoding: "utf8" }));
  }

  php('require_once ABSPATH . "wp-admin/includes/plugin.php"; activate_plugin( "lumbar-check/lumbar-check.php" );');
  return {
    origin,
    version,
    root: site,
    folder,
    php,
    complaints: () => (existsSync(log) ? readFileSync(log, "utf8") : ""),
    close() {
      process.off("exit", stop);
      stop();
      rmSync(site, { recursive: true, force: true });
    },
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Until the server takes a connection. */
async function answers(origin, server) {
  const end = performance.now() + 10_000;
  for (;;) {
    if (server.exitCode !== null) throw new Error(`PHP's server ended with code ${server.exitCode}`);
    if (performance.now() > end) throw new Error(`PHP's server does not answer at ${origin}`);
    try {
      await fetch(`${origin}/readme.html`);
      return;
    } catch {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
