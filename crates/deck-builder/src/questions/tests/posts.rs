//! Posts in questions: whose they are, of what, and when they were held.

use super::asked;
use super::offered::sure;

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
