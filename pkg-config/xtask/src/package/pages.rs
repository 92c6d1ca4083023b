//! The pages that come with the widget, for places that take no script or no element: in a frame, behind a link, as a
//! file, and the one that tells a site's owner what to paste.
//!
//! Each has a policy that lets it load its own folder's files and nothing else, and words from the pack that show
//! before, without and in place of the questions. Sources: `pkg-config/pages`.

mod edition;
mod guide;
mod oembed;
pub mod page;
mod red_flag_list;
mod reference;
mod single_file;
pub mod template;

use anyhow::{Context, Result};
use fs_err as fs;
use lumbar_check::content::Ui;
use std::collections::BTreeMap;
use std::path::PathBuf;

use super::address::Address;
use crate::build::script::{self, Goal};
use crate::build::{Output, Widget, css};
use crate::profile::Profile;
use crate::project::Project;
use edition::{Edition, editions};
use page::{Choice, FoundBy, Page, SETTINGS};
use red_flag_list::red_flag_list;
use template::escaped;

/// What a page may do: load from its own site, and WebAssembly.
///
/// WebKit knows no `'self'` in a frame without an origin, which is what WordPress makes of a link: there the folder has
/// to be named.
fn policy(address: Option<&Address>) -> String {
    let own = address.map_or_else(|| "'self'".to_owned(), |address| format!("'self' {address}"));
    format!(
        "default-src 'none'; script-src {own} 'wasm-unsafe-eval'; style-src {own}; img-src {own}; connect-src {own}; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )
}

/// The page that shared links lead to.
const RESULT: &str = "result.html";

/// The script of the pages with the widget.
const SCRIPT: &str = "page.js";

/// Their styles.
const STYLES: &str = "page.css";

/// What the pages load, by its place beside them.
struct Parts<'p> {
    icon: Output,
    /// The icon as a part of a page.
    mark: String,
    styles: Output,
    script: Output,
    /// The widget's script for each language and, by none, for all.
    widget: &'p BTreeMap<String, Output>,
}

/// Every page, in every language that it comes in, and what they load. `widget`: the widget's script for each language and,
/// by none, for all.
///
/// # Errors
/// If a source is missing, or a language has no words or no script.
pub fn pages(project: &Project, widget: &BTreeMap<String, Output>, address: Option<&Address>) -> Result<Vec<Output>> {
    let editions = editions(project)?;
    let parts = Parts {
        icon: Output::hashed("icon", "svg", fs::read(icon(project))?),
        mark: mark(project)?,
        styles: Output::hashed("page", "css", css::sheet(&project.pages().join(STYLES))?.into_bytes()),
        script: Output::hashed("page", "js", script(project, SCRIPT)?.into_bytes()),
        widget,
    };
    let mut pages = vec![resizer(project)?];
    for edition in &editions {
        for page in ["frame", "check"] {
            pages.push(in_one_language(project, page, edition, &editions, &parts, address)?);
        }
        pages.extend(address.map(|address| oembed::oembed(edition, address)).transpose()?);
    }
    pages.push(result(project, &editions, &parts)?);
    pages.extend(guide::guide(project, &editions, &parts)?);
    pages.extend([parts.icon, parts.styles, parts.script]);
    Ok(pages)
}

/// Everything in one file, for a disk and for a place without a network.
///
/// # Errors
/// As [`pages`].
pub fn single_file(project: &Project, widget: &Widget, address: Option<&Address>) -> Result<Output> {
    single_file::single_file(project, widget, &editions(project)?, address)
}

/// Files that only a server reads.
///
/// # Errors
/// If one is missing.
pub fn server_files(project: &Project) -> Result<Vec<Output>> {
    guide::server_files(project)
}

