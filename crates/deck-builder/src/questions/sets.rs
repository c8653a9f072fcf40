//! Questions over several facts: who holds which post, what came first.

use crate::reason::proof;
use deck_engine::{Body, Category, DatePoint, DateSpan, Matching, OrderItem, Pair};

use crate::facts::voice::Voice;
use crate::gazetteer::Gazetteer;
use crate::lexicon::Set;
use crate::mention::Confidence;
use crate::officials::Currency;
use crate::questions::posts::{Worded, alike, land};
use crate::questions::{Candidate, Workshop, id, wording};
use crate::sort::Sort;

/// The template of people to be matched with their posts.
pub(crate) const MATCH_POSTS: &str = "match-posts";

pub(crate) fn make(workshop: &mut Workshop<'_>) {
    let (matched, ordered) = (match_posts(workshop), order(workshop));
    workshop.made.extend(matched);
    workshop.made.extend(ordered);
}

/// Officials and their posts, one to one.
fn match_posts(workshop: &Workshop<'_>) -> Option<Candidate> {
    let mut pairs: Vec<Pair> = Vec::new();
    let mut evidence = Vec::new();
    let mut confidence = Confidence::FULL;
    let (mut all_now, mut first_land) = (true, None);
    let gazetteer = Gazetteer::get();
    let mut seen = Set::default();
    let firsts: Vec<&Worded<'_>> = (workshop.posts.iter())
        .filter(|post| seen.insert(post.holding.person))
        .collect();
    // The first posts are those that other questions ask for.
    for worded in firsts.into_iter().rev() {
        let holding = worded.holding;
        if holding.post.is_rank
            || holding.post.currency != Currency::Current
            || holding.confidence.get() < 90
            || worded.is_sole().is_err()
        {
            continue;
        }
        let Some(name) = worded.holder else {
            continue;
        };
        let post = wording::upper_first(&worded.words);
        let clear = post.contains(' ') && !post.contains(" the ") || post.contains(" of the ");
        let repeats = pairs.iter().any(|pair| alike(&pair.right, &post));
        // Names tell who is of which of two far countries.
        let own = land(&holding.post);
        let tells =
            (own.zip(first_land)).is_some_and(|(own, other)| !gazetteer.is_near(own, other));
        if clear && !tells && !repeats && !worded.names_holder && pairs.len() < 4 {
            evidence.push(workshop.sentence(holding.evidence.first));
            confidence = confidence.min(holding.confidence);
            first_land = first_land.or(own);
            all_now &= workshop.facts.is_in_office(workshop.scene, holding);
            pairs.push(Pair {
                left: name.to_owned(),
                right: post,
            });
        }
    }
    if pairs.len() < 4 {
        return None;
    }
    pairs.reverse();
    evidence.order();
    evidence.dedup();
    let names: Vec<&str> = pairs.iter().map(|pair| pair.left.as_str()).collect();
    let explanation = format!(
        "The article names all {} with their posts.",
        number_word(pairs.len())
    );
    Some(Candidate {
        id: id(&["match-posts", &names.join(" ")]),
        category: Category::Official,
        difficulty: 3,
        // Whoever belongs to a past that the article recalls holds no post today.
        prompt: if all_now {
            format!(
                "Match each person with the post held in {}.",
                wording::month_of(workshop.day)
            )
        } else {
            "Match each person with the post that the article names.".into()
        },
        explanation,
        proof: proof!("every name has one post in the article, and no post is part of another"),
        body: Body::Match(Matching {
            pairs,
            extra: Vec::new(),
        }),
        evidence,
        confidence,
        rule: "holds-post",
        template: MATCH_POSTS,
        topic: "posts".into(),
    })
}

fn number_word(count: usize) -> &'static str {
    match count {
        3 => "three",
        4 => "four",
        5 => "five",
        _ => "several",
    }
}

/// Dated events of the article, in the order in which they happened.
fn order(workshop: &Workshop<'_>) -> Option<Candidate> {
    let scene = workshop.scene;
    let mut events: Vec<(DatePoint, String, u32, Confidence)> = Vec::new();
    for clause in &workshop.facts.clauses {
        let mut dates = clause.parts.iter().enumerate().filter_map(|(index, part)| {
            let mention = scene.mention(part.mention?)?;
            match &mention.value {
                crate::Value::Date(when) if when.bound == crate::Bound::At => {
                    Some((index, wording::single(when)?))
                }
                _ => None,
            }
        });
        let (Some((index, date)), None) = (dates.next(), dates.next()) else {
            continue;
        };
        if clause.voice != Voice::Asserted || !clause.form.is_past() || clause.confidence.get() < 75
        {
            continue;
        }
        let (Some(subject), Some(tail)) = (
            wording::subject(scene, clause),
            wording::tail(scene, clause, Some(index)),
        ) else {
            continue;
        };
        let text = format!(
            "{} {}{tail}",
            wording::upper_first(&subject),
            wording::verb_group(scene, clause)
        );
        let apart = events
            .iter()
            .all(|(other, words, ..)| disjoint(*other, date) && *words != text);
        // "The two countries fought" says nothing alone.
        let names = text
            .split(' ')
            .skip(1)
            .any(|word| word.starts_with(crate::letters::is_upper));
        if apart && names && text.len() <= 110 && clause.parts.len() > 1 {
            events.push((
                date,
                text,
                workshop.sentence(clause.span.first),
                clause.confidence,
            ));
        }
    }
    events.order_by_key(|(date, ..)| DateSpan::from(*date).days());
    if events.len() < 3 {
        return None;
    }
    events.truncate(5);
    let confidence = events.iter().map(|event| event.3).min()?;
    let mut evidence: Vec<u32> = events.iter().map(|event| event.2).collect();
    evidence.order();
    evidence.dedup();
    let ids: Vec<&str> = events.iter().map(|event| event.1.as_str()).collect();
    let (first, last) = (events.first()?, events.last()?);
    Some(Candidate {
        id: id(&["order", &ids.join(" ")]),
        category: Category::Event,
        difficulty: 3,
        prompt: "Put these events in order, the earliest first.".into(),
        explanation: format!(
            "The first was {} {}, the last {} {}.",
            wording::preposition(first.0),
            wording::point(first.0),
            wording::preposition(last.0),
            wording::point(last.0)
        ),
        proof: events
            .iter()
            .flat_map(|(date, words, ..)| proof!("{date}: {words}"))
            .collect(),
        body: Body::Order(
            events
                .iter()
                .map(|(date, words, ..)| OrderItem {
                    text: words.clone(),
                    when: Some(wording::point(*date)),
                })
                .collect(),
        ),
        evidence,
        confidence,
        rule: "dated-clauses",
        template: "order-of-events",
        topic: "order".into(),
    })
}

/// Whether no day belongs to both.
fn disjoint(a: DatePoint, b: DatePoint) -> bool {
    let (a, b) = (DateSpan::from(a).days(), DateSpan::from(b).days());
    a.1 < b.0 || b.1 < a.0
}
