//! The style sheets that readers get: imports put in, minified, written for the oldest browsers that are supported.
//!
//! `styles/widget.css` is the table of contents of the widget's. The files in `styles/demo` belong to the demo page and are
//! in no bundle; any other file must be imported, so that a style cannot be forgotten. Custom properties have names there,
//! and numbers in the bundle.

use anyhow::{Result, anyhow, bail};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::declaration::DeclarationBlock;
use lightningcss::error::{Error, ErrorLocation};
use lightningcss::media_query::MediaType;
use lightningcss::printer::PrinterOptions;
use lightningcss::properties::Property;
use lightningcss::properties::custom::{CustomProperty, CustomPropertyName};
use lightningcss::rules::CssRule;
use lightningcss::selector::{Component, Selector, SelectorList};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};
use lightningcss::targets::{Browsers, Features, Targets};
use lightningcss::values::ident::DashedIdent;
use lightningcss::visit_types;
use lightningcss::visitor::{Visit, VisitTypes, Visitor};
use std::collections::BTreeSet;
use std::convert::Infallible;
use std::fmt::Display;
use std::path::Path;

use super::dist;

const CONTENTS: &str = "widget.css";

/// The folder of the demo page.
const DEMO: &str = "demo/";

/// What custom properties that a page may set begin with.
const PUBLIC: &str = "--lumbar-";

/// What the names of the others begin with in the bundle; a number follows.
const PRIVATE: &str = "--lumbar--";

/// The oldest browsers whose styles are as meant: those of early 2023, the first with container queries everywhere.
fn targets() -> Targets {
    let version = |major: u32, minor: u32| Some(major << 16 | minor << 8);
    Targets {
        browsers: Some(Browsers {
            chrome: version(111, 0),
            edge: version(111, 0),
            firefox: version(111, 0),
            safari: version(16, 4),
            ios_saf: version(16, 4),
            ..Browsers::default()
        }),
        // The replacement for light-dark() only sees a `color-scheme` that is set in the same style sheet, and the host
        // page's is not.
        exclude: Features::LightDark,
        ..Targets::default()
    }
}

/// The widget's style sheet.
///
/// # Errors
/// If a file is missing, not imported, or not CSS: with its name and line.
pub fn bundle(styles: &Path) -> Result<String> {
    let files = FileProvider::new();
    let mut sheet = load(&files, &styles.join(CONTENTS))?;
    for name in dist::below(styles)? {
        let is_ours = name.ends_with(".css") && !name.starts_with(DEMO);
        if is_ours && !sheet.sources.iter().any(|source| Path::new(source) == styles.join(&name)) {
            bail!("styles/{name} is not imported in styles/{CONTENTS}");
        }
    }
    minify(&mut sheet)?;
    let Ok(()) = sheet.visit(&mut Renaming::default());
    print(&sheet)
}

/// The style sheet of a page.
///
/// # Errors
/// If a file is missing or not CSS: with its name and line.
pub fn sheet(path: &Path) -> Result<String> {
    let files = FileProvider::new();
    let mut sheet = load(&files, path)?;
    minify(&mut sheet)?;
    print(&sheet)
}

/// A bundled style sheet without what needs another class than these, without our custom properties that nothing left uses,
/// and without what is for paper, which would have none of a page of questions.
///
/// # Errors
/// If it is not CSS.
pub fn only(bundle: &str, classes: &BTreeSet<String>) -> Result<String> {
    let mut sheet = StyleSheet::parse(bundle, ParserOptions::default()).map_err(|error| anyhow!("{error}"))?;
    let mut known = Classes::default();
    let Ok(()) = sheet.visit(&mut known);
    let unused_symbols = known.0.into_iter().filter(|class| !classes.contains(class)).collect();
    let Ok(()) = sheet.visit(&mut OtherClasses(classes));
    sheet.rules.0.retain(|rule| !is_for_paper(rule));
    let options = MinifyOptions { targets: targets(), unused_symbols };
    sheet.minify(options).map_err(|error| anyhow!("{error}"))?;
    loop {
        let css = print(&sheet)?;
        let mut unused = UnusedProperties { css: &css, found: false };
        let Ok(()) = sheet.visit(&mut unused);
        if !unused.found {
            return Ok(css);
        }
    }
}

fn is_for_paper(rule: &CssRule) -> bool {
    let CssRule::Media(media) = rule else { return false };
    media.query.media_queries.iter().all(|query| query.media_type == MediaType::Print)
}

/// Takes selectors that need another class than these out of lists that have others. Whole rules are left to lightningcss.
struct OtherClasses<'c>(&'c BTreeSet<String>);

impl OtherClasses<'_> {
    fn needs_one(&self, selector: &Selector) -> bool {
        let is_one =
            |component: &Component| matches!(component, Component::Class(class) if !self.0.contains(&*class.0));
        selector.iter_raw_match_order().any(is_one)
    }
}

