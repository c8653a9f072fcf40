//! Organisations and numbers that it was not.

use super::Wrong;
use crate::facts::scene::Scene;
use crate::lexicon::Set;
use crate::mention::{Kind, Span, Value};
use crate::one_of::one_of;
use crate::organisations::OrganisationKind;
use crate::questions::posts::is_common;
use crate::questions::wording::{self, is_one_of};
use crate::questions::{MOST_ASKED, Workshop};
use crate::reason::reason;

impl Workshop<'_> {
    /// The name of an organisation and the noun to ask for it by.
    pub(crate) fn organisation(&self, entity: u32) -> Option<(String, &'static str)> {
        let kind = self.organisation_kind(entity)?;
        let noun = match kind {
            OrganisationKind::Company => "company",
            OrganisationKind::Party => "party",
            OrganisationKind::Court => "court",
            OrganisationKind::Bank => "bank",
            OrganisationKind::Agency => "agency or authority",
            OrganisationKind::News => "news organisation",
            _ => "organisation",
        };
        Some((
            without_owner(&self.scene.entity(entity)?.name).to_owned(),
            noun,
        ))
    }

    fn organisation_kind(&self, entity: u32) -> Option<OrganisationKind> {
        self.scene
            .mentions_of(entity)
            .find_map(|mention| match &mention.value {
                Value::Organisation(organisation) => Some(organisation.kind),
                _ => None,
            })
    }

    /// Organisations of the article and of the answer's kind that none of the given entities is. Well-known ones that
    /// it does not name have nothing to do with it, as every reader sees.
    pub(crate) fn other_organisations(
        &self,
        answer: u32,
        excluded: &Set<u32>,
        count: usize,
    ) -> Vec<Wrong> {
        let kind = self.organisation_kind(answer);
        let is_school = |name: &str| {
            ["Universit", "College", "School"]
                .iter()
                .any(|word| name.contains(word))
        };
        let own = self.scene.entity(answer);
        let own_is_school = own.is_some_and(|own| is_school(&own.name));
        let mut others: Vec<Wrong> = Vec::new();
        for (index, entity) in (0..).zip(self.scene.entities) {
            let fits = entity.kind == Kind::Organisation
                && index != answer
                && !excluded.contains(&index)
                // "Armed Forces": of which country.
                && !(is_common(&entity.name) && entity.name.split(' ').count() < 3)
                && self.organisation_kind(index) == kind
                && is_whole(self.scene, index)
                // A university has no secretary general.
                && is_school(&entity.name) == own_is_school
                // "D-Harbour City": a party's letter.
                && entity.name.get(1..2) != Some("-");
            if fits && others.len() < count {
                others.push(Wrong {
                    text: without_owner(&entity.name).to_owned(),
                    why: self.what_of(index),
                    proof: reason!("another organisation of the article, that no sentence joins to what is asked"),
                });
            }
        }
        others
    }
}

/// Whether the article has nothing more of a name where it names a body: `Harbour Union of Peru` is more than the
/// `Harbour Union`.
pub(crate) fn is_whole(scene: &Scene<'_>, body: u32) -> bool {
    scene.mentions_of(body).all(|mention| {
        let Span { first, end } = mention.span;
        let before = first.wrapping_sub(1);
        let known = |at: u32| scene.mention_at(at).and_then(|index| scene.mention(index));
        let is_cut_before = scene.is_capital(before)
            && !scene.starts_sentence(first)
            && known(before).is_none_or(|known| known.kind() == Kind::Organisation);
        // "The Track and Divers Union", "the Department of Civil Boats".
        let is_half = one_of!(scene.key(before), "and" | "&" | "of")
            && scene.is_capital(before.wrapping_sub(1))
            && !scene.starts_sentence(before.wrapping_sub(1))
            && known(before.wrapping_sub(1)).is_none()
            && !crate::officials::is_head(scene.key(before.wrapping_sub(1)));
        let is_cut_behind = one_of!(scene.key(end), "of" | "and" | "&" | "for")
            && scene.is_capital(end + 1)
            && (scene.has_key(end, "of") || known(end + 1).is_none());
        // "The Cooks' | Harbour Union", "Harbour Air | Partners".
        let is_owned =
            matches!(scene.key(before), "'" | "’") && scene.is_capital(before.wrapping_sub(1));
        let goes_on = scene.is_capital(end)
            && scene.mention_at(end).is_none()
            && !scene.starts_sentence(end)
            && !crate::officials::is_title(scene.key(end))
            && !crate::officials::is_head(scene.key(end));
        !is_cut_before && !is_half && !is_cut_behind && !is_owned && !goes_on
    })
}

impl Workshop<'_> {
    /// `Ann Lee is introduced as head of the Tonbury Board`: who serves a body, as a reader is told.
    pub(crate) fn who_serves(&self, body: u32) -> Option<String> {
        let name = &self.scene.entity(body)?.name;
        let holding = (self.facts.holdings.iter())
            .take(MOST_ASKED)
            .find(|holding| {
                holding.confidence.get() >= 90
                    && (holding.post.of == *name
                        // "Australian Premier" has no name of Australia in it.
                        || (holding.post.title.split_once(name.as_str()))
                            .is_some_and(|(_, rest)| !rest.starts_with(crate::letters::is_lower)))
            })?;
        self.who_is(holding.person)
    }
}

