//! Posts as labels: the words of a title without what only its sentence explains, and titles that make no label at all.

use crate::facts::posts::{Holding, is_country};
use crate::facts::scene::Scene;
use crate::gazetteer::Gazetteer;
use crate::officials::{Post, is_view};
use crate::one_of::one_of;
use crate::organisations;
use crate::questions::wording::{self, is_one_of};
use crate::reason::Reason;

/// How a holder is addressed: with a role before it, it is no part of what the role is called.
pub(super) const STYLES: &str = "councillor;councilman;councilwoman;captain;colonel;major;lieutenant;commander;sergeant;general;admiral;\
    brigadier;senator;mp;mep;msp;judge;justice;professor;commodore;marshal;ambassador;undersecretary";

/// Words between a role and such a style: "Navy Captain", "Major General".
pub(super) const BEFORE_STYLES: &str = "navy;army;air;force;marine;rear;vice;major;lieutenant;brigadier;wing;squadron;group;chief;master;\
    staff;flight;commander;lt;maj;brig";

/// Heads of roles.
const ROLES: &str = "spokesman;spokeswoman;spokesperson;chairman;chairwoman;chairperson;chair;leader;commander;minister;president;\
    director;mayor;head;secretary;manager;speaker;executive;officer";

/// Titles that a people has many of, or that are of a body, crew or part of it: "a Serb leader" does not lead Serbia.
const OF_A_PEOPLE: &str = "leader;commander;chief;head;boss;captain;general;admiral;colonel;major;officer;official;bishop;archbishop;\
    cardinal;priest;rabbi;imam;cleric;patriarch;judge;director;chairman;chairwoman;chair;executive;manager;mayor;negotiator;\
    prosecutor;deputy;councillor;lawmaker";

/// Words that make such a title one of a state: "army chief", "supreme leader".
const OF_A_STATE: &str = "army;navy;force;forces;military;defence;defense;police;intelligence;security;central;opposition;supreme;\
    guard;staff;majority;minority;bank";

/// Words that keep their capital at the start of a title.
const FAITHS: &str = "anglican;catholic;protestant;orthodox;muslim;islamic;jewish;christian;methodist;lutheran;baptist;\
    presbyterian;labour;labor;sunni;shia;shiite;hindu;buddhist";

/// Who is named with the town that they live in or speak for in a council, which has many of them.
const OF_WARDS: &str = "councillor;councilman;councilwoman;alderman;lawmaker;legislator";

/// A post's words as a label.
pub(super) fn label(words: String) -> String {
    let whole = without_style(&words).unwrap_or(&words);
    let mut words = String::new();
    for word in whole.split(' ') {
        if !words.is_empty() || !is_view(word) {
            wording::push(&mut words, word, true);
        }
    }
    let first = words.split(' ').next().unwrap_or_default();
    if is_one_of(FAITHS, first) {
        return wording::upper_first(&words);
    }
    // Whoever sits in parliament sits for a place.
    match words.split_once(" of ") {
        Some((seat, place))
            if is_one_of(SEATS, seat.rsplit(' ').next().unwrap_or_default())
                && !is_country(place.trim_start_matches("the "))
                && !is_body(place) =>
        {
            [seat, " for ", place].concat()
        }
        _ => words,
    }
}

/// Whether a name ends in a noun of bodies: whoever sits in parliament is of a party too.
fn is_body(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default();
    organisations::is_body(&crate::letters::lower_text(last))
}

/// Members of parliaments, who sit for a place.
const SEATS: &str = "MP;MSP;MEP;TD;MLA;MLC";

/// `County council chairman` of `County council chairman Councillor`, `Pentagon spokesman` of `Pentagon spokesman Navy
/// Captain`.
fn without_style(words: &str) -> Option<&str> {
    let (mut rest, last) = words.rsplit_once(' ')?;
    if !is_one_of(STYLES, &crate::letters::lower_text(last)) {
        return None;
    }
    loop {
        let before = rest.rsplit(' ').next()?;
        let lower = crate::letters::lower_text(before);
        let before = lower.trim_end_matches('.');
        let is_general = last.eq_ignore_ascii_case("general")
            && one_of!(before, "secretary" | "director" | "commander" | "speaker");
        if is_one_of(ROLES, before) && !is_general {
            return Some(rest);
        }
        if !is_one_of(BEFORE_STYLES, before) {
            return None;
        }
        rest = rest.rsplit_once(' ')?.0;
    }
}

/// Why a post makes no label; nothing if it makes one.
pub(super) fn fault(holding: &Holding, words: &str) -> Option<Reason> {
    let first_word = words.split(' ').next().unwrap_or_default();
    // "B and C managing director".
    if first_word.len() == 1 {
        return Some("the body's name is cut".into());
    }
    // "Ms Lee's department": which one is only said before.
    let is_of_holder = words.split(' ').any(|word| {
        one_of!(
            word,
            "Mr" | "Ms"
                | "Mrs"
                | "Miss"
                | "Mr."
                | "Ms."
                | "Mrs."
                | "nearby"
                | "neighboring"
                | "neighbouring"
        )
    });
    if is_of_holder {
        return Some("it is told of what by its holder".into());
    }
    // "General of Oregon": where he is from.
    if holding.post.is_rank && !holding.post.of.is_empty() {
        return Some("a rank is no post".into());
    }
    if is_of_unsaid_part(words, &holding.post.of) {
        return Some("the article does not say of which part".into());
    }
    let last =
        crate::letters::lower_text(words.split_once(" of ").map_or(words, |(title, _)| title));
    let last = last.rsplit(' ').next().unwrap_or_default();
    // "Councillor of the Harbour Board" is whole.
    let is_bare = !holding.post.of.is_empty() && !holding.post.of.contains(' ');
    if is_one_of(OF_WARDS, last) && is_bare {
        return Some("a town has many of them".into());
    }
    None
}

