//! Words in quotation marks within a sentence: `Lee called the plan "a bridge to nowhere at all"`.

use super::{is_mark, trimmed};
use crate::facts::grammar::{Verb, Verbs};
use crate::facts::scene::Scene;
use crate::facts::speech::{Speech, names_nobody, speaking, surely};
use crate::facts::subject;
use crate::mention::{Confidence, Kind, Span};
use crate::one_of::one_of;

/// The rule's name.
pub(crate) const RULE: &str = "quoted-part";

/// Shortest and longest parts that are known again, in tokens.
const LENGTH: std::ops::RangeInclusive<u32> = 4..=20;

/// The only quoted words of a sentence, with who used them; `leader` is who "he" is.
pub(crate) fn part(scene: &Scene<'_>, sentence: Span, leader: Option<u32>) -> Option<Speech> {
    let mut quoted = (sentence.first..sentence.end).filter(|&at| scene.is_quoted(at));
    let open = quoted.next().filter(|&at| is_mark(scene, at))?;
    let close = (open + 1..sentence.end)
        .find(|&at| is_mark(scene, at))
        .filter(|&at| scene.is_quoted(at))?;
    let is_only = !(close + 1..sentence.end).any(|at| scene.is_quoted(at));
    let content = trimmed(scene, Span::new(open + 1, close));
    let is_clear = LENGTH.contains(&content.len())
        && names_nobody(scene, content)
        && (scene.mentions_in(content)).all(|(_, mention)| mention.kind() != Kind::Date)
        && (content.first..content.end).any(|at| scene.key(at).len() > 3);
    // "To forget it had": what one does so is not told.
    let is_cut = scene.has_key(content.first, "to");
    if !is_only || !is_clear || is_cut || scene.is_capital(content.first) {
        return None;
    }
    let (speaker, verb, between) = spoken_before(scene, sentence, open, leader).or_else(|| {
        let (speaker, verb) = spoken_behind(scene, sentence, close, leader)?;
        Some((speaker, verb, Span::new(sentence.first, open)))
    })?;
    // Whoever else is named between may be whose words they are.
    let others = (between.first..between.end).any(|at| {
        one_of!(scene.key(at), "according" | "who" | "whose" | "called")
            || (scene.starting(at)).is_some_and(|(_, mention)| mention.kind() == Kind::Person)
    });
    (!others).then_some(Speech {
        speaker,
        verb,
        content,
        is_direct: true,
        rule: RULE,
        confidence: surely(scene, speaker, Confidence::percent(94)),
    })
}

/// The last verb of speech before a quotation, with who it is of and what stands between the two.
fn spoken_before(
    scene: &Scene<'_>,
    sentence: Span,
    open: u32,
    leader: Option<u32>,
) -> Option<(u32, Verb, Span)> {
    let at = (sentence.first..open)
        .rev()
        .find(|&at| speaks(scene, at).is_some())?;
    let speaker = speaker(scene, sentence, at, leader)?;
    Some((speaker, speaks(scene, at)?, Span::new(at + 1, open)))
}

/// `"…", Ann Lee, the mayor, told the council.`, `"…", she wrote`: who speaks right behind a quotation.
pub(super) fn spoken_behind(
    scene: &Scene<'_>,
    sentence: Span,
    close: u32,
    leader: Option<u32>,
) -> Option<(u32, Verb)> {
    let rest = Span::new(close + 1, sentence.end);
    let at = (rest.first..rest.end).find(|&at| speaks(scene, at).is_some())?;
    let speaker = speaker(scene, rest, at, leader)?;
    let mut people =
        (scene.mentions_in(rest)).filter(|(_, mention)| mention.kind() == Kind::Person);
    let first = people.next().map(|(_, mention)| mention);
    let first = first.filter(|mention| mention.span.first < at);
    let begins = first.map_or(at - 1, |mention| {
        mention.span.first.min(mention.evidence.first)
    });
    (begins <= rest.first + 1).then_some((speaker, speaks(scene, at)?))
}

/// A verb of which words of somebody's own are the object.
fn speaks(scene: &Scene<'_>, at: u32) -> Option<Verb> {
    speaking(scene, at).or_else(|| {
        Verbs::get().finite(scene, at).filter(|verb| {
            one_of!(
                verb.base,
                "call" | "describe" | "dismiss" | "speak" | "write" | "blame"
            )
        })
    })
}

/// Who does what a verb tells: the person named before it, alone or with an aside in commas; whom the sentence or else
/// the one before names, if it is "he" or "she".
fn speaker(scene: &Scene<'_>, sentence: Span, verb: u32, leader: Option<u32>) -> Option<u32> {
    let people = || {
        let before = Span::new(sentence.first, verb);
        (scene.mentions_in(before)).filter(|(_, mention)| mention.kind() == Kind::Person)
    };
    let before = verb.checked_sub(1)?;
    if one_of!(scene.key(before), "he" | "she") {
        let mut named = people().map(|(index, _)| scene.entity_of(index));
        return match named.next() {
            None => leader.filter(|&leader| !subject::is_another(scene, before, leader)),
            Some(first) => first.filter(|_| named.all(|other| other == first)),
        };
    }
    let (index, mention) = people().last()?;
    let end = mention.span.end;
    let is_aside = scene.has_key(end, ",") && scene.has_key(before, ",");
    (end == verb || is_aside).then(|| scene.entity_of(index))?
}
