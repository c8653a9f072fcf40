use super::*;
use crate::facts::posts::read;
use crate::facts::tests::with_scene;

/// How the first post of a sentence is printed that was to be printed as some words; nothing if it is not.
fn printed(body: &str, words: &str) -> Option<String> {
    with_scene(body, "2024-05-15", |scene| {
        let holdings = read(scene);
        let holding = holdings.first().expect("a post");
        let (words, fault) = own_words(scene, holding, words.to_owned());
        fault.is_none().then_some(words)
    })
}

#[test]
fn posts_are_printed_with_words_that_stand_together_in_the_article() {
    for (body, words) in [
        ("Danish minister Ann Lee spoke.", "minister of Denmark"),
        (
            "Norway's ports minister, Ann Lee, spoke.",
            "ports minister of Norway",
        ),
        ("U.S. Sen. Ann Lee, D-Ohio, spoke.", "Senator from Ohio"),
        (
            "Ann Lee, who heads the Harbour Board, spoke.",
            "head of the Harbour Board",
        ),
        (
            "Ann Lee, head of the Board of Trade, spoke.",
            "head of the Board of Trade",
        ),
        ("The mayor of Tonbury, Ann Lee, spoke.", "mayor of Tonbury"),
        ("The mayor of Tønder, Mr Bo Lee, spoke.", "mayor of Tønder"),
        (
            "Ann Lee, the United Nations' relief coordinator for Peru, spoke.",
            "United Nations' relief coordinator for Peru",
        ),
        (
            "Paul Carr of Norway and Danish minister Ann Lee spoke.",
            "Danish minister",
        ),
        (
            "They saw the former harbour minister Ann Lee.",
            "harbour minister",
        ),
        ("Ministers Ann Lee and Bo Carr left.", "Minister"),
        ("On Friday President Ann Lee spoke.", "President"),
        (
            "Paul Carr and Tonbury chief Ann Lee spoke.",
            "Tonbury chief",
        ),
        (
            "Harbour Board chief Maj. Gen. Ann Lee spoke.",
            "Harbour Board chief",
        ),
    ] {
        assert_eq!(printed(body, words).as_deref(), Some(words), "{body}");
    }
}

#[test]
fn owners_that_cannot_be_moved_stay_before_the_title() {
    for (body, words, told) in [
        (
            "Tonbury Mayor Ann Lee spoke.",
            "Tonbury Mayor",
            Some("Mayor of Tonbury"),
        ),
        (
            "County Mayor Ann Lee spoke.",
            "County Mayor",
            Some("County Mayor"),
        ),
        (
            "Ohio Ports Minister Ann Lee spoke.",
            "Ports Chief of Ohio",
            Some("Ohio Ports Minister"),
        ),
        (
            "Bergen Abbey Chairman Ann Lee spoke.",
            "Abbey Chairman of Bergen",
            Some("Bergen Abbey Chairman"),
        ),
        (
            "Karnataka War Chief Ann Lee spoke.",
            "War Chief of Karnataka",
            Some("Karnataka War Chief"),
        ),
        (
            "Norway's consul in Lima, Ann Lee, spoke.",
            "consul in Lima of Norway",
            Some("Norway's consul in Lima"),
        ),
    ] {
        assert_eq!(printed(body, words).as_deref(), told, "{body}");
    }
}

#[test]
fn posts_put_together_from_pieces_are_not_printed() {
    for (body, words) in [
        (
            "Harbour chairman Ann Lee of the Tonbury League spoke.",
            "Harbour chairman of the Tonbury League",
        ),
        (
            "The Harbour League met. Its chairman, Ann Lee, spoke.",
            "chairman of the Harbour League",
        ),
        (
            "They met his Danish counterpart, Ann Lee.",
            "president of Denmark",
        ),
    ] {
        assert_eq!(printed(body, words), None, "{body}");
    }
}

#[test]
fn posts_are_cut_nowhere_inside_a_phrase() {
    for (body, words) in [
        ("They saw ecology minister Ann Lee.", "minister"),
        ("Acme and Tonbury chief Ann Lee spoke.", "Tonbury chief"),
        ("Left Party co-leader Ann Lee spoke.", "Party co-leader"),
        ("Highlands and Shoals MSP Ann Lee spoke.", "Shoals MSP"),
        (
            "Economy, Trade and Ports Minister Ann Lee spoke.",
            "Trade and Ports Minister",
        ),
        ("Ann Lee, president of 20 clubs, spoke.", "president"),
        (
            "Ann Lee, minister of ports and ships, spoke.",
            "minister of ports",
        ),
        (
            "Ann Lee, chair of the ships department at the Tonbury Institute, spoke.",
            "chair of the ships department",
        ),
        (
            "They met Chief of the Ship Staff Marshal Ann Lee.",
            "Ship Staff Marshal",
        ),
    ] {
        assert_eq!(printed(body, words), None, "{body}");
    }
}
