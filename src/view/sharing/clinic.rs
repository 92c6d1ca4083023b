//! The clinic's own words, framed apart from the article's: readers must see who speaks, and that the clinic earns by
//! it.

use super::{AtTheEnd, Share};
use crate::content::Ui;
use crate::view::components::choice::{Choice, Control, choice};
use crate::view::components::render_context::{RenderContext, left_to_right};
use crate::view::components::section::section;
use crate::view::contract::host::{Booking, Settings};
use crate::view::result::action::{dial, phone_link};
use yew::prelude::*;

/// On a result of somebody else. Nothing if the blog said nothing of a clinic.
pub fn clinic(context: &RenderContext) -> Html {
    framed(context, |booking| actions(context, booking, None))
}

/// On the reader's own card, who may let the clinic know what it says. The booking link does not take the link to the
/// advice along until the reader ticks that it may.
pub fn clinic_to_tell(context: &RenderContext, end: &AtTheEnd) -> Html {
    framed(context, |booking| {
        let Some(Booking::MayTakeAdvice { site, .. }) = booking else { return actions(context, booking, None) };
        let with_advice = end.sharing.shared_with_clinic(booking);
        let tick = Choice {
            control: Control::Checkbox,
            id: "tell-clinic",
            checked: with_advice.is_some(),
            words: context.say(Ui::TellClinic),
            hint: Some(context.fill(Ui::TellClinicExplained, &[("site", &left_to_right(site))])),
        };
        let share = if with_advice.is_some() { Share::DoNotTellClinic } else { Share::TellClinic };
        html! {
            <>
                {choice(context, tick, &end.on_share, share)}
                {actions(context, booking, with_advice)}
            </>
        }
    })
}

/// Whose page it is, in a line: heads the sheet of paper and a result of somebody else.
pub fn clinic_head(context: &RenderContext) -> Html {
    let settings = &context.settings;
    if !has_clinic(settings) {
        return Html::default();
    }
    let book = settings.booking.as_ref().map(|booking| {
        let url = booking.url().clone();
        // On paper, an address that can be typed.
        let address = url.split_once("://").map(|(_, address)| address.to_owned());
        html! {
            <a href={url}>
                <span class="clinic-book">{context.say(Ui::ClinicBook)}</span>
                if let Some(address) = address {
                    <span class="clinic-address" aria-hidden="true">{address}</span>
                }
            </a>
        }
    });
    let call = settings.phone.as_ref().map(|phone| {
        html! { <a href={dial(phone)}>{written(phone)}</a> }
    });
    html! {
        <p class="clinic-head" part="clinic-head">
            <span class="clinic-label">{context.say(Ui::Clinic)}</span>
            if let Some(name) = &settings.clinic_name {
                <b>{name}</b>
            }
            {call}
            {book}
        </p>
    }
}

fn has_clinic(settings: &Settings) -> bool {
    settings.clinic_name.is_some() || settings.booking.is_some() || settings.phone.is_some()
}

fn framed(context: &RenderContext, actions: impl FnOnce(Option<&Booking>) -> Html) -> Html {
    let settings = &context.settings;
    if !has_clinic(settings) {
        return Html::default();
    }
    let body = html! {
        <>
            <p class="fine-print">{context.say(Ui::ClinicInterest)}</p>
            {actions(settings.booking.as_ref())}
            <slot name="clinic" />
        </>
    };
    let label = context.say(Ui::Clinic);
    let words = settings.clinic_name.as_ref().map_or(label.clone(), |name| [&*label, " · ", name].concat().into());
    section(context, "section clinic", "clinic", words, body)
}

/// Links to the clinic. `with_advice`: the booking link with the advice, in place of the plain one.
fn actions(context: &RenderContext, booking: Option<&Booking>, with_advice: Option<&AttrValue>) -> Html {
    let book = booking.map(|booking| {
        let url = with_advice.unwrap_or(booking.url()).clone();
        html! { <a class="button" part="button" href={url}>{context.say(Ui::ClinicBook)}</a> }
    });
    let call = context
        .settings
        .phone
        .as_ref()
        .map(|phone| phone_link(phone, context.fill(Ui::ClinicCall, &[("phone", &written(phone))])));
    html! { <div class="actions">{book}{call}</div> }
}

/// A telephone number in one line, in the order of dialling.
fn written(phone: &str) -> String {
    left_to_right(&phone.replace(' ', "\u{a0}"))
}
