//! Places that no table has, in sentences.

use super::*;

#[test]
fn unknown_towns_are_told_by_their_surroundings() {
    check(&[
        ("Ex-Tonbury County treasurer admits theft.", &[]),
        ("Fire broke out in the village of Ostrelka.", &["Ostrelka"]),
        ("The town of Quillbury was cut off.", &["Quillbury"]),
        (
            "Twelve miles north of Varnholt the road ends.",
            &["Varnholt"],
        ),
        ("Hanna Berg, 51, of Tessaly, won.", &["Tessaly"]),
        ("They camped near Orrendale.", &["Orrendale"]),
        ("It happened in Stow-on-the-Water.", &["Stow-on-the-Water"]),
        (
            "Shops in Norbury, Quillen and Wexholm closed.",
            &["Norbury", "Quillen", "Wexholm"],
        ),
        ("She starred in Tramwell.", &[]),
        ("Two jets took off from Starovka.", &["Starovka"]),
        ("The Sicilian town of Corvallo burnt.", &["Corvallo"]),
        (
            "Crews went to Budapest, Prague and Wellington.",
            &["Budapest", "Prague", "Wellington"],
        ),
        ("He believes in Tramwell.", &[]),
        ("Investors in Tramwell lost.", &[]),
        ("She spoke in Parliament.", &[]),
        ("It is written in English.", &[]),
        ("In March it rained.", &[]),
        ("He trusts in God.", &[]),
        ("Unrest in Putin's circle grew.", &[]),
    ]);
}

#[test]
fn compounds_hold_a_place() {
    check(&[
        ("The Doha-based bank grew.", &["Doha"]),
        ("A London-born singer won.", &["London"]),
        ("The U.S.-led force left.", &["U.S.!"]),
        ("A home-based firm grew.", &[]),
    ]);
}

#[test]
fn troops_floods_and_visitors_take_places() {
    check(&[
        ("The army shelled Harvat at dawn.", &["Harvat"]),
        ("Rebels retook Tel Ammar.", &["Tel Ammar"]),
        ("Gunmen seized Adalo and Galkad.", &["Adalo", "Galkad"]),
        ("Harvat and Meskin were evacuated.", &["Harvat", "Meskin"]),
        ("The minister visited Sadivar on Thursday.", &["Sadivar"]),
        (
            "Troops left Drom. A tank stood before they reached Drom.",
            &["Drom", "Drom"],
        ),
        ("Rockets hit Yavorin at night.", &["Yavorin"]),
        ("Two jets left Volkan at dawn.", &["Volkan"]),
        ("The storm swept through Osa.", &["Osa"]),
        ("Aid for Jindar, levelled by the quake, came.", &["Jindar"]),
        ("Rebel fighters hold Ragan.", &["Ragan"]),
        ("The board left Vestal.", &[]),
        ("Losses hit Vestal.", &[]),
        ("Bennet and Rago have been visited by fans.", &[]),
        ("She captured Touré, who was hiding.", &[]),
    ]);
}

#[test]
fn words_behind_a_name_tell_what_it_is() {
    check(&[
        ("Tocova, the main town, is quiet.", &["Tocova"]),
        ("A mill in the Cranley area burnt.", &["Cranley"]),
        ("Many Quillan residents queued.", &["Quillan"]),
        ("Two Ostley men were hurt.", &["Ostley"]),
        ("They hold Bremin, south of Paris.", &["Bremin", "Paris"]),
        ("The post at Rovna, held by rebels, fell.", &["Rovna"]),
        ("Halvard, a town councillor, resigned.", &[]),
        ("Local residents queued.", &[]),
        ("Two Sri Lankan men were hurt.", &[]),
        ("A Palestinian-controlled area was hit.", &[]),
    ]);
}

#[test]
fn who_comes_from_a_place_or_goes_there() {
    check(&[
        ("Miners from Huanaco marched.", &["Huanaco"]),
        ("A potter from Maresh wept.", &["Maresh"]),
        ("Both were from Dellin.", &["Dellin"]),
        ("A second crew, from Blackrod, was sent.", &["Blackrod"]),
        ("Planes fly beans to Kamin and Timo.", &["Kamin", "Timo"]),
        ("The bus from Jalda to Rench crashed.", &["Jalda", "Rench"]),
        ("They drove from Lyon to Bellac.", &["Lyon", "Bellac"]),
        ("They pulled out of Elbor.", &["Elbor"]),
        ("He flew back to Seoul from Gimhan.", &["Seoul", "Gimhan"]),
        ("They sent him to Belmar.", &["Belmar"]),
        ("Ann Stone, MP for Avon Vale, spoke.", &["Avon Vale"]),
        ("Crews from Lufthansa struck.", &[]),
        ("Smoke rose as far west as Mudgin.", &["Mudgin"]),
        ("Homes in nearby Ardmill burnt.", &["Ardmill"]),
        ("He is on loan from Histen.", &[]),
        ("They bought it from Vestal.", &[]),
    ]);
}

