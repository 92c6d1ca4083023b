/** The block in the editor: its preview, and its settings in the sidebar. */
(({ blockEditor, blocks, components, element, htmlEntities, i18n }, editor) => {
  const { createElement: el, Fragment, useState } = element;
  const { __, sprintf } = i18n;
  const { defaults, packs, ELEMENT_ATTRIBUTES, COLOUR, chosen, notesOf, ownNotes, packOf, tipsOf, Preview } = editor;

  /** The ground that the widget draws on in light pages. */
  const PAPER = "#fdfbf7";

  const REGIONS = [
    ["uk", __("United Kingdom: 999", "lumbar-check")],
    ["ie", __("Ireland: 112", "lumbar-check")],
    ["us", __("United States: 911", "lumbar-check")],
    ["ca", __("Canada: 911", "lumbar-check")],
    ["au", __("Australia: 000", "lumbar-check")],
    ["nz", __("New Zealand: 111", "lumbar-check")],
    ["eu", __("Europe: 112", "lumbar-check")],
    ["elsewhere", __("Another country: the local number", "lumbar-check")],
  ];

  const LANGUAGES = [
    ["ar", "العربية"],
    ["de", "Deutsch"],
    ["en", "English"],
    ["es", "Español"],
    ["fr", "Français"],
    ["pl", "Polski"],
  ];

  const LEVELS = ["1", "2", "3", "4", "5", "6"].map((level) => [level, level]);

  const LAYOUTS = [
    ["steps", __("A few questions at a time", "lumbar-check")],
    ["single", __("All on one page", "lumbar-check")],
  ];

  const HISTORY = [
    ["on", __("Goes to the questions before", "lumbar-check")],
    ["off", __("Leaves the article", "lumbar-check")],
  ];

  const LOADING = [
    ["lazy", __("When the reader is near", "lumbar-check")],
    ["eager", __("With the page", "lumbar-check")],
  ];

  const THEMES = [
    ["auto", __("As the reader’s device", "lumbar-check")],
    ["light", __("Light", "lumbar-check")],
    ["dark", __("Dark", "lumbar-check")],
  ];

  /** A control's looks as they will be by default one day, without the warning until then. */
  const LOOKS = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true };

  /**
   * What a control of the sidebar is made from.
   *
   * @typedef {object} Control
   * @property {string} name
   * @property {string} label
   * @property {string} [help]
   * @property {Attributes} attributes
   * @property {(changed: Attributes) => void} setAttributes
   */

  /**
   * A choice of which the first is the clinic's default. `unset`: what that is if the clinic did not set one.
   *
   * @param {Control & { values: string[][], unset: string }} props
   */
  function Choice({ name, label, help, values, unset, attributes, setAttributes }) {
    const known = Object.fromEntries(values);
    const preset = defaults[name];
    const byDefault = preset ? (known[preset] ?? preset) : unset;
    /* translators: %s: a value of a setting. */
    const first = { value: "", label: sprintf(__("Default: %s", "lumbar-check"), byDefault) };
    const value = attributes[name] ?? "";
    const others = values.map(([value, label]) => ({ value, label }));
    if (value && !known[value]) others.push({ value, label: value });
    const onChange = (/** @type {string} */ value) => setAttributes({ [name]: value || undefined });
    return el(components.SelectControl, { ...LOOKS, label, help, value, options: [first, ...others], onChange });
  }

  /** @param {Control & { type?: string }} props */
  function Line({ name, label, help, type = "text", attributes, setAttributes }) {
    const value = htmlEntities.decodeEntities(attributes[name] ?? "");
    const onChange = (/** @type {string} */ value) => setAttributes({ [name]: value || undefined });
    return el(components.TextControl, { ...LOOKS, label, help, type, value, placeholder: defaults[name], onChange });
  }

  /** @param {Control} props */
  function Accent({ attributes, setAttributes }) {
    const [palette] = blockEditor.useSettings("color.palette");
    // The widget takes a colour for what it is, and knows no variables of the theme.
    const colors = (palette ?? []).filter(({ color }) => COLOUR.test(color));
    const accent = chosen(attributes, "accent");
    return el(
      components.BaseControl,
      {
        ...LOOKS,
        help: __("For buttons and links. It must be dark enough to read on white.", "lumbar-check"),
      },
      el(components.BaseControl.VisualLabel, null, __("Accent colour", "lumbar-check")),
      el(components.ColorPalette, {
        colors,
        value: attributes.accent,
        onChange: (/** @type {string | undefined} */ accent) => setAttributes({ accent: accent || undefined }),
        "aria-label": __("Accent colour", "lumbar-check"),
      }),
      accent && el(blockEditor.ContrastChecker, { linkColor: accent, backgroundColor: PAPER }),
    );
  }

  /**
   * A box to tick for each tip that is left out. `name`: of the attribute with their ids.
   *
   * @param {Pick<Control, "name" | "attributes" | "setAttributes">} props
   */
  function LeftOut({ name, attributes, setAttributes }) {
    const hidden = chosen(attributes, name).split(" ").filter(Boolean);
    const box = (/** @type {string[]} */ [id, label]) => {
      const onChange = (/** @type {boolean} */ isHidden) => {
        const others = hidden.filter((other) => other !== id);
        setAttributes({ [name]: (isHidden ? [...others, id] : others).join(" ") });
      };
      return el(components.CheckboxControl, { ...LOOKS, key: id, label, checked: hidden.includes(id), onChange });
    };
    return el(
      components.BaseControl,
      {
        ...LOOKS,
        help: __(
          "The result says how many tips your clinic has left out. The advice to be checked always stays.",
          "lumbar-check",
        ),
      },
      el(components.BaseControl.VisualLabel, null, __("Tips to leave out", "lumbar-check")),
      Object.entries(tipsOf(attributes)).map(box),
    );
  }

  /**
   * What the clinic says under a tip: choose one, and write.
   *
   * @param {{ attributes: Attributes, setAttributes: (changed: { tipNotes: Attributes }) => void }} props
   */
  function Notes({ attributes, setAttributes }) {
    const [tip, choose] = useState("");
    const given = notesOf(attributes);
    const options = Object.entries(tipsOf(attributes)).map(([value, label]) => {
      const isNoted = given[`note-${value}`] || given[`link-${value}`];
      return { value, label: isNoted ? `✓ ${label}` : label };
    });
    const first = { value: "", label: __("Choose a tip", "lumbar-check") };
    const field = (/** @type {string} */ name, /** @type {string} */ type, /** @type {string} */ label) =>
      el(components.TextControl, {
        ...LOOKS,
        label,
        type,
        value: htmlEntities.decodeEntities(given[name] ?? ""),
        onChange: (/** @type {string} */ value) =>
          setAttributes({ tipNotes: { ...ownNotes(attributes), [name]: value } }),
      });
    return el(
      Fragment,
      null,
      el(components.SelectControl, {
        ...LOOKS,
        label: __("Your note under a tip", "lumbar-check"),
        help: __("A note stands under the tip, labelled as your clinic’s.", "lumbar-check"),
        value: tip,
        options: [first, ...options],
        onChange: choose,
      }),
      tip && field(`note-${tip}`, "text", __("Note", "lumbar-check")),
      tip && field(`link-${tip}`, "url", __("Link, beginning with https", "lumbar-check")),
    );
  }

  /** @param {{ attributes: Attributes }} props */
  function Sidebar(props) {
    const inPage = __("The page’s language", "lumbar-check");
    return el(
      blockEditor.InspectorControls,
      null,
      el(
        components.PanelBody,
        { title: __("Language and region", "lumbar-check") },
        el(Choice, {
          ...props,
          name: "region",
          label: __("Whom to call", "lumbar-check"),
          help: __("The emergency number and the services that the reader is told about.", "lumbar-check"),
          values: REGIONS,
          unset: editor.calls[packOf(props.attributes)] ?? __("From the page’s language", "lumbar-check"),
        }),
        el(Choice, { ...props, name: "lang", label: __("Language", "lumbar-check"), values: LANGUAGES, unset: inPage }),
      ),
      el(
        components.PanelBody,
        { title: __("On the page", "lumbar-check") },
        el(Choice, {
          ...props,
          name: "pack",
          label: __("Questions and tips", "lumbar-check"),
          values: Object.entries(packs),
          unset: packs["built-in"],
        }),
        el(Choice, {
          ...props,
          name: "headingLevel",
          label: __("Heading level", "lumbar-check"),
          help: __("Of the title inside. It should be one below the heading that it stands under.", "lumbar-check"),
          values: LEVELS,
          unset: "2",
        }),
        el(Choice, {
          ...props,
          name: "layout",
          label: __("Layout", "lumbar-check"),
          values: LAYOUTS,
          unset: LAYOUTS[0][1],
        }),
        el(Choice, {
          ...props,
          name: "history",
          label: __("Back in the browser", "lumbar-check"),
          help: __(
            "If another script of your site handles Back itself and the two disturb each other, let Back leave the article.",
            "lumbar-check",
          ),
          values: HISTORY,
          unset: HISTORY[0][1],
        }),
        el(Choice, {
          ...props,
          name: "loading",
          label: __("Loading", "lumbar-check"),
          help: __("Readers who never scroll to it need not load it.", "lumbar-check"),
          values: LOADING,
          unset: LOADING[0][1],
        }),
        el(Choice, {
          ...props,
          name: "theme",
          label: __("Light or dark", "lumbar-check"),
          values: THEMES,
          unset: __("As the page around it", "lumbar-check"),
        }),
        el(Accent, props),
      ),
      el(
        components.PanelBody,
        { title: __("Your clinic", "lumbar-check"), initialOpen: false },
        el(Line, {
          ...props,
          name: "clinicName",
          label: __("Clinic name", "lumbar-check"),
          help: __("Opens a part at the end of every result that is labelled as written by you.", "lumbar-check"),
        }),
        el(Line, { ...props, name: "bookingUrl", type: "url", label: __("Booking link", "lumbar-check") }),
        el(Line, { ...props, name: "phone", type: "tel", label: __("Phone", "lumbar-check") }),
      ),
      el(
        components.PanelBody,
        { title: __("Tips", "lumbar-check"), initialOpen: false },
        el(LeftOut, { ...props, name: "hideTips" }),
        el(Notes, props),
      ),
      el(
        components.PanelBody,
        { title: __("Sharing", "lumbar-check"), initialOpen: false },
        el(Line, {
          ...props,
          name: "shareBase",
          type: "url",
          label: __("Page that shared links lead to", "lumbar-check"),
          help: __(
            "Scripts on a page can read a link that is opened there. A page without trackers is best. Empty: the page that the reader is on.",
            "lumbar-check",
          ),
        }),
      ),
    );
  }

  /** @param {object} props */
  function Edit(props) {
    return el(Fragment, null, el(Sidebar, props), el("div", blockEditor.useBlockProps(), el(Preview, props)));
  }

  /** What a shortcode says under the tips. */
  const notesIn = (/** @type {{ named: Attributes }} */ { named }) => {
    const ids = new Set(Object.values(editor.tips).flatMap(Object.keys));
    const said = Object.entries(named).filter(([name]) => ids.has(name.replace(/^(note|link)-/, "")) && !ids.has(name));
    return said.length > 0 ? Object.fromEntries(said) : undefined;
  };

  /** The shortcode's attributes, as those of the block. */
  const fromShortcode = {
    ...Object.fromEntries(
      Object.entries({ ...ELEMENT_ATTRIBUTES, accent: "accent" }).map(([name, attribute]) => [
        name,
        { type: "string", shortcode: (/** @type {{ named: Attributes }} */ { named }) => named[attribute] },
      ]),
    ),
    tipNotes: { type: "object", shortcode: notesIn },
  };

  blocks.registerBlockType("lumbar-check/lumbar-check", {
    icon: el(
      "svg",
      { viewBox: "0 0 24 24", "aria-hidden": true },
      el("path", {
        d: "M5 8c3.5 0 4-2 7-2s3.5 2 7 2M5 13c3.5 0 4-2 7-2s3.5 2 7 2M5 18c3.5 0 4-2 7-2s3.5 2 7 2",
        fill: "none",
        stroke: "currentColor",
        strokeWidth: 1.8,
        strokeLinecap: "round",
      }),
    ),
    edit: Edit,
    save: () => null,
    transforms: { from: [{ type: "shortcode", tag: "lumbar-check", attributes: fromShortcode }] },
  });
})(wp, lumbarCheckEditor);