fn in_one_language(
    project: &Project,
    name: &str,
    edition: &Edition,
    all: &[Edition],
    parts: &Parts,
    address: Option<&Address>,
) -> Result<Output> {
    let others = all.iter().filter(|other| other.language() != edition.language());
    let others: String = others.map(|other| alternate(other, name)).collect();
    let discovery = address.map(|address| oembed::link(edition, address)).unwrap_or_default();
    let list = |level| {
        let list = red_flag_list(edition, level, &edition.words.opening);
        format!("<div class=\"red-flag-list\">\n{list}</div>")
    };
    let description = edition.pack.say(Ui::Lead);
    let (found_by, body) = if name == "frame" {
        (FoundBy::Page, format!("<lumbar-check>\n{}\n</lumbar-check>", list(2)))
    } else {
        let links: Vec<_> = all.iter().map(|other| language_link(other, edition, name)).collect();
        let links = Choice::Links(links.join("\n"));
        (
            FoundBy::Link(&description),
            page::widget(project, &parts.mark, edition, &page::article(edition), &list(1), &links)?,
        )
    };
    let page = Page {
        name,
        language: edition.language(),
        direction: edition.direction(),
        settings: Some(&format!("{SETTINGS} share-base")),
        share_base: Some(RESULT),
        policy: &policy(address),
        title: &edition.pack.say(Ui::Title),
        found_by,
        head: &[head(parts, edition.language())?, others, discovery].concat(),
        body: &body,
    };
    page.file(project, edition.file(name))
}

/// One page for all languages: whoever made the link does not know which its reader speaks.
fn result(project: &Project, editions: &[Edition], parts: &Parts) -> Result<Output> {
    let first = &editions[0];
    let lists = red_flag_lists(editions, |edition| (&edition.words.shared_title, &edition.words.opening_shared));
    let buttons = Choice::Buttons(language_buttons(editions));
    let page = Page {
        name: "result",
        language: first.language(),
        direction: first.direction(),
        settings: Some("region lang theme hide-tips"),
        share_base: None,
        policy: &policy(None),
        title: &first.words.shared_title,
        found_by: FoundBy::OwnLink(&first.words.shared_description),
        head: &head(parts, "")?,
        body: &page::widget(project, &parts.mark, first, "", &lists, &buttons)?,
    };
    page.file(project, RESULT.to_owned())
}

/// What a page with the widget loads. `language`: of the page, or none if it is in all.
fn head(parts: &Parts, language: &str) -> Result<String> {
    let widget = parts.widget.get(language).with_context(|| format!("no script for pages in {language:?}"))?;
    Ok(loaded(&parts.icon, &parts.styles, &[&parts.script.name, &widget.name]))
}

/// The lines in the head of a page that name its icon, its styles and its scripts.
fn loaded(icon: &Output, styles: &Output, scripts: &[&String]) -> String {
    let scripts = scripts.iter().map(|name| format!("<script type=\"module\" src=\"{name}\"></script>\n"));
    let icon = format!("<link rel=\"icon\" href=\"{}\" type=\"image/svg+xml\">\n", icon.name);
    let styles = format!("<link rel=\"stylesheet\" href=\"{}\">\n", styles.name);
    [icon, styles].into_iter().chain(scripts).collect()
}

fn alternate(edition: &Edition, page: &str) -> String {
    format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">\n", edition.language(), edition.file(page))
}

fn language_link(other: &Edition, shown: &Edition, page: &str) -> String {
    let language = other.language();
    let current = if language == shown.language() { " aria-current=\"page\"" } else { "" };
    format!(
        "<li><a href=\"{}\" hreflang=\"{language}\" lang=\"{language}\"{current}>{}</a></li>",
        other.file(page),
        escaped(&other.pack.words.name),
    )
}

fn language_buttons(editions: &[Edition]) -> String {
    let button = |edition: &Edition| {
        let (language, name) = (edition.language(), escaped(&edition.pack.words.name));
        format!("<li><button type=\"button\" lang=\"{language}\">{name}</button></li>")
    };
    editions.iter().map(button).collect::<Vec<_>>().join("\n")
}

