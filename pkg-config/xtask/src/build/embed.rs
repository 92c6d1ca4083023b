//! `dist/lumbar-check.js`: everything a page loads by name, as one ES module.

use anyhow::{Result, bail};
use serde::Serialize;
use std::collections::BTreeMap;

/// Names of the other files, relative to the folder that `lumbar-check.js` is in. `define.js` sees it as `BUILD`.
#[derive(Serialize)]
pub struct Build {
    /// The version of the widget, as in Cargo.toml.
    pub version: String,
    /// `lumbar-check-1a2b3c4d.wasm`.
    pub wasm: String,
    /// Pack id, then locale, then file: `packs/psoas.en.1a2b3c4d.pack`.
    pub packs: BTreeMap<String, BTreeMap<String, String>>,
    pub reader: Reader,
}

/// The pack reader, loaded only by pages with a custom pack.
#[derive(Serialize)]
pub struct Reader {
    /// An ES module: `const {default: init, compile} = await import(url)`, then `await init({module_or_path: wasmUrl})`,
    /// then `compile(packJson, wordsJson)`: a `Uint8Array`, or it throws an array of strings.
    pub js: String,
    pub wasm: String,
}

/// The module's text: `STYLES`, `BUILD`, the glue, then `define`.
///
/// What `define` finds in its scope, none of it on `window`:
///
/// - `STYLES`: the bundled style sheet, a string for `CSSStyleSheet.replaceSync`.
/// - `BUILD`: [`Build`]. Its names are relative: `new URL(BUILD.wasm, import.meta.url)`.
/// - `wasm_bindgen`: a function. `await wasm_bindgen({ module_or_path })` starts the module once and gives the same
///   promise to whoever asks again, or forgets it if it failed; `module_or_path` is a URL, a `Response`, an
///   `ArrayBuffer`, a `WebAssembly.Module`, or a promise of one. After that the Rust exports are its properties. Given a
///   URL or a response, it warns on the console if the server names the wrong MIME type; given bytes, it does not.
///
/// `define` may import and export. It is taken as it is written, so it should not repeat these three names.
pub fn compose(styles: &str, build: &Build, glue: &str, define: &str) -> Result<String> {
    if !glue.starts_with("let wasm_bindgen = ") {
        bail!("wasm-bindgen's glue no longer begins with `let wasm_bindgen = `; look at embed.rs");
    }
    Ok(format!(
        "/*! Lumbar Check {version} | MIT */\nconst STYLES = {styles};\nconst BUILD = {build};\n{glue}\n{define}\n",
        version = build.version,
        styles = serde_json::to_string(styles)?,
        build = serde_json::to_string(build)?,
        glue = glue.trim_end(),
        define = define.trim_end(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> Build {
        Build {
            version: "1.2.3".into(),
            wasm: "lumbar-check-00000000.wasm".into(),
            packs: [("psoas".into(), [("en".into(), "packs/psoas.en.00000000.pack".into())].into())].into(),
            reader: Reader { js: "pack-reader-00000000.js".into(), wasm: "pack-reader-00000000.wasm".into() },
        }
    }

    #[test]
    fn the_constants_come_before_the_code_that_reads_them() {
        let module = compose("a{}", &example(), "let wasm_bindgen = (function() {})();\n", "start();").unwrap();
        assert_eq!(
            module,
            concat!(
                "/*! Lumbar Check 1.2.3 | MIT */\n",
                "const STYLES = \"a{}\";\n",
                r#"const BUILD = {"version":"1.2.3","wasm":"lumbar-check-00000000.wasm","#,
                r#""packs":{"psoas":{"en":"packs/psoas.en.00000000.pack"}},"#,
                r#""reader":{"js":"pack-reader-00000000.js","wasm":"pack-reader-00000000.wasm"}};"#,
                "\nlet wasm_bindgen = (function() {})();\nstart();\n",
            )
        );
    }

    #[test]
    fn a_style_cannot_end_its_string() {
        let module = compose("a::after{content:\"\\201c\"}", &example(), "let wasm_bindgen = 1;", "").unwrap();
        assert!(module.contains(r#"const STYLES = "a::after{content:\"\\201c\"}";"#));
    }

    #[test]
    fn glue_of_another_shape_is_refused() {
        assert!(compose("", &example(), "export default 1", "").is_err());
    }
}
