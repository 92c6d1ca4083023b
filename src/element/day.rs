//! Days: the reader's own, and as they are written.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Date, Object, Reflect};

/// Milliseconds.
const MINUTE: f64 = 60_000.0;
const DAY: f64 = 86_400_000.0;

/// The reader's own day, in days since 1970-01-01.
pub fn today() -> u16 {
    let now = Date::new_0();
    ((now.get_time() - now.get_timezone_offset() * MINUTE) / DAY) as u16
}

/// A day, `YYYY-MM-DD`, as it is written in a language and a region: `22 November 2026`, or `November 22, 2026` in the
/// United States. With the digits and the calendar of the texts around it.
pub fn in_words(language: &str, region: &str, date: &str) -> String {
    let locale = match region {
        // Europe as a whole has a number among regions, and no letters.
        "eu" => [language, "-150"].concat(),
        country if country.len() == 2 && country.bytes().all(|letter| letter.is_ascii_alphabetic()) => {
            [language, "-", country].concat()
        }
        _ => language.to_owned(),
    };
    // Without a prototype, which would have what the page added to every object.
    let options: Object = Object::create(JsValue::NULL.unchecked_ref::<Object>());
    for (name, value) in [
        ("day", "numeric"),
        ("month", "long"),
        ("year", "numeric"),
        ("timeZone", "UTC"),
        ("calendar", "gregory"),
        ("numberingSystem", "latn"),
    ] {
        // Setting a property of an object of one's own does not fail.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    Date::new(&date.into()).to_locale_date_string(&locale, &options).into()
}
