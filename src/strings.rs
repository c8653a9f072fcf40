//! Every word of the deck's own, in English. Words of a question come from its bank.

use deck_engine::{Category, ChallengeError, Kind, NearMiss, fill};

use crate::host::Notice;

pub(crate) use deck_engine::count as whole;
use deck_engine::english::decimal;
pub(crate) use deck_engine::english::{date, list, number};

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
    fill("Quiz: %", &[title])
}

pub(crate) fn cards_label(title: &str) -> String {
    fill("Flashcards: %", &[title])
}

pub(crate) fn count(position: usize, of: usize) -> String {
    fill("% of %", &[&whole(position), &whole(of)])
}

pub(crate) fn count_label(position: usize, of: usize) -> String {
    fill("Question % of %", &[&whole(position), &whole(of)])
}

pub(crate) fn cards_left(left: usize) -> String {
    plural(left, "card left", "cards left")
}

pub(crate) fn questions(count: usize) -> String {
    plural(count, "question", "questions")
}

fn plural(count: usize, one: &str, many: &str) -> String {
    fill("% %", &[&whole(count), if count == 1 { one } else { many }])
}

pub(crate) fn invitation(questions_asked: usize, categories: &[Category]) -> String {
    let names: Vec<&str> = categories
        .iter()
        .map(|category| subject(*category))
        .collect();
    fill("% about %.", &[&questions(questions_asked), &list(&names)])
}

pub(crate) fn to_beat(right: u16, of: u16) -> String {
    fill(
        "Someone who sent you this quiz got % of % right. Can you do better?",
        &[&whole(right.into()), &whole(of.into())],
    )
}

pub(crate) fn beaten(right: usize, to_beat: u16) -> String {
    let words = match right.cmp(&usize::from(to_beat)) {
        std::cmp::Ordering::Greater => "You beat the % that you were sent.",
        std::cmp::Ordering::Equal => "You drew level with the % that you were sent.",
        std::cmp::Ordering::Less => "The % that you were sent still stand.",
    };
    fill(words, &[&whole(to_beat.into())])
}

pub(crate) fn notice(notice: &Notice) -> String {
    match notice {
        Notice::AnswersLost(1) => {
            "This quiz was edited since you began. One question is asked again.".to_owned()
        }
        Notice::AnswersLost(lost) => fill(
            "This quiz was edited since you began. % questions are asked again.",
            &[&whole(*lost)],
        ),
        Notice::Challenge(ChallengeError::Outdated) => {
            "The quiz has changed since this challenge was made, so here are new questions."
                .to_owned()
        }
        Notice::Challenge(error) => fill("Here is a new quiz, since %.", &[&error.to_string()]),
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
    fill("%: now % of %", &[item, &whole(place), &whole(of)])
}

pub(crate) fn move_up(item: &str) -> String {
    fill("Move up: %", &[item])
}

pub(crate) fn move_down(item: &str) -> String {
    fill("Move down: %", &[item])
}

pub(crate) const PARTLY: &str = "Partly right: % of %";
pub(crate) const PARTLY_IN_ORDER: &str = "Partly right: % of % neighbours follow each other";

pub(crate) fn partly(words: &str, earned: u32, of: u32) -> String {
    // A question has at most a few parts.
    fill(words, &[&whole(earned as usize), &whole(of as usize)])
}

pub(crate) fn wrong(answer: &str) -> String {
    fill("No, the answer is: %", &[answer])
}

/// Where an item of a timeline belongs.
pub(crate) fn belongs(place: usize) -> String {
    fill("✕ Belongs in place %", &[&whole(place)])
}

pub(crate) const WRONG: &str = "Not quite";

pub(crate) fn answer_is(answer: &str) -> String {
    fill("✕ It is %", &[answer])
}

pub(crate) fn blank(number: usize, of: usize) -> String {
    fill("Blank % of %", &[&whole(number), &whole(of)])
}

pub(crate) fn pair(left: &str, right: &str) -> String {
    fill("%: %", &[left, right])
}

pub(crate) fn points(points: f64) -> String {
    fill("% points with partial credit", &[&decimal(points)])
}

pub(crate) fn of_all(of: usize) -> String {
    fill(" of %", &[&whole(of)])
}

pub(crate) fn right_of_all(right: usize, of: usize) -> String {
    fill("% of % right", &[&whole(right), &whole(of)])
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
        fill("Try the % you missed", &[&whole(missed)])
    }
}

pub(crate) fn known(known: usize, of: usize) -> String {
    fill("You knew % of %.", &[&whole(known), &whole(of)])
}

pub(crate) fn run_missed(missed: usize) -> String {
    if missed == 1 {
        "Go through the one you missed".to_owned()
    } else {
        fill("Go through the % you missed", &[&whole(missed)])
    }
}

pub(crate) fn truth(truth: bool) -> &'static str {
    if truth { TRUE } else { FALSE }
}

/// In what way an answer missed; the bank's own words where it has some.
pub(crate) fn near_miss(near: &NearMiss) -> String {
    match near {
        NearMiss::Listed(why) => why.clone(),
        NearMiss::OtherUnit(Some(unit)) => fill("The number is asked for in %.", &[unit]),
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

/// What tells one question on the screen from the next.
pub(crate) fn key(round: u32, position: usize) -> String {
    // Rounds are counted by hand.
    fill("%-%", &[&whole(round as usize), &whole(position)])
}

/// Something in brackets.
pub(crate) fn aside(text: &str) -> String {
    fill("(%)", &[text])
}

/// What is read before a heading's own words.
pub(crate) fn sentence_before(text: &str) -> String {
    fill("%. ", &[text])
}
