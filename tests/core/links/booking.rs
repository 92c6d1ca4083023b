//! Booking links that take the advice along, and those that cannot.

use lumbar_check::share::{booking_with, plain_booking};

const ADVICE: &str = "https://blog.example/psoas/?a=1#lumbar-check=1.AAVw-_8";

/// [`ADVICE`] as one value.
const ESCAPED: &str = "https%3A%2F%2Fblog.example%2Fpsoas%2F%3Fa%3D1%23lumbar-check%3D1.AAVw-_8";

#[test]
fn the_advice_goes_behind_the_hash_where_no_server_sees_it() {
    for address in ["https://clinic.example/book", "/book?from=blog", "book.html"] {
        assert_eq!(plain_booking(address), address);
        assert_eq!(booking_with(address, ADVICE), Some(format!("{address}#lumbar-advice={ESCAPED}")));
    }
}

#[test]
fn a_clinic_may_name_the_place_itself() {
    for (address, plain, with_advice) in [
        ("https://forms.example/?note={advice}", "https://forms.example/?note=", "https://forms.example/?note=…"),
        ("https://forms.example/?note=%7Badvice%7D", "https://forms.example/?note=", "https://forms.example/?note=…"),
        ("/book#for={advice}&page=2", "/book#for=&page=2", "/book#for=…&page=2"),
        (
            "mailto:desk@clinic.example?body={advice}",
            "mailto:desk@clinic.example?body=",
            "mailto:desk@clinic.example?body=…",
        ),
    ] {
        assert_eq!(plain_booking(address), plain);
        assert_eq!(booking_with(address, ADVICE), Some(with_advice.replace('…', ESCAPED)));
    }
}

#[test]
fn a_call_a_mail_and_a_place_on_a_page_take_nothing_along() {
    for address in ["tel:01632960147", "TEL:1", "mailto:desk@clinic.example", "#book", "https://clinic.example/#/book"]
    {
        assert_eq!(plain_booking(address), address);
        assert_eq!(booking_with(address, ADVICE), None, "{address}");
    }
}

#[test]
fn nothing_of_the_advice_gets_out_of_its_value() {
    let hostile = "https://blog.example/é&to=x#a b\"<>'\u{0}";
    let booked = booking_with("https://clinic.example/?note={advice}&x=1", hostile).expect("it has a place");
    let value = booked.strip_prefix("https://clinic.example/?note=").and_then(|rest| rest.strip_suffix("&x=1"));
    let value = value.expect("the rest is as it was");
    assert!(value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte)), "{value}");
    assert!(value.contains("%C3%A9") && value.ends_with("%00"), "{value}");
}
