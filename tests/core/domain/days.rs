//! Days as they are written, against counting them one by one.

use lumbar_check::domain::{date, day};

/// How many days a month of the Gregorian calendar has.
fn length(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(400) || (year.is_multiple_of(4) && !year.is_multiple_of(100)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[test]
fn every_day_has_the_date_that_counting_comes_to() {
    let (mut year, mut month, mut of_month) = (1970, 1, 1);
    for number in 0..=u16::MAX {
        let counted = format!("{year}-{month:02}-{of_month:02}");
        assert_eq!(date(number), counted);
        assert_eq!(day(&counted), Some(number));
        of_month += 1;
        if of_month > length(year, month) {
            (month, of_month) = (month + 1, 1);
        }
        if month > 12 {
            (year, month) = (year + 1, 1);
        }
    }
}

#[test]
fn what_is_no_date_or_too_early_or_too_late_is_no_day() {
    for text in ["", "1969-12-31", "2149-06-07", "2023-02-29", "2026-11-31", "2026-11-1", "2026-11-01 ", "2026"] {
        assert_eq!(day(text), None, "{text}");
    }
}