/// `Cooks' League branch secretary`: a body has many of those, unless a place is named.
fn is_of_unsaid_part(words: &str, of: &str) -> bool {
    const PARTS: &str = "branch;local;regional;provincial;area";
    let is_place = |name: &str| Gazetteer::get().named(name).next().is_some() && !is_country(name);
    let mut before = "";
    !is_place(of)
        && words.split(' ').any(|word| {
            let is_unsaid = is_one_of(PARTS, word) && !is_place(before);
            before = word;
            is_unsaid
        })
}

/// `Serb leader`: a title with the adjective of a country that is of a people, a crew or a body, not of the state.
pub(super) fn of_a_people(scene: &Scene<'_>, holding: &Holding) -> Option<String> {
    let post = &holding.post;
    if post.of.is_empty() || !is_of_a_people(post) && !is_some_president(scene, holding) {
        return None;
    }
    let mut inside = holding.evidence.first..holding.evidence.end;
    let people = inside.find(|&at| {
        scene.is_capital(at)
            && (Gazetteer::get().country_of_demonym(scene.key(at)))
                .is_some_and(|country| country.name == post.of)
    })?;
    Some(format!("{} {}", scene.word(people), post.title))
}

/// `a Danish vice president`: of a body whose name stands elsewhere.
fn is_some_president(scene: &Scene<'_>, holding: &Holding) -> bool {
    let evidence = holding.evidence;
    holding.is_current()
        && holding.post.title.ends_with("president")
        && (evidence.first.saturating_sub(1)..evidence.end)
            .any(|at| one_of!(scene.key(at), "a" | "an"))
}

/// Whether a title alone is not one of a state.
fn is_of_a_people(post: &Post) -> bool {
    let lower = crate::letters::lower_text(&post.title);
    let mut words = lower.split(' ').rev();
    let last = words.next().unwrap_or_default();
    is_one_of(OF_A_PEOPLE, last) && !words.any(|word| is_one_of(OF_A_STATE, word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::posts::read;
    use crate::facts::tests::with_scene;

    #[test]
    fn labels_say_what_the_post_is() {
        for (words, told) in [
            (
                "Harbour council chairman Councillor",
                "Harbour council chairman",
            ),
            ("Admiralty spokesman Navy Captain", "Admiralty spokesman"),
            ("army spokesman Major General", "army spokesman"),
            ("Secretary General", "Secretary General"),
            ("police chief inspector", "police chief inspector"),
            (
                "right-wing Prime Minister of Norway",
                "Prime Minister of Norway",
            ),
            ("Norway's ambassador to Peru", "Norway's ambassador to Peru"),
            ("orthodox bishop", "Orthodox bishop"),
            ("MP of Tonbury", "MP for Tonbury"),
            ("Labour MP of Tonbury", "Labour MP for Tonbury"),
            ("MSP of Tonbury", "MSP for Tonbury"),
            ("MP of the Tonbury Party", "MP of the Tonbury Party"),
            ("MP of Norway", "MP of Norway"),
        ] {
            assert_eq!(label(words.to_owned()), told, "{words}");
        }
    }

    #[test]
    fn posts_of_a_people_are_none_of_its_state() {
        for (body, told) in [
            ("Danish commander Ann Lee spoke.", Some("Danish commander")),
            ("Ann Lee, a Danish leader, spoke.", Some("Danish leader")),
            ("Danish army chief Ann Lee spoke.", None),
            (
                "Ann Lee, a Danish vice president, spoke.",
                Some("Danish vice president"),
            ),
            ("Danish vice president Ann Lee spoke.", None),
            ("Danish Prime Minister Ann Lee spoke.", None),
        ] {
            with_scene(body, "2024-05-15", |scene| {
                let holdings = read(scene);
                let found = holdings
                    .first()
                    .and_then(|holding| of_a_people(scene, holding));
                assert_eq!(found.as_deref(), told, "{body}");
            });
        }
    }

    #[test]
    fn labels_that_are_cut_are_found() {
        for (body, is_cut) in [
            ("Bergen MP Ann Lee spoke.", false),
            ("D and C managing director Ann Lee spoke.", true),
            ("Councillor Ann Lee of Bergen spoke.", true),
            ("Cooks' League branch secretary Ann Lee spoke.", true),
            (
                "Cooks' League Bergen branch secretary Ann Lee spoke.",
                false,
            ),
            ("Mayor Ann Lee of Bergen spoke.", false),
        ] {
            with_scene(body, "2024-05-15", |scene| {
                let holdings = read(scene);
                let words = |holding: &Holding| crate::questions::wording::post(&holding.post);
                let found = holdings
                    .first()
                    .and_then(|holding| fault(holding, &words(holding)));
                assert_eq!(found.is_some(), is_cut, "{body}");
            });
        }
    }
}
