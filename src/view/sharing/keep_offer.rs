//! Keeping answers on this device, for a reader who may be interrupted. Offered where there is something to keep.

use super::share_status::done;
use crate::content::Ui;
use crate::domain::{KeptAnswers, StorageState};
use crate::view::components::changing::changing;
use crate::view::components::choice::{Choice, Control, choice};
use crate::view::components::render_context::RenderContext;
use yew::prelude::*;

/// What the reader asks for: to store answers on this device, or to delete them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageRequest {
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

/// The offer to store answers, or that they are stored, with the outcome of the last request.
pub fn keep_offer(
    context: &RenderContext,
    explained: Explained,
    storage: &StorageState,
    on_storage_request: &Callback<StorageRequest>,
) -> Html {
    let (checked, request) = match storage {
        StorageState::Impossible => return Html::default(),
        StorageState::On(_) => (true, StorageRequest::Forget),
        StorageState::Off | StorageState::Forgotten | StorageState::Refused => (false, StorageRequest::Keep),
    };
    let words = context.say(Ui::KeepAnswers);
    let explanation = context.count(Ui::KeepExplained, KeptAnswers::DAYS.into());
    let (hint, on_request) = match explained {
        Explained::InFull => (Some(explanation), Html::default()),
        Explained::OnRequest => (None, on_request(context, explanation)),
    };
    let offer = Choice { control: Control::Checkbox, id: "keep-answers", checked, words, hint };
    html! {
        <div class="keep-offer" part="keep" key="keep">
            {choice(context, offer, on_storage_request, request)}
            {on_request}
            <p class="share-status" part="status" role="status">{news(context, storage)}</p>
        </div>
    }
}

fn on_request(context: &RenderContext, explanation: AttrValue) -> Html {
    html! {
        <details class="more">
            <summary>{context.say(Ui::KeepMore)}</summary>
            <p class="more-text">{explanation}</p>
        </details>
    }
}

/// The state of storage, announced when it changes.
fn news(context: &RenderContext, storage: &StorageState) -> Html {
    match storage {
        StorageState::Impossible | StorageState::Off => Html::default(),
        StorageState::On(kept) => done(context.fill(Ui::KeptUntil, &[("date", &context.day_in_words(kept.until()))])),
        StorageState::Forgotten => done(context.say(Ui::Forgotten)),
        StorageState::Refused => changing(context.say(Ui::NotKept)),
    }
}
