//! Places of the gazetteer, in sentences.

use super::*;

#[test]
fn countries_and_well_known_towns_stand_alone() {
    check(&[
        (
            "Storms hit France and Germany on Monday.",
            &["France", "Germany"],
        ),
        (
            "Trains between Paris and Lyon were late.",
            &["Paris", "Lyon"],
        ),
        ("Flooding in Nigeria killed nine.", &["Nigeria"]),
        ("She flew from Tokyo to Seoul.", &["Tokyo", "Seoul"]),
        ("The U.S. and the UK signed it.", &["U.S.", "UK!"]),
        (
            "The US, Britain and Japan joined.",
            &["US", "Britain", "Japan"],
        ),
        ("Give us the money.", &[]),
        ("Coal cost US$49 a tonne.", &[]),
        ("In Peru $49 is a lot.", &["Peru"]),
        ("He ate turkey with chili.", &[]),
        ("Kiev, now Kyiv, was quiet.", &["Kiev", "Kyiv"]),
        (
            "The Democratic Republic of Congo closed its border with Rwanda.",
            &["Democratic Republic of Congo", "Rwanda"],
        ),
        ("Ships crossed the South China Sea.", &["South China Sea"]),
        (
            "Rockets fell on the Gaza Strip and the West Bank.",
            &["Gaza Strip", "West Bank"],
        ),
        (
            "The bridge in Komsomolsk-on-Amur was closed.",
            &["Komsomolsk-on-Amur"],
        ),
        ("Rain fell in São Paulo and Malmö.", &["São Paulo", "Malmö"]),
        ("Rain fell in Sao Paulo and Malmo.", &["Sao Paulo", "Malmo"]),
        (
            "The Middle East and the Balkans are calm.",
            &["Middle East", "Balkans"],
        ),
        ("Crews left Xi'an for Ürümqi.", &["Xi'an", "Ürümqi"]),
    ]);
}

#[test]
fn nationalities_and_peoples_are_no_places() {
    check(&[
        ("Russian and Turkish officials met.", &[]),
        ("The Germans beat the Dutch.", &[]),
        ("A Ukrainian farmer found it.", &[]),
        ("South Korean media said so.", &[]),
    ]);
}

#[test]
fn states_and_countries_follow_a_comma() {
    check(&[
        (
            "A shop in Mobile, Alabama, burnt down.",
            &["Mobile", "Alabama"],
        ),
        (
            "The man, 44, of Fresno, Calif., was unhurt.",
            &["Fresno", "Calif."],
        ),
        ("They live in Dimwood, Ohio.", &["Dimwood", "Ohio"]),
        (
            "The mill near Graffelde, Germany, closed.",
            &["Graffelde", "Germany"],
        ),
        (
            "He moved to Washington, D.C., in May.",
            &["Washington, D.C."],
        ),
        (
            "A factory in Wexville, Pa., reopened.",
            &["Wexville", "Pa."],
        ),
        ("Pa. said no.", &[]),
    ]);
}

#[test]
fn names_with_other_uses_need_a_cue() {
    check(&[
        ("It was a Nice day, Reading said.", &[]),
        ("The mayor of Nice spoke.", &["Nice"]),
        ("He works in Reading.", &["Reading"]),
        ("Mobile phones and Split screens sell well.", &[]),
        ("The UN met in Geneva.", &["Geneva"]),
        ("Sydney Marlow sang in Sydney.", &["Sydney"]),
        ("Lloyd Austin said so. Austin left early.", &[]),
        ("Chad Morris won. Chad is happy.", &[]),
        ("Jordan Price plays for them.", &[]),
        ("The king of Jordan arrived.", &["Jordan"]),
        ("Jack London wrote in Oakland.", &["Oakland"]),
        ("Mr. Washington was born in Dover.", &["Dover"]),
        ("President Lincoln spoke.", &[]),
        ("Charlotte Brent and Victoria Hale sang.", &[]),
        ("A court in Charlotte heard it.", &["Charlotte"]),
        ("Paris Holm was seen in Paris.", &["Paris"]),
    ]);
}

