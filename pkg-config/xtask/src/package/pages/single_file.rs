//! The widget, its languages and its page as one file that asks for nothing.

use anyhow::{Result, bail};
use lumbar_check::content::Ui;

use super::edition::Edition;
use super::page::{self, Choice, FoundBy, Page, SETTINGS};
use super::{SCRIPT, STYLES, language_buttons, mark, red_flag_lists, script};
use crate::build::embed::{Addresses, integrity};
use crate::build::{Output, Widget, css};
use crate::package::address::Address;
use crate::project::Project;

/// `lumbar-check-1.2.3.html`. Its policy lets in nothing but what is in it, each part known by its hash.
///
/// A link to a file on somebody's disk leads nowhere for anybody else: links are offered only with an `address`, whose
/// result page they lead to.
///
/// # Errors
/// If a part could end the element that it stands in.
pub fn single_file(
    project: &Project,
    widget: &Widget,
    editions: &[Edition],
    address: Option<&Address>,
) -> Result<Output> {
    let first = &editions[0];
    let style = css::sheet(&project.pages().join(STYLES))?;
    let script = script(project, SCRIPT)?;
    let widget = widget.script(Addresses::Inside)?;
    for part in [&style, &script, &widget] {
        if ["</script", "</style", "<!--"].iter().any(|end| part.contains(end)) {
            bail!("a part of the single file holds the end of the element that it is put into");
        }
    }
    let policy = format!(
        "default-src 'none'; script-src '{}' '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data:; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'",
        integrity(script.as_bytes()),
        integrity(widget.as_bytes()),
        integrity(style.as_bytes()),
    );
    let share_base = address.map(|address| address.of(super::RESULT)).unwrap_or_default();
    let lists = red_flag_lists(editions, |edition| (title(edition), &edition.words.opening));
    let buttons = Choice::Buttons(language_buttons(editions));
    let body = page::widget(project, &mark(project)?, first, &page::article(first), &lists, &buttons)?;
    let page = Page {
        name: "file",
        language: first.language(),
        direction: first.direction(),
        settings: Some(SETTINGS),
        share_base: Some(&share_base),
        policy: &policy,
        title: &first.pack.say(Ui::Title),
        found_by: FoundBy::File,
        head: &format!("<link rel=\"icon\" href=\"data:,\">\n<style>{style}</style>"),
        body: &format!("{body}<script type=\"module\">{script}</script>\n<script type=\"module\">{widget}</script>"),
    };
    page.file(project, format!("lumbar-check-{}.html", project.version))
}

fn title(edition: &Edition) -> &str {
    &edition.pack.words.ui[Ui::Title as usize].other
}
