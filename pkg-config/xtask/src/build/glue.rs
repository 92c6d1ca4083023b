//! What joins WebAssembly to JavaScript, made by wasm-bindgen as a library.

mod locals;
mod names;
mod order;

use anyhow::{Context, Result, anyhow, bail};
use fs_err as fs;
use std::ffi::OsString;
use std::path::Path;

use crate::profile::Profile;

/// A module and the JavaScript that loads it.
pub struct Bound {
    pub js: String,
    pub wasm: Vec<u8>,
}

impl Bound {
    /// The same, with another script after its own.
    pub fn with(mut self, script: &str) -> Self {
        self.js += script;
        self
    }
}

/// What kind of JavaScript is wanted.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// One variable, for text that is put into another module.
    NoModules,
    /// An ES module of its own.
    Web,
}

impl Shape {
    fn argument(self) -> &'static str {
        match self {
            Self::NoModules => "no-modules",
            Self::Web => "web",
        }
    }
}

/// Glue for the compiled module at `wasm`, by way of files in `scratch`.
///
/// It has no default address of the module: file names are decided later, from the bytes.
pub fn bind(wasm: &Path, shape: Shape, profile: Profile, scratch: &Path) -> Result<Bound> {
    let name = wasm.file_stem().context("a module without a name")?;
    let mut arguments: Vec<OsString> = vec!["wasm-bindgen".into(), wasm.into()];
    arguments.extend(["--target", shape.argument(), "--no-typescript"].map(OsString::from));
    arguments.extend(["--omit-default-module-path", "--remove-producers-section"].map(OsString::from));
    if profile == Profile::Release {
        arguments.push("--remove-name-section".into());
    }
    arguments.extend(["--out-dir".into(), scratch.into()]);
    arguments.extend(["--out-name".into(), name.into()]);
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(arguments)
        .with_context(|| format!("wasm-bindgen could not read {}", wasm.display()))?;

    let stem = name.to_string_lossy();
    let js = scratch.join(format!("{stem}.js"));
    let js = fs::read_to_string(&js)?;
    let wasm = scratch.join(format!("{stem}_bg.wasm"));
    let wasm = fs::read(&wasm)?;
    match profile {
        Profile::Dev => Ok(Bound { js, wasm }),
        Profile::Release => smaller(Bound { js, wasm }),
    }
}

/// The same, as it is shipped.
fn smaller(Bound { js, wasm }: Bound) -> Result<Bound> {
    let mut module = walrus::ModuleConfig::new()
        .generate_producers_section(false)
        .parse(&wasm)
        .map_err(|error| anyhow!("{error:#}"))
        .context("reading the module that wasm-bindgen wrote")?;
    let js = names::shorten(&mut module, js);
    locals::by_use(&mut module);
    Ok(Bound { js, wasm: order::by_likeness(&module.emit_wasm())? })
}

/// The glue as it has to be on a page that is somebody else's.
///
/// # Errors
/// If it is no longer written as the steps below expect it.
pub fn of_a_guest(bound: Bound) -> Result<Bound> {
    unclobbered(guarded(letting_go_of_radio_buttons(apart_from_other_yew_apps(bound)?)?)?)
}

/// The glue with names of its own for the properties in which Yew keeps its state on DOM nodes.
///
/// A host page may be a Yew app too. With the same names, each would take the other's listeners for its own: a click in
/// the widget would call a function of the page. The properties are read and written only here, so the names are ours.
///
/// # Errors
/// If there is no such property: then Yew does it differently, and whether the two get along must be looked at again.
fn apart_from_other_yew_apps(bound: Bound) -> Result<Bound> {
    if !bound.js.contains(".__yew_") {
        bail!("the glue has no `__yew_` properties to rename; see glue.rs and what Yew does now");
    }
    Ok(Bound { js: bound.js.replace(".__yew_", ".__lumbar_yew_"), wasm: bound.wasm })
}

