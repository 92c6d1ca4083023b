//! What the blog set on the element.

use super::addresses::{booking, share_base};
use super::attribute::attribute;
use super::day;
use super::host::Host;
use crate::content::{ContentPack, Plural};
use crate::domain::{HiddenTips, Layout};
use crate::view::{DateRule, HeadingLevel, Links, PluralRule, Printer, Settings};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, Intl::PluralRules};
use yew::AttrValue;

/// The settings as they are now. Anything that cannot be used counts as not set.
pub fn settings(host: &Host, pack: &ContentPack) -> Settings {
    let element = host.element();
    let level = attribute(element, "heading-level").and_then(|level| level.parse().ok());
    let layout = match attribute(element, "layout").as_deref() {
        Some("single") => Layout::SinglePage,
        _ => Layout::Pages,
    };
    let links = share_base(element).map_or(Links::Impossible, |_| Links::Possible);
    let printer = if host.port().may_print().unwrap_or(false) { Printer::Ready } else { Printer::Barred };
    Settings {
        region: host.region(pack).into(),
        heading_level: HeadingLevel::new(level.unwrap_or(2)),
        layout,
        clinic_name: attribute(element, "clinic-name").map(AttrValue::from),
        booking: booking(element, links),
        phone: attribute(element, "phone").map(AttrValue::from),
        plural: PluralRule(plural),
        date: DateRule(day::in_words),
        slots: host.port().filled_slots().unwrap_or_default().into(),
        hidden_tips: attribute(element, "hide-tips")
            .map_or_else(HiddenTips::default, |ids| HiddenTips::read(pack, &ids)),
        links,
        printer,
    }
}

fn plural(language: &str, count: usize) -> Plural {
    // No options at all: an object of options would also have what the page added to every object.
    let rules = PluralRules::new(&Array::of1(&language.into()), JsValue::UNDEFINED.unchecked_ref());
    let form = String::from(rules.select(count as f64));
    let known = Plural::ALL.iter().find(|plural| plural.as_str() == form);
    known.copied().unwrap_or(Plural::Other)
}
