/** What the block's scripts find on the page of WordPress's editor, of which they use this much. */

/** Of the block. */
type Attributes = Record<string, string | undefined>;

/** What `createElement` takes. */
type Component = string | object;

interface WordPress {
  blockEditor: {
    useBlockProps(): object;
    /** A list of values by each path. */
    useSettings(...paths: ["color.palette"]): [{ color: string }[] | undefined];
    InspectorControls: Component;
    ContrastChecker: Component;
  };
  blocks: { registerBlockType(name: string, settings: object): void };
  components: {
    BaseControl: Component & { VisualLabel: Component };
    CheckboxControl: Component;
    ColorPalette: Component;
    PanelBody: Component;
    SelectControl: Component;
    TextControl: Component;
  };
  compose: {
    useRefEffect(effect: (element: HTMLElement) => undefined | (() => void), needs: unknown[]): unknown;
    useMergeRefs(refs: unknown[]): unknown;
  };
  data: {
    /** `getPermalink`: where something is edited that has an address, or will have one. */
    useSelect<Found>(
      find: (select: (store: "core/editor") => { getPermalink?(): string | null } | undefined) => Found,
      needs: unknown[],
    ): Found;
  };
  element: {
    createElement(kind: Component, props?: object | null, ...children: unknown[]): object;
    Fragment: Component;
    useState<Value>(first: Value): [Value, (next: Value) => void];
  };
  htmlEntities: { decodeEntities(text: string): string };
  i18n: { __(text: string, domain: string): string; sprintf(text: string, ...values: string[]): string };
}

/**
 * `packs` are names by ids; `tips`, whom readers are told to call if no region is chosen, where a pack says that they are,
 * and addresses are by packs; `language` is that of the site's pages. All up to `uploads` is from the server, in
 * `includes/block.php`; the rest is from `preview.js`.
 */
interface LumbarCheckEditor {
  module: string;
  defaults: Attributes;
  tips: Record<string, Record<string, string>>;
  calls: Record<string, string>;
  homes: Record<string, string>;
  language: string;
  packs: Record<string, string>;
  places: Record<string, string>;
  uploads: string;
  ELEMENT_ATTRIBUTES: Record<string, string>;
  COLOUR: RegExp;
  chosen(attributes: Attributes, name: string): string;
  notesOf(attributes: Attributes): Attributes;
  ownNotes(attributes: Attributes): Attributes | undefined;
  packOf(attributes: Attributes): string;
  tipsOf(attributes: Attributes): Record<string, string>;
  Preview(props: object): object;
}

/** What the script of the settings page gets from the server, in `includes/packs-page.php`. */
interface LumbarCheckPacks {
  reader: string;
  module: string;
  engine: string;
  words: Record<"checking" | "refused" | "broken" | "missing" | "large" | "foreign", string>;
}

declare const lumbarCheckPacks: LumbarCheckPacks;
declare const wp: WordPress;
declare const lumbarCheckEditor: LumbarCheckEditor;
