/** The programs that a WordPress site needs. */
import { execFileSync, spawnSync } from "node:child_process";

const PACKAGES = {
  php: ["php-cli", "php-sqlite3", "php-xml", "php-mbstring", "php-curl", "php-gd"],
  unzip: ["unzip"],
};

const EXTENSIONS = ["pdo_sqlite", "dom", "mbstring", "curl", "gd"];

/** What PHP is always started with: nothing is mailed, and what was compiled once is kept in memory. */
export const PHP = ["-d", "sendmail_path=/bin/true", "-d", "opcache.enable_cli=1", "-d", "memory_limit=512M"];

/**
 * Makes sure that PHP and unzip are there.
 *
 * Throws a sentence for the person who started the tests if they are not and cannot be installed.
 */
export function requireTools() {
  if (!works("apt-get", "--version"))
    throw new Error("WordPress is taken from Debian's packages, and apt-get is missing");
  const missing = [...(hasPhp() ? [] : PACKAGES.php), ...(works("unzip", "-v") ? [] : PACKAGES.unzip)];
  if (missing.length === 0) return;
  if (process.getuid() !== 0) throw new Error(`as root, run: apt-get install ${missing.join(" ")}`);
  console.log(`Installing ${missing.join(", ")} with apt-get.`);
  const aptGet = (...words) => {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    execFileSync("apt-get", ["--quiet", ...words], { env, stdio: ["ignore", "ignore", "inherit"] });
  };
  aptGet("update");
  aptGet("install", "--yes", "--no-install-recommends", ...missing);
  if (!hasPhp()) throw new Error(`PHP lacks one of its extensions ${EXTENSIONS.join(", ")}`);
}

function hasPhp() {
  const { stdout } = spawnSync("php", ["-m"], { encoding: "utf8" });
  const present = (stdout ?? "").toLowerCase().split("\n");
  return EXTENSIONS.every((extension) => present.includes(extension));
}

const works = (program, ...words) => spawnSync(program, words, { stdio: "ignore" }).status === 0;
