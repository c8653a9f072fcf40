//! Clauses: who did what, to whom, where and when, read from a sentence without a parser.
//!
//! A clause is read only if it runs straight from its subject to its verb: "The mayor, Ann Lee, opened the bridge at
//! Tonbury on Monday". What hangs on it ("after …", "which …") is cut off.

mod group;

use group::verb_group;

use crate::dates::Bound;
use crate::facts::complement::{self, Part};
use crate::facts::grammar::{self, Class, Verb, Verbs};
use crate::facts::scene::Scene;
use crate::facts::speech::Speech;
use crate::facts::subject::{self, Subject, SubjectKind};
use crate::facts::voice::{self, Voice};
use crate::mention::{Confidence, Kind, Span, Value};
use crate::sentence::Role;

/// What a clause says.
#[derive(Clone, Debug)]
pub(crate) struct Clause {
    pub(crate) subject: Subject,
    pub(crate) verb: Verb,
    pub(crate) form: Form,
    /// The verb with its auxiliaries, adverbs included.
    pub(crate) group: Span,
    /// What follows the verb, and the time or place before the subject, which comes last here.
    pub(crate) parts: Vec<Part>,
    pub(crate) voice: Voice,
    /// The whole clause.
    pub(crate) span: Span,
    pub(crate) rule: &'static str,
    pub(crate) confidence: Confidence,
    /// The same, if its subject were known for certain.
    pub(crate) event: Confidence,
}

/// The rule of what is told of somebody by the way.
const RELATIVE: &str = "relative-clause";

/// The form of a verb group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `flew`
    Past,
    /// `flies`, `fly`
    Present,
    /// `has flown`, `have flown`
    Perfect,
    /// `had flown`
    Pluperfect,
    /// `was flown`, `were flown`
    PassivePast,
    /// `is flown`, `are flown`
    PassivePresent,
    /// `has been flown`
    PassivePerfect,
    /// `had been flown`
    PassivePluperfect,
    /// `will fly`, `is to fly`, `is due to fly`: not yet done
    Future,
    /// `will be flown`, `is to be flown`
    PassiveFuture,
    /// `plans to fly`, `hopes to fly`
    Intent,
}

impl Form {
    /// Whether the subject is what the verb is done to.
    pub(crate) fn is_passive(self) -> bool {
        matches!(
            self,
            Self::PassivePast
                | Self::PassivePresent
                | Self::PassivePerfect
                | Self::PassivePluperfect
                | Self::PassiveFuture
        )
    }

    /// Whether it tells of something done once, at some time.
    pub(crate) fn is_past(self) -> bool {
        matches!(
            self,
            Self::Past | Self::Pluperfect | Self::PassivePast | Self::PassivePluperfect
        )
    }
}

/// Reads the clauses of all prose. What is only reported comes from `speeches`.
pub(crate) fn read(scene: &Scene<'_>, speeches: &[Speech]) -> Vec<Clause> {
    let mut clauses = Vec::new();
    let mut leader = None;
    for sentence in scene.text().sentences() {
        let span = Span::new(sentence.first, sentence.end);
        if sentence.role != Role::Prose {
            leader = None;
            continue;
        }
        let reader = Reader {
            scene,
            sentence: span,
            leader,
            speaker: None,
        };
        reader.clauses(span, &mut clauses);
        reader.relative_clauses(&mut clauses);
        leader = subject::leader(scene, span, leader);
    }
    let is_person = |entity: u32| {
        scene
            .entity(entity)
            .is_some_and(|entity| entity.kind == Kind::Person)
    };
    for speech in speeches
        .iter()
        .filter(|speech| !speech.is_direct && is_person(speech.speaker))
    {
        let reader = Reader {
            scene,
            sentence: scene.sentence_span(speech.content.first),
            leader: None,
            speaker: Some(speech.speaker),
        };
        reader.clauses(speech.content, &mut clauses);
    }
    clauses
}

/// Reads the clauses of one sentence.
struct Reader<'a, 'b> {
    scene: &'a Scene<'b>,
    sentence: Span,
    /// Who "he" or "she" is.
    leader: Option<u32>,
    /// Who says all of it.
    speaker: Option<u32>,
}

impl Reader<'_, '_> {
    /// The clause that begins a span, and those that are joined to it by "and" without a subject of their own.
    fn clauses(&self, span: Span, out: &mut Vec<Clause>) -> Option<()> {
        let scene = self.scene;
        let mut at = span.first;
        let mut intro = Vec::new();
        while let Some(part) = opening(scene, at, span.end) {
            at = part.0;
            intro.extend(part.1);
        }
        let subject = subject::read(scene, at, span, self.leader)?;
        let mut first = span.first;
        let mut verb = subject.end;
        while let Some(clause) = self.predicate(&subject, verb, Span::new(first, span.end), &intro)
        {
            let end = clause.span.end;
            if !scene.has_quotation(clause.span) {
                out.push(clause);
            }
            let joins = matches!(scene.key(end), "and" | "but") && subject::is_verb(scene, end + 1);
            // The time before the first verb need not be that of the second.
            intro.clear();
            if !joins {
                break;
            }
            first = end + 1;
            verb = first;
        }
        Some(())
    }

