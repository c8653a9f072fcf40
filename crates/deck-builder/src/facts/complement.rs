//! What follows a verb: its object and what was added with prepositions, up to where the clause ends.

use crate::facts::grammar::{self, Class, Verb, Verbs};
use crate::facts::scene::Scene;
use crate::facts::subject;
use crate::mention::{Confidence, Kind, Mention, Span, Value};
use crate::token::Shape;

/// A part of a clause behind its verb.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part {
    /// The preposition, or the first token of the head if there is none.
    pub(crate) first: u32,
    /// What the preposition governs, or the object, or a date by itself.
    pub(crate) head: Span,
    /// The mention that the head is, titles before it left out.
    pub(crate) mention: Option<u32>,
    /// The mention's kind.
    pub(crate) kind: Option<Kind>,
    /// It says "his", "her", "its" or "their".
    pub(crate) owned: bool,
    /// How well it can be understood alone.
    pub(crate) confidence: Confidence,
}

impl Part {
    /// A time or place that a mention is.
    pub(crate) fn adjunct(
        scene: &Scene<'_>,
        first: u32,
        head: u32,
        index: u32,
        mention: &Mention,
    ) -> Self {
        let end = mention.span.end;
        let clear = Confidence::percent(when_is_clear(scene, mention.span));
        Self {
            first,
            head: Span::new(head, end),
            mention: Some(index),
            kind: Some(mention.kind()),
            owned: false,
            confidence: mention.confidence.and(clear),
        }
    }

    /// All its tokens.
    pub(crate) fn span(&self) -> Span {
        Span::new(self.first, self.head.end)
    }

    /// Whether a preposition leads it.
    pub(crate) fn has_preposition(&self) -> bool {
        self.first < self.head.first
    }
}

/// The token after the last one of a clause whose verb ends before `from`.
pub(crate) fn end_of_clause(scene: &Scene<'_>, from: u32, end: u32, verb: &Verb) -> u32 {
    let mut at = from;
    while at < end {
        if let Some(mention) = scene.mention_at(at).and_then(|index| scene.mention(index)) {
            at = mention.span.end.max(at + 1);
            continue;
        }
        if ends(scene, from, at, end, verb) {
            return at;
        }
        at += 1;
    }
    end
}

fn ends(scene: &Scene<'_>, from: u32, at: u32, end: u32, verb: &Verb) -> bool {
    let key = scene.key(at);
    match scene.shape(at) {
        Shape::Mark if key == "," => !joins_places(scene, at),
        Shape::Mark => !matches!(key, "$" | "£" | "€" | "%" | "&" | "'"),
        Shape::Lower | Shape::Capitalised | Shape::Upper => {
            let next_is_date = scene
                .starting(at + 1)
                .is_some_and(|(_, mention)| mention.kind() == Kind::Date);
            match key {
                "than" => !matches!(
                    scene.key(at.wrapping_sub(1)),
                    "more" | "less" | "fewer" | "rather" | "other"
                ),
                "so" | "as" => true,
                "to" => {
                    is_infinitive(scene, at + 1)
                        && !verb.takes_infinitive()
                        && !has_infinitive(scene.key(at.wrapping_sub(1)))
                }
                "and" | "or" => scene.shape(at) == Shape::Lower && joins_clause(scene, at + 1, end),
                "but" | "yet" => true,
                _ if grammar::is(key, Class::Subordinator) => !next_is_date,
                // "the bus stolen in May": a clause in short.
                _ if at > from
                    && scene.shape(at) == Shape::Lower
                    && key != "had"
                    && Verbs::get().participle(key).is_some() =>
                {
                    let next = scene.key(at + 1);
                    (grammar::is(next, Class::Preposition) && next != "of" || next_is_date)
                        && !grammar::is_any(
                            scene.key(at - 1),
                            &[Class::Determiner, Class::Preposition],
                        )
                }
                _ => false,
            }
        }
        _ => false,
    }
}

/// `Kodiak, Alaska`: the comma between a place and what it lies in.
fn joins_places(scene: &Scene<'_>, comma: u32) -> bool {
    let is_place = |at: u32| {
        scene
            .mention_at(at)
            .and_then(|index| scene.mention(index))
            .filter(|mention| mention.kind() == Kind::Place)
    };
    let (Some(inner), Some(outer)) = (is_place(comma.wrapping_sub(1)), is_place(comma + 1)) else {
        return false;
    };
    let after = scene.key(outer.span.end);
    let closes = matches!(after, "," | "." | ";") || scene.mention_at(outer.span.end).is_some();
    let (Value::Place(inner), Value::Place(outer)) = (&inner.value, &outer.value) else {
        return false;
    };
    let larger = matches!(
        outer.kind,
        crate::PlaceKind::Country | crate::PlaceKind::Region
    );
    closes && larger && inner.kind != outer.kind
}

