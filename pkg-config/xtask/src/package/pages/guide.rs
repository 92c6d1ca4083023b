//! The page for a site's owner: what to paste, and whether the server is ready.

use anyhow::Result;
use lumbar_check::content::Advice;
use lumbar_check::domain::is_optional;
use std::rc::Rc;

use super::edition::{Edition, FIRST};
use super::page::{FoundBy, Page};
use super::reference::reference;
use super::template::{escaped, fill};
use super::{Parts, loaded, mark, oembed, script, source};
use crate::build::{Output, css};
use crate::project::Project;

/// As for the other pages; but it looks at them, and shows them in a frame.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; \
                      frame-src 'self'; base-uri 'none'; form-action 'none'";

/// Files of servers, by the name of their place in the page and the name they have in the folder.
const SERVERS: [(&str, &str); 2] = [("server/htaccess", ".htaccess"), ("server/_headers", "_headers")];

/// `index.html` and what it loads.
///
/// # Errors
/// If a source is missing.
pub fn guide(project: &Project, editions: &[Edition], parts: &Parts) -> Result<Vec<Output>> {
    let script = Output::hashed("guide", "js", script(project, "guide.js")?.into_bytes());
    let styles = Output::hashed("guide", "css", css::sheet(&project.pages().join("guide.css"))?.into_bytes());
    let (answer, link) = oembed::to_fill_in();
    let body = fill(
        &source(project, "guide.html")?,
        &[
            ("mark", &mark(project)?),
            ("version", &project.version),
            ("regions", &regions(&editions[0])),
            ("languages", &languages(editions)),
            ("tips", &tips(&editions[0])),
            ("htaccess", &escaped(&source(project, "server/htaccess")?)),
            ("nginx", &escaped(&source(project, "server/nginx.conf")?)),
            ("oembed-answer", &escaped(&answer)),
            ("oembed-link", &escaped(&link)),
            ("reference", &reference(project)?),
            ("headers", &escaped(&source(project, "server/_headers")?)),
        ],
    )?;
    let page = Page {
        name: "guide",
        language: "en",
        direction: "ltr",
        settings: None,
        share_base: None,
        policy: POLICY,
        title: "Lumbar Check: what to paste",
        found_by: FoundBy::Page,
        head: &loaded(&parts.icon, &styles, &[&script.name]),
        body: &body,
    };
    Ok(vec![page.file(project, "index.html".to_owned())?, styles, script])
}

/// Files that tell a server how to serve the folder.
///
/// # Errors
/// If one is missing.
pub fn server_files(project: &Project) -> Result<Vec<Output>> {
    let file =
        |(from, name): (&str, &str)| Ok(Output { name: name.to_owned(), bytes: source(project, from)?.into_bytes() });
    SERVERS.into_iter().map(file).collect()
}

fn regions(edition: &Edition) -> String {
    let option = |(id, name): (&str, &str)| format!("<option value=\"{}\">{}</option>", escaped(id), escaped(name));
    let regions = edition.pack.regions.iter().map(|region| option((region.id.as_str(), &region.name)));
    regions.collect::<Vec<_>>().join("\n")
}

/// A box to tick for each tip that a page may hide.
fn tips(edition: &Edition) -> String {
    let tip = |tip: &Rc<Advice>| {
        let (id, title) = (escaped(tip.id.as_str()), escaped(&tip.title));
        format!("<label><input type=\"checkbox\" name=\"hide-tips\" value=\"{id}\"> {title}</label>")
    };
    let optional = edition.pack.advice.iter().filter(|tip| is_optional(tip));
    optional.map(tip).collect::<Vec<_>>().join("\n")
}

fn languages(editions: &[Edition]) -> String {
    let option = |edition: &Edition| {
        let (language, name) = (edition.language(), escaped(&edition.pack.words.name));
        let selected = if language == FIRST { " selected" } else { "" };
        format!("<option value=\"{language}\" lang=\"{language}\"{selected}>{name}</option>")
    };
    editions.iter().map(option).collect::<Vec<_>>().join("\n")
}
