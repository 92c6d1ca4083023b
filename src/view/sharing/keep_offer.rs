//! Keeping answers on this device, for a reader who may be interrupted. Offered where there is something to keep.

use super::share_status::done;
use crate::content::Ui;
use crate::domain::{KeptAnswers, StorageState};
use crate::view::components::choice::{Choice, Control, choice};
use crate::view::components::edition::Edition;
use yew::prelude::*;

/// What a reader wants of this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    Keep,
    Forget,
}

/// How much the offer says of itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Explained {
    InFull,
    /// It was explained on the page where it first stood, and is again for those who ask.
    OnRequest,
}

/// The offer, or that answers are kept, with what became of the last wish.
pub fn keep_offer(edition: &Edition, explained: Explained, storage: &StorageState, on_wish: &Callback<Wish>) -> Html {
    let (checked, wish) = match storage {
        StorageState::Impossible => return Html::default(),
        StorageState::On(_) => (true, Wish::Forget),
        StorageState::Off | StorageState::Forgotten | StorageState::Refused => (false, Wish::Keep),
    };
    let words = edition.say(Ui::KeepAnswers);
    let explanation = edition.count(Ui::KeepExplained, KeptAnswers::DAYS.into());
    let (hint, on_request) = match explained {
        Explained::InFull => (Some(explanation), Html::default()),
        Explained::OnRequest => (None, on_request(edition, explanation)),
    };
    let offer = Choice { control: Control::Checkbox, id: "keep-answers", checked, words, hint };
    html! {
        <div class="keep-offer" part="keep" key="keep">
            {choice(edition, offer, on_wish, wish)}
            {on_request}
            <p class="share-status" part="status" role="status">{news(edition, storage)}</p>
        </div>
    }
}

fn on_request(edition: &Edition, explanation: AttrValue) -> Html {
    html! {
        <details class="more">
            <summary>{edition.say(Ui::KeepMore)}</summary>
            <p class="more-text">{explanation}</p>
        </details>
    }
}

/// Where keeping stands, told when it changes.
fn news(edition: &Edition, storage: &StorageState) -> Html {
    match storage {
        StorageState::Impossible | StorageState::Off => Html::default(),
        StorageState::On(kept) => done(edition.fill(Ui::KeptUntil, &[("date", &edition.date_in_words(kept.until()))])),
        StorageState::Forgotten => done(edition.say(Ui::Forgotten)),
        StorageState::Refused => edition.say(Ui::NotKept).into(),
    }
}
