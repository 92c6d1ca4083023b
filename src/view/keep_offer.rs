//! Keeping answers on this device, for a reader who may be interrupted. Offered where there is something to keep.

use super::became::done;
use super::choice::{Choice, Control};
use super::edition::{Edition, use_edition};
use crate::content::Ui;
use crate::domain::{Keeping, KeptAnswers};
use yew::prelude::*;

/// What a reader wants of this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    Keep,
    Forget,
}

#[derive(Properties, PartialEq)]
pub struct KeepOfferProps {
    pub keeping: Keeping,
    pub on_wish: Callback<Wish>,
}

#[component]
pub fn KeepOffer(props: &KeepOfferProps) -> Html {
    let edition = use_edition();
    let (checked, wish) = match props.keeping {
        Keeping::Impossible => return Html::default(),
        Keeping::On(_) => (true, Wish::Forget),
        Keeping::Off | Keeping::Forgotten | Keeping::Refused => (false, Wish::Keep),
    };
    html! {
        <div class="keep-offer" part="keep">
            <Choice
                control={Control::Checkbox}
                id="keep-answers"
                {checked}
                words={edition.say(Ui::KeepAnswers)}
                hint={edition.count(Ui::KeepExplained, KeptAnswers::DAYS.into())}
                on_change={props.on_wish.reform(move |()| wish)}
            />
            {news(&edition, &props.keeping)}
        </div>
    }
}

/// Where keeping stands, told when it changes.
fn news(edition: &Edition, keeping: &Keeping) -> Html {
    let words = match keeping {
        Keeping::Impossible | Keeping::Off => Html::default(),
        Keeping::On(kept) => done(edition.fill(Ui::KeptUntil, &[("date", &edition.date_in_words(kept.until()))])),
        Keeping::Forgotten => done(edition.say(Ui::Forgotten)),
        Keeping::Refused => edition.say(Ui::NotKept).into(),
    };
    html! { <p class="share-status" part="status" role="status">{words}</p> }
}
