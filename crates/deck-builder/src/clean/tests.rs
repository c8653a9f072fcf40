use super::*;

fn blocks(body: &str) -> Vec<(Role, String)> {
    let cleaned = clean(&Article::new(body, None));
    cleaned
        .blocks
        .iter()
        .map(|block| {
            (
                block.role,
                cleaned.content[block.start..block.end].to_owned(),
            )
        })
        .collect()
}

fn roles_of(body: &str) -> Vec<Role> {
    blocks(body).into_iter().map(|(role, _)| role).collect()
}

#[test]
fn a_front_matter_is_read_and_left_out() {
    let cleaned = clean(&Article::new(
        "---\ntitle: \"Ferry stops\"\ndate: 2021-03-04\ntags: x\n---\n\nThe ferry stopped on Monday.\n",
        None,
    ));
    assert_eq!(cleaned.headline, "Ferry stops");
    assert_eq!(cleaned.published, Day::parse("2021-03-04"));
    assert_eq!(cleaned.content, "The ferry stopped on Monday.\n\n");
}

#[test]
fn a_header_of_one_line_gives_the_day() {
    for head in [
        " date 2021-03-04 ",
        "Date: 2021-03-04\n",
        "\u{feff}date 2021-03-04 ",
    ] {
        let cleaned = clean(&Article::new(format!("{head}The ferry stopped."), None));
        assert_eq!(cleaned.published, Day::parse("2021-03-04"), "{head:?}");
        assert_eq!(cleaned.content, "The ferry stopped.\n\n");
    }
    let given = clean(&Article::new(
        "date 2021-03-04 A.",
        Day::parse("2022-01-01"),
    ));
    assert_eq!(given.published, Day::parse("2022-01-01"));
    let no_date = clean(&Article::new("date palms grow here.", None));
    assert_eq!(no_date.content, "date palms grow here.\n\n");
}

#[test]
fn the_parts_of_a_page_are_told_apart() {
    let table = [
        ("Ferry stops for good", Some(Role::Headline)),
        ("By Ann Example", None),
        ("By ANN EXAMPLE and BOB SAMPLE", None),
        ("Published 4 March 2021, 10:30 GMT", None),
        ("Advertisement", None),
        ("Read more: Ferries of the north", None),
        ("READ ALSO Ten ferries", None),
        ("Sign up for our newsletter.", None),
        (
            "Copyright 2021 The Harbour Post. All rights reserved.",
            None,
        ),
        ("© 2021 The Harbour Post", None),
        ("___", None),
        ("* * *", None),
        (
            "A ferry in the harbour, March 2, 2021. (AP Photo/Ann Example)",
            Some(Role::Caption),
        ),
        (
            "FILE - A ferry leaves the harbour in 2019.",
            Some(Role::Caption),
        ),
        (
            "In this photo released by the port, a ferry leaves.",
            Some(Role::Caption),
        ),
        (
            "The ferry company said on Monday that it would stop.",
            Some(Role::Prose),
        ),
        (
            "By Monday evening the harbour was empty.",
            Some(Role::Prose),
        ),
        ("“We had no choice,” he said.", Some(Role::Prose)),
        ("What happens next", Some(Role::Heading)),
        ("## What happens next?", Some(Role::Heading)),
        ("(Reporting by Ann Example; Editing by Bob Sample)", None),
        (
            "Ann Example and Bob Sample contributed to this report.",
            None,
        ),
        (
            "The firm sued Getty Images last year, and the judge agreed with every one of its claims on Monday.",
            Some(Role::Prose),
        ),
    ];
    let body: Vec<_> = table.iter().map(|(line, _)| *line).collect();
    let found = blocks(&body.join("\n\n"));
    let mut found = found.iter();
    for (line, role) in table {
        if let Some(role) = role {
            let (is, text) = found.next().unwrap();
            let line = line.trim_start_matches(['#', ' ']);
            let line = line.strip_suffix(" (AP Photo/Ann Example)").unwrap_or(line);
            assert_eq!((*is, text.as_str()), (role, line));
        }
    }
    assert_eq!(found.next(), None);
}

