//! A reader's own reminders as a calendar file (RFC 5545): to move now and then on workdays, and to look again in six
//! weeks.
//!
//! Calendars are shared with employers and families: the words say nothing of health, neither this widget nor the page
//! is named, the events are private and keep no time busy. Equal reminders give equal files, ids included, so that
//! taking them over twice does not double them.
//!
//! A time of day is an event of its own that repeats every week. One event for "every 30 minutes from nine to five"
//! would be shorter, but Google Calendar and Outlook know no rule finer than a day and show it once. Times float: nine
//! is nine wherever the reader is.

use crate::content::{ContentPack, Ui};
use crate::domain::date;

/// From the start to the day to look again, in days.
const UNTIL_LOOK_AGAIN: u16 = 42;

/// How often the time of day comes until then.
const WORKDAYS_UNTIL_LOOK_AGAIN: u16 = UNTIL_LOOK_AGAIN / 7 * 5;

/// The minutes of a day.
const DAY: u16 = 24 * 60;

/// What a reader wants to be reminded of. The day to look again is always among it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminders {
    /// The reader's own today, in days since 1970-01-01.
    pub start: u16,
    /// To move as well, if the reader wants that.
    pub moving: Option<Moving>,
}

/// To stand up and move, on workdays, until the day to look again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moving {
    /// The time between two of them.
    pub every: Every,
    /// When work begins, in minutes after midnight. The first reminder comes one span later.
    pub from: u16,
    /// When work ends, with no reminder any more. Earlier than `from`: on the next day.
    pub until: u16,
    /// The days on which they come.
    pub workdays: Workdays,
}

/// The time between two reminders to move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    /// 20 minutes.
    TwentyMinutes,
    /// 30 minutes.
    HalfHour,
    /// 45 minutes.
    FortyFiveMinutes,
    /// 60 minutes.
    Hour,
}

impl Every {
    /// Shortest first.
    pub const ALL: [Self; 4] = [Self::TwentyMinutes, Self::HalfHour, Self::FortyFiveMinutes, Self::Hour];

    /// As minutes.
    pub const fn minutes(self) -> u16 {
        match self {
            Self::TwentyMinutes => 20,
            Self::HalfHour => 30,
            Self::FortyFiveMinutes => 45,
            Self::Hour => 60,
        }
    }

    /// `None` if there is no such span.
    pub fn of_minutes(minutes: u16) -> Option<Self> {
        Self::ALL.into_iter().find(|every| every.minutes() == minutes)
    }
}

/// The five days on which most people work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Workdays {
    /// As in most countries.
    MondayToFriday,
    /// As in most countries where Friday is the day of rest.
    SundayToThursday,
}

impl Workdays {
    /// Where the weekend is Friday and Saturday, as the Unicode CLDR has it.
    const SUNDAY_TO_THURSDAY: &[&str] =
        &["BH", "DZ", "EG", "IL", "IQ", "JO", "KW", "LY", "OM", "QA", "SA", "SD", "SY", "YE"];

    /// Those of a country, by its ISO 3166 two-letter code in any case.
    pub fn in_country(code: &str) -> Self {
        match Self::SUNDAY_TO_THURSDAY.iter().any(|country| country.eq_ignore_ascii_case(code)) {
            true => Self::SundayToThursday,
            false => Self::MondayToFriday,
        }
    }

    /// The first of them, counted from Monday = 0.
    const fn first(self) -> u16 {
        match self {
            Self::MondayToFriday => 0,
            Self::SundayToThursday => 6,
        }
    }

    /// The first of them on `day` or after it.
    fn on_or_after(self, day: u16) -> u16 {
        // 1970-01-01 was a Thursday.
        let since_first = (day % 7 + 3 + 7 - self.first()) % 7;
        if since_first < 5 { day } else { day.saturating_add(7 - since_first) }
    }

    /// As a rule names the days that come `later` days after each of them.
    fn named(self, later: u16) -> String {
        const NAMES: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
        let name = |day: u16| NAMES[usize::from((self.first() + day + later) % 7)];
        (0..5).map(name).collect::<Vec<_>>().join(",")
    }
}

