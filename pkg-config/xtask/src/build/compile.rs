//! The WebAssembly modules, before wasm-bindgen.

use anyhow::{Context, Result};
use fs_err as fs;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::Recipe;
use crate::command;
use crate::profile::{Profile, Std};
use crate::project::{Project, WASM};
use crate::toolchain;

/// Paths of what the compiler made.
pub struct Compiled {
    pub widget: PathBuf,
    pub reader: PathBuf,
    pub exports: PathBuf,
    /// What the page unpacks the others with.
    pub unpack: PathBuf,
}

/// Compiles the widget, and the modules that only some pages or readers load.
pub fn compile(project: &Project, recipe: Recipe) -> Result<Compiled> {
    // `--crate-type cdylib`, and not a `crate-type` in the manifest, for two reasons: cargo optimises across crates only
    // if nothing but a cdylib is made, and a library that is always a cdylib too has one file name for all its sets of
    // features, so that each build would undo the one before.
    let cdylib = ["--crate-type", "cdylib"].as_slice();
    compile_each(
        project,
        recipe,
        &[("lumbar-check", cdylib), ("pack-reader", cdylib), ("exports", &[]), ("unpack", cdylib)],
    )?;
    let folder = project.target.join(WASM).join(recipe.profile.folder());
    Ok(Compiled {
        widget: folder.join("lumbar_check.wasm"),
        reader: folder.join("pack_reader.wasm"),
        exports: folder.join("exports.wasm"),
        unpack: folder.join("unpack.wasm"),
    })
}

/// Compiles the studio, which no page but its own loads.
pub fn studio(project: &Project, recipe: Recipe) -> Result<PathBuf> {
    compile_each(project, recipe, &[("studio", &["--crate-type", "cdylib"])])?;
    Ok(project.target.join(WASM).join(recipe.profile.folder()).join("studio.wasm"))
}

/// Compiles packages, each with arguments of its own.
fn compile_each(project: &Project, recipe: Recipe, packages: &[(&str, &[&str])]) -> Result<()> {
    toolchain::ensure_wasm_target(project)?;
    let sysroot = command::read(Command::new("rustc").current_dir(&project.root).args(["--print", "sysroot"]))?;
    let source = Path::new(&sysroot).join("lib/rustlib/src/rust");
    if recipe.std == Std::Rebuilt && !source.join("library/std").is_dir() {
        toolchain::add_component(project, "rust-src").context("the standard library's source is missing")?;
    }
    for (package, crate_type) in packages {
        let mut cargo = command::cargo(&project.root);
        cargo
            .args(["rustc", "--lib", "--target", WASM, "--package", package])
            .args(*crate_type)
            .args(recipe.profile.arguments());
        if recipe.profile == Profile::Release {
            let flags = reproducible(project, recipe.std, &source)?;
            cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
        }
        if recipe.std == Std::Rebuilt {
            cargo
                .env("RUSTC_BOOTSTRAP", "1")
                .args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
        }
        match *package {
            // A packed module is smallest if a little more is inlined than `opt-level = "z"` does by itself.
            "lumbar-check" if recipe.profile == Profile::Release => {
                cargo.args(["--", "-Cllvm-args=-inline-threshold=15"]);
            }
            // Else its memory begins with a megabyte that it has no use for.
            "unpack" => _ = cargo.args(["--", "-Clink-arg=-zstack-size=16384"]),
            _ => {}
        }
        command::run(&mut cargo)?;
    }
    Ok(())
}

/// Compiler flags that take this computer's paths out of the panic messages. They replace the user's own `RUSTFLAGS`,
/// which would change the bytes. A later flag wins over an earlier one.
fn reproducible(project: &Project, std: Std, source: &Path) -> Result<Vec<String>> {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .context("neither CARGO_HOME nor a home folder is known")?;
    // What the standard library's paths are if its source is not installed, which must not matter.
    let version = command::read(Command::new("rustc").current_dir(&project.root).arg("-vV"))?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or_default();
    let mut renamed = vec![
        (home.clone(), "/cargo".to_owned()),
        (project.root.clone(), "/lumbar-check".to_owned()),
        (source.to_path_buf(), format!("/rustc/{commit}")),
    ];
    // The name of a registry's folder depends on its address.
    if let Ok(registries) = fs::read_dir(home.join("registry/src")) {
        for registry in registries {
            renamed.push((registry?.path(), "/crates".to_owned()));
        }
    }
    let mut flags: Vec<String> =
        renamed.iter().map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display())).collect();
    if std == Std::Rebuilt {
        flags.extend(["-Zunstable-options", "-Cpanic=immediate-abort"].map(String::from));
    }
    Ok(flags)
}
