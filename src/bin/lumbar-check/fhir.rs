//! `lumbar-check fhir`: a pack as a FHIR R4 `Questionnaire`, and answers to and from a `QuestionnaireResponse`.

use super::{answers, check, out, source};
use lumbar_check::content::{ContentPack, Kind, QuestionOption, Tick};
use lumbar_check::domain::{Assessed, Responses, SharedAnswers, SharedResult, assess};
use lumbar_check::share::fhir::{questionnaire, questionnaire_response, read_response};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

/// Prints the questionnaire of the pack in a folder, in every language that the pack lists.
pub fn print(folder: &Path) -> ExitCode {
    let folder = match source::read(folder) {
        Ok(folder) => folder,
        Err(problem) => {
            eprintln!("{problem}");
            return ExitCode::FAILURE;
        }
    };
    let (mut editions, mut reported) = (Vec::new(), BTreeSet::new());
    for words in &folder.words {
        match folder.parse(words) {
            Ok(pack) => {
                reported.extend(check::missing_words(&pack, &folder).iter().map(|f| check::line(f, &folder, words)));
                editions.push(pack);
            }
            Err(faults) => reported.extend(faults.iter().map(|fault| check::line(fault, &folder, words))),
        }
    }
    reported.iter().for_each(|fault| eprintln!("{fault}"));
    // The language that the pack lists first is that of the resource.
    editions.sort_by_key(|pack| pack.languages.iter().position(|language| *language == pack.words.language));
    match editions.split_first() {
        Some((pack, translations)) if reported.is_empty() => {
            out::print(format_args!("{:#}\n", questionnaire(pack, translations)));
            ExitCode::SUCCESS
        }
        _ => ExitCode::FAILURE,
    }
}

/// Turns records of answers into responses, a line for each. Only answers that lead to advice are handed over.
pub fn respond(folder: Option<&Path>, day: Option<u16>, input: &str) -> ExitCode {
    let day = day.unwrap_or_else(today);
    answers::each(folder, input, |pack, record| {
        let responses = answers::read(pack, record)?;
        let card = match assess(pack, &responses) {
            Assessed::Advice(card) => card,
            Assessed::SeekCare(raised) => {
                let problem = format!("these answers lead to {}", raised.disposition());
                return Err(vec![format!("{problem}. Hint: only answers that lead to advice are handed over")]);
            }
            Assessed::Incomplete(missing) => {
                let missing: Vec<_> = missing.iter().map(ToString::to_string).collect();
                return Err(vec![format!("unanswered: {}. Hint: answer these too", missing.join(", "))]);
            }
        };
        let answers = SharedAnswers { ticks: card.answers_to_share(pack), day };
        let result = SharedResult::new(card.outcome(pack), Some(answers));
        Ok(questionnaire_response(pack, &result).iter().map(ToString::to_string).collect())
    })
}

/// Turns responses into records of answers, a line for each, as `assess` takes them.
pub fn read(folder: Option<&Path>, input: &str) -> ExitCode {
    answers::each(folder, input, |pack, resource| match read_response(pack, resource) {
        Ok(responses) => Ok(record(pack, &responses)),
        Err(unusable) => Err(unusable.iter().map(ToString::to_string).collect()),
    })
}

fn record(pack: &ContentPack, responses: &Responses) -> String {
    let mut answers = Map::new();
    for question in &pack.questions {
        let is_ticked = |option: &&QuestionOption| {
            responses.has(&Tick { question: question.id.clone(), option: option.id.clone() })
        };
        let mut ticked = question.options.iter().filter(is_ticked).map(|option| Value::from(option.id.as_str()));
        let answer = match question.kind {
            Kind::One => ticked.next(),
            Kind::Many | Kind::Map => {
                Some(ticked.collect::<Vec<_>>()).filter(|ticked| !ticked.is_empty()).map(Value::from)
            }
        };
        answers.extend(answer.map(|answer| (question.id.to_string(), answer)));
    }
    json!({ "answers": answers }).to_string()
}

/// Days since 1970-01-01, by the clock of this computer.
fn today() -> u16 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u16::try_from(since.as_secs() / 86_400).unwrap_or(u16::MAX)
}
