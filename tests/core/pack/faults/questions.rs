//! Questions, options, sections and pages.

use super::{add, case, check, here, missing, remove, set};
use serde_json::{Value, json};

/// A question with numbers that are free.
fn yes_or_no(id: &str) -> Value {
    let options = json!([{ "id": "yes", "number": 900 }, { "id": "no", "number": 901 }]);
    json!({ "id": id, "kind": "one", "options": options })
}

#[test]
fn ids_and_numbers_are_permanent_and_so_they_are_checked() {
    check(vec![
        case(
            "a question with the id of another",
            vec![add("pack: questions", yes_or_no("assessed"))],
            &["pack: questions[assessed]"],
        ),
        case(
            "an option with the id of another",
            vec![set("pack: questions[started-with].options[gradually].id", "not-sure")],
            &["pack: questions[started-with].options[not-sure]", "words: questions.started-with.options.gradually"],
        ),
        here("a number that another question uses", "pack: questions[started-with].options[gradually].number", 201),
        here("number 0", "pack: questions[started-with].options[gradually].number", 0),
        missing("no number", "pack: questions[started-with].options[gradually].number"),
        here("a number that no link can carry", "pack: questions[started-with].options[gradually].number", 2040),
        here("a number below 0", "pack: questions[started-with].options[gradually].number", -1),
        case(
            "an id with a capital",
            vec![set("pack: questions[started-with].options[gradually].id", "Gradually")],
            &[
                "pack: questions[started-with].options[Gradually].id",
                "words: questions.started-with.options",
                "words: questions.started-with.options.gradually",
            ],
        ),
        here("an id with two hyphens", "pack: id", "psoas--two"),
    ]);
}

#[test]
fn each_kind_of_question_has_the_options_it_needs() {
    check(vec![
        case(
            "a tick-list without an exclusive option",
            vec![remove("pack: questions[background].options[none].exclusive")],
            &["pack: questions[background].options", "words: questions.background.options.none"],
        ),
        case(
            "a tick-list with two of them",
            vec![set("pack: questions[background].options[cancer-ever].exclusive", true)],
            &["pack: questions[background].options"],
        ),
        case(
            "an exclusive option among single answers",
            vec![set("pack: questions[started-with].options[gradually].exclusive", true)],
            &["pack: questions[started-with].options"],
        ),
        case(
            "an option of someone who is sure and not sure",
            vec![set("pack: questions[background].options[none].unsure", true)],
            &["pack: questions[background].options[none].unsure"],
        ),
        case(
            "a body map with a region of no place",
            vec![remove("pack: questions[pain-map].options[groin-left].site")],
            &["pack: questions[pain-map].options"],
        ),
        case(
            "a site that is on no view",
            vec![remove("pack: questions[pain-map].options[groin-left].site.view")],
            &["pack: questions[pain-map].options", "pack: questions[pain-map].options[groin-left].site"],
        ),
        case(
            "a site in a list",
            vec![set(
                "pack: questions[started-with].options[gradually].site",
                json!({ "view": "back", "side": "left", "role": "near" }),
            )],
            &["pack: questions[started-with].options"],
        ),
        case(
            "one option",
            vec![remove("pack: questions[assessed].options[yes]"), remove("words: questions.assessed.options.yes")],
            &["pack: advice[get-checked].lines[seen].when", "pack: questions[assessed].options"],
        ),
        case(
            "a kind that does not exist",
            vec![set("pack: questions[started-with].kind", "several")],
            &["pack: questions[started-with].kind", "pack: questions[started-with].options"],
        ),
        missing("no kind", "pack: questions[background].kind"),
    ]);
}

#[test]
fn a_site_is_drawn_where_it_is_and_a_place_has_sides() {
    check(vec![
        here("a shape that there is not", "pack: questions[pain-map].options[groin-left].site.shape", "knee"),
        here("a shape of the other view", "pack: questions[pain-map].options[groin-left].site.shape", "buttock"),
        here("a shape of the middle", "pack: questions[pain-map].options[low-back-left].site.shape", "low-spine"),
        here("a shape of the sides", "pack: questions[pain-map].options[low-back-middle].site.shape", "low-back"),
        here("a shape twice", "pack: questions[pain-map].options[front-thigh-left].site.shape", "groin"),
        case(
            "two sides that are one",
            vec![
                set("pack: questions[pain-map].options[groin-right].site.side", "left"),
                remove("pack: questions[pain-map].options[groin-right].site.shape"),
                set("words: questions.pain-map.options.groin-right.label", "Groin, left"),
            ],
            &["pack: questions[pain-map].options[groin-right].group"],
        ),
        case(
            "a hint on one side of a place",
            vec![set("words: questions.pain-map.options.groin-right.hint", "Where the leg begins.")],
            &["pack: questions[pain-map].options[groin-right].group"],
        ),
        here("a label without its side", "words: questions.pain-map.options.groin-right.label", "Right groin"),
        missing("no words for the sides", "words: questions.pain-map.sides"),
        case(
            "a side without a word",
            vec![remove("words: questions.pain-map.sides.middle")],
            &["words: questions.pain-map.sides"],
        ),
        here("a side that the body does not have", "words: questions.pain-map.sides.top", "top"),
        case(
            "sides of no place",
            vec![set("words: questions.duration.sides", json!({ "left": "left" }))],
            &["words: questions.duration.sides.left"],
        ),
    ]);
}

