//! What is left out of sure questions as it is not used whole, or is no more than another's name.

use super::offered::sure;

#[test]
fn what_is_not_told_whole_is_not_asked() {
    for (body, words) in [
        // A clause that goes on, one that holds another, and one that only sets the scene.
        (
            "Cooks of Bergen blocked the Oslo road for six hours and burnt tyres on Monday.",
            "did cooks of Bergen block",
        ),
        (
            "Oslo County Council will debate a motion on the issue on May 20.",
            "a motion",
        ),
        (
            "A Boeing 737 was landing at Bergen on Monday when a gull struck it.",
            "landing",
        ),
        // As many as were handed over, and no more.
        (
            "Members of the Harbour Movement have handed over 640 tugs in Bergen.",
            "ore than how many",
        ),
        // A general type is of no variant, and two crashes of one are no type.
        (
            "Norway ordered 52 F-35s in 2015. An F-35A flew to Peru in a test.",
            "Norway order in 2015? F-35A",
        ),
        (
            "Two crashes of the Boeing 737 killed 346 people in Bergen.",
            "type of crashes",
        ),
        // Its maker tells the type.
        (
            "Boeing offered its 737 to Norway in 2019. The Airbus A320 and the ATR 72 flew to Peru.",
            "Which type of aircraft did Boeing",
        ),
        // Whose car, which night, which town's president, when.
        (
            "Ann Lee is ill. A tree fell on her car near Bergen on Monday.",
            "her car",
        ),
        (
            "Danish soldiers struck a depot in Bergen overnight on Monday.",
            "strike a depot",
        ),
        (
            "The Harbour Union met. Its Tonbury president, Ann Lee, left for Oslo.",
            "Tonbury president",
        ),
        ("Five cooks were killed in Bergen.", "were killed"),
        (
            "Bergen is known as a port for tea shipped from Lima to Oslo.",
            "A port for tea",
        ),
        // Another sentence begins at "and"; how many between which days; part of what.
        (
            "Two boats were burned in Bergen on Monday and a cook, named as Bo Carr, was hurt near Oslo.",
            "2024 and a cook",
        ),
        (
            "The Harbour Board received 64 complaints between May 5 and 9.",
            "64 complaints",
        ),
        ("About 200 cooks of Bergen took part in 2019.", "take part"),
        // A party is no seat, and two titles are not one.
        ("Labour MP Ann Lee left for Oslo.", "= Labour MP"),
        (
            "Harbour Board spokesperson Ambassador Ann Lee left for Oslo.",
            "as Harbour Board spokesperson Ambassador",
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
fn what_is_told_whole_is_asked() {
    for (body, question) in [
        (
            "Norway ordered 52 F-35s in 2015. An F-35A flew to Peru in a test.",
            "How many F-35s did Norway order in 2015? 52",
        ),
        (
            "The Philippines lodged 63 protests in 2023.",
            "In which year did the Philippines lodge 63 protests? 2023",
        ),
        (
            "Tonbury Mayor Ann Lee left for Oslo.",
            "Who is named in the article as Mayor of Tonbury? Ann Lee",
        ),
        (
            "Labour's ports spokeswoman, Ann Lee, left for Oslo.",
            "Who is named in the article as Labour's ports spokesperson? Ann Lee",
        ),
    ] {
        let sure = sure(body);
        assert!(
            sure.iter().any(|sure| sure.starts_with(question)),
            "{body}: {sure:#?}"
        );
    }
}
