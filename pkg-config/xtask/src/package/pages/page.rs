//! What all pages have in common: the document, and the widget with a choice of languages below it.

use anyhow::{Context, Result};

use super::edition::Edition;
use super::source;
use super::template::{escaped, fill};
use crate::build::Output;
use crate::project::Project;

/// What the address of a page may set on the widget in it, where the page has no settings of its own.
pub const SETTINGS: &str =
    "region lang heading-level layout history clinic-name booking-url phone theme accent hide-tips";

/// Keeps a page out of search engines that means nothing by itself.
const UNLISTED: &str = "<meta name=\"robots\" content=\"noindex\">";

/// One page. Texts are texts; `head` and `body` are HTML.
pub struct Page<'a> {
    /// What its styles and scripts know it by.
    pub name: &'a str,
    pub language: &'a str,
    pub direction: &'a str,
    /// What its address may set on the widget.
    pub settings: Option<&'a str>,
    /// Where its shared links lead.
    pub share_base: Option<&'a str>,
    pub policy: &'a str,
    pub title: &'a str,
    pub found_by: FoundBy<'a>,
    pub head: &'a str,
    pub body: &'a str,
}

/// How a reader comes to a page.
#[derive(Clone, Copy)]
pub enum FoundBy<'a> {
    /// From another page, which frames it or has it for its owner: searches pass it over.
    Page,
    /// From a file that they were given.
    File,
    /// From a link, beside which this description may stand.
    Link(&'a str),
    /// From a link to one's own result: searches pass it over.
    OwnLink(&'a str),
}

impl FoundBy<'_> {
    fn lines(self, title: &str) -> Vec<String> {
        let described = |description: &str| {
            let (title, description) = (escaped(title), escaped(description));
            vec![
                format!("<meta name=\"description\" content=\"{description}\">"),
                "<meta property=\"og:type\" content=\"website\">".to_owned(),
                format!("<meta property=\"og:title\" content=\"{title}\">"),
                format!("<meta property=\"og:description\" content=\"{description}\">"),
            ]
        };
        match self {
            Self::Page => vec![UNLISTED.to_owned()],
            Self::File => Vec::new(),
            Self::Link(description) => described(description),
            Self::OwnLink(description) => [vec![UNLISTED.to_owned()], described(description)].concat(),
        }
    }
}

impl Page<'_> {
    /// The page as a file.
    ///
    /// # Errors
    /// If a template is missing or does not fit.
    pub fn file(&self, project: &Project, name: String) -> Result<Output> {
        const TEMPLATE: &str = "page.html";
        let attribute = |name: &str, value: Option<&str>| {
            value.map(|value| format!(" {name}=\"{}\"", escaped(value))).unwrap_or_default()
        };
        let settings = attribute("data-settings", self.settings) + &attribute("data-share-base", self.share_base);
        let mut head = self.found_by.lines(self.title);
        head.push(self.head.trim_end().to_owned());
        let values = [
            ("name", self.name),
            ("language", self.language),
            ("direction", self.direction),
            ("settings", &settings),
            ("policy", &escaped(self.policy)),
            ("title", &escaped(self.title)),
            ("head", &head.join("\n")),
            ("body", self.body.trim_end()),
        ];
        let html = fill(&source(project, TEMPLATE)?, &values).context(TEMPLATE)?;
        Ok(Output { name, bytes: html.into_bytes() })
    }
}

/// How a reader chooses a language.
pub enum Choice {
    /// By a link for each.
    Links(String),
    /// By a button for each, which a script shows.
    Buttons(String),
}

/// The line that names the article that a page speaks of, where the widget stands alone. It goes with the first step: beside
/// a result that sends the reader to be seen, no article is named.
pub fn article(edition: &Edition) -> String {
    let article = &edition.pack.article;
    format!(
        "<p class=\"article\"><a href=\"{}\" rel=\"noreferrer\">{}</a> · {}</p>\n",
        escaped(&article.url),
        escaped(&article.title),
        escaped(&article.site),
    )
}

/// The body of a page that is there for the widget. `fallback`: HTML that shows before, without and in place of it.
/// `article`: the line that names the article, if the page has it.
///
/// # Errors
/// As [`Page::file`].
pub fn widget(
    project: &Project,
    mark: &str,
    first: &Edition,
    article: &str,
    fallback: &str,
    choice: &Choice,
) -> Result<String> {
    const TEMPLATE: &str = "widget.html";
    let (hidden, choices) = match choice {
        Choice::Links(links) => ("", links),
        Choice::Buttons(buttons) => (" hidden", buttons),
    };
    let languages = escaped(&first.words.languages);
    let values = [
        ("mark", mark),
        ("article", article),
        ("fallback", fallback),
        ("languages", &languages),
        ("hidden", hidden),
        ("choices", choices),
    ];
    fill(&source(project, TEMPLATE)?, &values).context(TEMPLATE)
}
