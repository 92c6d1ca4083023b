//! The addresses that links lead to: a clinic's booking page, and the page for shared results.

use super::attribute::attribute;
use crate::share;
use crate::view::{Booking, Links};
use gloo::utils::{document, window};
use web_sys::{HtmlElement, Url};
use yew::AttrValue;

fn booking_url(element: &HtmlElement) -> Option<String> {
    attribute(element, "booking-url").filter(|url| is_followable(url))
}

/// The clinic's booking link, for a reader who passes nothing on.
pub fn booking(element: &HtmlElement, links: Links) -> Option<Booking> {
    let url = booking_url(element)?;
    let plain = share::plain_booking(&url);
    let takes_advice = links == Links::Possible && share::booking_with(&url, "").is_some();
    Some(match site(&plain).filter(|_| takes_advice) {
        Some(site) => Booking::MayTakeAdvice { url: plain.into(), site: site.into() },
        None => Booking::Plain(plain.into()),
    })
}

/// Who would read what a booking link takes along: a host, or the address of a mail.
fn site(url: &str) -> Option<String> {
    let url = resolved(url)?;
    let host = url.host();
    Some(if host.is_empty() { url.pathname() } else { host })
}

/// The booking link that takes a link to the advice along, where it can.
pub fn booking_with(element: &HtmlElement, advice: &str) -> Option<AttrValue> {
    Some(share::booking_with(&booking_url(element)?, advice)?.into())
}

/// The page that shared links lead to, without a fragment: `share-base`, else this page. `None` where nobody else can open
/// this page: it is a file, whose folders the link would tell, or a text inside another page.
pub fn share_base(element: &HtmlElement) -> Option<String> {
    let chosen = attribute(element, "share-base").and_then(|url| resolved(&url)).filter(is_page);
    let base = chosen.or_else(this_page)?;
    base.set_hash("");
    Some(base.href())
}

/// The address of this page as the page itself gives it, else as it is in the browser but for the query: newsletters put
/// there who opened them.
fn this_page() -> Option<Url> {
    let here = Url::new(&window().location().href().ok()?).ok().filter(is_page)?;
    let canonical = document().query_selector("link[rel=canonical]").ok().flatten();
    let canonical = canonical.and_then(|link| resolved(&link.get_attribute("href")?));
    here.set_search("");
    Some(canonical.filter(|url| url.origin() == here.origin()).unwrap_or(here))
}

/// A link is opened elsewhere: what is relative to this page must not be.
fn resolved(url: &str) -> Option<Url> {
    Url::new_with_base(url, &document().base_uri().ok()??).ok()
}

/// Whether this page was opened from a disk.
pub fn is_file() -> bool {
    window().location().protocol().is_ok_and(|protocol| protocol == "file:")
}

fn is_page(url: &Url) -> bool {
    ["https:", "http:"].contains(&&*url.protocol())
}

/// Whether a link may be drawn: relative, or of a scheme that opens a page, a mail or a call.
fn is_followable(url: &str) -> bool {
    let scheme = url.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| !scheme.contains(['/', '?', '#']));
    scheme
        .is_none_or(|scheme| ["http", "https", "mailto", "tel"].iter().any(|known| scheme.eq_ignore_ascii_case(known)))
}
