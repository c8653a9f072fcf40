//! Posts in questions: whose they are, of what, and when they were held.

use super::offered::sure;
use super::{CAST, asked};

#[test]
fn posts_are_asked_for_as_the_article_has_them() {
    for (body, question) in [
        (
            "Eva Falk, a former deputy economy minister, left for Oslo.",
            "Who is described as a former deputy economy minister? Eva Falk | Falk",
        ),
        (
            "Deputy Premier Tavan Wattan opened a dam. Mr Tavan sang.",
            "Who is named in the article as Deputy Premier? Tavan Wattan | Wattan | Tavan | Deputy Premier Tavan Wattan",
        ),
        (
            "Deputy Premier Tavan Wattan opened a dam. Mr Tavan sang, and so did Mayor Tavan Berg.",
            "Who is named in the article as Deputy Premier? Tavan Wattan | Wattan | Deputy Premier Tavan Wattan",
        ),
    ] {
        let asked = asked(body);
        assert!(
            asked.iter().any(|asked| asked == question),
            "{question}: {asked:#?}"
        );
    }
}

#[test]
fn posts_that_the_article_does_not_place_are_not_asked_for() {
    for (body, words) in [
        (
            "Its country director in Peru, Eva Falk, left for Oslo.",
            "country director",
        ),
        (
            "Col. Eva Falk, commander of the Danish battalion, left for Oslo.",
            "battalion",
        ),
        (
            "Eva Falk, a Danish vice president, left for Oslo.",
            "vice president of Denmark",
        ),
        (
            "They laid a wreath at the tomb of President Eva Falk in Oslo.",
            "Eva Falk",
        ),
    ] {
        let sure = sure(body);
        assert!(
            sure.iter().all(|sure| !sure.contains(words)),
            "{body}: {sure:#?}"
        );
    }
}

#[test]
fn a_post_is_asked_as_of_the_article_only_if_it_is_shown_then() {
    let prompt = |sentence: &str| {
        let mut asked = asked(&format!("{CAST}{sentence}")).into_iter();
        asked
            .find(|asked| asked.contains("ansport Minister") && asked.starts_with("Who"))
            .unwrap_or_default()
    };
    for now in [
        "Danish Transport Minister Ann Lee met the miners on Monday.",
        "The road is safe, Danish Transport Minister Ann Lee said.",
        "Danish Transport Minister Ann Lee has closed the mine.",
    ] {
        assert!(
            prompt(now).contains("in May 2024"),
            "{now}: {}",
            prompt(now)
        );
    }
    let then = prompt("Danish Transport Minister Ann Lee closed the mine in 1987.");
    assert!(then.starts_with("Who is named in the article as"), "{then}");
}

#[test]
fn officials_and_their_posts_are_asked_and_matched() {
    let asked = asked(&format!(
        "{CAST}Danish Justice Minister Eva Falk travelled to Oslo."
    ));
    let matched = asked
        .iter()
        .find(|asked| asked.starts_with("Match each person"));
    let expected = "Bo Carlsen = Foreign Minister of Norway, Cara Dahl = Defence Minister of Sweden, \
        Dag Ekman = President of Finland, Eva Falk = Justice Minister of Denmark";
    assert!(
        matched.is_some_and(|matched| matched.ends_with(expected)),
        "{asked:#?}"
    );
}

#[test]
fn typed_names_may_have_the_articles_titles() {
    for (body, answer) in [
        (
            "Harbour Commissioner Ann Lee said the tram line would carry freight in 2026.",
            "Ann Lee | Lee | Harbour Commissioner Ann Lee | Commissioner Lee",
        ),
        (
            "Mayor Ann B. Lee said the tram line would carry freight in 2026.",
            "Ann B. Lee | Lee | Ann Lee | Mayor Ann B. Lee",
        ),
        (
            "Reverend Ann Marie Lee said the tram line would carry freight in 2026.",
            "Ann Marie Lee | Lee | Ann Lee | Reverend Ann Marie Lee | Reverend Lee",
        ),
        (
            "Pope Lando II said the tram line would carry freight in 2026.",
            "Pope Lando II | Lando II | the Pope",
        ),
        // Who is called by the surname bears it, though somebody else does, too.
        (
            "Ann Lee said the tram line would carry freight in 2026. A guard saw Lee and Dora Lee.",
            "Ann Lee | Lee",
        ),
    ] {
        let asked = asked(body);
        assert!(
            asked
                .iter()
                .any(|asked| asked.ends_with(&format!("? {answer}"))),
            "{body}: {asked:#?}"
        );
    }
}

#[test]
fn a_post_of_one_holder_has_the() {
    for (sentence, question) in [
        (
            "The Danish State minister for Harbours, Ann Lee, left for Oslo on Monday.",
            "Who was the Danish State minister for Harbours in May 2024? Ann Lee",
        ),
        (
            "The Harbour League's chief executive, Ann Lee, left for Oslo on Monday.",
            "Who was the Harbour League's chief executive in May 2024? Ann Lee | Lee",
        ),
        (
            "The US special envoy to the Faroe Islands, Ann Lee, left for Oslo on Monday.",
            "Who was the US special envoy to the Faroe Islands in May 2024? Ann Lee | Lee",
        ),
        (
            "Denmark's interim justice minister Ann Lee left for Oslo on Monday.",
            "Who was the interim justice minister of Denmark in May 2024? Ann Lee",
        ),
    ] {
        let asked = asked(&format!("{CAST}{sentence}"));
        assert!(
            asked.iter().any(|asked| asked == question),
            "{sentence}: {asked:#?}"
        );
    }
}

#[test]
fn one_of_several_is_not_asked_for_as_the_only_one() {
    for (body, words) in [
        (
            "Eva Falk, an MP for Bergen East, left for Oslo.",
            "the MP for Bergen East",
        ),
        (
            "Eva Falk, a commissioner for ports in Bergen, left for Oslo.",
            "the commissioner for ports",
        ),
        ("Fine Gael TD Eva Falk left for Oslo.", "Fine Gael TD"),
        ("Fianna Fáil TD Eva Falk left for Oslo.", "Fianna Fáil TD"),
    ] {
        let sure = sure(body);
        let is_sole = |asked: &&String| asked.contains(words) && !asked.starts_with("Which post");
        assert_eq!(sure.iter().find(is_sole), None, "{body}");
    }
    let the = sure("Eva Falk, the MP for Bergen East, left for Oslo.");
    assert!(
        the.iter().any(|sure| sure.contains("MP for Bergen East")),
        "{the:#?}"
    );
}