/// Whether the words after "to" are a verb, not what the preposition governs.
fn is_infinitive(scene: &Scene<'_>, at: u32) -> bool {
    let key = scene.key(at);
    scene.mention_at(at).is_none()
        && scene.shape(at) == Shape::Lower
        && !grammar::is_any(
            key,
            &[
                Class::Determiner,
                Class::Possessive,
                Class::Pointer,
                Class::Pronoun,
                Class::Approximate,
            ],
        )
        && (Verbs::get().base(key).is_some()
            || matches!(
                key,
                "be" | "have"
                    | "do"
                    | "get"
                    | "see"
                    | "help"
                    | "keep"
                    | "let"
                    | "put"
                    | "watch"
                    | "pick"
            )
            || !key.ends_with('s')
                && grammar::is_any(
                    scene.key(at + 1),
                    &[Class::Determiner, Class::Possessive, Class::Pronoun],
                ))
}

/// Nouns that say little without the verb behind them: `an invitation to visit`.
fn has_infinitive(noun: &str) -> bool {
    const NOUNS: [&str; 26] = [
        "invitation",
        "plan",
        "plans",
        "agreement",
        "decision",
        "offer",
        "deal",
        "request",
        "proposal",
        "pledge",
        "effort",
        "efforts",
        "bid",
        "attempt",
        "attempts",
        "order",
        "orders",
        "contract",
        "permission",
        "call",
        "calls",
        "right",
        "motion",
        "approval",
        "vote",
        "bill",
    ];
    NOUNS.contains(&noun)
}

/// Whether what follows "and" has a verb of its own.
fn joins_clause(scene: &Scene<'_>, from: u32, end: u32) -> bool {
    // A verb that no table has.
    if scene.shape(from) == Shape::Lower
        && scene.key(from).ends_with("ed")
        && scene.mention_at(from).is_none()
    {
        return true;
    }
    for at in from..end {
        let key = scene.key(at);
        if scene.shape(at) == Shape::Mark || grammar::is(key, Class::Subordinator) {
            return false;
        }
        let after_noun = at == from
            || !grammar::is_any(scene.key(at - 1), &[Class::Determiner, Class::Preposition]);
        if after_noun && subject::is_verb(scene, at) {
            return true;
        }
    }
    false
}

/// Whether words behind a verb hold another verb that nothing joins to it.
pub(crate) fn is_doubtful(scene: &Scene<'_>, span: Span) -> bool {
    (span.first..span.end).any(|at| {
        scene.mention_at(at).is_none()
            && matches!(
                scene.key(at),
                "was" | "were" | "is" | "are" | "had" | "has" | "have" | "did" | "does"
            )
    })
}

/// The parts of a clause behind its verb.
pub(crate) fn parts(scene: &Scene<'_>, span: Span, verb: &Verb) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut first = span.first;
    let mut at = span.first;
    let starts_part = |at: u32| {
        let date = scene
            .starting(at)
            .is_some_and(|(_, mention)| mention.kind() == Kind::Date);
        let inside = scene.mention_at(at).is_some() && scene.starting(at).is_none();
        !inside
            && (date && !is_premodifier(scene, at, span)
                || grammar::is(scene.key(at), Class::Preposition) && scene.mention_at(at).is_none())
    };
    while at < span.end {
        at += 1;
        if at < span.end && !starts_part(at) {
            continue;
        }
        // "on Monday" is one part; "in" of "sworn in on Monday" is a part of its own.
        let alone = at - first == 1 && grammar::is(scene.key(first), Class::Preposition);
        if at < span.end && alone && !grammar::is(scene.key(at), Class::Preposition) {
            continue;
        }
        if at > first {
            parts.push(part(scene, first, at, verb));
        }
        first = at;
    }
    if scene.key(span.end) == "," {
        mark_open_list(scene, span.end, &mut parts);
    }
    parts
}

/// A date before a noun: `its 2019 summit`, `the Friday meeting`.
fn is_premodifier(scene: &Scene<'_>, at: u32, span: Span) -> bool {
    let Some((_, mention)) = scene.starting(at) else {
        return false;
    };
    let next = mention.span.end;
    let before = scene.key(at.wrapping_sub(1));
    let after_determiner = grammar::is_any(before, &[Class::Determiner, Class::Possessive])
        || scene.shape(at.wrapping_sub(1)) == Shape::Possessive
        || matches!(before, "of" | "and" | "or");
    let before_noun = next < span.end
        && scene.shape(next) == Shape::Lower
        && !grammar::is_any(
            scene.key(next),
            &[Class::Preposition, Class::Conjunction, Class::Adverb],
        );
    after_determiner || before_noun || scene.shape(next) == Shape::Possessive
}

