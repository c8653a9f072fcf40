//! The linter: item-writing flaws that make a question unfit, whatever made it.
//!
//! Known flaws of test items that rules can find: an answer that its length, its grammar or a repeated word gives away,
//! choices that overlap, words that only the sentences before explain, an answer that another question tells.

mod context;
mod endings;
mod leaks;
mod shown;
mod words;
mod written;

use crate::reason::{Reason, reason};
use deck_engine::Body;

use crate::questions::Candidate;
pub(crate) use context::needs_context;
use context::unresolved;
use leaks::{answers, tells};
pub(crate) use leaks::{gives, leak, tells_people};
pub(crate) use shown::{retain_told, shown};
use words::{Word, has_run, words};
pub(crate) use words::{hashes, long_runs, share_run};
pub use written::flaw_of;

/// Words of the longest question that a reader takes in at once, but for a quotation.
const MOST_WORDS: usize = 26;

/// Why a question is unfit; nothing if it is fit.
pub(crate) fn flaw(candidate: &Candidate) -> Option<Reason> {
    let prompt = candidate.prompt.as_str();
    if prompt.len() > 220 || prompt.split(' ').count() > MOST_WORDS && !prompt.contains('“') {
        return Some("the question is too long".into());
    }
    // What somebody said may point where it likes.
    let own_words = prompt.split('“').next().unwrap_or_default();
    let asked = words(prompt);
    let own_count = if own_words.len() == prompt.len() {
        asked.len()
    } else {
        words(own_words).len()
    };
    if let Some(word) = unresolved(asked.get(..own_count).unwrap_or(&asked)) {
        return Some(reason!("\"{word}\" needs the sentences before it"));
    }
    let is_torn = |pair: &[u8]| matches!(pair, b"  " | b",," | b" ," | b" ?");
    if prompt.as_bytes().windows(2).any(is_torn) {
        return Some("the words do not join".into());
    }
    if let Some(why) = endings::breaks_off(own_words) {
        return Some(why);
    }
    // "As of 5 May 2024, … on 5 May 2024".
    let lead = prompt
        .strip_prefix("As of ")
        .or_else(|| prompt.strip_prefix("By "))
        .and_then(|rest| rest.split_once(", "));
    if lead.is_some_and(|(day, rest)| rest.contains(day)) {
        return Some("the day of the article is there twice".into());
    }
    if let Some(name) = repeated_name(own_words) {
        return Some(reason!("\"{name}\" is there twice"));
    }
    for answer in answers(candidate) {
        if tells(&asked, answer) {
            return Some(reason!("the question tells the answer, \"{answer}\""));
        }
    }
    flaw_of_choices(&candidate.body)
}

/// Why choices are unfit.
fn flaw_of_choices(body: &Body) -> Option<Reason> {
    let texts = choices(body);
    let told: Vec<Vec<Word<'_>>> = texts.iter().map(|(text, _)| words(text)).collect();
    for (index, ((text, _), told_by)) in texts.iter().zip(&told).enumerate() {
        let mut others = told.iter().skip(index + 1);
        if others.any(|other| has_run(told_by, other) || has_run(other, told_by)) {
            return Some(reason!("the choice \"{text}\" overlaps another"));
        }
    }
    gives_away_by_length(&texts)
}

/// Two words with capitals that stand in a question twice: two sentences have run together.
fn repeated_name(prompt: &str) -> Option<String> {
    let mut pairs: Vec<(&str, &str)> = Vec::new();
    let mut before = "";
    for word in prompt.split(' ') {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        if before.starts_with(char::is_uppercase) && word.starts_with(char::is_uppercase) {
            pairs.push((before, word));
        }
        before = word;
    }
    let twice = pairs
        .iter()
        .enumerate()
        .find(|(index, pair)| pairs.iter().skip(index + 1).any(|other| other == *pair));
    twice.map(|(_, (first, second))| format!("{first} {second}"))
}

fn choices(body: &Body) -> Vec<(&str, bool)> {
    match body {
        Body::Choice(choices) | Body::Multi(choices) => choices
            .iter()
            .map(|choice| (choice.text.as_str(), choice.correct))
            .collect(),
        _ => Vec::new(),
    }
}

/// Whether the right choice is by far the longest, or the only short one.
fn gives_away_by_length(texts: &[(&str, bool)]) -> Option<Reason> {
    let length = |text: &str| text.chars().count();
    let right = texts
        .iter()
        .find(|(_, correct)| *correct)
        .map(|(text, _)| length(text))?;
    let wrong = texts
        .iter()
        .filter(|(_, correct)| !correct)
        .map(|(text, _)| length(text));
    let (longest, shortest) = (wrong.clone().max()?, wrong.min()?);
    if right > 24 && right > longest * 2 {
        return Some("the right choice is by far the longest".into());
    }
    if shortest > 24 && right * 3 < shortest {
        return Some("the right choice is by far the shortest".into());
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlapping_choices_are_found() {
        for (a, b, overlap) in [
            ("Tonbury", "Tonbury Bay", true),
            ("North Tonbury", "South Tonbury", false),
            ("Mayor", "Mayor of Tonbury", true),
        ] {
            let (first, second) = (words(a), words(b));
            let overlaps = has_run(&first, &second) || has_run(&second, &first);
            assert_eq!(overlaps, overlap, "{a} {b}");
        }
    }

    #[test]
    fn names_that_stand_twice_are_found() {
        let twice = "Who asked Minister Ann Lee for help at 1 p.m. Ann Lee?";
        assert_eq!(repeated_name(twice).as_deref(), Some("Ann Lee"));
        assert_eq!(repeated_name("Who asked Minister Ann Lee for help?"), None);
    }

    #[test]
    fn lengths_give_answers_away() {
        let long = "The minister of agriculture and fisheries of the north";
        assert!(
            gives_away_by_length(&[(long, true), ("Mayor", false), ("Clerk", false)]).is_some()
        );
        assert!(gives_away_by_length(&[("Mayor", true), ("Clerk", false)]).is_none());
    }
}
