//! `cargo xtask build`: the embeddable files.
//!
//! Phases, cheapest first, so that a mistake in a style or a pack shows before anything is compiled: styles, packs, the first
//! step, compiling, binding, bundling, writing. Invariants:
//!
//! 1. `dist/` changes only when everything succeeded.
//! 2. Every file but those that a page refers to ([`entry`]) has a hash of its content in its name, so no cache can pair
//!    files of two builds, and is held to that content by them.
//! 3. The same sources give the same bytes, in any folder and for any user (release).

pub mod compile;
pub mod css;
pub mod dist;
pub mod embed;
mod first_step;
pub mod glue;
pub mod inside;
pub mod packed;
pub mod packs;
pub mod script;

use anyhow::Result;
use fs_err as fs;
use lumbar_check::content::shared_screens;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use crate::profile::{Profile, Std};
use crate::project::Project;
use crate::stage::{seconds, stage};
use crate::weigh::{Bytes, Weight, table};
pub use dist::Output;
use embed::{Addresses, Build, ByLocale, Module};
use glue::{Bound, Shape};
use script::Goal;

/// The name of the one file that a page refers to, whatever its language.
pub const ENTRY: &str = "lumbar-check.js";

/// How the name of a file begins that a page refers to.
const ENTRY_STEM: &str = "lumbar-check.";

/// The name of the one file that a page in this language may refer to instead: the first step is in it, which else is asked
/// for once [`ENTRY`] is there.
pub fn entry_in(locale: &str) -> String {
    format!("{ENTRY_STEM}{locale}.js")
}

/// The language of a file that a page refers to, empty for [`ENTRY`]; nothing of another file.
pub fn entry(name: &str) -> Option<&str> {
    let rest = name.strip_prefix(ENTRY_STEM)?;
    (rest == "js").then_some("").or_else(|| rest.strip_suffix(".js"))
}

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
    /// Every file, by its path beside `lumbar-check.js`, and those last that a page refers to.
    pub files: Vec<Output>,
    build: Build,
    loader: Loader,
}

/// The script that brings the other files, without their addresses.
struct Loader {
    /// It makes the element known to the page.
    script: String,
    /// Whoever imports it decides.
    module: String,
}

impl Widget {
    /// `lumbar-check.js` with other addresses, as a module that starts nothing by itself.
    ///
    /// # Errors
    /// Never for a widget that was built.
    pub fn module(&self, addresses: Addresses) -> Result<String> {
        embed::loader(&self.build, &self.files, addresses, None, &self.loader.module)
    }

    /// The same, and it makes the element known to the page.
    ///
    /// # Errors
    /// As [`Self::module`].
    pub fn script(&self, addresses: Addresses) -> Result<String> {
        embed::loader(&self.build, &self.files, addresses, None, &self.loader.script)
    }

