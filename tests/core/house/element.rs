//! What `pkg-config/element.toml` tells those who embed the widget is what there is. Types, tables and
//! custom-elements.json are made from it.

use crate::house::sources::{Source, all, literals};
use crate::psoas;
use lumbar_check::domain::is_optional;
use std::collections::BTreeSet;
use toml::{Table, Value};

type Names = BTreeSet<String>;

fn described() -> Table {
    Source::read("pkg-config/element.toml").text.parse().expect("it is TOML")
}

fn text(value: &Value) -> String {
    value.as_str().expect("it is a text").to_owned()
}

fn list(value: Option<&Value>) -> &[Value] {
    value.and_then(Value::as_array).expect("it is a list").as_slice()
}

/// The names in a list of tables, or of lists.
fn names(described: &Table, kind: &str) -> Names {
    list(described.get(kind)).iter().map(|entry| text(entry.get("name").unwrap_or_else(|| &entry[0]))).collect()
}

fn attribute<'t>(described: &'t Table, name: &str) -> &'t Value {
    let all = list(described.get("attributes")).iter();
    all.clone().find(|entry| text(&entry["name"]) == name).expect("the attribute is described")
}

fn values(described: &Table, name: &str) -> Names {
    list(attribute(described, name).get("values")).iter().map(text).collect()
}

fn owned<'t>(names: impl IntoIterator<Item = &'t str>) -> Names {
    names.into_iter().map(str::to_owned).collect()
}

/// The words that stand between `before` and the next of the `ends`.
fn between<'t>(text: &'t str, before: &str, ends: &[char]) -> BTreeSet<&'t str> {
    text.split(before).skip(1).filter_map(|rest| rest.split(ends).next()).collect()
}

#[test]
fn attributes_and_properties_are_those_of_the_script() {
    let script = Source::read("src/element/js/attributes.js").text;
    let table = between(&script, "const ATTRIBUTES = {", &['}']).into_iter().next().expect("it is there");
    let lines = table.lines().filter_map(|line| line.trim().trim_end_matches(',').split_once(": "));
    let there: BTreeSet<_> = lines.map(|(name, property)| [name, property].map(|it| it.replace('"', ""))).collect();
    let described = described();
    let told = list(described.get("attributes")).iter();
    let told: BTreeSet<_> = told.map(|entry| [text(&entry["name"]), text(&entry["property"])]).collect();
    assert_eq!(told, there);
}

#[test]
fn events_are_those_that_are_dispatched() {
    let sources = ["src/element/events.rs", "src/element/js/define.js"].map(|path| Source::read(path).text).concat();
    let there = between(&sources, "\"lumbar-check-", &['"']).into_iter().map(|name| format!("lumbar-check-{name}"));
    assert_eq!(names(&described(), "events"), there.collect());
}

#[test]
fn only_the_event_for_faults_has_a_detail() {
    let described = described();
    let with_detail = list(described.get("events")).iter().filter(|event| event.get("detail").is_some());
    assert_eq!(with_detail.map(|event| text(&event["name"])).collect::<Vec<_>>(), ["lumbar-check-error"]);
    assert!(!Source::read("src/element/events.rs").code().contains("detail("));
}

/// In `part="…"`, as the second text given to `section` or `folded`, or with the look of a button.
#[test]
fn parts_are_those_that_are_drawn() {
    let mut there = Names::new();
    for view in all("src/view", "rs") {
        let code = view.code();
        let mut written: Vec<&str> = between(&code, " part=\"", &['"']).into_iter().collect();
        for call in ["section(", "folded("].iter().flat_map(|name| code.split(name).skip(1)) {
            match literals(call).as_slice() {
                [class, part, ..] if class.after.trim_start_matches('&') == "context," => written.push(part.text),
                _ => {}
            }
        }
        if view.name() == "button" {
            written.extend(code.split("Look::").skip(1).filter_map(|look| Some(literals(look).get(1)?.text)));
        }
        there.extend(written.iter().flat_map(|parts| parts.split_whitespace()).map(str::to_owned));
    }
    assert_eq!(names(&described(), "parts"), there);
}

#[test]
fn custom_properties_and_their_defaults_are_those_of_the_styles() {
    let styles: Vec<_> =
        all("styles", "css").into_iter().filter(|style| !style.path.starts_with("styles/demo/")).collect();
    let styles: String = styles.into_iter().map(|style| style.text).collect();
    let there = between(&styles, "var(--lumbar-", &[',', ')']).into_iter().map(|name| format!("--lumbar-{name}"));
    let described = described();
    assert_eq!(names(&described, "custom-properties"), there.collect());
    for property in list(described.get("custom-properties")) {
        let default = match (property.get("default"), property.get("light"), property.get("dark")) {
            (Some(default), None, None) => text(default),
            (None, Some(light), Some(dark)) => format!("light-dark({}, {})", text(light), text(dark)),
            (None, None, None) => continue,
            _ => panic!("a default, or one for light and one for dark: {property:?}"),
        };
        let used = format!("var({}, {default})", text(&property["name"]));
        assert!(styles.contains(&used), "{used}");
    }
}

