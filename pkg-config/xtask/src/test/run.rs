//! What each suite does.

use anyhow::{Context, Result, bail};
use fs_err as fs;
use serde::Deserialize;
use std::env;
use std::process::Command;

use super::{Outcome, Suite};
use crate::browser;
use crate::build::{self, Recipe};
use crate::command;
use crate::node;
use crate::package;
use crate::profile::Profile;
use crate::project::{Project, WASM};
use crate::release;
use crate::size;
use crate::toolchain;

/// Name of the root package's integration test that needs a browser: `tests/browser.rs` or `tests/browser/main.rs`.
const BROWSER_TEST: &str = "browser";

impl Suite {
    /// Runs the suite with its output visible.
    pub(super) fn run(self, project: &Project) -> Result<Outcome> {
        let passed = |()| Outcome::Passed;
        match self {
            Self::Fmt => fmt(project),
            Self::Clippy => clippy(project).map(passed),
            Self::Core => core(project).map(passed),
            Self::Build => packages(project).map(passed),
            Self::Size => size::check(project).map(passed),
            Self::Wasm => in_browser(project).map(passed),
            Self::Npm | Self::E2e | Self::Trackers | Self::Visual => in_pages(project, &self.name()),
            Self::Engines => in_engines(project),
            Self::Wordpress => in_wordpress(project),
        }
    }
}

/// The Rust code, then the scripts, where Node is there: their form, what Biome finds in them, and their types.
fn fmt(project: &Project) -> Result<Outcome> {
    toolchain::ensure_component(project, "fmt", "rustfmt")?;
    let rust = command::run(command::cargo(&project.root).args(["fmt", "--all", "--check"]));
    if let Err(why) = node::check() {
        return rust.map(|()| Outcome::Skipped(format!("the scripts: {why}")));
    }
    node::install(&project.root)?;
    let tool = |path: &str, arguments: &[&str]| {
        command::run(Command::new("node").current_dir(&project.root).arg(path).args(arguments))
    };
    let form = tool("node_modules/@biomejs/biome/bin/biome", &["ci", "--error-on-warnings"]);
    let types = tool("node_modules/typescript/bin/tsc", &[]);
    rust.and(form).and(types).map(|()| Outcome::Passed)
}

/// Everything natively, then what a browser runs for the browser, where other code is compiled.
fn clippy(project: &Project) -> Result<()> {
    toolchain::ensure_component(project, "clippy", "clippy")?;
    toolchain::ensure_wasm_target(project)?;
    let native = command::run(command::cargo(&project.root).args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--all-features",
        "--",
        "-Dwarnings",
    ]));
    let web = command::run(command::cargo(&project.root).args([
        "clippy",
        "--lib",
        "--target",
        WASM,
        "--package",
        "lumbar-check",
        "--package",
        "pack-reader",
        "--package",
        "exports",
        "--package",
        "unpack",
        "--package",
        "studio",
        "--",
        "-Dwarnings",
    ]));
    native.and(web)
}

/// The library natively, with the examples in its docs, then this tool.
fn core(project: &Project) -> Result<()> {
    let widget = command::run(command::cargo(&project.root).args([
        "test",
        "--no-fail-fast",
        "--package",
        "lumbar-check",
        "--no-default-features",
        "--features",
        "tool",
    ]));
    let others = ["test", "--no-fail-fast", "--package", "xtask", "--package", "exports", "--package", "studio"];
    widget.and(command::run(command::cargo(&project.root).args(others)))
}

/// Builds and packs, and does both again: the same sources give the same bytes. Then makes the page of a release of it,
/// which is checked before it is written.
fn packages(project: &Project) -> Result<()> {
    let pack = || -> Result<Vec<u8>> {
        build::print_files(&package::package(project, Recipe::of(Profile::Release), None)?, Profile::Dev);
        Ok(fs::read(project.dist.join("manifest.json"))?)
    };
    if pack()? != pack()? {
        bail!("packing a second time gave other bytes");
    }
    release::from_dist(project)?;
    Ok(())
}