impl Moving {
    /// The reminders of one workday, in minutes after its midnight; past midnight they are more than a day.
    fn times(&self) -> impl Iterator<Item = u16> {
        let (from, until) = (self.from % DAY, self.until % DAY);
        let end = if until < from { until + DAY } else { until };
        let every = usize::from(self.every.minutes());
        (from..end).step_by(every).skip(1)
    }
}

/// The reminders as the text of an `.ics` file.
pub fn calendar(pack: &ContentPack, reminders: &Reminders) -> String {
    let Reminders { start, moving } = reminders;
    let mut file = Lines { text: String::new(), language: &pack.words.language, start: compact(*start) };
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line("PRODID:-//Reminders//Move and look again//EN");
    let mut ends = None;
    for (moving, time) in moving.iter().flat_map(|moving| moving.times().map(move |time| (moving, time))) {
        ends = Some(pack.say(Ui::CalendarLookAgainText));
        let later = time / DAY;
        let first = compact(moving.workdays.on_or_after(*start).saturating_add(later));
        let clock = [two(time % DAY / 60), two(time % 60)].concat();
        let rule = ["FREQ=WEEKLY;BYDAY=", &moving.workdays.named(later)].concat();
        file.begin_event(&["move-", &clock].concat());
        file.line(&["DTSTART:", &first, "T", &clock, "00"].concat());
        file.line("DURATION:PT5M");
        file.line(&["RRULE:", &rule, ";COUNT=", &WORKDAYS_UNTIL_LOOK_AGAIN.to_string()].concat());
        file.end_event(&pack.say(Ui::CalendarMove), "PT0S");
    }
    file.begin_event("look-again");
    file.line(&["DTSTART;VALUE=DATE:", &compact(start.saturating_add(UNTIL_LOOK_AGAIN))].concat());
    ends.iter().for_each(|text| file.text("DESCRIPTION", text));
    // Nine in the morning: the day itself begins at midnight.
    file.end_event(&pack.say(Ui::CalendarLookAgain), "PT9H");
    file.line("END:VCALENDAR");
    file.text
}

/// `YYYYMMDD`
fn compact(day: u16) -> String {
    date(day).replace('-', "")
}

fn two(number: u16) -> String {
    [if number < 10 { "0" } else { "" }, &number.to_string()].concat()
}

/// A calendar file being written.
struct Lines<'a> {
    text: String,
    language: &'a str,
    /// The day of the file, `YYYYMMDD`.
    start: String,
}

impl Lines<'_> {
    /// `kind` tells the events of one file apart.
    fn begin_event(&mut self, kind: &str) {
        self.line("BEGIN:VEVENT");
        self.line(&["UID:", &self.start, "-", kind, "@reminders.invalid"].concat());
        self.line(&["DTSTAMP:", &self.start, "T000000Z"].concat());
    }

    /// `alarm` is how long after the beginning it rings.
    fn end_event(&mut self, says: &str, alarm: &str) {
        self.text("SUMMARY", says);
        self.line("CLASS:PRIVATE");
        self.line("TRANSP:TRANSPARENT");
        self.line("BEGIN:VALARM");
        self.line("ACTION:DISPLAY");
        self.line(&["TRIGGER:", alarm].concat());
        self.text("DESCRIPTION", says);
        self.line("END:VALARM");
        self.line("END:VEVENT");
    }

    fn text(&mut self, property: &str, value: &str) {
        let escaped = value.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n");
        self.line(&[property, ";LANGUAGE=", self.language, ":", &escaped].concat());
    }

    /// A line of any length, folded: no more than 75 octets each, and no character cut in two.
    fn line(&mut self, content: &str) {
        let mut octets = 0;
        for character in content.chars() {
            if octets + character.len_utf8() > 75 {
                self.text.push_str("\r\n ");
                octets = 1;
            }
            self.text.push(character);
            octets += character.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}
