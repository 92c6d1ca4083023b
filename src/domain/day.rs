//! Days, counted from 1970-01-01.
//!
//! By hand, as it is two functions: crates for dates bring clocks, formats and time zones, none of which is needed here.

/// The day in the Gregorian calendar, `YYYY-MM-DD`.
pub fn date(day: u16) -> String {
    // Years that begin in March: the leap day is the last of its year. See Hinnant, "chrono-compatible low-level
    // date algorithms", civil_from_days; all days of a u16 lie in the era that began on 2000-03-01 or before it.
    let day = u32::from(day) + 719_468;
    let era = day / 146_097;
    let day = day % 146_097;
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + era * 400 + u32::from(month <= 2);
    let two = |number: u32| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    [&year.to_string(), "-", &two(month), "-", &two(day)].concat()
}

/// The day that is written `YYYY-MM-DD`. Such dates sort as their days do.
pub fn day(text: &str) -> Option<u16> {
    let (mut first, mut last) = (0, u16::MAX);
    while first < last {
        let middle = first + (last - first) / 2;
        if *date(middle) < *text { first = middle + 1 } else { last = middle }
    }
    (date(first) == text).then_some(first)
}
