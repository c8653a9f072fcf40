//! Every word of the deck's own, in English. Words of a question come from its bank.

use deck_engine::{Category, ChallengeError, DateSpan, Kind, NearMiss, NumberAnswer};

use crate::host::Notice;

/// The language of these words.
pub(crate) const LANGUAGE: &str = "en";

pub(crate) const KICKER: &str = "News quiz";
pub(crate) const CARDS_KICKER: &str = "Flashcards";
pub(crate) const START: &str = "Start";
pub(crate) const CHECK: &str = "Check";
pub(crate) const SKIP: &str = "Skip";
pub(crate) const NEXT: &str = "Next question";
pub(crate) const SEE_RESULT: &str = "See your result";
pub(crate) const SHARE: &str = "Share";
pub(crate) const COPIED: &str = "Copied to the clipboard.";
pub(crate) const SELECT_TO_COPY: &str = "Select this text and copy it:";
pub(crate) const NEW_QUESTIONS: &str = "New questions";
pub(crate) const PLAY_AGAIN: &str = "Play again";
pub(crate) const TRUE: &str = "True";
pub(crate) const FALSE: &str = "False";
pub(crate) const YOUR_ANSWER: &str = "Your answer";
pub(crate) const ORDER_HINT: &str = "Use the arrows to put them in order, first at the top.";
pub(crate) const MULTI_HINT: &str = "Choose all that apply.";
pub(crate) const DATE_HINT: &str = "For example 4 July 1976, July 1976 or 1976.";
pub(crate) const CHOOSE: &str = "Choose…";
pub(crate) const CORRECT: &str = "Correct";
pub(crate) const MARK_RIGHT: &str = "✓ Correct answer";
pub(crate) const MARK_YOURS_RIGHT: &str = "✓ Your answer, correct";
pub(crate) const MARK_YOURS_WRONG: &str = "✕ Your answer";
pub(crate) const MARK_PLACE_RIGHT: &str = "✓ Right place";
pub(crate) const MARK_PART_RIGHT: &str = "✓ Correct";
pub(crate) const RIGHT_ORDER: &str = "The right order:";
pub(crate) const SHOW_ANSWER: &str = "Show the answer";
pub(crate) const HIDE_ANSWER: &str = "Hide the answer";
pub(crate) const AGAIN: &str = "Again";
pub(crate) const GOOD: &str = "Good";
pub(crate) const UNDO: &str = "Undo";
pub(crate) const ALL_AGAIN: &str = "All cards again";
pub(crate) const FINISHED: &str = "Finished";
pub(crate) const BY_CATEGORY: &str = "Your result by subject";
pub(crate) const ALL_ANSWERS: &str = "All questions and answers";
pub(crate) const CORRECTIONS: &str = "Corrections";
pub(crate) const TRUE_OR_FALSE: &str = "True or false?";
pub(crate) const BLANK: &str = "_____";

pub(crate) fn quiz_label(title: &str) -> String {
    format!("Quiz: {title}")
}

pub(crate) fn cards_label(title: &str) -> String {
    format!("Flashcards: {title}")
}

pub(crate) fn count(position: usize, of: usize) -> String {
    format!("{position} of {of}")
}

pub(crate) fn count_label(position: usize, of: usize) -> String {
    format!("Question {position} of {of}")
}

pub(crate) fn cards_left(left: usize) -> String {
    plural(left, "card left", "cards left")
}

pub(crate) fn questions(count: usize) -> String {
    plural(count, "question", "questions")
}

fn plural(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

pub(crate) fn invitation(questions_asked: usize, categories: &[Category]) -> String {
    let names: Vec<&str> = categories
        .iter()
        .map(|category| subject(*category))
        .collect();
    format!("{} about {}.", questions(questions_asked), list(&names))
}

pub(crate) fn to_beat(right: u16, of: u16) -> String {
    format!("Someone who sent you this quiz got {right} of {of} right. Can you do better?")
}

pub(crate) fn beaten(right: usize, to_beat: u16) -> String {
    match right.cmp(&usize::from(to_beat)) {
        std::cmp::Ordering::Greater => format!("You beat the {to_beat} that you were sent."),
        std::cmp::Ordering::Equal => {
            format!("You drew level with the {to_beat} that you were sent.")
        }
        std::cmp::Ordering::Less => format!("The {to_beat} that you were sent still stand."),
    }
}

pub(crate) fn notice(notice: &Notice) -> String {
    match notice {
        Notice::AnswersLost(lost) => format!(
            "This quiz was edited since you began. {} asked again.",
            if *lost == 1 {
                "One question is".to_owned()
            } else {
                format!("{lost} questions are")
            }
        ),
        Notice::Challenge(ChallengeError::Outdated) => {
            "The quiz has changed since this challenge was made, so here are new questions."
                .to_owned()
        }
        Notice::Challenge(error) => {
            format!("The challenge cannot be taken: {error}. Here is a new quiz.")
        }
    }
}

/// A category as the summary names it.
pub(crate) fn category(category: Category) -> &'static str {
    match category {
        Category::Date => "Dates",
        Category::Aircraft => "Aircraft",
        Category::Location => "Places",
        Category::Official => "Officials",
        Category::Organisation => "Organisations",
        Category::Number => "Numbers",
        Category::Event => "Events",
    }
}

