/** Debian packages of any suite, unpacked into a folder and not installed. */
import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";

const KEYS = "/usr/share/keyrings/debian-archive-keyring.gpg";
const MIRROR = "http://deb.debian.org/debian/";

/** A private apt in `folder` that knows these suites. */
export function debianPackages(folder, suites) {
  for (const part of ["lists/partial", "cache/archives/partial"]) {
    mkdirSync(join(folder, part), { recursive: true });
  }
  if (!existsSync(KEYS))
    throw new Error("the keys of Debian's archive are missing: apt-get install debian-archive-keyring");
  const sources = suites.map((suite) => `deb [signed-by=${KEYS}] ${mirror()} ${suite} main\n`);
  writeFileSync(join(folder, "sources.list"), sources.join(""));
  const settings = {
    "Dir::Etc::sourcelist": join(folder, "sources.list"),
    "Dir::Etc::sourceparts": "-",
    "Dir::State::lists": join(folder, "lists"),
    "Dir::Cache": join(folder, "cache"),
    // Container images switch this one off, and then every call reads the lists anew.
    "Dir::Cache::pkgcache": "pkgcache.bin",
    "Acquire::Languages": "none",
    "APT::Sandbox::User": "root",
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ["-o", `${name}=${value}`]);
  const apt = (program, words, at = folder) =>
    execFileSync(program, [...options, "-qq", ...words], {
      cwd: at,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
  apt("apt-get", ["update"]);

  /** The libraries that a package does not bring along: those it needs that are no programs. */
  function librariesOf(name, suite) {
    const [, needed] = /^Depends: (.*)$/m.exec(apt("apt-cache", ["show", `${name}/${suite}`]));
    const names = needed.split(/, | \| /).map((dependency) => dependency.split(/[ :]/)[0]);
    return [...new Set(names.filter((name) => /^(libjs-|libphp-|php-getid3)/.test(name)))];
  }

  function unpack(names, suite, into) {
    const packages = mkdtempSync(join(folder, "packages-"));
    apt("apt-get", ["download", ...names.map((name) => `${name}/${suite}`)], packages);
    mkdirSync(into, { recursive: true });
    for (const file of readdirSync(packages)) {
      execFileSync("dpkg-deb", ["--extract", join(packages, file), into]);
    }
    rmSync(packages, { recursive: true });
  }

  return { librariesOf, unpack, copyWithoutLinks };
}

/** The mirror that this machine already uses, else Debian's own. */
function mirror() {
  const used = execFileSync("apt-get", ["indextargets", "--format", "$(REPO_URI)"], { encoding: "utf8" });
  return used.split("\n").find((address) => /\/debian\/?$/.test(address)) ?? MIRROR;
}

/** Copies a folder with what its links lead to, seen from `root`. */
function copyWithoutLinks(from, to, root) {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const path = follow(join(from, name), root);
    if (!path) continue;
    if (lstatSync(path).isDirectory()) copyWithoutLinks(path, join(to, name), root);
    else copyFileSync(path, join(to, name));
  }
}

/** Where a link leads to inside `root`; nowhere, if to a package that is not unpacked there. */
function follow(path, root) {
  let here = path;
  while (lstatSync(here, { throwIfNoEntry: false })?.isSymbolicLink()) {
    const target = readlinkSync(here);
    here = target.startsWith("/") ? join(root, target) : resolve(dirname(here), target);
  }
  return existsSync(here) ? realpathSync(here) : undefined;
}
