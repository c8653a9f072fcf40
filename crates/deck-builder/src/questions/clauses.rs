//! Questions on clauses: who did it, when, where, how many, in what aircraft.

mod aircraft;
mod amount;
mod asked;
mod count;
mod flown;
mod lead;
mod place;
mod several;
mod when;
mod who;
mod whole;

use crate::reason::Reason;
use asked::Asked;

use deck_engine::{Body, Category};

use crate::facts::clause::{Clause, Form};
use crate::facts::complement::is_infinitive;
use crate::facts::grammar::Verbs;
use crate::facts::quantity;
use crate::facts::scene::Scene;
use crate::facts::subject::SubjectKind;
use crate::facts::voice::Voice;
use crate::mention::{Confidence, Kind};
use crate::one_of::one_of;
use crate::questions::options::{choices, proofs};
use crate::questions::speeches::dangles;
use crate::questions::{Candidate, MOST_ASKED, Workshop, wording};
use crate::token::Shape;

type Made = Result<Candidate, Reason>;

/// A template: its name, and what makes the question.
type Template = fn(&Asked<'_, '_>) -> Option<Made>;

const TEMPLATES: [(&str, Template); 9] = [
    ("who-did", who::who),
    ("when-was", when::when),
    ("where-was", place::place),
    ("how-many", count::how_many),
    ("how-many-did", count::how_many_did),
    ("how-much", amount::how_much),
    ("which-aircraft", aircraft::aircraft),
    ("which-type-did", flown::which_did),
    ("several-did", several::several),
];

pub(crate) fn make(workshop: &mut Workshop<'_>) {
    for clause in workshop.facts.clauses.iter().take(MOST_ASKED) {
        let lead = match lead::lead(workshop, clause) {
            Ok(lead) => lead,
            Err(reason) => {
                workshop.drop("clause", clause.span, reason);
                continue;
            }
        };
        // "Joined from Tonbury Air": what was joined is not told.
        let is_open = (clause.verb.needs_object() || one_of!(clause.verb.base, "join" | "follow"))
            && !clause.form.is_passive()
            && !clause
                .parts
                .iter()
                .any(|part| !part.has_preposition() && part.kind != Some(Kind::Date));
        if is_open {
            workshop.drop("clause", clause.span, "what it was done to is not told");
            continue;
        }
        // "Took part in 2019": in what.
        let takes_part = clause.verb.base == "take"
            && workshop.scene.has_key(clause.group.end, "part")
            && clause.parts.iter().all(|part| {
                part.kind == Some(Kind::Date) || !workshop.scene.has_key(part.first, "in")
            });
        if takes_part {
            workshop.drop("clause", clause.span, "in what is not told");
            continue;
        }
        // "Has set 12 May for the hearing": a day that was chosen is not when that was done.
        let sets_day = one_of!(
            clause.verb.base,
            "set" | "fix" | "choose" | "propose" | "name"
        ) && (clause.parts.iter()).any(|part| {
            part.kind == Some(Kind::Date)
                && !part.has_preposition()
                && part.first == clause.group.end
        });
        if sets_day {
            workshop.drop("clause", clause.span, "a day is what was chosen");
            continue;
        }
        // "The craft": which one is only said before.
        let subject = wording::subject(workshop.scene, clause).unwrap_or_default();
        // "A man was found dead": where, among many.
        let told = clause
            .parts
            .iter()
            .filter(|part| part.kind != Some(Kind::Date));
        let is_anybody = (subject.starts_with("a ") || subject.starts_with("A "))
            && told.map(|part| part.span().len()).sum::<u32>() < 2;
        // "The $3 million project": which one is only said before.
        let points = (subject.starts_with("the ") || subject.starts_with("The "))
            && !subject.chars().skip(1).any(crate::letters::is_upper)
            && clause.subject.kind == SubjectKind::Things
            && subject.contains(|c: char| c.is_ascii_digit());
        let clear = if is_anybody
            || points
            || breaks_off(workshop.scene, clause)
            || !whole::is_used_whole(workshop.scene, clause)
            || dangles(&subject, false)
        {
            Confidence::percent(85)
        } else {
            Confidence::FULL
        };
        let mut found = Vec::new();
        let once = told_once(workshop, clause);
        for (template, make) in TEMPLATES {
            let (clause, lead) = match &once {
                Some(once) if wording::is_one_of(ONCE, template) => (once, ""),
                _ => (clause, lead.as_str()),
            };
            let asked = Asked {
                workshop,
                clause,
                lead,
            };
            if let Some(made) = make(&asked) {
                found.push((template, lead.len(), made));
            }
        }
        for (template, lead, made) in found {
            match made {
                Ok(candidate) => workshop.made.push(Candidate {
                    template,
                    confidence: candidate
                        .confidence
                        .min(clear)
                        .min(how_clear(lead, &candidate)),
                    ..candidate
                }),
                Err(reason) => workshop.drop(template, clause.span, reason),
            }
        }
    }
}

/// Templates that tell what "has been done" as done once: "which country ordered", not "had ordered".
const ONCE: &str = "who-did;where-was;which-aircraft;which-type-did";

/// Verbs of what lasts: "has owned" is not "owned".
const LASTING: &str = "have;be;live;know;own;hold;remain;work;serve;lead;keep;stay;belong;lie;stand;rule;govern;run;head;control;\
    occupy;station;base;want;need";

