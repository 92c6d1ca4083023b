//! What a file of a site names, and whether that works from any path.
//!
//! Reads no HTML, CSS or JavaScript by its grammar, but by what stands before an address in them. That is enough for
//! files of our own, in which a test says if an address is missed: a demo without it would not load.

use crate::build::Output;

/// Where an address leads.
#[derive(Debug, PartialEq, Eq)]
pub enum Address {
    /// To a file of the same site, by its path from the top.
    Beside(String),
    /// To another site, which a reader may follow to and a page may not load from.
    Elsewhere { address: String, is_loaded: bool },
    /// To the top of whatever server, or out of the site: it works only at one path.
    Bound(String),
}

/// What stands before an address, by the extension of the file; whether what it leads to is loaded.
const BEFORE: [(&str, &[(&str, bool)]); 4] = [
    ("html", &[(" src=\"", true), (" href=\"", false), (" poster=\"", true), (" data=\"", true)]),
    ("css", &[("url(\"", true), ("url('", true), ("url(", true), ("@import \"", true), ("@import '", true)]),
    ("js", &[("from \"", true), ("from\"", true), ("import \"", true), ("import(\"", true), ("new URL(\"", true)]),
    ("svg", &[(" href=\"", true)]),
];

/// Every address in a file, but those of a place in the file itself.
pub fn addresses(file: &Output) -> Vec<Address> {
    let extension = file.name.rsplit_once('.').map_or("", |(_, extension)| extension);
    let Some((_, before)) = BEFORE.iter().find(|(of, _)| *of == extension) else {
        return Vec::new();
    };
    let text = String::from_utf8_lossy(&file.bytes);
    let mut found = Vec::new();
    for (mark, is_loaded) in *before {
        for (at, _) in text.match_indices(mark) {
            let address = text[at + mark.len()..].split(['"', '\'', ')', '\n']).next().unwrap_or_default();
            // A link element is the one that loads what its `href` leads to.
            let tag = text[..at].rsplit('<').next().unwrap_or_default();
            let is_link = extension == "html" && tag.starts_with("link ") && !tag.contains("rel=\"canonical\"");
            found.extend(address_in(&file.name, address, *is_loaded || is_link));
        }
    }
    found
}

/// Where `address` leads from the file `name`: nowhere if it is of a place in that file or of the folder it is in, or holds
/// its content.
fn address_in(name: &str, address: &str, is_loaded: bool) -> Option<Address> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    if ["", "."].contains(&path) || path.starts_with("data:") {
        return None;
    }
    if path.starts_with('/') && !path.starts_with("//") {
        return Some(Address::Bound(address.to_owned()));
    }
    let scheme = path.split_once(':').map(|(scheme, _)| scheme);
    if path.starts_with("//") || scheme.is_some_and(|scheme| !scheme.contains('/')) {
        return Some(Address::Elsewhere { address: address.to_owned(), is_loaded });
    }
    let mut parts: Vec<&str> = name.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." if parts.pop().is_none() => return Some(Address::Bound(address.to_owned())),
            ".." => {}
            part => parts.push(part),
        }
    }
    Some(Address::Beside(parts.join("/")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, text: &str) -> Vec<Address> {
        addresses(&Output { name: name.into(), bytes: text.into() })
    }

    fn beside(path: &str) -> Address {
        Address::Beside(path.into())
    }

    #[test]
    fn addresses_are_found_in_pages_styles_and_scripts() {
        let page = "<link rel=\"icon\" href=\"a/i.svg\"><script src=\"./s.js?v=1\"></script><a href=\"#top\">";
        assert_eq!(found("index.html", page), [beside("s.js"), beside("a/i.svg")]);
        let styles = "@import \"b.css\"; a { src: url(../c.woff2) } i { src: url(\"data:x\") }";
        assert_eq!(found("a/a.css", styles), [beside("c.woff2"), beside("a/b.css")]);
        let script = "import { x } from \"./x.js\"; const here = new URL(\".\", import.meta.url);";
        assert_eq!(found("a/a.js", script), [beside("a/x.js")]);
    }

    #[test]
    fn what_works_at_one_path_only_is_told_apart() {
        let page = "<script src=\"/s.js\"></script><img src=\"a/../../i.png\">";
        assert_eq!(found("index.html", page), [Address::Bound("/s.js".into()), Address::Bound("a/../../i.png".into())]);
    }

    #[test]
    fn a_link_that_is_followed_may_leave_the_site_and_one_that_is_loaded_may_not() {
        let elsewhere = |address: &str, is_loaded| Address::Elsewhere { address: address.into(), is_loaded };
        let page = "<a href=\"https://a.example/\"></a><link rel=\"stylesheet\" href=\"https://b.example/\">";
        assert_eq!(
            found("index.html", page),
            [elsewhere("https://a.example/", false), elsewhere("https://b.example/", true)]
        );
    }
}
