//! The widget's style sheet, in one piece.
//!
//! `styles/widget.css` is the table of contents: nothing but `@import "./room/name.css";` lines and comments. The files in
//! `styles/demo` belong to the demo page and are in no bundle; any other file must be in the list, so that a style cannot
//! be forgotten. Custom properties have names there, and numbers in the bundle.

use anyhow::{Context, Result, anyhow, bail};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};
use lightningcss::targets::{Browsers, Features, Targets};
use std::fs;
use std::path::{Path, PathBuf};

const CONTENTS: &str = "widget.css";

/// The folder of the demo page.
const DEMO: &str = "demo";

/// What custom properties that a page may set begin with.
const PUBLIC: &str = "lumbar-";

/// What the names of the others begin with in the bundle; a number follows.
const PRIVATE: &str = "lumbar--";

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

/// The listed styles in their order, minified.
///
/// # Errors
/// If a file is missing, unlisted, or not CSS: with its name and line.
pub fn bundle(styles: &Path) -> Result<String> {
    let contents = styles.join(CONTENTS);
    let contents = fs::read_to_string(&contents).with_context(|| format!("could not read {}", contents.display()))?;
    let names = order(&contents)?;
    for name in files(styles, "")? {
        if name.ends_with(".css") && name != CONTENTS && !names.contains(&name) {
            bail!("styles/{name} is not listed in styles/{CONTENTS}");
        }
    }
    let paths: Vec<PathBuf> = names.iter().map(|name| styles.join(name)).collect();
    let all = sheet(&paths).with_context(|| format!("the list is styles/{CONTENTS}"))?;
    Ok(apart_from_the_page(&all))
}

/// The files in a folder of the styles, by their paths from `styles`, but for those of the demo page.
fn files(styles: &Path, folder: &str) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(styles.join(folder))? {
        let entry = entry?;
        let name = format!("{folder}{}", entry.file_name().to_string_lossy());
        match entry.file_type()?.is_dir() {
            true if name != DEMO => files.extend(self::files(styles, &(name + "/"))?),
            true => {}
            false => files.push(name),
        }
    }
    Ok(files)
}

/// Some style sheets as one, in their order, minified.
///
/// # Errors
/// If a file is missing or not CSS: with its name and line.
pub fn sheet(paths: &[PathBuf]) -> Result<String> {
    let mut all = String::new();
    for path in paths {
        let source = fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))?;
        let folder = path.parent().and_then(Path::file_name).unwrap_or_default();
        let name = Path::new(folder).join(path.file_name().unwrap_or_default());
        parse(&name.to_string_lossy(), &source)?;
        all.push_str(&source);
        all.push('\n');
    }
    minify(&all)
}

/// The style sheet with numbers for the names of custom properties that are not for pages to set.
///
/// What a page registers by `@property` counts in shadow roots too: with `--accent` as a length there, ours would be
/// that page's initial value. Numbers, because they weigh less than the names do.
fn apart_from_the_page(css: &str) -> String {
    let in_name = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let mut pieces = css.split("--");
    let mut text = pieces.next().unwrap_or_default().to_owned();
    let mut names: Vec<&str> = Vec::new();
    for piece in pieces {
        let (name, rest) = piece.split_at(piece.find(|c| !in_name(c)).unwrap_or(piece.len()));
        let begins = !text.ends_with(in_name) && name.starts_with(char::is_alphabetic);
        text.push_str("--");
        if !begins || name.starts_with(PUBLIC) {
            text.push_str(name);
        } else {
            let number = names.iter().position(|known| *known == name).unwrap_or(names.len());
            if number == names.len() {
                names.push(name);
            }
            text.push_str(PRIVATE);
            text.push_str(&number.to_string());
        }
        text.push_str(rest);
    }
    text
}

/// The names of the imported files, in order.
fn order(contents: &str) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for statement in without_comments(contents)?.split(';').map(str::trim) {
        if statement.is_empty() {
            continue;
        }
        let name = statement
            .strip_prefix("@import")
            .and_then(|rest| rest.trim().strip_prefix("\"./"))
            .and_then(|rest| rest.strip_suffix(".css\""))
            .filter(|name| !name.contains('"') && !name.split('/').any(|part| part.is_empty() || part == ".."))
            .ok_or_else(|| {
                anyhow!(
                    "styles/{CONTENTS}: only lines like `@import \"./room/name.css\";` are allowed, not `{statement}`"
                )
            })?;
        let name = format!("{name}.css");
        if names.contains(&name) {
            bail!("styles/{CONTENTS} lists {name} twice");
        }
        names.push(name);
    }
    Ok(names)
}

fn without_comments(css: &str) -> Result<String> {
    let mut text = String::new();
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        text.push_str(before);
        let (_, after) =
            comment.split_once("*/").ok_or_else(|| anyhow!("styles/{CONTENTS}: a comment does not end"))?;
        rest = after;
    }
    text.push_str(rest);
    Ok(text)
}

fn parse<'a>(name: &str, source: &'a str) -> Result<StyleSheet<'a>> {
    let options = ParserOptions { filename: name.to_owned(), ..ParserOptions::default() };
    StyleSheet::parse(source, options).map_err(|error| match error.loc {
        // Lines are counted from 0 there, and from 1 by people and editors.
        Some(at) => anyhow!("{}:{}:{}: {}", at.filename, at.line + 1, at.column, error.kind),
        None => anyhow!("{name}: {}", error.kind),
    })
}

fn minify(css: &str) -> Result<String> {
    let targets = targets();
    let mut sheet = parse("all", css)?;
    sheet.minify(MinifyOptions { targets, ..MinifyOptions::default() }).map_err(|error| anyhow!("{error}"))?;
    let printed = sheet.to_css(PrinterOptions { minify: true, targets, ..PrinterOptions::default() });
    Ok(printed.map_err(|error| anyhow!("{error}"))?.code)
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn custom_properties_get_names_of_their_own_unless_pages_may_set_them() {
        let ours = ".a--b{--ink:var(--lumbar-ink,var(--ink-2));color:var(--ink);margin:calc(0px - -1px)}";
        let apart =
            ".a--b{--lumbar--0:var(--lumbar-ink,var(--lumbar--1));color:var(--lumbar--0);margin:calc(0px - -1px)}";
        assert_eq!(apart_from_the_page(ours), apart);
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
    fn anything_but_a_local_import_in_the_list_is_an_error() {
        for contents in [
            "a { color: red }",
            "@import \"https://example.org/x.css\";",
            "@import \"./../x.css\";",
            "@import \"./room/../x.css\";",
            "@import \"./x.css\"; @import \"./x.css\";",
            "/* open",
        ] {
            assert!(order(contents).is_err(), "{contents}");
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
            assert_eq!(minify(kept).unwrap().to_lowercase(), kept);
        }
        let container = minify("@container (min-width: 30rem) { .a { color: red } }").unwrap();
        assert_eq!(container, "@container (width>=30rem){.a{color:red}}");
    }

    #[test]
    fn nesting_is_written_out_for_browsers_without_it() {
        assert_eq!(minify(".a { &:hover { color: red } }").unwrap(), ".a:hover{color:red}");
    }
}
