//! Reads the clauses of sentences: the one that leads, those that are joined to it, and what is reported.

use super::opening::{self, opening};
use super::{Clause, Form};
use crate::facts::complement::Part;
use crate::facts::grammar::Verbs;
use crate::facts::scene::Scene;
use crate::facts::speech::{self, Speech};
use crate::facts::subject::{self, Subject};
use crate::facts::voice::{Source, Voice};
use crate::mention::{Kind, Span};
use crate::one_of::one_of;
use crate::sentence::Role;

/// Reads the clauses of all prose. What persons are reported to say comes from `speeches`.
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
        reader.relative_of_names(&mut clauses);
        reader.relative_of_places(&mut clauses);
        reader.participles(&mut clauses);
        reader.joined_clauses(&mut clauses);
        reader.reported_by_others(&mut clauses);
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
        // "Lee said he had …": nobody else can be meant.
        let own = speech::names_nobody(scene, speech.content).then_some(speech.speaker);
        let reader = Reader {
            scene,
            sentence: scene.sentence_span(speech.content.first),
            leader: own,
            speaker: Some(Source::Person(speech.speaker)),
        };
        reader.reported(speech.content, &mut clauses);
    }
    clauses
}

/// Reads the clauses of one sentence.
pub(super) struct Reader<'a, 'b> {
    pub(super) scene: &'a Scene<'b>,
    pub(super) sentence: Span,
    /// Who "he" or "she" is.
    pub(super) leader: Option<u32>,
    /// Who says all of it.
    pub(super) speaker: Option<Source>,
}

impl Reader<'_, '_> {
    /// The clause that begins a span, and those that are joined to it by "and" without a subject of their own.
    pub(super) fn clauses(&self, span: Span, out: &mut Vec<Clause>) -> Option<()> {
        let scene = self.scene;
        let mut at = span.first;
        let mut intro = Vec::new();
        while let Some(part) = opening(scene, at, span.end) {
            at = part.0;
            intro.extend(part.1);
        }
        // "After Ann Lee left, she …": who that is has just been said.
        let front = Span::new(span.first, at);
        let leader = self
            .leader
            .filter(|_| !opening::names_or_tells(scene, front));
        let subject = subject::read(scene, at, span, leader)?;
        self.predicates(&subject, Span::new(span.first, span.end), intro, out);
        Some(())
    }

    /// The clauses of what is reported: `the bridge was closed and that the road had flooded`.
    pub(super) fn reported(&self, content: Span, out: &mut Vec<Clause>) {
        self.clauses(content, out);
        let scene = self.scene;
        for at in content.first..content.end {
            if scene.has_keys(at, &["and", "that"]) && !scene.is_quoted(at) {
                let reader = Reader {
                    scene,
                    sentence: self.sentence,
                    leader: None,
                    speaker: self.speaker.clone(),
                };
                reader.clauses(Span::new(at + 2, content.end), out);
            }
        }
    }

    /// What a subject did, and what else it did behind "and".
    pub(super) fn predicates(
        &self,
        subject: &Subject,
        span: Span,
        mut intro: Vec<Part>,
        out: &mut Vec<Clause>,
    ) {
        let scene = self.scene;
        let mut first = span.first;
        let mut verb = subject.end;
        let mut is_passive = false;
        let mut is_planned = false;
        while let Some(mut clause) = self.predicate(
            subject,
            verb,
            Span::new(first, span.end),
            &intro,
            is_passive,
        ) {
            let end = clause.span.end;
            is_passive = clause.form == Form::PassivePast;
            // "Leaves next week and hands over to …": the one is as far ahead as the other.
            if is_planned && clause.form == Form::Present && clause.voice == Voice::Asserted {
                clause.voice = Voice::Planned;
            }
            is_planned = clause.form == Form::Present && clause.voice == Voice::Planned;
            if !scene.has_quotation(clause.span) {
                out.push(clause);
            }
            let joins = one_of!(scene.key(end), "and" | "but") && subject::is_verb(scene, end + 1);
            // The time before the first verb need not be that of the second.
            intro.clear();
            if !joins {
                break;
            }
            first = end + 1;
            verb = first;
        }
    }

    /// Whether a verb of speech stands before a token: what follows may be by another's word.
    pub(super) fn is_reported(&self, at: u32) -> bool {
        (self.sentence.first..at).any(|at| {
            self.scene.has_key(at, "according")
                || (Verbs::get().finite(self.scene, at)).is_some_and(|verb| verb.is_speech())
        })
    }
}
