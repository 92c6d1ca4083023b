//! Reminders for the reader's own calendar. Others may see a calendar, so it says nothing about the reader's back.

use super::became::became;
use super::drawer::{Drawer, drawer};
use super::{AtTheEnd, Part, Share};
use crate::content::Ui;
use crate::view::components::button::{Look, marked_button, report};
use crate::view::components::choice::{Choice, Control, choice};
use crate::view::components::mark::{CALENDAR, FILE};
use crate::view::components::render_context::RenderContext;
use crate::view::contract::event::{Hours, Reminders, TakeAway};
use yew::prelude::*;

/// Minutes between two reminders to move, each with what tells its radio button from others.
const EVERY: [(&str, u16); 4] = [("every-20", 20), ("every-30", 30), ("every-45", 45), ("every-60", 60)];

const HOURS: [(&str, Hours, Ui); 4] = [
    ("hours-day", Hours::Day, Ui::HoursDay),
    ("hours-morning", Hours::Morning, Ui::HoursMorning),
    ("hours-afternoon", Hours::Afternoon, Ui::HoursAfternoon),
    ("hours-night", Hours::Night, Ui::HoursNight),
];

pub fn reminders(context: &RenderContext, end: &AtTheEnd) -> Html {
    let row = Drawer {
        part: Part::Calendar,
        class: "more drawer share-calendar",
        mark: CALENDAR,
        words: context.say(Ui::Calendar),
    };
    drawer(row, end, || form(context, end))
}

fn form(context: &RenderContext, end: &AtTheEnd) -> Html {
    let wanted = end.sharing.reminders;
    let Reminders { every, hours } = wanted;
    let radio = |name, id, words, new| {
        let button = Choice { control: Control::RadioOf(name), id, checked: new == wanted, words, hint: None };
        choice(context, button, &end.on_share, Share::Choose(new))
    };
    let often = EVERY.map(|(id, minutes)| {
        let words = context.count(Ui::EveryMinutes, minutes.into());
        radio("remind-every", id, words, Reminders { every: Some(minutes), hours })
    });
    let never = radio("remind-every", "every-never", context.say(Ui::RemindNever), Reminders { every: None, hours });
    let save = report(&end.on_share, Share::Ask(Part::Calendar, TakeAway::Calendar(wanted)));
    html! {
        <>
            <p>{context.say(Ui::CalendarNote)}</p>
            {group(context, Ui::RemindEvery, often.into_iter().chain([never]).collect())}
            if every.is_some() {
                {group(context, Ui::RemindHours, HOURS.map(|(id, hours, word)| {
                    radio("remind-hours", id, context.say(word), Reminders { every, hours })
                }).into_iter().collect())}
            }
            <div class="actions">{marked_button(Look::Plain, FILE, context.say(Ui::SaveCalendar), save)}</div>
            {became(context, &end.sharing, Part::Calendar)}
        </>
    }
}

fn group(context: &RenderContext, legend: Ui, options: Html) -> Html {
    html! {
        <fieldset class="choices">
            <legend class="minor-heading">{context.say(legend)}</legend>
            <div class="options options-short">{options}</div>
        </fieldset>
    }
}
