//! What is told by the way: `, who opened the bridge in May,`, `, built in 1932,`.

use super::group::Group;
use super::reader::Reader;
use super::{Clause, Form};
use crate::PlaceKind;
use crate::facts::complement::Part;
use crate::facts::grammar::{self, Class, Verbs};
use crate::facts::scene::Scene;
use crate::facts::subject::{self, Subject, SubjectKind};
use crate::mention::{Confidence, Kind, Mention, Span, Value};
use crate::one_of::one_of;
use crate::token::Shape;

/// The rule of what is told of somebody by the way.
pub(super) const RELATIVE: &str = "relative-clause";
/// The rule of what a participle behind a name tells.
pub(super) const PARTICIPLE: &str = "participle-behind-name";

impl Reader<'_, '_> {
    /// `, who opened the bridge in May,`: what is told of somebody by the way.
    pub(super) fn relative_clauses(&self, out: &mut Vec<Clause>) {
        let scene = self.scene;
        for (index, mention) in scene.mentions_in(self.sentence) {
            let comma = mention.span.end;
            let who = match mention.kind() {
                Kind::Person => "who",
                Kind::Organisation | Kind::Aircraft => "which",
                Kind::Place if is_agent(scene, mention) => "which",
                _ => continue,
            };
            if !scene.has_key(comma, ",") || scene.key(comma + 1) != who {
                continue;
            }
            let Some(subject) = self.named_aside(index, mention, comma + 2, RELATIVE) else {
                continue;
            };
            let span = Span::new(comma + 2, self.sentence.end);
            self.predicates(&subject, span, Vec::new(), out);
        }
    }

    /// `The Tonbury Treaty, which came into force in 1961,`: what is told of a name that no recogniser knows.
    pub(super) fn relative_of_names(&self, out: &mut Vec<Clause>) {
        let scene = self.scene;
        for comma in self.sentence.first + 2..self.sentence.end {
            if !scene.has_key(comma, ",") || !scene.has_key(comma + 1, "which") {
                continue;
            }
            let is_capital = |at: u32| scene.is_capital(at) && scene.mention_at(at).is_none();
            // "The Treaty of Trade and Peace".
            let is_name = |at: u32| {
                is_capital(at)
                    || scene.has_key(at, "of") && is_capital(at - 1) && is_capital(at + 1)
                    || scene.has_key(at, "and") && scene.has_key(at.wrapping_sub(2), "of")
            };
            let first = (self.sentence.first..comma)
                .rev()
                .find(|&at| !is_name(at))
                .map_or(self.sentence.first, |before| before + 1);
            let first = first + u32::from(scene.has_key(first, "the"));
            let is_acronym = first + 1 == comma && scene.shape(first) == Shape::Upper;
            if first + 2 > comma && !is_acronym
                || self.is_reported(first)
                || scene.mention_at(first.wrapping_sub(1)).is_some()
            {
                continue;
            }
            let subject = Subject {
                kind: SubjectKind::Name,
                entities: Vec::new(),
                span: Span::new(first, comma),
                end: comma + 2,
                plural: false,
                rule: RELATIVE,
                confidence: Confidence::percent(95),
            };
            let span = Span::new(comma + 2, self.sentence.end);
            self.predicates(&subject, span, Vec::new(), out);
        }
    }

    /// `in Tonbury, where two ferries sank in May,`: what is told of a place by the way.
    pub(super) fn relative_of_places(&self, out: &mut Vec<Clause>) {
        let scene = self.scene;
        for (index, mention) in scene.mentions_in(self.sentence) {
            let comma = mention.span.end;
            let the = mention.span.first
                - u32::from(scene.has_key(mention.span.first.wrapping_sub(1), "the"));
            let leads = the.wrapping_sub(1);
            if mention.kind() != Kind::Place
                || !scene.has_keys(comma, &[",", "where"])
                || !one_of!(scene.key(leads), "in" | "at" | "near")
                || scene.is_quoted(comma)
                || self.is_reported(leads)
            {
                continue;
            }
            let span = Span::new(comma + 2, self.sentence.end);
            let place = Part::adjunct(scene, leads, the, index, mention);
            if let Some(subject) = subject::read(scene, span.first, span, None)
                && let Some(clause) = self.predicate(&subject, subject.end, span, &[place], false)
                && !scene.has_quotation(clause.span)
            {
                out.push(clause);
            }
        }
    }

    /// `, founded in 1932,`, `, operated by the navy,`: a participle behind the name of a person or a body.
    pub(super) fn participles(&self, out: &mut Vec<Clause>) {
        let scene = self.scene;
        for (index, mention) in scene.mentions_in(self.sentence) {
            let comma = mention.span.end;
            if !matches!(mention.kind(), Kind::Person | Kind::Organisation)
                || !scene.has_key(comma, ",")
                || scene.mention_at(comma + 1).is_some()
            {
                continue;
            }
            let Some(verb) = Verbs::get().participle(scene.key(comma + 1)) else {
                continue;
            };
            let next = scene.key(comma + 2);
            let governed = grammar::is(next, Class::Preposition) && next != "of"
                || scene
                    .starting(comma + 2)
                    .is_some_and(|(_, mention)| mention.kind() == Kind::Date);
            // "The judge, Ann Lee, refused …", "Ann Lee, arrived in Lyon": a finite verb.
            let begins = mention.span.first.min(mention.evidence.first);
            let finite = scene.has_key(begins.wrapping_sub(1), ",") || !verb.needs_object();
            if !governed || finite {
                continue;
            }
            let Some(subject) = self.named_aside(index, mention, comma + 1, PARTICIPLE) else {
                continue;
            };
            let group = Group {
                span: Span::new(comma + 1, comma + 2),
                verb,
                form: Form::PassivePast,
                confidence: Confidence::percent(95),
            };
            let span = Span::new(comma + 1, self.sentence.end);
            let clause = self.with_group(&subject, group, span, Vec::new());
            // The comma behind it, or the end of the sentence, closes it.
            let leads = begins <= self.sentence.first + 1;
            let closed = |clause: &Clause| {
                let end = clause.span.end;
                match scene.key(end) {
                    "," => !leads || subject::is_verb(scene, end + 1),
                    "." => !leads,
                    _ => false,
                }
            };
            if let Some(clause) = clause.filter(closed)
                && !scene.has_quotation(clause.span)
            {
                out.push(clause);
            }
        }
    }

    /// The person or body of whom something is told by the way, unless that may be by another's word.
    fn named_aside(
        &self,
        index: u32,
        mention: &Mention,
        end: u32,
        rule: &'static str,
    ) -> Option<Subject> {
        if self.is_reported(mention.span.first) {
            return None;
        }
        Some(Subject {
            kind: match mention.kind() {
                Kind::Person => SubjectKind::Person,
                Kind::Organisation => SubjectKind::Organisation,
                Kind::Place => SubjectKind::Country,
                _ => SubjectKind::Name,
            },
            entities: vec![self.scene.entity_of(index)?],
            span: mention.span,
            end,
            plural: false,
            rule,
            confidence: subject::sure_of(self.scene, index, mention),
        })
    }
}

/// `by Norway`, `with Norway`: a country that acts; one behind "in" is where something else is.
fn is_agent(scene: &Scene<'_>, mention: &Mention) -> bool {
    matches!(&mention.value, Value::Place(place) if place.kind == PlaceKind::Country)
        && one_of!(
            scene.key(mention.span.first.wrapping_sub(1)),
            "by" | "with" | "against"
        )
}
