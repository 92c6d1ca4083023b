//! The reminders of a reader, as the calendar file that they get. `tests/e2e/calendar.test.mjs` has an independent
//! program read the kept files.

use crate::{RULES, WORDS, psoas, psoas_in};
use lumbar_check::content::ContentPack;
use lumbar_check::domain::date;
use lumbar_check::share::{Every, Moving, Reminders, Workdays, calendar};
use proptest::prelude::*;
use proptest::sample::select;

/// Sunday, 2026-11-22.
const SUNDAY: u16 = 20_779;

fn office(every: Every) -> Moving {
    Moving { every, from: 9 * 60, until: 17 * 60, workdays: Workdays::MondayToFriday }
}

fn moving() -> impl Strategy<Value = Moving> {
    let workdays = select(vec![Workdays::MondayToFriday, Workdays::SundayToThursday]);
    (select(Every::ALL.to_vec()), 0..1440u16, 0..1440u16, workdays).prop_map(|(every, from, until, workdays)| Moving {
        every,
        from,
        until,
        workdays,
    })
}

fn file(start: u16, moving: Option<Moving>) -> String {
    calendar(&psoas(), &Reminders { start, moving })
}

/// The lines as they were before they were folded.
fn unfolded(file: &str) -> Vec<String> {
    file.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

/// The values of a property, in the order of the file.
fn values(file: &str, property: &str) -> Vec<String> {
    let value = |line: &String| {
        let (name, value) = line.split_once(':')?;
        (name.split(';').next() == Some(property)).then(|| value.to_owned())
    };
    unfolded(file).iter().filter_map(value).collect()
}

#[test]
fn the_calendar_files_are_those_that_are_kept() {
    let office = |every| Some(office(every));
    let night = Moving {
        every: Every::FortyFiveMinutes,
        from: 22 * 60,
        until: 6 * 60 + 30,
        workdays: Workdays::SundayToThursday,
    };
    insta::assert_binary_snapshot!("office.ics", file(SUNDAY, office(Every::HalfHour)).into_bytes());
    insta::assert_binary_snapshot!("every-20-minutes.ics", file(SUNDAY + 3, office(Every::TwentyMinutes)).into_bytes());
    insta::assert_binary_snapshot!("night-shift.ics", file(SUNDAY, Some(night)).into_bytes());
    insta::assert_binary_snapshot!("look-again.ics", file(SUNDAY, None).into_bytes());
}

#[test]
fn reminders_to_move_come_between_the_beginning_and_the_end_of_work() {
    let clocks = |moving| {
        let starts = values(&file(SUNDAY, Some(moving)), "DTSTART");
        starts
            .iter()
            .filter_map(|start| start.split_once('T'))
            .map(|(_, time)| time[..4].to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(clocks(office(Every::Hour)), ["1000", "1100", "1200", "1300", "1400", "1500", "1600"]);
    assert_eq!(clocks(office(Every::HalfHour)).len(), 15);
    let short = Moving { from: 10 * 60, until: 11 * 60 + 31, ..office(Every::FortyFiveMinutes) };
    assert_eq!(clocks(short), ["1045", "1130"]);
    let night = Moving { from: 22 * 60, until: 60, ..office(Every::Hour) };
    assert_eq!(clocks(night), ["2300", "0000"]);
    for nothing in
        [Moving { until: 9 * 60, ..office(Every::Hour) }, Moving { until: 9 * 60 + 20, ..office(Every::Hour) }]
    {
        assert_eq!(clocks(nothing), Vec::<String>::new());
        assert!(values(&file(SUNDAY, Some(nothing)), "DESCRIPTION").len() == 1, "nothing ends that never began");
    }
}

#[test]
fn the_days_of_a_shift_past_midnight_are_those_after_the_workdays() {
    let night = Moving { from: 22 * 60, until: 60, ..office(Every::Hour) };
    let file = file(SUNDAY, Some(night));
    let days: Vec<_> = values(&file, "RRULE").iter().map(|rule| rule.replace("FREQ=WEEKLY;", "")).collect();
    assert_eq!(days, ["BYDAY=MO,TU,WE,TH,FR;COUNT=30", "BYDAY=TU,WE,TH,FR,SA;COUNT=30"]);
    let starts = values(&file, "DTSTART");
    assert_eq!(starts, ["20261123T230000", "20261124T000000", "20270103"]);
}

#[test]
fn the_first_day_is_today_or_the_next_workday() {
    let first = |start, workdays| {
        let moving = Moving { workdays, ..office(Every::Hour) };
        values(&file(start, Some(moving)), "DTSTART")[0][..8].to_owned()
    };
    let compact = |day: u16| date(day).replace('-', "");
    for week in 0..3 {
        let sunday = SUNDAY + week * 7;
        for (later, monday_to_friday, sunday_to_thursday) in
            [(0, 1, 0), (1, 1, 1), (4, 4, 4), (5, 5, 7), (6, 8, 7), (7, 8, 7)]
        {
            assert_eq!(first(sunday + later, Workdays::MondayToFriday), compact(sunday + monday_to_friday));
            assert_eq!(first(sunday + later, Workdays::SundayToThursday), compact(sunday + sunday_to_thursday));
        }
    }
}

#[test]
fn the_last_days_that_can_be_counted_have_a_calendar() {
    for start in u16::MAX - 20..=u16::MAX {
        for workdays in [Workdays::MondayToFriday, Workdays::SundayToThursday] {
            let file = file(start, Some(Moving { workdays, ..office(Every::Hour) }));
            assert_eq!(values(&file, "SUMMARY").len(), values(&file, "DTSTART").len());
        }
    }
}

#[test]
fn the_weekend_goes_by_the_country() {
    for (country, workdays) in [
        ("EG", Workdays::SundayToThursday),
        ("sa", Workdays::SundayToThursday),
        ("MA", Workdays::MondayToFriday),
        ("AE", Workdays::MondayToFriday),
        ("uk", Workdays::MondayToFriday),
        ("", Workdays::MondayToFriday),
    ] {
        assert_eq!(Workdays::in_country(country), workdays, "{country}");
    }
}

#[test]
fn a_span_is_found_by_its_minutes() {
    let spans = [20, 30, 45, 60].map(Every::of_minutes);
    assert_eq!(spans, Every::ALL.map(Some));
    assert_eq!([0, 15, 90].map(Every::of_minutes), [None, None, None]);
}

/// The pack with other words for the reminder to move.
fn saying(words: &str) -> ContentPack {
    let from = "\"Stand up and move a little\"";
    assert!(WORDS.contains(from));
    let words = serde_json::to_string(words).expect("it is JSON");
    ContentPack::parse(RULES, &WORDS.replacen(from, &words, 1), None).expect("it is sound")
}

#[test]
fn whatever_the_words_are_each_line_is_short_and_no_character_is_cut() {
    let hostile = "Auf, auf; und los\\n — ﷽ 🧍‍♀️ يا سلام،\nBEGIN:VEVENT ".repeat(9);
    let reminders = Reminders { start: SUNDAY, moving: Some(office(Every::Hour)) };
    let file = calendar(&saying(&hostile), &reminders);
    assert!(!file.replace("\r\n", "").contains(['\r', '\n']), "a line ends with CRLF");
    assert!(file.split("\r\n").all(|line| line.len() <= 75));
    let escaped = hostile.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n");
    assert_eq!(values(&file, "SUMMARY")[0], escaped);
    assert_eq!(unfolded(&file).iter().filter(|line| *line == "BEGIN:VEVENT").count(), 8);
}

#[test]
fn a_colleague_who_sees_the_calendar_learns_nothing_of_anyones_health() {
    for language in &psoas().languages {
        let pack = psoas_in(language);
        let reminders = Reminders { start: SUNDAY, moving: Some(office(Every::TwentyMinutes)) };
        let file = unfolded(&calendar(&pack, &reminders)).join("\n").to_lowercase();
        let about = [&*pack.article.title, &pack.article.site, pack.id.as_str(), "lumbar", "pain", "http", "check"];
        for word in about {
            assert!(!file.contains(&word.to_lowercase()), "{language}: {word}");
        }
        for visible in ["class:private", "transp:transparent"] {
            assert_eq!(file.matches(visible).count(), file.matches("begin:vevent").count());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_two_events_of_a_file_have_one_id(start in any::<u16>(), moving in moving()) {
        let ids = values(&file(start, Some(moving)), "UID");
        let mut told_apart = ids.clone();
        told_apart.sort();
        told_apart.dedup();
        prop_assert_eq!(told_apart.len(), ids.len());
    }

    #[test]
    fn every_event_begins_on_a_day_that_its_rule_names(start in 0..u16::MAX - 60, moving in moving()) {
        const NAMES: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
        let file = file(start, Some(moving));
        let first_days: Vec<_> = (start..start + 9).map(|day| (date(day).replace('-', ""), day)).collect();
        for (begins, rule) in values(&file, "DTSTART").iter().zip(values(&file, "RRULE")) {
            let first_day = first_days.iter().find(|(name, _)| begins.starts_with(name));
            let (_, day) = first_day.expect("it begins within a week");
            prop_assert!(rule.contains(NAMES[usize::from((day + 3) % 7)]), "{begins}: {rule}");
        }
    }
}
