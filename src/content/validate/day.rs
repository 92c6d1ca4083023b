//! Days as they are written.

use std::ops::Range;

/// Whether a text is a day of the Gregorian calendar, `YYYY-MM-DD`.
pub fn is_day(text: &str) -> bool {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    if shape != "0000-00-00" {
        return false;
    }
    let number = |range: Range<usize>| text[range].parse::<u32>().unwrap_or_default();
    let (year, month, day) = (number(0..4), number(5..7), number(8..10));
    let is_leap_year = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(is_leap_year),
        _ => 0,
    };
    (1..=days).contains(&day)
}
