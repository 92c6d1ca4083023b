/** Reading and writing a zip. */
import { unzipSync, zipSync } from "fflate";

/** The files of a zip, by name, in its order. */
export const unzip = (bytes) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, Buffer.from(file)]));

/** A zip of files by name, each a text or bytes. */
export const zip = (files) =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, file]) => [name, new Uint8Array(Buffer.from(file))]))),
  );
