//! What clauses give to be asked for, and what their words are too few or too many for.

use super::offered::sure;

#[test]
fn what_is_told_of_one_person_is_asked_for() {
    for (body, question) in [
        // "He" is whom the sentence before begins with, and nobody else is named.
        (
            "Ann Lee left for Oslo. She sold 40 ovens to a baker of Bergen.",
            "Who sold 40 ovens to a baker of Bergen? Ann Lee",
        ),
        (
            "Mayor Ann Lee left for Oslo. Lee, who studied in Bergen in 1992, sang.",
            "Who studied in Bergen in 1992? Ann Lee",
        ),
        (
            "Mayor Ann Lee left for Oslo. Lee took 52 percent of the vote in Bergen on Monday.",
            "Who took 52 percent of the vote in Bergen on 13 May 2024? Ann Lee",
        ),
        (
            "Mayor Ann Lee has already written to the Danish embassy in Oslo.",
            "Who wrote to the Danish embassy in Oslo? Ann Lee",
        ),
        // As far ahead as what is told before it.
        (
            "Mayor Ann Lee, who retires next month and hands over to Bo Carlsen, left for Oslo.",
            "As of 15 May 2024, who was due to hand over to Bo Carlsen? Ann Lee",
        ),
        (
            "Danish yards built 40 ferries over six years in Bergen.",
            "How many ferries did Danish yards build over six years in Bergen? 40",
        ),
    ] {
        let sure = sure(body);
        assert!(
            sure.iter().any(|sure| sure.starts_with(question)),
            "{question}: {sure:#?}"
        );
    }
}

#[test]
fn broken_or_doubtful_words_are_no_question() {
    for (body, words) in [
        (
            "Ann Lee left for Oslo. She sold 40 ovens to Eva Falk of Bergen.",
            "Who sold",
        ),
        (
            "At least 40 bakers were hurt and more than 60 ovens washed away in Bergen on Monday.",
            "how many bakers were hurt and",
        ),
        (
            "Forty Danish bakers sang in Bergen on May 14 and 15 under a tent.",
            "and 15",
        ),
        (
            "A Danish bridge was built over six years in Bergen.",
            "how many years",
        ),
        (
            "Ann Lee spent Friday and Saturday at Bergen with Norway's bakers.",
            "did Ann Lee spend",
        ),
        ("Norway has gone on leaning on Peru for spares.", "gone on"),
        (
            "Mayor Eva Falk of Bergen wanted radios. She asked for 200 sets in 2022.",
            "200 sets",
        ),
        ("More than 300 were treated on Monday in Bergen.", "300"),
        (
            "Eva Falk left. Rival NATO sold 40 ovens to a baker of Bergen on Monday.",
            "did Rival",
        ),
        (
            "Tougher rules on baking, drafted after the crash of a Danish bus at Bergen, Norway, in February 2009, cleared a committee of the House of \
             Representatives on Monday.",
            "did the crash",
        ),
        (
            "Norway's tugs drew 30 orders from a Danish firm, Tonbury Lines, though the mayor of Lyon, Eva Falk, has cautioned that it is small.",
            "According to has",
        ),
        (
            "Eva Falk, Ann Dahl, Carl Berg and Bo Lund left Bergen. Ms Lee, a baker, left Oslo. Defence Minister Bo Carr \
             is to speak for Norway.\n\n\"They gave me a flag and a photograph,\" she said.\n\nMayor Jan Holm met Harbour \
             Minister Ole Kirk.",
            "They gave me a flag",
        ),
        (
            "The first navy AW101 landed in Bergen on Monday with two survivors.",
            "Which type of first",
        ),
        (
            "Mayor Ann Lee of Bergen suggested a levy like the one Peru set up in 2003.",
            "Who said that",
        ),
        (
            "Eva Falk works at the National Hospital in Bergen.",
            "National Hospital",
        ),
        (
            "Harbour analyst Eva Falk of the Harbour Institute in Bergen said ships were late. The sale ends on 1 June unless \
             President Ann Lee of Denmark extends it.\n\n\"You can't row to Bergen in a teacup,\" she told this newspaper.",
            "row to Bergen in a teacup”? Ann Lee",
        ),
        (
            "Speaker Ann Lee of Denmark directed the Health Committee, chaired by Eva Falk, to visit Bergen by May 30.",
            "directed the Health Committee",
        ),
        (
            "Saab ended production of the Saab 2000 in Norway in June 1999.",
            "type of aircraft did Saab end",
        ),
        (
            "Mayor Ann Lee of Bergen said the Danish trams were bought in 2011 and 2012 to put an end to this trouble.",
            "bought in 2011?",
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
fn nothing_that_nobody_says_by_name_is_asked() {
    for claim in [
        "Unnamed officials claimed that Bo Carlsen resigned on 13 May 2024.",
        "An anonymous official said that Bo Carlsen had resigned on 13 May 2024.",
        "Bo Carlsen resigned on 13 May 2024, according to two sources.",
        "Bo Carlsen resigned on 13 May 2024, officials said on condition of anonymity.",
        "Bo Carlsen resigned on 13 May 2024, said an official who asked not to be named.",
    ] {
        let sure = sure(claim);
        let is_asked = |words: &str| sure.iter().any(|sure| sure.contains(words));
        assert!(
            !is_asked("resign") && !is_asked("13 May"),
            "{claim}: {sure:#?}"
        );
    }
    let named = sure("Bo Carlsen resigned on 13 May 2024, police said.");
    assert!(
        named.iter().any(|sure| sure.contains("resign")),
        "{named:#?}"
    );
}