fn subject(category: Category) -> &'static str {
    match category {
        Category::Date => "dates",
        Category::Aircraft => "aircraft",
        Category::Location => "places",
        Category::Official => "officials",
        Category::Organisation => "organisations",
        Category::Number => "numbers",
        Category::Event => "events",
    }
}

pub(crate) fn incomplete(kind: Kind) -> &'static str {
    match kind {
        Kind::Choice | Kind::TrueFalse | Kind::Place => "Choose an answer first.",
        Kind::Multi => "Choose at least one answer first.",
        Kind::Cloze => "Fill in every blank first.",
        Kind::Match => "Choose a partner for every line first.",
        Kind::Text | Kind::Number | Kind::Date | Kind::Order => "Write an answer first.",
    }
}

pub(crate) fn moved(item: &str, place: usize, of: usize) -> String {
    format!("{item}: now {place} of {of}")
}

pub(crate) fn move_up(item: &str) -> String {
    format!("Move up: {item}")
}

pub(crate) fn move_down(item: &str) -> String {
    format!("Move down: {item}")
}

pub(crate) fn partly(earned: u32, of: u32) -> String {
    format!("Partly right: {earned} of {of}")
}

pub(crate) fn wrong(answer: &str) -> String {
    format!("Not this one: {answer}")
}

pub(crate) const WRONG: &str = "Not quite";

pub(crate) fn answer_is(answer: &str) -> String {
    format!("✕ It is {answer}")
}

pub(crate) fn blank(number: usize, of: usize) -> String {
    format!("Blank {number} of {of}")
}

pub(crate) fn pair(left: &str, right: &str) -> String {
    format!("{left}: {right}")
}

pub(crate) fn points(points: f64) -> String {
    format!("{} points with partial credit", decimal(points))
}

pub(crate) fn of_all(of: usize) -> String {
    format!(" of {of}")
}

pub(crate) fn right_of_all(right: usize, of: usize) -> String {
    format!("{right} of {of} right")
}

/// Words for a result for which the bank has none.
pub(crate) fn verdict(percent: u8) -> &'static str {
    match percent {
        100 => "All of them right.",
        70..=99 => "You read closely.",
        40..=69 => "A good part of it stayed with you.",
        _ => "Worth a second read.",
    }
}

pub(crate) fn retry(missed: usize) -> String {
    if missed == 1 {
        "Try the one you missed".to_owned()
    } else {
        format!("Try the {missed} you missed")
    }
}

pub(crate) fn known(known: usize, of: usize) -> String {
    format!("You knew {known} of {of}.")
}

pub(crate) fn run_missed(missed: usize) -> String {
    if missed == 1 {
        "Go through the one you missed".to_owned()
    } else {
        format!("Go through the {missed} you missed")
    }
}

pub(crate) fn truth(truth: bool) -> &'static str {
    if truth { TRUE } else { FALSE }
}

/// In what way an answer missed; the bank's own words where it has some.
pub(crate) fn near_miss(near: &NearMiss) -> String {
    match near {
        NearMiss::Listed(why) => why.clone(),
        NearMiss::OtherUnit(Some(unit)) => format!("The number is asked for in {unit}."),
        NearMiss::OtherUnit(None) => "The number is asked for without that unit.".to_owned(),
        other => plain_near_miss(other).to_owned(),
    }
}

