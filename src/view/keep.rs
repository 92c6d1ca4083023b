//! Keeping the card or passing it on. What happens then is the host's affair.

use super::button::{Look, button, report};
use super::edition::Edition;
use super::host::{Event, PassingOn, Wanted};
use super::section::section;
use crate::content::Ui;
use crate::domain::AdviceCard;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

pub fn keep(edition: &Edition, card: &Rc<AdviceCard>, passing_on: &PassingOn, on_event: &Callback<Event>) -> Html {
    let ask = |word: Ui, event: Event| button(Look::Plain, edition.say(word), report(on_event, event));
    let (status, field) = became(edition, passing_on);
    let body = html! {
        <>
            <div class="actions">
                {ask(Ui::ShareAdvice, Event::AskedToShare(Wanted::Advice, card.clone()))}
                {ask(Ui::Print, Event::AskedToPrint(card.clone()))}
                {ask(Ui::CopyText, Event::AskedForText(card.clone()))}
            </div>
            <details class="more share-answers">
                <summary>{edition.say(Ui::ShareAnswers)}</summary>
                <div class="share-answers-body">
                    <p class="warning">{edition.say(Ui::ShareWarning)}</p>
                    {ask(Ui::ShareAnswersNow, Event::AskedToShare(Wanted::Answers, card.clone()))}
                </div>
            </details>
            <p class="share-status" part="status" role="status">{status}</p>
            {field}
        </>
    };
    section(edition, "section share", "share", edition.say(Ui::Keep), body)
}

/// What became of the last request, in words, and the field to copy from by hand.
fn became(edition: &Edition, passing_on: &PassingOn) -> (Option<AttrValue>, Html) {
    let (word, field) = match passing_on {
        PassingOn::Nothing => return (None, Html::default()),
        PassingOn::Shared => (Ui::Shared, Html::default()),
        PassingOn::LinkCopied(link) => (Ui::LinkCopied, link_field(edition, link)),
        PassingOn::LinkToCopy(link) => (Ui::LinkToCopy, link_field(edition, link)),
        PassingOn::TextCopied => (Ui::TextCopied, Html::default()),
        PassingOn::TextToCopy(text) => (Ui::TextToCopy, text_field(edition, text)),
    };
    (Some(edition.say(word)), field)
}

fn link_field(edition: &Edition, link: &AttrValue) -> Html {
    // One press marks all of it.
    let onclick = |event: MouseEvent| {
        if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
            field.select();
        }
    };
    html! {
        <div key="link">
            <label class="field-label" for="link-to-copy">{edition.say(Ui::LinkLabel)}</label>
            <input class="field" part="field" id="link-to-copy" type="text" dir="ltr" readonly=true value={link} {onclick} />
        </div>
    }
}

fn text_field(edition: &Edition, text: &AttrValue) -> Html {
    html! {
        <div key="text">
            <label class="field-label" for="text-to-copy">{edition.say(Ui::TextLabel)}</label>
            <textarea class="field" part="field" id="text-to-copy" rows="12" readonly=true value={text} />
        </div>
    }
}
