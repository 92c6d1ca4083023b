//! Which changed files mean a new build, which a mere reload, and which nothing.
//!
//! Changes are gathered by hand: notify-debouncer-mini counts the reading of a file as a change, and a build reads all.

use anyhow::{Context, Result};
use fs_err as fs;
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

/// An editor saves in several steps, a checkout changes many files: what comes within this time is one change.
const PAUSE: Duration = Duration::from_millis(200);

/// What a change calls for, the most work last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    Nothing,
    Reload,
    Rebuild,
}

/// The effects of changes below `root`, bundled, for as long as the receiver is there.
pub fn watch(root: &Path) -> Result<Receiver<Effect>> {
    let (sender, events) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(sender).context("could not watch for changes")?;
    let mut watched = BTreeSet::new();
    watcher.watch(root, RecursiveMode::NonRecursive).with_context(|| format!("could not watch {}", root.display()))?;
    watch_folders(&mut watcher, root, &mut watched)?;

    let root = root.to_path_buf();
    let (effects, received) = mpsc::channel();
    thread::spawn(move || {
        let mut effect = Effect::Nothing;
        loop {
            match events.recv_timeout(PAUSE) {
                Ok(event) => effect = effect.max(of_event(&root, event)),
                Err(RecvTimeoutError::Timeout) if effect == Effect::Nothing => {}
                Err(RecvTimeoutError::Timeout) => {
                    // A folder may be new; one that cannot be watched is no reason to stop.
                    let _ = watch_folders(&mut watcher, &root, &mut watched);
                    if effects.send(effect).is_err() {
                        return;
                    }
                    effect = Effect::Nothing;
                }
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    });
    Ok(received)
}

/// Watches the folders in `root` that matter. Not `root` as a whole: compiling makes thousands of folders.
fn watch_folders(watcher: &mut RecommendedWatcher, root: &Path, watched: &mut BTreeSet<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(root)? {
        let path = entry?.path();
        let matters = path.file_name().is_some_and(|name| !ignored(Path::new(name)));
        if matters && path.is_dir() && watched.insert(path.clone()) {
            watcher
                .watch(&path, RecursiveMode::Recursive)
                .with_context(|| format!("could not watch {}", path.display()))?;
        }
    }
    Ok(())
}

fn of_event(root: &Path, event: notify::Result<Event>) -> Effect {
    let Ok(event) = event else {
        return Effect::Nothing;
    };
    // Building reads files, and must not be the reason to build again.
    if matches!(event.kind, EventKind::Access(_)) {
        return Effect::Nothing;
    }
    let effects = event.paths.iter().filter_map(|path| path.strip_prefix(root).ok()).map(of_path);
    effects.max().unwrap_or(Effect::Nothing)
}

/// What a change of the file at `path`, relative to the root, calls for.
fn of_path(path: &Path) -> Effect {
    if ignored(path) {
        return Effect::Nothing;
    }
    let extension = path.extension().and_then(|extension| extension.to_str());
    let extension = extension.unwrap_or_default();
    let sources = ["src", "pkg-config/xtask", "pkg-config/pack-reader", "pkg-config/exports"];
    let source = sources.iter().any(|folder| path.starts_with(folder));
    let of_widget = match extension {
        "css" => path.starts_with("styles") && !path.starts_with("styles/demo"),
        "toml" => source || path == Path::new("Cargo.toml"),
        "rs" | "js" | "json" | "svg" => source,
        _ => false,
    };
    match extension {
        _ if of_widget => Effect::Rebuild,
        "html" | "css" | "js" | "mjs" | "json" | "svg" | "png" | "jpg" | "webp" => Effect::Reload,
        _ => Effect::Nothing,
    }
}

/// Whether `path` is in a folder that is made by programs, tests something, or is hidden.
fn ignored(path: &Path) -> bool {
    let mut parts = path.iter().map(|part| part.to_string_lossy());
    path.starts_with("target")
        || path.starts_with("dist")
        || path.starts_with("tests")
        || parts.any(|part| part == "node_modules" || part.starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_widget_is_made_of_is_rebuilt() {
        for path in [
            "src/view.rs",
            "src/element/js/define.js",
            "src/content/packs/psoas/en.json",
            "styles/tokens.css",
            "styles/pages/card.css",
            "Cargo.toml",
            "pkg-config/xtask/src/main.rs",
        ] {
            assert_eq!(of_path(Path::new(path)), Effect::Rebuild, "{path}");
        }
    }

    #[test]
    fn what_only_the_page_is_made_of_is_reloaded() {
        for path in ["index.html", "styles/demo/page.css", "pkg-config/iframe/index.html", "images/psoas.svg"] {
            assert_eq!(of_path(Path::new(path)), Effect::Reload, "{path}");
        }
    }

    #[test]
    fn what_a_build_writes_calls_for_nothing() {
        for path in [
            "dist/lumbar-check.js",
            "target/debug/x.rs",
            "tests/e2e/node_modules/a/index.js",
            "tests/e2e/form.test.mjs",
            ".git/index.html",
            "Cargo.lock",
            "src/.view.rs.swp",
            "src/view.rs~",
        ] {
            assert_eq!(of_path(Path::new(path)), Effect::Nothing, "{path}");
        }
    }

    #[test]
    fn many_changes_at_once_are_one() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path().canonicalize().unwrap();
        fs::create_dir(root.join("src")).unwrap();
        let effects = watch(&root).unwrap();
        fs::write(root.join("index.html"), "").unwrap();
        fs::write(root.join("src/a.rs"), "").unwrap();
        fs::write(root.join("src/b.rs"), "").unwrap();
        let first = effects.recv_timeout(Duration::from_secs(5)).unwrap();
        assert_eq!(first, Effect::Rebuild);
        assert!(effects.recv_timeout(3 * PAUSE).is_err());
    }
}
