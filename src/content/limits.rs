//! How large a pack may be. Far above what a pack needs, and low enough that any is read, checked and answered at once.

/// Bytes of each file. The longest of the built-in pack has 165,000.
pub const FILE_BYTES: usize = 1 << 20;

/// Values inside each other, in JSON. The built-in pack has 11.
pub const NESTING: usize = 32;

/// Characters of a text.
pub const TEXT: usize = 2_000;

/// Characters of a key of an object: the longest is the id of a statement, of two ids.
pub const KEY: usize = 120;

/// Entries of a list that has no limit of its own.
pub const LIST: usize = 500;

/// Keys of an object: as many as there are numbers for options, and some.
pub const OBJECT: usize = 2_100;

/// Lists with a limit of their own, by their key.
pub const LISTS: [(&str, usize); 5] =
    [("conditions", 100), ("steps", 20), ("pages", 50), ("questions", 128), ("options", 50)];

/// Parts of a condition: answers and lists, with what the names in it stand for.
pub const CONDITION_PARTS: usize = 200;

/// The same, one inside the other.
pub const CONDITION_NESTING: usize = 16;

/// Parts of all conditions of a pack together.
pub const ALL_PARTS: usize = 20_000;

/// The most that a finding adds or takes away.
pub const POINTS: i16 = 100;

/// The most that a factor adds.
pub const WEIGHT: u16 = 100;

/// The highest permanent number, as a link has room for 255 bytes of one bit each.
pub const LAST_NUMBER: u16 = 255 * 8 - 1;

/// Faults that are listed. Those after them are counted.
pub const FAULTS: usize = 100;

/// Characters of what a fault says, or of its hint: it may quote the file.
pub const FAULT_TEXT: usize = 500;

/// The most entries that the list with this key may have.
pub fn of_list(key: &str) -> usize {
    LISTS.iter().find(|(name, _)| *name == key).map_or(LIST, |(_, most)| *most)
}
