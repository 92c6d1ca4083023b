/** Gettext's text format, as much of it as the plugin needs: strings with contexts, without plurals. */

/** The header's fields and the translations by string. A string with a context has it in front, behind a byte 4. */
export function readPo(text) {
  const entries = {};
  for (const block of text.split(/\n{2,}/)) {
    const field = (name) => {
      const found = new RegExp(`^${name} ((?:"(?:[^"\\\\]|\\\\.)*"\\n?)+)`, "m").exec(block);
      return (
        found &&
        found[1]
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line))
          .join("")
      );
    };
    const [context, id, translation] = [field("msgctxt"), field("msgid"), field("msgstr")];
    if (id !== null) entries[context === null ? id : `${context}\u0004${id}`] = translation;
  }
  const { "": header, ...messages } = entries;
  const fields = header
    .trim()
    .split("\n")
    .map((line) => line.split(/: (.*)/).slice(0, 2));
  return { header: Object.fromEntries(fields), messages };
}

/** A template of these strings: `{ id, files, comment }`. */
export function writePot(version, strings) {
  const header = [
    `Project-Id-Version: Lumbar Check ${version}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=UTF-8",
    "Content-Transfer-Encoding: 8bit",
    "X-Domain: lumbar-check",
  ];
  const lines = header.map((line) => JSON.stringify(`${line}\n`)).join("\n");
  const entries = strings.map(({ id, files, comment }) => {
    const [context, text] = id.includes("\u0004") ? id.split("\u0004") : [undefined, id];
    return [
      comment && `#. ${comment}`,
      `#: ${files.join(" ")}`,
      context && `msgctxt ${JSON.stringify(context)}`,
      `msgid ${JSON.stringify(text)}`,
      'msgstr ""',
    ];
  });
  const blocks = entries.map((entry) => entry.filter(Boolean).join("\n"));
  return [`msgid ""\nmsgstr ""\n${lines}`, ...blocks].join("\n\n") + "\n";
}
