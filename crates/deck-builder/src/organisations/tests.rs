use super::*;

fn names(body: &str) -> Vec<String> {
    recognise(&Text::of(body, "2024-05-01"))
        .into_iter()
        .map(|mention| match mention.value {
            Value::Organisation(organisation) => organisation.name,
            _ => String::new(),
        })
        .collect()
}

#[test]
fn organisations_are_found_by_table_noun_and_suffix() {
    for (body, expected) in [
        (
            "It joined NATO and the EU in May.",
            ["NATO", "European Union"].as_slice(),
        ),
        ("He told who is there, and who said so.", &[]),
        (
            "It was the WHO that said so.",
            &["World Health Organization"],
        ),
        ("He told Tass, the agency, so.", &["Tass"]),
        ("The Harbour Safety Board met.", &["Harbour Safety Board"]),
        (
            "It asked the Ministry of Food and Agriculture to act.",
            &["Ministry of Food and Agriculture"],
        ),
        (
            "It asked the Economic and Financial Crimes Board to act.",
            &["Economic and Financial Crimes Board"],
        ),
        (
            "It asked Economic and Financial Crimes Board members to act.",
            &["Financial Crimes Board"],
        ),
        ("It sued Acme Widgets Inc. in May.", &["Acme Widgets Inc."]),
        (
            "It asked the Joint Harbour Authorities to act.",
            &["Joint Harbour Authorities"],
        ),
        ("It was the council of the town.", &[]),
        ("The Council met.", &[]),
        (
            "He left the Oslo Police Department for Sandvik Corp.",
            &["Oslo Police Department", "Sandvik Corp."],
        ),
        (
            "The Bank of England and the 9th Fighter Wing agreed.",
            &["Bank of England", "9th Fighter Wing"],
        ),
    ] {
        assert_eq!(names(body), expected, "{body}");
    }
}

#[test]
fn an_acronym_in_brackets_stands_for_the_name_from_then_on() {
    assert_eq!(
        names("HSB ships left. The Harbour Safety Board (HSB) met, and the HSB agreed."),
        // The bracket itself is a mention as well; before it, nobody knows what is meant.
        [
            "Harbour Safety Board",
            "Harbour Safety Board",
            "Harbour Safety Board"
        ]
    );
    assert_eq!(
        names("The Harbour Safety Board (XYZ) met. XYZ left."),
        ["Harbour Safety Board"]
    );
}
