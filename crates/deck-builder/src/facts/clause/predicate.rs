//! What one clause says, from its verb on: its parts, by whose word, and how sure it is.

use super::group::{Group, verb_group};
use super::opening::time_before_verb;
use super::reader::Reader;
use super::{Clause, Form, aside};
use crate::facts::complement::{self, Part};
use crate::facts::grammar::{self, Class};
use crate::facts::quantity;
use crate::facts::subject::{self, Subject, SubjectKind};
use crate::facts::voice::{self, Voice};
use crate::mention::{Confidence, Kind, Span};
use crate::one_of::one_of;
use crate::token::Shape;

/// How surely a verb is read that can only be what its subject did.
const FINITE: Confidence = Confidence::percent(98);

impl Reader<'_, '_> {
    /// What a subject did, from its verb on, within a span.
    pub(super) fn predicate(
        &self,
        subject: &Subject,
        verb: u32,
        span: Span,
        intro: &[Part],
        is_passive: bool,
    ) -> Option<Clause> {
        let (verb, time) = time_before_verb(self.scene, verb);
        let mut group = verb_group(self.scene, verb, span.end)?;
        if is_passive && group.form == Form::Past && self.lacks_object(&group, span.end) {
            group.form = Form::PassivePast;
        }
        // "The bus stolen in May was found": the first verb belongs to the subject.
        if group.form == Form::Present
            && subject.plural != (self.scene.key(group.span.end - 1) == group.verb.base)
        {
            return None;
        }
        let intro: Vec<Part> = time.into_iter().chain(intro.iter().copied()).collect();
        self.with_group(subject, group, span, intro)
    }

    /// `was built in 1988 and bought by a firm`: whether what was done to the subject goes on without its "was".
    fn lacks_object(&self, group: &Group, end: u32) -> bool {
        let (scene, next) = (self.scene, group.span.end);
        let is_time = subject::after_time(scene, next) > next;
        let by = (next..end.min(next + 8))
            .take_while(|&at| scene.shape(at) != Shape::Mark)
            .any(|at| scene.has_key(at, "by"));
        group.verb.participle == group.verb.past
            && (is_time || grammar::is_at(scene, next, Class::Preposition))
            && (by || group.verb.needs_object() || group.verb.takes_person())
    }

