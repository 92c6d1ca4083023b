/** The site of a blog and, at the same address, the office of whoever made its tracker: it keeps all that is sent. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { BLOG_STYLE } from "../../e2e/harness/pages/blog.mjs";
import { DIST } from "../../e2e/harness/run/paths.mjs";
import { readings } from "./readings.mjs";

const TYPES = {
  "": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
};

/** Where the browser reports what a page was kept from. */
const KEPT = "/kept";

/** Nothing is asked of any other site but a frame, and nothing sent to one. */
const POLICY = `default-src 'self' 'unsafe-inline' 'unsafe-eval' blob: data:; frame-src *; report-uri ${KEPT}`;

/** `pages`: text by path. `answer(path)`: what the office answers besides an empty object, as a value for JSON. */
export async function openOffice({ pages, answer = () => undefined }) {
  const received = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://office");
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const file = request.method === "GET" ? await fileOf(pathname, pages) : undefined;
    if (file === undefined) keep(request.url, Buffer.concat(chunks));
    const type = file === undefined ? "application/json" : TYPES[extname(pathname)];
    response.writeHead(200, { "Content-Type": type ?? "application/octet-stream", "Content-Security-Policy": POLICY });
    response.end(file ?? JSON.stringify(answer(pathname) ?? {}));
  });
  const keep = (address, body) => received.push({ address, texts: readings(address, body) });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    received,
    /** What was meant for other sites. */
    get abroad() {
      const reports = received.filter(({ address }) => address === KEPT);
      return reports.flatMap(({ texts }) => texts.join().match(/"blocked-uri":"(http|ws)[^"]*"/g) ?? []);
    },
    /** Whether a text is in what was sent, packed or not. */
    has: (text) => received.some(({ texts }) => texts.some((reading) => reading.includes(text))),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function fileOf(path, pages) {
  if (path in pages) return pages[path];
  if (path === "/blog.css") return BLOG_STYLE;
  if (path === "/favicon.ico") return "";
  if (path.startsWith("/dist/")) return readFile(join(DIST, path.slice("/dist/".length))).catch(() => undefined);
  return undefined;
}
