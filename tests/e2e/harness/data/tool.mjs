/** The pack author's tool, as its README calls it. */
import { spawnSync } from "node:child_process";
import { ROOT } from "../run/paths.mjs";

const BUILT = ["--quiet", "--no-default-features", "--features", "tool"];

// Now, and not within the time of a test.
spawnSync("cargo", ["build", ...BUILT], { cwd: ROOT, stdio: "inherit" });

/** What the tool prints, given something to read. Throws what it complains of. */
export function tool(given, ...words) {
  const { status, stdout, stderr } = spawnSync("cargo", ["run", ...BUILT, "--", ...words], {
    cwd: ROOT,
    input: given,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`lumbar-check ${words.join(" ")}: ${stderr}`);
  return stdout;
}

/** What some answers lead to. */
export const assessed = (answers) => JSON.parse(tool(JSON.stringify({ answers }), "assess"));
