/** Texts that are kept in `kept/`, read by people, and compared from then on. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { KEPT } from "./paths.mjs";

const HOW = "If it is meant to be so, run this again with LUMBAR_KEEP=1, and read what has changed.";

/** Fails if the text is another than the kept one. With `LUMBAR_KEEP=1` in the environment, keeps it instead. */
export function assertKept(name, text) {
  const path = join(KEPT, name);
  const now = `${text.trimEnd()}\n`;
  if (process.env.LUMBAR_KEEP === "1") {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, now);
    return;
  }
  let kept;
  try {
    kept = readFileSync(path, "utf8");
  } catch {
    assert.fail(`nothing is kept in ${path}. ${HOW}`);
  }
  const lines = (text) => text.split("\n");
  assert.deepEqual(lines(now), lines(kept), `${path} is no longer what is shown. ${HOW}`);
}

/** Fails if a kept file belongs to no test any more. `names`: the files that belong to one. */
export function assertNothingElseKept(folder, names) {
  assert.deepEqual(readdirSync(join(KEPT, folder)).sort(), [...names].sort());
}
