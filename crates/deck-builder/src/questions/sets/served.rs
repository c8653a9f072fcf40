//! Which of several officials served one country: the questions with several right answers.

use crate::reason::proof;
use deck_engine::{Body, Category, Choice};

use crate::facts::posts::is_country;
use crate::lexicon::Set;
use crate::questions::posts::Worded;
use crate::questions::{Candidate, Workshop, id, wording};
use crate::sort::Sort;

/// Right choices, and wrong ones, at most.
const OF_EACH: usize = 3;
/// The same, at least.
const ENOUGH: usize = 2;

pub(super) fn make(workshop: &Workshop<'_>) -> Option<Candidate> {
    let mut seen = Set::default();
    // Of each person the post that is told first.
    let served: Vec<&Worded<'_>> = (workshop.posts.iter())
        .filter(|post| seen.insert(post.holding.person) && serves_a_country(workshop, post))
        .collect();
    let (country, inside, outside) = served.iter().find_map(|post| {
        let country = post.holding.post.of.as_str();
        let (inside, outside): (Vec<&Worded<'_>>, Vec<_>) =
            (served.iter().copied()).partition(|post| post.holding.post.of == country);
        (inside.len() >= ENOUGH && outside.len() >= ENOUGH).then_some((country, inside, outside))
    })?;
    let inside = inside.into_iter().take(OF_EACH);
    let outside = outside.into_iter().take(OF_EACH);
    let chosen: Vec<&Worded<'_>> = inside.clone().chain(outside).collect();
    let choice = |post: &&Worded<'_>| Choice {
        text: post.holder.unwrap_or_default().to_owned(),
        correct: post.holding.post.of == country,
        why: Some(format!("{}.", wording::upper_first(&post.words))),
        fixed: false,
    };
    let sentence = |post: &&Worded<'_>| workshop.sentence(post.holding.evidence.first);
    let mut evidence: Vec<u32> = chosen.iter().map(sentence).collect();
    evidence.order();
    evidence.dedup();
    let names: Vec<&str> = inside.filter_map(|post| post.holder).collect();
    let the_country = wording::with_article(country);
    Some(Candidate {
        id: id(&["posts-of", country]),
        category: Category::Official,
        difficulty: 3,
        prompt: format!(
            "Which of these officials served {the_country} in {}?",
            wording::month_of(workshop.day)
        ),
        explanation: format!(
            "The article names {} with posts of {the_country}; the others have posts elsewhere.",
            listed(&names)
        ),
        confidence: chosen.iter().map(|post| post.holding.confidence).min()?,
        body: Body::Multi(chosen.iter().map(choice).collect()),
        evidence,
        rule: "holds-post",
        template: "posts-of-a-country",
        proof: proof!(
            "every person of the question has one country, by the post that the article gives"
        ),
        topic: "posts".into(),
    })
}

/// Whether it is sure that a person holds the post, and that it is one of a country.
fn serves_a_country(workshop: &Workshop<'_>, post: &Worded<'_>) -> bool {
    let holding = post.holding;
    let of = &holding.post.of;
    post.holder.is_some()
        && holding.confidence.get() >= 90
        && !holding.post.is_rank
        && post.is_sole().is_ok()
        && workshop.facts.is_in_office(workshop.scene, holding)
        && !of.is_empty()
        && is_country(of)
}

/// "A, B and C".
fn listed(names: &[&str]) -> String {
    match names.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        _ => names.concat(),
    }
}

#[cfg(test)]
mod tests {
    use deck_engine::Body;

    use crate::questions::Candidate;
    use crate::{Article, Build, Day, Options};

    /// What is asked of several people, each with whether it is a right choice.
    fn served(text: &str) -> Vec<(String, bool)> {
        let article = Article::new(text.to_owned(), Day::parse("2024-05-15"));
        let build = Build::of(&article, &Options::default());
        let of = |question: &Candidate| match &question.body {
            Body::Multi(choices) => choices
                .iter()
                .map(|choice| (choice.text.clone(), choice.correct))
                .collect(),
            _ => Vec::new(),
        };
        (build.questions.iter())
            .flat_map(|offered| of(&offered.question))
            .collect()
    }

    #[test]
    fn officials_of_one_country_are_asked_for_among_those_of_others() {
        let asked = served(
            "Norwegian Foreign Minister Bo Carlsen, Norwegian Finance Minister Eva Moe and Swedish Defence Minister \
             Cara Dahl spoke. Finnish President Dag Ekman listened.",
        );
        let expected = [
            ("Bo Carlsen", true),
            ("Eva Moe", true),
            ("Cara Dahl", false),
            ("Dag Ekman", false),
        ];
        assert_eq!(
            asked,
            expected.map(|(name, is_right)| (name.to_owned(), is_right))
        );
    }

    #[test]
    fn who_left_office_or_serves_no_country_is_no_choice() {
        let asked = served(
            "Norwegian Foreign Minister Bo Carlsen, former Norwegian Finance Minister Eva Moe and Swedish Defence \
             Minister Cara Dahl spoke. Finnish President Dag Ekman listened, and so did Bergen Mayor Ida Ness.",
        );
        assert_eq!(asked, []);
    }
}
