#!/usr/bin/env node
/**
 * Installs the releases of WordPress to test on: `node provision.mjs [suite …]`.
 *
 * WordPress and its themes come from Debian's packages, its driver for SQLite from npm. They are unpacked into
 * target/wordpress and never installed on the system. What is there already is not fetched again. Needs apt-get; PHP
 * and unzip are installed if they are missing and this is root. Exit code 1, with one line that says why, if something
 * is missing.
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { debianPackages } from "./debian.mjs";
import { BLOCK_THEME, CACHE, CLASSIC_THEME, RELEASES, pristine, receipt } from "./releases.mjs";
import { PHP, requireTools } from "./tools.mjs";

const TEMPLATES = fileURLToPath(new URL("site/", import.meta.url));

/** The npm package that carries WordPress's own SQLite driver, as a plugin. */
const DRIVER = { name: "@wp-playground/cli", version: "3.1.56", file: "sqlite-database-integration.zip" };

/** The last suite that has a theme of the time before blocks. */
const SUITE_OF_CLASSIC_THEME = "bookworm";

/** Changes with what this file makes of the downloads, so that older sites are made anew. */
const RECIPE = 1;

export async function provision(suites) {
  const releases = RELEASES.filter(({ suite }) => suites.length === 0 || suites.includes(suite));
  const missing = releases.filter((release) => !isReady(release));
  requireTools();
  // What a run that was cut off has left behind.
  rmSync(join(CACHE, "sites"), { recursive: true, force: true });
  if (missing.length === 0) return;
  mkdirSync(CACHE, { recursive: true });
  const debian = debianPackages(join(CACHE, "apt"), [...releases.map(({ suite }) => suite), SUITE_OF_CLASSIC_THEME]);
  const driver = npmPackage();
  for (const release of missing) {
    console.log(`Installing WordPress from Debian ${release.suite}.`);
    install(release, debian, driver);
    console.log(`WordPress ${JSON.parse(readFileSync(receipt(release), "utf8")).version} is ready.`);
  }
  rmSync(join(CACHE, "apt"), { recursive: true });
}

function isReady(release) {
  if (!existsSync(receipt(release))) return false;
  return JSON.parse(readFileSync(receipt(release), "utf8")).recipe === RECIPE;
}

function install(release, debian, driver) {
  const site = pristine(release);
  const unpacked = join(CACHE, release.suite, "unpacked");
  for (const folder of [site, unpacked]) rmSync(folder, { recursive: true, force: true });
  const names = ["wordpress", `wordpress-theme-${BLOCK_THEME}`, ...debian.librariesOf("wordpress", release.suite)];
  debian.unpack(names, release.suite, unpacked);
  debian.unpack([`wordpress-theme-${CLASSIC_THEME}`], SUITE_OF_CLASSIC_THEME, unpacked);
  debian.copyWithoutLinks(join(unpacked, "usr/share/wordpress"), site, unpacked);

  const content = join(site, "wp-content");
  for (const folder of ["database", "mu-plugins", "plugins", "uploads"]) {
    mkdirSync(join(content, folder), { recursive: true });
  }
  cpSync(driver, join(content, "plugins/sqlite-database-integration"), { recursive: true });
  const dropIn = readFileSync(join(driver, "db.copy"), "utf8")
    .replaceAll("'{SQLITE_IMPLEMENTATION_FOLDER_PATH}'", "__DIR__ . '/plugins/sqlite-database-integration'")
    .replaceAll("{SQLITE_PLUGIN}", "sqlite-database-integration/load.php");
  writeFileSync(join(content, "db.php"), dropIn);
  cpSync(join(TEMPLATES, "wp-config.php"), join(site, "wp-config.php"));
  cpSync(join(TEMPLATES, "quiet.php"), join(content, "mu-plugins/quiet.php"));

  const said = execFileSync("php", [...PHP, join(TEMPLATES, "install.php"), site], { encoding: "utf8" });
  const version = said.trim().split("\n").at(-1);
  rmSync(unpacked, { recursive: true });
  writeFileSync(receipt(release), JSON.stringify({ version, recipe: RECIPE }));
}

/** The folder of the unpacked driver. */
function npmPackage() {
  const folder = join(CACHE, "npm");
  const driver = join(folder, "plugin-sqlite-database-integration");
  if (existsSync(driver)) return driver;
  mkdirSync(folder, { recursive: true });
  const { name, version, file } = DRIVER;
  console.log(`Fetching WordPress's SQLite driver from the npm package ${name} ${version}.`);
  const run = (program, ...words) => execFileSync(program, words, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  run("npm", "pack", "--silent", `${name}@${version}`);
  const [archive] = readdirSync(folder).filter((entry) => entry.endsWith(".tgz"));
  run("tar", "xzf", archive, `package/${file}`);
  run("unzip", "-qo", join("package", file));
  return driver;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await provision(process.argv.slice(2));
  } catch (error) {
    console.error(`error: ${error.message}`);
    process.exitCode = 1;
  }
}
