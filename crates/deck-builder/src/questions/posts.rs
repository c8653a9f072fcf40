//! Questions on posts: who holds one, which one somebody holds, and in what country or body.

mod body;
mod definite;
mod faithful;
mod holder;
mod label;
mod place;
mod rank;
mod role;
mod sole;
mod title;
mod vague;
mod words;

pub(crate) use body::is_common;
pub(crate) use rank::RANK;
pub(crate) use role::TITLE;
pub(crate) use vague::is_general;
pub(crate) use words::{Worded, alike};

use crate::reason::Reason;
use deck_engine::{Body, Category};

use crate::facts::posts::Holding;
use crate::gazetteer::{Gazetteer, Known, PlaceKind};
use crate::lexicon::Set;
use crate::officials::Post;
use crate::questions::{Candidate, MOST_ASKED, Workshop, id, wording};

/// The country of which a post is, if the article says so.
pub(crate) fn land(post: &Post) -> Option<&'static Known> {
    let mut lands = Gazetteer::get().named(&post.of);
    lands.find(|known| known.kind == PlaceKind::Country)
}

type Made = Result<Candidate, Reason>;

/// A template: its name, and what makes the question.
type Template = fn(&Asked<'_, '_>) -> Option<Made>;

const TEMPLATES: [(&str, Template); 7] = [
    ("who-holds", holder::who_holds),
    ("which-post", role::which_post),
    (TITLE, role::which_title),
    (RANK, rank::which_rank),
    ("country-served", body::country_served),
    ("body-served", body::body_served),
    ("place-served", place::place_served),
];

/// A post that is asked about, beside all others.
struct Asked<'a, 'b> {
    workshop: &'a Workshop<'b>,
    post: &'a Worded<'b>,
    posts: &'a [Worded<'b>],
    /// The full name of its holder.
    name: &'a str,
}

pub(crate) fn make(workshop: &mut Workshop<'_>) {
    let posts = workshop.posts;
    let mut seen = Set::default();
    for post in posts.iter().take(MOST_ASKED) {
        // The first post of somebody says most.
        if !seen.insert(post.holding.person) {
            continue;
        }
        let evidence = post.holding.evidence;
        let Some(name) = post.holder else {
            workshop.drop("who-holds", evidence, "the article has no full name");
            continue;
        };
        if post.names_holder {
            workshop.drop("who-holds", evidence, "the post names its holder");
            continue;
        }
        let asked = Asked {
            workshop,
            post,
            posts,
            name,
        };
        let made: Vec<(&str, Made)> = TEMPLATES
            .iter()
            .filter_map(|(template, make)| Some((*template, make(&asked)?)))
            .collect();
        for (template, made) in made {
            match made {
                Ok(candidate) => workshop.made.push(Candidate {
                    template,
                    ..candidate
                }),
                Err(reason) => workshop.drop(template, evidence, reason),
            }
        }
    }
}

impl Asked<'_, '_> {
    fn holding(&self) -> &Holding {
        self.post.holding
    }

    /// Whether the article gives its holder another post; a rank is none.
    fn has_second_post(&self) -> bool {
        let own = self.posts.iter().filter(|other| {
            other.holding.person == self.holding().person && !other.holding.post.is_rank
        });
        own.count() > 1
    }

    fn candidate(
        &self,
        slot: &'static str,
        category: Category,
        prompt: String,
        body: Body,
        proof: Vec<String>,
    ) -> Candidate {
        let (holding, name) = (self.holding(), self.name);
        let first = holding.evidence.first;
        Candidate {
            id: id(&[slot, name, &self.post.words]),
            category,
            difficulty: match body {
                Body::Text(_) => 3,
                _ if slot == "who-holds" => 1,
                _ => 2,
            },
            prompt,
            explanation: wording::closed(format!(
                "The article names {name} as {}",
                self.post.with_time()
            )),
            body,
            evidence: vec![self.workshop.sentence(first)],
            confidence: holding.confidence,
            rule: holding.rule,
            template: "",
            proof,
            topic: name.to_owned(),
        }
    }
}
