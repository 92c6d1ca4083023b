//! The types of the element, from a template and the description.

use anyhow::{Result, bail};

use crate::element::{Attribute, Element, Event, sentence};

/// `template` with the members of the class, of the attributes and of the events at the lines `// properties`,
/// `// attributes` and `// events`, and what the element is at `// description`.
///
/// # Errors
/// If the template has not each of these lines once.
pub fn declarations(element: &Element, template: &str) -> Result<String> {
    let own = element.attributes.iter().filter(|attribute| !attribute.inherited);
    let description = format!("/**\n * {}\n *\n * {}\n */\n", element.summary, element.description);
    let members = [
        ("// description\n", description),
        ("  // properties\n", own.map(property).collect()),
        ("  // attributes\n", element.attributes.iter().map(attribute).collect()),
        ("  // events\n", element.events.iter().map(event).collect()),
    ];
    let mut types = template.to_owned();
    for (line, text) in members {
        if types.matches(line).count() != 1 {
            bail!("pkg-config/npm/index.d.ts has not one line `{}`", line.trim_end());
        }
        types = types.replace(line, &text);
    }
    Ok(types)
}

/// What is written need not be one of the words: an attribute may be anything.
fn property(attribute: &Attribute) -> String {
    let Attribute { property, .. } = attribute;
    let (sentences, written, read) = (attribute.in_sentences(), attribute.written_type(), attribute.property_type());
    let object = attribute.object.as_ref().map(|object| format!("{object} | ")).unwrap_or_default();
    format!(
        "  /** {sentences} */\n  get {property}(): {read};\n  set {property}(value: {written} | {object}null | undefined);\n"
    )
}

fn attribute(attribute: &Attribute) -> String {
    format!(
        "  /** {} */\n  {}?: {} | undefined;\n",
        attribute.in_sentences(),
        quoted(&attribute.name),
        attribute.written_type()
    )
}

fn event(event: &Event) -> String {
    format!("  /** {}. */\n  {}: {};\n", sentence(&event.description), quoted(&event.name), event.written_type())
}

/// The name of a member, in quotes where it needs them.
fn quoted(name: &str) -> String {
    if name.contains('-') { format!("\"{name}\"") } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    #[test]
    fn each_member_takes_its_place() {
        let element = Element::read(&Project::find().unwrap()).unwrap();
        let template = "// description\nclass {\n  // properties\n}\n{\n  // attributes\n}\n{\n  // events\n}\n";
        let types = declarations(&element, template).unwrap();
        assert!(types.contains("  get headingLevel(): string | null;\n"), "{types}");
        assert!(types.contains("  get pack(): string | GivenPack | null;\n"), "{types}");
        assert!(
            types.contains("  set pack(value: \"psoas\" | (string & {}) | GivenPack | null | undefined);\n"),
            "{types}"
        );
        assert!(types.contains("  \"heading-level\"?: \"1\" | "), "{types}");
        assert!(types.contains("  \"lumbar-check-error\": CustomEvent<{ faults: string[] }>;\n"), "{types}");
        assert!(!types.contains("get lang()"), "every element has it: {types}");
    }

    #[test]
    fn a_template_without_a_place_is_refused() {
        let element = Element::read(&Project::find().unwrap()).unwrap();
        assert!(declarations(&element, "// description\n").is_err());
    }
}
