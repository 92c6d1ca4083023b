/** The plugin's folder by itself, without WordPress. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { test } from "node:test";
import { PLUGIN, generated } from "../../pkg-config/wordpress/generate.mjs";
import { PACK } from "../e2e/harness/data/content.mjs";
import { ROOT } from "../e2e/harness/run/paths.mjs";
import { RELEASES, seriesOf } from "./releases.mjs";
import { packaged } from "./wordpress.mjs";

const text = (path) => readFileSync(join(PLUGIN, path), "utf8");

const repository = (path) => readFileSync(join(ROOT, path), "utf8");

/** Paths of all files of a folder, inside it. */
const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, path, name }) => join(parentPath ?? path, name).slice(folder.length));

test("What is generated is up to date: node pkg-config/wordpress/generate.mjs", () => {
  const wanted = generated();
  for (const [path, content] of Object.entries(wanted)) assert.equal(text(path), content, path);
  const made = filesOf(PLUGIN).filter(
    (path) => /^(fallback|tips)\/|\.(l10n\.php|json|pot)$/.test(path) && path !== "block/block.json",
  );
  assert.deepEqual(made.sort(), Object.keys(wanted).sort());
});

test("Everything says the same version", () => {
  const [, version] = /^version = "(.*)"/m.exec(repository("Cargo.toml"));
  assert.deepEqual(
    {
      header: /^ \* Version: +(.*)$/m.exec(text("lumbar-check.php"))[1],
      constant: /^const VERSION = '(.*)';/m.exec(text("lumbar-check.php"))[1],
      readme: /^Stable tag: (.*)$/m.exec(text("readme.txt"))[1],
      block: JSON.parse(text("block/block.json")).version,
      scripts: ["editor", "preview"].map((name) => /'version' +=> '(.*)'/.exec(text(`block/${name}.asset.php`))[1]),
    },
    { header: version, constant: version, readme: version, block: version, scripts: [version, version] },
  );
});

test("The readme names the newest WordPress of the tests, and asks for no more than the plugin's header does", () => {
  const newest = RELEASES.map(({ version }) => seriesOf(version)).sort((one, two) =>
    two.localeCompare(one, "en", { numeric: true }),
  )[0];
  const field = (source, name) => new RegExp(`^(?: \\* )?${name}: +(.*)$`, "m").exec(text(source))[1];
  assert.equal(field("readme.txt", "Tested up to"), newest);
  for (const name of ["Requires at least", "Requires PHP", "License"]) {
    assert.equal(field("readme.txt", name), field("lumbar-check.php", name));
  }
});

test("Every attribute of the element is an option of block, shortcode and settings", () => {
  const [, table] = /const ATTRIBUTES = \{(.*?)\}/s.exec(repository("src/element/js/attributes.js"));
  const attributes = [...table.matchAll(/^ +"?([\w-]+)"?:/gm)].map(([, name]) => name);
  const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const options = [...attributes, "accent"].sort();
  const listed = [
    .../function options\(\).*?\n\}/s.exec(text("includes/options.php"))[0].matchAll(/^\t\t'([\w-]+)' +=>/gm),
  ];
  assert.deepEqual(listed.map(([, name]) => name).sort(), options);
  const groups = [
    .../function option_groups\(\).*?\n\}/s
      .exec(text("includes/labels.php"))[0]
      .matchAll(/'options' => array\((.*)\)/g),
  ];
  assert.deepEqual(groups.flatMap(([, names]) => names.match(/[\w-]+/g)).sort(), options);
  const { anchor, tipNotes, ...block } = JSON.parse(text("block/block.json")).attributes;
  assert.ok(anchor && tipNotes);
  assert.deepEqual(Object.keys(block).sort(), options.map(camel).sort());
  for (const name of options)
    assert.match(text("readme.txt"), new RegExp(`^\\* .*\`${name}\``, "m"), `${name} is not in the readme`);
  for (const name of options)
    assert.ok(text("block/editor.js").includes(`name: "${camel(name)}"`) || name === "accent", name);
});

test("The package is this folder with the widget and the studio in it, and holds only what the plugin directory accepts", () => {
  const plugins = mkdtempSync(join(tmpdir(), "lumbar-check-"));
  try {
    execFileSync("unzip", ["-q", packaged(), "-d", plugins]);
    const folder = join(plugins, "lumbar-check/");
    const files = filesOf(folder);
    const [widget, sources] = [true, false].map((wanted) =>
      files.filter((path) => path.startsWith("widget/") === wanted),
    );
    assert.deepEqual(sources.sort(), ["studio.html", ...filesOf(PLUGIN)].sort());
    for (const path of filesOf(PLUGIN))
      assert.equal(readFileSync(join(folder, path), "utf8"), text(path), `${path} has changed`);

    // What an entry names is there, under names that stand for its content.
    const entries = widget.filter((path) => !/[.-][0-9a-f]{8}\.\w+$/.test(path));
    const inOne = PACK.languages.map((language) => `widget/lumbar-check.${language}.js`);
    assert.deepEqual(entries.sort(), [...inOne, "widget/lumbar-check.js"].sort());
    for (const entry of entries) {
      const text = readFileSync(join(folder, entry), "utf8");
      for (const [, name] of text.matchAll(/"\.\/([\w./-]+)"/g)) assert.ok(widget.includes(`widget/${name}`), name);
    }

    const names = files.map((path) => basename(path));
    assert.equal(new Set(names).size, names.length, "two files have the same name");
    const known = [".php", ".js", ".css", ".json", ".po", ".pot", ".txt", ".wasm", ".bin", ".html"];
    assert.deepEqual(
      files.filter((path) => !known.includes(extname(path))),
      [],
    );
  } finally {
    rmSync(plugins, { recursive: true });
  }
  assert.equal(text("license.txt"), repository("LICENSE"));
});

test("No file of PHP can be called from outside, and none asks another server", () => {
  const sources = filesOf(PLUGIN).filter((path) => path.endsWith(".php"));
  for (const path of sources.filter((path) => path.startsWith("includes/"))) {
    assert.match(text(path), /^defined\( 'ABSPATH' \) \|\| exit;$/m, path);
  }
  for (const path of [...sources, "admin/packs.js", "block/editor.js", "block/preview.js", "block/widget.css"]) {
    assert.doesNotMatch(
      text(path).replace("https://opensource.org/license/mit", ""),
      /https?:\/\/|wp_remote_|curl_|@import/,
      path,
    );
  }
});
