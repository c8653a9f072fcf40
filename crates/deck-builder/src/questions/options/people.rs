//! People who did not do it or do not hold it.

use crate::reason::reason;

use super::dead::may_be_dead;
use super::{Kin, Wrong};
use crate::facts::Facts;
use crate::facts::scene::Scene;
use crate::gazetteer::Gazetteer;
use crate::lexicon::Set;
use crate::mention::{Kind, Span, Value};
use crate::officials::Post;
use crate::phrase;
use crate::questions::Workshop;
use crate::questions::posts::{Worded, is_general};
use crate::questions::wording::{self, is_one_of};
use crate::sort::Sort;

/// Somebody whom an article names in full.
pub(crate) struct Named<'a> {
    /// The index of the entity.
    person: u32,
    name: &'a str,
    surname: Option<&'a str>,
    kin: Option<Kin>,
    /// Whether they may have died or been hurt in what is told.
    may_be_dead: bool,
    /// More likely a club or a title than a person: "Sydney Swans", "Israel Prime".
    is_doubtful: bool,
    /// `Ann Lee is introduced as mayor of Tonbury`, where the article says so.
    introduced: Option<String>,
}

/// The people whom an article names in full, in its order; `posts` are its holdings in words.
pub(crate) fn named_people<'a>(
    scene: &Scene<'a>,
    facts: &'a Facts,
    posts: &[Worded<'a>],
) -> Vec<Named<'a>> {
    let people = (0..)
        .zip(scene.entities)
        .filter(|(_, entity)| entity.kind == Kind::Person);
    let speakers: Set<u32> = facts.speeches.iter().map(|speech| speech.speaker).collect();
    let run_on: Set<u32> = (posts.iter())
        .filter(|post| post.is_run_on)
        .map(|post| post.holding.person)
        .collect();
    people
        .filter_map(|(person, _)| {
            let name = wording::full_name(scene, person)?;
            let first_post = (facts.first_holding(person)).and_then(|first| posts.get(first));
            let first_name = name.split(' ').next().unwrap_or_default();
            Some(Named {
                person,
                name,
                surname: surname(scene, person),
                kin: first_post.map(|post| post.kin),
                may_be_dead: may_be_dead(
                    scene,
                    person,
                    facts.holding_of(person).map(|holding| &holding.post),
                    speakers.contains(&person),
                ),
                is_doubtful: run_on.contains(&person)
                    || first_post.is_none_or(|post| post.holding.post.is_rank)
                        && is_one_of(MONARCHS, first_name)
                    || first_post.is_none() && Gazetteer::get().named(first_name).next().is_some(),
                introduced: first_post.and_then(|post| introduced(name, post)),
            })
        })
        .collect()
}

/// Styles of those whom nobody takes for who holds a post or speaks in the news of the day.
const MONARCHS: &str = "King;Queen;Emperor;Empress;Tsar;Pope;Saint";

/// Of what happened more years ago, those who took part are not taken for those of today.
const GENERATION: u16 = 30;

/// How far a post is that is absurd beside another, or that nobody knows of.
const FAR: u8 = 9;

/// What "the" alone does not tell where somebody is introduced.
const UNNAMED: &str =
    "country;region;province;district;county;city;town;company;group;party;department;agency;club";

fn introduced(name: &str, post: &Worded<'_>) -> Option<String> {
    if post.holding.confidence.get() < 70 || post.is_cut {
        return None;
    }
    let words = post.with_time();
    // "Introduced as chair", "as Chief", "as Fr" tells nothing.
    let says_of_what = words.contains(' ')
        || words.len() > 3 && words.starts_with(crate::letters::is_upper) && !is_general(&words);
    // "Leader of the country", "head of the office's press unit": of which is only said before.
    let points = words.rsplit_once(" the ").is_some_and(|(_, of)| {
        is_one_of(UNNAMED, of)
            || of.contains("'s ")
                && !of.contains(crate::letters::is_upper)
                && !of.starts_with("country")
    });
    // "Introduced as commercial director": of what is only said before.
    let is_unsaid = post.is_sole().is_err()
        && post.holding.post.of.is_empty()
        && !post.holding.post.is_rank
        && !words.contains(crate::letters::is_upper);
    let is_told = says_of_what && !points && !is_unsaid && !post.names_holder;
    is_told.then(|| wording::closed(format!("{name} is introduced as {words}")))
}

