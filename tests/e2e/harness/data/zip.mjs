/** Reading a zip, as far as ours are written: deflated entries, listed at the end. */
import { inflateRawSync } from "node:zlib";

const END = 0x06054b50;

/** The files of a zip, by name, in its order. */
export function unzip(bytes) {
  const end = bytes.lastIndexOf(signature(END));
  let at = bytes.readUInt32LE(end + 16);
  const files = {};
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, nameLength, extraLength, commentLength] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ];
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    files[name] = inflateRawSync(bytes.subarray(data, data + packed));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

function signature(number) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
