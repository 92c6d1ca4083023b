/** Where the other files are: `pkg-config/xtask/src/build/embed.rs` writes it into the loader. */

/** A file of the build. `integrity`: what it is held to. `read`: for one that is part of the script. */
export interface File {
  url: string;
  integrity?: string;
  read?: () => Promise<ArrayBuffer>;
}

/** An ES module of the build. */
export interface Module<Exports> extends File {
  load: () => Promise<Exports>;
}

/** A WebAssembly module, with the ES module that starts it. */
export interface WebAssemblyModule<Exports> {
  js: Module<{ default: (from: { module_or_path: ArrayBuffer }) => Promise<unknown> } & Exports>;
  wasm: File;
}

/** What few readers ask for: `pkg-config/exports`, and what draws a picture. */
export interface Exports {
  qr: (text: string) => string;
  picture: typeof import("./picture.js").picture;
  picture_rows: (pack: Uint8Array, link: string, region: string, clinic: string) => string;
  questionnaire_response: (pack: Uint8Array, fragment: string) => string;
}

/** What reads the packs of other authors: `pkg-config/pack-reader`. It throws an array of faults. */
export interface PackReader {
  compile: (pack: string, words: string, revisions?: string, review?: string, screen?: string) => Uint8Array;
  /** The safety screens that packs share, packed, by id and language. */
  screens: Record<string, Record<string, File>>;
}

export const BUILD: {
  engine: Module<typeof import("./engine.js")>;
  /** Packed, as are the styles and the packs: `pkg-config/unpack`. */
  wasm: File;
  styles: File;
  /** By the id of the pack, then by language. */
  packs: Record<string, Record<string, File>>;
  /** A sign of an emergency, in English. */
  sign: string;
  /** The first step of each pack, likewise: `FirstStepData` as JSON, in gzip. */
  steps: Record<string, Record<string, File>>;
  /** Not in a script that has everything in it. */
  reader: WebAssemblyModule<PackReader>;
  exports: WebAssemblyModule<Exports>;
};
