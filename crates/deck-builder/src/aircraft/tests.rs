use super::*;
use crate::columns;
use proptest::prelude::*;

/// The aircraft of a sentence, by their names.
fn aircraft(sentence: &str) -> Vec<String> {
    let text = Text::of(sentence, "2024-05-14");
    let mut names: Vec<String> = Vec::new();
    for mention in recognise(&text) {
        if let Value::Aircraft(aircraft) = mention.value
            && !names.contains(&aircraft.canonical)
        {
            names.push(aircraft.canonical);
        }
    }
    names
}

pub(super) fn check(table: &[(&str, &[&str])]) {
    let wrong: Vec<_> = table
        .iter()
        .map(|(sentence, expected)| (sentence, aircraft(sentence), expected))
        .filter(|(_, found, expected)| found != *expected)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_designator_of_the_table_is_read() {
    let (mut count, mut wrong) = (0, Vec::new());
    for [written, maker, ..] in columns::rows(crate::word_lists::table!("aircraft.tsv")) {
        let designator = written.trim_start_matches(['#', '?']);
        let by_number = designator.starts_with(|c: char| c.is_ascii_digit());
        let sentence = if by_number {
            format!("The {maker} {designator} is an aircraft.")
        } else if designator.bytes().any(|byte| byte.is_ascii_digit()) {
            format!("The {designator} aircraft flew on.")
        } else {
            continue;
        };
        count += 1;
        let found = aircraft(&sentence);
        if !found.first().is_some_and(|name| name.ends_with(designator)) {
            wrong.push((sentence, found));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(count > 850, "{count}");
}

#[test]
fn designators_are_read_in_all_spellings() {
    check(&[
        ("Two Su-57 fighters took off.", &["Su-57"]),
        ("Two Su57 fighters took off.", &["Su57"]),
        ("Two Su–35 fighters took off.", &["Su–35"]),
        ("A SU-35 was seen.", &["SU-35"]),
        ("Old MIG-21 jets flew.", &["MIG-21"]),
        ("Eight F-16s landed.", &["F-16"]),
        (
            "An F-16C and an F/A-18C/D Hornet collided.",
            &["F-16C", "F/A-18C/D Hornet"],
        ),
        ("Tu-22M3 and Tu-95MS bombers flew.", &["Tu-22M3", "Tu-95MS"]),
        ("B-52Hs and B-52s were sent.", &["B-52H"]),
        ("A KC-135 refuelled it.", &["KC-135"]),
        ("MQ-9 Reapers were lost.", &["MQ-9 Reaper"]),
        ("Shahed-136 drones struck.", &["Shahed-136"]),
        ("The JAS 39 Gripen flew.", &["JAS 39 Gripen"]),
        ("An ATR 72-600 landed.", &["ATR 72-600"]),
        ("The An-124 carried it.", &["An-124"]),
        ("Mi-8 and Mi-24 helicopters landed.", &["Mi-8", "Mi-24"]),
        ("A Bayraktar TB2 was shown.", &["Bayraktar TB2"]),
        (
            "It parked 12 A320neos and an A350-900.",
            &["A320neo", "A350-900"],
        ),
        ("Q400s fly there.", &["Q400"]),
        (
            "The F-35A and the F-35B are related jets.",
            &["F-35A", "F-35B"],
        ),
    ]);
}

#[test]
fn makers_lead_numbers_and_names() {
    check(&[
        ("A CASA 212 flew in supplies.", &["CASA 212"]),
        (
            "A Breguet Atlantic joined the search.",
            &["Breguet Atlantic"],
        ),
        (
            "The airline chose the Canadair Regional Jet.",
            &["Canadair Regional Jet"],
        ),
        (
            "It flew a British Aerospace Jetstream 61.",
            &["British Aerospace Jetstream 61"],
        ),
        ("A Sikorsky 76 landed.", &["Sikorsky 76"]),
        (
            "An Erickson S-64 Aircrane dropped water.",
            &["Erickson S-64 Aircrane"],
        ),
        ("Embraer is not to build the CBA-123 jet.", &["CBA-123"]),
        ("Embraer will not fly the XYZ-45.", &["XYZ-45"]),
        ("Raytheon will not fly the AGM-88.", &[]),
        ("BAe is to build the 146 with an airline.", &["146"]),
        ("BAe is to pay the 146 workers of an airline.", &[]),
        ("A Boeing 737 MAX 8 turned back.", &["Boeing 737 MAX 8"]),
        ("Boeing 777-300ERs were ordered.", &["Boeing 777-300ER"]),
        ("A 787-9 jet landed.", &["787-9"]),
        ("Embraer E195-E2s arrived.", &["Embraer E195-E2"]),
        ("A Cessna 172 crashed.", &["Cessna 172"]),
        ("A Bell 429 landed.", &["Bell 429"]),
        ("A Pilatus PC-12 landed.", &["Pilatus PC-12"]),
        (
            "A de Havilland Canada DHC-6 Twin Otter sank.",
            &["de Havilland Canada DHC-6 Twin Otter"],
        ),
        ("The Sukhoi SJ-100 is new.", &["Sukhoi SJ-100"]),
        ("The Eurofighter Typhoon is fast.", &["Eurofighter Typhoon"]),
        ("A Hawker Hunter flew past.", &["Hawker Hunter"]),
        ("A Lockheed Martin F-35 landed.", &["Lockheed Martin F-35"]),
        (
            "An Airbus A380 and an Airbus A220-100 parked.",
            &["Airbus A380", "Airbus A220-100"],
        ),
        ("Boeing sold 737 houses.", &[]),
        ("Boeing cut 2,000 jobs.", &[]),
    ]);
}

#[test]
fn popular_names_may_stand_alone() {
    check(&[
        ("Black Hawks brought them.", &["Black Hawk"]),
        ("The Dreamliner is late.", &["Dreamliner"]),
        ("A Chinook helicopter lifted it.", &["Chinook"]),
        ("Apache helicopters fired.", &["Apache"]),
        ("An RAF Typhoon was scrambled.", &["Typhoon"]),
        ("Hercules transport planes landed.", &["Hercules"]),
        ("Rafale jets took off.", &["Rafale"]),
        ("The Spitfire is loved.", &["Spitfire"]),
        ("Typhoon Haiyan killed thousands.", &[]),
        ("The Apache people met.", &[]),
        ("Hurricane Ida flooded it.", &[]),
        ("The Philadelphia Eagles won.", &[]),
        ("A falcon flew by.", &[]),
        ("HMS Buccaneer sailed.", &[]),
        ("He drives a Jaguar.", &[]),
    ]);
}

#[test]
fn other_machines_are_no_aircraft() {
    check(&[
        ("T-72 tanks and M1A1 Abrams tanks rolled in.", &[]),
        ("S-400 missiles and AIM-120 missiles were sold.", &[]),
        ("He left the A-1 road.", &[]),
        ("The M6 and I-95 were closed.", &[]),
        ("She holds an F-1 visa.", &[]),
        ("The AK-47 rifle is old.", &[]),
        ("Ford sells the F-150.", &[]),
        ("The G-20 met.", &[]),
        ("Covid-19 spread.", &[]),
        ("The CFM56 and LEAP-1A engines are quiet.", &[]),
        ("Fifteen MiG-21 engines were found.", &[]),
        ("Kh-101 missiles and Iskander-M missiles hit.", &[]),
        ("A V-8 engine roared.", &[]),
        ("Her iPhone 15 broke.", &[]),
        ("The U-21 team won.", &[]),
        ("A K-8 school opened.", &[]),
        ("Vitamin B-12 helps.", &[]),
        ("The Falcon 9 rocket flew.", &[]),
    ]);
}

#[test]
fn one_type_has_one_name() {
    check(&[
        (
            "A Lockheed L-100 Hercules sank. The Hercules was old. The L-100 flew cargo.",
            &["Lockheed L-100 Hercules"],
        ),
        (
            "An AH-1 Cobra and an F-16 Viper flew. The Cobra helicopter was old.",
            &["AH-1 Cobra", "F-16 Viper"],
        ),
        ("F-16s flew. An F-16C jet landed.", &["F-16C"]),
        (
            "A CH-47 Chinook landed. The Chinook helicopter was grey.",
            &["CH-47 Chinook"],
        ),
    ]);
}

#[test]
fn families_know_their_maker_and_kind() {
    let text = Text::of("A Su-57 jet landed.", "2024-05-14");
    let Some(Value::Aircraft(aircraft)) = recognise(&text).pop().map(|mention| mention.value)
    else {
        panic!("no aircraft");
    };
    let family = aircraft.family.unwrap();
    assert_eq!(
        (family.maker, family.country, family.kind),
        ("Sukhoi", "RU", "fighter")
    );
    let alike = family.alike(5);
    assert!(
        alike.len() == 5
            && alike
                .iter()
                .all(|other| other.kind == "fighter" && other.country == "RU")
    );
}

proptest! {
    #[test]
    fn no_text_panics(body in "\\PC{0,200}") {
        recognise(&Text::of(&body, "2024-05-14"));
    }

    #[test]
    fn no_news_like_text_panics(words in prop::collection::vec(
        prop::sample::select(vec![
            "Boeing", "737", "MAX", "8", "-", "/", "F", "F-16s", "A-18C", "Su", "–", "35", "Black", "Hawks", "Mk", "132",
            "King", "Air", "de", "Havilland", "Dash", "8-400s", "'s", ".", "jet", "T-72", "the", "é-1", "A", "1900D",
            "force", "of", "Cessna", "72-600s", "Max", "9", "and", "american", "Eagle", "took",
        ]), 0..40)) {
        recognise(&Text::of(&words.join(" "), "2024-05-14"));
    }
}

#[test]
fn variants_of_one_name_are_types_of_their_own() {
    check(&[
        (
            "The Hawk T2 jets are new, and the display team flies the older Hawk T1.",
            &["Hawk T2", "Hawk T1"],
        ),
        (
            "The crews fly C-130H transports until the first C-130J Super Hercules lands, and a Hercules is no jet.",
            &["C-130H", "C-130J Super Hercules"],
        ),
        (
            "The air force flies 15 MiG-29 'Fulcrum' fighters and two Super Scoopers.",
            &["MiG-29", "Super Scooper"],
        ),
        (
            "The 787 Dreamliner has left, and the final 747 jumbo is due to leave.",
            &["787 Dreamliner", "747"],
        ),
    ]);
}
