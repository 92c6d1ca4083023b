//! `cargo xtask build`: the embeddable files.
//!
//! Phases, cheapest first, so that a mistake in a style or a pack shows before anything is compiled: styles, packs,
//! compiling, binding, composing, writing. Invariants:
//!
//! 1. `dist/` changes only when everything succeeded.
//! 2. Every file but `lumbar-check.js` has a hash of its content in its name, so no cache can pair files of two builds,
//!    and is held to that content by `lumbar-check.js`.
//! 3. The same sources give the same bytes, in any folder and for any user (release).

mod compile;
pub mod css;
pub mod dist;
pub mod embed;
pub mod glue;
mod inside;
mod packs;

use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::time::Instant;

use crate::profile::{Profile, Std};
use crate::project::Project;
use crate::stage::{seconds, stage};
use crate::weigh::{Bytes, Weight, table};
pub use dist::Output;
use embed::{Addresses, Build, Module};
use glue::{Bound, Shape};

/// The name of the one file that a page refers to.
pub const ENTRY: &str = "lumbar-check.js";

/// The scripts in `src/element` that every page with the widget loads, in the order in which they stand in one module.
const LOADER: [&str; 8] =
    ["near.js", "router.js", "load.js", "take-away.js", "sheet.js", "root.js", "define.js", "upgrade.js"];

/// Those that come once a reader is near.
const ENGINE: [&str; 6] = ["sheet.js", "pass-on.js", "keys.js", "salt.js", "origins.js", "history.js"];

/// The last line of `lumbar-check.js`. Without it, whoever imports the module decides.
const START: &str = "define();";

/// How to build.
#[derive(Clone, Copy)]
pub struct Recipe {
    pub profile: Profile,
    pub std: Std,
}

impl Recipe {
    pub fn of(profile: Profile) -> Self {
        let std = match profile {
            Profile::Dev => Std::Prebuilt,
            Profile::Release => Std::Rebuilt,
        };
        Self { profile, std }
    }
}

/// The widget as a blog can be given it.
pub struct Widget {
    /// Every file, by its path beside `lumbar-check.js`, and that one last.
    pub files: Vec<Output>,
    build: Build,
    loader: String,
}

impl Widget {
    /// `lumbar-check.js` with other addresses, as a module that starts nothing by itself.
    ///
    /// # Errors
    /// Never for a widget that was built.
    pub fn module(&self, addresses: Addresses) -> Result<String> {
        embed::loader(&self.build, &self.files, addresses, &self.loader)
    }

    /// The same, and it makes the element known to the page.
    ///
    /// # Errors
    /// As [`Self::module`].
    pub fn script(&self, addresses: Addresses) -> Result<String> {
        embed::loader(&self.build, &self.files, addresses, &format!("{}\n{START}", self.loader))
    }
}

/// Builds the widget and puts its files into the project's `dist`.
///
/// # Errors
/// If any phase fails; `dist/` is then as it was.
pub fn build(project: &Project, recipe: Recipe) -> Result<Widget> {
    let start = Instant::now();
    let styles = stage("styles bundled", || css::bundle(&project.styles()))?;
    let packs = stage("packs compiled", || packs::compile_all(&project.packs()))?;
    let wasm = stage("Rust compiled to WebAssembly", || compile::compile(project, recipe))?;
    let (glue, reader, take_away) = stage("JavaScript glue made", || {
        let scratch = project.scratch();
        let bind = |wasm, shape| glue::bind(wasm, shape, recipe.profile, &scratch);
        let widget = glue::apart_from_other_yew_apps(bind(&wasm.widget, Shape::NoModules)?)?;
        Ok((widget, bind(&wasm.reader, Shape::Web)?, bind(&wasm.take_away, Shape::Web)?))
    })?;
    let engine = embed::engine(&styles, &glue.js, &scripts(project, recipe.profile, &ENGINE)?)?;

    let engine = Output::hashed("engine", "js", engine.into_bytes());
    let wasm = Output::hashed("lumbar-check", "wasm", glue.wasm);
    let mut named = BTreeMap::<String, BTreeMap<String, String>>::new();
    let mut files = vec![engine, wasm];
    for pack in packs {
        let file = Output::hashed(&format!("packs/{}.{}", pack.id, pack.locale), "pack", pack.bytes);
        let locales = named.entry(pack.id).or_default();
        locales.insert(pack.locale, file.name.clone());
        files.push(file);
    }
    let build = Build {
        version: project.version.clone(),
        engine: files[0].name.clone(),
        wasm: files[1].name.clone(),
        packs: named,
        reader: module("pack-reader", reader, &mut files),
        take_away: module("take-away", take_away, &mut files),
    };
    let mut widget = Widget { files, build, loader: scripts(project, recipe.profile, &LOADER)? };
    let entry = widget.script(Addresses::Beside)?;
    widget.files.push(Output { name: ENTRY.to_owned(), bytes: entry.into_bytes() });
    stage("files written", || dist::write(&project.dist, &widget.files))?;
    println!("{:>7}  in all", seconds(start));
    Ok(widget)
}

/// Puts the two files of a module to the others.
fn module(name: &str, bound: Bound, files: &mut Vec<Output>) -> Module {
    let js = Output::hashed(name, "js", bound.js.into_bytes());
    let wasm = Output::hashed(name, "wasm", bound.wasm);
    let module = Module { js: js.name.clone(), wasm: wasm.name.clone() };
    files.extend([js, wasm]);
    module
}

/// Some of the scripts in `src/element` as one text.
fn scripts(project: &Project, profile: Profile, names: &[&str]) -> Result<String> {
    let mut text = String::new();
    for name in names {
        let path = project.root.join("src/element").join(name);
        text += &fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
        text.push('\n');
    }
    if profile == Profile::Dev {
        return Ok(text);
    }
    if let Some(line) = text.lines().find(|line| line.matches('`').count() % 2 == 1) {
        bail!("src/element: a text goes over the end of a line: {line}");
    }
    Ok(glue::without_comments(&text))
}

/// Prints the files and their sizes: compressed ones only for a release build, where they mean something.
pub fn print_files(files: &[Output], profile: Profile) {
    let mut rows = vec![match profile {
        Profile::Dev => vec!["file".to_owned(), "bytes".to_owned()],
        Profile::Release => ["file", "bytes", "gzip -9", "brotli -11"].map(str::to_owned).to_vec(),
    }];
    for file in files {
        let mut row = vec![file.name.clone()];
        match profile {
            Profile::Dev => row.push(Bytes(file.bytes.len()).to_string()),
            Profile::Release => match Weight::of(&file.bytes) {
                Ok(weight) => row.extend([weight.raw, weight.gzip, weight.brotli].map(|size| Bytes(size).to_string())),
                Err(error) => row.push(format!("not weighed: {error}")),
            },
        }
        rows.push(row);
    }
    println!("\n{}", table(&rows));
}
