//! The linter: item-writing flaws that make a question unfit, whatever made it.
//!
//! Known flaws of test items that rules can find: an answer that its length, its grammar or a repeated word gives away,
//! choices that overlap, words that only the sentences before explain, an answer that another question tells.

mod endings;
mod words;

use crate::reason::{Reason, reason};
use std::sync::LazyLock;

use deck_engine::{Body, Category};

use crate::bank::json::plain_number;
use crate::lexicon::Set;
use crate::one_of::one_of;
use crate::questions::{Candidate, wording};
use words::{Word, has_run, hash, words};
pub(crate) use words::{hashes, share_run};

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
    let texts = choices(candidate);
    let told: Vec<Vec<Word<'_>>> = texts.iter().map(|(text, _)| words(text)).collect();
    for (index, ((text, _), told_by)) in texts.iter().zip(&told).enumerate() {
        let mut others = told.iter().skip(index + 1);
        if others.any(|other| has_run(told_by, other) || has_run(other, told_by)) {
            return Some(reason!("the choice \"{text}\" overlaps another"));
        }
    }
    gives_away_by_length(&texts)
}

/// Words that have no meaning alone, by their hashes.
static NEEDS_CONTEXT: LazyLock<Set<u64>> = LazyLock::new(|| {
    [
        "he",
        "she",
        "him",
        "hers",
        "they",
        "them",
        "we",
        "us",
        "i",
        "me",
        "you",
        "my",
        "our",
        "your",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "yesterday",
        "today",
        "tomorrow",
        "tonight",
        "ago",
        "here",
        "former",
        "latter",
        "aforementioned",
        "similar",
        "one",
        // What wires write for millions, dollars and per cent.
        "mln",
        "bln",
        "dlr",
        "dlrs",
        "pct",
    ]
    .into_iter()
    .map(hash)
    .collect()
});

/// Whether words have no meaning without those around them.
pub(crate) fn needs_context(text: &str) -> bool {
    unresolved(&words(text)).is_some()
}

