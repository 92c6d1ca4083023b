//! Days: the reader's own, and as they are written.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::js_sys::Date;

/// Milliseconds.
const MINUTE: f64 = 60_000.0;
const DAY: f64 = 86_400_000.0;

/// The reader's own day, in days since 1970-01-01.
pub fn today() -> u16 {
    let now = Date::new_0();
    ((now.get_time() - now.get_timezone_offset() * MINUTE) / DAY) as u16
}

#[wasm_bindgen]
extern "C" {
    /// A day, `YYYY-MM-DD`, as it is written in a language and a region: `22 November 2026`, or `November 22, 2026` in the
    /// United States. With the digits and the calendar of the texts around it. It is in `js/locale.js`, as the first step
    /// has days too.
    #[wasm_bindgen(js_name = inWords)]
    pub fn in_words(language: &str, region: &str, date: &str) -> String;
}
