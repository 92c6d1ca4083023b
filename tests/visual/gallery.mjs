/**
 * The kept pictures: `references/<state>.<look>.png`, and `references.json`, which tells of which Chromium they are and
 * holds a hash of each picture as it was. A picture with the same hash needs no second look.
 *
 * Kept are the first rows of a page. Further down it is told that something differs, but not what: what stands there
 * is near the top of another state.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, SCREENSHOTS } from "../e2e/harness/run/paths.mjs";
import { decode, difference, encodeWithFewColours, hash, outlines } from "./png.mjs";

const REFERENCES = join(ROOT, "tests/visual/references");
const LIST = join(REFERENCES, "references.json");

/** Rows of a page. */
const KEPT_ROWS = 1_400;

/** As many dots may differ, of some hundred thousand. One letter has more. */
const TOLERATED = 20;

const write = (folder, name, bytes) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
};

export class Gallery {
  #browser;
  #kept = existsSync(LIST) ? JSON.parse(readFileSync(LIST, "utf8")) : { pictures: {} };
  #keeps = process.env.LUMBAR_KEEP === "1";
  #taken = new Set();

  /** `browser`: the major version of the Chromium that takes the pictures. */
  constructor(browser) {
    this.#browser = browser;
  }

  /** Puts a picture into `target/screenshots`, keeps or compares it. Returns what is wrong with it, if anything is. */
  hang(name, file) {
    this.#taken.add(name);
    write(SCREENSHOTS, `${name}.png`, file);
    return this.#keeps ? this.#keep(name, file) : this.#compare(name, file);
  }

  #keep(name, file) {
    if (this.#kept.pictures[name]?.all === hash(file) && existsSync(join(REFERENCES, `${name}.png`))) return;
    const { top, below } = cut(decode(file));
    write(REFERENCES, `${name}.png`, encodeWithFewColours(top));
    this.#kept.pictures[name] = { all: hash(file), below: outlines(below) };
  }

  #compare(name, file) {
    const kept = this.#kept.pictures[name];
    if (!kept) return `${name}: there is no such reference`;
    if (kept.all === hash(file)) return undefined;
    const { top, below } = cut(decode(file));
    const reference = decode(readFileSync(join(REFERENCES, `${name}.png`)));
    const size = ({ width, height }) => `${width} × ${height}`;
    if (size(reference) !== size(top)) return `${name}: it was ${size(reference)} dots, and is ${size(top)}`;
    const { count, file: marked } = difference(reference, top);
    if (count > TOLERATED) {
      write(SCREENSHOTS, `${name}.difference.png`, marked);
      return `${name}: ${count} dots differ, marked in target/screenshots/${name}.difference.png`;
    }
    const same = outlines(below).some((outline) => kept.below.includes(outline));
    return same ? undefined : `${name}: something differs below the first ${KEPT_ROWS} rows`;
  }

  /**
   * To be called when all are hung. `states`: those that were pictured. Returns the references that have lost their
   * picture, or takes them away if pictures are kept.
   */
  close(states) {
    const names = Object.keys(this.#kept.pictures);
    const lost = names.filter((name) => states.includes(name.split(".")[0]) && !this.#taken.has(name));
    if (!this.#keeps) return lost;
    for (const name of lost) {
      rmSync(join(REFERENCES, `${name}.png`), { force: true });
      delete this.#kept.pictures[name];
    }
    const pictures = Object.fromEntries(
      Object.entries(this.#kept.pictures).sort(([one], [other]) => (one < other ? -1 : 1)),
    );
    write(REFERENCES, "references.json", `${JSON.stringify({ browser: this.#browser, pictures }, null, 2)}\n`);
    return [];
  }

  /** What was done, for whoever reads along. */
  get report() {
    const count = `${this.#taken.size} pictures are in target/screenshots`;
    if (this.#keeps) return `${count}, and kept in tests/visual/references (Chromium ${this.#browser}).`;
    const compared = `${count}, compared with tests/visual/references`;
    if (this.#kept.browser === this.#browser) return `${compared}.`;
    return (
      `${compared}. Those are of Chromium ${this.#kept.browser}, and this is ${this.#browser}: where many differ by a few ` +
      "dots, look at them, then keep them anew with LUMBAR_KEEP=1."
    );
  }
}

/** The first rows of a picture, and the others. */
function cut({ width, height, data }) {
  const rows = Math.min(height, KEPT_ROWS);
  const end = rows * width * 4;
  return { top: { width, height: rows, data: data.subarray(0, end) }, below: { data: data.subarray(end) } };
}
