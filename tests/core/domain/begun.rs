//! What a reader ticked in the first step, before the module was there.

use crate::psoas;
use lumbar_check::content::Exclusivity;
use lumbar_check::domain::{Assessment, Begun};
use proptest::prelude::*;

#[test]
fn an_option_that_there_is_not_is_no_beginning() {
    let pack = psoas();
    let count = Begun::options(&pack).len();
    assert!(Begun::on_first_page(&pack, &[0, count - 1]).is_some());
    assert_eq!(Begun::on_first_page(&pack, &[0, count]), None);
    assert_eq!(Begun::at_welcome(&pack, &[count]), None);
}

proptest! {
    /// However many are ticked, and "none of these" beside them.
    #[test]
    fn no_sign_is_lost(picked in proptest::collection::vec(any::<prop::sample::Index>(), 0..8)) {
        let pack = psoas();
        let options = Begun::options(&pack);
        let ordinals: Vec<_> = picked.iter().map(|index| index.index(options.len())).collect();
        let begun = Begun::on_first_page(&pack, &ordinals).unwrap().assessment(&pack);
        prop_assert!(matches!(begun, Assessment::Safety(_)));
        let many = |ordinal: &&usize| {
            let tick = &options[**ordinal];
            let asked = pack.question(&tick.question).unwrap();
            let option = asked.option(&tick.option).unwrap();
            asked.kind == lumbar_check::content::Kind::Many && option.exclusivity != Exclusivity::Exclusive
        };
        let responses = begun.responses().unwrap();
        for ordinal in ordinals.iter().filter(many) {
            prop_assert!(responses.has(&options[*ordinal]));
        }
        let at_welcome = Begun::at_welcome(&pack, &ordinals).unwrap().assessment(&pack);
        prop_assert_eq!(at_welcome, Assessment::Welcome(responses.clone()));
    }
}