/// `Tonbury Air` of `State-owned Tonbury Air`.
fn without_owner(name: &str) -> &str {
    const KINDS: &str = "owned;run;based;backed;controlled;listed;funded";
    match name.split_once(' ') {
        Some((first, rest)) if is_one_of(KINDS, first.rsplit('-').next().unwrap_or_default()) => {
            rest
        }
        _ => name,
    }
}

/// Greater numbers that could be taken for one, of the same roundness: of what is more than 200, no less is wrong.
pub(crate) fn greater_numbers(answer: u64, taken: &Set<u64>, count: usize) -> Vec<Wrong> {
    const EIGHTHS: [u64; 7] = [10, 12, 14, 16, 20, 24, 32];
    let unit = roundness(answer);
    let above = EIGHTHS.map(|eighths| answer.saturating_mul(eighths) / 8 / unit * unit);
    wrong_numbers(
        answer,
        above.into_iter().filter(|&value| value > answer),
        taken,
        count,
    )
}

/// Numbers that could be taken for one, of the same roundness.
pub(crate) fn other_numbers(answer: u64, taken: &Set<u64>, count: usize) -> Vec<Wrong> {
    let unit = roundness(answer);
    // The answer is the least, the second, the third or the greatest of the choices, by turns.
    let turn = usize::try_from(answer / unit % 4).unwrap_or(0);
    let near: Vec<u64> = if answer <= 12 {
        const STEPS: [[i64; 5]; 4] = [
            [1, 2, 3, -1, 4],
            [-1, 1, 2, 3, 4],
            [-2, -1, 1, 2, 3],
            [-3, -2, -1, 1, 2],
        ];
        let steps = STEPS.get(turn).into_iter().flatten();
        steps
            .filter_map(|&step| answer.checked_add_signed(step))
            .collect()
    } else {
        // Eighths: near enough to be believed, far enough to be told apart.
        const EIGHTHS: [[u64; 4]; 4] = [
            [10, 12, 14, 6],
            [6, 10, 12, 5],
            [5, 6, 10, 12],
            [4, 5, 6, 10],
        ];
        let eighths = EIGHTHS.get(turn).into_iter().flatten();
        eighths
            .map(|&eighths| answer.saturating_mul(eighths) / 8 / unit * unit)
            .collect()
    };
    wrong_numbers(answer, near.into_iter(), taken, count)
}

/// The greatest power of ten to which a number is round, where that leaves more than one figure of it.
fn roundness(answer: u64) -> u64 {
    let mut unit = 1;
    while unit <= answer / 20 && answer.is_multiple_of(unit * 10) {
        unit *= 10;
    }
    unit
}

fn wrong_numbers(
    answer: u64,
    near: impl Iterator<Item = u64>,
    taken: &Set<u64>,
    count: usize,
) -> Vec<Wrong> {
    let mut seen = Set::from_iter([answer]);
    near.filter(|&value| value > 1 && !taken.contains(&value) && seen.insert(value))
        .take(count)
        .map(|value| Wrong {
            text: wording::number(value),
            why: None,
            proof: reason!("{value} is not {answer}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::tests::with_scene;

    #[test]
    fn of_what_is_more_only_greater_numbers_are_wrong() {
        for answer in [2, 7, 40, 200, 65_000] {
            let wrong = greater_numbers(answer, &Set::default(), 3);
            assert_eq!(wrong.len(), 3, "{answer}");
            for other in wrong {
                let value: u64 = other.text.replace(',', "").parse().expect("a number");
                assert!(value > answer, "{value} for more than {answer}");
            }
        }
    }

    #[test]
    fn names_that_go_on_are_not_whole() {
        for (body, whole) in [
            ("They met the Divers Union.", true),
            ("They met the Divers Union and the Rowing Club.", true),
            ("They met the Divers Union of Peru.", false),
            ("They met the FBI Divers Union.", false),
            ("They met the Boats and Divers Union.", false),
        ] {
            with_scene(body, "2024-05-15", |scene| {
                let bodies = (0..).zip(scene.entities);
                let wholes: Vec<bool> = bodies
                    .filter(|(_, entity)| entity.name.ends_with("Divers Union"))
                    .map(|(body, _)| is_whole(scene, body))
                    .collect();
                assert!(wholes.iter().all(|&is| is == whole), "{body} {wholes:?}");
                assert!(!whole || !wholes.is_empty(), "{body}");
            });
        }
    }

    #[test]
    fn who_owns_a_firm_is_no_part_of_its_name() {
        assert_eq!(without_owner("State-owned Tonbury Air"), "Tonbury Air");
        assert_eq!(
            without_owner("Rolls-Royce Holdings"),
            "Rolls-Royce Holdings"
        );
    }
}
