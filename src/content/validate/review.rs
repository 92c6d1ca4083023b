//! Whether a clinician has agreed to what the pack says. A pack that says who has reviewed it is refused unless
//! `review.json` covers every statement of it, as that is now, in one language or more; in the others nobody has reviewed it.
//!
//! Where `signed` says which languages are signed, by whom and when, what is agreed to in another language is work that goes on.

use super::at::{At, Faults, WordsById};
use crate::content::error::PackFile;
use crate::content::pack::{Contents, Review, Signature};
use crate::content::schema::{ById, Field, ReviewFile, RulesFile, SignedFile, SignedReviewFile};
use std::rc::Rc;

/// What the rules say in `status` of a pack that has been reviewed.
const REVIEWED: &str = "reviewed";

/// What stands in `changed`, in place of the hash of what it was before, for what was in no statement before.
const NEW: &str = "new";

/// What the rules say of a review.
struct Claim<'a> {
    at: At<'a>,
    reviewer: Rc<str>,
    date: Rc<str>,
}

/// The pack with what is known of its review, if it has no faults.
pub fn reviewed(
    faults: &Faults,
    rules: &RulesFile,
    file: Option<&SignedReviewFile>,
    contents: Option<Contents>,
) -> Option<Contents> {
    let at = At::file(faults, PackFile::Rules);
    at.may("review_file", &rules.review_file);
    let claim = at.object("review", &rules.review).and_then(|(at, file)| claim(at, file));
    let signed = file.and_then(|file| signature(&At::file(faults, PackFile::Review), file, claim.as_ref()));
    let (Some(claim), false) = (claim, faults.is_any()) else { return contents };
    let Some((file, signature)) = file.zip(signed) else {
        let hint =
            "put `review.json` beside this file and set `review_file` to true, or do not say who has reviewed it";
        claim.at.fault("nothing shows to what the reviewer has agreed", hint);
        return None;
    };
    let contents = contents?;
    let at = At::file(faults, PackFile::Review);
    let own = match all_signed(file) {
        None => Some(signature),
        Some(signed) => own_signature(&at.key("signed"), signed, &signature, &contents.words.language),
    };
    let review = match (agreed(&at, file, &contents), own) {
        (true, Some(signature)) => Review::ReviewedBy(signature),
        _ => Review::NotReviewed,
    };
    Some(Contents { review, ..contents })
}

/// Whoever the rules say has reviewed the pack, if they say that somebody has.
fn claim<'a>(at: At<'a>, file: &ReviewFile) -> Option<Claim<'a>> {
    let status = at.text("status", &file.status);
    let (reviewer, date) = (at.may_text("reviewer", &file.reviewer), at.may_text("date", &file.date));
    if &*status != REVIEWED && reviewer.is_none() && date.is_none() {
        return None;
    }
    if &*status != REVIEWED {
        let hint = format!("write `{REVIEWED}`, or do not say who has reviewed it");
        at.key("status").fault("this does not say that it has been reviewed", hint);
    }
    reviewer.is_none().then(|| at.missing("reviewer"));
    date.is_none().then(|| at.missing("date"));
    Some(Claim { reviewer: reviewer?, date: date?, at })
}

/// Who has signed. A review that is not finished may leave that out, where the rules claim none.
fn signature(at: &At, file: &SignedReviewFile, claim: Option<&Claim>) -> Option<Signature> {
    at.no_extra(file);
    at.may("$schema", &file.schema);
    let notes = WordsById::optional(at, "notes", &file.notes);
    if let Field::Given(Some(all)) = &file.notes {
        all.keys().for_each(|id| drop(notes.value(id).map(|(at, note)| at.written(note))));
    }
    check_hashes(at, file);
    let date = at.may_date("date", &file.date);
    let reviewer = at.may("reviewer", &file.reviewer).map(|file| {
        let at = at.key("reviewer");
        at.no_extra(file);
        let (name, profession) = (at.text("name", &file.name), at.text("profession", &file.profession));
        (name, profession, at.may_text("registration", &file.registration))
    });
    let claim = claim?;
    date.is_none().then(|| at.missing("date"));
    reviewer.is_none().then(|| at.missing("reviewer"));
    let (date, (name, profession, registration)) = (date?, reviewer?);
    if name != claim.reviewer {
        let hint = format!("write the same name in both files: the rules say `{}`", claim.reviewer);
        at.key("reviewer").key("name").fault("another reviewer than the rules name", hint);
    }
    if date != claim.date {
        at.key("date").fault("another day than the rules name", format!("the rules say {}", claim.date));
    }
    Some(Signature::new(name, profession, registration, date))
}

fn all_signed(file: &SignedReviewFile) -> Option<&ById<SignedFile>> {
    match &file.signed {
        Field::Given(signed) => signed.as_ref(),
        _ => None,
    }
}

