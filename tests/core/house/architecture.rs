//! The rules of the house that a compiler does not know, read off the sources.

use crate::house::imports::Crate;
use crate::house::items::functions;
use crate::house::sources::{self, Source, all, literals, words};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What each module may use of the others.
const MAY_USE: &[(&str, &[&str])] = &[
    ("content", &["content"]),
    ("domain", &["content", "domain"]),
    ("share", &["content", "domain", "share"]),
    ("view", &["content", "domain", "view"]),
    ("element", &["content", "domain", "share", "view", "element"]),
];

/// What each module does without: names, and paths of the standard library.
const NEVER: &[(&str, &[&str])] = &[
    ("content", &["yew", "web_sys", "js_sys", "wasm_bindgen", "gloo"]),
    ("domain", &["yew", "web_sys", "js_sys", "wasm_bindgen", "gloo", "serde", "serde_json", "postcard", "rand"]),
    ("share", &["yew", "web_sys", "js_sys", "wasm_bindgen", "gloo", "serde", "serde_json", "postcard", "rand"]),
    ("view", &["window", "document", "Window", "Document", "Storage", "gloo", "serde", "serde_json"]),
];

/// Where one of those names is the point.
const STILL: &[(&str, &[&str], &str)] =
    &[("src/share/fhir", &["serde", "serde_json"], "FHIR is JSON; behind a feature that the widget leaves out")];

/// Whatever depends on more than the answers, in whichever module.
const NOWHERE: &[&str] = &["HashMap", "HashSet", "from_html_unchecked", "set_inner_html"];
const NOT_IN_THE_CORE: &[&str] = &["std::time", "std::fs", "std::env", "std::process", "std::net", "std::thread"];

/// The most lines of a function, and of a component, which is mostly markup. A file may have as many as it needs, so that
/// what belongs together stays together.
const FUNCTION: usize = 60;
const COMPONENT: usize = 120;

/// The most lines of a function of the tests, which may be a table of cases.
const TEST: usize = 80;

/// Fails with all of `wrong`.
fn none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_module_uses_only_what_it_may() {
    let mut wrong = Vec::new();
    for source in all("src", "rs") {
        let Some((_, may_use)) = MAY_USE.iter().find(|(module, _)| *module == source.module()) else { continue };
        for path in source.code().split("crate::").skip(1) {
            let used: String = path.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let is_module = MAY_USE.iter().any(|(module, _)| *module == used);
            if !is_module || !may_use.contains(&used.as_str()) {
                wrong.push(format!("{}: crate::{used}", source.path));
            }
        }
    }
    none(wrong);
}

#[test]
fn no_path_climbs_out_of_its_module() {
    let climbs = |source: &Source| {
        let code = source.code();
        let longest = (1..9).rev().find(|times| code.contains(&"super::".repeat(*times))).unwrap_or_default();
        longest >= source.depth()
    };
    none(all("src", "rs").into_iter().filter(climbs).map(|source| source.path).collect());
}

#[test]
fn no_module_uses_what_it_should_do_without() {
    let mut wrong = Vec::new();
    for source in all("src", "rs") {
        let code = source.code();
        let never = NEVER.iter().filter(|(module, _)| *module == source.module()).flat_map(|(_, never)| *never);
        let still = STILL.iter().filter(|(path, ..)| source.path.starts_with(path)).flat_map(|(_, names, _)| *names);
        let still: Vec<_> = still.collect();
        let never: Vec<_> = never.chain(NOWHERE).filter(|name| !still.contains(name)).collect();
        let names: BTreeSet<_> = words(&code).filter(|word| never.contains(&word)).collect();
        let is_core = ["content", "domain", "share"].contains(&source.module());
        let paths = NOT_IN_THE_CORE.iter().filter(|path| is_core && code.contains(**path));
        wrong.extend(names.iter().chain(paths).map(|used| format!("{}: {used}", source.path)));
    }
    none(wrong);
}

#[test]
fn only_the_edge_exports_to_javascript() {
    let exports = |source: &Source| source.module() != "element" && source.code().contains("#[wasm_bindgen");
    none(all("src", "rs").into_iter().filter(exports).map(|source| source.path).collect());
}

#[test]
fn the_crate_root_lists_the_phases_and_nothing_else() {
    let root = Source::read("src/lib.rs");
    let lines = root.code();
    let is_phase = |line: &&str| line.starts_with("pub mod ") || line.starts_with("mod ") || line.starts_with("#[cfg(");
    none(lines.lines().filter(|line| !line.is_empty() && !is_phase(line)).map(str::to_owned).collect());
}

