/** Where things are. */
import { fileURLToPath } from "node:url";
import { join } from "node:path";

export const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

/** What is given to blogs. */
export const DIST = process.env.LUMBAR_DIST ?? join(ROOT, "dist");

/** What the page of a release needs. */
export const RELEASE = process.env.LUMBAR_RELEASE ?? join(ROOT, "target/release-page");

export const BROWSER = process.env.LUMBAR_BROWSER ?? "/usr/bin/chromium-headless-shell";

export const PSOAS = join(ROOT, "src/content/packs/psoas");

export const VIGNETTES = join(ROOT, "tests/vignettes");

export const SCREENSHOTS = join(ROOT, "target/screenshots");

/** Texts to compare with. */
export const KEPT = join(ROOT, "tests/e2e/kept");
