/**
 * The preview of the block: the widget itself.
 *
 * It is drawn inside the editor's frame, so that the theme's styles are around it as they are on the site. It can be used
 * while the block is selected; until then a press on it selects the block.
 */
(({ compose, data, element, htmlEntities, i18n }, editor) => {
  const { createElement: el } = element;
  const { __ } = i18n;
  const { module, defaults } = editor;

  /**
   * Attributes of the element by attributes of the block. The accent colour is a custom property instead.
   *
   * @type {Record<string, string>}
   */
  const ELEMENT_ATTRIBUTES = {
    pack: "pack",
    region: "region",
    lang: "lang",
    headingLevel: "heading-level",
    layout: "layout",
    history: "history",
    loading: "loading",
    theme: "theme",
    clinicName: "clinic-name",
    bookingUrl: "booking-url",
    phone: "phone",
    shareBase: "share-base",
    hideTips: "hide-tips",
  };

  /** The address of a pack by its id, as on the server; none for the built-in one. @param {string} id */
  const placeOf = (id) => (id ? (editor.places[id] ?? `${editor.uploads}/${id}/pack.json`) : "");

  /** The id of the pack that a block uses. */
  const packOf = (/** @type {Attributes} */ attributes) => chosen(attributes, "pack") || "built-in";

  /** What the tips of that pack are called, by their ids. @param {Attributes} attributes @returns {Record<string, string>} */
  const tipsOf = (attributes) => editor.tips[packOf(attributes)] ?? {};

  /** The country that a language tag names: `AT` for `de-AT`. As on the server. @param {string} tag */
  const countryIn = (tag) => tag.split("-").find((part, at) => at > 0 && part.length === 2);

  /**
   * Where readers are, by what is chosen or the language of the site's pages: that of the editor is its author's own, and
   * the widget would take it for that of the page. None where the pack says it, and where nothing does.
   *
   * @param {Attributes} attributes
   */
  function regionOf(attributes) {
    const region = chosen(attributes, "region");
    if (region || editor.homes[packOf(attributes)]) return region || undefined;
    return countryIn(chosen(attributes, "lang")) ?? countryIn(editor.language);
  }

  /** What may be written on the accent colour. */
  const WHITE = "#ffffff";
  const NEAR_BLACK = "#0e2723";

  /** A colour as the server accepts it. */
  const COLOUR = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i;

  /**
   * What holds for this block, as text: authors without the right to write HTML have `&amp;` saved for `&`.
   *
   * @param {Attributes} attributes
   * @param {string} name
   */
  function chosen(attributes, name) {
    return htmlEntities.decodeEntities(attributes[name] ?? defaults[name] ?? "");
  }

  /** What a block says under the tips, by the names of options: `note-ID` and `link-ID`. Of all attributes, it alone is no text. */
  const ownNotes = (/** @type {Attributes} */ attributes) =>
    /** @type {Attributes | undefined} */ (/** @type {unknown} */ (attributes.tipNotes));

  /** The same, with the clinic's defaults. */
  const notesOf = (/** @type {Attributes} */ attributes) => ({ ...ownNotes(defaults), ...ownNotes(attributes) });

  /**
   * The notes, each in the slot of its tip, and the ids of those tips. A link is named by its address. As on the server.
   *
   * @param {Attributes} attributes
   */
  function notes(attributes) {
    const given = notesOf(attributes);
    const said = (/** @type {string} */ name) => htmlEntities.decodeEntities(given[name] ?? "");
    return Object.keys(tipsOf(attributes)).flatMap((id) => {
      const [text, link] = [said(`note-${id}`), said(`link-${id}`)];
      if (!text && !/^https:/.test(link)) return [];
      const leads = /^https:/.test(link) && el("p", null, el("a", { href: link }, link.replace(/^https:\/\//, "")));
      return [{ id, note: el("div", { slot: `tip-${id}`, key: id }, text && el("p", null, text), leads) }];
    });
  }

  /** Puts the widget's script into the document that the preview is in, once. @param {Document} page */
  function bringWidget({ head }) {
    if (head.querySelector(`script[src="${module}"]`)) return;
    const script = head.ownerDocument.createElement("script");
    script.type = "module";
    script.src = module;
    head.append(script);
  }

  /**
   * Keeps to the preview what is meant for it. The editor would take arrow keys for a way out of the block, delete it with
   * Backspace and copy it whole; a link would open in place of the post. Shortcuts and Escape stay the editor's.
   *
   * @param {HTMLElement} preview
   */
  function keepInside(preview) {
    const keep = (/** @type {Event} */ event) => {
      const { ctrlKey, metaKey, altKey, key } = /** @type {KeyboardEvent} */ (event);
      const isShortcut = ctrlKey || metaKey || altKey || key === "Escape";
      if (event.type !== "keydown" || !isShortcut) event.stopPropagation();
    };
    const stay = (/** @type {Event} */ event) => {
      const path = /** @type {Partial<Element>[]} */ (event.composedPath());
      if (path.some((node) => node.localName === "a")) event.preventDefault();
    };
    const kept = ["keydown", "copy", "cut", "paste"];
    for (const type of kept) preview.addEventListener(type, keep);
    preview.addEventListener("click", stay);
    return () => {
      for (const type of kept) preview.removeEventListener(type, keep);
      preview.removeEventListener("click", stay);
    };
  }

  /** @param {{ attributes: Attributes, isSelected: boolean }} props */
  function Preview({ attributes, isSelected }) {
    const bring = compose.useRefEffect((preview) => {
      bringWidget(preview.ownerDocument);
      return keepInside(preview);
    }, []);
    const wake = compose.useRefEffect((preview) => void (preview.inert = !isSelected), [isSelected]);
    const page = data.useSelect((select) => select("core/editor")?.getPermalink?.(), []);
    const set = Object.entries(ELEMENT_ATTRIBUTES).map(([name, attribute]) => [
      attribute,
      chosen(attributes, name) || undefined,
    ]);
    const { "share-base": shareBase = page ?? undefined, ...others } = Object.fromEntries(set);
    const accent = chosen(attributes, "accent");
    const style = COLOUR.test(accent)
      ? { "--lumbar-accent": accent, "--lumbar-on-accent": readableOn(accent) }
      : undefined;
    const said = notes(attributes);
    const hidden = chosen(attributes, "hideTips")
      .split(" ")
      .filter((id) => Object.hasOwn(tipsOf(attributes), id));
    return el(
      "div",
      { ref: compose.useMergeRefs([bring, wake]) },
      el(
        "lumbar-check",
        // The widget looks for slots when it begins.
        {
          ...others,
          pack: placeOf(others.pack ?? "") || undefined,
          region: regionOf(attributes),
          "hide-tips": hidden.join(" ") || undefined,
          "share-base": shareBase,
          style,
          key: said.map(({ id }) => id).join(" "),
        },
        el(
          "p",
          null,
          __("Until the first page is drawn, readers see the warning signs and whom to call here.", "lumbar-check"),
        ),
        said.map(({ note }) => note),
      ),
    );
  }

  /** Whichever of white and near-black is easier to read on a colour. As on the server. @param {string} colour */
  function readableOn(colour) {
    const contrast = (/** @type {string} */ other) => {
      const [dark, light] = [luminance(colour), luminance(other)].sort((one, two) => one - two);
      return (light + 0.05) / (dark + 0.05);
    };
    return contrast(WHITE) >= contrast(NEAR_BLACK) ? WHITE : NEAR_BLACK;
  }

  /** The relative luminance by WCAG 2.2 of a colour of three or six digits. @param {string} colour */
  function luminance(colour) {
    const digits = colour.slice(1);
    const channels = digits.length === 3 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? []);
    const [red, green, blue] = channels.map((channel) => {
      const value = parseInt(channel, 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  Object.assign(editor, { ELEMENT_ATTRIBUTES, COLOUR, chosen, notesOf, ownNotes, packOf, tipsOf, Preview });
})(wp, lumbarCheckEditor);
