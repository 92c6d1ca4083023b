//! Factors, tips, articles and regions.

use super::{add, case, check, here, missing, remove, set};
use serde_json::json;

#[test]
fn every_factor_has_a_tip_or_says_why_not() {
    check(vec![
        missing("a factor without a tip", "words: factors.other-muscles.no_advice"),
        case(
            "a factor whose only tip went",
            vec![remove("pack: advice[mattress]"), remove("words: advice.mattress")],
            &["words: factors.sagging-mattress"],
        ),
        here("a reason although there is a tip", "words: factors.stillness.no_advice", "None."),
        here("a number that another factor uses", "pack: factors[stillness].number", 1),
        case(
            "a factor with the id of another",
            vec![set("pack: factors[other-muscles].id", "stillness")],
            &["pack: factors[stillness]", "words: factors.other-muscles"],
        ),
        missing("no weight", "pack: factors[stillness].weight"),
        here("a weight below 0", "pack: factors[stillness].weight", -1),
        here("no source", "pack: factors[stillness].sources", json!([])),
    ]);
}

#[test]
fn a_drawing_is_one_of_the_widget_and_has_words() {
    check(vec![
        here("a drawing that there is not", "pack: advice[mattress].drawing", "mattress"),
        here("a drawing of the first page that there is not", "pack: welcome_drawing", "keep-active"),
        case(
            "words without a drawing",
            vec![remove("pack: advice[mattress].drawing")],
            &["words: advice.mattress.drawing"],
        ),
        missing("a drawing without words", "words: advice.mattress.drawing"),
        here("empty words", "words: advice.mattress.drawing", " "),
        case(
            "neither",
            vec![
                remove("pack: advice[mattress].drawing"),
                remove("words: advice.mattress.drawing"),
                remove("pack: welcome_drawing"),
            ],
            &[],
        ),
        here("a sign of no question", "pack: fallback_signs[0]", "emergency-sign:bad-accident"),
        here("a sign that is no answer", "pack: fallback_signs[0]", "bad-accident"),
    ]);
}

#[test]
fn a_line_with_a_condition_stands_in_the_rules_and_in_the_words() {
    check(vec![
        case(
            "a line that the rules do not have",
            vec![set("words: advice.mattress.how[0]", json!({ "sagging": "Turn it over." }))],
            &["words: advice.mattress.how[0].sagging"],
        ),
        case(
            "a line of another tip",
            vec![add("words: advice.low-lunge.do_not", json!({ "fits": "Do not." }))],
            &["words: advice.low-lunge.do_not[6].fits"],
        ),
        case(
            "two lines in one",
            vec![set("words: advice.mattress.how[0]", json!({ "one": "One.", "two": "Two." }))],
            &["words: advice.mattress.how[0]"],
        ),
        case(
            "a line without words",
            vec![set("words: advice.low-lunge.do_not[5]", "Do not kneel.")],
            &["words: advice.low-lunge"],
        ),
        here("a line with empty words", "words: advice.low-lunge.do_not[5].kneeling", " "),
        here("a line about an unknown option", "pack: advice[low-lunge].lines[bleeding].when", "background:bleeding"),
        case(
            "a line twice",
            vec![set("pack: advice[low-lunge].lines[kneeling].id", "bleeding")],
            &["pack: advice[low-lunge].lines[bleeding]", "words: advice.low-lunge.do_not[5].kneeling"],
        ),
        here(
            "a line about what is unanswered",
            "pack: advice[low-lunge].lines[bleeding].when",
            json!({ "unanswered": "age" }),
        ),
        case(
            "a thing to do without words",
            vec![set("words: dispositions.emergency.do[3]", "Keep still.")],
            &["words: dispositions.emergency"],
        ),
        here("a thing to do about how close it is", "pack: to_do[accident].when", json!({ "match": "strong" })),
        case(
            "a thing to do at no disposition",
            vec![set("pack: to_do[accident].at", "tomorrow")],
            &["pack: to_do[accident].at", "words: dispositions.emergency.do[3].accident"],
        ),
    ]);
}

