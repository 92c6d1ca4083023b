/** What a server may get wrong, and how to see it from a page. */

import { base, byId } from "./guide-page.js";

/** @typedef {{ bytes: number, integrity: string }} Packed A file as it was packed. */
/** @typedef {{ version: string, files: Record<string, Packed> }} Manifest What was packed. */
/** @typedef {{ name: string, isWhole: boolean, headers: Headers }} Found A file as the server gives it. */

/** Milliseconds for the questions to come up in, once all that a page names is loaded. */
const PATIENCE = 5_000;

/** The types without which a browser does not take a file. @type {Partial<Record<string, RegExp>>} */
const TYPES = {
  js: /^(text|application)\/javascript\b/,
  css: /^text\/css\b/,
  html: /^text\/html\b/,
  svg: /^image\/svg\+xml\b/,
};

/** @param {BufferSource} bytes */
const hashOf = async (bytes) => {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `sha256-${btoa(String.fromCharCode(...hash))}`;
};

/** A page without the address that it got when it was saved here for oEmbed. @param {ArrayBuffer} bytes */
function withoutAddress(bytes) {
  const text = new TextDecoder().decode(bytes).replaceAll(`'self' ${base}`, "'self'");
  return new TextEncoder().encode(text.replace(/<link [^>]*"application\/json\+oembed"[^>]*>\n/, ""));
}

/**
 * What the server says of a file: the answer's headers, and whether it is the file that was packed.
 *
 * @param {string} name
 * @param {Packed} packed
 * @returns {Promise<Found>}
 */
async function lookAt(name, { bytes, integrity }) {
  const response = await fetch(name, { cache: "no-cache" });
  const found = await response.arrayBuffer();
  // Pages without TLS have no hashes.
  const isPacked = async (/** @type {ArrayBuffer | Uint8Array<ArrayBuffer>} */ content) =>
    content.byteLength === bytes && (!crypto.subtle || (await hashOf(content)) === integrity);
  const isWhole = (await isPacked(found)) || (await isPacked(withoutAddress(found)));
  return { name, isWhole: response.ok && isWhole, headers: response.headers };
}

const GOOD = "Good";
const MEND = "To mend";
const NOTE = "To know";

/** @typedef {[how: typeof GOOD | typeof MEND | typeof NOTE, sentence: string]} Finding */

/**
 * Each check: what it looks for in all files, and what it says: how it is, and a sentence.
 *
 * @type {((files: Found[]) => Finding)[]}
 */
const CHECKS = [
  () => {
    if (location.protocol === "https:") return [GOOD, "The address begins with https."];
    return isSecureContext
      ? [NOTE, "This is a trial on your own computer. On the web, the address has to begin with https."]
      : [MEND, "The address does not begin with https: browsers do not load these files into pages that do."];
  },
  (files) => {
    const broken = files.filter(({ isWhole }) => !isWhole).map(({ name }) => name);
    return broken.length === 0
      ? [GOOD, `All ${files.length} files are there and whole.`]
      : [MEND, `Missing, or not as they were packed: ${broken.join(", ")}. Upload them again, without any conversion.`];
  },
  (files) => {
    const wrong = files.filter(({ name, headers }) => {
      const type = TYPES[name.slice(name.lastIndexOf(".") + 1)];
      return type && !type.test(headers.get("content-type") ?? "");
    });
    return wrong.length === 0
      ? [GOOD, "The server names the right type for each kind of file."]
      : [
          MEND,
          `Browsers do not take these because the server names a wrong type: ${wrong.map(({ name }) => name).join(", ")}.`,
        ];
  },
  (files) => {
    const policies = files.map(({ headers }) => headers.get("content-security-policy") ?? "");
    const strict = policies.find(
      (policy) => /script-src|default-src/.test(policy) && !policy.includes("'wasm-unsafe-eval'"),
    );
    return strict
      ? [MEND, "The server sends a policy that keeps the questions from running: it lacks 'wasm-unsafe-eval'."]
      : [GOOD, "No policy of the server is in the way."];
  },
  (files) => {
    const { headers } = files.find(({ name }) => name === "frame.html") ?? {};
    const isBarred =
      headers?.has("x-frame-options") || headers?.get("content-security-policy")?.includes("frame-ancestors");
    return isBarred
      ? [NOTE, "The server lets only some sites show these pages in a frame (X-Frame-Options or frame-ancestors)."]
      : [GOOD, "Any site can show these pages in a frame."];
  },
];

/**
 * Whether a page on another site can load the files: a frame without an origin is one.
 *
 * @returns {Promise<boolean>}
 */
function opensElsewhere() {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  Object.assign(frame, { src: "check.html", className: "trial", title: "A trial of the frame", tabIndex: -1 });
  return new Promise((resolve) => {
    const end = (/** @type {boolean} */ works) => {
      removeEventListener("message", hear);
      clearTimeout(timer);
      frame.remove();
      resolve(works);
    };
    const hear = (/** @type {MessageEvent} */ { source, data }) => {
      if (source === frame.contentWindow && data?.type === "lumbar-check-height") end(true);
    };
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    frame.addEventListener("load", () => (timer = setTimeout(end, PATIENCE, false)));
    addEventListener("message", hear);
    byId("checks").after(frame);
  });
}

/** @param {Finding} finding */
function say([how, sentence]) {
  const line = document.createElement("li");
  const mark = document.createElement("b");
  const text = document.createElement("span");
  mark.textContent = `${how} `;
  text.textContent = sentence;
  line.className = { [GOOD]: "good", [MEND]: "mend", [NOTE]: "note" }[how];
  line.append(mark, text);
  byId("checks").append(line);
}

/** Runs all checks and shows what they found. @param {Manifest} manifest */
export async function check(manifest) {
  const button = byId("check-again", HTMLButtonElement);
  button.disabled = true;
  byId("checks").replaceChildren();
  const files = await Promise.all(Object.entries(manifest.files).map(([name, packed]) => lookAt(name, packed)));
  for (const look of CHECKS) say(look(files));
  // Some servers send it only to other sites; and WebKit keeps the trial from running until the page names its folder.
  const isOpen = files.every(({ headers }) => headers.get("access-control-allow-origin") === "*");
  say(
    isOpen || (await opensElsewhere())
      ? [GOOD, "Pages on other sites can load these files."]
      : [MEND, "Pages on other sites cannot load these files: the server has to send Access-Control-Allow-Origin: *."],
  );
  button.disabled = false;
}