#[test]
fn values_are_those_of_the_built_in_pack() {
    let (described, pack) = (described(), psoas());
    assert_eq!(values(&described, "pack"), owned([pack.id.as_str()]));
    let with_number = pack.regions.iter().filter(|region| region.emergency.is_some());
    assert_eq!(values(&described, "region"), owned(with_number.map(|region| region.id.as_str())));
    assert_eq!(values(&described, "lang"), owned(pack.languages.iter().map(|language| &**language)));
}

#[test]
fn slots_are_those_of_the_view_and_one_for_each_article_and_each_tip_that_is_the_pages_to_hide() {
    let pack = psoas();
    let views: String = all("src/view", "rs").iter().map(Source::code).collect();
    let mut there: Names = pack.articles.iter().map(|article| format!("article-{}", article.id.as_str())).collect();
    there.extend(owned(between(&views, "<slot name=\"", &['"'])));
    there.extend(pack.advice.iter().filter(|tip| is_optional(tip)).map(|tip| format!("tip-{}", tip.id)));
    there.insert(String::new());
    assert_eq!(names(&described(), "slots"), there);
}

#[test]
fn whatever_is_chosen_by_a_word_is_chosen_by_one_that_is_described() {
    let described = described();
    let script = all("src/element", "js").into_iter().map(|source| source.text).collect::<String>();
    let rust = Source::read("src/element/attributes.rs").code();
    let styles = all("styles", "css").into_iter().map(|source| source.text).collect::<String>();
    let said = |name: &str, sources: &str, written: fn(&str) -> String| {
        values(&described, name).iter().filter(|value| sources.contains(&written(value))).cloned().collect::<Names>()
    };
    assert_eq!(said("loading", &script, |value| format!("=== \"{value}\"")), owned(["eager"]));
    assert_eq!(said("layout", &rust, |value| format!("Some(\"{value}\")")), owned(["single"]));
    assert_eq!(said("theme", &styles, |value| format!("[theme=\"{value}\"]")), values(&described, "theme"));
}

/// `share_link(url, reply)` for each function of a piece of Rust or TypeScript that begins like this: its name and those of
/// its parameters, but for whom it is called on.
fn signatures(code: &str, begin: &str) -> Names {
    let signature = |declared: &str| {
        let (name, rest) = declared.split_once('(')?;
        let parameters = rest.split_once(')')?.0.split(',').map(|parameter| parameter.split(':').next());
        let names = parameters.map(|name| name.unwrap_or_default().trim());
        let names: Vec<&str> =
            names.filter(|name| !name.is_empty() && *name != "this" && !name.ends_with("self")).collect();
        Some(format!("{}({})", name.trim(), names.join(", ")))
    };
    code.split(begin).skip(1).filter_map(signature).collect()
}

/// What stands between a heading and the end of its block.
fn block<'t>(text: &'t str, heading: &str) -> &'t str {
    let (_, rest) = text.split_once(heading).unwrap_or_else(|| panic!("{heading} is there"));
    rest.split_once("\n}").expect("it ends").0
}

/// The words of an enum, in their order: the numbers that go through the port.
fn variants(text: &str, heading: &str) -> Vec<String> {
    let lines = block(text, heading).lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('/'));
    lines.map(|line| line.trim_end_matches(',').to_owned()).collect()
}

#[test]
fn the_port_has_the_same_names_on_both_sides() {
    let [element, port] = ["src/element.rs", "src/element/port.rs"].map(|path| Source::read(path).text);
    let types = Source::read("src/element/js/glue.d.ts").text;
    let of_script = signatures(block(&port, "extern \"C\" {"), "pub fn ");
    assert!(of_script.contains("share_link(url, reply)"), "{of_script:?}");
    assert_eq!(of_script, signatures(block(&types, "export interface Port {"), "\n  "));
    let of_module = signatures(block(&element, "impl Mounted {"), "pub fn ");
    assert_eq!(of_module, signatures(block(&types, "export interface Mounted {"), "\n  "));
    let mount = signatures(&element, "\npub fn ");
    assert_eq!(
        mount,
        signatures(block(&types, "export interface Glue {"), "\n  mount")
            .into_iter()
            .map(|it| format!("mount{it}"))
            .collect()
    );
    for name in ["Arrival", "ShareReply"] {
        let heading = |kind: &str| format!("{kind} enum {name} {{");
        assert_eq!(variants(&port, &heading("pub")), variants(&types, &heading("export")), "{name}");
    }
}
