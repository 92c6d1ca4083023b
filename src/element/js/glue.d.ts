/**
 * What stands between JavaScript and the WebAssembly module, as wasm-bindgen makes it of `src/element.rs` and
 * `src/element/port.rs`. `tests/core/element.rs` holds the two together by name.
 */

/** How a reader who opened a link gets to the result. */
export enum Arrival {
  Led,
  Announced,
  There,
}

/** What became of what a reader wanted to pass on. */
export enum ShareReply {
  Nothing,
  Shared,
  Copied,
  ToCopy,
  Saved,
  Made,
  Failed,
}

/** To be called once, unless the widget is gone: what became of it, and the text that goes with that. */
export type Reply = (reply: ShareReply, text: string) => void;

/** What the module asks of the script that owns an element. */
export interface Port {
  drawn(): void;
  has_more_to_draw(): void;
  land(beginning: HTMLElement | undefined, widget: HTMLElement): void;
  region(home: string): string;
  claim_link(): void;
  open_page(ordinal: number): void;
  reopen_page(ordinal: number): void;
  forget_pages(): void;
  filled_slots(): string;
  report_fault(fault: string): void;
  may_print(): boolean;
  print(line: string, url: string): void;
  share_link(url: string, reply: Reply): void;
  share_picture(name: string, url: string, region: string, clinic: string, reply: Reply): void;
  copy_text(text: string, reply: Reply): void;
  make_code(url: string, reply: Reply): void;
  save_file(name: string, text: string, reply: Reply): void;
  save_record(name: string, fragment: string, reply: Reply): void;
}

/** A mounted widget. */
export interface Mounted {
  begin_at_welcome(ticks: Uint32Array): void;
  begin_on_first_page(ticks: Uint32Array): void;
  attributes_changed(): void;
  pack_changed(pack: Uint8Array): void;
  link_followed(hash: string): void;
  page_landed(ordinal: number): void;
  result_seen(): void;
  draw_more(): void;
  destroy(): void;
}

/** The JavaScript around one module. Called once, it starts it; after that it has what the module exports. */
export interface Glue {
  (from: { module_or_path: ArrayBuffer }): Promise<unknown>;
  mount(
    element: HTMLElement,
    root: Element,
    pack: Uint8Array,
    hash: string,
    arrival: Arrival,
    salt: bigint,
    port: Port,
  ): Mounted;
  Arrival: typeof Arrival;
  ShareReply: typeof ShareReply;
}

/** What stands around a module that is yet to be started. `own`: the document without what the page has put before it. */
export function newGlue(
  guarded: (exports: WebAssembly.Exports) => WebAssembly.Exports,
  own: (document: Document) => Document,
): Glue;
