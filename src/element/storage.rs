//! What this device keeps of a pack, on the reader's wish: one text in the page's storage, under the name of the pack.

use super::addresses::is_file;
use crate::content::ContentPack;
use crate::domain::{KeptAnswers, PainAndHabits, StorageReply, StorageState};
use crate::share;
use gloo::utils::window;
use web_sys::Storage;

/// The place of a pack in the storage of the page.
struct Place {
    storage: Storage,
    name: String,
}

impl Place {
    /// `None` where the browser has no storage for this page alone: it is blocked, the page is in a sandbox, or a file, which
    /// shares one with every other file. Asking for it writes nothing.
    fn of(pack: &ContentPack) -> Option<Self> {
        if is_file() {
            return None;
        }
        let storage = window().local_storage().ok()??;
        Some(Self { storage, name: ["lumbar-check:", pack.id.as_str()].concat() })
    }

    fn read(&self) -> Option<String> {
        self.storage.get_item(&self.name).ok()?
    }

    fn clear(&self) {
        // A storage that cannot be cleared could not be written either.
        let _ = self.storage.remove_item(&self.name);
    }
}

/// What is kept of a pack. What has expired or makes no sense is removed.
pub fn state(pack: &ContentPack, today: u16) -> StorageState {
    let Some(place) = Place::of(pack) else { return StorageState::Impossible };
    let Some(text) = place.read() else { return StorageState::Off };
    match share::read_kept(pack, &text, today) {
        Some(kept) => StorageState::On(kept),
        None => {
            place.clear();
            StorageState::Off
        }
    }
}

/// Keeps answers in place of those that were there.
pub fn store(pack: &ContentPack, answers: PainAndHabits, today: u16) -> StorageReply {
    let kept = KeptAnswers { answers, day: today, dropped: 0 };
    let text = share::write_kept(pack, &kept);
    match Place::of(pack) {
        Some(place) if place.storage.set_item(&place.name, &text).is_ok() => StorageReply::Stored(kept),
        _ => StorageReply::Refused,
    }
}

/// Brings what is kept up to date, unless it was forgotten meanwhile, as in another window.
pub fn sync(pack: &ContentPack, answers: PainAndHabits, today: u16) -> StorageReply {
    match Place::of(pack).and_then(|place| place.read()) {
        Some(_) => store(pack, answers, today),
        None => StorageReply::Forgot,
    }
}

pub fn forget(pack: &ContentPack) -> StorageReply {
    if let Some(place) = Place::of(pack) {
        place.clear();
    }
    StorageReply::Forgot
}