/// `Accused the club of involvement` in what is left out: whether a noun has lost what belongs to it.
fn breaks_off(scene: &Scene<'_>, clause: &Clause) -> bool {
    let behind = clause
        .parts
        .iter()
        .filter(|part| part.first >= clause.group.end);
    let end = (behind.map(|part| part.head.end).max()).unwrap_or(clause.group.end);
    let last = end.wrapping_sub(1);
    let is_open = scene.shape(last) == Shape::Lower && scene.mention_at(last).is_none();
    // "Create uproar": over what.
    let mut told = (clause.parts.iter()).filter(|part| part.kind != Some(Kind::Date));
    let is_bare = told.next().is_some_and(|part| {
        part.head.len() == 1
            && one_of!(
                scene.key(part.first),
                "uproar"
                    | "controversy"
                    | "concern"
                    | "outrage"
                    | "talks"
                    | "action"
                    | "interest"
                    | "criticism"
            )
    }) && told.next().is_none();
    // "Directed the Harbour Board, led by Ann Lee, to visit Oslo": it is to do something.
    let is_told_to = one_of!(
        clause.verb.base,
        "direct" | "order" | "instruct" | "urge" | "ask" | "invite" | "allow"
    ) && (end..scene.sentence_span(last).end)
        .any(|at| scene.has_keys(at, &[",", "to"]) && is_infinitive(scene, at + 2));
    is_bare
        || is_told_to
        || is_open
            && one_of!(
                scene.key(end),
                "in" | "of"
                    | "to"
                    | "from"
                    | "for"
                    | "against"
                    | "over"
                    | "with"
                    | "between"
                    | "on"
            )
            && !is_infinitive(scene, end + 1)
}

/// What "has been done" as done once; nothing if it goes on or if somebody else tells it.
fn told_once(workshop: &Workshop<'_>, clause: &Clause) -> Option<Clause> {
    let lasts = wording::is_one_of(LASTING, clause.verb.base)
        || clause.parts.iter().any(|part| {
            let scene = workshop.scene;
            scene.has_key(part.first, "since")
                || scene.has_key(part.first, "for")
                    && quantity::count(scene, part.head.first).is_some()
        });
    // "Has demanded an arrest and given them a day".
    let scene = workshop.scene;
    let is_joined = (clause.group.end..clause.span.end).any(|at| {
        one_of!(scene.key(at), "and" | "or" | "but")
            && Verbs::get().participle(scene.key(at + 1)).is_some()
    });
    let form = match clause.form {
        Form::Perfect => Form::Past,
        Form::PassivePerfect => Form::PassivePast,
        _ => return None,
    };
    (clause.voice == Voice::Asserted && !lasts && !is_joined).then(|| Clause {
        form,
        ..clause.clone()
    })
}

/// Nouns that say nothing with "its" alone.
const WEAK: &str = "rules;policy;position;plan;plans;stance;laws;tone;view;views;ban;offer;decision;demands;role;work;operations";

/// How clear it is what a question is about: one that names nobody and nothing may be about anything.
fn how_clear(lead: usize, candidate: &Candidate) -> Confidence {
    let told = candidate.prompt.get(lead..).unwrap_or_default();
    let is_upper = |word: &str| word.starts_with(crate::letters::is_upper);
    let words = || told.split(' ');
    // "The county's 4,800 machines": of which county is only said before.
    let unsaid = words()
        .any(|word| !is_upper(word) && word.ends_with(['s', '’']) && word.contains(['\'', '’']));
    let names = words()
        .zip(words().skip(1).chain([""]))
        .zip([""].into_iter().chain(words()))
        .skip(1)
        .any(|((word, next), before)| {
            // "December 2001" is no name, "161 jurors" is as good as one.
            let dated = is_upper(before)
                || is_upper(next)
                || one_of!(before, "in" | "at" | "since" | "by" | "until");
            let counted = word.contains(|c: char| c.is_ascii_digit())
                && !dated
                && !unsaid
                && !next.starts_with("per");
            counted || is_upper(word) && !next.starts_with(|c: char| c.is_ascii_digit())
        });
    // "The model's blades", "a test by the North", "the rule change".
    let points = [" the North?", " the South?", " the North ", " the South "]
        .iter()
        .any(|half| told.contains(half));
    let owner = words().zip(words().skip(1)).any(|(the, owner)| {
        the == "the"
            && !is_upper(owner)
            && owner.ends_with("'s")
            && !one_of!(owner, "world's" | "country's" | "nation's")
    });
    // "Tighten its rules": which ones is only said before.
    let mut behind = told.trim_end_matches('?').rsplit(' ');
    let last = behind.next().unwrap_or_default();
    // "ANN LEE opened": the capitals of a first paragraph.
    let is_shouted = |word: &str| word.len() > 3 && word.bytes().all(|b| b.is_ascii_uppercase());
    let shouts = words()
        .zip(words().skip(1))
        .any(|(one, next)| is_shouted(one) && is_shouted(next));
    let told_before = one_of!(
        behind.next().unwrap_or_default(),
        "its" | "his" | "her" | "their"
    ) && wording::is_one_of(WEAK, last);
    // "How many fishermen were winched from a trawler": what happened, by all that is told of it.
    let is_told = candidate.category == Category::Number
        && words().count() > 8
        && !words().any(|word| one_of!(word, "the" | "several" | "their" | "its"));
    if ((names || is_told) && !points && !owner && !shouts && !told_before && !dangles(told, names))
        || matches!(candidate.body, Body::Cloze(_))
    {
        Confidence::FULL
    } else {
        Confidence::percent(85)
    }
}
