//! Who holds a post.

use crate::reason::{proof, reason};
use deck_engine::{Body, Category};

use super::body::{TRIVIAL, is_world_leader};
use super::words::{Worded, as_one};
use super::{Asked, Made};
use crate::facts::posts::Holding;
use crate::facts::scene::Scene;
use crate::gazetteer::Gazetteer;
use crate::lexicon::Set;
use crate::officials::{Currency, Office, Post};
use crate::one_of::one_of;
use crate::phrase;
use crate::questions::options::{Kin, choices, proofs};
use crate::questions::{Workshop, wording};
use crate::token::Shape;

/// `Who was the Foreign Minister of Norway in May 2024?`
pub(super) fn who_holds(asked: &Asked<'_, '_>) -> Option<Made> {
    Some(made(asked))
}

fn made(asked: &Asked<'_, '_>) -> Made {
    let (workshop, post, posts, name) = (asked.workshop, asked.post, asked.posts, asked.name);
    let holding = post.holding;
    let (words, sole) = (&neutral(&post.words), post.is_sole()?);
    if words.contains("emeritus") || words.contains("retired") {
        return Err("the post says that it is no longer held".into());
    }
    if !words.contains(' ') {
        return Err("the article does not say of what".into());
    }
    let is_placed = post.is_placed(workshop.scene);
    if posts.iter().any(|other| {
        other.holding.person != holding.person
            && other.is_like(post)
            && !post.is_apart(other, is_placed)
    }) {
        return Err("somebody else holds or held the same".into());
    }
    let excluded = Set::from_iter([holding.person]);
    let (own, own_land) = (post.kin, post.land());
    let mut wrong = workshop.other_people(holding.person, &excluded, 3, &|person| {
        let Some(post) = workshop.post_of(person) else {
            return false;
        };
        // Who acts for its holder or is to follow might hold this one.
        let is_apart = !matches!(post.currency, Currency::Acting | Currency::Elect)
            || !post.of.is_empty() && post.of != holding.post.of;
        let kin = workshop.kin_of(person);
        // Names tell who is of a far country, and who of none.
        let other_land = workshop.worded_of(person).and_then(Worded::land);
        let is_foreign = match (own_land, other_land) {
            (Some(own), Some(other)) => !Gazetteer::get().is_near(own, other),
            (own, other) => own.is_some() != other.is_some(),
        };
        // "EU Commissioner" beside ministers of a country: the name tells.
        let is_abroad = |words: &str| {
            words
                .split(' ')
                .any(|word| one_of!(word, "EU" | "UN" | "European" | "U.N."))
        };
        let other = workshop.worded_of(person).map_or("", |other| &other.words);
        let is_foreign = is_foreign || is_abroad(words) != is_abroad(other);
        is_apart
            && !is_foreign
            && !post.is_rank
            && kin.is_some_and(|kin| own.distance(&kin).is_some())
    });
    for wrong in &mut wrong {
        wrong.proof = reason!("the article gives this person another post");
    }
    let is_now = workshop.facts.is_in_office(workshop.scene, holding);
    let month = wording::month_of(workshop.day);
    // "New Tonbury's envoy to Lyon" has its article.
    let evidence = holding.evidence;
    let owned = words
        .split(' ')
        .take_while(|word| word.starts_with(crate::letters::is_upper))
        .any(|word| word.ends_with("'s") || word.ends_with("’s"));
    // "The Danish ambassador" is told as "Denmark's ambassador".
    let mut firsts = evidence.first.saturating_sub(1)..evidence.end;
    let has_the = firsts.any(|the| {
        let mut owner = the + 1..evidence.end.min(the + 6);
        let scene = workshop.scene;
        scene.has_key(the, "the")
            && (owner.find(|&at| !scene.is_capital(at)))
                .is_some_and(|at| scene.shape(at) == Shape::Possessive)
    });
    // "The UN's envoy", also where there are several.
    let (the, article) = match (owned, has_the) {
        (false, _) => ("the ", ""),
        (true, true) => ("the ", "the "),
        (true, false) => ("", ""),
    };
    let prompt = match (holding.post.currency, sole) {
        // Every country has a defence minister.
        (Currency::Current | Currency::Acting, true) if !is_placed => {
            format!("Who is named in the article as {}?", as_one(words))
        }
        (Currency::Current, true) if !is_now => format!("Who is named in the article as {words}?"),
        (Currency::Current, true) => {
            format!("Who was {the}{words} in {month}?")
        }
        (Currency::Current, false) if is_now && owned => {
            format!("Which of these people was {article}{words} in {month}?")
        }
        // Whether there is one of them its words seldom tell: without "a" they are right of one and of one of several.
        (Currency::Current, false) => {
            let words = as_one(words);
            format!("Which of these people is named in the article as {article}{words}?")
        }
        (Currency::Acting, _) if !is_now => return Err("the post may be one of the past".into()),
        (Currency::Acting, _) => format!("Who was {the}{} in {month}?", post.with_time()),
        (Currency::Elect, _) => return Err("the post was not yet held".into()),
        (Currency::Former | Currency::Late, _) if !says_former(workshop.scene, holding) => {
            return Err("the article does not call it a former post".into());
        }
        (Currency::Former | Currency::Late, _) => {
            format!("Who is described as a former {words}?")
        }
    };
    let mut proof = proof!("only {name} has the post \"{words}\"");
    proof.extend(proofs(&wrong));
    let turn = if sole && is_now {
        phrase::stable([name]) % 5
    } else {
        0
    };
    let (prompt, body) = match (turn, wrong.first()) {
        (2, Some(other))
            if is_placed && wrong.len() > 1 && holds_another(workshop, &own, &other.text) =>
        {
            let statement = format!("{} was {the}{words} in {month}.", other.text);
            (statement, Body::TrueFalse(false))
        }
        (3, _) if name.split(' ').count() == 2 => {
            let typed = workshop.typed_name(holding.person, name);
            (prompt, Body::Text(typed))
        }
        _ if wrong.len() > 1 => (prompt, Body::Choice(choices(name.to_owned(), None, wrong))),
        _ if sole => {
            let typed = workshop.typed_name(holding.person, name);
            (prompt, Body::Text(typed))
        }
        // The article has one of them.
        _ if !is_of_courts(words) => {
            let typed = workshop.typed_name(holding.person, name);
            let prompt = if holding.is_current() {
                format!("Who is named in the article as {article}{words}?")
            } else {
                prompt
            };
            (prompt, Body::Text(typed))
        }
        _ => return Err("too few other people with posts to choose from".into()),
    };
    let mut candidate = asked.candidate("who-holds", Category::Official, prompt, body, proof);
    // "Prime Minister" alone: of which country is not told. "Group chief executive": of which group.
    if is_world_leader(&holding.post) || is_unsaid(&holding.post, words) {
        candidate.confidence = candidate.confidence.min(TRIVIAL);
    }
    Ok(candidate)
}

