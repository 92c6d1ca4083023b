/**
 * The kept pictures: `references/<state>.<look>.png`, and `references.json`, which tells where they were taken and
 * holds a hash of each picture as it was. A picture with the same hash needs no second look.
 *
 * Kept are the first rows of a page. Further down it is told that something differs, but not what: what stands there
 * is near the top of another state.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, SCREENSHOTS } from "../e2e/harness/paths.mjs";
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
  #print;
  #kept = existsSync(LIST) ? JSON.parse(readFileSync(LIST, "utf8")) : undefined;
  #keeps = process.env.LUMBAR_KEEP === "1";
  #taken = new Set();

  /** `print`: the fingerprint of this machine. */
  constructor(print) {
    this.#print = print;
    if (this.#keeps && !this.#fits) this.#kept = { ...print, pictures: {} };
  }

  get #fits() {
    return this.#kept?.browser === this.#print.browser && this.#kept.glyphs === this.#print.glyphs;
  }

  /** Whether pictures are compared with the kept ones. */
  get compares() {
    return this.#fits && !this.#keeps;
  }

  /** Puts a picture into `target/screenshots`, keeps or compares it. Returns what is wrong with it, if anything is. */
  hang(name, file) {
    this.#taken.add(name);
    write(SCREENSHOTS, `${name}.png`, file);
    if (this.#keeps) this.#keep(name, file);
    return this.compares ? this.#compare(name, file) : undefined;
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
    if (!this.#fits) return [];
    const names = Object.keys(this.#kept.pictures);
    const lost = names.filter((name) => states.includes(name.split(".")[0]) && !this.#taken.has(name));
    if (!this.#keeps) return lost;
    for (const name of lost) {
      rmSync(join(REFERENCES, `${name}.png`), { force: true });
      delete this.#kept.pictures[name];
    }
    const pictures = Object.fromEntries(Object.entries(this.#kept.pictures).sort(([one], [other]) => (one < other ? -1 : 1)));
    write(REFERENCES, "references.json", `${JSON.stringify({ ...this.#kept, pictures }, null, 2)}\n`);
    return [];
  }

  /** What was done, for whoever reads along. */
  get report() {
    const count = `${this.#taken.size} pictures are in target/screenshots`;
    const place = ({ browser, glyphs }) => `Chromium ${browser}, letters ${glyphs}`;
    if (this.#keeps) return `${count}, and kept in tests/visual/references (${place(this.#print)}).`;
    if (this.compares) return `${count}, compared with tests/visual/references.`;
    if (!this.#kept) return `${count}. There are no references: not compared. LUMBAR_KEEP=1 makes them.`;
    return (
      `${count}. Other fonts or browser: not compared. ` +
      `The references are of ${place(this.#kept)}; this is ${place(this.#print)}.`
    );
  }
}

/** The first rows of a picture, and the others. */
function cut({ width, height, data }) {
  const rows = Math.min(height, KEPT_ROWS);
  const end = rows * width * 4;
  return { top: { width, height: rows, data: data.subarray(0, end) }, below: { data: data.subarray(end) } };
}