/// A word of a question that has no meaning alone.
fn unresolved(words: &[Word<'_>]) -> Option<String> {
    let reports = words.first().is_some_and(|word| word.is("who"))
        && words.get(2).is_some_and(|word| word.is("that"));
    let needs_context = |(index, word): &(usize, &Word<'_>)| {
        if !NEEDS_CONTEXT.contains(&word.hash) {
            return false;
        }
        // "Monday, 12 March 2012" says which, "the former mayor" too.
        let next_is_number = words
            .get(index + 1)
            .is_some_and(|next| next.text.starts_with(|c: char| c.is_ascii_digit()));
        // "Tonbury I".
        let numeral = word.text == "I"
            && index
                .checked_sub(1)
                .and_then(|before| words.get(before))
                .is_some_and(|before| {
                    before.text.starts_with(crate::letters::is_upper) && before.text != "Who"
                });
        let former = numeral || word.is("former") && index + 1 < words.len();
        // "Buy one for $5 million": one of what.
        if word.is("one") {
            return (words.get(index + 1)).is_none_or(|next| {
                one_of!(
                    next.text,
                    "for" | "in" | "from" | "at" | "on" | "by" | "with" | "to"
                )
            });
        }
        // "Who said that he would go?": he is who said it.
        let speaker = reports && *index == 3 && (word.is("he") || word.is("she"));
        !next_is_number && !former && word.text != "US" && !speaker
    };
    let found = words.iter().enumerate().find(needs_context);
    found.map(|(_, word)| crate::letters::lower_text(word.text))
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

/// The right answers as words; numbers and dates compare as values elsewhere.
fn answers(candidate: &Candidate) -> Vec<&str> {
    match &candidate.body {
        Body::Choice(choices) | Body::Multi(choices) => choices
            .iter()
            .filter(|choice| choice.correct)
            .map(|choice| choice.text.as_str())
            .collect(),
        // With a title, it has words that the question may have, too.
        Body::Text(typed) => {
            let name = typed.accept.first().map_or("", String::as_str);
            let forms = typed.accept.iter().map(String::as_str);
            forms.filter(|form| name.contains(form)).collect()
        }
        Body::Place(place) => vec![place.spot.name.as_str()],
        _ => Vec::new(),
    }
}

fn choices(candidate: &Candidate) -> Vec<(&str, bool)> {
    match &candidate.body {
        Body::Choice(choices) | Body::Multi(choices) => choices
            .iter()
            .map(|choice| (choice.text.as_str(), choice.correct))
            .collect(),
        _ => Vec::new(),
    }
}

/// Whether a question, by its words, has the answer's words in it, or its longest name.
fn tells(asked: &[Word<'_>], answer: &str) -> bool {
    let said = words(answer);
    const LIGHT: [&str; 6] = ["north", "south", "east", "west", "united", "saint"];
    let weighty =
        |word: &&Word<'_>| word.text.len() > 3 && !LIGHT.iter().any(|light| word.is(light));
    let whole = has_run(asked, &said);
    // A surname in the question gives away who is meant.
    let proper = answer.starts_with(crate::letters::is_upper)
        && answer.split(' ').count() <= 4
        && !answer.chars().any(|c| c.is_ascii_digit())
        && said
            .iter()
            .filter(weighty)
            .any(|word| asked.iter().any(|asked| asked.hash == word.hash))
        && answer
            .split([' ', '-'])
            .filter(|word| word.len() > 3)
            .all(|word| word.starts_with(crate::letters::is_upper));
    whole || proper
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

/// Whether one of two questions tells the answer of the other.
pub(crate) fn leak(a: &Candidate, b: &Candidate) -> bool {
    let told = |telling: &Candidate, asking: &Candidate| {
        let asked = words(&telling.prompt);
        answers(asking).iter().any(|answer| {
            // "How many A320s" tells the type, too.
            tells(&asked, answer) || tells(&asked, &format!("{answer}s"))
        }) || values(asking)
            .iter()
            .any(|value| telling.prompt.contains(value.as_str()))
    };
    if a.evidence == b.evidence && a.topic == b.topic {
        // Of one fact, each question has the answer of the other in it.
        return told(a, b) || told(b, a);
    }
    a.topic == b.topic && told(a, b) && told(b, a)
}

/// Whether a question names what another asks about with the answer: "an AW101 helicopter", "Prime Minister Ann Lee".
pub(crate) fn tells_aside(telling: &Candidate, asking: &Candidate) -> bool {
    let Some((before, after)) = telling.prompt.split_once(asking.topic.as_str()) else {
        return false;
    };
    // "Baroness Lee, the head of Tonbury Air, …".
    let behind = after.strip_prefix(", ").unwrap_or_default();
    let behind = behind.strip_prefix("the ").unwrap_or(behind);
    let title = behind.split([',', '?']).next().unwrap_or_default();
    let is_told_behind =
        |answer: &str| answer == asking.topic && title.len() > 6 && asking.prompt.contains(title);
    let is_holder = |answer: &str| {
        let title = before.trim_end().rsplit(' ').next().unwrap_or_default();
        answer == asking.topic && title.len() > 3 && asking.prompt.contains(title)
    };
    let asked = words(&telling.prompt);
    answers(asking).iter().any(|answer| {
        let told = || tells(&asked, answer) || tells(&asked, &format!("{answer}s"));
        is_holder(answer) || is_told_behind(answer) || *answer != asking.topic && told()
    })
}

/// Right answers that are dates or numbers, as a question would word them.
fn values(candidate: &Candidate) -> Vec<String> {
    match &candidate.body {
        Body::Date(date) => vec![wording::point(date.start())],
        Body::Number(number) => vec![format!(" {} ", plain_number(number.value))],
        Body::Choice(choices) if candidate.category == Category::Date => choices
            .iter()
            .filter(|choice| choice.correct)
            .map(|choice| {
                choice
                    .text
                    .rsplit(", ")
                    .next()
                    .unwrap_or_default()
                    .to_owned()
            })
            .collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_need_context_are_found() {
        for (prompt, word) in [
            ("Where did he fly on 12 March 2012?", Some("he")),
            ("Who left on Friday?", Some("friday")),
            ("Who left on Friday, 3 May 2024?", None),
            ("Who was the former mayor of Tonbury?", None),
            ("Which US senator left?", None),
            ("Who will take up a similar bill?", Some("similar")),
            ("Who bought one for $5 million?", Some("one")),
            ("Who bought one mill?", None),
        ] {
            assert_eq!(unresolved(&words(prompt)).as_deref(), word, "{prompt}");
        }
    }

    #[test]
    fn questions_that_tell_their_answer_are_found() {
        for (prompt, answer, told) in [
            (
                "Where did Ann Lee open the Tonbury bridge?",
                "Tonbury",
                true,
            ),
            ("Who was the mayor of Tonbury?", "Ann Lee", false),
            ("Which post did Ann Lee hold?", "Mayor of Tonbury", false),
            ("Who left Lindholm?", "Erik Lindholm", true),
        ] {
            assert_eq!(tells(&words(prompt), answer), told, "{prompt} {answer}");
        }
    }

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
