//! Reported speech: who said what, in the article's words.

mod clear;

use crate::facts::grammar::{self, Class, Verb, Verbs};
use crate::facts::quotation;
use crate::facts::scene::Scene;
use crate::facts::subject::{self, SubjectKind};
use crate::mention::{Confidence, Kind, Span};
use crate::one_of::one_of;
use crate::sentence::Role;
use crate::token::Shape;

pub(crate) use clear::{is_clear, is_clear_sentence, names_nobody};

/// What somebody said.
#[derive(Clone, Debug)]
pub(crate) struct Speech {
    /// The entity who said it.
    pub(crate) speaker: u32,
    pub(crate) verb: Verb,
    /// The clause that says what.
    pub(crate) content: Span,
    /// Whether it stands in quotation marks.
    pub(crate) is_direct: bool,
    pub(crate) rule: &'static str,
    pub(crate) confidence: Confidence,
}

/// Reads the reported speech of all prose.
pub(crate) fn read(scene: &Scene<'_>) -> Vec<Speech> {
    let mut found = Vec::new();
    let (mut leader, mut voice) = (None, None);
    for sentence in scene.text().sentences() {
        let span = Span::new(sentence.first, sentence.end);
        if sentence.role != Role::Prose {
            (leader, voice) = (None, None);
            continue;
        }
        // Most sentences report nothing: that is seen sooner than who might have spoken.
        let speaks = |at: u32| speaking(scene, at).is_some() || scene.is_quoted(at);
        let speech = if (span.first..=span.end).any(speaks) {
            quotation::read(scene, span, leader.or(voice))
                .or_else(|| leading(scene, span, leader))
                .or_else(|| trailing(scene, span))
        } else {
            None
        };
        let part = quotation::part(scene, span, leader.or(voice));
        found.extend(part.into_iter().chain(speech));
        leader = subject::leader(scene, span, leader);
        voice = quotation::voice(scene, span, leader.or(voice));
    }
    found
}

/// `Lee said on Monday that …`
fn leading(scene: &Scene<'_>, sentence: Span, leader: Option<u32>) -> Option<Speech> {
    let mut at = sentence.first;
    if grammar::is_at(scene, at, Class::Connective) {
        at += 1;
    }
    let subject = subject::read(scene, at, sentence, leader)?;
    let (&[speaker], SubjectKind::Person | SubjectKind::Organisation) =
        (subject.entities.as_slice(), subject.kind)
    else {
        return None;
    };
    let (verb, content, that) = told(scene, subject.end, sentence)?;
    Some(Speech {
        speaker,
        verb,
        content,
        is_direct: false,
        rule: "said-that",
        confidence: surely(scene, speaker, subject.confidence).and(Confidence::percent(if that {
            98
        } else {
            97
        })),
    })
}

/// What the words from a verb of speech on tell.
pub(super) fn content(scene: &Scene<'_>, verb: u32, sentence: Span) -> Option<Span> {
    told(scene, verb, sentence).map(|(_, content, _)| content)
}

/// A verb of speech with the clause that it reports, and whether "that" leads it.
fn told(scene: &Scene<'_>, mut at: u32, sentence: Span) -> Option<(Verb, Span, bool)> {
    while grammar::is_at(scene, at, Class::Adverb) {
        at += 1;
    }
    // "Has repeatedly warned".
    if one_of!(scene.key(at), "has" | "have" | "had") {
        at += 1;
        while grammar::is_at(scene, at, Class::Adverb) || scene.key(at).ends_with("ly") {
            at += 1;
        }
    }
    let verb = speaking(scene, at)?;
    at += 1;
    let limit = (at + 12).min(sentence.end);
    let that = (at..limit).find(|&at| scene.has_key(at, "that") && scene.shape(at) == Shape::Lower);
    let first = match that {
        Some(that) if is_aside(scene, at, that, &verb) => that + 1,
        // "Said the road had been closed and that …": the second "that".
        // "Suggested a fund like the one that": what is suggested needs no clause.
        _ if !one_of!(verb.base, "tell" | "suggest" | "propose") => skip_date(scene, at),
        _ => return None,
    };
    let content = Span::new(first, end_of_sentence(scene, sentence));
    let led = that.is_some_and(|that| that < first);
    Some((verb, content, led))
}

/// What a verb may report; who denies or doubts does not say it.
pub(crate) fn speaking(scene: &Scene<'_>, at: u32) -> Option<Verb> {
    Verbs::get()
        .finite(scene, at)
        .filter(|verb| verb.is_speech() && !one_of!(verb.base, "think" | "believe" | "conclude"))
}

