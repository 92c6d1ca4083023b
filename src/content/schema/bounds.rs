//! The limits of a pack, written into its schemas, so that an editor tells them while a file is written.

use crate::content::limits::*;
use serde_json::{Map, Value, json};

/// Adds to a schema how long its texts and lists may be and how large its numbers, and says the rest of it in words.
pub fn write(schema: &mut Value) {
    bound(schema, LIST, None);
    schema["$comment"] = format!(
        "Also checked: at most {FILE_BYTES} bytes, {NESTING} values inside each other, {CONDITION_PARTS} parts of a \
         condition and {ALL_PARTS} of all (names count with what they stand for), {CONDITION_NESTING} conditions inside \
         each other, and keys of {KEY} characters."
    )
    .into();
}

/// `most`: how many entries it may have if it is a list. `numbers`: between which it is if it is a number.
fn bound(schema: &mut Value, most: usize, numbers: Option<(i64, i64)>) {
    let Value::Object(schema) = schema else { return };
    if is(schema, "string") && !schema.contains_key("enum") && !schema.contains_key("const") {
        schema.insert("maxLength".to_owned(), json!(TEXT));
    }
    if is(schema, "array") {
        schema.insert("maxItems".to_owned(), json!(most));
    }
    if is(schema, "object") && schema.get("additionalProperties").is_some_and(Value::is_object) {
        schema.insert("maxProperties".to_owned(), json!(OBJECT));
    }
    if let Some((least, most)) = numbers.filter(|_| is(schema, "integer")) {
        schema.insert("minimum".to_owned(), json!(least));
        schema.insert("maximum".to_owned(), json!(most));
    }
    for (key, inner) in schema.iter_mut() {
        match (key.as_str(), inner) {
            ("properties", Value::Object(properties)) => {
                properties.iter_mut().for_each(|(name, inner)| bound(inner, of_list(name), of_number(name)));
            }
            ("$defs", Value::Object(shapes)) => shapes.values_mut().for_each(|inner| bound(inner, LIST, None)),
            ("anyOf" | "oneOf" | "allOf", Value::Array(shapes)) => {
                shapes.iter_mut().for_each(|inner| bound(inner, most, numbers));
            }
            ("items" | "additionalProperties", inner) => bound(inner, LIST, None),
            _ => {}
        }
    }
}

fn is(schema: &Map<String, Value>, kind: &str) -> bool {
    match schema.get("type") {
        Some(Value::Array(kinds)) => kinds.iter().any(|other| other == kind),
        other => other.is_some_and(|other| other == kind),
    }
}

/// The bounds of the number with this key, apart from those of its type.
fn of_number(key: &str) -> Option<(i64, i64)> {
    match key {
        "points" => Some((-i64::from(POINTS), POINTS.into())),
        "weight" => Some((0, WEIGHT.into())),
        "number" => Some((1, LAST_NUMBER.into())),
        _ => None,
    }
}
