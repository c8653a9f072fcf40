//! That the work grows with the length of an article, not faster.

use crate::facts::scene::LOOKED_AT;
use crate::{Article, Build, Day, Options};

/// How many mentions are looked at, one by one, in an article of so many sentences on one person.
fn looked_at(sentences: usize) -> usize {
    let told = [
        "Prime Minister Ann Lee opened a school in Bergen",
        "Lee said the bridge was late",
        "She visited Oslo with two bakers",
        "Lee, who sold twelve tugs to Poland, went home",
    ];
    let body: Vec<String> = (told.iter().cycle().zip(0..sentences))
        .map(|(told, nth)| format!("{told} on {} May {}.", 1 + nth % 28, 1990 + nth % 30))
        .collect();
    let before = LOOKED_AT.get();
    let _ = Build::of(
        &Article::new(body.join(" "), Day::parse("2024-05-15")),
        &Options::default(),
    );
    LOOKED_AT.get() - before
}

#[test]
fn twice_the_sentences_on_one_person_are_about_twice_the_work() {
    let (once, twice) = (looked_at(1000), looked_at(2000));
    assert!(twice * 2 < once * 5, "{once} {twice}");
}