#[test]
fn what_happens_at_a_name_makes_it_a_place() {
    check(&[
        ("The bridge at Reken held.", &["Reken"]),
        ("At Nambor, four people were rescued.", &["Nambor"]),
        ("Guards crossed into Turkey at Rulin.", &["Turkey", "Rulin"]),
        ("Analysts at Vestal agreed.", &[]),
        ("He works at Vestal.", &[]),
        ("He shouted at Kolb.", &[]),
        ("At Bursa Malaysia, shares fell.", &[]),
    ]);
}

#[test]
fn regions_with_an_article_need_a_part() {
    check(&[
        ("Villages in the Jouf are cut off.", &["Jouf"]),
        ("In the Akkor, in the north, it rained.", &["Akkor"]),
        ("A debate in the Bundesrat ended.", &[]),
    ]);
}

#[test]
fn lists_of_places_are_places_throughout() {
    check(&[
        (
            "Fires burn in towns including Norbery, Wexhalm and Lyon.",
            &["Norbery", "Wexhalm", "Lyon"],
        ),
        (
            "Marley, Banksford, Sutherly and Liverpool in the north were hit.",
            &["Marley", "Banksford", "Sutherly", "Liverpool"],
        ),
        (
            "He will go to Paris, Bilbin and the village of Lorin.",
            &["Paris", "Bilbin", "Lorin"],
        ),
        ("France, Spain and Vestal signed.", &["France", "Spain"]),
        ("In Lyon, Reform leaders and Kolb met.", &["Lyon"]),
    ]);
}

#[test]
fn capitals_open_a_report() {
    check(&[
        ("LITTLE HOLLOW -- Two men died.", &["LITTLE HOLLOW"]),
        ("KABONG. The government ordered it. It rained.", &["KABONG"]),
        ("PUBLISHED: 5 July.", &[]),
    ]);
}

#[test]
fn what_is_said_of_a_name_makes_it_a_place() {
    check(&[
        ("Torsby was evacuated.", &["Torsby"]),
        ("He said Torsby could be isolated.", &["Torsby"]),
        ("Everybody was evacuated.", &[]),
        ("Marlan was left without water.", &["Marlan"]),
        ("Creslow was under water.", &["Creslow"]),
        ("Pazar has no running water.", &["Pazar"]),
        ("Pazar was deserted.", &["Pazar"]),
        ("Zvimber, Lund's home area, was calm.", &["Zvimber"]),
        ("Pellow lies 40 km from here.", &["Pellow"]),
        ("Pellow is a town of 4,000.", &["Pellow"]),
        ("Pellow lies about his age.", &[]),
        ("Nelas and Tonda were badly damaged.", &["Nelas", "Tonda"]),
        ("The Wimmel burst its banks.", &["Wimmel"]),
        ("The Wimmel is expected to peak today.", &["Wimmel"]),
        ("The Wimmel was founded in 1990.", &[]),
        ("Ash fell as Sumara erupted.", &["Sumara"]),
        ("Sumara, close to the border, is calm.", &["Sumara"]),
        (
            "Vyso and Olkin, on the edge of the forest, fell.",
            &["Vyso", "Olkin"],
        ),
    ]);
}

#[test]
fn what_a_town_has_makes_it_a_place() {
    check(&[
        ("Harvat's mayor resigned.", &["Harvat"]),
        ("They met in Harvat's old town.", &["Harvat"]),
        ("Harvat's shares fell.", &[]),
        ("The Ramsel fire killed two.", &["Ramsel"]),
        ("She took the Strathcorn seat.", &["Strathcorn"]),
        ("Norbeckton police said so.", &["Norbeckton"]),
        ("Vadin residents left. Roads to Vadin.", &["Vadin", "Vadin"]),
        ("Armed police said so.", &[]),
        ("Sel Vadin Mayor Ann Stone spoke.", &["Sel Vadin"]),
        ("The mayor of Allerby Ann Stone spoke.", &["Allerby"]),
    ]);
}

