//! Words of questions and choices compared: what tells, overlaps or copies what.

use std::hash::Hasher;

use crate::lexicon::Quick;

/// Whether a question has the answer's words in it, or its longest name.
pub(super) fn tells(prompt: &str, answer: &str) -> bool {
    let asked = words(prompt);
    let said = words(answer);
    const LIGHT: [&str; 6] = ["north", "south", "east", "west", "united", "saint"];
    let weighty = |word: &&&str| word.len() > 3 && !LIGHT.iter().any(|light| same(light, word));
    let whole = has_run(&asked, &said);
    // A surname in the question gives away who is meant.
    let proper = answer.starts_with(crate::letters::is_upper)
        && answer.split(' ').count() <= 4
        && !answer.chars().any(|c| c.is_ascii_digit())
        && said
            .iter()
            .filter(weighty)
            .any(|word| asked.iter().any(|asked| same(asked, word)))
        && answer
            .split([' ', '-'])
            .filter(|word| word.len() > 3)
            .all(|word| word.starts_with(crate::letters::is_upper));
    whole || proper
}

pub(super) fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !crate::letters::is_alphanumeric(c) && c != '\'')
        .filter(|word| !word.is_empty())
        .map(|word| word.strip_suffix("'s").unwrap_or(word))
        .collect()
}

/// Whether two words are the same but for their capitals.
pub(super) fn same(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b)
        || !a.is_ascii()
            && !b.is_ascii()
            && crate::letters::lower_text(a) == crate::letters::lower_text(b)
}

/// Whether some words, at least one, stand in a row among others.
pub(super) fn has_run(long: &[&str], short: &[&str]) -> bool {
    !short.is_empty()
        && long
            .windows(short.len())
            .any(|window| window.iter().zip(short).all(|(a, b)| same(a, b)))
}

/// Whether one choice is another, or a part of it.
pub(super) fn overlaps(a: &str, b: &str) -> bool {
    let (a, b) = (words(a), words(b));
    has_run(&b, &a) || has_run(&a, &b)
}

/// The words of a text as hashes, which compare at once; that two words share one by accident costs a question at most.
pub(crate) fn hashes(text: &str) -> Vec<u64> {
    words(text).into_iter().map(hash).collect()
}

/// Whether two texts, by the hashes of their words, share more than so many words in a row.
pub(crate) fn share_run(a: &[u64], b: &[u64], limit: usize) -> bool {
    a.windows(limit + 1)
        .any(|run| b.windows(limit + 1).any(|other| other == run))
}

/// The hash of a word in small letters.
fn hash(word: &str) -> u64 {
    let mut hasher = Quick::default();
    for c in word.chars() {
        hasher.write_u32(u32::from(crate::letters::lower(c)));
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

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
            assert_eq!(tells(prompt, answer), told, "{prompt} {answer}");
        }
    }

    #[test]
    fn overlapping_choices_are_found() {
        for (a, b, overlap) in [
            ("Tonbury", "Tonbury Bay", true),
            ("North Tonbury", "South Tonbury", false),
            ("Mayor", "Mayor of Tonbury", true),
        ] {
            assert_eq!(overlaps(a, b), overlap, "{a} {b}");
        }
    }

    #[test]
    fn shared_runs_are_counted() {
        let share = |a, b, limit| share_run(&hashes(a), &hashes(b), limit);
        let (a, b) = ("The red kite flew away.", "A Red kite's flew home");
        assert!(share(a, b, 2));
        assert!(!share(a, b, 3));
        assert!(!share("", b, 0));
    }
}