    /// The files that a page can refer to.
    ///
    /// # Errors
    /// As [`Self::module`].
    fn entries(&self) -> Result<Vec<Output>> {
        let entry = |name: String, locale: Option<&str>| {
            let text = embed::loader(&self.build, &self.files, Addresses::Beside, locale, &self.loader.script)?;
            Ok(Output { name, bytes: text.into_bytes() })
        };
        let locales: BTreeSet<_> = self.build.steps.values().flat_map(BTreeMap::keys).collect();
        let in_one = locales.into_iter().map(|locale| entry(entry_in(locale), Some(locale)));
        in_one.chain([entry(ENTRY.to_owned(), None)]).collect()
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
    let steps = stage("first steps drawn", || first_step::draw_all(&packs, &styles))?;
    let wasm = stage("Rust compiled to WebAssembly", || compile::compile(project, recipe))?;
    let (glue, reader, mut exports) = stage("JavaScript glue made", || {
        let scratch = project.scratch();
        let bind = |wasm, shape| glue::bind(wasm, shape, recipe.profile, &scratch);
        let widget = glue::of_a_guest(bind(&wasm.widget, Shape::NoModules)?)?;
        Ok((widget, bind(&wasm.reader, Shape::Web)?, bind(&wasm.exports, Shape::Web)?))
    })?;
    let (engine, loader) = stage("scripts bundled", || {
        let unpacker = packed::unpacker(&fs::read(&wasm.unpack)?)?;
        let engine = embed::engine(project, recipe.profile, &unpacker, &glue.js)?;
        let loader = |entry| embed::scripts(project, recipe.profile, entry);
        // What draws a picture comes with what tells what is on it.
        exports.js += &script::bundle(&project.scripts(), "picture.js", &[])?;
        Ok((engine, Loader { script: loader("main.js")?, module: loader("define.js")? }))
    })?;

    let engine = Output::hashed("engine", "js", engine.into_bytes());
    let engine_name = engine.name.clone();
    let mut files = vec![engine];
    let mut add = |file: Output| -> String {
        files.push(file);
        files[files.len() - 1].name.clone()
    };
    let build = stage("files packed", || {
        let packed = |stem: &str, bytes: Vec<u8>| {
            Ok::<_, anyhow::Error>(Output::hashed(stem, "bin", packed(bytes, recipe.profile)?))
        };
        let sign = packs::first_sign(&packs)?;
        let (mut named, mut named_steps) = (ByLocale::new(), ByLocale::new());
        for (pack, step) in packs.into_iter().zip(steps) {
            let stem = format!("{}.{}", pack.id, pack.locale);
            let file = add(packed(&format!("packs/{stem}"), pack.bytes)?);
            let step = add(Output::hashed(&format!("steps/{stem}"), "bin", step));
            named.entry(pack.id.clone()).or_default().insert(pack.locale.clone(), file);
            named_steps.entry(pack.id).or_default().insert(pack.locale, step);
        }
        Ok(Build {
            version: project.version.clone(),
            engine: engine_name,
            wasm: add(packed("lumbar-check", glue.wasm)?),
            styles: add(packed("styles", styles.into_bytes())?),
            packs: named,
            steps: named_steps,
            sign,
            reader: module("pack-reader", reader.with(&screens(&mut add, packed)?), recipe.profile, &mut add)?,
            exports: module("exports", exports, recipe.profile, &mut add)?,
        })
    })?;
    let mut widget = Widget { files, build, loader };
    let entries = widget.entries()?;
    widget.files.extend(entries);
    stage("files written", || dist::write(&project.dist, &widget.files))?;
    println!("{:>7}  in all", seconds(start));
    Ok(widget)
}

/// A file as it is shipped. One for this computer alone is not made smaller.
fn packed(bytes: Vec<u8>, profile: Profile) -> Result<Vec<u8>> {
    match profile {
        Profile::Dev => Ok(bytes),
        Profile::Release => packed::pack(&bytes),
    }
}

/// Puts the shared safety screens to the files, without what is only for people to read. Gives what tells the pack reader
/// where they are.
fn screens(add: &mut impl FnMut(Output) -> String, packed: impl Fn(&str, Vec<u8>) -> Result<Output>) -> Result<String> {
    let mut screens = ByLocale::new();
    for (id, locale, text) in shared_screens() {
        let json: serde_json::Value = serde_json::from_str(&text)?;
        let file = packed(&format!("screens/{id}.{locale}"), serde_json::to_vec(&json)?)?;
        screens.entry(id.to_owned()).or_default().insert(locale.to_owned(), embed::beside(&file));
        add(file);
    }
    Ok(embed::screens(&screens))
}

/// Puts the two files of a module to the others.
fn module(name: &str, bound: Bound, profile: Profile, add: &mut impl FnMut(Output) -> String) -> Result<Module> {
    let js = script::printed(&bound.js, Goal::Module, profile)?;
    Ok(Module {
        js: add(Output::hashed(name, "js", js.into_bytes())),
        wasm: add(Output::hashed(name, "wasm", bound.wasm)),
    })
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
