//! How something is compiled.

/// Quick to build, or small to download.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    Dev,
    Release,
}

/// Whether the standard library is taken as it comes or compiled along, smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Std {
    Prebuilt,
    /// About a tenth smaller to download. Uses `-Zbuild-std` on the stable compiler by way of `RUSTC_BOOTSTRAP`, so it
    /// may break with a new one; `--prebuilt-std` is the way round it until that is mended.
    Rebuilt,
}

impl Profile {
    pub fn from_flag(release: bool) -> Self {
        if release { Self::Release } else { Self::Dev }
    }

    /// Cargo's name of the folder its output is in.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Dev => "debug",
            Self::Release => "release",
        }
    }

    /// The arguments that make cargo, or this crate's `build`, use the profile.
    pub fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Dev => &[],
            Self::Release => &["--release"],
        }
    }
}
