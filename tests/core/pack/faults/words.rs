//! The words file.

use super::{add, case, check, here, missing, set};
use serde_json::{Value, json};

#[test]
fn every_part_has_words_and_no_words_are_left_over() {
    check(vec![
        missing("a question without words", "words: questions.shape"),
        missing("an option without words", "words: questions.shape.options.belt"),
        missing("an option that says nothing of the reader", "words: questions.shape.options.belt.said"),
        here("words for a question that is not there", "words: questions.sofa", json!({})),
        here(
            "words for an option that is not there",
            "words: questions.shape.options.throne",
            json!({ "label": "A throne" }),
        ),
        missing("a step without a name", "words: steps.pain"),
        missing("a page of several questions without a heading", "words: pages.age"),
        here("a heading for a page of one question", "words: pages.habits", "Habits"),
        missing("a word of the widget that is missing", "words: ui.continue"),
        here("a word that the widget does not use", "words: ui.abracadabra", "Abracadabra"),
        missing("a disposition without words", "words: dispositions.same-day"),
        missing("a match without words", "words: matches.strong"),
        missing("an evidence label without words", "words: evidence.trial"),
        missing("an article without words", "words: articles.multifidi"),
        missing("a contradiction without words", "words: contradictions.one-side-and-belt"),
        case("words set to nothing", vec![set("words: triage.fever", Value::Null)], &["words: triage"]),
        missing("no stop rule", "words: stop_rule"),
        missing("no safety net", "words: safety_net"),
        missing("half a safety net", "words: safety_net.now"),
    ]);
}

#[test]
fn words_are_not_empty() {
    check(vec![
        here("a blank legend", "words: questions.shape.legend", " "),
        here("a blank hint", "words: questions.age.hint", ""),
        here("a blank label", "words: questions.shape.options.belt.label", ""),
        here("a blank word of the widget", "words: ui.continue", ""),
        here("a blank name of a step", "words: steps.pain", ""),
        here("a blank heading of a page", "words: pages.age", " "),
        case("a blank step of a tip", vec![add("words: advice.mattress.how", "")], &["words: advice.mattress.how[3]"]),
        here("a tip without steps", "words: advice.mattress.how", json!([])),
        here("no paragraphs", "words: limits", json!([])),
        here("a blank paragraph", "words: limits[0]", ""),
        case("a list of nothing", vec![add("words: purpose", json!({ "list": [] }))], &["words: purpose[4].list"]),
        case(
            "a list with a blank line",
            vec![add("words: purpose", json!({ "steps": ["one", ""] }))],
            &["words: purpose[4].steps[1]"],
        ),
        here("nothing to read without scripts", "words: read_it_all", json!([])),
    ]);
}

#[test]
fn words_are_written_as_the_format_says() {
    check(vec![
        here("a number in place of words", "words: stop_rule", 7),
        here("a list in place of a question", "words: questions.shape", json!([])),
        here("a sentence in place of paragraphs", "words: limits", "It knows little."),
        case("a paragraph of an unknown kind", vec![add("words: limits", json!({ "table": [] }))], &["words: limits"]),
        here("a direction that does not exist", "words: direction", "down"),
        here("an unknown key", "words: questions.shape.lengend", "Shape"),
        here("an unknown key at the top", "words: author", "me"),
        here("a language that the pack does not list", "words: language", "tlh"),
        missing("a review without a status", "words: review.status"),
    ]);
}
