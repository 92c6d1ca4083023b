//! `custom-elements.json`, from which editors and catalogues know the element. The format is Custom Elements Manifest 2.1.

use anyhow::Result;
use serde_json::{Value, json};

use crate::element::{Attribute, CustomProperty, Element, Event, Piece, sentence};

/// Where the class is, and where it is registered.
const MODULE: &str = "index.js";
const DEFINING: &str = "define.js";

/// The manifest as text.
///
/// # Errors
/// Never.
pub fn manifest(element: &Element) -> Result<String> {
    let declaration = |name: &str| json!({ "name": name, "module": MODULE });
    let export = |name: &str| json!({ "kind": "js", "name": name, "declaration": declaration(name) });
    let defined = json!({
        "kind": "custom-element-definition",
        "name": element.tag,
        "declaration": declaration(&element.class),
    });
    let define = json!({
        "kind": "function",
        "name": "define",
        "description": "Makes the element known to the page. Does nothing if it is, or where there is no page.",
        "return": { "type": { "text": "void" } },
    });
    let manifest = json!({
        "schemaVersion": "2.1.0",
        "readme": "README.md",
        "modules": [
            {
                "kind": "javascript-module",
                "path": MODULE,
                "declarations": [class(element), define],
                "exports": [export(&element.class), export("define")],
            },
            {
                "kind": "javascript-module",
                "path": DEFINING,
                "exports": [defined, export(&element.class), export("define")],
            },
        ],
    });
    Ok(format!("{}\n", serde_json::to_string_pretty(&manifest)?))
}

fn class(element: &Element) -> Value {
    json!({
        "kind": "class",
        "name": element.class,
        "tagName": element.tag,
        "customElement": true,
        "superclass": { "name": "HTMLElement" },
        "summary": element.summary,
        "description": element.description,
        "attributes": list(&element.attributes, attribute),
        "members": list(element.attributes.iter().filter(|attribute| !attribute.inherited), property),
        "events": list(&element.events, event),
        "slots": list(&element.slots, piece),
        "cssParts": list(&element.parts, piece),
        "cssProperties": list(&element.custom_properties, custom_property),
    })
}

fn list<T>(things: impl IntoIterator<Item = T>, entry: fn(T) -> Value) -> Vec<Value> {
    things.into_iter().map(entry).collect()
}

fn attribute(attribute: &Attribute) -> Value {
    with_default(
        json!({
            "name": attribute.name,
            "fieldName": attribute.property,
            "description": attribute.in_sentences(),
            "type": { "text": attribute.written_type() },
        }),
        attribute.default_value(),
    )
}

fn property(attribute: &Attribute) -> Value {
    json!({
        "kind": "field",
        "name": attribute.property,
        "attribute": attribute.name,
        "reflects": true,
        "description": attribute.in_sentences(),
        "type": { "text": attribute.property_type() },
    })
}

fn event(event: &Event) -> Value {
    json!({
        "name": event.name,
        "description": format!("{}.", sentence(&event.description)),
        "type": { "text": event.written_type() },
    })
}

fn piece(Piece(name, description): &Piece) -> Value {
    json!({ "name": name, "description": format!("{}.", sentence(description)) })
}

fn custom_property(property: &CustomProperty) -> Value {
    with_default(
        json!({ "name": property.name, "description": format!("{}.", sentence(&property.description)) }),
        property.default_value().as_deref(),
    )
}

fn with_default(mut entry: Value, default: Option<&str>) -> Value {
    if let Some(default) = default {
        entry["default"] = default.into();
    }
    entry
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    #[test]
    fn the_manifest_tells_all_that_the_description_does() {
        let element = Element::read(&Project::find().unwrap()).unwrap();
        let manifest: Value = serde_json::from_str(&manifest(&element).unwrap()).unwrap();
        let class = &manifest["modules"][0]["declarations"][0];
        let count = |kind: &str| class[kind].as_array().map_or(0, Vec::len);
        assert_eq!(count("attributes"), element.attributes.len());
        assert_eq!(count("members"), element.attributes.len() - 1, "`lang` is every element's");
        assert_eq!(count("events"), element.events.len());
        assert_eq!(count("slots"), element.slots.len());
        assert_eq!(count("cssParts"), element.parts.len());
        assert_eq!(class["attributes"][0]["default"], "psoas");
        assert_eq!(class["members"][0]["type"]["text"], "string | GivenPack | null");
        assert_eq!(class["cssProperties"][0]["default"], "light-dark(#1d5c57, #8accbe)");
    }
}