#[test]
fn names_inside_other_names_are_no_places() {
    check(&[
        ("The Bank of England raised rates.", &[]),
        ("The ferry, the Estonia, sank off Gotland.", &["Gotland"]),
        ("Grain left the Ukraine.", &["Ukraine"]),
        ("The Boston Globe reported it.", &[]),
        ("A New York Times reporter called.", &[]),
        ("Manchester United lost.", &[]),
        ("The Treaty of Versailles failed.", &[]),
        ("The Paris Agreement holds.", &[]),
        ("The Duke of York stayed away.", &[]),
        ("The University of Chicago said so.", &[]),
        ("The U.S. Army said so.", &[]),
        ("Air India grounded it.", &[]),
        ("Real Madrid won.", &[]),
        ("HMS Glasgow sailed.", &[]),
        ("The Bishop of Durham prayed.", &["Durham"]),
        ("Radio Moscow reported it.", &[]),
        ("China Airlines and Korea Electric grew.", &[]),
        ("He reads the Washington Post.", &[]),
        ("The Federal Bank of San Marlo spoke.", &[]),
        ("The study is in Nature.", &[]),
        (
            "Goals in the league season: Liverpool beat Everton, scored twice and won the cup match.",
            &[],
        ),
    ]);
}

#[test]
fn titles_and_days_do_not_join_a_place() {
    check(&[
        ("London Mayor Rita Holt spoke.", &["London"]),
        ("Texas Gov. Ann Ware signed it.", &["Texas"]),
        ("He left Paris Tuesday.", &["Paris"]),
        ("U.S. President Ron Hale left.", &["U.S."]),
        ("On Friday Ukraine struck back.", &["Ukraine"]),
    ]);
}

#[test]
fn governments_say_and_decide() {
    check(&[
        ("Moscow said the deal was off.", &["Moscow!"]),
        ("Beijing has denied it.", &["Beijing!"]),
        (
            "Talks between London and Paris failed.",
            &["London!", "Paris!"],
        ),
        ("He flew to Moscow.", &["Moscow"]),
        ("The White House said no.", &[]),
        ("He spoke at the White House.", &["White House"]),
    ]);
}

#[test]
fn datelines_are_where_the_reporter_sat() {
    check(&[
        (
            "WELLINGTON, New Zealand (AP) — It rained.",
            &["WELLINGTON", "New Zealand"],
        ),
        ("NAIROBI (Reuters) - It rained.", &["NAIROBI"]),
        ("The NICE guideline is new.", &[]),
    ]);
}

#[test]
fn towns_are_told_apart_by_what_they_lie_in() {
    let country_of = |sentence: &str| {
        let text = Text::of(sentence, "2024-05-14");
        recognise(&text)
            .into_iter()
            .find_map(|mention| match mention.value {
                Value::Place(place) => place.known.map(|known| (known.country, known.state)),
                _ => None,
            })
    };
    assert_eq!(country_of("Odessa, Texas, is dry."), Some(("US", "TX")));
    assert_eq!(country_of("Odessa is in Ukraine."), Some(("UA", "")));
    assert_eq!(
        country_of("A mill in Birmingham, Alabama, shut."),
        Some(("US", "AL"))
    );
    assert_eq!(country_of("A mill in Birmingham shut."), Some(("GB", "")));
    assert_eq!(
        country_of("In Cambridge it rained. Harvard is in Massachusetts."),
        Some(("US", "MA"))
    );
}

#[test]
fn the_koreas_have_short_names() {
    check(&[
        (
            "A North Korean shell fell. The South replied, and the North denied it.",
            &["South!", "North!"],
        ),
        ("It rained in the North.", &[]),
        ("The South Korean side left the North Pole.", &[]),
    ]);
}

#[test]
fn towns_stand_alone_unless_they_are_part_of_a_name() {
    check(&[
        ("Kropyvnytskyi has not voted.", &["Kropyvnytskyi"]),
        ("Alma Kropyvnytskyi left. Kropyvnytskyi has not voted.", &[]),
        ("He is MP for East Devon.", &["East Devon"]),
        ("It rained in east Devon.", &["Devon"]),
        ("They camped at Praia de Mira.", &["Praia de Mira"]),
        ("A Moscow-appointed mayor spoke.", &["Moscow!"]),
        ("The Red Cross sent food to the Red Cross.", &[]),
    ]);
}
