//! `cargo xtask size --report`: what the widget's module is made of.
//!
//! Each function of a release build counts once, by its name; what the compiler put into a function counts where it ended up.
//! How much of a part is left once the module is packed is found out by packing the functions without it: an upper bound on
//! what could be saved, and less than its bytes, as functions resemble each other.

use anyhow::Result;
use std::collections::{BTreeMap, BTreeSet};
use wasmparser::{KnownCustom, Name, NameSectionReader, Parser, Payload, TypeRef};

use crate::build::Recipe;
use crate::build::{compile, glue, packed};
use crate::profile::Profile;
use crate::project::Project;
use crate::weigh::{Bytes, table};

/// The crate that the widget is.
const OWN: &str = "lumbar_check::";

/// How a drawing is written: SVG path data at least this long.
const PATH_LENGTH: usize = 40;

/// Compiles the widget as for a release and prints the table.
///
/// # Errors
/// If it does not compile.
pub fn report(project: &Project) -> Result<()> {
    let compiled = compile::compile(project, Recipe::of(Profile::Release))?;
    // As while developing, functions keep their names, which wasm-bindgen writes as they are in the sources.
    let bound = glue::bind(&compiled.widget, glue::Shape::NoModules, Profile::Dev, &project.scratch())?;
    let module = Module::read(&bound.wasm)?;
    println!("\n{}", table(&module.rows()?));
    Ok(())
}

/// A module, as far as the table needs it.
#[derive(Default)]
struct Module<'w> {
    functions: Vec<(String, &'w [u8])>,
    data: Vec<&'w [u8]>,
    /// Bytes of all else that is shipped.
    rest: usize,
}

impl<'w> Module<'w> {
    fn read(wasm: &'w [u8]) -> Result<Self> {
        let mut module = Self::default();
        let (mut imported, mut names) = (0, BTreeMap::new());
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload?;
            match &payload {
                Payload::CodeSectionEntry(body) => module.functions.push((String::new(), body.as_bytes())),
                Payload::DataSection(data) => {
                    for segment in data.clone() {
                        module.data.push(segment?.data);
                    }
                }
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(section) = section.as_known() {
                        names = function_names(section)?;
                    }
                }
                Payload::ImportSection(imports) => {
                    for import in imports.clone().into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                    module.rest += imports.range().len();
                }
                Payload::CodeSectionStart { .. } => {}
                _ => module.rest += payload.as_section().map_or(0, |(_, range)| range.len()),
            }
        }
        for (index, (name, _)) in (imported..).zip(&mut module.functions) {
            *name = names.remove(&index).unwrap_or_default();
        }
        Ok(module)
    }

    fn rows(&self) -> Result<Vec<Vec<String>>> {
        let mut parts: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, (name, _)) in self.functions.iter().enumerate() {
            parts.entry(part(name)).or_default().push(at);
        }
        let all = self.packed_without(&[])?;
        let mut rows = Vec::new();
        for (part, functions) in parts {
            let bytes = functions.iter().map(|&at| self.functions[at].1.len()).sum();
            rows.push((part, functions.len(), bytes, all - self.packed_without(&functions)?));
        }
        let data = self.data.concat();
        let drawings = paths(&data);
        let (packed_data, packed_drawings) = (packed::pack(&data)?.len(), packed::pack(&drawings)?.len());
        rows.push(("data: drawings".to_owned(), 0, drawings.len(), packed_drawings));
        let others = (data.len() - drawings.len(), packed_data - packed_drawings);
        rows.push(("data: texts and the rest".to_owned(), 0, others.0, others.1));
        rows.sort_by_key(|(.., packed)| usize::MAX - packed);
        rows.push(("types, imports, exports, tables".to_owned(), 0, self.rest, 0));
        let code = self.functions.iter().map(|(_, body)| body.len()).sum::<usize>();
        rows.push(("all functions".to_owned(), self.functions.len(), code, all));
        let titles = ["part", "functions", "bytes", "packed, at most"].map(str::to_owned).to_vec();
        let cells = |(part, functions, bytes, packed)| vec![part, count(functions), count(bytes), count(packed)];
        Ok(std::iter::once(titles).chain(rows.into_iter().map(cells)).collect())
    }

    /// How many bytes the functions are once packed, but for some.
    fn packed_without(&self, left_out: &[usize]) -> Result<usize> {
        let left_out: BTreeSet<_> = left_out.iter().collect();
        let left = self.functions.iter().enumerate().filter(|(at, _)| !left_out.contains(at));
        let bodies: Vec<u8> = left.flat_map(|(_, (_, body))| *body).copied().collect();
        Ok(packed::pack(&bodies)?.len())
    }
}

/// A number, or nothing in place of none.
fn count(number: usize) -> String {
    if number == 0 { String::new() } else { Bytes(number).to_string() }
}

