//! Answers from a `QuestionnaireResponse` of any program.

use super::{canonical, system};
use crate::content::{ContentPack, Path, QuestionId, Tick};
use crate::domain::{AnswerFault, Responses};
use serde_json::Value;
use std::fmt;

/// Something about a response that cannot be read, with what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unusable {
    /// Where in the response.
    pub path: Path,
    /// What is wrong.
    pub problem: String,
    /// What to do about it.
    pub hint: String,
}

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}. Hint: {}", self.path, self.problem, self.hint)
    }
}

/// The answers in a response to the questionnaire of `pack`, to any of its sections. Items are found by their `linkId`,
/// in whatever groups they stand; texts and unknown members are left alone.
///
/// # Errors
/// Everything about it that cannot be read, in the order of the file.
pub fn read_response(pack: &ContentPack, json: &str) -> Result<Responses, Vec<Unusable>> {
    let mut reader = Reader { pack, made: pack.revision, ticks: Vec::new(), unusable: Vec::new() };
    let resource: Value = match serde_json::from_str(json) {
        Ok(resource) => resource,
        Err(error) => {
            reader.refuse(
                &Path::default(),
                format!("this is not JSON: {error}"),
                "give a QuestionnaireResponse as JSON",
            );
            return Err(reader.unusable);
        }
    };
    if resource["resourceType"] != "QuestionnaireResponse" {
        let found = format!("this is no QuestionnaireResponse but {}", resource["resourceType"]);
        reader.refuse(&Path::default().key("resourceType"), found, "give the response alone, not a Bundle");
        return Err(reader.unusable);
    }
    reader.head(&resource);
    reader.items(&Path::default(), &resource);
    reader.finish()
}

struct Reader<'a> {
    pack: &'a ContentPack,
    /// The revision that was answered.
    made: u16,
    /// With the place of the question.
    ticks: Vec<(Path, Tick)>,
    unusable: Vec<Unusable>,
}

impl Reader<'_> {
    fn refuse(&mut self, path: &Path, problem: impl Into<String>, hint: impl Into<String>) {
        self.unusable.push(Unusable { path: path.clone(), problem: problem.into(), hint: hint.into() });
    }

    /// Which questionnaire was answered, and whether the answers stand.
    fn head(&mut self, resource: &Value) {
        let place = Path::default().key("questionnaire");
        let (url, version) = match resource["questionnaire"].as_str() {
            Some(named) => named.split_once('|').map_or((named, None), |(url, version)| (url, Some(version))),
            None => ("", None),
        };
        let ours = canonical(self.pack);
        if url != ours {
            let problem = if url.is_empty() { "it is not told".to_owned() } else { format!("this is `{url}`") };
            self.refuse(&place, problem, format!("only answers to `{ours}` can be read with this pack"));
        }
        let newest = self.pack.revision;
        match version.map(|version| (version, version.parse::<u16>())) {
            Some((_, Ok(made))) if (1..=newest).contains(&made) => self.made = made,
            Some((version, _)) => {
                let problem = format!("there is no version `{version}`");
                self.refuse(&place, problem, format!("the newest that this pack knows is {newest}"));
            }
            None => {}
        }
        if resource["status"] == "entered-in-error" {
            let hint = "ask for the answers that are meant";
            self.refuse(&Path::default().key("status"), "the answers were entered in error", hint);
        }
    }

    /// The items of the resource, of an item or of an answer.
    fn items(&mut self, path: &Path, parent: &Value) {
        let Some(items) = parent["item"].as_array() else { return };
        for (index, item) in items.iter().enumerate() {
            let path = path.key("item").index(index);
            let answers = item["answer"].as_array().map_or(&[][..], Vec::as_slice);
            if !answers.is_empty() {
                self.answers(&path, item["linkId"].as_str().unwrap_or_default(), answers);
            }
            self.items(&path, item);
        }
    }

    fn answers(&mut self, path: &Path, link_id: &str, answers: &[Value]) {
        let question = QuestionId::from(link_id);
        if self.pack.question(&question).is_none() {
            let fault = AnswerFault::unknown_question(self.pack, &question);
            self.refuse(&path.key("linkId"), fault.to_string(), self.hint());
            return;
        }
        for (index, answer) in answers.iter().enumerate() {
            let at = path.key("answer").index(index);
            self.items(&at, answer);
            let coding = &answer["valueCoding"];
            let system = system(self.pack, &question);
            let Some(code) = coding["code"].as_str() else {
                self.refuse(&at, "the answer has no `valueCoding` with a `code`", format!("give a code of `{system}`"));
                continue;
            };
            if coding["system"] != *system {
                let problem = format!("the code is of {} and not of `{system}`", coding["system"]);
                self.refuse(&at.key("valueCoding").key("system"), problem, "keep the codings of the questionnaire");
                continue;
            }
            self.ticks.push((path.clone(), Tick { question: question.clone(), option: code.into() }));
        }
    }

    /// Where to look for what may be answered.
    fn hint(&self) -> String {
        if self.made == self.pack.revision {
            return "`lumbar-check fhir` prints what may be answered".to_owned();
        }
        format!("revision {} was answered: read this with the pack as it was then", self.made)
    }

    fn finish(mut self) -> Result<Responses, Vec<Unusable>> {
        let ticks = self.ticks.iter().map(|(_, tick)| tick.clone());
        let read = Responses::from_ticks(self.pack, ticks);
        let places = std::mem::take(&mut self.ticks);
        for fault in read.as_ref().err().into_iter().flatten() {
            let place = places.iter().find(|(_, tick)| tick.question == *fault.question());
            let path = place.map_or_else(Path::default, |(path, _)| path.key("answer"));
            self.refuse(&path, fault.to_string(), self.hint());
        }
        match read {
            Ok(responses) if self.unusable.is_empty() => Ok(responses),
            _ => Err(self.unusable),
        }
    }
}
