//! `cargo xtask build`: the embeddable files.
//!
//! Phases, cheapest first, so that a mistake in a style or a pack shows before anything is compiled: styles, packs,
//! compiling, binding, composing, writing. Invariants:
//!
//! 1. `dist/` changes only when everything succeeded.
//! 2. Every file but `lumbar-check.js` has a hash of its content in its name, so no cache can pair files of two builds.
//! 3. The same sources give the same bytes, in any folder and for any user (release).

mod compile;
pub mod css;
mod dist;
mod embed;
mod glue;
mod names;
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
use embed::{Build, Reader};
use glue::Shape;

/// The name of the one file that a page refers to.
pub const ENTRY: &str = "lumbar-check.js";

/// The custom element's own scripts in `src/element`, in the order in which they stand in one module.
const ELEMENT: [&str; 3] = ["load.js", "pass-on.js", "define.js"];

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

/// The files now in `dist/`.
///
/// # Errors
/// If any phase fails; `dist/` is then as it was.
pub fn build(project: &Project, recipe: Recipe) -> Result<Vec<Output>> {
    let start = Instant::now();
    let styles = stage("styles bundled", || css::bundle(&project.styles()))?;
    let packs = stage("packs compiled", || packs::compile_all(&project.packs()))?;
    let wasm = stage("Rust compiled to WebAssembly", || compile::compile(project, recipe))?;
    let (widget, reader) = stage("JavaScript glue made", || {
        let scratch = project.scratch();
        let widget = glue::bind(&wasm.widget, Shape::NoModules, recipe.profile, &scratch)?;
        let reader = glue::bind(&wasm.reader, Shape::Web, recipe.profile, &scratch)?;
        Ok((glue::apart_from_other_yew_apps(widget)?, reader))
    })?;

    let mut define = String::new();
    for name in ELEMENT {
        let path = project.root.join("src/element").join(name);
        define += &fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
        define.push('\n');
    }

    let widget_wasm = Output::hashed("lumbar-check", "wasm", widget.wasm);
    let reader_js = Output::hashed("pack-reader", "js", reader.js.into_bytes());
    let reader_wasm = Output::hashed("pack-reader", "wasm", reader.wasm);
    let mut named = BTreeMap::<String, BTreeMap<String, String>>::new();
    let mut outputs = Vec::new();
    for pack in packs {
        let file = Output::hashed(&format!("packs/{}.{}", pack.id, pack.locale), "pack", pack.bytes);
        let locales = named.entry(pack.id).or_default();
        locales.insert(pack.locale, file.name.clone());
        outputs.push(file);
    }
    let build = Build {
        version: project.version.clone(),
        wasm: widget_wasm.name.clone(),
        packs: named,
        reader: Reader { js: reader_js.name.clone(), wasm: reader_wasm.name.clone() },
    };
    if recipe.profile == Profile::Release {
        if let Some(line) = define.lines().find(|line| line.matches('`').count() % 2 == 1) {
            bail!("src/element: a text goes over the end of a line: {line}");
        }
        define = glue::without_comments(&define);
    }
    let entry = embed::compose(&styles, &build, &widget.js, &define)?;
    outputs.extend([widget_wasm, reader_js, reader_wasm]);
    outputs.push(Output { name: ENTRY.to_owned(), bytes: entry.into_bytes() });
    stage("dist/ written", || dist::write(&project.dist(), &outputs))?;
    println!("{:>7}  in all", seconds(start));
    Ok(outputs)
}

/// Prints the files and their sizes: compressed ones only for a release build, where they mean something.
pub fn print_outputs(outputs: &[Output], profile: Profile) {
    let mut rows = vec![match profile {
        Profile::Dev => vec!["file in dist/".to_owned(), "bytes".to_owned()],
        Profile::Release => ["file in dist/", "bytes", "gzip -9", "brotli -11"].map(str::to_owned).to_vec(),
    }];
    for output in outputs {
        let mut row = vec![output.name.clone()];
        match profile {
            Profile::Dev => row.push(Bytes(output.bytes.len()).to_string()),
            Profile::Release => match Weight::of(&output.bytes) {
                Ok(weight) => row.extend([weight.raw, weight.gzip, weight.brotli].map(|size| Bytes(size).to_string())),
                Err(error) => row.push(format!("not weighed: {error}")),
            },
        }
        rows.push(row);
    }
    println!("\n{}", table(&rows));
}
