//! The browsers to test in, and their drivers. Found if they are there, else installed.

use anyhow::{Context, Result, bail};
use fs_err as fs;
use serde_json::json;
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::command;
use crate::debian;
use crate::node;
use crate::project::Project;

/// Chromium without the window that it otherwise draws for itself, also where nobody sees it: tests take a fifth less time.
const SHELLS: [&str; 2] = ["chromium-headless-shell", "chrome-headless-shell"];

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

/// How long a browser may take to show an empty page.
const PATIENCE: Duration = Duration::from_secs(60);

/// The browser to test in: `$LUMBAR_BROWSER`, else Chromium's headless shell, which is installed now if it can be, else
/// whatever Chromium or Chrome there is.
///
/// # Errors
/// If `$LUMBAR_BROWSER` leads nowhere, or there is no way to install one.
pub fn browser(project: &Project) -> Result<PathBuf> {
    if let Some(path) = named("LUMBAR_BROWSER")? {
        return Ok(path);
    }
    let shell = || command::find(&SHELLS);
    if let Some(path) = shell() {
        return Ok(path);
    }
    if debian::install(&["chromium-headless-shell", "chromium-driver"])?
        && let Some(path) = shell()
    {
        return Ok(path);
    }
    if let Some(path) = installed() {
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
    if debian::install(&["chromium-driver"])?
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
    fs::create_dir_all(scratch).and_then(|()| fs::write(&path, settings.to_string()))?;
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

/// The programs that tests in other engines need, each with the Debian package that has it. Without xauth, xvfb-run has
/// no display to give.
const ENGINES: [(&[&str], &str); 4] = [
    (&["firefox-esr", "firefox"], "firefox-esr"),
    (&["WebKitWebDriver"], "webkit2gtk-driver"),
    (&["xvfb-run"], "xvfb"),
    (&["xauth"], "xauth"),
];

/// Installs Firefox and WebKit, with a display for it, as far as that is possible. Tests in an engine that is still
/// missing say so themselves, and are skipped.
pub fn install_engines() -> Result<()> {
    let missing = ENGINES.iter().filter(|(names, _)| command::find(names).is_none());
    let packages: Vec<_> = missing.map(|(_, package)| *package).collect();
    if !packages.is_empty() {
        debian::install(&packages)?;
    }
    Ok(())
}

/// Makes sure that a browser starts and shows an empty page, so that one that does not is told once and not by each test.
///
/// # Errors
/// With the last thing that it said, if it ends with a failure or takes longer than a minute.
pub fn check_starts(browser: &Path, scratch: &Path) -> Result<()> {
    fs::create_dir_all(scratch)?;
    let complaints = scratch.join("browser.log");
    let log = fs::File::create(&complaints)?;
    let mut profile = OsString::from("--user-data-dir=");
    profile.push(scratch.join("browser-profile"));
    let mut child = Command::new(browser)
        .args(SWITCHES)
        .args([profile, "--dump-dom".into(), "about:blank".into()])
        .stdout(Stdio::null())
        .stderr(log.into_file())
        .spawn()
        .with_context(|| format!("{} cannot be started", browser.display()))?;
    let start = Instant::now();
    let ended = loop {
        if let Some(status) = child.try_wait()? {
            break status.success();
        }
        if start.elapsed() > PATIENCE {
            child.kill()?;
            child.wait()?;
            break false;
        }
        thread::sleep(Duration::from_millis(20));
    };
    if ended {
        return Ok(());
    }
    let said = fs::read_to_string(&complaints).unwrap_or_default();
    let last = said.lines().rfind(|line| !line.trim().is_empty()).unwrap_or("it said nothing");
    bail!(
        "{} does not start ({last}): install what it lacks, or set LUMBAR_BROWSER to a Chromium or Chrome that does",
        browser.display()
    );
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

    #[test]
    fn a_browser_that_does_not_start_is_told_in_one_line_that_says_what_to_do() {
        let scratch = tempfile::tempdir().unwrap();
        let error = check_starts(Path::new("false"), scratch.path()).unwrap_err().to_string();
        assert!(error.starts_with("false does not start (it said nothing): "), "{error}");
        assert!(error.contains("LUMBAR_BROWSER") && !error.contains('\n'), "{error}");
        check_starts(Path::new("true"), scratch.path()).unwrap();
    }
}
