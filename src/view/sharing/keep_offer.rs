//! Keeping answers on this device, for a reader who may be interrupted. Offered where there is something to keep.

use super::became::done;
use crate::content::{ContentPack, Ui};
use crate::domain::{Assessment, Keeping, KeptAnswers};
use crate::view::app::App;
use crate::view::app::place::Reading;
use crate::view::components::choice::{Choice, Control, choice};
use crate::view::components::edition::Edition;
use yew::prelude::*;

/// What a reader wants of this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    Keep,
    Forget,
}

/// Below every page on which there is something to keep.
pub fn keep_offer(app: &App, edition: &Edition) -> Html {
    if app.reading == Reading::Article || app.assessment.to_keep(&edition.pack).is_none() {
        return Html::default();
    }
    offer(edition, explained(app, &edition.pack), &app.keeping, &app.on_wish)
}

/// In full on the first page where it stands, which asks about the pain, and where there is only one.
fn explained(app: &App, pack: &ContentPack) -> Explained {
    let first = pack.steps.iter().find(|step| !step.id.is_screen()).and_then(|step| step.pages.first());
    let page = app.assessment.page().and_then(|number| number.page(pack));
    let is_only = matches!(app.assessment, Assessment::Sheet { .. });
    if is_only || page == first { Explained::InFull } else { Explained::OnRequest }
}

/// How much the offer says of itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Explained {
    InFull,
    /// It was explained on the page where it first stood, and is again for those who ask.
    OnRequest,
}

fn offer(edition: &Edition, explained: Explained, keeping: &Keeping, on_wish: &Callback<Wish>) -> Html {
    let (checked, wish) = match keeping {
        Keeping::Impossible => return Html::default(),
        Keeping::On(_) => (true, Wish::Forget),
        Keeping::Off | Keeping::Forgotten | Keeping::Refused => (false, Wish::Keep),
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
            <p class="share-status" part="status" role="status">{news(edition, keeping)}</p>
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
fn news(edition: &Edition, keeping: &Keeping) -> Html {
    match keeping {
        Keeping::Impossible | Keeping::Off => Html::default(),
        Keeping::On(kept) => done(edition.fill(Ui::KeptUntil, &[("date", &edition.date_in_words(kept.until()))])),
        Keeping::Forgotten => done(edition.say(Ui::Forgotten)),
        Keeping::Refused => edition.say(Ui::NotKept).into(),
    }
}
