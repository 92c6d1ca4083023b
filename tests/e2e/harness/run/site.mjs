/** A web site of one test: a blog around the widget, on a port of its own. */
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { DIST, ROOT } from "./paths.mjs";
import { BLOG_STYLE, blog } from "../pages/blog.mjs";

const TYPES = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
};

/**
 * Starts a site. `/` is the blog, `/dist/` the widget, `/demo/` the demo of the repository.
 *
 * `pages`: text by path, before all else. `headers`: on every answer. `answer(path)`: what to do differently with a
 * path: `{ status, type, body, after }`, of which `after` is a promise to wait for.
 */
export async function serve({ pages = {}, headers = {}, answer = () => undefined } = {}) {
  const requested = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://site");
    requested.push(pathname);
    const different = answer(pathname) ?? {};
    await different.after;
    const found = different.body === undefined ? await file(pathname, pages) : different.body;
    const status = different.status ?? (found === undefined ? 404 : 200);
    const type = different.type ?? TYPES[extname(pathname) || ".html"] ?? "application/octet-stream";
    response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store", ...headers });
    response.end(status === 200 ? found : undefined);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    /** Paths asked for so far. */
    requested,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function file(path, pages) {
  if (path in pages) return pages[path];
  if (path === "/") return blog();
  if (path === "/blog.css") return BLOG_STYLE;
  // Browsers ask for it by themselves, and put it on the console if it is missing.
  if (path === "/favicon.ico") return "";
  const folders = { "/dist/": DIST, "/demo/dist/": DIST, "/demo/": ROOT };
  const [prefix, folder] = Object.entries(folders).find(([prefix]) => path.startsWith(prefix)) ?? [];
  if (!prefix) return undefined;
  const inside = normalize(`/${decodeURIComponent(path.slice(prefix.length)) || "index.html"}`);
  return readFile(join(folder, inside)).catch(() => undefined);
}

/** The engine's file, of which `answer` holds back the answer until `release()`. */
export function heldEngine() {
  let release;
  const after = new Promise((resolve) => (release = resolve));
  return { release, answer: (path) => (isEngine(path) ? { after } : undefined) };
}

/** Whether a path is that of the widget's WebAssembly module, and not of the pack reader. */
export const isEngine = (path) => /lumbar-check-\w+\.wasm$/.test(path);

/** Whether a path is that of a first step, which is drawn before the module is there. */
export const isFirstStep = (path) => /\/packs\/[^/]+\.json$/.test(path);