    /// What a subject did, by the words of the verb and all that follows it.
    pub(super) fn with_group(
        &self,
        subject: &Subject,
        group: Group,
        span: Span,
        intro: Vec<Part>,
    ) -> Option<Clause> {
        let scene = self.scene;
        // "Has gone on leaning": the verb is the next one.
        if scene.has_key(group.span.end, "on") && scene.key(group.span.end + 1).ends_with("ing") {
            return None;
        }
        let end = complement::end_of_clause(scene, group.span.end, span.end, &group.verb);
        let reduced = group.form == Form::Past
            && (subject::is_verb(scene, end) || scene.has_key(group.span.end, "by"));
        // Before a quotation, words are missing.
        if reduced
            || scene.is_quoted(end)
            || complement::is_doubtful(scene, Span::new(group.span.end, end))
        {
            return None;
        }
        let mut parts = complement::parts(scene, Span::new(group.span.end, end), &group.verb);
        // "The cars built prior to 1986 …": it tells which cars.
        let object = parts.first().is_some_and(|part| !part.has_preposition());
        if group.form == Form::Past && group.verb.needs_object() && !object {
            return None;
        }
        // "A report prepared in May by the council": it tells which report.
        let is_done_by = |part: &Part| {
            let mut inside = scene.mentions_in(part.head);
            scene.has_key(part.first, "by")
                && inside.any(|(_, of)| matches!(of.kind(), Kind::Person | Kind::Organisation))
        };
        if group.form == Form::Past && !object && parts.iter().any(is_done_by) {
            return None;
        }
        // "Has today endorsed the plan".
        let inside = scene.mentions_in(group.span);
        parts.extend(
            inside
                .filter(|(_, mention)| mention.kind() == Kind::Date)
                .map(|(index, mention)| {
                    Part::adjunct(
                        scene,
                        mention.span.first,
                        mention.span.first,
                        index,
                        mention,
                    )
                }),
        );
        parts.extend(intro);
        let span = Span::new(span.first, end);
        let voice = self.voice(subject, &group, span);
        // "The mayor opens the bridge on Friday" tells a plan.
        let dated = parts.iter().any(|part| part.kind == Some(Kind::Date));
        if dated && group.form == Form::PresentProgressive {
            return None;
        }
        let voice = match voice {
            Voice::Asserted if dated && group.form == Form::Present => Voice::Planned,
            voice => voice,
        };
        let mut event = match self.is_finite(subject, &group) {
            true => group.confidence.max(FINITE),
            false => group.confidence,
        };
        if self.is_place_aside(subject) {
            event = event.and(Confidence::percent(75));
        }
        // "Recalled waiting in 2005": the time is that of the wait.
        if one_of!(
            group.verb.base,
            "recall" | "remember" | "describe" | "deny" | "regret"
        ) && dated
        {
            event = event.and(Confidence::percent(60));
        }
        // "Called on the opposition to take part", "found aboard a boat moored …": something is missing.
        let next_is_date = scene
            .starting(end + 1)
            .is_some_and(|(_, mention)| mention.kind() == Kind::Date);
        // "Sent two ships to Norway to help": where that was told, it was for what.
        let told = (parts.iter())
            .filter(|part| part.first >= group.span.end && part.kind != Some(Kind::Date));
        let infinitive =
            scene.has_key(end, "to") && !group.verb.is_motion() && (!object || told.count() < 2);
        if infinitive || complement::starts_short_clause(scene, end, next_is_date) {
            event = event.and(Confidence::percent(88));
        }
        // "Visited a plant that makes …", "named farming as …": what is cut off said which plant, or named as what.
        // Of things that are counted it is the number that matters.
        let counted = (parts.last()).is_some_and(|part| {
            part.kind.is_none()
                && part.first >= group.span.end
                && quantity::count(scene, part.head.first).is_some()
        });
        if !counted
            && one_of!(
                scene.key(end),
                "that"
                    | "who"
                    | "which"
                    | "whose"
                    | "where"
                    | "whom"
                    | "whether"
                    | "as"
                    | "it"
                    | "he"
                    | "she"
                    | "they"
            )
        {
            event = event.and(Confidence::percent(88));
        }
        // Subject and parts stand or fall together: the least clear one says how clear the clause is.
        let clarity = parts.iter().map(|part| part.confidence).min();
        let clarity = clarity.unwrap_or(Confidence::FULL);
        let confidence = event.and(subject.confidence.min(clarity));
        event = event.and(clarity);
        Some(Clause {
            rule: subject.rule,
            subject: subject.clone(),
            verb: group.verb,
            form: group.form,
            group: group.span,
            parts,
            voice,
            span,
            confidence,
            event,
        })
    }

    /// Whether a verb whose past form is also a participle or a noun can only be what its subject did: it has an
    /// auxiliary, stands behind a name of who acts, or has an object behind it.
    fn is_finite(&self, subject: &Subject, group: &Group) -> bool {
        let acts = matches!(
            subject.kind,
            SubjectKind::Person | SubjectKind::Country | SubjectKind::Organisation
        );
        let next = group.span.end;
        let object = grammar::is(self.scene.key(next), Class::Determiner)
            || quantity::count(self.scene, next).is_some();
        acts || group.form != Form::Past || object
    }

    /// "In Lyon, the mayor's hometown, his sister opened …": a thing between commas behind a place is that place.
    fn is_place_aside(&self, subject: &Subject) -> bool {
        let scene = self.scene;
        let comma = subject.span.first.wrapping_sub(1);
        let behind_place = scene.has_key(comma, ",")
            && scene
                .mention_at(comma.wrapping_sub(1))
                .and_then(|index| scene.mention(index))
                .is_some_and(|mention| mention.kind() == Kind::Place);
        subject.kind == SubjectKind::Things && behind_place && scene.has_key(subject.span.end, ",")
    }

    fn voice(&self, subject: &Subject, group: &Group, span: Span) -> Voice {
        let (scene, form, verb) = (self.scene, group.form, &group.verb);
        // What is supposed or denied by the way, before the verb, is another fact.
        let span = Span::new(group.span.first, span.end);
        match &self.speaker {
            Some(speaker) => voice::reported(scene, span, form, verb, speaker.clone()),
            None if matches!(subject.rule, aside::RELATIVE | aside::PARTICIPLE) => {
                voice::by_the_way(scene, self.sentence, span, form, verb)
            }
            None => voice::of(scene, self.sentence, span, form, verb, self.leader),
        }
    }
}
