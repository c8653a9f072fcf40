//! Which of the questions that are made a bank has, and in which order.

use deck_engine::Body;

use super::CAST;
use crate::{Article, Build, Candidate, Day, Options, Status};

#[test]
fn sure_questions_come_first() {
    let article = Article::new(
        format!(
            "{CAST}The company won two cups in 2019. Denmark ordered twelve tugs from Poland in 2019."
        ),
        Day::parse("2024-05-15"),
    );
    let build = Build::of(
        &article,
        &Options {
            quote: true,
            ..Options::default()
        },
    );
    let statuses: Vec<Status> = build
        .questions
        .iter()
        .map(|offered| offered.status)
        .collect();
    assert!(statuses.is_sorted(), "{statuses:?}");
}

#[test]
fn posts_are_not_asked_again_and_again() {
    let officials = [
        ("Danish", "Justice", "Eva Falk"),
        ("Polish", "Finance", "Jan Kosik"),
        ("German", "Labour", "Ute Brandt"),
        ("Dutch", "Transport", "Piet Mulder"),
        ("French", "Culture", "Rene Aubry"),
        ("Italian", "Health", "Ugo Ferri"),
    ];
    for count in 0..=officials.len() {
        let spoke = officials
            .iter()
            .take(count)
            .map(|(land, post, name)| format!("{land} {post} Minister {name} spoke.\n\n"));
        let body = format!("{CAST}{}", spoke.collect::<String>());
        let article = Article::new(body, Day::parse("2024-05-15"));
        let build = Build::of(&article, &Options::default());
        let asked = build.questions.iter().map(|offered| &offered.question);
        let single =
            |question: &&Candidate| ["who-holds", "which-post"].contains(&question.template);
        let singles: Vec<&Candidate> = asked.clone().filter(single).collect();
        assert!(singles.len() <= 9);
        let matched = asked.clone().find_map(|question| match &question.body {
            Body::Match(matching) => Some(matching),
            _ => None,
        });
        let all = count == officials.len();
        assert!(!all || matched.is_some());
        // A match tells the posts that others ask for: they are of its group.
        let group = (build.questions.iter())
            .find(|offered| matches!(offered.question.body, Body::Match(_)))
            .map(|offered| offered.group.clone());
        let pairs = matched.into_iter().flat_map(|matching| &matching.pairs);
        for pair in pairs {
            let again = (build.questions.iter()).filter(|offered| {
                single(&&offered.question) && offered.question.topic == pair.left
            });
            assert!(
                again
                    .into_iter()
                    .all(|offered| Some(&offered.group) == group.as_ref())
            );
        }
    }
}

/// What is offered beside the right answers of all questions, each with what its reader is told.
fn others(body: &str) -> Vec<String> {
    let article = Article::new(format!("{CAST}{body}"), Day::parse("2024-05-15"));
    let options = Options {
        quote: true,
        ..Options::default()
    };
    let questions = Build::of(&article, &options).questions.into_iter();
    let choices = questions.filter_map(|offered| match offered.question.body {
        Body::Choice(choices) => Some(choices),
        _ => None,
    });
    (choices.flatten())
        .filter(|choice| !choice.correct)
        .map(|choice| [choice.text, choice.why.unwrap_or_default()].join(" "))
        .collect()
}

fn offers(body: &str, words: &str) -> bool {
    let is_it = |other: &String| other.starts_with(words) || other.ends_with(words);
    others(body).iter().any(is_it)
}

#[test]
fn who_is_named_of_long_ago_is_no_choice_today() {
    for (year, is_chosen) in [("1974", false), ("2023", true)] {
        let body = format!(
            "In May {year} Danish Justice Minister Eva Falk brokered a truce in Bergen. \
             Polish Finance Minister Jan Kosik said: \"We will mend every tram in the town by June.\""
        );
        assert_eq!(offers(&body, "Eva Falk"), is_chosen, "{year}");
    }
}

#[test]
fn officers_who_died_are_no_choice() {
    for (were, is_chosen) in [("deceased", false), ("pilots", true)] {
        let body = format!(
            "The {were} were named as Wing Commander Eva Falk and Flying Officer Jan Kosik. \
             Mayor Ann Lee said: \"We will mend every tram in the town by June.\""
        );
        assert_eq!(offers(&body, "Eva Falk"), is_chosen, "{were}");
    }
}

#[test]
fn a_country_whose_people_are_named_is_not_said_to_be_unnamed() {
    let told = "Foreign Minister Ann Lee of Malawi left for Bergen.";
    let unnamed = "does not name Zambia.";
    assert!(offers(told, unnamed), "{:?}", others(told));
    let body = format!("{told} A Zambian baker sang.");
    assert!(!offers(&body, unnamed), "{:?}", others(&body));
}
