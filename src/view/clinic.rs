//! The clinic's own words, framed apart from the article's: it must be plain who speaks, and what it earns by.

use super::action::phone_link;
use super::choice::{Choice, Control};
use super::edition::{Edition, use_edition};
use super::event::Event;
use super::host::Booking;
use super::section::section;
use super::share_sheet::ShareProps;
use crate::content::Ui;
use crate::domain::AdviceCard;
use std::rc::Rc;
use yew::prelude::*;

/// On a result of somebody else. Nothing if the blog said nothing of a clinic.
pub fn clinic(edition: &Edition) -> Html {
    framed(edition, |booking| actions(edition, booking, None))
}

/// On the reader's own card, who may let the clinic know what it says.
pub fn clinic_to_tell(edition: &Edition, card: &Rc<AdviceCard>, on_event: &Callback<Event>) -> Html {
    framed(edition, |booking| match booking {
        Some(Booking::MayTakeAdvice(_)) => {
            html! { <Visit card={card.clone()} on_event={on_event.clone()} /> }
        }
        _ => actions(edition, booking, None),
    })
}

fn framed(edition: &Edition, actions: impl FnOnce(Option<&Booking>) -> Html) -> Html {
    let settings = &edition.settings;
    if settings.clinic_name.is_none() && settings.booking.is_none() && settings.phone.is_none() {
        return Html::default();
    }
    let body = html! {
        <>
            <p class="fine-print">{edition.say(Ui::ClinicInterest)}</p>
            if let Some(name) = &settings.clinic_name {
                <p class="row-name">{name}</p>
            }
            {actions(settings.booking.as_ref())}
            <slot name="clinic" />
        </>
    };
    section(edition, "section clinic", "clinic", edition.say(Ui::Clinic), body)
}

/// The ways to the clinic. `told`: the booking link in place of the plain one.
fn actions(edition: &Edition, booking: Option<&Booking>, told: Option<&AttrValue>) -> Html {
    let book = booking.map(|booking| {
        let url = told.unwrap_or(booking.url()).clone();
        html! { <a class="button" part="button" href={url}>{edition.say(Ui::ClinicBook)}</a> }
    });
    let call = edition.settings.phone.as_ref().map(|phone| {
        // Left to right in itself (U+2066 to U+2069): in right-to-left text groups of digits would change places.
        let shown = ["\u{2066}", &phone.replace(' ', "\u{a0}"), "\u{2069}"].concat();
        phone_link(phone, edition.fill(Ui::ClinicCall, &[("phone", &shown)]))
    });
    html! { <div class="actions">{book}{call}</div> }
}

/// The ways to the clinic, and whether the booking link takes the link to the advice along. It does not until the
/// reader ticks that it may.
#[component]
fn Visit(props: &ShareProps) -> Html {
    let edition = use_edition();
    let booking = edition.settings.booking.clone();
    // With the link that it was made from: the blog may give another while the tick is there.
    let agreed = use_state(|| None::<(Option<Booking>, AttrValue)>);
    let told = agreed.as_ref().filter(|(made_from, _)| *made_from == booking).map(|(_, url)| url.clone());
    let on_change = {
        let (ShareProps { card, on_event }, agree) = (props.clone(), agreed.setter());
        let (told, booking) = (told.clone(), booking.clone());
        Callback::from(move |()| {
            agree.set(None);
            if told.is_none() {
                let (agree, booking) = (agree.clone(), booking.clone());
                let reply = Callback::from(move |url| agree.set(Some((booking.clone(), url))));
                on_event.emit(Event::AgreedToTellClinic(card.clone(), reply));
            }
        })
    };
    html! {
        <>
            <Choice
                control={Control::Checkbox}
                id="tell-clinic"
                checked={told.is_some()}
                words={edition.say(Ui::TellClinic)}
                hint={edition.say(Ui::TellClinicExplained)}
                {on_change}
            />
            {actions(&edition, booking.as_ref(), told.as_ref())}
        </>
    }
}