/// The glue with radio buttons that lose their names before they leave the document.
///
/// Chromium keeps one that leaves with its name in the group of that name for as long as the shadow root is there, and with
/// it the page that it was on. A form around them would do as well, but can be submitted.
///
/// # Errors
/// If nodes are not removed in one place.
fn letting_go_of_radio_buttons(bound: Bound) -> Result<Bound> {
    const REMOVE: &str = ".removeChild(";
    let [before, after] = bound.js.split(REMOVE).collect::<Vec<_>>()[..] else {
        bail!("the glue does not remove nodes in one place; see glue.rs and what Yew does now");
    };
    let (node, after) = after.split_once(')').context("the glue ends where it removes a node")?;
    let unnamed = "?.(\"[type=radio]\").forEach((button)=>button.removeAttribute(\"name\"))";
    let js = format!("{before}{REMOVE}{node}.querySelectorAll{unnamed}??{node}){after}");
    Ok(Bound { js, wasm: bound.wasm })
}

/// The glue with exports that notice when the module stops working: `src/element/js/guard.js`.
///
/// # Errors
/// If the exports are no longer taken in one place.
fn guarded(bound: Bound) -> Result<Bound> {
    const EXPORTS: &str = "wasm = instance.exports;";
    if bound.js.matches(EXPORTS).count() != 1 {
        bail!("the glue has not one `{EXPORTS}`; see glue.rs and what wasm-bindgen does now");
    }
    Ok(Bound { js: bound.js.replace(EXPORTS, "wasm = guarded(instance.exports);"), wasm: bound.wasm })
}

/// The glue with the document as the browser has it, whatever the page has in it: `src/element/js/own.js`.
///
/// # Errors
/// If the document is no longer taken in one place.
fn unclobbered(bound: Bound) -> Result<Bound> {
    const DOCUMENT: &str = "arg0.document;";
    if bound.js.matches(DOCUMENT).count() != 1 {
        bail!("the glue has not one `{DOCUMENT}`; see glue.rs and what wasm-bindgen does now");
    }
    Ok(Bound { js: bound.js.replace(DOCUMENT, "own(arg0.document);"), wasm: bound.wasm })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_are_renamed_and_names_of_imports_are_not() {
        let glue = |js: &str| Bound { js: js.to_owned(), wasm: Vec::new() };
        let import = "__wbg_set___yew_id_1: function(a, b) { a.__yew_id = b; }";
        let renamed = apart_from_other_yew_apps(glue(import)).unwrap();
        assert_eq!(renamed.js, "__wbg_set___yew_id_1: function(a, b) { a.__lumbar_yew_id = b; }");
        assert!(apart_from_other_yew_apps(glue("a.yew = 1")).is_err());
    }

    #[test]
    fn radio_buttons_lose_their_names_where_nodes_are_removed() {
        let glue = |js: &str| Bound { js: js.to_owned(), wasm: Vec::new() };
        let js = letting_go_of_radio_buttons(glue("return a.removeChild(b);")).unwrap().js;
        let unnamed = r#"b.querySelectorAll?.("[type=radio]").forEach((button)=>button.removeAttribute("name"))"#;
        assert_eq!(js, format!("return a.removeChild({unnamed}??b);"));
        for other in ["", "a.removeChild(b); c.removeChild(d)"] {
            assert!(letting_go_of_radio_buttons(glue(other)).is_err(), "{other}");
        }
    }

    #[test]
    fn the_exports_are_guarded_or_the_build_stops() {
        let glue = |js: &str| Bound { js: js.to_owned(), wasm: Vec::new() };
        let js = guarded(glue("a(); wasm = instance.exports; b();")).unwrap().js;
        assert_eq!(js, "a(); wasm = guarded(instance.exports); b();");
        assert!(guarded(glue("wasm = instance;")).is_err());
    }

    #[test]
    fn the_document_is_the_browsers_or_the_build_stops() {
        let glue = |js: &str| Bound { js: js.to_owned(), wasm: Vec::new() };
        let js = unclobbered(glue("const ret = arg0.document; b();")).unwrap().js;
        assert_eq!(js, "const ret = own(arg0.document); b();");
        assert!(unclobbered(glue("arg0.documents;")).is_err());
    }
}
