//! What the blog set on the element.

use crate::content::{ArticleId, ContentPack, Plural};
use crate::domain::Layout;
use crate::share;
use crate::view::{Booking, DateRule, HeadingLevel, Links, PluralRule, Settings};
use gloo::utils::{document, document_element, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, Date, Intl::PluralRules, Object, Reflect};
use web_sys::{HtmlElement, Url};
use yew::AttrValue;

/// Milliseconds.
const DAY: f64 = 86_400_000.0;

/// The settings as they are now. Anything that cannot be used counts as not set.
pub fn settings(element: &HtmlElement, pack: &ContentPack) -> Settings {
    let level = attribute(element, "heading-level").and_then(|level| level.parse().ok());
    let layout = match attribute(element, "layout").as_deref() {
        Some("single") => Layout::Sheet,
        _ => Layout::Pages,
    };
    let links = share_base(element).map_or(Links::Impossible, |_| Links::Possible);
    Settings {
        region: region(element).into(),
        heading_level: HeadingLevel::new(level.unwrap_or(2)),
        layout,
        clinic_name: attribute(element, "clinic-name").map(AttrValue::from),
        booking: booking_url(element).map(|url| booking(url, links)),
        phone: attribute(element, "phone").map(AttrValue::from),
        plural: PluralRule(plural),
        date: DateRule(date),
        articles: linked_articles(element, pack),
        links,
    }
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

fn booking_url(element: &HtmlElement) -> Option<String> {
    attribute(element, "booking-url").filter(|url| is_followable(url))
}

fn booking(url: String, links: Links) -> Booking {
    let plain = share::plain_booking(&url).into();
    match share::booking_with(&url, "") {
        Some(_) if links == Links::Possible => Booking::MayTakeAdvice(plain),
        _ => Booking::Plain(plain),
    }
}

/// The booking link that takes a link to the advice along, where it can.
pub fn booking_with(element: &HtmlElement, advice: &str) -> Option<AttrValue> {
    Some(share::booking_with(&booking_url(element)?, advice)?.into())
}

/// The page that shared links lead to, without a fragment: `share-base`, else this page. `None` where nobody else can open
/// this page: it is a file, whose folders the link would tell, or a text inside another page.
pub fn share_base(element: &HtmlElement) -> Option<String> {
    let chosen = attribute(element, "share-base").and_then(|url| absolute(&url));
    let base = chosen.or_else(this_page)?;
    base.set_hash("");
    Some(base.href())
}

/// The address of this page as the page itself gives it, else as it is in the browser but for the query: newsletters put
/// there who opened them.
fn this_page() -> Option<Url> {
    let here = Url::new(&window().location().href().ok()?).ok().filter(is_page)?;
    let canonical = document().query_selector("link[rel=canonical]").ok().flatten();
    let canonical = canonical.and_then(|link| absolute(&link.get_attribute("href")?));
    here.set_search("");
    Some(canonical.filter(|url| url.origin() == here.origin()).unwrap_or(here))
}

/// A link is opened elsewhere: what is relative to this page must not be.
fn absolute(url: &str) -> Option<Url> {
    Url::new_with_base(url, &document().base_uri().ok()??).ok().filter(is_page)
}

fn is_page(url: &Url) -> bool {
    ["https:", "http:"].contains(&&*url.protocol())
}

fn attribute(element: &HtmlElement, name: &str) -> Option<String> {
    element.get_attribute(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}

/// Whether a link may be drawn: relative, or of a scheme that opens a page, a mail or a call.
fn is_followable(url: &str) -> bool {
    let scheme = url.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| !scheme.contains(['/', '?', '#']));
    scheme
        .is_none_or(|scheme| ["http", "https", "mailto", "tel"].iter().any(|known| scheme.eq_ignore_ascii_case(known)))
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