/// Who has signed in a language. `last`: whom the rules name, who has signed in one of them.
fn own_signature(at: &At, signed: &ById<SignedFile>, last: &Signature, language: &str) -> Option<Signature> {
    let read = |(language, file): (&String, &Field<SignedFile>)| {
        let file = at.need(language, file)?;
        Some((language.clone(), signed_in(&at.key(language), file)))
    };
    let all: Vec<_> = signed.iter().filter_map(read).collect();
    if all.iter().all(|(_, signature)| signature != last) {
        at.fault(
            "whom the rules name has signed in none of these languages",
            "name one of those who have, with the day",
        );
    }
    all.into_iter().find(|(signed, _)| signed == language).map(|(_, signature)| signature)
}

fn signed_in(at: &At, file: &SignedFile) -> Signature {
    at.no_extra(file);
    let (name, profession) = (at.text("name", &file.name), at.text("profession", &file.profession));
    let registration = at.may_text("registration", &file.registration);
    Signature::new(name, profession, registration, at.date("date", &file.date))
}

/// Reports what is no hash, and what is said to be changed without its being agreed to as it is now.
fn check_hashes(at: &At, file: &SignedReviewFile) {
    let hint = "copy the hash of the statement; `lumbar-check statements` prints it";
    each_hash(at, "agreed", &file.agreed, |at, _, _, hash| {
        if !is_hash(hash) {
            at.fault("this is not the hash of a statement", hint);
        }
    });
    let agreed = languages_of(&file.agreed);
    each_hash(at, "changed", &file.changed, |at, language, id, before| {
        if !is_hash(before) && before != NEW {
            at.fault("this is not the hash of a statement", format!("{hint}; or write `{NEW}` if it was in none"));
        }
        let agreed = match agreed.and_then(|languages| languages.get(language)) {
            Some(Field::Given(statements)) => statements.get(id),
            _ => None,
        };
        match agreed {
            Some(Field::Given(now)) if now == before => {
                at.fault("this is agreed to as it was before", "take it out here: nothing of it has changed");
            }
            Some(_) => {}
            None => {
                at.fault("this is changed, and not agreed to as it is now", "add it to `agreed`, or take it out here")
            }
        }
    });
}

/// Does this with each statement of each language: with language, id, and what is written there.
fn each_hash(at: &At, key: &str, field: &Field<Option<ById<ById<String>>>>, check: impl Fn(&At, &str, &str, &str)) {
    let languages = WordsById::optional(at, key, field);
    for language in languages_of(field).into_iter().flat_map(ById::keys) {
        let Some((at, statements)) = languages.value(language) else { continue };
        for (id, hash) in statements {
            let hash = match hash {
                Field::Given(hash) => hash,
                _ => "",
            };
            check(&at.key(id), language, id, hash);
        }
    }
}

fn is_hash(hash: &str) -> bool {
    hash.len() == 32 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn languages_of(field: &Field<Option<ById<ById<String>>>>) -> Option<&ById<ById<String>>> {
    match field {
        Field::Given(languages) => languages.as_ref(),
        _ => None,
    }
}

/// Whether every statement is agreed to in the language of the pack. It is a fault if only some are where it is signed, or if
/// no language has any.
fn agreed(at: &At, file: &SignedReviewFile, contents: &Contents) -> bool {
    let at = at.key("agreed");
    let languages = languages_of(&file.agreed).filter(|languages| !languages.is_empty());
    let Some(languages) = languages else {
        at.fault("nothing is agreed to", "agree to each statement; `lumbar-check statements` prints them");
        return false;
    };
    for language in languages.keys().filter(|language| contents.languages.iter().all(|it| **it != ***language)) {
        at.key(language).fault(format!("the pack has no `{language}`"), "take it out, or list it in `languages`");
    }
    if let Some(signed) = all_signed(file) {
        for language in signed.keys().filter(|language| !languages.contains_key(*language)) {
            at.fault(format!("`{language}` is signed, and nothing is agreed to in it"), "take it out of `signed`");
        }
    }
    let language = &*contents.words.language;
    let is_signed = all_signed(file).is_none_or(|signed| signed.contains_key(language));
    let Some(Field::Given(agreed)) = languages.get(language).filter(|_| is_signed) else { return false };
    let at = at.key(language);
    let statements = contents.statements();
    for statement in &statements {
        let hint = || format!("have it reviewed: {}", statement.sentence);
        match agreed.get(&statement.id) {
            Some(Field::Given(hash)) if *hash == statement.hash => {}
            Some(_) => at.key(&statement.id).fault("this has changed since it was agreed to", hint()),
            None => at.fault(format!("`{}` is not agreed to", statement.id), hint()),
        }
    }
    for id in agreed.keys().filter(|id| statements.iter().all(|statement| statement.id != **id)) {
        let hint = "what is left was not reviewed without it: have that reviewed, then take this out";
        at.key(id).fault("this was agreed to, and the pack no longer says it", hint);
    }
    true
}
