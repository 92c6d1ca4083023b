//! `cargo xtask`: builds, serves, tests and weighs the widget.
//!
//! Reading order: [`build`] makes `dist/`, [`package`] packs it for each kind of blog, with what [`element`] tells of it,
//! [`release`] gathers what is published, [`serve`] shows it, [`test`] checks it, [`mutants`] checks the tests, [`soak`]
//! looks longer than they do, [`audit`] looks at what others made, [`size`] weighs it, [`bench`] times it. Everything these
//! need beyond a Rust toolchain is either a library of this crate or installed on first use, and said aloud.
//!
//! Exit codes: 0 done, 1 something failed, 2 the command line was not understood.

mod audit;
mod bench;
mod browser;
mod build;
mod command;
mod debian;
mod disk;
mod element;
mod mutants;
mod node;
mod package;
mod profile;
mod project;
mod release;
mod serve;
mod size;
mod soak;
mod stage;
mod test;
mod tool;
mod toolchain;
mod weigh;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::build::Recipe;
use crate::package::Address;
use crate::profile::{Profile, Std};
use crate::project::Project;
use crate::test::Suite;

/// Builds, serves, tests and weighs the widget.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the embeddable files into dist/.
    Build {
        /// Small and reproducible instead of quick to build.
        #[arg(long)]
        release: bool,
        /// With --release: take the standard library as it comes, for a download about a tenth larger.
        #[arg(long, requires = "release")]
        prebuilt_std: bool,
    },
    /// Build for release and make every package that a blog can be given, into dist/.
    Package {
        /// The folder that the files will be served from: then links to its pages become frames in WordPress.
        #[arg(long, value_name = "ADDRESS", value_parser = Address::parse)]
        url: Option<Address>,
        /// The folder to put them into, in place of dist/.
        #[arg(long, value_name = "FOLDER")]
        into: Option<PathBuf>,
        /// With --into: quick to build instead of small and reproducible, as `serve` has it.
        #[arg(long, requires = "into")]
        dev: bool,
    },
    /// Package, and put everything that the page of a release needs into target/release-page/.
    Release {
        /// The tag that it will be published under: fails unless it is `v` and the version.
        #[arg(long)]
        tag: Option<String>,
    },
    /// Build, serve the demo on this computer, rebuild and reload when a file changes.
    Serve {
        /// The port to use, and no other. Without it: 8080, or the next free one.
        #[arg(long, value_name = "N")]
        port: Option<u16>,
        /// Serve the release build.
        #[arg(long)]
        release: bool,
    },
    /// Run the test suites, cheapest first; all of them if none is named.
    Test {
        /// Suites to run. A suite brings along what it needs.
        #[arg(value_enum)]
        suites: Vec<Suite>,
    },
    /// Change the code in one place after another, and look which changes no test notices; each takes about a minute.
    Mutants {
        /// Only files whose path matches; the domain, what is shared and the validator if none is named.
        files: Vec<String>,
        /// The part of them all to look at, as `2/8`.
        #[arg(long, value_name = "K/N")]
        shard: Option<String>,
    },
    /// Build in another folder, which must give the same bytes; compare with the second evaluation; then feed what comes from
    /// outside with mutated input, make assessments in one tab, and change the code, for longer than the tests do, and print
    /// what came of it.
    Soak {
        /// How long that goes on, all together.
        #[arg(long, value_name = "N", default_value_t = 10)]
        minutes: u32,
        /// How many inputs each reader of what comes from outside gets, in place of its share of the time.
        #[arg(long, value_name = "N")]
        inputs: Option<u32>,
    },
    /// Look at other people's packages: licences, sources, and holes that are known. Installs cargo-deny on first use.
    Audit,
    /// Measure how fast the widget is beside other ways to ask questions on a page, and put that into the README. Installs those
    /// on first use; takes about ten minutes.
    Bench,
    /// Build and package for release, and compare the sizes with pkg-config/size-budget.toml.
    Size {
        /// Say what the module is made of instead.
        #[arg(long)]
        report: bool,
    },
    /// What cargo calls to run a WebAssembly test binary in a browser.
    #[command(hide = true, disable_help_flag = true)]
    WasmTestRunner {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<OsString>,
    },
}

fn main() -> ExitCode {
    match run(Arguments::parse().task) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            disk::say_if_full();
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<ExitCode> {
    if let Task::WasmTestRunner { arguments } = task {
        let arguments = std::iter::once("wasm-bindgen-test-runner".into()).chain(arguments);
        wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(arguments)?;
        return Ok(ExitCode::SUCCESS);
    }
    let project = Project::find()?;
    match task {
        Task::Build { release, prebuilt_std } => {
            let mut recipe = Recipe::of(Profile::from_flag(release));
            if prebuilt_std {
                recipe.std = Std::Prebuilt;
            }
            let widget = build::build(&project, recipe)?;
            build::print_files(&widget.files, recipe.profile);
        }
        Task::Package { url, into, dev } => {
            let project = match into {
                Some(folder) => project.built_into(std::path::absolute(folder)?),
                None => project,
            };
            let profile = Profile::from_flag(!dev);
            let files = package::package(&project, Recipe::of(profile), url.as_ref())?;
            build::print_files(&files, profile);
        }
        Task::Release { tag } => {
            let folder = release::release(&project, tag.as_deref())?;
            println!("\n{} has notes.md, assets/ and demo/", project::shown(&folder, &project.root));
        }
        Task::Serve { port, release } => serve::serve(project, port, Profile::from_flag(release))?,
        Task::Test { suites } => return Ok(test::test(&project, &suites)),
        Task::Mutants { files, shard } => mutants::look(&project, &files, shard.as_deref())?,
        Task::Audit => return audit::audit(&project),
        Task::Soak { minutes, inputs } => soak::run(&project, minutes, inputs)?,
        Task::Bench => bench::bench(&project)?,
        Task::Size { report: true } => size::report::report(&project)?,
        Task::Size { report: false } => {
            package::package(&project, Recipe::of(Profile::Release), None)?;
            size::check(&project)?;
        }
        Task::WasmTestRunner { .. } => {}
    }
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_well_formed() {
        super::Arguments::command().debug_assert();
    }
}
