use super::super::tests::check;

#[test]
fn designators_without_a_word_for_an_aircraft_are_read() {
    check(&[
        ("Two B-1Bs are on Guam.", &["B-1B"]),
        ("Six B-2s bombed the plant.", &["B-2"]),
        ("The U-2 pilot was jailed.", &["U-2"]),
        ("A NATO E-3 AWACS took off.", &["E-3"]),
        ("A KC-330 Cygnus refueled them.", &["KC-330 Cygnus"]),
        ("A C-130J landed. A C130J sank.", &["C-130J"]),
    ]);
}

#[test]
fn makers_stand_for_the_letters_of_a_designator() {
    check(&[
        (
            "A Tupolev 154 crashed. The Tu-154 was old.",
            &["Tupolev 154"],
        ),
        ("An Antonov-26 crashed. The An-26 was old.", &["Antonov-26"]),
        ("An Airbus 320 landed.", &["Airbus 320"]),
        ("A Sukhoi-30 crashed.", &["Sukhoi-30"]),
        (
            "A B777-300ER landed. The Boeing 777 was late.",
            &["B777-300ER"],
        ),
        ("It has Airbus 320 jets on order.", &[]),
    ]);
}

#[test]
fn numbers_lean_on_what_the_text_has_named() {
    check(&[
        (
            "A 737 MAX 9 landed. The Max 9 was new. Max 8 slots are left.",
            &["737 MAX 9", "Max 8"],
        ),
        ("The Max 9 lost a door after take-off.", &["Max 9"]),
        ("The 737 MAXs were parked.", &["737 MAX"]),
        ("ATR sold six 72-600s.", &["72-600"]),
        (
            "The aircraft missed a plane: a FedEx 767 and a Southwest 737-700.",
            &["767", "737-700"],
        ),
        ("The A320-family is old.", &["A320"]),
        ("A DJI Mavic 3 dropped it.", &["DJI Mavic 3"]),
    ]);
}

#[test]
fn amounts_are_no_designators() {
    check(&[
        ("It costs US1,000 and AT 3.5 pct.", &[]),
        ("The plane and the aircraft cost F 2.5 more.", &[]),
    ]);
}
