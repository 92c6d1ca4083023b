//! What may not stand in a text or an address: what readers cannot see, or what shows them something else than is written.

use super::{check, rules};
use crate::pack::made_up::words;
use lumbar_check::content::{ContentPack, PackFile};
use serde_json::json;

/// The faults after a text took the place of the heading of an emergency.
fn in_a_heading(text: &str) -> Vec<String> {
    let rules = rules();
    let mut words = words(&rules);
    words["dispositions"]["emergency"]["heading"] = json!(text);
    let faults = ContentPack::parse(&rules.to_string(), &words.to_string(), None).err().unwrap_or_default();
    assert!(faults.iter().all(|fault| fault.file == PackFile::Words));
    faults.iter().map(|fault| fault.path.to_string()).collect()
}

#[test]
fn what_cannot_be_seen_is_refused() {
    let refused = [
        ("nothing", ""),
        ("only spaces", " \u{A0}\u{3000}"),
        ("only joiners", "\u{200C}\u{200D}"),
        ("only marks of direction", "\u{200E}\u{61C}"),
        ("only letters that fill a space", "\u{3164}\u{115F}\u{FFA0}\u{2800}"),
        ("only variation selectors", "\u{FE0F}"),
        ("a null", "Call\u{0} 999"),
        ("a bell", "Call\u{7} 999"),
        ("a carriage return", "Call\r999"),
        ("a carriage return before a line feed", "Call\r\n999"),
        ("a vertical tab", "Call\u{B}999"),
        ("delete", "Call\u{7F}999"),
        ("a control of the upper half", "Call\u{85}999"),
        ("an override", "Call \u{202E}999\u{202C}"),
        ("an embedding", "Call \u{202A}999"),
        ("an isolate", "Call \u{2066}999\u{2069}"),
        ("a space of no width", "Call\u{200B}999"),
        ("a word joiner", "Call\u{2060}999"),
        ("a byte order mark", "\u{FEFF}Call 999"),
        ("a Mongolian vowel separator", "Call\u{180E}999"),
        ("tags", "Call 999\u{E0041}\u{E007F}"),
        ("a variation selector beyond the first", "Call 999\u{E0100}"),
        ("a separator of lines", "Call\u{2028}999"),
        ("an annotation", "Call \u{FFF9}999"),
        ("a replacement", "Call \u{FFFD}999"),
        ("private use", "Call \u{E000}999"),
        ("private use beyond the first plane", "Call \u{F0000}999"),
        ("no character", "Call \u{FDD0}999"),
        ("no character of a later plane", "Call \u{1FFFE}999"),
    ];
    for (what, text) in refused {
        assert_eq!(in_a_heading(text), ["dispositions.emergency.heading"], "{what}");
    }
}

#[test]
fn every_script_can_be_written() {
    let taken = [
        "Call 999 – now",
        "اتصل\u{200F} بالإسعاف",
        "می\u{200C}خواهم",
        "क्\u{200D}ष",
        "Rücken\u{AD}schmerzen",
        "救急車を呼ぶ",
        "\u{2695}\u{FE0F} Call",
        "e\u{301}",
        "One line\nand another\tone",
        ", ",
        "\u{1F691}",
    ];
    for text in taken {
        assert_eq!(in_a_heading(text), [""; 0], "{text}");
    }
}

#[test]
fn an_address_is_followed_without_surprise() {
    let refused = [
        "http://example.org/",
        "HTTPS://example.org/",
        "ftp://example.org/",
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org/",
        "https:example.org",
        "https://",
        "https:///page",
        "https://example",
        "https://user@example.org/",
        "https://user:password@example.org/",
        "https://example.org@evil.example/",
        "https://xn--80ak6aa92e.com/",
        "https://www.XN--80ak6aa92e.com/",
        "https://ex\u{430}mple.org/",
        "https://example.org\u{2044}page/",
        "https://example..org/",
        "https://-example.org/",
        "https://example.org:port/",
        "https://example.org:70000/",
        "https://example.org/a b",
        "https://example.org\\@evil.example/",
        "https://example.org/\u{202E}",
        "https://[::1]/",
    ];
    for address in refused {
        check(&[(address, &[("/article/url", json!(address))], &["/article/url"])]);
    }
    let taken = [
        "https://example.org",
        "https://www.example.co.uk/a/b?c=d&e=@f#g",
        "https://example.org:8443/",
        "https://EXAMPLE.org/%C3%A9",
        "https://a-b.example.org/~c/(d)",
    ];
    for address in taken {
        check(&[(address, &[("/article/url", json!(address))], &[])]);
    }
}

#[test]
fn a_number_to_call_is_one() {
    for number in ["call me", "999;ext=1", "+", "９９９", "javascript:1"] {
        check(&[(number, &[("/regions/0/emergency", json!(number))], &["/regions", "/regions/0/emergency"])]);
    }
}

#[test]
fn a_value_of_the_wrong_type_is_told_where_it_stands() {
    check(&[
        ("languages that are a number", &[("/languages", json!(5))], &["/languages"]),
        ("an object", &[("/languages", json!({}))], &["/languages"]),
        ("a list with a number in it", &[("/languages", json!(["en", 5]))], &["/languages"]),
    ]);
    let mut edited = rules();
    edited["languages"] = json!(5);
    let faults = super::parsed(&edited).expect_err("5 is no list");
    assert!(faults[0].problem.contains("expected a sequence"), "{}", faults[0].problem);
}
