//! People who did not do it or do not hold it.

use deck_engine::{Body, Compare, Refused, Typed};

use super::{Wrong, choices};
use crate::gazetteer::Gazetteer;
use crate::lexicon::Set;
use crate::mention::{Kind, Span, Value};
use crate::officials::{Currency, Post};
use crate::phrase;
use crate::questions::posts::{is_cut, overlaps};
use crate::questions::{Workshop, wording};
use crate::sort::Sort;

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

    /// `Ann Lee is the mayor of Tonbury`, where the article says so.
    pub(crate) fn who_is(&self, person: u32) -> Option<String> {
        let name = wording::full_name(self.scene, person)?;
        let holding = self.facts.holding_of(person)?;
        if holding.confidence.get() < 70 || is_cut(&holding.post) {
            return None;
        }
        let words = post_with_time(&holding.post);
        // "Introduced as chair" tells nothing.
        let says_of_what = words.contains(' ') || words.starts_with(crate::letters::is_upper);
        let is_told = says_of_what && !overlaps(name, &words);
        is_told.then(|| wording::closed(format!("{name} is introduced as {words}")))
    }

    /// Other people of the article, none of whom `excluded` names: those with posts first, of them those whose office
    /// is of the same kind as that of `like`, then in an order of their own for each question.
    pub(crate) fn other_people(
        &self,
        like: u32,
        excluded: &Set<u32>,
        count: usize,
    ) -> Vec<(u32, Wrong)> {
        let surnames: Set<&str> = excluded
            .iter()
            .filter_map(|&person| self.surname(person))
            .collect();
        let office = self.post_of(like).map(|post| post.office);
        let like = self
            .scene
            .entity(like)
            .map_or("", |entity| entity.name.as_str());
        let mut people: Vec<_> = (0..)
            .zip(self.scene.entities)
            .filter(|(person, entity)| entity.kind == Kind::Person && !excluded.contains(person))
            .filter_map(|(person, _)| {
                let name = wording::full_name(self.scene, person)?;
                // A namesake may be the same person.
                let known = self
                    .surname(person)
                    .is_some_and(|surname| !surnames.contains(surname));
                let post = self.post_of(person);
                let strange = post.map(|post| post.office) != office;
                // "Sydney Swans", "Israel Prime": more likely a club or a title than a person.
                let first = name.split(' ').next().unwrap_or_default();
                let is_place = Gazetteer::get().named(first).next().is_some();
                let known = known && (post.is_some() || !is_place);
                known.then_some((
                    post.is_none(),
                    strange,
                    phrase::stable([like, name]),
                    person,
                    name,
                ))
            })
            .collect();
        people.order();
        people
            .into_iter()
            .take(count)
            .map(|(.., person, name)| {
                let wrong = Wrong {
                    text: name.to_owned(),
                    why: self.who_is(person),
                    proof:
                        "no fact and no sentence of the article joins this person to what is asked"
                            .into(),
                };
                (person, wrong)
            })
            .collect()
    }

    /// The full name and the surname, unless somebody else bears it.
    pub(crate) fn typed_name(&self, person: u32, name: &str) -> Typed {
        let surname = self
            .scene
            .mentions_of(person)
            .find_map(|mention| match &mention.value {
                Value::Person(person) => Some(person.surname.clone()),
                _ => None,
            });
        let mut accept = vec![name.to_owned()];
        if let Some(surname) = surname.filter(|surname| surname != name) {
            let shared = self.scene.entities.iter().filter(|entity| {
                entity.kind == Kind::Person && entity.name.split(' ').any(|part| part == surname)
            });
            if shared.count() == 1 {
                accept.push(surname);
            }
        }
        let refuse = self
            .other_people(person, &Set::from_iter([person]), 3)
            .into_iter()
            .filter_map(|(_, wrong)| {
                Some(Refused {
                    text: wrong.text,
                    why: wrong.why?,
                })
            })
            .collect();
        Typed {
            accept,
            refuse,
            compare: Compare::Name,
        }
    }

    /// The body of a question that one person answers: typed, where too few others are there to choose from.
    pub(crate) fn who_body(&self, person: u32, name: &str, wrong: Vec<Wrong>) -> Body {
        if wrong.len() > 1 {
            Body::Choice(choices(name.to_owned(), None, wrong))
        } else {
            Body::Text(self.typed_name(person, name))
        }
    }

    fn surname(&self, person: u32) -> Option<&str> {
        self.scene
            .mentions_of(person)
            .find_map(|mention| match &mention.value {
                Value::Person(person) => Some(person.surname.as_str()),
                _ => None,
            })
    }
}

/// A post with what says when it was held: `former Senator`.
pub(crate) fn post_with_time(post: &Post) -> String {
    let words = wording::post(post);
    match post.currency {
        Currency::Former | Currency::Late if !words.contains("etired") => format!("former {words}"),
        Currency::Acting if !crate::letters::lower_text(&words).contains("acting") => {
            format!("acting {words}")
        }
        _ => words,
    }
}
