//! The widget, its languages and its page as one file that asks for nothing.

use anyhow::{Result, bail};
use lumbar_check::content::Ui;

use super::edition::Edition;
use super::template::{escaped, fill};
use super::{SCRIPTS, STYLES, language_buttons, mark, red_flag_lists, script, source, styles};
use crate::build::embed::{Addresses, integrity};
use crate::build::{Output, Widget};
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
    let style = styles(project, &STYLES)?;
    let script = script(project, &SCRIPTS)?;
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
    let html = fill(
        &source(project, "file.html")?,
        &[
            ("language", first.language()),
            ("direction", first.direction()),
            ("policy", &escaped(&policy)),
            ("title", &escaped(&first.pack.say(Ui::Title))),
            ("share-base", &escaped(&share_base)),
            ("style", &style),
            ("script", &script),
            ("widget", &widget),
            ("stop-lists", &red_flag_lists(editions, |edition| (title(edition), &edition.words.opening))),
            ("mark", &mark(project)?),
            ("languages", &escaped(&first.words.languages)),
            ("language-buttons", &language_buttons(editions)),
        ],
    )?;
    Ok(Output { name: format!("lumbar-check-{}.html", project.version), bytes: html.into_bytes() })
}

fn title(edition: &Edition) -> &str {
    &edition.pack.words.ui[Ui::Title as usize].other
}
