/** Unpacking files of ours, which are shipped packed, as many hosts send `.wasm` and `.pack` as they are. */

import { UNPACKER } from "./unpacker.js";

/**
 * What `pkg-config/unpack/src/page.rs` exports.
 *
 * @typedef {object} Exports
 * @property {WebAssembly.Memory} memory
 * @property {() => number} room Where the next packed bytes go.
 * @property {(count: number) => number} take Unpacks them. Negative if that failed.
 * @property {() => number} finish How long the file is, once all was taken. Negative if that failed.
 */

/** The first byte of a packed file, and of no other of ours. */
const PACKED = 4;

/** The most bytes that are unpacked at once. On a slow phone that takes 6 ms, and the page can be used between two. */
const PIECE = 16384;

/** Bytes as they come, cut into pieces. @param {ReadableStream<Uint8Array<ArrayBuffer>>} stream */
async function* piecesOf(stream) {
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    for (let at = 0; at < read.value.length; at += PIECE) yield read.value.subarray(at, at + PIECE);
  }
}

/** Lets the page do what waits. A timer would hold up for longer, and not go on in a page that is not in view. */
const turn = () =>
  new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      go(undefined);
    };
    port2.postMessage(undefined);
  });

/** Makes what unpacks one file. */
async function startUnpacker() {
  const bytes = Uint8Array.from(atob(UNPACKER), (letter) => letter.charCodeAt(0));
  const { instance } = await WebAssembly.instantiate(bytes);
  const { memory, room, take, finish } = /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));
  // What it unpacks is put behind what there was.
  const begin = memory.buffer.byteLength;
  /** @param {number} answer */
  const checked = (answer) => {
    if (answer < 0) throw new Error("not what was packed");
    return answer;
  };
  return {
    /** @param {Uint8Array} piece */
    add(piece) {
      new Uint8Array(memory.buffer, room()).set(piece);
      checked(take(piece.length));
    },
    end() {
      const length = checked(finish());
      return memory.buffer.slice(begin, begin + length);
    },
  };
}

/**
 * A file as it was before the build packed it, or as it is if the build did not. A stream is unpacked while it comes.
 * It throws if the file is not all there, or not what was packed.
 *
 * @param {ArrayBuffer | ReadableStream<Uint8Array<ArrayBuffer>>} file
 * @returns {Promise<ArrayBuffer>}
 */
export async function unpacked(file) {
  const stream = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (new Response(file).body);
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const plain = [];
  /** @type {Awaited<ReturnType<typeof startUnpacker>> | undefined} */
  let unpacker;
  for await (const piece of piecesOf(stream)) {
    if (!unpacker && !plain.length && piece[0] === PACKED) unpacker = await startUnpacker();
    if (unpacker) {
      unpacker.add(piece);
      await turn();
    } else {
      plain.push(piece);
    }
  }
  return unpacker ? unpacker.end() : new Blob(plain).arrayBuffer();
}
