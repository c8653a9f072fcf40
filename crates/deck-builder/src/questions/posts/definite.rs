//! Whether the article words a post as that of one holder.

use super::sole::SHARED;
use crate::facts::grammar::{self, Class};
use crate::facts::posts::Holding;
use crate::facts::scene::Scene;
use crate::one_of::one_of;
use crate::questions::wording::is_one_of;
use crate::token::Shape;

/// Whether the article words a post as that of one holder: `the commissioner`, `Peru's commissioner`. Of those who sit in a
/// house, speak or advise there are more, whoever has been named.
pub(super) fn is_definite(scene: &Scene<'_>, holding: &Holding, words: &str) -> bool {
    let title = [" of ", " for ", " from ", " in ", " at ", " to "]
        .iter()
        .fold(words, |title, joint| {
            title.split(joint).next().unwrap_or_default()
        });
    let last = crate::letters::lower_text(title.rsplit(' ').next().unwrap_or_default());
    let evidence = holding.evidence;
    let is_one = |at: u32| {
        scene.has_key(at, "the")
            || scene.shape(at) == Shape::Possessive
            || grammar::is(scene.key(at), Class::Possessive)
    };
    let is_sent = last == "ambassador";
    let is_one_at_a_time = is_sent
        || one_of!(
            last.as_str(),
            "commissioner" | "representative" | "superintendent" | "bishop" | "archbishop"
        );
    (is_one_at_a_time || !is_one_of(SHARED, &last) && !last.starts_with("vice-"))
        && (is_sent
            || (evidence.first.saturating_sub(1)..evidence.end)
                .take_while(|&at| !one_of!(scene.key(at), "of" | "for"))
                .any(is_one))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::posts::read;
    use crate::facts::tests::with_scene;

    #[test]
    fn posts_of_one_holder_have_the_article() {
        for (body, is_one) in [
            ("Ann Lee, the Minister of State for Ports, spoke.", true),
            ("Peru's ports commissioner, Ann Lee, spoke.", true),
            ("Ports commissioner Ann Lee spoke.", false),
            ("The High Representative, Ann Lee, spoke.", true),
            ("Danish ambassador Ann Lee spoke.", true),
            ("Bergen's MSP, Ann Lee, spoke.", false),
            ("The carrier's spokeswoman, Ann Lee, spoke.", false),
            (
                "Ann Lee, a deputy director of the Harbour Board, spoke.",
                false,
            ),
        ] {
            with_scene(body, "2024-05-15", |scene| {
                let holdings = read(scene);
                let holding = holdings.first().expect("a post");
                let words = crate::questions::wording::post(&holding.post);
                assert_eq!(is_definite(scene, holding, &words), is_one, "{body}");
            });
        }
    }
}