#[test]
fn one_likely_place_is_enough_where_nothing_speaks_against_it() {
    check(&[
        ("He has gone to Sangal.", &["Sangal"]),
        ("They had followed him from Dharvar.", &["Dharvar"]),
        ("It goes through Bronsel and on.", &["Bronsel"]),
        ("A data leak from Sangal, he said.", &["Sangal"]),
        ("Data from Sangal, he said.", &[]),
        ("He spoke to Sangal.", &[]),
        ("They bought two planes from Sangal.", &[]),
        ("It fell to Sangal. Rita Sangal smiled.", &[]),
        (
            "Homes between Ramsel and Oakfer burnt.",
            &["Ramsel", "Oakfer"],
        ),
        ("Talks between Ramsel and Oakfer failed.", &[]),
        ("Sheds below Changwin were hit.", &["Changwin"]),
        ("It was Bremin, where he was born.", &["Bremin"]),
        ("She represents Lankster.", &["Lankster"]),
    ]);
}

#[test]
fn articles_lead_rivers_and_heights() {
    check(&[
        ("They crossed the Inhul at dawn.", &["Inhul"]),
        ("On the bank of the Inhul, tanks stood.", &["Inhul"]),
        ("It is quiet north of the Tago.", &["Tago"]),
        ("A boat moored south of the Islands.", &[]),
        (
            "The Avon, Campas and Hopkin rivers rose.",
            &["Avon", "Campas", "Hopkin"],
        ),
        (
            "It links counties Clarey and Kerrin.",
            &["Clarey", "Kerrin"],
        ),
        (
            "In poor counties such as Nayo and Zhin, it rains.",
            &["Nayo", "Zhin"],
        ),
        ("In towns such as Nayo, it rains.", &["Nayo"]),
        ("He had never been farther south than Molden.", &["Molden"]),
    ]);
}

#[test]
fn goals_and_names_in_apposition_are_places() {
    check(&[
        ("A ship bound for Killern sank.", &["Killern"]),
        ("He left Lyon for Bellac.", &["Lyon", "Bellac"]),
        ("A province whose capital, Sebbo, fell.", &["Sebbo"]),
        ("The provincial capital Sebbo was hit.", &["Sebbo"]),
        (
            "Buses run from Stour to East Challey.",
            &["Stour", "East Challey"],
        ),
        ("A snowfall warning for Sable Pass ended.", &["Sable Pass"]),
        ("He left Lyon at noon for Bellac.", &["Lyon", "Bellac"]),
        ("She will go to St. Ivan if it rains.", &["St. Ivan"]),
        ("It went to Marsel City at dawn.", &["Marsel City"]),
        (
            "TRAVERS CITY, Mich. -- It rained.",
            &["TRAVERS CITY", "Mich."],
        ),
        ("A probe landed on Sumara on Friday.", &["Sumara"]),
        (
            "Campaigners from Lyon, Grovely and Farry protested.",
            &["Lyon", "Grovely", "Farry"],
        ),
    ]);
}

#[test]
fn words_of_examples_ways_and_seats_tell_places() {
    check(&[
        (
            "They must keep places like Ostley and Kravik.",
            &["Ostley", "Kravik"],
        ),
        ("Freight goes by way of Ostley.", &["Ostley"]),
        ("She would stay at sea, off Kravik.", &["Kravik"]),
        ("The trawler sank off the Kravik.", &["Kravik"]),
        (
            "It closed Ostley, eight miles from Paris.",
            &["Ostley", "Paris"],
        ),
        (
            "It runs the Ostley and Kravik mines.",
            &["Ostley", "Kravik"],
        ),
        ("Drivers must keep off the Ostley road.", &["Ostley"]),
        ("The Bishop of Kravik, Ann Lee, spoke.", &["Kravik"]),
        ("The parish priest of Kravik left.", &["Kravik"]),
        ("The member for Kravik, Ann Lee, spoke.", &["Kravik"]),
        ("Ann Lee, R-Kravik, spoke.", &["Kravik"]),
        ("Ann Lee, D-Ostley Falls, spoke.", &["Ostley Falls"]),
        ("She is on the edge of Kravik.", &["Kravik"]),
        ("He named Ostley, the main airport, too.", &["Ostley"]),
        ("They like Ostley, governed by Ann Lee.", &["Ostley"]),
        ("Storms hit fishermen in the Ostley.", &["Ostley"]),
        ("He met Ostley's provincial leaders.", &["Ostley"]),
        ("He met Ostley's regional director.", &[]),
        ("He likes songs like Angie and Jolene.", &[]),
        ("Books by the Bishop were sold.", &[]),
        ("Prices fell off a cliff.", &[]),
    ]);
}
