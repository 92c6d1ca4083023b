//! Paragraphs and lists as people write them: a blank line parts paragraphs, a hyphen begins a line of a list, a number and a
//! full stop a line of steps.

use super::json::Json;

/// As it is written in a field.
pub fn written(blocks: &Json) -> String {
    if let Some(text) = blocks.text() {
        return text.to_string();
    }
    blocks.items().iter().map(block).collect::<Vec<_>>().join("\n\n")
}

fn block(block: &Json) -> String {
    let lines = |list: &Json, mark: &dyn Fn(usize) -> String| {
        let items = list.items().iter().filter_map(Json::text).enumerate();
        items.map(|(index, text)| format!("{}{text}", mark(index))).collect::<Vec<_>>().join("\n")
    };
    if let Some(text) = block.text() {
        return text.to_string();
    }
    match (block.get("list"), block.get("steps")) {
        (Some(list), _) => lines(list, &|_| "- ".to_owned()),
        (None, Some(steps)) => lines(steps, &|index| format!("{}. ", index + 1)),
        _ => block.compact(),
    }
}

/// What a field says, as the file has it.
pub fn read(text: &str) -> Json {
    let mut blocks: Vec<Json> = Vec::new();
    for paragraph in text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
        let lines: Vec<&str> = paragraph.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let items =
            |strip: &dyn Fn(&str) -> Option<String>| lines.iter().map(|line| strip(line)).collect::<Option<Vec<_>>>();
        let list =
            |key, items: Vec<String>| Json::object([(key, Json::list(items.iter().map(|item| item.as_str().into())))]);
        blocks.push(match (items(&bullet), items(&step)) {
            (Some(bullets), _) => list("list", bullets),
            (None, Some(steps)) => list("steps", steps),
            _ => lines.join(" ").as_str().into(),
        });
    }
    Json::list(blocks)
}

fn bullet(line: &str) -> Option<String> {
    line.strip_prefix(['-', '•', '*']).map(|rest| rest.trim().to_owned())
}

fn step(line: &str) -> Option<String> {
    let (number, rest) = line.split_once('.')?;
    (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())).then(|| rest.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::built_in::built_in;

    #[test]
    fn every_longer_text_of_the_built_in_pack_can_be_written_in_a_field() {
        let files = built_in();
        for language in files.languages() {
            let words = files.words(&language);
            let mut texts = vec![words.get("limits"), words.get("purpose")];
            let net = words.get("safety_net").unwrap();
            texts.extend(["now", "today", "later"].map(|key| net.get(key)));
            texts.extend(words.get("read_it_all").unwrap().items().iter().map(|section| section.get("text")));
            for text in texts.into_iter().flatten() {
                assert_eq!(read(&written(text)), *text, "{language}");
            }
        }
    }
}
