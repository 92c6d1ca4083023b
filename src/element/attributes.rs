//! What the blog set on the element.

use super::addresses::{booking, is_file, share_base};
use super::attribute::attribute;
use crate::content::{ArticleId, ContentPack, Plural};
use crate::domain::Layout;
use crate::view::{DateRule, HeadingLevel, Links, PluralRule, Printer, Settings};
use gloo::utils::{document_element, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;
use web_sys::js_sys::{Array, Date, Intl::PluralRules, Object, Reflect};
use yew::AttrValue;

/// Milliseconds.
const DAY: f64 = 86_400_000.0;

/// The settings as they are now. Anything that cannot be used counts as not set.
pub fn settings(element: &HtmlElement, pack: &ContentPack) -> Settings {
    let level = attribute(element, "heading-level").and_then(|level| level.parse().ok());
    let layout = match attribute(element, "layout").as_deref() {
        Some("single") => Layout::SinglePage,
        _ => Layout::Pages,
    };
    let links = share_base(element).map_or(Links::Impossible, |_| Links::Possible);
    Settings {
        region: region(element).into(),
        heading_level: HeadingLevel::new(level.unwrap_or(2)),
        layout,
        clinic_name: attribute(element, "clinic-name").map(AttrValue::from),
        booking: booking(element, links),
        phone: attribute(element, "phone").map(AttrValue::from),
        plural: PluralRule(plural),
        date: DateRule(date),
        articles: linked_articles(element, pack),
        links,
        printer: printer(),
    }
}

/// As for files in `pass-on.js`: what a sandbox allows can be seen on its frame, if the page may look at it, and a page
/// without an origin that is not a file is in one.
fn printer() -> Printer {
    let frame = window().frame_element().ok().flatten();
    let allows = frame.and_then(|frame| frame.get_attribute("sandbox")).map(|allows| allows.to_ascii_lowercase());
    let is_barred = match allows {
        Some(allows) => !allows.split_ascii_whitespace().any(|word| word == "allow-modals"),
        None => window().origin() == "null" && !is_file(),
    };
    if is_barred { Printer::Barred } else { Printer::Ready }
}

fn plural(language: &str, count: usize) -> Plural {
    // No options at all: an object of options would also have what the page added to every object.
    let rules = PluralRules::new(&Array::of1(&language.into()), JsValue::UNDEFINED.unchecked_ref());
    let form = String::from(rules.select(count as f64));
    let known = Plural::ALL.iter().find(|plural| plural.as_str() == form);
    known.copied().unwrap_or(Plural::Other)
}

/// A day as it is written in a language: `22 November 2026`, or `November 22, 2026` where the page or the browser says
/// which English.
fn date(language: &str, day: u16) -> String {
    let of_page = document_element().get_attribute("lang");
    let tags = [of_page, window().navigator().language()].into_iter().flatten();
    let locale = tags.into_iter().find(|tag| tag.split('-').next() == Some(language));
    let date = Date::new(&(f64::from(day) * DAY).into());
    // Without a prototype, which would have what the page added to every object.
    let options: Object = Object::create(JsValue::NULL.unchecked_ref::<Object>());
    for (name, value) in [("day", "numeric"), ("month", "long"), ("year", "numeric"), ("timeZone", "UTC")] {
        // Setting a property of an object of one's own does not fail.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    date.to_locale_date_string(locale.as_deref().unwrap_or(language), &options).into()
}

/// `region`, else the country in the language of the element, the page or the browser; empty if there is none.
pub fn region(element: &HtmlElement) -> String {
    let of_browser = || window().navigator().language();
    let of_page = || document_element().get_attribute("lang");
    let country = |tag: String| {
        let country = tag.split('-').skip(1).find(|part| part.len() == 2);
        country.map(str::to_owned)
    };
    let languages = || attribute(element, "lang").and_then(country).or_else(|| of_page().and_then(country));
    attribute(element, "region").or_else(languages).or_else(|| of_browser().and_then(country)).unwrap_or_default()
}

/// The articles for which the blog put a link into the element.
fn linked_articles(element: &HtmlElement, pack: &ContentPack) -> Vec<ArticleId> {
    let is_linked = |id: &&ArticleId| {
        let selector = [":scope > [slot=\"article-", id.as_str(), "\"]"].concat();
        element.query_selector(&selector).ok().flatten().is_some()
    };
    pack.articles.iter().map(|article| &article.id).filter(is_linked).cloned().collect()
}
