/** Reading a zip. */
import { unzipSync } from "fflate";

/** The files of a zip, by name, in its order. */
export const unzip = (bytes) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, Buffer.from(file)]));
