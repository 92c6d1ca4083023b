//! The clinic's own words, framed apart from the article's: it must be plain who speaks, and what it earns by.

use super::action::phone_link;
use super::edition::Edition;
use super::section::section;
use crate::content::Ui;
use yew::prelude::*;

/// Nothing if the blog said nothing of a clinic.
pub fn clinic(edition: &Edition) -> Html {
    let settings = &edition.settings;
    if settings.clinic_name.is_none() && settings.booking_url.is_none() && settings.phone.is_none() {
        return Html::default();
    }
    let book = settings.booking_url.as_ref().map(|url| {
        html! { <a class="button" part="button" href={url.clone()}>{edition.say(Ui::ClinicBook)}</a> }
    });
    let call = settings.phone.as_ref().map(|phone| {
        // Left to right in itself (U+2066 to U+2069): in right-to-left text groups of digits would change places.
        let shown = ["\u{2066}", &phone.replace(' ', "\u{a0}"), "\u{2069}"].concat();
        phone_link(phone, edition.fill(Ui::ClinicCall, &[("phone", &shown)]))
    });
    let body = html! {
        <>
            <p class="fine-print">{edition.say(Ui::ClinicInterest)}</p>
            if let Some(name) = &settings.clinic_name {
                <p class="row-name">{name}</p>
            }
            <div class="actions">{book}{call}</div>
            <slot name="clinic" />
        </>
    };
    section(edition, "section clinic", "clinic", edition.say(Ui::Clinic), body)
}
