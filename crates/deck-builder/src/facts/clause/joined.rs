//! Clauses that hang on others, `after police closed the road`, and those that a body or a group is said to have told.

use super::Clause;
use super::reader::Reader;
use crate::facts::grammar::{self, Class, Verbs};
use crate::facts::speech;
use crate::facts::subject::{self, Subject, SubjectKind};
use crate::facts::voice::{self, Source, Voice};
use crate::mention::{Confidence, Span};
use crate::one_of::one_of;
use crate::token::Shape;

/// How surely a clause that hangs on another is read.
const JOINED: Confidence = Confidence::percent(98);

impl Reader<'_, '_> {
    /// `…, and the bridge was closed`, `… after Lee opened the bridge`: what is told as done inside a sentence.
    pub(super) fn joined_clauses(&self, out: &mut Vec<Clause>) {
        let scene = self.scene;
        let Span { first, end } = self.sentence;
        for at in first + 3..end.saturating_sub(3) {
            if scene.mention_at(at).is_some() || scene.is_quoted(at) || !self.joins(at) {
                continue;
            }
            // What is supposed, wished or reported may take what hangs on it along.
            let supposed = (first..at).any(|at| {
                scene.mention_at(at).is_none()
                    && (grammar::is_any_at(scene, at, &[Class::Hedge, Class::Negative])
                        || one_of!(scene.key(at), "would" | "that" | "had"))
            });
            if supposed || self.is_reported(at) {
                return;
            }
            let from = out.len();
            let reader = Reader {
                scene,
                sentence: self.sentence,
                leader: None,
                speaker: None,
            };
            reader.clauses(Span::new(at + 1, end), out);
            for clause in out.iter_mut().skip(from) {
                clause.confidence = clause.confidence.and(JOINED);
                clause.event = clause.event.and(JOINED);
            }
            // "…, and the road will be closed in June": a plan beside another fact.
            let is_beside = one_of!(scene.key(at), "and" | "but" | ";");
            let is_to_come = (first..at).any(|at| scene.has_key(at, "will"));
            let mut index = 0;
            out.retain(|clause| {
                index += 1;
                index <= from
                    || clause.form.is_past() && !is_to_come
                    || clause.voice == Voice::Planned && is_beside
            });
        }
    }

    /// Whether a token joins a clause that is told as done.
    fn joins(&self, at: u32) -> bool {
        let scene = self.scene;
        match scene.key(at) {
            "after" | "when" | "while" | "before" | "because" => {
                // "The rules, drafted after the crash of a bus in May, were read": the verb is not the crash's.
                let is_aside = (at.saturating_sub(3)..at).any(|at| {
                    let next = scene.key(at + 1);
                    scene.has_key(at, ",")
                        && (next.ends_with("ed") || Verbs::get().participle(next).is_some())
                });
                scene.shape(at) == Shape::Lower && !scene.has_key(at - 1, "even") && !is_aside
            }
            "as" => !scene.has_key(at - 1, "such") && scene.shape(at) == Shape::Lower,
            "and" | "but" => one_of!(scene.key(at - 1), "," | ";"),
            ";" => true,
            _ => false,
        }
    }

    /// `Police said the road had been closed`: by the word of others than persons.
    pub(super) fn reported_by_others(&self, out: &mut Vec<Clause>) -> Option<()> {
        let scene = self.scene;
        let sentence = self.sentence;
        let first =
            sentence.first + u32::from(grammar::is_at(scene, sentence.first, Class::Connective));
        if scene.has_keys(first, &["according", "to"]) {
            return self.according_to(first, out);
        }
        let subject = subject::read(scene, first, sentence, None)?;
        if subject.kind == SubjectKind::Person {
            return None;
        }
        let content = speech::content(scene, subject.end, sentence)?;
        let source = voice::words(scene, Span::new(first, subject.span.end))?;
        if !matches!(source, Source::Words(_)) {
            return None;
        }
        let reader = Reader {
            scene,
            sentence,
            leader: None,
            speaker: Some(source),
        };
        let own = matches!(
            (scene.key(content.first), subject.plural),
            ("it", false) | ("they", true)
        );
        if !own {
            reader.reported(content, out);
            return Some(());
        }
        let from = out.len();
        let subject = Subject {
            end: content.first + 1,
            ..subject
        };
        reader.predicates(&subject, content, Vec::new(), out);
        // "It was hit by …" may be another "it".
        let mut index = 0;
        out.retain(|clause| {
            index += 1;
            index <= from || !clause.form.is_passive()
        });
        Some(())
    }

    /// `According to a statement, Lee opened the bridge.`
    fn according_to(&self, first: u32, out: &mut Vec<Clause>) -> Option<()> {
        let (scene, end) = (self.scene, self.sentence.end);
        let comma = (first + 2..end.min(first + 12)).find(|&at| scene.has_key(at, ","))?;
        let reader = Reader {
            scene,
            sentence: self.sentence,
            leader: None,
            speaker: Some(voice::words(scene, Span::new(first + 2, comma))?),
        };
        reader.clauses(Span::new(comma + 1, end), out)
    }
}
