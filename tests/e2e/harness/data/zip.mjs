/** Zips. */
import { strToU8, unzipSync, zipSync } from "fflate";

/** The files of a zip, by name, in its order. */
export const unzip = (bytes) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, Buffer.from(file)]));

/** A zip of texts, by name. */
export const zip = (files) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
