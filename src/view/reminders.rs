//! Reminders for the reader's own calendar. Others may see a calendar, so its words are about nobody's back.

use super::became::use_asking;
use super::button::{Look, marked_button};
use super::choice::{Choice, Control};
use super::drawer::Drawer;
use super::edition::use_edition;
use super::event::{Hours, Reminders, TakeAway};
use super::mark::{CALENDAR, FILE};
use super::share_sheet::ShareProps;
use crate::content::Ui;
use yew::prelude::*;

/// Minutes between two reminders to move, each with the id of its radio button.
const EVERY: [(&str, u16); 4] = [("every-20", 20), ("every-30", 30), ("every-45", 45), ("every-60", 60)];

const HOURS: [(&str, Hours, Ui); 4] = [
    ("hours-day", Hours::Day, Ui::HoursDay),
    ("hours-morning", Hours::Morning, Ui::HoursMorning),
    ("hours-afternoon", Hours::Afternoon, Ui::HoursAfternoon),
    ("hours-night", Hours::Night, Ui::HoursNight),
];

#[component]
pub fn Calendar(props: &ShareProps) -> Html {
    let edition = use_edition();
    let asking = use_asking(&props.card, &props.on_event);
    // Half an hour is what the article says; nobody has to choose anything.
    let wanted = use_state(|| Reminders { every: Some(30), hours: Hours::Day });
    let choose = |new: Reminders| {
        let wanted = wanted.setter();
        Callback::from(move |()| wanted.set(new))
    };
    let Reminders { every, hours } = *wanted;
    let radio = |name, id, checked, words, new| {
        html! { <Choice control={Control::RadioOf(name)} {id} {checked} {words} on_change={choose(new)} /> }
    };
    let often = EVERY.map(|(id, minutes)| {
        let words = edition.count(Ui::EveryMinutes, minutes.into());
        radio("remind-every", id, every == Some(minutes), words, Reminders { every: Some(minutes), hours })
    });
    let never = Reminders { every: None, hours };
    let when = HOURS.map(|(id, new, word)| {
        radio("remind-hours", id, hours == new, edition.say(word), Reminders { every, hours: new })
    });
    html! {
        <Drawer class="share-calendar" mark={CALENDAR} words={edition.say(Ui::Calendar)}>
                <p>{edition.say(Ui::CalendarNote)}</p>
                <fieldset class="choices">
                    <legend class="minor-heading">{edition.say(Ui::RemindEvery)}</legend>
                    <div class="options options-short">
                        {often.into_iter().collect::<Html>()}
                        {radio("remind-every", "every-never", every.is_none(), edition.say(Ui::RemindNever), never)}
                    </div>
                </fieldset>
                if every.is_some() {
                    <fieldset class="choices">
                        <legend class="minor-heading">{edition.say(Ui::RemindHours)}</legend>
                        <div class="options options-short">{when.into_iter().collect::<Html>()}</div>
                    </fieldset>
                }
                <div class="actions">
                    {marked_button(
                        Look::Plain,
                        FILE,
                        edition.say(Ui::SaveCalendar),
                        asking.ask(TakeAway::Calendar(*wanted)),
                    )}
                </div>
                {asking.outcome(&edition, "calendar")}
        </Drawer>
    }
}
