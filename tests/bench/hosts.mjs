/** Hosts as they come, each with what it compresses: a site of the blog, the widget and what it is compared with. */
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { DIST } from "../e2e/harness/run/paths.mjs";

const TYPES = { ".css": "text/css", ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };

const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
const gzip = (level) => (bytes) => gzipSync(bytes, { level });

/** By name: how what is named so is sent. Other types are sent as they are. */
export const HOSTS = {
  "brotli 11": { encoding: "br", pack: brotli, kinds: [".html", ".css", ".js", ".wasm", ".bin"] },
  // Its deflate.conf.
  "Debian's Apache": { encoding: "gzip", pack: gzip(6), kinds: [".html", ".css", ".js", ".wasm"] },
  // The types that its documentation lists.
  LiteSpeed: { encoding: "gzip", pack: gzip(6), kinds: [".html", ".css", ".js"] },
  // Its nginx.conf, in which gzip_types is commented out.
  "Debian's nginx": { encoding: "gzip", pack: gzip(1), kinds: [".html"] },
};

/** What has been packed, as that takes longer than sending it. */
const packed = new Map();

/**
 * Starts a host. `pages`: text or bytes by path; `/dist/` is the widget. Browsers may keep everything for ten minutes.
 *
 * @param {keyof typeof HOSTS} name
 */
export async function host(name, pages) {
  const { encoding, pack, kinds } = HOSTS[name];
  const bytesOf = (path) => Buffer.from(pages[path] ?? readFileSync(join(DIST, path.slice("/dist/".length))));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://host");
    const kind = extname(pathname) || ".html";
    if (!(pathname in pages || pathname.startsWith("/dist/"))) return response.writeHead(404).end();
    const isPacked = kinds.includes(kind);
    const key = `${name} ${pathname}`;
    if (!packed.has(key)) packed.set(key, isPacked ? pack(bytesOf(pathname)) : bytesOf(pathname));
    response.writeHead(200, {
      "Content-Type": TYPES[kind] ?? "application/octet-stream",
      "Cache-Control": "max-age=600",
      ...(isPacked && { "Content-Encoding": encoding }),
    });
    response.end(packed.get(key));
  });
  await new Promise((started) => server.listen(0, "127.0.0.1", started));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