#[test]
fn the_view_says_nothing_by_itself() {
    let classes: BTreeSet<String> = all("styles", "css").iter().flat_map(Source::css_classes).collect();
    let mut wrong = Vec::new();
    for source in all("src/view", "rs") {
        for literal in literals(&source.code()) {
            let is_path = literal.text.contains(|c: char| c.is_ascii_digit());
            // The first is enough: `card level-` is put together with a level.
            let are_classes = literal.text.split_whitespace().next().is_some_and(|word| classes.contains(word));
            let for_programmers = literal.after.ends_with("expect(") || literal.after.ends_with("rel=");
            if literal.is_said() && !is_path && !are_classes && !for_programmers {
                wrong.push(format!("{}: {:?}", source.path, literal.text));
            }
        }
    }
    none(wrong);
}

#[test]
fn no_function_is_too_long() {
    let mut wrong = Vec::new();
    let rust = ["src", "pkg-config", "tests"].into_iter().flat_map(|folder| all(folder, "rs"));
    let scripts = ["src", "styles"].into_iter().flat_map(|folder| all(folder, "js"));
    for source in rust.chain(scripts) {
        for function in functions(&source) {
            let most = match function.is_component {
                true => COMPONENT,
                false if source.path.starts_with("tests/") => TEST,
                false => FUNCTION,
            };
            if function.lines > most {
                wrong.push(format!("{}: {} has {} lines, at most {most}", source.path, function.name, function.lines));
            }
        }
    }
    none(wrong);
}

#[test]
fn files_import_each_other_in_no_circle() {
    let crates = [
        Crate::read("src/lib.rs", &["src/bin/"]),
        Crate::read("src/bin/lumbar-check/main.rs", &[]),
        Crate::read("pkg-config/xtask/src/main.rs", &[]),
    ];
    none(crates.iter().flat_map(Crate::circles).collect());
}

#[test]
fn a_circle_is_seen_however_its_imports_are_written() {
    let circle = |a: &str, b: &str| {
        let files =
            [("src/lib.rs", "mod a;\nmod b;\npub use b::{self as other, Handed};\n"), ("src/a.rs", a), ("src/b.rs", b)];
        let files = files.map(|(path, text)| Source { path: path.to_owned(), text: text.to_owned() });
        Crate::of("src/lib.rs", files).circles()
    };
    let back = "use super::a::{A, Other};\n";
    for import in [
        "use super::b;",
        "use crate::{\n    b::{Inner, self},\n};",
        "pub use crate::Handed;",
        "fn f() { super::b::f() }",
    ] {
        assert_eq!(circle(&format!("{import}\n"), back), ["src/a.rs -> src/b.rs"], "{import}");
    }
    assert!(circle("use crate::content::b;\n", "use super::Handed;\n").is_empty());
    assert!(circle("use super::b;\n", "#[cfg(test)]\nmod tests {\n    use crate::a;\n}\n").is_empty());
}

#[test]
fn modules_are_named_for_what_they_are() {
    let banned = ["mod", "utils", "util", "helpers", "helper", "common", "types", "manager", "handler", "misc"];
    let mut files = all("src", "rs");
    files.extend(all("pkg-config", "rs"));
    files.extend(all("tests", "rs"));
    none(files.into_iter().filter(|source| banned.contains(&source.name())).map(|source| source.path).collect());
}

#[test]
fn no_public_function_takes_a_bool() {
    let mut wrong = Vec::new();
    for source in all("src", "rs") {
        let code = source.code();
        // A signature of a public function, from its name to its body.
        for signature in code.split("pub").skip(1).filter_map(|text| text.split(['{', ';']).next()) {
            let Some((_, signature)) = signature.split_once("fn ") else { continue };
            let parameters = signature.split("->").next().unwrap_or_default();
            if parameters.contains(": bool") && !signature.contains("struct") {
                wrong.push(format!("{}: fn {}", source.path, parameters.trim()));
            }
        }
    }
    none(wrong);
}

#[test]
fn nothing_is_left_for_later() {
    // Put together here, so that this file does not find itself.
    let marks = [
        ["TO", "DO"],
        ["FIX", "ME"],
        ["XX", "X"],
        ["todo", "!"],
        ["unimplemented", "!"],
        ["dbg", "!"],
        ["#[igno", "re"],
    ];
    let marks = marks.map(|mark| mark.concat());
    let mut wrong = Vec::new();
    for (folder, extension) in
        [("src", "rs"), ("src", "js"), ("styles", "css"), ("pkg-config", "rs"), ("tests", "rs"), ("tests", "mjs")]
    {
        for source in all(folder, extension) {
            let found = marks.iter().filter(|mark| source.text.contains(mark.as_str()));
            wrong.extend(found.map(|mark| format!("{}: {mark}", source.path)));
        }
    }
    none(wrong);
}

#[test]
fn no_file_names_a_folder_of_somebodys_machine() {
    let folders = ["work", "tmp", "home", "Users", "root"].map(|folder| format!("/{folder}/"));
    let mut wrong = Vec::new();
    for path in sources::every_file() {
        // Drawings and fonts are not read.
        let Ok(text) = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&path)) else { continue };
        let named = folders.iter().filter(|folder| text.contains(folder.as_str()));
        wrong.extend(named.map(|folder| format!("{path}: {folder}")));
    }
    none(wrong);
}