pub(super) fn surname<'a>(scene: &Scene<'a>, person: u32) -> Option<&'a str> {
    scene
        .mentions_of(person)
        .find_map(|mention| match &mention.value {
            Value::Person(person) => Some(person.surname.as_str()),
            _ => None,
        })
}

impl Workshop<'_> {
    /// The entities that the sentences of a span name.
    pub(crate) fn named_in(&self, sentences: Span) -> Set<u32> {
        self.scene
            .mentions_in(sentences)
            .filter_map(|(index, _)| self.scene.entity_of(index))
            .collect()
    }

    /// The post of somebody, as an explanation tells it.
    pub(crate) fn post_of(&self, person: u32) -> Option<&Post> {
        Some(&self.facts.holding_of(person)?.post)
    }

    /// The post of somebody in words.
    pub(crate) fn worded_of(&self, person: u32) -> Option<&Worded<'_>> {
        self.posts.get(self.facts.first_holding(person)?)
    }

    /// How near somebody's post is to others.
    pub(crate) fn kin_of(&self, person: u32) -> Option<Kin> {
        self.worded_of(person).map(|post| post.kin)
    }

    /// Somebody whom the article names in full.
    fn named(&self, person: u32) -> Option<&Named<'_>> {
        let at = (self.people).binary_search_by_key(&person, |named| named.person);
        self.people.get(at.ok()?)
    }

    /// `Ann Lee is introduced as mayor of Tonbury`, where the article says so.
    pub(crate) fn who_is(&self, person: u32) -> Option<String> {
        self.named(person)?.introduced.clone()
    }

    /// Whether somebody may have died or been hurt in what is told.
    fn may_be_dead(&self, person: u32) -> bool {
        self.named(person).is_some_and(|named| named.may_be_dead)
    }

    /// Whether somebody is first named in what happened long ago: no choice in the news of the day.
    fn is_of_another_time(&self, person: u32) -> bool {
        let first = self.scene.mentions_of(person).next();
        let sentence = first.map(|first| self.scene.sentence_span(first.span.first));
        sentence.is_some_and(|sentence| {
            self.scene
                .mentions_in(sentence)
                .any(|(_, other)| match &other.value {
                    Value::Date(when) => when.span.is_some_and(|span| {
                        span.end().unwrap_or(span.start()).year() + GENERATION < self.day.year()
                    }),
                    _ => false,
                })
        })
    }

    /// Other people of the article, none of whom `excluded` names: those with posts first, of them those whose post is
    /// nearest to that of `like`, then in an order of their own for each question. No head of an armed group stands
    /// beside an official, and all must fit.
    pub(crate) fn other_people(
        &self,
        like: u32,
        excluded: &Set<u32>,
        count: usize,
        fits: &dyn Fn(u32) -> bool,
    ) -> Vec<Wrong> {
        let surnames: Set<&str> = excluded
            .iter()
            .filter_map(|&person| surname(self.scene, person))
            .collect();
        let own = self.kin_of(like);
        let is_living = !self.may_be_dead(like);
        let like = self
            .scene
            .entity(like)
            .map_or("", |entity| entity.name.as_str());
        let mut people: Vec<(u8, u64, &Named<'_>)> = Vec::new();
        for named in self.people {
            // A namesake may be the same person.
            let is_doubtful = named.is_doubtful
                || is_living && self.may_be_dead(named.person)
                || self.is_of_another_time(named.person);
            let is_other = !is_doubtful
                && !excluded.contains(&named.person)
                && named
                    .surname
                    .is_some_and(|surname| !surnames.contains(surname));
            let strange = match (&own, &named.kin) {
                (Some(own), Some(kin)) if !own.may_stand_beside(kin) => continue,
                (Some(own), Some(kin)) => own.distance(kin).unwrap_or(FAR),
                (None, Some(kin)) if kin.leads => continue,
                (None, Some(_)) => FAR,
                (_, None) => FAR + 1,
            };
            if is_other {
                people.push((strange, phrase::stable([like, named.name]), named));
            }
        }
        people.order_by_key(|(strange, turn, _)| (*strange, *turn));
        let mut wrong = Vec::new();
        for (.., named) in people {
            if wrong.len() < count && fits(named.person) {
                wrong.push(Wrong {
                    text: named.name.to_owned(),
                    why: named.introduced.clone(),
                    proof: reason!(
                        "no fact and no sentence of the article joins this person to what is asked"
                    ),
                });
            }
        }
        wrong
    }
}
