//! Passing on the answers themselves, for a physio: behind a plain warning, and never the safety screen.

use super::became::use_asking;
use super::button::{Look, marked_button};
use super::drawer::Drawer;
use super::edition::use_edition;
use super::event::{PassingOn, TakeAway, Wanted};
use super::host::Links;
use super::mark::{FILE, PADLOCK, SHARE};
use super::share_sheet::{ShareProps, code_button};
use crate::content::Ui;
use yew::prelude::*;

#[component]
pub fn ShareAnswers(props: &ShareProps) -> Html {
    let edition = use_edition();
    let asking = use_asking(&props.card, &props.on_event);
    let say = |word| edition.say(word);
    let code = match *asking.became {
        PassingOn::Code(_) => code_button(say(Ui::ShowAnswersCode), "true", asking.put_away()),
        _ => code_button(say(Ui::ShowAnswersCode), "false", asking.ask(TakeAway::Code(Wanted::Answers))),
    };
    let link = asking.ask(TakeAway::Link(Wanted::Answers));
    html! {
        <Drawer class="share-answers" mark={PADLOCK} words={say(Ui::ShareAnswers)}>
                <p class="warning">{say(Ui::ShareWarning)}</p>
                <div class="tiles">
                    if edition.settings.links == Links::Possible {
                        {marked_button(Look::Plain, SHARE, say(Ui::ShareAnswersNow), link)}
                        {code}
                    }
                    {marked_button(Look::Plain, FILE, say(Ui::SaveRecord), asking.ask(TakeAway::Record))}
                </div>
                {asking.outcome(&edition, "answers")}
        </Drawer>
    }
}