#[test]
fn datelines_are_parted_from_the_prose() {
    for (line, head) in [
        (
            "OSLO, Norway (AP) — The ferry stopped.",
            Some("OSLO, Norway (AP)"),
        ),
        (
            "LONDON, Aug 1 (Reuters) - The ferry stopped.",
            Some("LONDON, Aug 1 (Reuters)"),
        ),
        ("OSLO — The ferry stopped.", Some("OSLO")),
        ("Oslo _ The ferry stopped.", Some("Oslo")),
        ("NEW DELHI: The ferry stopped.", Some("NEW DELHI")),
        ("(CNN) — The ferry stopped.", Some("(CNN)")),
        (
            "Oslo, Norway (CNN) -- The ferry stopped.",
            Some("Oslo, Norway (CNN)"),
        ),
        (
            "WASHINGTON/BRUSSELS (Reuters) - The ferry stopped.",
            Some("WASHINGTON/BRUSSELS (Reuters)"),
        ),
        (
            "KATHMANDU (AFP) - The ferry stopped.",
            Some("KATHMANDU (AFP)"),
        ),
        (
            "ANKARA (UrduPoint News / Sputnik - 14th October, 2019) The ferry stopped.",
            Some("ANKARA (UrduPoint News / Sputnik - 14th October, 2019)"),
        ),
        (
            "MOSCOW, September 15. /TASS/. The ferry stopped.",
            Some("MOSCOW, September 15. /TASS/"),
        ),
        (
            "NEW DELHI, Dec 26: The ferry stopped.",
            Some("NEW DELHI, Dec 26"),
        ),
        ("WASHINGTON—The ferry stopped.", Some("WASHINGTON")),
        ("The Harbour Board (HB) — the last one — stopped.", None),
        ("NATO (North Atlantic Treaty Organization) met.", None),
        ("The ferry — an old one — stopped.", None),
        ("NATO ships — and others — stopped the ferry.", None),
        ("Ferry firm (Nordic) — the last — stopped.", None),
        ("The harbour: a place of ferries.", None),
    ] {
        let found = blocks(line);
        let dateline = found.iter().find(|(role, _)| *role == Role::Dateline);
        assert_eq!(dateline.map(|(_, text)| text.as_str()), head, "{line}");
        if head.is_some() {
            assert_eq!(found.last().unwrap().1, "The ferry stopped.");
        }
    }
}

#[test]
fn marks_of_markdown_and_odd_spaces_are_dropped() {
    for (line, plain) in [
        (
            "It **sank** in [the bay](https://example.org/bay), he said.",
            "It sank in the bay, he said.",
        ),
        ("> “It   sank,”\u{a0}he said.", "“It sank,” he said."),
        (
            "- Tom &amp; Sons lost two ships.",
            "Tom & Sons lost two ships.",
        ),
        (
            "A _very_ long snake_case_word stays.",
            "A very long snake_case_word stays.",
        ),
        ("![a ship](ship.png) It sank.", "It sank."),
        (
            "Some [Kim] and [it](is) not closed [here.",
            "Some [Kim] and it not closed [here.",
        ),
        (
            "Soft\u{ad}ware with\u{200b}out marks.",
            "Software without marks.",
        ),
    ] {
        assert_eq!(blocks(line)[0].1, plain);
    }
}

#[test]
fn wrapped_lines_are_joined_and_others_are_not() {
    let wrapped = "The ferry company said on Monday that it would stop all of its lines\nto the outer islands, where some four hundred people live through the\nwinter.\n\nNobody was told.";
    assert_eq!(blocks(wrapped).len(), 2);
    let headed = "OUTPUT OF THE OUTER ISLANDS PUT AT 3.5 MLN TONNES\nOSLO, March 2 - Output of the islands fell last month\nto 3.5 mln tonnes.";
    assert_eq!(blocks(headed).len(), 3);
    let unwrapped = "The ferry company said on Monday that it would stop.\nNobody on the islands, where some four hundred people live through the winter, had been told of it.\nThey heard it on the radio.";
    assert_eq!(blocks(unwrapped).len(), 3);
    assert_eq!(
        roles_of("A line.\r\n\r\nAnother line.\r\n"),
        [Role::Prose; 2]
    );
}

#[test]
fn nothing_gives_nothing() {
    for body in ["", " \n\n ", "---\n---\n", "***", "\0\0"] {
        assert_eq!(blocks(body), [], "{body:?}");
    }
}

#[test]
fn a_story_may_open_with_capitals() {
    for (body, told) in [
        ("ANN LEE will be sworn in.", "Ann Lee will be sworn in."),
        ("ŠARA LEE left.", "Šara Lee left."),
        ("LESS than a day remains.", "LESS than a day remains."),
        ("NASA said so.", "NASA said so."),
        ("US AIR Force jets left.", "US AIR Force jets left."),
    ] {
        let prose = format!("A headline\n\n{body} More words stand here.");
        let last = blocks(&prose).pop().expect("a block");
        assert!(last.1.starts_with(told), "{last:?}");
    }
}
