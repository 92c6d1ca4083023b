//! Long walks that begin with kept answers, change between the layouts and go on in another language, or in a pack that
//! was read once more, at any step.

use super::acts::{Act, acts, messages};
use super::{check, kind};
use crate::domain::readers::anyone;
use crate::domain::vignettes;
use crate::{in_every_language, psoas};
use lumbar_check::content::{ContentPack, SectionId};
use lumbar_check::domain::*;
use proptest::prelude::*;
use proptest::sample::Index;

thread_local! {
    /// The pack in each language, and compiled and read again.
    static PACKS: Vec<ContentPack> = in_every_language().chain(ContentPack::from_compiled(&psoas().compile())).collect();
}

/// The answers about pain and habits, as they are kept and come back after a reload; nothing where they do not fit.
fn resumed(pack: &ContentPack, reader: &Responses) -> Assessment {
    let beyond = |question| pack.section_of(question).is_some_and(|section: SectionId| !section.is_screen());
    let ticks = reader.ticks().filter(|tick| beyond(&tick.question)).cloned().collect();
    match PainAndHabits::from_ticks(pack, ticks) {
        Some(answers) => Assessment::resumed(&KeptAnswers { answers, day: 0, dropped: 0 }),
        None => Assessment::fresh(),
    }
}

/// Whether what is shown is what the answers come to by themselves.
fn is_what_the_answers_come_to(pack: &ContentPack, state: &Assessment) -> bool {
    let by_themselves = state.responses().map(|responses| assess(pack, responses));
    match state {
        Assessment::Advice(card, _) => by_themselves == Some(Assessed::Advice((**card).clone())),
        Assessment::SeekCare(care) => by_themselves == Some(Assessed::SeekCare(care.raised.clone())),
        _ => true,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 30, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_interrupts_a_walk_nobody_gets_past_the_screen_or_another_result(
        reader in anyone(),
        walks in prop::collection::vec((acts(), any::<Index>(), any::<bool>()), 1..6),
    ) {
        PACKS.with(|packs| {
            let mut state = resumed(&packs[0], &reader);
            let mut visited = vec![state.location()];
            for (acts, pack, reloads) in &walks {
                let pack = pack.get(packs);
                // A reload forgets all but what was kept.
                if let Some(kept) = state.to_keep(pack).filter(|_| *reloads) {
                    state = Assessment::resumed(&KeptAnswers { answers: kept, day: 0, dropped: 0 });
                }
                go_on(pack, acts, &mut state, &mut visited)?;
            }
            Ok::<(), TestCaseError>(())
        })?;
    }
}

fn go_on(
    pack: &ContentPack,
    acts: &[Act],
    state: &mut Assessment,
    visited: &mut Vec<Location>,
) -> Result<(), TestCaseError> {
    let plain = vignettes::plain(pack);
    for act in acts {
        for message in messages(pack, &plain, state, visited, act) {
            let Some(after) = state.next(pack, &message) else { continue };
            check(pack, &after)?;
            prop_assert!(is_what_the_answers_come_to(pack, &after), "{} after {message:?}", kind(&after));
            visited.push(after.location());
            *state = after;
        }
    }
    Ok(())
}
