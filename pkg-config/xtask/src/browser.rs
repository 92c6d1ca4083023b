//! A Chromium to test in, and the driver that goes with it. Found if there is one, else installed.

use anyhow::{Context, Result, bail};
use serde_json::json;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command;
use crate::node;
use crate::project::Project;

const NAMES: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const APPLICATIONS: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// Switches for a browser without a window that does nothing of its own accord. Without a sandbox, because there is none
/// for root or in most containers, and all it is shown is this project's own pages.
const SWITCHES: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// The browser to test in: `$LUMBAR_BROWSER`, else one that is installed, else one that is installed now.
///
/// # Errors
/// If `$LUMBAR_BROWSER` leads nowhere, or there is no way to install one.
pub fn browser(project: &Project) -> Result<PathBuf> {
    if let Some(path) = named("LUMBAR_BROWSER")? {
        return Ok(path);
    }
    if let Some(path) = installed() {
        return Ok(path);
    }
    if apt_get(&["chromium", "chromium-driver"])?
        && let Some(path) = installed()
    {
        return Ok(path);
    }
    node::install(&project.end_to_end()).context("no browser is installed, and Node is needed to download one")?;
    if let Some(path) = of_playwright(project) {
        return Ok(path);
    }
    println!("No browser found. Downloading Chromium with Playwright.");
    let mut npx = Command::new("npx");
    npx.current_dir(project.end_to_end());
    command::run(npx.args(["playwright-core", "install", "chromium"]))
        .context("no browser: install Chromium or Chrome, or set LUMBAR_BROWSER to one")?;
    of_playwright(project).context("Playwright downloaded a browser but does not say where")
}

/// The ChromeDriver for it: `$CHROMEDRIVER`, else one that is installed, else one that is installed now.
///
/// # Errors
/// If there is none.
pub fn driver() -> Result<PathBuf> {
    if let Some(path) = named("CHROMEDRIVER")? {
        return Ok(path);
    }
    let installed = || command::find(&["chromedriver"]);
    if let Some(path) = installed() {
        return Ok(path);
    }
    if apt_get(&["chromium-driver"])?
        && let Some(path) = installed()
    {
        return Ok(path);
    }
    bail!(
        "chromedriver is missing: install it in the version of the browser (Debian: chromium-driver; macOS: \
         brew install chromedriver), or set CHROMEDRIVER to one"
    );
}

/// Writes the file that tells the driver which browser to start and how, and returns its path.
pub fn driver_settings(browser: &Path, scratch: &Path) -> Result<PathBuf> {
    let settings = json!({ "goog:chromeOptions": { "binary": browser, "args": SWITCHES } });
    let path = scratch.join("webdriver.json");
    fs::create_dir_all(scratch)
        .and_then(|()| fs::write(&path, settings.to_string()))
        .with_context(|| format!("could not write {}", path.display()))?;
    Ok(path)
}

/// The file that an environment variable leads to, if it is set.
fn named(variable: &str) -> Result<Option<PathBuf>> {
    match env::var_os(variable).map(PathBuf::from) {
        Some(path) if !path.is_file() => {
            bail!("{variable} is {}, which is not a file", path.display())
        }
        path => Ok(path),
    }
}

fn installed() -> Option<PathBuf> {
    let application = || APPLICATIONS.iter().map(PathBuf::from).find(|path| path.is_file());
    command::find(&NAMES).or_else(application)
}

/// The browser that Playwright downloaded earlier.
fn of_playwright(project: &Project) -> Option<PathBuf> {
    let mut node = Command::new("node");
    node.current_dir(project.end_to_end());
    node.args(["-p", "require('playwright-core').chromium.executablePath()"]);
    let path = PathBuf::from(command::read(&mut node).ok()?);
    path.is_file().then_some(path)
}

/// Whether Debian packages could be installed: not if this is not Debian, nor without being root.
fn apt_get(packages: &[&str]) -> Result<bool> {
    if command::find(&["apt-get"]).is_none() {
        return Ok(false);
    }
    let user = command::read(Command::new("id").arg("-u"))?;
    if user != "0" {
        println!("As root, this would help: apt-get install {}", packages.join(" "));
        return Ok(false);
    }
    println!("Installing {} with apt-get.", packages.join(" and "));
    let apt_get = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").arg("--quiet");
        command
    };
    // Without the update, a package list that is missing or too old fails the installation.
    let installed = command::run(apt_get().arg("update"))
        .and_then(|()| command::run(apt_get().args(["install", "--yes", "--no-install-recommends"]).args(packages)));
    if let Err(error) = &installed {
        println!("That did not work: {error:#}");
    }
    Ok(installed.is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_driver_is_told_which_browser_to_start_without_a_window() {
        let scratch = tempfile::tempdir().unwrap();
        let path = driver_settings(Path::new("/opt/a browser"), scratch.path()).unwrap();
        let settings: serde_json::Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
        let options = &settings["goog:chromeOptions"];
        assert_eq!(options["binary"], "/opt/a browser");
        assert!(options["args"].as_array().unwrap().contains(&"--headless".into()));
    }
}