fn function_names(section: NameSectionReader) -> Result<BTreeMap<u32, String>> {
    let mut names = BTreeMap::new();
    for kind in section {
        if let Name::Function(functions) = kind? {
            for function in functions {
                let function = function?;
                names.insert(function.index, without_hashes(function.name));
            }
        }
    }
    Ok(names)
}

/// `yew[1a2b3c4d5e6f7a8b]::app` is `yew::app`.
fn without_hashes(name: &str) -> String {
    let mut parts = name.split('[');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |plain, part| match part.split_once(']') {
        Some((hash, rest)) if hash.len() > 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) => plain + rest,
        _ => plain + "[" + part,
    })
}

/// What a function belongs to, by its name.
fn part(name: &str) -> String {
    let is_of = |crates: &[&str]| {
        let path = name.trim_start_matches(['<', '&', '[', '(', '*']).trim_start_matches("dyn ");
        crates.iter().any(|it| path.starts_with(&format!("{it}::")))
    };
    let own = name.split_once(OWN).map(|(_, path)| path);
    if name.starts_with("core::ptr::drop_in_place") {
        "drop glue".to_owned()
    } else if ["serde", "postcard"].iter().any(|it| name.contains(it)) {
        "reading the pack".to_owned()
    } else if let Some(path) = own {
        // A component is drawn inside a function of Yew's.
        if is_of(&["yew"]) && !name.ends_with("Stateful>::view") {
            "Yew, for each component".to_owned()
        } else if is_of(&["core", "alloc", "std"]) {
            "iterators and lists of our types".to_owned()
        } else {
            room(path)
        }
    } else if is_of(&["yew", "implicit_clone"]) {
        "Yew".to_owned()
    } else if is_of(&["hashbrown", "indexmap"]) {
        "hashbrown, indexmap".to_owned()
    } else if is_of(&["wasm_bindgen", "js_sys", "web_sys", "gloo_utils", "gloo"]) {
        "wasm-bindgen, web-sys".to_owned()
    } else if is_of(&["core", "alloc", "std", "dlmalloc", "__rustc"]) {
        "standard library".to_owned()
    } else {
        "others".to_owned()
    }
}

/// The module of a path in our crate; in the view, the room.
fn room(path: &str) -> String {
    let mut names = path.split("::").map(|name| name.split(|it: char| !it.is_alphanumeric() && it != '_').next());
    let mut next = || names.next().flatten().unwrap_or_default();
    match next() {
        "view" => format!("view: {}", next()),
        module => module.to_owned(),
    }
}

/// What of some data are paths of drawings.
fn paths(data: &[u8]) -> Vec<u8> {
    let is_path = |byte: &u8| byte.is_ascii_digit() || b" -.,MmLlHhVvCcSsQqTtAaZz".contains(byte);
    data.split(|byte| !is_path(byte)).filter(|run| run.len() >= PATH_LENGTH).flatten().copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_belongs_to_one_part() {
        for (name, expected) in [
            ("core::ptr::drop_in_place::<lumbar_check::domain::advice::AdviceCard>", "drop glue"),
            (
                "<lumbar_check::content::pack::_::Visitor as serde_core::de::Visitor>::visit_seq::<postcard::X>",
                "reading the pack",
            ),
            ("<lumbar_check::view::result::tip::Tip as core::cmp::PartialEq>::eq", "view: result"),
            (
                "<yew::html::CompStateInner<lumbar_check::view::question::Question> as yew::html::Stateful>::view",
                "view: question",
            ),
            (
                "<yew::html::CompStateInner<lumbar_check::view::app::App> as yew::html::Stateful>::flush",
                "Yew, for each component",
            ),
            (
                "<core::iter::adapters::map::Map<X, lumbar_check::view::app::f::{closure#0}>>::next",
                "iterators and lists of our types",
            ),
            ("lumbar_check::domain::triage::screen", "domain"),
            ("<yew::virtual_dom::VNode>::reconcile", "Yew"),
            ("<hashbrown::raw::RawTable<usize>>::reserve_rehash", "hashbrown, indexmap"),
            ("<&web_sys::Element as core::fmt::Debug>::fmt", "wasm-bindgen, web-sys"),
            ("<[u8]>::copy", "others"),
        ] {
            assert_eq!(part(name), expected, "{name}");
        }
    }

    #[test]
    fn names_are_read_without_hashes() {
        assert_eq!(without_hashes("<[u8; 4] as yew[1a2b3c4d5e6f7a8b]::App>::f[0]"), "<[u8; 4] as yew::App>::f[0]");
    }

    #[test]
    fn paths_are_told_from_texts() {
        let path = "M6 4h4l1.5 5-2.5 1.5a11 11 0 0 0 4.5 4.5l1.5-2.5";
        assert_eq!(paths(format!("drawing:{path}\"12 4").as_bytes()), path.as_bytes());
    }
}
