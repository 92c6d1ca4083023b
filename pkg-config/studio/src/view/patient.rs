//! A patient to try the pack with: what they are told, why, and whom a change tells something else.

use super::changed::Changed;
use super::handle::{Handle, use_studio};
use crate::model::json::Json;
use crate::model::key::{Key, Part};
use crate::model::patients::{Outcome, Patient, outcome, shown_by, to_play};
use crate::model::rooms::title;
use crate::model::studio::Happened;
use crate::{page, words};
use lumbar_check::content::{ContentPack, QuestionId};
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct PatientsProps {
    pub patients: Rc<Vec<Patient>>,
    /// Questions that they know nothing of, and answer with the first option.
    pub guessed: Vec<QuestionId>,
}

#[component]
pub fn Patients(props: &PatientsProps) -> Html {
    let studio = use_studio();
    let chosen = use_state(|| None::<usize>);
    let follows = use_state(|| true);
    let own = use_state(|| None::<Rc<Patient>>);
    use_following(&studio, props, &chosen, *follows);
    let patient = (*own).clone().or_else(|| chosen.and_then(|at| props.patients.get(at)).cloned().map(Rc::new));
    use_playing(&studio, patient.clone());
    {
        // Whoever is chosen next has the answers that they came with, and so has whoever shows another part.
        let (own, part) = (own.clone(), studio.0.chosen.clone().filter(|_| *follows));
        use_effect_with((*chosen, part), move |_| own.set(None));
    }
    // Questions that nobody looks at are not drawn.
    let opens = use_state(|| false);
    let on_toggle = {
        let opens = opens.clone();
        Callback::from(move |event: Event| opens.set(page::is_open(&event)))
    };
    let on_choose = use_callback((), {
        let chosen = chosen.setter();
        move |event: Event, ()| chosen.set(page::value_of(&event).parse().ok())
    });
    let levels = use_memo(studio.0.shown.as_ref().map(Rc::as_ptr), |_| {
        let of = |pack: &ContentPack| props.patients.iter().map(|it| outcome(pack, &it.answers).disposition).collect();
        studio.0.shown.as_ref().map_or_else(Vec::new, |shown| of(&shown.pack))
    });
    let Some(shown) = studio.0.shown.clone() else { return Html::default() };
    let on_follow = {
        let follows = follows.clone();
        Callback::from(move |_: Event| follows.set(!*follows))
    };
    let on_changed = {
        let chosen = chosen.clone();
        Callback::from(move |at: usize| chosen.set(Some(at)))
    };
    html! {
        <div class="patients">
            <label class="tick"><input type="checkbox" checked={*follows} onchange={on_follow} /><span>{words::FOLLOW}</span></label>
            <Menu patients={props.patients.clone()} {levels} chosen={*chosen} {on_choose} />
            if let Some(patient) = &patient {
                <details class="more"><summary>{words::WHAT_AND_WHY}</summary>
                    {told(&studio, patient, &outcome(&shown.pack, &patient.answers))}
                </details>
                <details class="more" open={*opens} ontoggle={on_toggle}><summary>{words::OTHER_ANSWERS}</summary>
                    if *opens {
                        {answers(&studio, patient, &own)}
                    }
                </details>
            }
            if !props.guessed.is_empty() {
                <p class="what">{guessed(&studio, &props.guessed)}</p>
            }
            <Changed patients={props.patients.clone()} on_choose={on_changed} />
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct MenuProps {
    patients: Rc<Vec<Patient>>,
    /// What each comes to.
    levels: Rc<Vec<Option<&'static str>>>,
    chosen: Option<usize>,
    on_choose: Callback<Event>,
}

/// All patients by what they come to, or those whom a search finds. It is not drawn again with each letter that is typed.
#[component]
fn Menu(props: &MenuProps) -> Html {
    let search = use_state(String::new);
    let levels = &props.levels;
    let oninput = {
        let search = search.clone();
        Callback::from(move |event: InputEvent| search.set(page::value_of(&event)))
    };
    let is_listed = |at: &usize| props.chosen == Some(*at) || props.patients[*at].is_found(&search);
    let listed: Vec<usize> = (0..props.patients.len()).filter(is_listed).collect();
    let option = |at: &usize| {
        html! {
            <option key={*at} value={at.to_string()} selected={props.chosen == Some(*at)}>{props.patients[*at].name()}</option>
        }
    };
    let group = |level: Option<&'static str>| {
        let of_it: Vec<_> = listed.iter().filter(|at| levels.get(**at).copied().flatten() == level).collect();
        if of_it.is_empty() {
            return Html::default();
        }
        let name = words::so_many(of_it.len(), level.map_or(words::INCOMPLETE, words::level));
        html! { <optgroup key={level.unwrap_or_default()} label={name}>{for of_it.into_iter().map(option)}</optgroup> }
    };
    let groups = words::LEVELS.into_iter().map(Some).chain([None]).map(group);
    html! {
        <>
            <label class="field"><span class="field-label">{words::PATIENT_SEARCH}</span>
                <input type="search" value={(*search).clone()} {oninput} /></label>
            <label class="field"><span class="field-label">{words::patients(listed.len())}</span>
                <select onchange={props.on_choose.clone()}>
                    <option value="" selected={props.chosen.is_none()}>{words::NOBODY}</option>
                    {for groups}
                </select></label>
        </>
    }
}

/// Chooses a patient whom the part that is being changed has something to do with. Whoever is chosen by hand stays until
/// another part is changed.
#[hook]
fn use_following(studio: &Handle, props: &PatientsProps, chosen: &UseStateHandle<Option<usize>>, follows: bool) {
    let (shown, patients, chosen) = (studio.0.shown.clone(), props.patients.clone(), chosen.clone());
    // What is new is shown once there is a version with it.
    let is_there = studio.0.chosen.as_ref().zip(shown.as_ref()).is_some_and(|(key, shown)| key.is_in(&shown.files));
    use_effect_with((studio.0.chosen.clone(), follows, is_there), move |(key, follows, _)| {
        let found = key.as_ref().zip(shown).filter(|_| *follows);
        if let Some((key, shown)) = found {
            chosen.set(shown_by(&shown.pack, &patients, key));
        }
    });
}

/// The answers of a patient, to be changed.
fn answers(studio: &Handle, patient: &Rc<Patient>, own: &UseStateHandle<Option<Rc<Patient>>>) -> Html {
    let question = |question: &Json| {
        let id = question.text_of("id").unwrap_or_default();
        let given = patient.answers.get(id).cloned().unwrap_or_default();
        let option = |option: &Json| {
            let option: Rc<str> = option.text_of("id").unwrap_or_default().into();
            let checked = given.contains(&option);
            let tick = studio.reader().tick(&format!("{id}:{option}"));
            let onchange = {
                let (patient, own, question) = (patient.clone(), own.clone(), question.clone());
                Callback::from(move |_: Event| own.set(Some(Rc::new(patient.answered(&question, &option)))))
            };
            let label = tick.split_once(": ").map_or(tick.clone(), |(_, label)| label.to_owned());
            html! { <label class="tick"><input type="checkbox" {checked} {onchange} /><span>{label}</span></label> }
        };
        let options = question.get("options").map(Json::items).unwrap_or_default();
        let legend = title(studio.reader(), &Key::new(Part::Question, id));
        html! { <fieldset class="field" key={id.to_owned()}><legend class="field-label">{legend}</legend>{for options.iter().map(option)}</fieldset> }
    };
    html! { <div class="told">{for Part::Question.all(studio.files()).iter().map(question)}</div> }
}

/// Which questions patients know nothing of, and what they answer.
fn guessed(studio: &Handle, questions: &[QuestionId]) -> String {
    let named = |question: &QuestionId| {
        let key = Key::new(Part::Question, question.as_str());
        let rules = key.rules(studio.files()).and_then(|at| studio.at(&at.key("options").index(0).key("id")));
        let option = rules.and_then(Json::text).map_or("", |option| option);
        studio.reader().tick(&format!("{}:{option}", question.as_str()))
    };
    words::guessed(&questions.iter().map(named).collect::<Vec<_>>())
}

/// Has the patient played in the widget, up to the question that is being changed or the result.
#[hook]
fn use_playing(studio: &Handle, patient: Option<Rc<Patient>>) {
    let of = |part: Part| studio.0.chosen.as_ref().filter(|key| key.part == part).map(|key| key.id.clone());
    let goal = (of(Part::Question), of(Part::Tip));
    let shown = studio.0.shown.clone();
    let language = studio.0.language.clone();
    let version = shown.as_ref().map(|shown| Rc::as_ptr(&shown.files));
    use_effect_with((patient, goal, version, language), move |(patient, (until, tip), _, language)| {
        let played = patient.as_ref().zip(shown).map(|(patient, shown)| {
            let reader = crate::model::condition::Reader { files: &shown.files, language };
            to_play(reader, &patient.answers, until.as_deref(), tip.as_deref()).compact()
        });
        page::play(played.as_deref());
    });
}

/// What a patient is told, and the rules and points behind it.
fn told(studio: &Handle, patient: &Patient, outcome: &Outcome) -> Html {
    let list = |heading: &'static str, part: Part, ids: &[String]| {
        if ids.is_empty() {
            return Html::default();
        }
        let line = |id: &String| {
            let key = Key::new(part, id);
            let name = title(studio.reader(), &key);
            let onclick = studio.on(move |studio, _: MouseEvent| studio.tell(Happened::Chose(Some(key.clone()))));
            html! { <li><button type="button" class="link" {onclick}>{name}</button></li> }
        };
        html! { <><h4>{heading}</h4><ul>{for ids.iter().map(line)}</ul></> }
    };
    let ticks: Vec<String> = outcome.because.iter().flatten().map(|tick| studio.reader().tick(tick)).collect();
    html! {
        <div class="told">
            if !patient.story.is_empty() {
                <blockquote>{patient.story.clone()}</blockquote>
            }
            <p><strong>{outcome.disposition.map_or(words::INCOMPLETE, words::level)}</strong></p>
            if let Some((pattern, habits)) = outcome.points {
                <p>{words::points(outcome.closeness.unwrap_or_default(), pattern, habits)}</p>
            }
            {list(words::MISSING, Part::Question, &outcome.missing)}
            {list(words::RAISED, Part::Sign, &outcome.raised)}
            {list(words::FACTORS, Part::Factor, &outcome.factors)}
            {list(words::TIPS, Part::Tip, &outcome.tips)}
            {list(words::WITHHELD, Part::Tip, &outcome.withheld)}
            if !ticks.is_empty() {
                <p class="what">{words::because(&ticks)}</p>
            }
        </div>
    }
}
