/** What a tracker sends, as texts that can be searched: unpacked as often as it was packed. */
import { constants, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

/** Deeper is nothing packed. */
const DEPTH = 5;

/** What is cut off at its end is read as far as it goes. */
const TOLERANT = { finishFlush: constants.Z_SYNC_FLUSH };

const UNPACK = [gunzipSync, inflateSync, inflateRawSync];

/** The first bytes of gzip, then of zlib at each of its levels. */
const MARKS = ["1f8b08", "7801", "785e", "789c", "78da"].map((bytes) => Buffer.from(bytes, "hex"));

/** Two bytes in a row can be anything: more marks than these are not all looked at. */
const MOST = 40;

/** Shorter runs of base64 are words. */
const BASE64 = /[A-Za-z0-9+/_-]{24,}={0,2}/g;

/** Every way to read an address and a body. */
export function readings(address, body) {
  const texts = new Set();
  read(Buffer.from(address), texts, DEPTH);
  read(body, texts, DEPTH);
  return [...texts];
}

function read(bytes, texts, depth) {
  if (bytes.length === 0) return;
  readText(bytes.toString("utf8"), texts, depth);
  if (depth === 0) return;
  for (const at of new Set([0, ...marks(bytes)])) {
    for (const unpack of UNPACK) {
      try {
        const unpacked = unpack(bytes.subarray(at), TOLERANT);
        if (unpacked.length > 8) read(unpacked, texts, depth - 1);
        break;
      } catch {
        // It is packed in another way, or not at all.
      }
    }
  }
}

/** Where something packed begins, if it does: the marks of gzip and zlib, also in the middle of a form or a list. */
function marks(bytes) {
  const found = new Set();
  for (const mark of MARKS) {
    for (let at = bytes.indexOf(mark); at >= 0 && found.size < MOST; at = bytes.indexOf(mark, at + 1)) found.add(at);
  }
  return found;
}

function readText(text, texts, depth) {
  if (texts.has(text)) return;
  texts.add(text);
  if (depth === 0) return;
  const plain = unescaped(text);
  if (plain !== text) readText(plain, texts, depth - 1);
  // Packed bytes stand in JSON as letters of one byte each.
  if (text.includes("\u001f\u008b")) read(Buffer.from(text, "latin1"), texts, depth - 1);
  for (const [run] of text.matchAll(BASE64)) {
    const bytes = Buffer.from(run, run.match(/[-_]/) ? "base64url" : "base64");
    if (marks(bytes).size > 0 || isText(bytes)) read(bytes, texts, depth - 1);
  }
}

/** Without the escapes of addresses, forms and JSON. */
function unescaped(text) {
  let plain = text.replaceAll(/\\u([0-9a-fA-F]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  plain = plain.replaceAll(/\\(["\\/])/g, "$1").replaceAll(/\\[nrt]/g, " ");
  if (!/%[0-9A-Fa-f]{2}/.test(plain)) return plain;
  return plain.replaceAll("+", " ").replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

function isText(bytes) {
  const sample = bytes.subarray(0, 64);
  return sample.every((byte) => byte >= 0x09 && byte !== 0x7f) && !sample.toString("utf8").includes("\ufffd");
}
