// description
export declare class LumbarCheck extends HTMLElement {
  static observedAttributes: string[];

  /** Whether scripts of the page see into elements to come. `open` is for tests of accessibility, and tells trackers all. */
  static rootMode: ShadowRootMode;

  // properties
}

/** What may be written in markup. */
export interface LumbarCheckAttributes {
  // attributes
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