fn part(scene: &Scene<'_>, first: u32, end: u32, verb: &Verb) -> Part {
    let leads = grammar::is(scene.key(first), Class::Preposition)
        && scene.mention_at(first).is_none()
        && end > first + 1;
    let head = Span::new(first + u32::from(leads), end);
    let mention = whole_mention(scene, head);
    let kind = mention
        .and_then(|index| scene.mention(index))
        .map(Mention::kind);
    let (mut percent, owned) = clarity(scene, head);
    if kind == Some(Kind::Date) {
        percent = percent.min(when_is_clear(scene, head));
    }
    // A person whom nobody can be the object of is no object: "said Lee".
    let odd = kind == Some(Kind::Person) && !leads && !verb.takes_person();
    Part {
        first,
        head,
        mention,
        kind,
        owned,
        confidence: Confidence::percent(if odd { percent.min(88) } else { percent }),
    }
}

/// The mention that a head is, but for an article or a title before it and a wider place behind it.
fn whole_mention(scene: &Scene<'_>, head: Span) -> Option<u32> {
    let mut inside = scene.mentions_in(head);
    let (index, mention) = inside.next()?;
    let second = inside.next();
    let covers = match mention.value {
        Value::Person(_) => {
            mention.evidence.first <= head.first && mention.span.end == head.end
                || mention.span == head
        }
        Value::Place(_) => {
            let starts = mention.span.first == head.first
                || mention.span.first == head.first + 1 && scene.key(head.first) == "the";
            let wider = second.is_some_and(|(_, second)| {
                second.kind() == Kind::Place
                    && second.span.end == head.end
                    && mention.span.end + 1 == second.span.first
                    && scene.key(mention.span.end) == ","
            });
            starts && (mention.span.end == head.end || wider)
        }
        _ => {
            mention.span == head
                || mention.span.end == head.end
                    && mention.span.first == head.first + 1
                    && scene.key(head.first) == "the"
        }
    };
    let single = second.is_none() || matches!(mention.value, Value::Place(_) | Value::Person(_));
    (covers && single).then_some(index)
}

/// How surely a date counts from the right day: "that morning" may be that of another story.
pub(crate) fn when_is_clear(scene: &Scene<'_>, date: Span) -> u8 {
    let has = |keys: &[&str]| (date.first..date.end).any(|at| keys.contains(&scene.key(at)));
    if has(&["that"]) {
        60
    } else if has(&[
        "same",
        "next",
        "following",
        "previous",
        "later",
        "earlier",
        "after",
        "before",
    ]) {
        88
    } else {
        100
    }
}

/// How well words can be understood without the sentences before them, and whether they point back by "his" or "its".
fn clarity(scene: &Scene<'_>, head: Span) -> (u8, bool) {
    let (mut percent, mut owned) = (100, false);
    for at in head.first..head.end {
        if scene.mention_at(at).is_some() {
            continue;
        }
        let key = scene.key(at);
        if grammar::is(key, Class::Possessive) {
            owned = true;
            percent = percent.min(if matches!(key, "its" | "their" | "his" | "her") {
                97
            } else {
                50
            });
        } else if grammar::is_any(key, &[Class::Pronoun, Class::Negative, Class::Hedge]) {
            percent = percent.min(50);
        } else if grammar::is(key, Class::Pointer) {
            percent = percent.min(70);
        } else if subject::is_verb(scene, at) && grammar::is(key, Class::Auxiliary) {
            percent = percent.min(40);
        } else if key == "the" {
            let next = scene.key(at + 1);
            let bare =
                at + 2 >= head.end || !matches!(scene.key(at + 2), "of") && head.end <= at + 2;
            if bare && (grammar::is(next, Class::WeakNoun) && scene.shape(at + 1) == Shape::Lower) {
                percent = percent.min(85);
            } else if bare
                && scene.shape(at + 1) == Shape::Lower
                && scene.mention_at(at + 1).is_none()
            {
                percent = percent.min(92);
            }
        }
    }
    (percent, owned)
}

/// A list that goes on behind the comma is not known as a whole.
fn mark_open_list(scene: &Scene<'_>, comma: u32, parts: &mut [Part]) {
    let Some(last) = parts.last_mut() else {
        return;
    };
    let next = scene.mentions_in(Span::new(comma + 1, comma + 8)).next();
    if next.is_some_and(|(_, mention)| {
        Some(mention.kind()) == last.kind && mention.kind() != Kind::Date
    }) {
        last.confidence = last.confidence.and(Confidence::percent(70));
    }
}
