/** Checks a pack under Settings → Lumbar Check, as the widget does, before its files are sent. */
(({ reader, module, engine, words }) => {
  /** The most that is read: bytes of the zip and of a file, and files. */
  const ZIP_BYTES = 16 << 20;
  const FILE_BYTES = 1 << 20;
  const FILES = 60;

  /** Names of the files of a pack. */
  const NAME = /^(pack|revisions|review|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*)\.json$/;

  /** What a zip may have beside them. */
  const IGNORED = /(^|\/)(__MACOSX\/|\.[^./]|README\.txt$)|\/$/;

  /** What is wrong with a file that was chosen. */
  class Refused extends Error {}

  /**
   * Where the files of a zip are in it.
   *
   * @param {DataView} zip
   */
  function entriesOf(zip) {
    let end = zip.byteLength - 22;
    while (zip.getUint32(end, true) !== 0x06054b50) end -= 1;
    let at = zip.getUint32(end + 16, true);
    return Array.from({ length: zip.getUint16(end + 10, true) }, () => {
      if (zip.getUint32(at, true) !== 0x02014b50) throw new Refused(words.broken);
      const [nameLength, extraLength, noteLength] = [28, 30, 32].map((field) => zip.getUint16(at + field, true));
      const name = new TextDecoder().decode(new Uint8Array(zip.buffer, at + 46, nameLength));
      const entry = {
        name,
        method: zip.getUint16(at + 10, true),
        length: zip.getUint32(at + 20, true),
        local: zip.getUint32(at + 42, true),
      };
      at += 46 + nameLength + extraLength + noteLength;
      return entry;
    });
  }

  /**
   * The text of a file. It is read only as far as a file of a pack may go: a zip can claim any length.
   *
   * @param {DataView} zip
   * @param {ReturnType<typeof entriesOf>[number]} entry
   */
  async function textOf(zip, { name, method, length, local }) {
    const start = local + 30 + zip.getUint16(local + 26, true) + zip.getUint16(local + 28, true);
    const packed = new Blob([new Uint8Array(/** @type {ArrayBuffer} */ (zip.buffer), start, length)]).stream();
    if (method !== 0 && method !== 8) throw new Refused(words.broken);
    const unpacked = method === 8 ? packed.pipeThrough(new DecompressionStream("deflate-raw")) : packed;
    const read = unpacked.getReader();
    const pieces = [];
    let bytes = 0;
    for (let piece = await read.read(); !piece.done; piece = await read.read()) {
      bytes += piece.value.length;
      if (bytes > FILE_BYTES) throw new Refused(`${words.large} (${name})`);
      pieces.push(piece.value);
    }
    return new Blob(pieces).text();
  }

  /**
   * The files of a pack in a zip, by name: at its root, or in one folder.
   *
   * @param {File} file
   */
  async function filesIn(file) {
    if (file.size > ZIP_BYTES) throw new Refused(words.large);
    const zip = new DataView(await file.arrayBuffer());
    const entries = entriesOf(zip).filter(({ name }) => !IGNORED.test(name));
    if (entries.length > FILES) throw new Refused(words.large);
    const rules = entries.find(({ name }) => /^([^/]+\/)?pack\.json$/.test(name));
    if (!rules) throw new Refused(words.missing);
    const folder = rules.name.slice(0, -"pack.json".length);
    /** @type {Map<string, string>} */
    const files = new Map();
    for (const entry of entries) {
      const name = entry.name.startsWith(folder) ? entry.name.slice(folder.length) : entry.name;
      if (!NAME.test(name)) throw new Refused(words.foreign.replace("%s", entry.name));
      files.set(name, await textOf(zip, entry));
    }
    return files;
  }

  /** JSON, or nothing. @param {string | undefined} text */
  function parsed(text) {
    try {
      return JSON.parse(text ?? "") ?? {};
    } catch {
      return {};
    }
  }

  /**
   * What the widget says is wrong with a pack, in any of its languages.
   *
   * @param {Map<string, string>} files
   * @returns {Promise<string[]>}
   */
  async function faultsOf(files) {
    const [{ default: start, compile, screens }, { unpacked }] = await Promise.all([import(reader), import(engine)]);
    await start({ module_or_path: module });
    const rules = files.get("pack.json") ?? "";
    const { languages, screen } = parsed(rules);
    const found = new Set();
    for (const language of Array.isArray(languages) && languages.length > 0 ? languages : ["en"]) {
      const address = Object.hasOwn(screens, screen ?? "") && screens[screen][language]?.url;
      const shared = address && new TextDecoder().decode(await unpacked((await fetch(address)).body));
      const [said, past, review] = [language, "revisions", "review"].map((name) => files.get(`${name}.json`));
      try {
        compile(rules, said ?? "{}", past, review, shared || undefined);
      } catch (faults) {
        for (const fault of /** @type {string[]} */ (faults)) found.add(`${language}: ${fault}`);
      }
    }
    return [...found];
  }

  const form = /** @type {HTMLFormElement} */ (document.getElementById("lumbar-check-add-pack"));
  const box = /** @type {HTMLElement} */ (document.getElementById("lumbar-check-pack-faults"));
  const input = /** @type {HTMLInputElement} */ (document.getElementById("lumbar-check-zip"));

  /** @param {string[]} faults */
  function refuse(faults) {
    const list = document.createElement("ul");
    for (const fault of faults) list.append(Object.assign(document.createElement("li"), { textContent: fault }));
    list.style.cssText = "list-style:disc;margin-inline-start:2em";
    const lead = document.createElement("p");
    lead.textContent = words.refused;
    box.replaceChildren(lead, list);
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const [file] = input.files ?? [];
    if (!file) return;
    box.textContent = words.checking;
    try {
      const files = await filesIn(file);
      const faults = await faultsOf(files);
      if (faults.length > 0) return refuse(faults);
      for (const [name, value] of files) {
        form.append(Object.assign(document.createElement("textarea"), { name: `files[${name}]`, value, hidden: true }));
      }
      form.submit();
    } catch (error) {
      refuse([error instanceof Refused ? error.message : words.broken]);
    }
  });
})(lumbarCheckPacks);
