//! Before the first question.

use crate::content::Ui;
use crate::domain::{Message, StorageState};
use crate::view::components::button::{Look, button, report};
use crate::view::components::changing::changing;
use crate::view::components::heading::page_heading;
use crate::view::components::mark::{CLOCK, PADLOCK, PHONE, mark};
use crate::view::components::render_context::RenderContext;
use crate::view::contract::host::UnreadableLink;
use crate::view::illustration::tip_drawing::decoration;
use crate::view::result::action::emergency_number;
use crate::view::result::footer::review_note;
use crate::view::sharing::keep_offer::StorageRequest;
use crate::view::sharing::share_status::done;
use yew::prelude::*;

pub struct WelcomePage<'a> {
    /// Why the link that led here could not be opened.
    pub unreadable: Option<UnreadableLink>,
    pub storage: &'a StorageState,
    pub heading: &'a NodeRef,
    pub on_message: &'a Callback<Message>,
    pub on_read: &'a Callback<MouseEvent>,
    pub on_storage_request: &'a Callback<StorageRequest>,
}

pub fn welcome(context: &RenderContext, page: WelcomePage) -> Html {
    let say = |word| context.say(word);
    let notice = page.unreadable.map(|link| match link {
        UnreadableLink::CutShort => Ui::LinkCutShort,
        UnreadableLink::OtherPack => Ui::LinkOtherPack,
        UnreadableLink::Newer => Ui::LinkNewer,
    });
    let line = |path, words: Html| html! { <li class="promise">{mark("promise-mark", path)}<span>{words}</span></li> };
    let promise = |path, word| line(path, say(word).into());
    let in_emergency = html! { <>{say(Ui::InEmergency)}{" "}{emergency_number(context)}</> };
    html! {
        <div class="welcome" part="welcome">
            if let Some(word) = notice {
                <p class="notice" part="notice">{changing(say(word))}</p>
            }
            {page_heading(context, page.heading, None, say(Ui::Title))}
            <p class="lede">{say(Ui::Lead)}</p>
            {decoration("welcome-drawing", context.pack.welcome_drawing)}
            {kept(context, page.storage, page.on_storage_request)}
            <ul class="promises" part="promises">
                {line(PHONE, in_emergency)}
                {promise(CLOCK, Ui::PromiseTime)}
                {promise(PADLOCK, Ui::PromisePrivate)}
            </ul>
            <div class="actions">
                {button(
                    Look::Primary,
                    say(Ui::Start),
                    report(page.on_message, Message::PressedStart(context.settings.layout)),
                )}
                {button(Look::Link, say(Ui::ReadItAll), page.on_read.clone())}
            </div>
            {review_note(context)}
        </div>
    }
}

/// What this device kept, with one press to forget it, and then that it is forgotten.
fn kept(context: &RenderContext, storage: &StorageState, on_storage_request: &Callback<StorageRequest>) -> Html {
    let (found, forgotten) = match storage {
        StorageState::Impossible | StorageState::Off | StorageState::Refused => return Html::default(),
        StorageState::On(kept) => {
            let found = context.fill(Ui::KeptFound, &[("date", &context.day_in_words(kept.day))]);
            (Some((found, (kept.dropped > 0).then(|| context.say(Ui::KeptDropped)))), None)
        }
        StorageState::Forgotten => (None, Some(done(context.say(Ui::Forgotten)))),
    };
    html! {
        <div class="kept">
            // There before it says anything, so that a screen reader speaks it.
            <p class="share-status" part="status" role="status">{forgotten}</p>
            if let Some((words, dropped)) = found {
                <div class="notice" part="notice">
                    <p>{words}</p>
                    {for dropped.map(|words| html! { <p>{words}</p> })}
                    {button(Look::Link, context.say(Ui::Forget), report(on_storage_request, StorageRequest::Forget))}
                </div>
            }
        </div>
    }
}
