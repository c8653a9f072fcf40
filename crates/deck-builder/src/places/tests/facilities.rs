//! Places that a word of theirs names, and roads.

use super::*;

#[test]
fn facilities_are_whole() {
    check(&[
        (
            "They met at the Vostochny Cosmodrome.",
            &["Vostochny Cosmodrome"],
        ),
        (
            "He toured the Anna Petrova aircraft plant.",
            &["Anna Petrova aircraft plant"],
        ),
        (
            "A jet left RAF Wetherby for Cyprus.",
            &["RAF Wetherby", "Cyprus"],
        ),
        (
            "The fire at Larchfield Air Force Base is out.",
            &["Larchfield Air Force Base"],
        ),
        (
            "Police closed Harlow Bridge and Trent Square.",
            &["Harlow Bridge", "Trent Square"],
        ),
        (
            "Flights to Denholm International Airport stopped.",
            &["Denholm International Airport"],
        ),
        ("Fans left Bexley Stadium.", &["Bexley Stadium"]),
        ("Troops entered Idlib province.", &["Idlib province"]),
        ("Boats crossed the Orlen river.", &["Orlen river"]),
        ("The blast shook Vardar Oblast.", &["Vardar Oblast"]),
        ("Climbers died on Mount Hesper.", &["Mount Hesper"]),
        (
            "Troops hold the Cordillera del Norte.",
            &["Cordillera del Norte"],
        ),
        ("Crews trained at Camp Norwell.", &["Camp Norwell"]),
        (
            "Officials in Zemun County, Nebraska, met.",
            &["Zemun County", "Nebraska"],
        ),
        ("The International Airport is closed.", &[]),
        ("Island Council members met.", &[]),
        ("President Park left.", &[]),
        ("Fiona Hill spoke.", &[]),
    ]);
}

#[test]
fn roads_have_numbers() {
    check(&[
        (
            "A lorry overturned on the M62 near Leeds.",
            &["M62", "Leeds"],
        ),
        (
            "Interstate 95 was closed in Georgia.",
            &["Interstate 95", "Georgia"],
        ),
        ("The M4 carbine is old.", &[]),
        ("Drivers on the A303 queued.", &["A303"]),
    ]);
}

#[test]
fn last_words_make_places() {
    check(&[
        ("The Darrow Valley is dry.", &["Darrow Valley"]),
        ("Divers searched the Halden Gorge.", &["Halden Gorge"]),
        ("Crews opened the Orvik tunnel.", &["Orvik tunnel"]),
        ("Rebels hold parts of Mandor state.", &["Mandor state"]),
        ("Gas from the Skarv field is sold.", &["Skarv field"]),
        (
            "They hiked in the Telmen nature reserve.",
            &["Telmen nature reserve"],
        ),
        ("Votes from the Tomsk Region came late.", &["Tomsk Region"]),
        ("The pipeline leaves Ras Meknes.", &["Ras Meknes"]),
        ("They were taken to Chamak hospital.", &["Chamak hospital"]),
        ("The Vestal plant shut.", &[]),
        ("Smoke hid the Rolvo Tower.", &["Rolvo Tower"]),
        ("The Islamic State claimed it.", &[]),
        ("A member of the Federal Reserve spoke.", &[]),
        ("Kelsey Valley sang.", &[]),
    ]);
}

#[test]
fn roads_are_travelled() {
    check(&[
        ("Fans came down the A7 in coaches.", &["A7"]),
        ("A warehouse stands beside the M9.", &["M9"]),
        ("A coach overturned on the M8.", &["M8"]),
        ("Farmers blocked the A15 near Lyon.", &["A15", "Lyon"]),
        ("He read the A4 page.", &[]),
    ]);
}

#[test]
fn lines_markets_and_waters_are_places() {
    check(&[
        ("Trains stopped on the Kravik Line.", &["Kravik Line"]),
        ("She shops at Kravik market.", &["Kravik market"]),
        ("They left the shore of Kravik Bay.", &["Kravik Bay"]),
        ("It stands beside the Hero Park.", &["Hero Park"]),
        ("It stands on Union Street.", &["Union Street"]),
        ("A store on Kravik St, closed.", &["Kravik St"]),
        ("They waited at Berth 3.", &["Berth 3"]),
        ("The London market fell.", &["London"]),
        ("He lay in a London hospital.", &["London"]),
        ("She ran at the National Stadium.", &["National Stadium"]),
        (
            "It was heard at the Kravik County Courthouse.",
            &["Kravik County Courthouse"],
        ),
        ("They met at the Hotel Kravik.", &["Hotel Kravik"]),
        ("It fell in the Ostley Firth.", &["Ostley Firth"]),
        ("She spoke at the Kravik Building.", &["Kravik Building"]),
        ("He took the oath at the Kravik Rosa.", &["Kravik Rosa"]),
        ("He laughed at the Kravik Rosa.", &[]),
    ]);
}