fn in_browser(project: &Project) -> Result<()> {
    if !project.tests.iter().any(|name| name == BROWSER_TEST) {
        bail!("there is no test `{BROWSER_TEST}` in tests/");
    }
    toolchain::ensure_wasm_target(project)?;
    let browser = browser::browser(project)?;
    let settings = browser::driver_settings(&browser, &project.scratch())?;
    // A list, and not the environment variable, which would break a path at its spaces.
    let runner = env::current_exe().context("this program does not know where it is")?;
    let runner = serde_json::json!([runner, "wasm-test-runner"]);
    let mut cargo = command::cargo(&project.root);
    cargo
        .args(["test", "--target", WASM, "--package", "lumbar-check", "--test", BROWSER_TEST, "--features", "screens"])
        .args(["--config", &format!("target.{WASM}.runner={runner}")])
        .env("CHROMEDRIVER", browser::driver()?)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", settings)
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    command::run(&mut cargo)
}

/// What the reporter `tests/e2e/harness/run/tally.mjs` writes.
#[derive(Deserialize)]
struct Tally {
    /// How many tests passed or failed.
    run: usize,
    /// The others, by name, with their reasons.
    skipped: Vec<String>,
}

impl Tally {
    /// How a suite ended in which no test failed.
    fn outcome(self) -> Outcome {
        match (self.run, self.skipped.as_slice()) {
            (0, []) => Outcome::Skipped("there was no test in it".to_owned()),
            (_, []) => Outcome::Passed,
            (0, names) => Outcome::Skipped(format!("all of it: {}", names.join("; "))),
            (run, names) => Outcome::Skipped(format!("{} of {}: {}", names.len(), run + names.len(), names.join("; "))),
        }
    }
}

/// Node, about to run browser tests from the folder of a suite on the release build: their names are still to be added.
pub fn browser_tests(project: &Project, suite: &str) -> Result<Command> {
    let (harness, folder) = (project.end_to_end(), project.tests_of(suite));
    for packages in [&harness, &folder] {
        if packages.join("package.json").is_file() {
            node::install(packages)?;
        }
    }
    let browser = browser::browser(project)?;
    browser::check_starts(&browser, &project.scratch())?;
    let mut node = Command::new("node");
    node.current_dir(&folder)
        .args(["--test", "--test-concurrency=2", "--test-reporter=spec", "--test-reporter-destination=stdout"])
        .env("LUMBAR_DIST", &project.dist)
        .env("LUMBAR_RELEASE", project.release_page())
        .env("LUMBAR_BROWSER", browser);
    Ok(node)
}

/// Runs the browser tests of a suite.
fn in_pages(project: &Project, suite: &str) -> Result<Outcome> {
    let tests = node::tests(&project.tests_of(suite))?;
    let tally = project.scratch().join("tally.json");
    let mut node = browser_tests(project, suite)?;
    node.arg("--test-reporter")
        .arg(project.end_to_end().join("harness/run/tally.mjs"))
        .arg("--test-reporter-destination")
        .arg(&tally)
        .args(tests);
    command::run(&mut node)?;
    let tally: Tally =
        serde_json::from_str(&fs::read_to_string(&tally)?).context("the tests did not tell how they ended")?;
    Ok(tally.outcome())
}

/// Puts the other engines there, then tests in them.
fn in_engines(project: &Project) -> Result<Outcome> {
    browser::install_engines()?;
    in_pages(project, "engines")
}

/// Puts the releases of WordPress there, then tests the plugin in them.
fn in_wordpress(project: &Project) -> Result<Outcome> {
    node::install(&project.end_to_end())?;
    node::install(&project.root)?;
    let mut provision = Command::new("node");
    command::run(provision.current_dir(project.tests_of("wordpress")).arg("provision.mjs"))?;
    in_pages(project, "wordpress")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suite_that_could_not_look_at_everything_is_skipped_and_not_passed() {
        let outcome = |run, skipped: &[&str]| {
            Tally { run, skipped: skipped.iter().map(|&name| name.to_owned()).collect() }.outcome()
        };
        assert_eq!(outcome(3, &[]), Outcome::Passed);
        assert_eq!(outcome(0, &["WebKit: not here"]), Outcome::Skipped("all of it: WebKit: not here".to_owned()));
        assert_eq!(outcome(3, &["WebKit: not here"]), Outcome::Skipped("1 of 4: WebKit: not here".to_owned()));
        assert_ne!(outcome(0, &[]), Outcome::Passed);
    }
}
