//! The clinic's own words, framed apart from the article's: readers must see who speaks, and that the clinic earns by it.

use super::{AtTheEnd, Share};
use crate::content::Ui;
use crate::view::components::choice::{Choice, Control, choice};
use crate::view::components::edition::{Edition, left_to_right};
use crate::view::components::section::section;
use crate::view::contract::host::Booking;
use crate::view::result::action::phone_link;
use yew::prelude::*;

/// On a result of somebody else. Nothing if the blog said nothing of a clinic.
pub fn clinic(edition: &Edition) -> Html {
    framed(edition, |booking| actions(edition, booking, None))
}

/// On the reader's own card, who may let the clinic know what it says. The booking link does not take the link to the
/// advice along until the reader ticks that it may.
pub fn clinic_to_tell(edition: &Edition, end: &AtTheEnd) -> Html {
    framed(edition, |booking| {
        let Some(Booking::MayTakeAdvice { site, .. }) = booking else { return actions(edition, booking, None) };
        let told = end.sharing.told(booking);
        let tick = Choice {
            control: Control::Checkbox,
            id: "tell-clinic",
            checked: told.is_some(),
            words: edition.say(Ui::TellClinic),
            hint: Some(edition.fill(Ui::TellClinicExplained, &[("site", &left_to_right(site))])),
        };
        let share = if told.is_some() { Share::DoNotTellClinic } else { Share::TellClinic };
        html! {
            <>
                {choice(edition, tick, &end.on_share, share)}
                {actions(edition, booking, told)}
            </>
        }
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
        let shown = left_to_right(&phone.replace(' ', "\u{a0}"));
        phone_link(phone, edition.fill(Ui::ClinicCall, &[("phone", &shown)]))
    });
    html! { <div class="actions">{book}{call}</div> }
}
