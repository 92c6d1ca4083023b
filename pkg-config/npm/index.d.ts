// description
export declare class LumbarCheck extends HTMLElement {
  static observedAttributes: string[];

  /** Whether scripts of the page see into elements to come. `open` is for tests of accessibility, and tells trackers all. */
  static rootMode: ShadowRootMode;

  // properties
}

/** A file of a pack: its JSON, or what that says. */
export type PackFile = object | string;

/** A pack that is handed over, in place of the address of one. Each that is set begins anew; `null` ends it. */
export interface GivenPack {
  /** `pack.json`. */
  pack: PackFile;
  /** A file of words, such as `en.json`; or several by language, of which the widget takes the reader's. */
  words: PackFile | Record<string, PackFile>;
  /** `revisions.json`, if there is one. */
  revisions?: PackFile | null | undefined;
  /** `review.json`, if there is one. */
  review?: PackFile | null | undefined;
}

/** What may be written in markup. */
export interface LumbarCheckAttributes {
  // attributes
}

/** What frameworks take: attributes, and a pack that is handed over. */
export interface LumbarCheckSettings extends Omit<LumbarCheckAttributes, "pack"> {
  pack?: string | GivenPack | undefined;
}

/** Events bubble and leave shadow roots. None carries an answer, a region of the body, a habit or a result. */
export interface LumbarCheckEventMap {
  // events
}

/** Makes `<lumbar-check>` known to the page. Does nothing if it is, or where there is no page, as on a server. */
export declare function define(): void;

declare global {
  interface HTMLElementTagNameMap {
    "lumbar-check": LumbarCheck;
  }
  interface HTMLElementEventMap extends LumbarCheckEventMap {}
  interface DocumentEventMap extends LumbarCheckEventMap {}
  interface WindowEventMap extends LumbarCheckEventMap {}
}