/// Whether the words between the verb and "that" are a listener, a time or an occasion.
fn is_aside(scene: &Scene<'_>, first: u32, that: u32, verb: &Verb) -> bool {
    let words = that.saturating_sub(first);
    let plain = (first..that).all(|at| {
        scene.shape(at) != Shape::Mark && !subject::is_verb(scene, at) && !scene.is_quoted(at)
    });
    let pronoun = (first..that).any(|at| {
        grammar::is_any_at(
            scene,
            at,
            &[Class::Pronoun, Class::Possessive, Class::Pointer],
        )
    });
    plain
        && words <= 8
        && if verb.base == "tell" {
            words > 0 && !pronoun
        } else {
            true
        }
}

/// Over "on Monday" behind "said".
fn skip_date(scene: &Scene<'_>, at: u32) -> u32 {
    let head = at + u32::from(grammar::is_at(scene, at, Class::Preposition));
    match scene.starting(head) {
        Some((_, mention)) if mention.kind() == Kind::Date => mention.span.end,
        _ => at,
    }
}

/// `…, Lee said`, `…, said Ann Lee, the mayor`
fn trailing(scene: &Scene<'_>, sentence: Span) -> Option<Speech> {
    let comma = (sentence.first..sentence.end).rev().find(|&at| {
        scene.has_key(at, ",") && {
            speaking(scene, at + 1).is_some() || closes(scene, at + 1, sentence, None).is_some()
        }
    })?;
    let (speaker, verb, confidence) = match speaking(scene, comma + 1) {
        Some(verb) => said_by(scene, comma + 2, sentence, verb)?,
        None => closes(scene, comma + 1, sentence, None)?,
    };
    Some(Speech {
        speaker,
        verb,
        content: Span::new(sentence.first, comma),
        is_direct: false,
        rule: "said-behind",
        confidence: confidence.and(Confidence::percent(97)),
    })
    .filter(|speech| speech.verb.base != "tell")
}

/// Whoever speaks is a person: with a full name of their own it is all but certain who.
pub(super) fn surely(scene: &Scene<'_>, speaker: u32, confidence: Confidence) -> Confidence {
    if subject::is_named_surely(scene, speaker) {
        confidence.max(Confidence::percent(96))
    } else {
        confidence
    }
}

/// Who is named behind "said".
pub(super) fn said_by(
    scene: &Scene<'_>,
    first: u32,
    sentence: Span,
    verb: Verb,
) -> Option<(u32, Verb, Confidence)> {
    let (index, mention) = scene
        .mentions_in(Span::new(first, sentence.end))
        .find(|(_, mention)| mention.kind() == Kind::Person)?;
    // "Said Lee's father".
    if scene.shape(mention.span.end) == Shape::Possessive {
        return None;
    }
    let next = mention.evidence.first <= first || mention.span.first <= first + 1;
    let speaker = scene.entity_of(index)?;
    next.then(|| (speaker, verb, surely(scene, speaker, mention.confidence)))
}

/// Whether a person and a verb of speech end the sentence from a token on.
pub(super) fn closes(
    scene: &Scene<'_>,
    first: u32,
    sentence: Span,
    leader: Option<u32>,
) -> Option<(u32, Verb, Confidence)> {
    let mut last_words = sentence.end.saturating_sub(10)..=sentence.end;
    if !last_words.any(|at| speaking(scene, at).is_some()) {
        return None;
    }
    let subject = subject::read(scene, first, sentence, leader)?;
    let (&[speaker], SubjectKind::Person | SubjectKind::Organisation) =
        (subject.entities.as_slice(), subject.kind)
    else {
        return None;
    };
    let verb = speaking(scene, subject.end)?;
    // "Lee said in the statement."
    let rest = Span::new(subject.end + 1, sentence.end);
    let plain = rest.len() <= 9
        && !(rest.first..rest.end).any(|at| subject::is_verb(scene, at) || scene.is_quoted(at))
        && (verb.base == "tell" || grammar::is_at(scene, rest.first, Class::Preposition));
    (subject.end + 4 >= sentence.end || plain)
        .then(|| (speaker, verb, surely(scene, speaker, subject.confidence)))
}

/// Where the last word of a sentence ends.
fn end_of_sentence(scene: &Scene<'_>, sentence: Span) -> u32 {
    let mut end = sentence.end;
    while end > sentence.first && scene.shape(end - 1) == Shape::Mark {
        end -= 1;
    }
    end
}
