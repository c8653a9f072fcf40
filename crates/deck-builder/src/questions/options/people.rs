//! People who did not do it or do not hold it.

use deck_engine::{Body, Compare, Refused, Typed};

use super::{Wrong, choices};
use crate::facts::Facts;
use crate::facts::scene::Scene;
use crate::gazetteer::Gazetteer;
use crate::lexicon::Set;
use crate::mention::{Kind, Span, Value};
use crate::officials::Post;
use crate::phrase;
use crate::questions::posts::Worded;
use crate::questions::{Workshop, wording};
use crate::sort::Sort;
use crate::token::Shape;

/// Somebody whom an article names in full.
pub(crate) struct Named<'a> {
    /// The index of the entity.
    person: u32,
    name: &'a str,
    surname: Option<&'a str>,
    post: Option<&'a Post>,
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
    people
        .filter_map(|(person, _)| {
            let name = wording::full_name(scene, person)?;
            let first_post = (facts.first_holding(person)).and_then(|first| posts.get(first));
            let first_name = name.split(' ').next().unwrap_or_default();
            Some(Named {
                person,
                name,
                surname: surname(scene, person),
                post: first_post.map(|post| &post.holding.post),
                is_doubtful: first_post.is_none()
                    && Gazetteer::get().named(first_name).next().is_some(),
                introduced: first_post.and_then(|post| introduced(name, post)),
            })
        })
        .collect()
}

fn introduced(name: &str, post: &Worded<'_>) -> Option<String> {
    if post.holding.confidence.get() < 70 || post.is_cut {
        return None;
    }
    let words = post.with_time();
    // "Introduced as chair" tells nothing.
    let says_of_what = words.contains(' ') || words.starts_with(crate::letters::is_upper);
    let is_told = says_of_what && !post.names_holder;
    is_told.then(|| wording::closed(format!("{name} is introduced as {words}")))
}

fn surname<'a>(scene: &Scene<'a>, person: u32) -> Option<&'a str> {
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

    /// `Ann Lee is introduced as mayor of Tonbury`, where the article says so.
    pub(crate) fn who_is(&self, person: u32) -> Option<String> {
        let at = self
            .people
            .binary_search_by_key(&person, |named| named.person);
        self.people.get(at.ok()?)?.introduced.clone()
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
            .filter_map(|&person| surname(self.scene, person))
            .collect();
        let office = self.post_of(like).map(|post| post.office);
        let like = self
            .scene
            .entity(like)
            .map_or("", |entity| entity.name.as_str());
        // A namesake may be the same person.
        let is_other = |named: &&Named<'_>| {
            let surname = named.surname;
            surname.is_some_and(|surname| !surnames.contains(surname))
                && !named.is_doubtful
                && !excluded.contains(&named.person)
        };
        let mut people: Vec<_> = (self.people.iter().filter(is_other))
            .map(|named| {
                let strange = named.post.map(|post| post.office) != office;
                let turn = phrase::stable([like, named.name]);
                ((named.post.is_none(), strange, turn, named.person), named)
            })
            .collect();
        people.order_by_key(|(turn, _)| *turn);
        people
            .into_iter()
            .take(count)
            .map(|((.., person), named)| {
                let wrong = Wrong {
                    text: named.name.to_owned(),
                    why: named.introduced.clone(),
                    proof:
                        "no fact and no sentence of the article joins this person to what is asked"
                            .into(),
                };
                (person, wrong)
            })
            .collect()
    }

    /// The full name, the surname, unless somebody else is called by it, and the names with titles that the article has.
    pub(crate) fn typed_name(&self, person: u32, name: &str) -> Typed {
        let scene = self.scene;
        let mut accept = vec![name.to_owned()];
        let mut add = |form: String| {
            if !accept.contains(&form) {
                accept.push(form);
            }
        };
        let surname = surname(scene, person).unwrap_or(name);
        let shared = scene.entities.iter().filter(|entity| {
            entity.kind == Kind::Person && entity.name.split(' ').any(|part| part == surname)
        });
        let is_alone = shared.count() == 1;
        let mut called = scene.mentions_of(person);
        if is_alone || called.any(|mention| scene.words(mention.span) == surname) {
            add(surname.to_owned());
        }
        // "George W. Bush" is George Bush.
        if let [first, initial, last] = name.split(' ').collect::<Vec<_>>().as_slice()
            && initial.ends_with('.')
            && is_alone
        {
            add(format!("{first} {last}"));
        }
        for mention in scene.mentions_of(person) {
            let titled = Span::new(mention.evidence.first, mention.span.end);
            let is_whole = (titled.first..titled.end).all(|at| scene.shape(at) != Shape::Mark);
            if scene.words(mention.span).contains(' ') {
                add(scene.words(mention.span).to_owned());
            }
            if titled.first < mention.span.first && is_whole && scene.is_capital(titled.first) {
                add(scene.words(titled).to_owned());
                let word = scene.word(mention.span.first - 1);
                if word.starts_with(crate::letters::is_upper) {
                    add(format!("{word} {surname}"));
                }
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
}
