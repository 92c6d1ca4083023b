/** What the build makes for the script of the studio: its glue, and the bytes of its module in gzip. */

export const studioModule: {
  default: (options: { module_or_path: ArrayBuffer }) => Promise<unknown>;
  studio: () => void;
  compile: (pack: string, words: string, revisions?: string, review?: string, screen?: string) => Uint8Array;
};

export function studioBytes(): Promise<ArrayBuffer>;