impl<'i> Visitor<'i> for OtherClasses<'_> {
    type Error = Infallible;

    fn visit_types(&self) -> VisitTypes {
        visit_types!(SELECTORS)
    }

    fn visit_selector_list(&mut self, selectors: &mut SelectorList<'i>) -> Result<(), Infallible> {
        if !selectors.0.iter().all(|selector| self.needs_one(selector)) {
            selectors.0.retain(|selector| !self.needs_one(selector));
        }
        Ok(())
    }
}

/// Takes out custom properties of ours that are not used in what was printed of the sheet.
struct UnusedProperties<'c> {
    css: &'c str,
    /// Whether there was one: then what it used may be unused now.
    found: bool,
}

impl UnusedProperties<'_> {
    fn is_unused(&self, property: &Property) -> bool {
        let Property::Custom(CustomProperty { name: CustomPropertyName::Custom(name), .. }) = property else {
            return false;
        };
        let uses = |end: char| self.css.contains(&format!("var({}{end}", name.0));
        name.0.starts_with(PRIVATE) && !uses(')') && !uses(',')
    }
}

impl<'i> Visitor<'i> for UnusedProperties<'_> {
    type Error = Infallible;

    fn visit_types(&self) -> VisitTypes {
        visit_types!(RULES | PROPERTIES)
    }

    fn visit_declaration_block(&mut self, block: &mut DeclarationBlock<'i>) -> Result<(), Infallible> {
        let before = block.declarations.len();
        block.declarations.retain(|property| !self.is_unused(property));
        self.found |= block.declarations.len() < before;
        Ok(())
    }
}

/// The classes in a style sheet.
#[derive(Default)]
struct Classes(BTreeSet<String>);

impl<'i> Visitor<'i> for Classes {
    type Error = Infallible;

    fn visit_types(&self) -> VisitTypes {
        visit_types!(SELECTORS)
    }

    fn visit_selector(&mut self, selector: &mut Selector<'i>) -> Result<(), Infallible> {
        for component in selector.iter_raw_match_order() {
            if let Component::Class(class) = component {
                self.0.insert(class.to_string());
            }
        }
        Ok(())
    }
}

/// Gives numbers to the names of custom properties that are not for pages to set.
///
/// What a page registers by `@property` counts in shadow roots too: with `--accent` as a length there, ours would be
/// that page's initial value. Numbers, because they weigh less than the names do.
#[derive(Default)]
struct Renaming {
    names: Vec<String>,
}

impl<'i> Visitor<'i> for Renaming {
    type Error = Infallible;

    fn visit_types(&self) -> VisitTypes {
        visit_types!(DASHED_IDENTS)
    }

    fn visit_dashed_ident(&mut self, name: &mut DashedIdent) -> Result<(), Infallible> {
        if name.0.starts_with(PUBLIC) {
            return Ok(());
        }
        let number = self.names.iter().position(|known| *known == *name.0).unwrap_or(self.names.len());
        if number == self.names.len() {
            self.names.push(name.0.to_string());
        }
        name.0 = format!("{PRIVATE}{number}").into();
        Ok(())
    }
}

/// A style sheet with its imports put in.
fn load<'a>(files: &'a FileProvider, path: &Path) -> Result<StyleSheet<'a>> {
    Bundler::new(files, None, ParserOptions::default()).bundle(path).map_err(located)
}

fn located<T: Display>(error: Error<T>) -> anyhow::Error {
    match error.loc {
        // Lines are counted from 0 there, and from 1 by people and editors.
        Some(ErrorLocation { filename, line, column }) => anyhow!("{filename}:{}:{column}: {}", line + 1, error.kind),
        None => anyhow!("{}", error.kind),
    }
}

fn minify(sheet: &mut StyleSheet) -> Result<()> {
    sheet.minify(MinifyOptions { targets: targets(), ..MinifyOptions::default() }).map_err(located)
}

