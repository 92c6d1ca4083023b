//! Days: the reader's own, and as they are written.

use super::locale;
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

/// A day as it is written in a language: `22 November 2026`, or `November 22, 2026` where the page or the browser says
/// which English.
pub fn in_words(language: &str, day: u16) -> String {
    let locale = locale::tags().find(|tag| tag.split('-').next() == Some(language));
    let date = Date::new(&(f64::from(day) * DAY).into());
    // Without a prototype, which would have what the page added to every object.
    let options: Object = Object::create(JsValue::NULL.unchecked_ref::<Object>());
    for (name, value) in [("day", "numeric"), ("month", "long"), ("year", "numeric"), ("timeZone", "UTC")] {
        // Setting a property of an object of one's own does not fail.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    date.to_locale_date_string(locale.as_deref().unwrap_or(language), &options).into()
}