#[test]
fn every_tip_leads_somewhere() {
    check(vec![
        case(
            "replaced by a tip that is not there",
            vec![set("pack: advice[low-lunge].replaced_by", "wall-lunge")],
            // The standing lunge then stands in for nothing, and may not hang on what holds the low one back.
            &["pack: advice[low-lunge].replaced_by", "pack: advice[standing-lunge].needs"],
        ),
        here("told inside a tip that is not there", "pack: advice[low-lunge].also[0]", "cool-down"),
        here("an article that is not there", "pack: advice[rectus-femoris-article].article", "rectus"),
        here("blocked by an unknown option", "pack: advice[tilting-stool].blocked_by[0]", "take-care:balance"),
        case(
            "needed by an unknown factor",
            vec![set("pack: advice[professional-measures].needs.factor", "bones")],
            &["pack: advice[professional-measures].needs", "words: factors.skeletal-variation"],
        ),
        here("a number that another tip uses", "pack: advice[mattress].number", 1),
        here("a place that does not exist", "pack: advice[mattress].place", "middle"),
        missing("nobody says if it is an exercise", "pack: advice[mattress].exercise"),
        missing("no evidence", "pack: advice[keep-active].evidence"),
        missing("no needs", "pack: advice[keep-active].needs"),
        case(
            "a tip with the id of another",
            vec![set("pack: advice[keep-active].id", "mattress")],
            &["pack: advice[mattress]", "words: advice.keep-active"],
        ),
        missing("no words", "words: advice.keep-active"),
        case("an article named twice", vec![add("pack: articles", "multifidi")], &["pack: articles[6]"]),
        case(
            "an article with an address",
            vec![set("pack: articles[0]", json!({ "id": "rectus-abdominis", "url": "https://example.org/" }))],
            &[],
        ),
        case(
            "an article with an address that leads nowhere",
            vec![set("pack: articles[0]", json!({ "id": "rectus-abdominis", "url": "javascript:alert(1)" }))],
            &["pack: articles[rectus-abdominis].url"],
        ),
        case(
            "an article without an id",
            vec![set("pack: articles[1]", json!({ "url": "https://example.org/" }))],
            &["pack: articles[1]", "pack: pattern.elsewhere.rules[1].article", "words: articles.multifidi"],
        ),
    ]);
}

#[test]
fn the_reader_can_turn_to_somebody_everywhere() {
    check(vec![
        case(
            "no region for everywhere else",
            vec![remove("pack: regions[elsewhere]"), remove("words: regions.elsewhere")],
            &["pack: regions"],
        ),
        case(
            "a number for everywhere else",
            vec![set("pack: regions[elsewhere].emergency", "112")],
            &["pack: regions"],
        ),
        case("no regions", vec![set("pack: regions", json!([])), set("words: regions", json!({}))], &["pack: regions"]),
        case(
            "a region with the id of another",
            vec![set("pack: regions[ie].id", "uk")],
            &["pack: regions[uk]", "words: regions.ie", "words: regions.uk"],
        ),
        case(
            "a country in two regions",
            vec![add("pack: regions[ie].countries", "GB")],
            &["pack: regions[ie].countries"],
        ),
        case(
            "a country that is not written as a code",
            vec![set("pack: regions[ie].countries", json!(["ie"]))],
            &["pack: regions[ie].countries"],
        ),
        case(
            "an urgent number without words for it",
            vec![set("pack: regions[ie].urgent", "1800")],
            &["words: regions.ie"],
        ),
        case(
            "words for an urgent number that is not there",
            vec![remove("pack: regions[uk].urgent")],
            &["words: regions.uk"],
        ),
        missing("nothing to say in an emergency", "words: regions.uk.emergency"),
        here("readers in a region that there is not", "pack: region", "scotland"),
        here("readers in a country instead of a region", "pack: region", "GB"),
        here("readers in no region", "pack: region", ""),
        case("readers in a region", vec![set("pack: region", "ie")], &[]),
        case("readers everywhere else", vec![set("pack: region", "elsewhere")], &[]),
        case(
            "readers in a region that has no words",
            vec![set("pack: region", "ie"), remove("words: regions.ie")],
            &["words: regions"],
        ),
    ]);
}

#[test]
fn the_pack_says_what_it_is() {
    check(vec![
        here("a date in words", "pack: date", "22 November 2026"),
        here("a date with too few digits", "pack: date", "2026-1-2"),
        here("a day that no month has", "pack: date", "2026-13-32"),
        missing("no date", "pack: date"),
        here("revision 0", "pack: revision", 0),
        here("half a revision", "pack: revision", 1.5),
        missing("no id", "pack: id"),
        here("an id that is too long", "pack: id", "p".repeat(49)),
        missing("nobody says who reviewed it", "pack: review"),
        here("an empty review status", "pack: review.status", ""),
        missing("no source article", "pack: article"),
        here("an unknown key at the top", "pack: author", "me"),
        here("an unknown key inside", "pack: factors[stillness].wieght", 2),
    ]);
}
