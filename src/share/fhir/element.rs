//! The few data types of FHIR that the resources here are made of.

use crate::content::{Block, ContentPack, Text};
use serde::Serialize;
use std::rc::Rc;

const TRANSLATION: &str = "http://hl7.org/fhir/StructureDefinition/translation";

/// An extension: what FHIR lets one say of a value besides the value.
#[derive(Clone, Serialize)]
pub struct Element {
    extension: Vec<Extension>,
}

/// Either a value or more extensions.
#[derive(Clone, Serialize)]
pub struct Extension {
    url: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    extension: Vec<Extension>,
    #[serde(flatten)]
    value: Option<Value>,
    #[serde(rename = "_valueString", skip_serializing_if = "Option::is_none")]
    value_string: Option<Element>,
}

#[derive(Clone, Serialize)]
enum Value {
    #[serde(rename = "valueBoolean")]
    Boolean(bool),
    #[serde(rename = "valueCode")]
    Code(Rc<str>),
    #[serde(rename = "valueCodeableConcept")]
    Concept(Concept),
    #[serde(rename = "valueId")]
    Id(Rc<str>),
    #[serde(rename = "valueString")]
    String(Rc<str>),
}

#[derive(Clone, Serialize)]
struct Concept {
    coding: [Coding; 1],
}

#[derive(Clone, Serialize)]
pub struct Coding {
    pub system: Rc<str>,
    pub code: Rc<str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display: Option<Rc<str>>,
    #[serde(rename = "_display", skip_serializing_if = "Option::is_none")]
    pub translations: Option<Element>,
}

impl Coding {
    pub fn bare(system: &str, code: &str) -> Self {
        Self { system: system.into(), code: code.into(), display: None, translations: None }
    }
}

impl Extension {
    fn valued(url: &'static str, value: Value) -> Self {
        Self { url, extension: Vec::new(), value: Some(value), value_string: None }
    }

    pub fn nested(url: &'static str, extension: Vec<Self>) -> Self {
        Self { url, extension, value: None, value_string: None }
    }

    pub fn truth(url: &'static str) -> Self {
        Self::valued(url, Value::Boolean(true))
    }

    pub fn code(url: &'static str, code: &str) -> Self {
        Self::valued(url, Value::Code(code.into()))
    }

    pub fn concept(url: &'static str, coding: Coding) -> Self {
        Self::valued(url, Value::Concept(Concept { coding: [coding] }))
    }

    pub fn id(url: &'static str, id: &str) -> Self {
        Self::valued(url, Value::Id(id.into()))
    }

    pub fn string(url: &'static str, text: &str) -> Self {
        Self::valued(url, Value::String(text.into()))
    }

    pub fn said(url: &'static str, said: Said) -> Self {
        Self { value_string: said.translations, ..Self::valued(url, Value::String(said.text)) }
    }
}

/// A pack in the language of a resource, and in those that it is translated into. All have the same rules.
#[derive(Clone, Copy)]
pub struct Editions<'a> {
    pub pack: &'a ContentPack,
    pub translations: &'a [ContentPack],
}

/// A text with its translations.
pub struct Said {
    pub text: Rc<str>,
    pub translations: Option<Element>,
}

impl Editions<'_> {
    /// The text that `of` finds in the pack of each language; `None` if there is none in the first.
    pub fn say(&self, of: impl Fn(&ContentPack) -> Option<Rc<str>>) -> Option<Said> {
        // To R4's pattern for a string, in the hands of JavaScript, French spaces are neither a space nor a sign.
        let of = |pack: &ContentPack| of(pack).map(|text| Rc::from(text.replace(['\u{a0}', '\u{202f}'], " ")));
        let text = of(self.pack)?;
        let translation = |pack: &ContentPack| {
            let content: Rc<str> = of(pack)?;
            let parts = vec![Extension::code("lang", &pack.words.language), Extension::string("content", &content)];
            Some(Extension::nested(TRANSLATION, parts))
        };
        let extension: Vec<_> = self.translations.iter().filter_map(translation).collect();
        Some(Said { text, translations: (!extension.is_empty()).then_some(Element { extension }) })
    }
}

/// Structured text as Markdown; what is special in it has a backslash, as packs hold plain words.
pub fn markdown(text: &Text) -> String {
    let mut written = String::new();
    let mut line = |before: &str, words: &str, after: &str| {
        written.push_str(before);
        for character in words.chars() {
            if "\\*_`[]<>#".contains(character) {
                written.push('\\');
            }
            written.push(character);
        }
        written.push_str(after);
    };
    for block in text {
        match block {
            Block::Paragraph(words) => line("", words, "\n"),
            Block::List(items) => items.iter().for_each(|words| line("- ", words, "\n")),
            Block::Steps(steps) => {
                (1..).zip(steps).for_each(|(number, words)| line(&format!("{number}. "), words, "\n"))
            }
        }
        line("", "", "\n");
    }
    written.trim_end().to_owned()
}

/// Structured text as plain text.
pub fn plain(text: &Text) -> String {
    let lines = text.iter().flat_map(|block| match block {
        Block::Paragraph(words) => vec![words.to_string()],
        Block::List(items) => items.iter().map(|words| ["- ", words].concat()).collect(),
        Block::Steps(steps) => (1..).zip(steps).map(|(number, words)| format!("{number}. {words}")).collect(),
    });
    lines.collect::<Vec<_>>().join("\n")
}