fn plain_near_miss(near: &NearMiss) -> &'static str {
    match near {
        NearMiss::Listed(_) | NearMiss::OtherUnit(_) => "",
        NearMiss::Spelling => "One letter is different.",
        NearMiss::Incomplete => "That is only a part of the answer.",
        NearMiss::Extra => "The answer is in there, with something that does not belong to it.",
        NearMiss::SurnameAlone => "A surname alone is not enough here: others bear it too.",
        NearMiss::GivenNameAlone => "A given name alone is not enough: add the surname.",
        NearMiss::OtherPerson => "The surname is right, but this is somebody else.",
        NearMiss::OtherDesignator => "That is another model.",
        NearMiss::OtherVariant => "The model is right, the variant is not.",
        NearMiss::Magnitude => "The digits are right, but not how large the number is.",
        NearMiss::Close => "That is close, but not close enough.",
        NearMiss::LessPrecise => "The date is asked for more precisely.",
        NearMiss::PartOfSpan => "That is only a part of the time that is asked for.",
        NearMiss::OtherYear => "The day is right, the year is not.",
        NearMiss::OtherDay => "The month is right, the day is not.",
        NearMiss::OtherWeekday => "The date is right, but it fell on another day of the week.",
    }
}

/// What came of a question, by the class that its row has.
pub(crate) fn outcome(class: &str) -> &'static str {
    match class {
        "right" => "right",
        "part" => "partly right",
        "wrong" => "wrong",
        "skipped" => "skipped",
        _ => "not asked",
    }
}

/// Something in brackets.
pub(crate) fn aside(text: &str) -> String {
    format!("({text})")
}

/// What is read before a heading's own words.
pub(crate) fn sentence_before(text: &str) -> String {
    format!("{text}. ")
}

/// A list in a sentence, with the comma before its last "and" that long lists need.
pub(crate) fn list(items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [one, two] => format!("{one} and {two}"),
        [most @ .., last] => format!("{}, and {last}", most.join(", ")),
    }
}

pub(crate) fn number(answer: &NumberAnswer) -> String {
    let value = decimal(answer.value);
    match &answer.unit {
        Some(unit) => format!("{value} {unit}"),
        None => value,
    }
}

/// Thousands with commas, at most two decimals. In whole hundredths, since printing binary
/// fractions would cost a page 11 kB.
fn decimal(value: f64) -> String {
    let hundredths = (value * 100.0).round() as i64;
    let digits = (hundredths / 100).unsigned_abs().to_string();
    let mut text = if hundredths < 0 {
        "-".to_owned()
    } else {
        String::new()
    };
    for (index, digit) in digits.chars().enumerate() {
        // Years and other numbers of four digits stand without a comma.
        if index > 0 && digits.len() > 4 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    match (hundredths % 100).unsigned_abs() {
        0 => text,
        tenths if tenths % 10 == 0 => format!("{text}.{}", tenths / 10),
        rest => format!("{text}.{rest:02}"),
    }
}

/// A date in words: 15 September 2023, September 2023, 2023, 1950 to 1953.
pub(crate) fn date(span: &DateSpan) -> String {
    let iso = span.to_string();
    match iso.split_once('/') {
        Some((from, to)) => format!("{} to {}", point_in_time(from), point_in_time(to)),
        None => point_in_time(&iso),
    }
}

fn point_in_time(iso: &str) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut parts = iso.split('-');
    let year = parts.next().unwrap_or_default();
    let month = parts
        .next()
        .and_then(|month| MONTHS.get(month.parse::<usize>().ok()?.checked_sub(1)?));
    let day = parts.next().map(|day| day.trim_start_matches('0'));
    match (day, month) {
        (Some(day), Some(month)) => format!("{day} {month} {year}"),
        (None, Some(month)) => format!("{month} {year}"),
        _ => year.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_words() {
        for (iso, words) in [
            ("2023-09-05", "5 September 2023"),
            ("2023-10", "October 2023"),
            ("2002", "2002"),
            ("1950/1953", "1950 to 1953"),
        ] {
            let span = DateSpan::parse(iso).unwrap();
            assert_eq!(date(&span), words);
        }
    }

    #[test]
    fn numbers_are_grouped_from_five_digits() {
        for (value, words) in [
            (6200.0, "6200"),
            (10_000.0, "10,000"),
            (-1_234_567.5, "-1,234,567.5"),
            (2.666_666, "2.67"),
        ] {
            assert_eq!(decimal(value), words);
        }
    }

    #[test]
    fn lists_read_as_sentences() {
        assert_eq!(list(&["dates"]), "dates");
        assert_eq!(list(&["dates", "places"]), "dates and places");
        assert_eq!(
            list(&["dates", "places", "officials"]),
            "dates, places, and officials"
        );
    }
}
