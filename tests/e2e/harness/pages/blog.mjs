/** The host page: a short blog post that would pass every check by itself. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../run/paths.mjs";

export const TITLE = "A post about backs";

/** A sentence of the fallback, to see whether it shows. */
export const FALLBACK = "Call 999 if you have numb skin between your legs.";

/** The height that the README tells authors to reserve. */
const [RESERVED] = /min-height:\w+/.exec(readFileSync(join(ROOT, "README.md"), "utf8"));

export const BLOG_STYLE = `
  :root { color-scheme: light dark; background: Canvas; }
  a { color: inherit; }
  input { max-width: 100%; box-sizing: border-box; }
  body { margin: 0 auto; max-width: 760px; padding: 0 8px; font: 18px/1.5 serif; }
  lumbar-check { display: block; ${RESERVED}; }
`;

/**
 * The post. `widget`: what stands in it; `head`: what its head has beside title and style, by default the widget's
 * script; `after`: what follows the widget.
 */
export function blog({
  widget = element(),
  head = '<script type="module" src="/dist/lumbar-check.js"></script>',
  after = "<h2>After the widget</h2><p>The post goes on.</p>",
} = {}) {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${TITLE}</title>
<link rel="stylesheet" href="/blog.css">
${head}
</head>
<body>
<main>
<h1>A post about backs</h1>
<p>Something to read, with <a href="#section">a link</a> and <label>a field <input id="field"></label>.</p>
<h2 id="section">A section</h2>
${widget}
${after}
</main>
</body>
</html>`;
}

/** More than a window of text, for above or below the widget. */
export const MUCH_TO_READ = '<p style="height: 3000px">Much to read.</p>';

/** The element with its fallback. */
export function element(attributes = 'region="uk"') {
  return `<lumbar-check ${attributes}><h2>Before you read on</h2><p>${FALLBACK}</p></lumbar-check>`;
}