/// `group chief executive`, `first vice-president`: of what firm or body is not told.
pub(super) fn is_unsaid(post: &Post, words: &str) -> bool {
    let is_of_body = matches!(
        post.office,
        Office::Corporate | Office::Institutional | Office::Spokesperson
    ) || words.contains("executive");
    is_of_body && post.of.is_empty() && !words.contains(crate::letters::is_upper)
        || words.contains("kesperson in ")
        || words.contains("man in ")
}

/// Whether the article has "former" with a post: "then prime minister" and "the exiled king" it words otherwise.
fn says_former(scene: &Scene<'_>, holding: &Holding) -> bool {
    let first = holding.evidence.first.saturating_sub(2);
    (first..holding.evidence.end).any(|at| {
        let key = scene.key(at);
        key.starts_with("ex-")
            || one_of!(
                key,
                "former" | "ex" | "retired" | "onetime" | "one-time" | "formerly"
            )
    })
}

/// Titles of judges, of whom every country has many, and of whoever speaks for a place.
fn is_of_courts(words: &str) -> bool {
    let title = words.split(" of ").next().unwrap_or_default();
    let last = crate::letters::lower_text(title.rsplit(' ').next().unwrap_or_default());
    one_of!(
        last.as_str(),
        "justice" | "judge" | "magistrate" | "officer" | "official" | "member" | "senator" | "mp"
    )
}

/// A title that does not say whether a man or a woman holds it, which would leave few of the choices.
pub(super) fn neutral(words: &str) -> String {
    let mut told = String::new();
    for word in words.split(' ') {
        let plain = match word {
            "spokeswoman" | "spokesman" => "spokesperson",
            "chairwoman" => "chairperson",
            "councilwoman" => "councillor",
            word => word,
        };
        wording::push(&mut told, plain, true);
    }
    told
}

/// Whether somebody holds a post that the article names in full, so that a false statement about them is plainly false.
fn holds_another(workshop: &Workshop<'_>, asked: &Kin, name: &str) -> bool {
    workshop.posts.iter().any(|other| {
        let held = &other.holding.post;
        held.currency == Currency::Current
            && other.holder == Some(name)
            && (!held.of.is_empty() || held.title.contains(' '))
            // A harbour's engineer as the governor of a state: plain without the article.
            && other.kin.distance(asked).is_some_and(|strange| strange < 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_courts_are_known() {
        assert!(is_of_courts("Magistrate of Norway"));
        assert!(!is_of_courts("spokesperson for the court"));
    }

    #[test]
    fn titles_do_not_tell_men_from_women() {
        for (words, told) in [
            ("Tonbury spokeswoman", "Tonbury spokesperson"),
            ("chairwoman of Tonbury Air", "chairperson of Tonbury Air"),
            ("mayor of Tonbury", "mayor of Tonbury"),
        ] {
            assert_eq!(neutral(words), told);
        }
    }
}
