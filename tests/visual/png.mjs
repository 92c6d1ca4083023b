/**
 * Pictures with few colours, which are a quarter of the size, and what differs from one. The most frequent colours stay
 * as they are; every other becomes the nearest of these, which happens at the edges of letters.
 */
import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { PNG, differ } from "../e2e/harness/checks/pixels.mjs";

/** As many as fit into half a byte for each dot of the picture. */
const COLOURS = 16;

/** The share of the dots that makes a colour one of a ground, and not of edges. */
const GROUND = 0.01;

/** Of green, which the eye goes by most. */
const LIMITS = [96, 128, 160];

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** `{ width, height, data }`, of which `data` has four bytes for each dot. */
export const decode = (file) => PNG.sync.read(file);

/** A PNG of the picture with few colours. The same picture always gives the same file. */
export function encodeWithFewColours(picture) {
  const { width, height } = picture;
  const colours = coloursOf(picture);
  const { palette, dots } = reduced(colours, frequent(colours));
  const stride = Math.ceil(width / 2);
  const rows = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows[y * (stride + 1) + 1 + (x >> 1)] |= dots[y * width + x] << (x % 2 === 0 ? 4 : 0);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Four bits a dot, colours from a palette.
  header.set([4, 3, 0, 0, 0], 8);
  const chunks = [
    ["IHDR", header],
    ["PLTE", Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))],
    ["IDAT", deflateSync(rows, { level: 9 })],
    ["IEND", Buffer.alloc(0)],
  ];
  return Buffer.concat([SIGNATURE, ...chunks.map(([name, data]) => chunk(name, data))]);
}

/**
 * What differs between a picture with few colours and one with all: `{ count, file }`, of which `file` is a PNG with
 * the dots that differ in red.
 */
export function difference(kept, picture) {
  const { width, height } = kept;
  // The edges of letters become what they became, and a ground that is new stays new.
  const colours = coloursOf(picture);
  const grounds = frequent(colours, width * height * GROUND);
  const { palette, dots } = reduced(colours, new Set([...coloursOf(kept), ...grounds]));
  const shown = Buffer.alloc(width * height * 4, 255);
  dots.forEach((dot, at) => shown.writeUIntBE(palette[dot], at * 4, 3));
  const marked = new PNG({ width, height });
  const count = differ(kept.data, shown, marked.data, width, height, { threshold: 0.02, includeAA: true });
  return { count, file: PNG.sync.write(marked) };
}

/**
 * What is drawn, in black and white: a hash for each of some ways to tell the two apart. The same page can differ by a
 * shade here and there, and then most of the hashes stay the same.
 */
export function outlines({ data }) {
  return LIMITS.map((limit) => {
    const dots = Buffer.alloc(data.length / 4);
    for (let at = 0; at < dots.length; at += 1) dots[at] = data[at * 4 + 1] < limit ? 0 : 1;
    return hash(dots);
  });
}

/** Short, as nobody forges pictures. */
export const hash = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 16);

/** Each dot's colour as a number. */
function coloursOf({ width, height, data }) {
  const colours = new Uint32Array(width * height);
  for (let at = 0; at < colours.length; at += 1) colours[at] = data.readUIntBE(at * 4, 3);
  return colours;
}

/** The colours that most dots have, and at least `fewest` of them. */
function frequent(colours, fewest = 0) {
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= fewest);
  const ordered = common.sort(([one, many], [other, more]) => more - many || one - other);
  return ordered.slice(0, COLOURS).map(([colour]) => colour);
}

/**
 * Colours of a palette stay as they are, any other becomes the nearest of these. `dots`: indices into the palette, which
 * is sorted, so that a colour amid two becomes the same one each time.
 */
function reduced(colours, wanted) {
  const palette = [...wanted].sort((one, other) => one - other);
  const nearest = new Map();
  const dots = colours.map((colour) => {
    if (!nearest.has(colour)) nearest.set(colour, indexOfNearest(palette, colour));
    return nearest.get(colour);
  });
  return { palette, dots };
}

function indexOfNearest(palette, colour) {
  const distance = (other) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
  const distances = palette.map(distance);
  return distances.indexOf(Math.min(...distances));
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc(body), body.length + 4);
  return framed;
}

/** The checksum of PNG. Node has one of its own, but not from version 20.0 on. */
function crc(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}
