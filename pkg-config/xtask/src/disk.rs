//! What to say when something failed and the disk is full: most programs that fail of it name another reason.

use std::path::Path;

/// Megabytes with which no build gets far.
const TOO_LITTLE: u64 = 200;

/// Prints what to do, if there is hardly any room left where the project is.
pub fn say_if_full() {
    let Ok(bytes) = fs4::available_space(Path::new(env!("CARGO_MANIFEST_DIR"))) else { return };
    if let Some(line) = warning(bytes / 1_000_000) {
        eprintln!("{line}");
    }
}

fn warning(megabytes: u64) -> Option<String> {
    let is_full = megabytes < TOO_LITTLE;
    is_full.then(|| {
        format!("The disk is full: {megabytes} MB are left. Make room (`cargo clean` makes most) and run this again.")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_told_and_one_with_room_is_not() {
        assert!(warning(3).unwrap().contains("3 MB"));
        assert_eq!(warning(TOO_LITTLE), None);
    }
}