fn print(sheet: &StyleSheet) -> Result<String> {
    let options = PrinterOptions { minify: true, targets: targets(), ..PrinterOptions::default() };
    Ok(sheet.to_css(options).map_err(located)?.code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use fs_err as fs;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, css) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, css).unwrap();
        }
        folder
    }

    #[test]
    fn files_come_in_the_listed_order() {
        let styles = folder(&[
            ("widget.css", "/* first */ @import \"./room/z.css\";\n@import \"./a.css\";"),
            ("room/z.css", ".z { color: red }"),
            ("a.css", ".a { color: blue }"),
            ("demo/page.css", "body { color: green }"),
        ]);
        assert_eq!(bundle(styles.path()).unwrap(), ".z{color:red}.a{color:#00f}");
    }

    /// A style sheet of one file, as the widget's bundle has it.
    fn bundled(css: &str) -> String {
        bundle(folder(&[("widget.css", css)]).path()).unwrap()
    }

    #[test]
    fn custom_properties_get_names_of_their_own_unless_pages_may_set_them() {
        let ours = ".a--b{--ink:var(--lumbar-ink,var(--ink-2));color:var(--ink);margin:calc(0px - -1px)}";
        let apart = ".a--b{--lumbar--0:var(--lumbar-ink,var(--lumbar--1));color:var(--lumbar--0);margin:1px}";
        assert_eq!(bundled(ours), apart);
        for (ours, apart) in [
            ("@property --ink{syntax:\"*\";inherits:true}", "@property --lumbar--0{syntax:\"*\";inherits:true}"),
            ("@container style(--ink:1){a{top:0}}", "@container style(--lumbar--0:1){a{top:0}}"),
            (".a{transition:--ink 1s}", ".a{transition:--lumbar--0 1s}"),
            (".a{transition-property:--ink}", ".a{transition-property:--lumbar--0}"),
            ("@supports (--ink:1){a{top:0}}", "@supports (--lumbar--0:1){a{top:0}}"),
            (".a{width:calc(1px + var(--ink))}", ".a{width:calc(1px + var(--lumbar--0))}"),
            (".a{color:color-mix(in srgb,var(--ink),red)}", ".a{color:color-mix(in srgb,var(--lumbar--0),red)}"),
        ] {
            assert_eq!(bundled(ours), apart);
        }
    }

    #[test]
    fn no_name_is_left_that_a_page_could_have_registered() {
        let css = bundle(&crate::project::Project::find().unwrap().styles()).unwrap();
        let names = css.match_indices("--").filter(|(at, _)| css[..*at].ends_with(['{', ';', '(', ',', ' ', ':']));
        let left: Vec<_> =
            names.map(|(at, _)| &css[at..css.len().min(at + 24)]).filter(|name| !name.starts_with(PUBLIC)).collect();
        assert!(left.is_empty(), "{left:?}");
    }

    #[test]
    fn a_style_that_is_in_no_list_is_an_error() {
        for lost in ["lost.css", "room/lost.css"] {
            let styles = folder(&[("widget.css", ""), (lost, "")]);
            let error = bundle(styles.path()).unwrap_err().to_string();
            assert!(error.contains(&format!("styles/{lost} ")), "{error}");
        }
    }

    #[test]
    fn an_import_that_leads_to_no_file_is_an_error() {
        for lost in ["https://example.org/x.css", "./lost.css"] {
            let styles = folder(&[("widget.css", &format!("@import \"{lost}\";"))]);
            let error = bundle(styles.path()).unwrap_err().to_string();
            assert!(error.contains("widget.css:1:"), "{error}");
        }
    }

    #[test]
    fn a_mistake_is_shown_with_its_file_and_line() {
        let styles = folder(&[("widget.css", "@import \"./a.css\";"), ("a.css", "\n\n.a { : red }")]);
        let error = format!("{:#}", bundle(styles.path()).unwrap_err());
        assert!(error.contains("/a.css:3"), "{error}");
    }

    #[test]
    fn what_a_widget_needs_survives() {
        for kept in [
            ":host([data-x]){color:red}",
            ".a::part(b){color:red}",
            "@layer base{.a{color:red}}",
            ".a{color:light-dark(#000,#fff)}",
            ".a{container-type:inline-size}",
            "@media (forced-colors:active){.a{color:canvastext}}",
            "::slotted(p){color:red}",
        ] {
            assert_eq!(bundled(kept).to_lowercase(), kept);
        }
        let container = bundled("@container (min-width: 30rem) { .a { color: red } }");
        assert_eq!(container, "@container (width>=30rem){.a{color:red}}");
    }

    #[test]
    fn rules_of_other_classes_can_be_left_out() {
        let classes = ["a", "b"].map(str::to_owned).into();
        let all = ".a{top:0}.c{top:0}.b .c{left:0}.a>.b{left:0}.a:not(.c){top:1px}p{top:0}@media print{.c{top:0}}";
        assert_eq!(only(all, &classes).unwrap(), ".a{top:0}.a>.b{left:0}.a:not(.c){top:1px}p{top:0}");
        let lists = ".a,.c{top:0}@media (hover:hover){.b .c,.b,p{left:0}}";
        assert_eq!(only(lists, &classes).unwrap(), ".a{top:0}@media (hover:hover){.b,p{left:0}}");
    }

    #[test]
    fn rules_for_paper_can_be_left_out() {
        let all = ".a{top:0}@media print{.a{top:1px}}@media (forced-colors:active){.a{top:2px}}";
        assert_eq!(only(all, &["a".to_owned()].into()).unwrap(), ".a{top:0}@media (forced-colors:active){.a{top:2px}}");
    }

    #[test]
    fn custom_properties_that_nothing_left_uses_are_left_out() {
        let all = ".a{--lumbar--0:red;--lumbar--1:var(--lumbar--0);--lumbar--2:#000;--lumbar-ink:red}\
                   .a{color:var(--lumbar--2,var(--lumbar-ink))}.c{color:var(--lumbar--1)}";
        let left = ".a{--lumbar--2:#000;--lumbar-ink:red;color:var(--lumbar--2,var(--lumbar-ink))}";
        assert_eq!(only(all, &["a".to_owned()].into()).unwrap(), left);
    }

    #[test]
    fn nesting_is_written_out_for_browsers_without_it() {
        assert_eq!(bundled(".a { &:hover { color: red } }"), ".a:hover{color:red}");
    }
}
