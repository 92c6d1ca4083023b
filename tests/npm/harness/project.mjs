/** A blog's own project: a new folder with the package installed in it, from the file that npm would publish. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { DIST } from "../../e2e/harness/run/paths.mjs";

const HERE = fileURLToPath(new URL("../", import.meta.url));

const { version } = JSON.parse(readFileSync(join(DIST, "manifest.json"), "utf8"));

/** The package, as one file. */
export const TARBALL = join(DIST, `lumbar-check-${version}.tgz`);

/** A program of another package, to be run by Node. */
export const bin = (name) => join(HERE, "node_modules", name);

export class Project {
  /** `name`: of its folder, which is made anew. `files`: text by path. */
  constructor(name, files) {
    this.folder = join(HERE, "fresh", name);
    rmSync(this.folder, { recursive: true, force: true });
    const manifest = { name, private: true, type: "module" };
    this.write({ "package.json": JSON.stringify(manifest), ...files });
    const flags = ["--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    execFileSync("npm", ["install", ...flags, TARBALL], { cwd: this.folder });
    /** Where npm has put the package. */
    this.installed = join(this.folder, "node_modules/lumbar-check");
  }

  write(files) {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }

  /** Runs a program of another package. Returns what it prints; if it fails, throws with that. */
  run(program, ...settings) {
    try {
      return execFileSync(process.execPath, [bin(program), ...settings], { cwd: this.folder, encoding: "utf8" });
    } catch (error) {
      throw new Error(`${program} ${settings.join(" ")} failed:\n${error.stdout}${error.stderr}`, { cause: error });
    }
  }

  /** What a site answers to a path if it serves a folder of this project. For `serve` of the end-to-end tests. */
  answer(folder) {
    return (path) => {
      const file = join(this.folder, folder, path === "/" ? "index.html" : path);
      try {
        return { body: readFileSync(file) };
      } catch {
        return undefined;
      }
    };
  }
}
