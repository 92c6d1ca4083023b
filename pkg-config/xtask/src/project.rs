//! Where the project's files are.

use anyhow::{Context, Result};
use cargo_metadata::MetadataCommand;
use std::env;
use std::path::{Path, PathBuf};

/// The WebAssembly target of everything a browser runs.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The repository and cargo's folder for what it compiles.
pub struct Project {
    pub root: PathBuf,
    /// Where what is given to the blogs is put: `dist/`, unless a command says otherwise.
    pub dist: PathBuf,
    pub target: PathBuf,
    /// Names of the root package's integration tests.
    pub tests: Vec<String>,
    pub version: String,
}

impl Project {
    /// The project this crate is part of, from whichever folder it is called.
    pub fn find() -> Result<Self> {
        let here =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = here
            .ancestors()
            .nth(2)
            .context("the xtask crate is not two folders below the project's root")?
            .to_path_buf();
        let metadata = MetadataCommand::new().current_dir(&root).no_deps().exec()?;
        let widget = metadata
            .packages
            .into_iter()
            .find(|package| *package.name == "lumbar-check")
            .context("the workspace has no package `lumbar-check`")?;
        Ok(Self {
            dist: root.join("dist"),
            root,
            target: metadata.target_directory.into(),
            version: widget.version.to_string(),
            tests: widget.targets.into_iter().filter(|target| target.is_test()).map(|target| target.name).collect(),
        })
    }

    /// The same project, whose builds go into another folder.
    pub fn built_into(self, dist: PathBuf) -> Self {
        Self { dist, ..self }
    }

    /// What `cargo xtask serve` builds and serves in place of `dist/`, so that it takes no release build's place.
    pub fn served(&self) -> PathBuf {
        self.target.join("serve")
    }

    /// What the page of a release needs.
    pub fn release_page(&self) -> PathBuf {
        self.target.join("release-page")
    }

    pub fn styles(&self) -> PathBuf {
        self.root.join("styles")
    }

    pub fn packs(&self) -> PathBuf {
        self.root.join("src/content/packs")
    }

    /// The element's JavaScript.
    pub fn scripts(&self) -> PathBuf {
        self.root.join("src/element/js")
    }

    /// Sources of the pages that come with the widget.
    pub fn pages(&self) -> PathBuf {
        self.root.join("pkg-config/pages")
    }

    /// The page on which a pack is made.
    pub fn studio(&self) -> PathBuf {
        self.root.join("pkg-config/studio")
    }

    /// The browser tests of a suite. All use the harness in those of `e2e`, some have npm packages of their own.
    pub fn tests_of(&self, suite: &str) -> PathBuf {
        self.root.join("tests").join(suite)
    }

    pub fn end_to_end(&self) -> PathBuf {
        self.tests_of("e2e")
    }

    /// The WordPress plugin, and what writes its translations with the npm packages of the root.
    pub fn plugin(&self) -> PathBuf {
        self.root.join("pkg-config/wordpress")
    }

    pub fn size_budget(&self) -> PathBuf {
        self.root.join("pkg-config/size-budget.toml")
    }

    /// A place for this crate's own intermediate files.
    pub fn scratch(&self) -> PathBuf {
        self.target.join("xtask")
    }
}

/// `path` as the user would write it, seen from the project's root.
pub fn shown<'a>(path: &'a Path, root: &Path) -> std::path::Display<'a> {
    path.strip_prefix(root).unwrap_or(path).display()
}
