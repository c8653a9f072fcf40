//! People who did not do it or do not hold it.

use crate::reason::reason;
use deck_engine::{Body, Compare, Refused, Typed};

use super::{Wrong, choices, distance, may_stand_beside};
use crate::facts::Facts;
use crate::facts::scene::Scene;
use crate::facts::subject::is_honorific;
use crate::gazetteer::Gazetteer;
use crate::lexicon::Set;
use crate::mention::{Kind, Span, Value};
use crate::officials::{Currency, Post};
use crate::one_of::one_of;
use crate::phrase;
use crate::questions::Workshop;
use crate::questions::posts::Worded;
use crate::questions::wording::{self, is_one_of};
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
    // "Introduced as chair" tells nothing.
    let says_of_what = words.contains(' ') || words.starts_with(crate::letters::is_upper);
    // "Leader of the country", "head of the office's press unit": of which is only said before.
    let points = words.rsplit_once(" the ").is_some_and(|(_, of)| {
        is_one_of(UNNAMED, of)
            || of.contains("'s ")
                && !of.contains(crate::letters::is_upper)
                && !of.starts_with("country")
    });
    let is_told = says_of_what && !points && !post.names_holder;
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

/// `bin Lee` of `Omar bin Lee`: what stands before a surname in small letters belongs to it.
fn with_particle(name: &str, surname: &str) -> Option<String> {
    let mut particles = String::new();
    for word in name.strip_suffix(surname)?.split(' ') {
        if word.starts_with(crate::letters::is_upper) {
            particles.clear();
        } else if !word.is_empty() {
            wording::push(&mut particles, word, true);
        }
    }
    (!particles.is_empty()).then(|| format!("{particles} {surname}"))
}

/// `George Bush` of `George W. Bush`, `Ann Lee` of `Ann Marie Lee`; nothing for a name whose parts belong together.
fn without_middle(name: &str, surname: &str) -> Option<String> {
    const STYLES: &str = "Sir;Dame;Lord;Lady;Sheikh;Prince;Princess;King;Queen;Mullah;Pope";
    // "Ursula von der Leyen", "Kim Jong Un": what is left out is not all before the surname.
    let (first, middle) = name.strip_suffix(surname)?.trim_end().split_once(' ')?;
    let whole = first.len() > 2
        && !first.ends_with('.')
        && !is_one_of(STYLES, first)
        && middle
            .split(' ')
            .all(|part| part.starts_with(crate::letters::is_upper));
    whole.then(|| format!("{first} {surname}"))
}

/// Given names by which all the world calls their bearers.
const BY_GIVEN_NAME: &str = "Saddam;Fidel;Lula;Evo;Kofi";

/// Titles before a surname which a grader does not drop by itself.
const ADDRESSES: &str = "Reverend;Attorney-General;Vice-President;Lieutenant-General;Bishop;Archbishop;Cardinal;Sheikh;\
    Councillor;Commissioner;Sergeant;Inspector;Justice;Judge;Ayatollah";

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

    /// Whether somebody without a post may have died in what is told: nobody takes the dead for who spoke or acted.
    fn may_be_dead(&self, person: u32) -> bool {
        let scene = self.scene;
        let post = self.post_of(person);
        post.is_some_and(|post| post.currency == Currency::Late)
            || post.is_none()
                && scene.mentions_of(person).any(|mention| {
                    let sentence = scene.sentence_span(mention.span.first);
                    let next = sentence.end;
                    let end = if one_of!(scene.key(next), "he" | "she") {
                        scene.sentence_span(next).end
                    } else {
                        next
                    };
                    (sentence.first..end)
                        .any(|at| one_of!(scene.key(at), "dead" | "died" | "killed"))
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
        let own = self.post_of(like);
        let is_living = !self.may_be_dead(like);
        let like = self
            .scene
            .entity(like)
            .map_or("", |entity| entity.name.as_str());
        let mut people: Vec<(u8, u64, &Named<'_>)> = Vec::new();
        for named in self.people {
            // A namesake may be the same person.
            let is_doubtful = named.is_doubtful || is_living && self.may_be_dead(named.person);
            let is_other = !is_doubtful
                && !excluded.contains(&named.person)
                && named
                    .surname
                    .is_some_and(|surname| !surnames.contains(surname));
            let strange = match (own, named.post) {
                (Some(own), Some(post)) if !may_stand_beside(own, post) => continue,
                (Some(own), Some(post)) => distance(own, post).unwrap_or(FAR),
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
        let style = name
            .split_once(' ')
            .filter(|(style, _)| is_one_of("Pope;Queen;King;Emperor;Emir;Sultan", style));
        if let Some((style, rest)) = style {
            add(rest.to_owned());
            add(format!("the {style}"));
        } else if is_alone || called.any(|mention| scene.words(mention.span) == surname) {
            add(surname.to_owned());
        }
        let first = name.split(' ').next().unwrap_or_default();
        // "Saddam"; "Mr Prasert" of Prasert Wattanakul, if nobody else has that name.
        let mut called = scene.mentions_of(person);
        let bearers = scene.entities.iter().filter(|entity| {
            let mut parts = entity.name.split(' ');
            entity.kind == Kind::Person
                && entity.name.len() > first.len()
                && parts.any(|part| part == first)
        });
        let is_own = bearers.count() == 1;
        let is_addressed = |at: u32| {
            scene.word(at) == first
                && is_honorific(scene.key(at.wrapping_sub(1)))
                && !scene.is_capital(at + 1)
        };
        if is_one_of(BY_GIVEN_NAME, first)
            || called.any(|mention| scene.words(mention.span) == first)
            || is_own && (0..scene.len()).any(is_addressed)
        {
            add(first.to_owned());
        }
        if let Some(with_particle) = with_particle(name, surname).filter(|_| is_alone) {
            add(with_particle);
        }
        if let Some(short) = without_middle(name, surname).filter(|_| is_alone) {
            add(short);
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
                if is_one_of(ADDRESSES, word) {
                    add(format!("{word} {surname}"));
                }
            }
        }
        let refuse = self
            .other_people(person, &Set::from_iter([person]), 3, &|_| true)
            .into_iter()
            .filter_map(|wrong| {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn particles_belong_to_surnames() {
        for (name, surname, told) in [
            ("Omar bin Lee", "Lee", Some("bin Lee")),
            ("Ann van der Lee", "Lee", Some("van der Lee")),
            ("Omar bin Said al Lee", "Lee", Some("al Lee")),
            ("Ann Lee", "Lee", None),
        ] {
            assert_eq!(with_particle(name, surname).as_deref(), told, "{name}");
        }
    }

    #[test]
    fn middle_names_may_be_left_out() {
        for (name, surname, short) in [
            ("Ann B. Lee", "Lee", Some("Ann Lee")),
            ("Ann B Lee", "Lee", Some("Ann Lee")),
            ("Ann Marie Lee", "Lee", Some("Ann Lee")),
            ("Ann van der Lee", "Lee", None),
            ("Lee Chang Ho", "Lee", None),
            ("Ann Lee", "Lee", None),
        ] {
            assert_eq!(without_middle(name, surname).as_deref(), short, "{name}");
        }
    }
}
