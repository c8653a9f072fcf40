use super::*;

/// Every person with a post of an invented sentence, as `name | post`, in the order of the text.
fn posts(body: &str) -> Vec<String> {
    recognise(&Text::of(body, "2024-05-01"))
        .into_iter()
        .filter_map(|mention| match mention.value {
            Value::Person(Person {
                name,
                post: Some(post),
                ..
            }) => Some(format!("{name} | {post}")),
            _ => None,
        })
        .collect()
}

#[track_caller]
fn check(table: &[(&str, &[&str])]) {
    let wrong: Vec<_> = table
        .iter()
        .map(|(body, expected)| (body, posts(body), expected))
        .filter(|(_, found, expected)| found != *expected)
        .map(|(body, found, expected)| {
            format!("{body}\n    found {found:?}\n    not   {expected:?}")
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_title_before_a_name() {
    check(&[
        (
            "He met President Jane Roe on Friday.",
            &["Jane Roe | President"],
        ),
        (
            "He met President Jane Roe of Peru on Friday.",
            &["Jane Roe | President of Peru"],
        ),
        (
            "French Foreign Minister Marc Valois left.",
            &["Marc Valois | Foreign Minister of France"],
        ),
        (
            "South Korean Unification Minister Park Ji-won left.",
            &["Park Ji-won | Unification Minister of South Korea"],
        ),
        (
            "Peru’s prime minister Ana Quispe left.",
            &["Ana Quispe | prime minister of Peru"],
        ),
        (
            "The then Polish premier Jan Zawadzki left.",
            &["Jan Zawadzki | former premier of Poland"],
        ),
        (
            "They saw former US President Amos Grant there.",
            &["Amos Grant | former President of the United States"],
        ),
        (
            "Former President Amos Grant left.",
            &["Amos Grant | former President"],
        ),
        (
            "Acting Defense Secretary Paul Stone left.",
            &["Paul Stone | Acting Defense Secretary"],
        ),
        (
            "Deputy Prime Minister Olga Wirth left.",
            &["Olga Wirth | Deputy Prime Minister"],
        ),
        (
            "President-elect Maria Lopez spoke.",
            &["Maria Lopez | President-elect"],
        ),
        (
            "FBI Director Carl Moss spoke.",
            &["Carl Moss | FBI Director"],
        ),
        (
            "Kremlin spokesman Pavel Orlov said so.",
            &["Pavel Orlov | Kremlin spokesman"],
        ),
        (
            "Acme spokeswoman Mary-Ann O’Brien said so.",
            &["Mary-Ann O’Brien | Acme spokeswoman"],
        ),
        (
            "Oslo police chief Kari Nordmann spoke.",
            &["Kari Nordmann | police chief of Oslo"],
        ),
        (
            "Board of Elections director Sam Hill spoke.",
            &["Sam Hill | Board of Elections director"],
        ),
        (
            "UN Secretary-General Kofi Boateng spoke.",
            &["Kofi Boateng | UN Secretary-General"],
        ),
        (
            "U.S. Sen. Tom Reed, R-Ky., spoke.",
            &["Tom Reed | Sen. of Kentucky"],
        ),
        (
            "Sens. Tom Reed, R-Ky., and Ann Poe, D-Ore., spoke.",
            &["Tom Reed | Sen. of Kentucky", "Ann Poe | Sen. of Oregon"],
        ),
        ("Gen. Mark Abel spoke.", &["Mark Abel | Gen."]),
        (
            "Maj. Gen. Mark Abel and Rear Adm. Joe Kent spoke.",
            &["Mark Abel | Maj. Gen.", "Joe Kent | Rear Adm."],
        ),
        (
            "Air Chief Marshal Ravi Mehta spoke.",
            &["Ravi Mehta | Air Chief Marshal"],
        ),
        (
            "Army spokesman Col. Ravi Mehta spoke.",
            &["Ravi Mehta | Army spokesman"],
        ),
        (
            "Attorney General Ruth Hale spoke.",
            &["Ruth Hale | Attorney General"],
        ),
        (
            "District Attorney Ruth Hale spoke.",
            &["Ruth Hale | District Attorney"],
        ),
        ("Supervisor Lou Diaz voted no.", &["Lou Diaz | Supervisor"]),
        (
            "It was said by Administrator Lou Diaz.",
            &["Lou Diaz | Administrator"],
        ),
        (
            "Crown Prince Faisal bin Khalid left.",
            &["Faisal bin Khalid | Crown Prince"],
        ),
        (
            "King Harald and Pope Sixtus VI met.",
            &["King Harald | King", "Pope Sixtus VI | Pope"],
        ),
        ("Judge Ann B. Doe Jr. ruled.", &["Ann B. Doe Jr. | Judge"]),
        (
            "MP Joan Fry and Cllr Tim Dale spoke.",
            &["Joan Fry | MP", "Tim Dale | Cllr"],
        ),
        (
            "Prime Minister Theresa May spoke.",
            &["Theresa May | Prime Minister"],
        ),
        ("Governor Angus King spoke.", &["Angus King | Governor"]),
        (
            "Minister Ursula von der Linde spoke.",
            &["Ursula von der Linde | Minister"],
        ),
        (
            "Foreign Minister S. Raghavan spoke.",
            &["S. Raghavan | Foreign Minister"],
        ),
        (
            "Foreign Minister S Raghavan spoke.",
            &["S Raghavan | Foreign Minister"],
        ),
        (
            "Chairman and CEO Lee Stone spoke.",
            &["Lee Stone | Chairman and CEO"],
        ),
        (
            "Chief Executive Lee Stone spoke.",
            &["Lee Stone | Chief Executive"],
        ),
        (
            "North Korean leader Kim Il Sung spoke.",
            &["Kim Il Sung | leader of North Korea"],
        ),
        (
            "Vice-President Ama Mensah spoke.",
            &["Ama Mensah | Vice-President"],
        ),
    ]);
}

#[test]
fn a_title_before_a_name_between_commas() {
    check(&[
        (
            "The governor, Ivan Petrov, spoke.",
            &["Ivan Petrov | governor"],
        ),
        (
            "Peru’s president, Ana Quispe, spoke.",
            &["Ana Quispe | president of Peru"],
        ),
        (
            "Its chief executive, Lee Stone, left.",
            &["Lee Stone | chief executive"],
        ),
        (
            "The agency’s director, Lee Stone, left.",
            &["Lee Stone | director"],
        ),
        (
            "Acme’s president, Lee Stone, left.",
            &["Lee Stone | president of Acme"],
        ),
        (
            "The mayor of Oslo, Kari Nordmann, spoke.",
            &["Kari Nordmann | mayor of Oslo"],
        ),
        (
            "The head of the Coast Guard, Adm. Joe Kent, spoke.",
            &["Joe Kent | head of the Coast Guard"],
        ),
        (
            "The ambassador to Peru, Kari Nordmann, spoke.",
            &["Kari Nordmann | ambassador to Peru"],
        ),
        ("He met the prime minister, and Oslo was calm.", &[]),
    ]);
}

#[test]
fn a_title_with_its_tail_before_a_name() {
    check(&[
        (
            "Secretary of State Ruth Hale spoke.",
            &["Ruth Hale | Secretary of State"],
        ),
        (
            "Minister of Defence Ruth Hale spoke.",
            &["Ruth Hale | Minister of Defence"],
        ),
        (
            "Minister for Foreign Affairs Ruth Hale spoke.",
            &["Ruth Hale | Minister for Foreign Affairs"],
        ),
        (
            "President of Peru Ana Quispe spoke.",
            &["Ana Quispe | President of Peru"],
        ),
        (
            "Chief of the Defence Staff Gen. Mark Abel spoke.",
            &["Mark Abel | Chief of the Defence Staff"],
        ),
        (
            "He saw the governor of the eastern region of Crimea Ivan Petrov there.",
            &["Ivan Petrov | governor of Crimea"],
        ),
    ]);
}

#[test]
fn a_title_after_a_name() {
    check(&[
        (
            "Ruth Hale, the mayor of Oslo, spoke.",
            &["Ruth Hale | mayor of Oslo"],
        ),
        (
            "Ruth Hale, 54, mayor of Oslo, spoke.",
            &["Ruth Hale | mayor of Oslo"],
        ),
        (
            "Joe Kent, commander of the 9th Air Wing, spoke.",
            &["Joe Kent | commander of the 9th Air Wing"],
        ),
        (
            "Ruth Hale, a spokeswoman for the port authority, spoke.",
            &["Ruth Hale | spokeswoman for the port authority"],
        ),
        (
            "Ruth Hale, Peru’s ambassador to Chile, spoke.",
            &["Ruth Hale | ambassador to Chile of Peru"],
        ),
        (
            "Ruth Hale, chief executive of Acme, spoke.",
            &["Ruth Hale | chief executive of Acme"],
        ),
        (
            "Ruth Hale, who is the mayor of Oslo, spoke.",
            &["Ruth Hale | mayor of Oslo"],
        ),
        (
            "Ruth Hale, who was the mayor of Oslo until May, spoke.",
            &["Ruth Hale | former mayor of Oslo"],
        ),
        (
            "Ruth Hale, who chairs the defence committee, spoke.",
            &["Ruth Hale | chair of the defence committee"],
        ),
        (
            "Ruth Hale is the mayor of Oslo.",
            &["Ruth Hale | mayor of Oslo"],
        ),
        (
            "Ruth Hale was elected president of Peru in 2019.",
            &["Ruth Hale | president of Peru"],
        ),
        (
            "They named Ruth Hale chief of staff.",
            &["Ruth Hale | chief of staff"],
        ),
        (
            "He chose Ruth Hale as deputy chair of the board.",
            &["Ruth Hale | deputy chair of the board"],
        ),
        (
            "Gen. Mark Abel, the army chief, spoke.",
            &["Mark Abel | army chief"],
        ),
        (
            "Mark Abel, a former governor of Ohio, spoke.",
            &["Mark Abel | former governor of Ohio"],
        ),
        (
            "He has full confidence in Lord Hartwell, the Lord Chancellor.",
            &["Lord Hartwell | Lord Chancellor"],
        ),
    ]);
}

#[test]
fn who_holds_no_post_is_no_official() {
    check(&[
        ("Ruth Hale, an analyst at the Oslo Institute, spoke.", &[]),
        ("Ruth Hale, a professor of law, spoke.", &[]),
        ("Ruth Hale, the president’s sister, spoke.", &[]),
        ("Ruth Hale, wife of the president, spoke.", &[]),
        ("Ruth Hale, the film’s director, spoke.", &[]),
        ("Film director Ruth Hale spoke.", &[]),
        ("Director Ruth Hale spoke.", &[]),
        ("Ruth Hale, a member of the crew, spoke.", &[]),
        ("Ruth Hale, 54, a farmer, spoke.", &[]),
        ("Mr. Hale spoke.", &[]),
        ("It landed at President Kennedy Airport.", &[]),
        ("Prince Edward Island is large.", &[]),
        ("On Monday the president said so.", &[]),
        ("In Red Square, the president said so.", &[]),
        ("In Oslo, the prime minister spoke.", &[]),
        ("The president’s office spoke.", &[]),
        ("Attorney Ruth Hale spoke.", &[]),
        ("The prime minister met Boeing.", &[]),
    ]);
}

#[test]
fn a_rival_of_equal_post_takes_the_post_of_the_other() {
    check(&[(
        "National security adviser Paul Stone called his Chinese counterpart, Wang Lei, on Friday.",
        &[
            "Paul Stone | National security adviser",
            "Wang Lei | National security adviser of China",
        ],
    )]);
}

#[test]
fn whom_somebody_works_for_is_no_country() {
    check(&[
        (
            "President Ana Quispe won. Quispe’s adviser on security, Paul Stone, left.",
            &["Ana Quispe | President", "Paul Stone | adviser on security"],
        ),
        (
            "Russia’s veteran foreign minister, Pavel Orlov, left.",
            &["Pavel Orlov | foreign minister of Russia"],
        ),
        (
            "Pavel Orlov resigned as prime minister.",
            &["Pavel Orlov | former prime minister"],
        ),
        (
            "Pavel Orlov became prime minister in 2022.",
            &["Pavel Orlov | prime minister"],
        ),
        (
            "Qatar Airways CEO Omar Haddad spoke.",
            &["Omar Haddad | Qatar Airways CEO"],
        ),
        (
            "Defence Minister and party ally Olga Wirth spoke.",
            &["Olga Wirth | Defence Minister"],
        ),
        (
            "Chairman of the Joint Chiefs of Staff Gen. Mark Abel spoke.",
            &["Mark Abel | Chairman of the Joint Chiefs of Staff"],
        ),
        (
            "Rep. Ann Poe (D-N.Y.) and Sen. Tom Reed, an Ohio Republican, spoke.",
            &["Ann Poe | Rep. of New York", "Tom Reed | Sen. of Ohio"],
        ),
        (
            "Olga Wirth, an adviser to Peruvian President Ana Quispe, spoke.",
            &[
                "Olga Wirth | adviser to Peruvian President Ana Quispe",
                "Ana Quispe | President of Peru",
            ],
        ),
        (
            "A former clerk to Justices Ann Poe and Ruth Hale spoke.",
            &["Ann Poe | Justice", "Ruth Hale | Justice"],
        ),
        (
            "Foreign Minister Prince Khalid bin Faisal spoke.",
            &["Khalid bin Faisal | Foreign Minister"],
        ),
        (
            "Sgt. 1st Class Ann Poe and Brig. Gen. (ret.) Tom Reed spoke.",
            &["Ann Poe | Sgt.", "Tom Reed | Brig. Gen."],
        ),
        (
            "Paul Stone, the bloc’s chief Brexit negotiator, spoke.",
            &["Paul Stone | Brexit negotiator"],
        ),
        (
            "State Sen. Ann Poe, D-San Marino, spoke.",
            &["Ann Poe | State Sen. of San Marino"],
        ),
        (
            "Police spokesman Supt. Tim Hall and Det Insp Ann Poe spoke.",
            &["Tim Hall | Police spokesman", "Ann Poe | Det Insp"],
        ),
        (
            "So did Paul Stone, a Deputy Prime Minister of Peru.",
            &["Paul Stone | Deputy Prime Minister of Peru"],
        ),
        (
            "The governor is Ann Poe, who lives there.",
            &["Ann Poe | governor"],
        ),
        (
            "The mayor of Oslo was Ann Poe.",
            &["Ann Poe | mayor of Oslo"],
        ),
        ("The president is Peruvian by birth.", &[]),
    ]);
}
