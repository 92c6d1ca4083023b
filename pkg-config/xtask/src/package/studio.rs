//! The studio: a page on which a pack is changed, checked and signed. One file, for a disk as well as for a server.

use anyhow::{Context, Result, bail};
use flate2::{Compression, GzBuilder};
use fs_err as fs;
use std::io::Write;

use super::pages::page::{FoundBy, Page};
use crate::build::embed::{Addresses, integrity};
use crate::build::glue::{self, Shape};
use crate::build::script::{self, Goal, Made};
use crate::build::{Output, Recipe, Widget, compile, css, inside};
use crate::project::Project;
use crate::stage::stage;

/// `studio.html`, with the widget in it, whose pack reader it is as well. Its policy lets in nothing but what is in it.
///
/// # Errors
/// If a part could end the element that it stands in, or cannot be made.
pub fn studio(project: &Project, recipe: Recipe, widget: &Widget) -> Result<Output> {
    let wasm = stage("studio compiled to WebAssembly", || compile::studio(project, recipe))?;
    let bound = glue::bind(&wasm, Shape::Web, recipe.profile, &project.scratch())?;
    let mut packer = GzBuilder::new().write(Vec::new(), Compression::best());
    packer.write_all(&bound.wasm)?;
    let made = format!(
        "{}const studioModule={};\nconst studioBytes=()=>{};",
        inside::READ,
        script::expression(&bound.js)?,
        inside::file(&packer.finish()?)
    );
    let made = Made { name: "studio-module.js", exports: &["studioModule", "studioBytes"], text: &made };
    let script = script::bundle(&project.pages(), "studio.js", &[made])?;
    let script = script::printed(&script, Goal::Module, recipe.profile)?;
    let widget = widget.script(Addresses::Studio)?;
    let style = css::sheet(&project.studio().join("studio.css"))?;
    for part in [&style, &script, &widget] {
        if ["</script", "</style", "<!--"].iter().any(|end| part.contains(end)) {
            bail!("a part of the studio holds the end of the element that it is put into");
        }
    }
    let policy = format!(
        "default-src 'none'; script-src '{}' '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data: blob:; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'",
        integrity(script.as_bytes()),
        integrity(widget.as_bytes()),
        integrity(style.as_bytes()),
    );
    let icon = super::pages::mark(project)?;
    let body = fs::read_to_string(project.studio().join("studio.html")).context("the page of the studio")?;
    let page = Page {
        name: "studio",
        language: "en",
        direction: "ltr",
        settings: None,
        share_base: None,
        policy: &policy,
        title: "Lumbar Check studio",
        found_by: FoundBy::File,
        head: &format!("<link rel=\"icon\" href=\"data:,\">\n<style>{style}</style>"),
        body: &format!(
            "{}<script type=\"module\">{widget}</script>\n<script type=\"module\">{script}</script>",
            super::pages::template::fill(&body, &[("mark", &icon)])?
        ),
    };
    page.file(project, "studio.html".to_owned())
}