/// The warning signs in all languages, the first unfolded. `words`: the title of the page, and the sentence on top.
fn red_flag_lists(editions: &[Edition], words: impl Fn(&Edition) -> (&str, &str)) -> String {
    let mut html = String::from("<div class=\"red-flag-lists\">\n");
    for (at, edition) in editions.iter().enumerate() {
        let (title, opening) = words(edition);
        html += &format!(
            "<details lang=\"{}\" dir=\"{}\" data-title=\"{}\" data-languages=\"{}\"{}>\n<summary>{}</summary>\n\
             <div class=\"red-flag-list\">\n{}</div>\n</details>\n",
            edition.language(),
            edition.direction(),
            escaped(title),
            escaped(&edition.words.languages),
            if at == 0 { " open" } else { "" },
            escaped(&edition.pack.words.name),
            red_flag_list(edition, 1, opening),
        );
    }
    html + "</div>"
}

fn icon(project: &Project) -> PathBuf {
    project.styles().join("icon.svg")
}

pub fn mark(project: &Project) -> Result<String> {
    let svg = fs::read_to_string(icon(project))?;
    Ok(svg.trim_end().replacen("<svg ", "<svg aria-hidden=\"true\" focusable=\"false\" ", 1))
}

/// A script of `pkg-config/pages` with what it imports.
fn script(project: &Project, entry: &str) -> Result<String> {
    script::printed(&script::bundle(&project.pages(), entry, &[])?, Goal::Module, Profile::Release)
}

/// The script for a page around a frame. Its name is in what people paste, so it stays; and what they paste is a classic
/// script, so its own names are kept in a function.
fn resizer(project: &Project) -> Result<Output> {
    const NAME: &str = "lumbar-check-frame.js";
    let code = format!("(() => {{\n{}}})();\n", script::bundle(&project.pages(), NAME, &[])?);
    let code = script::printed(&code, Goal::Classic, Profile::Release)?;
    let text = format!("/*! Lumbar Check {} | MIT */\n{code}", project.version);
    Ok(Output { name: NAME.to_owned(), bytes: text.into_bytes() })
}

fn source(project: &Project, name: &str) -> Result<String> {
    Ok(fs::read_to_string(project.pages().join(name))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(address: Option<&Address>) -> Vec<Output> {
        let script = |language: &str| {
            let name = format!("lumbar-check-1.2.3.{language}.1a2b3c4d.js");
            (language.to_owned(), Output { name, bytes: Vec::new() })
        };
        let scripts = ["", "ar", "de", "en", "es", "fr", "pl"].map(script).into();
        pages(&Project::find().unwrap(), &scripts, address).unwrap()
    }

    fn text<'a>(files: &'a [Output], name: &str) -> Option<&'a str> {
        let file = files.iter().find(|file| file.name == name)?;
        Some(std::str::from_utf8(&file.bytes).unwrap())
    }

    #[test]
    fn pages_for_an_address_name_it_and_others_name_none() {
        let address = Address::parse("https://clinic.example/check").unwrap();
        let (with, without) = (made(Some(&address)), made(None));
        let frame = text(&with, "frame.de.html").unwrap();
        assert!(frame.contains("script-src 'self' https://clinic.example/check/ 'wasm-unsafe-eval';"), "{frame}");
        assert!(frame.contains("href=\"https://clinic.example/check/oembed.de.json\""), "{frame}");
        let answer: serde_json::Value = serde_json::from_str(text(&with, "oembed.de.json").unwrap()).unwrap();
        assert_eq!(answer["version"], "1.0");
        assert!(
            answer["html"].as_str().unwrap().contains("<iframe src=\"https://clinic.example/check/frame.de.html\"")
        );
        assert!(text(&without, "oembed.de.json").is_none());
        // What the guide's script fills in is the same answer.
        let guide = text(&without, "index.html").unwrap();
        assert!(guide.contains("data-answer=\"{&quot;cache_age&quot;:86400,"), "{guide}");
        assert!(!text(&without, "frame.de.html").unwrap().contains("http://"));
        assert!(text(&without, "frame.de.html").unwrap().contains("src=\"lumbar-check-1.2.3.de.1a2b3c4d.js\""));
    }

    #[test]
    fn the_same_sources_give_the_same_pages() {
        let (one, other) = (made(None), made(None));
        let bytes =
            |files: &[Output]| files.iter().map(|file| (file.name.clone(), file.bytes.clone())).collect::<Vec<_>>();
        assert_eq!(bytes(&one), bytes(&other));
    }
}
