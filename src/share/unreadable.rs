//! Links that cannot be shown.

/// Why a fragment of ours cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Cut short, mistyped, or made up.
    Broken,
    /// Made with another pack.
    OtherPack,
    /// Made with a later format or a later revision of the pack.
    Newer,
}
