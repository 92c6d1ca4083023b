//! Asking the host for something to take along, and what became of it, told where it was asked for.

use super::edition::Edition;
use super::event::{Event, PassingOn, TakeAway};
use super::mark::{FITS, mark};
use super::square_code::square_code;
use crate::content::Ui;
use crate::domain::AdviceCard;
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// What one part of the page asked for last.
pub struct Asking {
    pub became: UseStateHandle<PassingOn>,
    card: Rc<AdviceCard>,
    on_event: Callback<Event>,
}

#[hook]
pub fn use_asking(card: &Rc<AdviceCard>, on_event: &Callback<Event>) -> Asking {
    let became = use_state(|| PassingOn::Nothing);
    Asking { became, card: card.clone(), on_event: on_event.clone() }
}

impl Asking {
    /// A press that asks for `what`.
    pub fn ask(&self, what: TakeAway) -> Callback<MouseEvent> {
        let Self { became, card, on_event } = self;
        let (tell, card, on_event) = (became.setter(), card.clone(), on_event.clone());
        Callback::from(move |_| {
            // The same outcome twice is news each time: without this the second would not be spoken.
            tell.set(PassingOn::Nothing);
            let tell = tell.clone();
            let reply = Callback::from(move |became| tell.set(became));
            on_event.emit(Event::AskedFor(what, card.clone(), reply));
        })
    }

    /// A press that takes back what was shown.
    pub fn put_away(&self) -> Callback<MouseEvent> {
        let tell = self.became.setter();
        Callback::from(move |_| tell.set(PassingOn::Nothing))
    }

    /// In words, with what there is to see or to copy by hand. `place` tells it from others on the page.
    pub fn outcome(&self, edition: &Edition, place: &'static str) -> Html {
        let say = |word| edition.say(word);
        let link = |link| field(edition, place, Ui::LinkLabel, Field::Line(link));
        let (status, shown) = match &*self.became {
            PassingOn::Nothing => (Html::default(), Html::default()),
            PassingOn::Shared => (done(say(Ui::Shared)), Html::default()),
            PassingOn::LinkCopied(url) => (done(say(Ui::LinkCopied)), link(url)),
            PassingOn::LinkToCopy(url) => (say(Ui::LinkToCopy).into(), link(url)),
            PassingOn::TextCopied => (done(say(Ui::TextCopied)), Html::default()),
            PassingOn::TextToCopy(text) => {
                (say(Ui::TextToCopy).into(), field(edition, place, Ui::TextLabel, Field::Text(text)))
            }
            PassingOn::Code(code) => (say(Ui::CodeShown).into(), square_code(edition, code)),
            PassingOn::FileSaved => (done(say(Ui::FileSaved)), Html::default()),
            PassingOn::FileToCopy { name, text } => {
                let told = edition.fill(Ui::FileToCopy, &[("name", name)]);
                (told.into(), field(edition, place, Ui::TextLabel, Field::Text(text)))
            }
            PassingOn::Failed => (say(Ui::Failed).into(), Html::default()),
        };
        html! {
            <div class="outcome">
                <p class="share-status" part="status" role="status">{status}</p>
                {shown}
            </div>
        }
    }
}

/// A status with a mark that it worked.
pub fn done(words: AttrValue) -> Html {
    html! { <>{mark("status-mark", FITS)}{words}</> }
}

enum Field<'a> {
    Line(&'a AttrValue),
    Text(&'a AttrValue),
}

/// Something to copy by hand: one press marks all of it.
fn field(edition: &Edition, place: &'static str, label: Ui, field: Field) -> Html {
    let id = [place, "-to-copy"].concat();
    let control = match field {
        Field::Line(value) => {
            let onclick = |event: MouseEvent| {
                event.target_dyn_into::<HtmlInputElement>().inspect(HtmlInputElement::select);
            };
            html! { <input class="field" part="field" id={id.clone()} dir="ltr" readonly=true {value} {onclick} /> }
        }
        Field::Text(value) => {
            let onclick = |event: MouseEvent| {
                event.target_dyn_into::<HtmlTextAreaElement>().inspect(HtmlTextAreaElement::select);
            };
            html! { <textarea class="field" part="field" id={id.clone()} rows="10" readonly=true {value} {onclick} /> }
        }
    };
    html! { <div class="to-copy"><label class="field-label" for={id}>{edition.say(label)}</label>{control}</div> }
}
