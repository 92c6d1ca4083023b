//! Keeping answers on this device, for a reader who may be interrupted. Offered where there is something to keep.

use super::became::done;
use super::choice::{Choice, Control, choice};
use super::edition::Edition;
use crate::content::Ui;
use crate::domain::{Keeping, KeptAnswers};
use yew::prelude::*;

/// What a reader wants of this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    Keep,
    Forget,
}

pub fn keep_offer(edition: &Edition, keeping: &Keeping, on_wish: &Callback<Wish>) -> Html {
    let (checked, wish) = match keeping {
        Keeping::Impossible => return Html::default(),
        Keeping::On(_) => (true, Wish::Forget),
        Keeping::Off | Keeping::Forgotten | Keeping::Refused => (false, Wish::Keep),
    };
    let words = edition.say(Ui::KeepAnswers);
    let hint = Some(edition.count(Ui::KeepExplained, KeptAnswers::DAYS.into()));
    let offer = Choice { control: Control::Checkbox, id: "keep-answers", checked, words, hint };
    html! {
        <div class="keep-offer" part="keep" key="keep">
            {choice(offer, on_wish, wish)}
            <p class="share-status" part="status" role="status">{news(edition, keeping)}</p>
        </div>
    }
}

/// Where keeping stands, told when it changes.
fn news(edition: &Edition, keeping: &Keeping) -> Html {
    match keeping {
        Keeping::Impossible | Keeping::Off => Html::default(),
        Keeping::On(kept) => done(edition.fill(Ui::KeptUntil, &[("date", &edition.date_in_words(kept.until()))])),
        Keeping::Forgotten => done(edition.say(Ui::Forgotten)),
        Keeping::Refused => edition.say(Ui::NotKept).into(),
    }
}