#[test]
fn every_question_stands_on_one_page_in_one_of_the_four_steps() {
    check(vec![
        case(
            "a question on no page",
            vec![remove("pack: steps[about-you].pages[0][3]")],
            &["pack: questions[started-with]"],
        ),
        case(
            "a question on no page that others depend on",
            vec![remove("pack: steps[about-you].pages[0][1]")],
            &["pack: questions[duration]"],
        ),
        case(
            "a page that begins with another question",
            vec![remove("pack: steps[about-you].pages[0][0]")],
            &["pack: questions[age]", "words: pages", "words: pages.age"],
        ),
        case(
            "a question on two pages",
            vec![add("pack: steps[habits].pages[1]", "shape"), set("words: pages.take-care", "Take care")],
            &["pack: steps[habits].pages[1][1]"],
        ),
        case(
            "a question that is not there",
            vec![set("pack: steps[habits].pages[1][0]", "take-car")],
            &["pack: questions[take-care]", "pack: steps[habits].pages[1][0]"],
        ),
        case(
            "a part of the safety screen after something else",
            vec![set("pack: steps[3].id", "safety"), set("pack: steps[2].id", "pain")],
            &["pack: steps[safety]"],
        ),
        case(
            "no safety screen",
            vec![
                set("pack: steps[0].id", "about-you"),
                set("pack: steps[2].id", "about-you"),
                remove("words: steps.safety"),
            ],
            &["pack: steps"],
        ),
        case(
            "a step that does not exist",
            vec![set("pack: steps[pain].id", "feelings")],
            &["pack: steps[feelings].id"],
        ),
    ]);
}

#[test]
fn sections_come_in_any_order_and_again_once_the_screen_is_complete() {
    check(vec![
        case("the signs last", vec![set("pack: steps[0].id", "about-you"), set("pack: steps[1].id", "safety")], &[]),
        case("habits first", vec![set("pack: steps[4].id", "pain"), set("pack: steps[3].id", "habits")], &[]),
        case("habits again", vec![add("pack: steps", json!({ "id": "habits", "pages": [] }))], &[]),
    ]);
}

#[test]
fn a_follow_up_belongs_to_its_option() {
    check(vec![
        case(
            "a follow-up that is asked for something else",
            vec![set("pack: questions[saddle-numb-when].asked_when", "emergency-signs:both-legs")],
            &["pack: questions[saddle-numb-when]"],
        ),
        missing("a follow-up that is always asked", "pack: questions[saddle-numb-when].asked_when"),
        case(
            "a follow-up on another page",
            vec![remove("pack: steps[safety].pages[0][2]"), add("pack: steps[2].pages[1]", "saddle-numb-when")],
            &["pack: questions[saddle-numb-when]"],
        ),
        case(
            "a follow-up with many answers",
            vec![
                set("pack: questions[saddle-numb-when].kind", "many"),
                set("pack: questions[saddle-numb-when].options[long-standing].exclusive", true),
            ],
            &["pack: questions[saddle-numb-when]"],
        ),
        here(
            "a follow-up that is not there",
            "pack: questions[emergency-signs].options[both-legs].follow_up",
            "both-legs-when",
        ),
    ]);
}

#[test]
fn every_option_can_be_reached_by_somebody() {
    check(vec![
        case(
            "a question that is never asked",
            vec![set("pack: questions[started-with].asked_when", "never")],
            &[
                "pack: questions[started-with].options[fall-or-slip]",
                "pack: questions[started-with].options[sudden-load]",
                "pack: questions[started-with].options[out-of-nowhere]",
                "pack: questions[started-with].options[gradually]",
                "pack: questions[started-with].options[not-sure]",
            ],
        ),
        case(
            "an option that is never offered",
            vec![set("pack: questions[started-with].options[gradually].offered_when", "never")],
            &["pack: questions[started-with].options[gradually]"],
        ),
        case(
            "an option for two answers to one question",
            vec![set(
                "pack: questions[started-with].options[gradually].offered_when",
                json!({ "all": ["age:18-49", "age:50-59"] }),
            )],
            &["pack: questions[started-with].options[gradually]"],
        ),
        case(
            "an option for two answers to a list",
            vec![set(
                "pack: questions[better].options[knees-bent].offered_when",
                json!({ "all": ["worse:rising", "worse:standing-tall"] }),
            )],
            &[],
        ),
        case(
            "an option that needs one that is never offered",
            vec![
                set("pack: questions[age].options[under-18].offered_when", "never"),
                set("pack: questions[started-with].options[gradually].offered_when", "age:under-18"),
            ],
            &["pack: questions[age].options[under-18]", "pack: questions[started-with].options[gradually]"],
        ),
        case(
            "a question that depends on a later one",
            vec![set("pack: questions[shape].asked_when", "habits:sits-6-hours")],
            &["pack: questions[shape]"],
        ),
        case(
            "an option that depends on a later question",
            vec![set("pack: questions[shape].options[belt].offered_when", "habits:sits-6-hours")],
            &["pack: questions[shape]"],
        ),
        case(
            "a question that depends on itself",
            vec![set("pack: questions[started-with].asked_when", "started-with:gradually")],
            &["pack: questions[started-with]"],
        ),
        case(
            "two questions that depend on each other",
            vec![
                set("pack: questions[started-with].asked_when", "assessed:yes"),
                set("pack: questions[assessed].asked_when", "started-with:gradually"),
            ],
            &["pack: questions[started-with]", "pack: questions[assessed]"],
        ),
        case(
            "an option for three of two answers",
            vec![set(
                "pack: questions[started-with].options[gradually].offered_when",
                json!({ "at_least": { "count": 3, "of": ["duration:under-6-weeks", "age:18-49"] } }),
            )],
            &[
                "pack: questions[started-with].options[gradually]",
                "pack: questions[started-with].options[gradually].offered_when",
            ],
        ),
    ]);
}
