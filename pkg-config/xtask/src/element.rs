//! What a page sees of the element, as `pkg-config/element.toml` tells it. Types, tables and custom-elements.json are
//! made from this alone; a test of the widget holds the file to the code.

pub mod page;
pub mod table;

use anyhow::{Context, Result};
use fs_err as fs;
use serde::Deserialize;

use crate::project::Project;

/// Texts are Markdown of one line.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Element {
    pub tag: String,
    pub class: String,
    pub summary: String,
    pub description: String,
    pub attributes: Vec<Attribute>,
    pub events: Vec<Event>,
    /// The one without a name is for whatever has no `slot`.
    pub slots: Vec<Piece>,
    pub parts: Vec<Piece>,
    pub custom_properties: Vec<CustomProperty>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attribute {
    pub name: String,
    pub property: String,
    /// Whether every HTML element has the property.
    #[serde(default)]
    pub inherited: bool,
    /// Words that are written as such.
    #[serde(default)]
    pub values: Vec<String>,
    /// What else may be written.
    pub or: Option<String>,
    /// The TypeScript type of what the property also takes.
    pub object: Option<String>,
    pub default: String,
    pub description: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    pub name: String,
    /// When it is dispatched.
    pub description: String,
    /// The type of its detail, if it has one.
    pub detail: Option<String>,
}

/// A name and what it is.
#[derive(Deserialize)]
pub struct Piece(pub String, pub String);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomProperty {
    pub name: String,
    pub description: String,
    /// What counts while the page sets none, or `light` and `dark`.
    pub default: Option<String>,
    pub light: Option<String>,
    pub dark: Option<String>,
}

impl Element {
    /// Reads the description.
    ///
    /// # Errors
    /// If the file is not there or is of another form.
    pub fn read(project: &Project) -> Result<Self> {
        let path = project.root.join("pkg-config/element.toml");
        let text = fs::read_to_string(&path)?;
        toml::from_str(&text).with_context(|| format!("{} is of another form", path.display()))
    }
}

impl Attribute {
    /// The TypeScript type of what may be written.
    pub fn written_type(&self) -> String {
        let words = self.values.iter().map(|value| format!("\"{value}\""));
        // Frameworks hand over numbers as well.
        let numbers = self.values.iter().filter(|value| value.parse::<u8>().is_ok()).cloned();
        let mut types: Vec<_> = words.chain(numbers).collect();
        match (&self.or, types.is_empty()) {
            (_, true) => types.push("string".to_owned()),
            // A plain `string` would swallow the words, and an editor could not offer them.
            (Some(_), false) => types.push("(string & {})".to_owned()),
            (None, false) => {}
        }
        types.join(" | ")
    }

    /// The TypeScript type of the property.
    pub fn property_type(&self) -> String {
        match &self.object {
            Some(object) => format!("string | {object} | null"),
            None => "string | null".to_owned(),
        }
    }

    /// The values as they are listed: the words, then what else may be.
    pub fn listed(&self) -> String {
        let words: Vec<_> = self.values.iter().map(|value| format!("`{value}`")).collect();
        match &self.or {
            Some(or) if words.is_empty() => or.clone(),
            Some(or) => format!("{}, or {or}", words.join(" ")),
            None => words.join(" "),
        }
    }

    /// Everything about it in sentences.
    pub fn in_sentences(&self) -> String {
        format!("{}. Values: {}. Default: {}.", sentence(&self.description), self.listed(), self.default)
    }

    /// The default, if it is a value and not a rule.
    pub fn default_value(&self) -> Option<&str> {
        self.default.strip_prefix('`')?.strip_suffix('`')
    }
}

impl CustomProperty {
    /// The value in CSS that counts while the page sets none.
    pub fn default_value(&self) -> Option<String> {
        match (&self.light, &self.dark) {
            (Some(light), Some(dark)) => Some(format!("light-dark({light}, {dark})")),
            _ => self.default.clone(),
        }
    }
}

impl Event {
    /// The TypeScript type of the event.
    pub fn written_type(&self) -> String {
        format!("CustomEvent<{}>", self.detail.as_deref().unwrap_or("null"))
    }
}

/// A text with a capital letter, if it begins with a letter.
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attribute(values: &[&str], or: Option<&str>) -> Attribute {
        Attribute {
            name: "region".into(),
            property: "region".into(),
            inherited: false,
            values: values.iter().map(|value| (*value).to_owned()).collect(),
            or: or.map(str::to_owned),
            object: None,
            default: "`uk`".into(),
            description: "whom to call".into(),
        }
    }

    #[test]
    fn a_closed_list_of_words_takes_nothing_else() {
        assert_eq!(attribute(&["uk", "us"], None).written_type(), r#""uk" | "us""#);
        assert_eq!(attribute(&["uk", "us"], Some("a code")).written_type(), r#""uk" | "us" | (string & {})"#);
        assert_eq!(attribute(&[], Some("a number")).written_type(), "string");
    }

    #[test]
    fn numbers_may_be_given_as_such() {
        assert_eq!(attribute(&["1", "2"], None).written_type(), r#""1" | "2" | 1 | 2"#);
    }

    #[test]
    fn an_attribute_is_told_in_sentences() {
        let written = attribute(&["uk", "us"], Some("a code")).in_sentences();
        assert_eq!(written, "Whom to call. Values: `uk` `us`, or a code. Default: `uk`.");
    }

    #[test]
    fn the_description_can_be_read() {
        let element = Element::read(&Project::find().unwrap()).unwrap();
        assert_eq!(element.tag, "lumbar-check");
        assert_eq!(element.attributes.iter().filter(|attribute| attribute.inherited).count(), 1);
    }
}
