//! Warnings: what a valid bank allows and its author may not have meant.

use std::collections::HashMap;

use deck_engine::{
    Bank, Body, Category, Compare, Problem, Question, Spot, Typed, TypedVerdict, grade_typed,
};

/// All warnings for a bank, in its order.
pub(crate) fn warnings(bank: &Bank) -> Vec<Problem> {
    let mut found = Vec::new();
    for (index, question) in bank.questions.iter().enumerate() {
        refused_by_itself(question, index, &mut found);
        same_as_the_right_choice(question, index, &mut found);
        answer_in_prompt(question, index, &mut found);
        known_by_the_same(question, index, &mut found);
        not_in_the_list(question, index, &mut found);
        badly_written(bank, question, index, &mut found);
    }
    shared_forms(bank, &mut found);
    repeated_prompts(bank, &mut found);
    if let Some(lowest) = bank
        .about
        .results
        .iter()
        .map(|band| band.min)
        .min()
        .filter(|min| *min > 0)
    {
        found.push(Problem {
            path: "$.results".into(),
            message: format!("results below {lowest} % have no words"),
            mend: "add a band with \"min\": 0".into(),
        });
    }
    found
}

/// The typed answers of a question, each with the end of its path.
fn typed_answers(question: &Question) -> Vec<(String, &Typed)> {
    match &question.body {
        Body::Text(typed) => vec![(String::new(), typed)],
        Body::Cloze(cloze) => {
            let blanks = cloze.blanks.iter().enumerate();
            blanks
                .map(|(index, typed)| (format!(".blanks[{index}]"), typed))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// A text without regard to case, marks and spacing.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

fn refused_by_itself(question: &Question, index: usize, found: &mut Vec<Problem>) {
    for (part, typed) in typed_answers(question) {
        for (form_index, form) in typed.accept.iter().enumerate() {
            if grade_typed(typed, form) != TypedVerdict::Right {
                found.push(Problem {
                    path: format!("$.questions[{index}]{part}.accept[{form_index}]"),
                    message: format!(
                        "\"{form}\" is never right, because a refused form is the same"
                    ),
                    mend: "remove one of the two".into(),
                });
            }
        }
    }
}

fn same_as_the_right_choice(question: &Question, index: usize, found: &mut Vec<Problem>) {
    let Body::Choice(choices) = &question.body else {
        return;
    };
    let Some(right) = choices.iter().find(|choice| choice.correct) else {
        return;
    };
    let compare = match question.category {
        Category::Aircraft => Compare::Designator,
        Category::Official => Compare::Name,
        Category::Number => Compare::Number,
        Category::Date => Compare::Date,
        _ => Compare::Phrase,
    };
    let typed = Typed {
        accept: vec![right.text.clone()],
        refuse: Vec::new(),
        compare,
    };
    for (choice_index, choice) in choices
        .iter()
        .enumerate()
        .filter(|(_, choice)| !choice.correct)
    {
        if grade_typed(&typed, &choice.text) == TypedVerdict::Right {
            found.push(Problem {
                path: format!("$.questions[{index}].choices[{choice_index}].text"),
                message: format!(
                    "\"{}\" says the same as the right choice, \"{}\"",
                    choice.text, right.text
                ),
                mend: "offer something that is wrong".into(),
            });
        }
    }
}

fn answer_in_prompt(question: &Question, index: usize, found: &mut Vec<Problem>) {
    let Body::Text(typed) = &question.body else {
        return;
    };
    let (Some(model), prompt) = (typed.model(), plain(&question.prompt)) else {
        return;
    };
    let answer = plain(model);
    if answer.chars().count() >= 4 && prompt.contains(&answer) {
        found.push(Problem {
            path: format!("$.questions[{index}].prompt"),
            message: format!("the prompt gives its answer away: \"{model}\""),
            mend: "ask without naming it".into(),
        });
    }
}

/// Two blanks, items or pairs that study cannot tell apart.
fn known_by_the_same(question: &Question, index: usize, found: &mut Vec<Problem>) {
    let (list, texts): (_, Vec<_>) = match &question.body {
        Body::Cloze(cloze) => ("blanks", cloze.blanks.iter().map(Typed::model).collect()),
        Body::Order(items) => (
            "items",
            items.iter().map(|item| Some(&*item.text)).collect(),
        ),
        Body::Match(matching) => {
            let lefts = matching.pairs.iter().map(|pair| Some(&*pair.left));
            ("pairs", lefts.collect())
        }
        _ => return,
    };
    let mut owners = HashMap::new();
    for (part, text) in texts.into_iter().enumerate() {
        let known = question.known(part, text.unwrap_or_default());
        let has_id = question.part_ids.get(part).is_some_and(|id| !id.is_empty());
        let Some((first, first_has_id)) = owners.insert(known, (part, has_id)) else {
            continue;
        };
        // The same answer may fill two blanks; study tells them apart by their order.
        if !has_id && !first_has_id {
            continue;
        }
        let end = if has_id { ".id" } else { "" };
        found.push(Problem {
            path: format!("$.questions[{index}].{list}[{part}]{end}"),
            message: format!("{list}[{first}] is also known by \"{known}\""),
            mend: "give one of the two another \"id\"".into(),
        });
    }
}

/// A place that only the map can answer, which not everybody can use.
fn not_in_the_list(question: &Question, index: usize, found: &mut Vec<Problem>) {
    let Body::Place(place) = &question.body else {
        return;
    };
    let is_answer = |spot: &Spot| spot.name == place.spot.name;
    if !place.candidates.iter().any(is_answer) || place.candidates.iter().all(is_answer) {
        let name = &place.spot.name;
        found.push(Problem {
            path: format!("$.questions[{index}].candidates"),
            message: format!(
                "who cannot use the map has no list with {name:?} and other places in it"
            ),
            mend: format!("list places to choose from, {name:?} with its coordinates among them"),
        });
    }
}

/// Flaws of test items, whose rules are for English.
fn badly_written(bank: &Bank, question: &Question, index: usize, found: &mut Vec<Problem>) {
    let language = question.lang.as_ref().unwrap_or(&bank.about.language);
    if language.split('-').next() == Some("en") {
        found.extend(deck_builder::flaw_of(question).map(|flaw| Problem {
            path: format!("$.questions[{index}].prompt"),
            message: flaw,
            mend: "word it so that it can be understood alone and gives nothing away".into(),
        }));
    }
}

/// Two questions with different answers that accept the same words: "Kim" cannot be two people.
fn shared_forms(bank: &Bank, found: &mut Vec<Problem>) {
    let mut owners: HashMap<String, (String, &str)> = HashMap::new();
    for (index, question) in bank.questions.iter().enumerate() {
        for (part, typed) in typed_answers(question) {
            let Some(model) = typed.model() else { continue };
            for (form_index, form) in typed.accept.iter().enumerate() {
                let path = format!("$.questions[{index}]{part}.accept[{form_index}]");
                let Some((first, other)) = owners.get(&plain(form)) else {
                    owners.insert(plain(form), (path, model));
                    continue;
                };
                let same = |accepted: &str, input: &str| {
                    let typed = Typed {
                        accept: vec![accepted.into()],
                        refuse: Vec::new(),
                        compare: typed.compare,
                    };
                    grade_typed(&typed, input) == TypedVerdict::Right
                };
                // "Moscow" and "in Moscow" are one answer, and so may be a fleet and its name.
                let (mine, theirs) = (plain(model), plain(other));
                let part = mine.contains(&theirs) || theirs.contains(&mine);
                if !part && !same(model, other) && !same(other, model) {
                    found.push(Problem {
                        path,
                        message: format!("\"{form}\" stands for \"{model}\" here and for \"{other}\" at {first}"),
                        mend: "accept it where it can only mean one thing, or say in both prompts what is wanted".into(),
                    });
                }
            }
        }
    }
}

fn repeated_prompts(bank: &Bank, found: &mut Vec<Problem>) {
    let mut prompts = HashMap::new();
    for (index, question) in bank.questions.iter().enumerate() {
        // A cloze asks by its text; its prompt is often the same instruction.
        if matches!(
            question.body,
            Body::Cloze(_) | Body::Order(_) | Body::Match(_) | Body::TrueFalse(_)
        ) {
            continue;
        }
        if let Some(first) = prompts.insert(plain(&question.prompt), index) {
            found.push(Problem {
                path: format!("$.questions[{index}].prompt"),
                message: format!("$.questions[{first}] asks the same"),
                mend: "remove one of them, or ask for something else".into(),
            });
        }
    }
}
