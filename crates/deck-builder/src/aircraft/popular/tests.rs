use super::super::tests::check;

#[test]
fn what_only_aircraft_do_proves_a_doubtful_name() {
    check(&[
        (
            "A Mirage crashed on a training flight, killing its pilot.",
            &["Mirage"],
        ),
        ("An Apache was shot down by ground fire.", &["Apache"]),
        (
            "The Hawk crashed into a reservoir after the pilot ejected.",
            &["Hawk"],
        ),
        (
            "A pair of Typhoons intercepted the airliner off Shetland.",
            &["Typhoon"],
        ),
        (
            "Typhoons from Lossiemouth escorted it to Stansted.",
            &["Typhoon"],
        ),
        ("Two Raptors took off from Elmendorf.", &["Raptor"]),
        ("Russia launched 120 Shaheds at Odesa.", &["Shahed"]),
        ("A navy Sea King hovered over the wreck.", &["Sea King"]),
        ("They sent two Hercules with tents.", &["Hercules"]),
        (
            "A Hercules of the Ohio Guard's 9th Wing was on its way.",
            &["Hercules"],
        ),
        (
            "A Lancaster of the air force stood there. A Lancaster of the Navy flew.",
            &["Lancaster"],
        ),
        (
            "They flew An-32s and a pair of weary Buffaloes.",
            &["An-32", "Buffalo"],
        ),
    ]);
}

#[test]
fn namesakes_are_no_aircraft() {
    check(&[
        ("The Eagles flew to London.", &[]),
        (
            "The Raptors beat the Hawks on a chartered plane's big screen.",
            &[],
        ),
        ("Hunters shot down geese.", &[]),
        (
            "Its ATR 72 flights between Gisborne and Wellington resumed.",
            &["ATR 72"],
        ),
        (
            "Tiger fighters attacked the base, and the Eagles trainer watched.",
            &[],
        ),
        ("Texans flew home.", &[]),
        ("Freedom fighters took off their masks.", &[]),
        (
            "Travellers were stranded. Koalas were saved. The ATP said so.",
            &[],
        ),
        ("NASA's Orion spacecraft flew past the Moon.", &[]),
        ("The Kiowa people met, and Chinook winds blew.", &[]),
        ("The Sentinel reported that the plane crashed.", &[]),
        ("A Ford Mustang crashed into a wall.", &[]),
        (
            "The helicopter followed a stolen Jaguar, and a plane joined. A Jaguar hit a wall.",
            &[],
        ),
        ("The Spitfire, as they call the striker, took off.", &[]),
        ("He calls the van Spitfire.", &[]),
        (
            "The Jets, without their Jets jersey, met the Raiders. A Viking flew home.",
            &[],
        ),
        ("The American Eagle plane was an ATR 72.", &["ATR 72"]),
        ("Pegasus spyware was found.", &[]),
    ]);
}

#[test]
fn a_text_of_aircraft_explains_doubtful_names() {
    check(&[
        (
            "The aircraft left, and a plane dropped rafts. A Merlin took the casualty to Truro.",
            &["Merlin"],
        ),
        (
            "Two planes and an aircraft were lost. A Reaper struck the convoy.",
            &["Reaper"],
        ),
        (
            "The jets and the aircraft left. The navy has 24 Growlers.",
            &["Growler"],
        ),
        (
            "The planes came. Aircraft left. Danish Typhoons will take over in April.",
            &["Typhoon"],
        ),
        (
            "The planes came. Aircraft left. Army Dakotas and Otters kept the post.",
            &["Dakota", "Otter"],
        ),
        (
            "The plane landed. The aircraft was late. The Lancaster hotel was full.",
            &[],
        ),
        (
            "The plane landed. The aircraft was late. The Bears beat the Packers.",
            &[],
        ),
        (
            "The plane landed. The aircraft was late. He wore a Beaver hat.",
            &[],
        ),
    ]);
}

#[test]
fn makers_alone_name_their_aircraft() {
    check(&[
        (
            "A Cessna crashed in a field, killing both men.",
            &["Cessna"],
        ),
        ("A small twin-engine Learjet sank.", &["Learjet"]),
        (
            "An Antonov crashed in South Sudan. Two Sudanese Antonovs flew on.",
            &["Antonov"],
        ),
        ("A Cessna 172 crashed. The Cessna was new.", &["Cessna 172"]),
        (
            "A Piper Seneca V and a PA-34 collided.",
            &["Piper Seneca V"],
        ),
        (
            "Cessna cut 300 jobs. The Sukhoi plant is old. Antonov said so.",
            &[],
        ),
    ]);
}