    /// `, who opened the bridge in May,`: what is told of somebody by the way.
    fn relative_clauses(&self, out: &mut Vec<Clause>) {
        let scene = self.scene;
        for (index, mention) in scene.mentions_in(self.sentence) {
            let comma = mention.span.end;
            let who = match mention.kind() {
                Kind::Person => "who",
                Kind::Organisation => "which",
                _ => continue,
            };
            if scene.key(comma) != ","
                || scene.key(comma + 1) != who
                || self.is_reported(mention.span.first)
            {
                continue;
            }
            let Some(entity) = scene.entity_of(index) else {
                continue;
            };
            let subject = Subject {
                kind: if who == "who" {
                    SubjectKind::Person
                } else {
                    SubjectKind::Organisation
                },
                entities: vec![entity],
                span: mention.span,
                end: comma + 2,
                plural: false,
                rule: RELATIVE,
                confidence: mention.confidence,
            };
            let span = Span::new(comma + 2, self.sentence.end);
            if let Some(clause) = self.predicate(&subject, comma + 2, span, &[])
                && !scene.has_quotation(clause.span)
            {
                out.push(clause);
            }
        }
    }

    /// Whether a verb of speech stands before a token: what follows may be by another's word.
    fn is_reported(&self, at: u32) -> bool {
        (self.sentence.first..at).any(|at| {
            let key = self.scene.key(at);
            key == "according" || Verbs::get().past(key).is_some_and(|verb| verb.is_speech())
        })
    }

    /// What a subject did, from its verb on, within a span.
    fn predicate(
        &self,
        subject: &Subject,
        verb: u32,
        span: Span,
        intro: &[Part],
    ) -> Option<Clause> {
        let scene = self.scene;
        let (verb, time) = time_before_verb(scene, verb);
        let group = verb_group(scene, verb, span.end)?;
        let end = complement::end_of_clause(scene, group.span.end, span.end, &group.verb);
        // "The bus stolen in May was found": the first verb belongs to the subject. Before a quotation, words are missing.
        if group.form == Form::Present
            && subject.plural != (scene.key(group.span.end - 1) == group.verb.base)
        {
            return None;
        }
        let reduced = group.form == Form::Past
            && (subject::is_verb(scene, end) || scene.key(group.span.end) == "by");
        if reduced
            || scene.is_quoted(end)
            || complement::is_doubtful(scene, Span::new(group.span.end, end))
        {
            return None;
        }
        let mut parts = complement::parts(scene, Span::new(group.span.end, end), &group.verb);
        parts.extend(time);
        parts.extend(intro);
        let span = Span::new(span.first, end);
        let voice = match self.speaker {
            Some(speaker) => voice::reported(scene, span, group.form, &group.verb, speaker),
            None if subject.rule == RELATIVE => {
                voice::by_the_way(scene, self.sentence, span, group.form, &group.verb)
            }
            None => voice::of(
                scene,
                self.sentence,
                span,
                group.form,
                &group.verb,
                self.leader,
            ),
        };
        // "The mayor opens the bridge on Friday" tells a plan.
        let dated = parts.iter().any(|part| part.kind == Some(Kind::Date));
        let voice = match voice {
            Voice::Asserted if dated && group.form == Form::Present => Voice::Planned,
            voice => voice,
        };
        let mut event = group.confidence;
        // "Visited a plant that makes …", "named farming as …": what is cut off said which plant, or named as what.
        if matches!(
            scene.key(end),
            "that" | "who" | "which" | "whose" | "where" | "whom" | "as"
        ) {
            event = event.and(Confidence::percent(88));
        }
        // The parts stand or fall together: the least clear one says how clear the clause is.
        let clarity = parts.iter().map(|part| part.confidence).min();
        event = event.and(clarity.unwrap_or(Confidence::FULL));
        Some(Clause {
            rule: subject.rule,
            subject: subject.clone(),
            verb: group.verb,
            form: group.form,
            group: group.span,
            parts,
            voice,
            span,
            confidence: subject.confidence.and(event),
            event,
        })
    }
}

/// `Lee on Monday opened …`: the time between a subject and its verb. Gives where the verb begins.
fn time_before_verb(scene: &Scene<'_>, at: u32) -> (u32, Option<Part>) {
    let end = subject::after_time(scene, at);
    let head = at + u32::from(scene.key(at) == "on");
    let part = scene
        .starting(head)
        .filter(|_| end > at)
        .map(|(index, mention)| Part::adjunct(scene, at, head, index, mention));
    (end, part)
}

/// What stands before the subject: a connective, or a time or place with its comma. Gives where to go on.
fn opening(scene: &Scene<'_>, at: u32, end: u32) -> Option<(u32, Option<Part>)> {
    let key = scene.key(at);
    let next = at + 1;
    if grammar::is(key, Class::Connective) && next < end && scene.mention_at(at).is_none() {
        let next = if scene.key(next) == "," {
            next + 1
        } else {
            next
        };
        return Some((next, None));
    }
    let head = if grammar::is(key, Class::Preposition) {
        next
    } else {
        at
    };
    let (index, mention) = scene.starting(head)?;
    let comma = scene.key(mention.span.end) == ",";
    match &mention.value {
        Value::Date(when) if comma || head > at && when.bound == Bound::At => {
            let after = mention.span.end + u32::from(comma);
            Some((after, Some(Part::adjunct(scene, at, head, index, mention))))
        }
        Value::Place(_) if comma && head > at => Some((
            mention.span.end + 1,
            Some(Part::adjunct(scene, at, head, index, mention)),
        )),
        _ => None,
    }
}
