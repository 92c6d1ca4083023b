//! Options under headings.

use super::at::{At, WordsById};
use crate::content::level::Kind;
use crate::content::pack::*;
use crate::content::schema::{Field, QuestionWordsFile};

/// The groups of a question, each with its heading. Options of one stand together.
pub fn groups<'a>(
    at: &At<'a>,
    kind: Kind,
    options: &[QuestionOption],
    words: &Option<(At<'a>, &QuestionWordsFile)>,
) -> Vec<OptionGroup> {
    let words = words.as_ref().map(|(say, words)| (say, &words.groups));
    let headings = words.as_ref().map(|(say, groups)| WordsById::optional(say, "groups", groups));
    let mut groups: Vec<OptionGroup> = Vec::new();
    for (index, option) in options.iter().enumerate() {
        let Some(id) = &option.group else { continue };
        let before = index.checked_sub(1).and_then(|before| options[before].group.as_ref());
        let at = at.key("options").index(index);
        if kind == Kind::Map {
            at.key("group").fault("the places of a body map have no groups", "take `group` out");
        }
        if option.exclusivity == Exclusivity::Exclusive {
            at.key("group").fault("an exclusive option stands apart from every group", "take `group` out");
        }
        if before == Some(id) {
            continue;
        }
        if groups.iter().any(|group| group.id == *id) {
            at.key("group")
                .fault(format!("the options of `{id}` do not stand together"), "put this one with the others");
            continue;
        }
        let heading = headings.as_ref().and_then(|headings| headings.value(id.as_str()));
        let heading = heading.map_or_else(|| "".into(), |(say, heading)| say.written(heading));
        groups.push(OptionGroup { id: id.clone(), heading });
    }
    if let Some((say, Field::Missing)) = words.filter(|_| !groups.is_empty()) {
        say.missing("groups");
    }
    if let Some(headings) = headings {
        headings.no_surplus();
    }
    groups
}
