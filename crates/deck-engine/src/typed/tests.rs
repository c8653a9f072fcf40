//! Pairs that must and must not match, and what holds for every input.

use super::{
    Compare, DateSpan, NearMiss, NumberAnswer, Refused, Typed, TypedVerdict, grade_date,
    grade_number, grade_typed,
};

fn typed(compare: Compare, accept: &[&str], refuse: &[&str]) -> Typed {
    let refused = |text: &&str| Refused {
        text: (*text).into(),
        why: format!("not {text}"),
    };
    Typed {
        accept: accept.iter().map(|form| (*form).into()).collect(),
        refuse: refuse.iter().map(refused).collect(),
        compare,
    }
}

/// `right`, `wrong`, or the code of a near miss.
fn word(verdict: &TypedVerdict) -> &'static str {
    match verdict {
        TypedVerdict::Right => "right",
        TypedVerdict::Wrong => "wrong",
        TypedVerdict::NearMiss(near) => near.code(),
    }
}

/// Each row: accepted forms, refused forms (both parted by `;`), input, verdict.
fn check(compare: Compare, rows: &[(&str, &str, &str, &str)]) {
    let list = |text: &'static str| {
        text.split(';')
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
    };
    let mut failures = Vec::new();
    for &(accept, refuse, input, expected) in rows {
        let accept: &'static str = Box::leak(accept.to_owned().into_boxed_str());
        let refuse: &'static str = Box::leak(refuse.to_owned().into_boxed_str());
        let verdict = grade_typed(&typed(compare, &list(accept), &list(refuse)), input);
        if word(&verdict) != expected {
            failures.push(format!(
                "{accept:?} / {refuse:?} <- {input:?}: {} not {expected}",
                word(&verdict)
            ));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn phrases() {
    check(
        Compare::Phrase,
        &[
            ("Vladivostok", "", "vladivostok", "right"),
            ("Vladivostok", "", "  VLADIVOSTOK. ", "right"),
            ("Vladivostok", "", "in Vladivostok", "right"),
            ("Vladivostok", "", "Vladivostock", "spelling"),
            ("Vladivostok", "", "Vladivotsok", "spelling"),
            ("Vladivostok", "", "Khabarovsk", "wrong"),
            ("Vladivostok", "", "", "wrong"),
            ("Vladivostok", "", " \t", "wrong"),
            ("Komsomolsk-on-Amur", "", "Komsomolsk on Amur", "right"),
            ("Komsomolsk-on-Amur", "", "Komsomolsk‑on‑Amur", "right"),
            ("Komsomolsk-on-Amur", "", "komsomolskonamur", "right"),
            ("Komsomolsk-on-Amur", "", "Komsomolsk", "incomplete"),
            ("Komsomolsk-on-Amur", "", "Komsomolsk-na-Amure", "wrong"),
            (
                "Komsomolsk-on-Amur;Komsomolsk-na-Amure",
                "",
                "Komsomolsk na Amure",
                "right",
            ),
            (
                "Komsomolsk-on-Amur",
                "",
                "Komsomolsk-on-Amur, Russia",
                "extra",
            ),
            (
                "Vostochny Cosmodrome",
                "",
                "the Vostochniy cosmodrome",
                "right",
            ),
            ("Vostochny Cosmodrome", "", "Vostochnyi Cosmodrome", "right"),
            ("Yekaterinburg", "", "Ekaterinburg", "right"),
            ("Vostochny Cosmodrome", "", "VostochnyCosmodrome", "right"),
            ("Moskva", "", "Москва", "right"),
            ("Казань", "", "Казан", "spelling"),
            ("a dozen ships", "", "12 ships", "right"),
            ("Nikolayevsk", "", "Nikolaevsk", "right"),
            ("Pyongyang", "", "P’yŏngyang", "right"),
            ("São Paulo", "", "Sao Paulo", "right"),
            ("Müller Works", "", "Mueller works", "right"),
            ("Mueller Works", "", "Müller works", "right"),
            ("Tromsø", "", "Tromso", "right"),
            ("Łódź", "", "lodz", "right"),
            ("Đà Nẵng", "", "Da Nang", "right"),
            ("Straße", "", "strasse", "right"),
            ("Москва", "", "МОСКВА", "right"),
            ("Йошкар-Ола", "", "Йошкар Ола", "right"),
            ("Орёл", "", "орел", "right"),
            ("Αθήνα", "", "ΑΘήΝΑ", "right"),
            ("東京", "", "東京", "right"),
            ("東京", "", "京都", "wrong"),
            ("Pacific Fleet", "", "The Pacific Fleet", "right"),
            ("Pacific Fleet", "", "a pacific fleet", "right"),
            (
                "Ministry of Defence",
                "",
                "the Ministry of the Defence",
                "right",
            ),
            ("The Paper", "", "paper", "right"),
            ("The", "", "the", "right"),
            (
                "Research & Development",
                "",
                "research and development",
                "right",
            ),
            ("People's Army", "", "Peoples Army", "right"),
            ("People's Army", "", "People’s Army", "right"),
            ("two", "", "2", "right"),
            ("2 ships", "", "two ships", "right"),
            ("21 ships", "", "twenty-one ships", "right"),
            ("21 ships", "", "twenty ships", "wrong"),
            ("6200 troops", "", "6,200 troops", "right"),
            ("6200 troops", "", "6\u{a0}200 troops", "right"),
            (
                "6200 troops",
                "",
                "six thousand two hundred troops",
                "right",
            ),
            ("2,000,000", "", "two million", "right"),
            ("1100000", "", "1.1 million", "right"),
            ("105 guns", "", "one hundred and five guns", "right"),
            ("Air Force One", "", "air force 1", "right"),
            ("second", "", "2nd", "right"),
            ("two", "", "three", "wrong"),
            ("route 12 3", "", "route 1 23", "wrong"),
            ("A-50", "", "50", "wrong"),
            ("A-50", "", "a 50", "right"),
            ("An-124", "", "A-124", "wrong"),
            ("U.S.", "", "US", "right"),
            ("U.S.", "", "United States", "wrong"),
            ("U.S.;United States", "", "the United States", "right"),
            ("North Korea", "", "South Korea", "wrong"),
            ("North Korea", "", "Korea", "incomplete"),
            ("Austria", "", "Australia", "wrong"),
            ("Zambia", "", "Gambia", "wrong"),
            ("Iran", "", "Iraq", "wrong"),
            ("Iran", "Persia", "persia", "listed"),
            ("$5 million", "", "€5 million", "wrong"),
            ("$5 million", "", "$5,000,000", "right"),
            ("5 percent", "", "5%", "right"),
            ("5 percent", "", "5 per cent", "right"),
            ("-5", "", "5", "wrong"),
            ("5", "", "-5", "wrong"),
            ("rocket", "Rocket", "rocket", "listed"),
            ("by train", "by plane", "by train", "right"),
            ("Vladivostok", "", "the city of Vladivostok", "right"),
            ("Vladivostok", "", "Vladivostok, Russia", "extra"),
            ("Vladivostok", "", "Vladivostok (Russia)", "extra"),
            ("South Korea", "", "S. Korea", "right"),
            ("South Korea", "", "S Korea", "right"),
            ("South Korea", "", "N. Korea", "wrong"),
            ("North Korea", "", "N. Korea", "right"),
            ("World War II", "", "World War 2", "right"),
            ("World War II", "", "World War Two", "right"),
            ("World War II", "", "World War I", "wrong"),
            ("World War II", "", "World War III", "wrong"),
            ("World War I", "", "World War 1", "right"),
            ("World War I", "", "World War II", "wrong"),
            ("Soyuz II", "", "Soyuz-II", "right"),
            ("S-Bahn", "", "S Bahn", "right"),
        ],
    );
}

#[test]
fn names() {
    let kim = "Kim Jong-un";
    let putin = "Vladimir Putin";
    check(
        Compare::Name,
        &[
            (kim, "", "kim jong un", "right"),
            (kim, "", "Kim Jongun", "right"),
            (kim, "", "Kim Jong Un", "right"),
            (kim, "", "Jong-un Kim", "right"),
            (kim, "", "Jong Un Kim", "right"),
            (kim, "", "Chairman Kim Jong Un", "right"),
            (kim, "", "North Korean leader Kim Jong-un", "right"),
            (kim, "", "Kim", "surname-alone"),
            (kim, "", "Mr Kim", "surname-alone"),
            (kim, "", "Jong-un", "given-name-alone"),
            (kim, "", "Jong Un", "given-name-alone"),
            (kim, "", "Kim Jong-il", "other-person"),
            (kim, "", "Kim Yo-jong", "other-person"),
            (kim, "", "Kim Il-sung", "other-person"),
            ("Kim Jong-un;Kim", "", "Kim", "right"),
            ("Kim Jong-un;Kim", "", "Kim Jong-il", "other-person"),
            (kim, "Kim Jong-il", "Jong-il Kim", "listed"),
            (kim, "Kim", "kim", "listed"),
            (putin, "", "vladimir putin", "right"),
            (putin, "", "Putin, Vladimir", "right"),
            (putin, "", "President Vladimir Putin", "right"),
            (putin, "", "Russian President Vladimir Putin", "right"),
            (putin, "", "Vladimir Putin, President of Russia", "right"),
            (putin, "", "V. Putin", "right"),
            (putin, "", "V Putin", "right"),
            (putin, "", "V.V. Putin", "right"),
            (putin, "", "Putin V.", "right"),
            (putin, "", "Vladimir Vladimirovich Putin", "right"),
            (putin, "", "Putin Vladimir Vladimirovich", "right"),
            (putin, "", "Putin", "surname-alone"),
            (putin, "", "Vladimir", "given-name-alone"),
            (putin, "", "Boris Putin", "other-person"),
            (putin, "", "B. Putin", "other-person"),
            (putin, "", "Vladimir Ivanov", "wrong"),
            (putin, "", "Vladimir P.", "wrong"),
            (putin, "", "Vladimr Putin", "spelling"),
            (putin, "", "not Vladimir Putin", "extra"),
            ("Putin;Vladimir Putin", "", "Mr. Putin", "right"),
            ("Putin", "", "President Putin", "right"),
            ("Putin", "", "Boris Putin", "extra"),
            ("Putin;Vladimir Putin", "", "Boris Putin", "other-person"),
            (
                "Vladimir Vladimirovich Putin",
                "",
                "Vladimir Putin",
                "right",
            ),
            (
                "Vladimir Vladimirovich Putin",
                "",
                "Vladimir Nikolaevich Putin",
                "other-person",
            ),
            (
                "Roman Abramovich",
                "",
                "Roman Arkadyevich Abramovich",
                "right",
            ),
            ("Sergei Shoigu", "", "Sergey Shoygu", "right"),
            (
                "Sergei Shoigu",
                "",
                "Defence Minister Sergei Kuzhugetovich Shoigu",
                "right",
            ),
            ("Sergei Shoigu", "", "General Sergei Shoigu", "right"),
            (
                "Mikhail Degtyarev",
                "",
                "Governor Mikhail Degtyaryov",
                "right",
            ),
            ("Mikhail Degtyarev", "", "Degtyarev", "surname-alone"),
            (
                "Denis Manturov",
                "",
                "Deputy Prime Minister Denis Manturov",
                "right",
            ),
            ("Dmitry Medvedev", "", "Dmitriy Medvedev", "right"),
            ("Dmitry Medvedev", "", "Dmitrii Medvedev", "right"),
            ("Yuri Gagarin", "", "Yury Gagarin", "right"),
            ("Yuri Gagarin", "", "Yuriy Gagarin", "right"),
            ("Aleksandr Kozlov", "", "Alexander Kozlov", "right"),
            ("Alexey Leonov", "", "Aleksei Leonov", "right"),
            ("Fyodor Tyutchev", "", "Fedor Tiutchev", "right"),
            ("Vladimir Orlov", "Viktor Orlov", "V. Orlov", "listed"),
            (
                "Vladimir Orlov",
                "Viktor Orlov",
                "Vl. Orlov",
                "other-person",
            ),
            ("George W. Bush", "", "George H. W. Bush", "other-person"),
            ("George W. Bush", "", "George Walker Bush", "right"),
            ("George W. Bush", "", "George Bush", "incomplete"),
            ("Donald Trump", "", "Donald Trump Jr.", "other-person"),
            ("Donald Trump Jr.", "", "Donald Trump", "incomplete"),
            ("Charles III", "", "Charles II", "other-person"),
            ("Charles III", "", "Charles Edward III", "other-person"),
            (putin, "", "Putin,Vladimir", "right"),
            (putin, "", "VladimirPutin", "right"),
            ("Yury Gagarin", "", "Yuy Gagarin", "spelling"),
            ("Dmitry Medvedev", "", "DmitryMedvedev", "right"),
            ("Charles III", "", "King Charles III", "right"),
            ("Stephen King", "", "Stephen King", "right"),
            (putin, "", "President of Russia Vladimir Putin", "right"),
            (putin, "", "President of Russia", "wrong"),
            (
                "President of Russia",
                "",
                "the President of Russia",
                "right",
            ),
            (
                "President of Russia",
                "",
                "Prime Minister of Russia",
                "wrong",
            ),
            ("Deputy Prime Minister", "", "Prime Minister", "incomplete"),
            ("Governor of Tula", "", "Mayor of Tula", "wrong"),
            ("Governor of Tula", "", "Tula", "incomplete"),
            ("Stephen King;King", "", "Mr King", "right"),
            ("Stephen King", "", "King", "surname-alone"),
            ("John Major", "", "Major", "surname-alone"),
            ("Olaf Müller", "", "Herr Mueller", "other-person"),
            ("Olaf Müller", "", "Olaf Mueller", "right"),
            ("Lech Wałęsa", "", "Lech Walesa", "right"),
            ("Xi Jinping", "", "Xi", "surname-alone"),
            ("Xi Jinping", "", "Xi Jin-ping", "right"),
            ("Choe Son Hui", "", "Choe Son-hui", "right"),
            ("Choe Son Hui", "", "Choe Ryong-hae", "other-person"),
            ("Queen Elizabeth II", "", "Elizabeth I", "other-person"),
            ("Queen Elizabeth II", "", "Elizabeth II", "right"),
            ("Queen Elizabeth II", "", "Elizabeth 2nd", "right"),
            ("Queen Elizabeth II", "", "Elizabeth the Second", "right"),
            ("Queen Elizabeth II", "", "Queen Elizabeth 2", "right"),
            ("Queen Elizabeth II", "", "Elizbeth II", "spelling"),
            ("Queen Elizabeth II", "", "Elizabeth", "surname-alone"),
            ("Nicholas II", "", "Nicholas I", "other-person"),
            ("Nicholas II", "", "Tsar Nicholas II", "right"),
            ("Nicholas II", "", "Emperor Nicholas the Second", "right"),
            ("Napoleon III", "", "Napoleon I", "other-person"),
            ("Napoleon III", "", "Napoleon II", "other-person"),
            ("John Paul II", "", "Pope John Paul I", "other-person"),
            ("John Paul II", "", "Pope John Paul II", "right"),
            ("John VIII", "", "John VII", "other-person"),
            ("George V", "", "George VI", "other-person"),
            ("George V", "", "George Vincent", "other-person"),
            ("George V", "", "King George V", "right"),
            ("Kim Jong Il", "", "Kim Jong I", "other-person"),
            ("Kim Jong Il", "", "Kim J. Il", "right"),
            ("Kim Jong-il", "", "Kim Jong I", "other-person"),
            ("Vladimir Putin", "", "Vladimir V. Putin", "right"),
            ("Vladimir Putin", "", "Putin, Vladimir V.", "right"),
            ("Vladimir Putin", "", "Putin V", "right"),
            ("Vladimir Putin", "", "Vladimir Putin II", "other-person"),
            (
                "Kim Yung-ho",
                "",
                "Unification Minister Kim Yung-ho",
                "right",
            ),
            (
                "Kim Yung-ho",
                "",
                "Kim Yung-ho, Unification Minister",
                "right",
            ),
            (
                "Kim Yung-ho",
                "",
                "Unification Minister Kim",
                "surname-alone",
            ),
            (
                "Kim Yung-ho",
                "",
                "Unification Minister Kim Jong-il",
                "other-person",
            ),
            ("Kim Yung-ho", "", "Kim Yung-ho, Kim Jong-il", "extra"),
            ("Donald Trump", "", "U.S. President Donald Trump", "right"),
            ("Donald Trump", "", "Ex-President Donald Trump", "right"),
            ("Donald Trump", "", "Donald Trump (USA)", "right"),
            ("Donald Trump", "", "Eric Donald Trump", "extra"),
            (
                "Donald Trump",
                "",
                "U.S. President Donald J. Trump",
                "right",
            ),
            (
                "Donald Trump",
                "",
                "the son of President Donald Trump",
                "extra",
            ),
            ("Donald Trump", "", "Boris Trump of Russia", "other-person"),
            ("Yuri Gagarin", "", "Cosmonaut Yuri Gagarin", "right"),
            (
                "Yuri Gagarin",
                "",
                "Cosmonaut Yury Gagarin of Russia",
                "right",
            ),
            ("Denis Manturov", "", "Deputy PM Denis Manturov", "right"),
            ("Kim Jong-un", "", "Kim Jong Un of North Korea", "right"),
            ("Kim Jong-un", "", "Kim Jong Un or Kim Jong Il", "extra"),
            ("Putin", "", "Putin (Russia)", "right"),
            ("Putin", "", "Putin, Boris", "extra"),
            ("Putin", "", "Medvedev, President Putin", "extra"),
            ("Putin", "", "not President Putin", "extra"),
            ("Putin", "", "Medvedev and Putin", "extra"),
            ("Vladimir Putin", "", "Putin (Russia)", "surname-alone"),
            ("Vladimir Putin", "", "Sergei V. Putin", "other-person"),
            ("Sergei Lavrov;Lavrov", "", "FM Lavrov", "right"),
            ("Marco Rubio", "", "Secretary of State Marco Rubio", "right"),
            ("Prime Minister", "", "Deputy Prime Minister", "extra"),
        ],
    );
}

#[test]
fn designators() {
    check(
        Compare::Designator,
        &[
            ("Su-57", "", "Su-57", "right"),
            ("Su-57", "", "SU 57", "right"),
            ("Su-57", "", "su57", "right"),
            ("Su-57", "", "Su–57", "right"),
            ("Su-57", "", "Sukhoi Su-57", "right"),
            ("Su-57", "", "Sukhoi 57", "right"),
            ("Su-57", "", "the Su-57 fighter jet", "right"),
            ("Su-57", "", "an Su-57", "right"),
            ("Su-57", "", "Su-57s", "right"),
            ("Su-57", "", "Su-57's", "right"),
            ("Su-57", "", "Су-57", "right"),
            ("Su-57", "", "Su-57 Felon", "right"),
            ("Su-57", "", "Su-35", "other-designator"),
            ("Su-57", "", "Su-75", "other-designator"),
            ("Su-57", "", "MiG-57", "other-designator"),
            ("Su-57", "", "Tupolev Su-57", "other-designator"),
            ("Su-57", "", "Su-57M", "other-variant"),
            ("Su-57", "", "57", "incomplete"),
            ("Su-57", "", "Su", "incomplete"),
            ("Su-57", "", "Sukhoi", "wrong"),
            ("Su-57", "", "Su-57 or Su-35", "extra"),
            ("Su-57", "", "Tu-160", "wrong"),
            ("Su-57", "", "not Su-57", "extra"),
            ("Su-57", "Su-35", "su 35", "listed"),
            ("Su-57", "Su-35", "Sukhoi Su-35s", "listed"),
            ("MiG-21", "", "MiG 21", "right"),
            ("MiG-21", "", "MIG-21", "right"),
            ("MiG-21", "", "Mikoyan-Gurevich MiG-21", "right"),
            ("MiG-21", "", "МиГ-21", "right"),
            ("MiG-29S", "", "mig-29s", "right"),
            ("MiG-29", "", "MiG-29S", "other-variant"),
            ("F-16", "", "F-16C", "other-variant"),
            ("F-16C", "", "F-16", "other-variant"),
            ("F-16", "", "Lockheed Martin F-16 Fighting Falcon", "right"),
            ("F/A-18", "", "FA-18", "right"),
            ("F/A-18", "", "F-18", "other-designator"),
            ("Tu-160M", "", "Tu-160 M", "right"),
            ("Tu-160", "", "Tu-160M", "other-variant"),
            ("Tu-22M3", "", "tu 22m3", "right"),
            ("Tu-22M3", "", "Tu-22M", "other-variant"),
            ("Tu-95MS", "", "Tu-95 MS", "right"),
            ("Il-76MD-90A", "", "IL76MD-90A", "right"),
            ("An-124", "", "An 124", "right"),
            ("An-124", "", "Antonov 124", "right"),
            ("An-124", "", "A-124", "other-designator"),
            ("A320", "", "Airbus 320", "right"),
            ("A320", "", "an Airbus A320", "right"),
            ("Boeing 747", "", "747", "right"),
            ("Boeing 747", "", "Airbus 747", "other-designator"),
            ("Boeing 777-300ER", "", "Boeing 777 300ER", "right"),
            ("Boeing 777-300ER", "", "Boeing 777-200ER", "other-variant"),
            ("SJ-100", "", "SSJ-100", "other-designator"),
            ("SJ-100;SSJ-100", "", "SSJ100", "right"),
            ("Superjet 100", "", "Sukhoi Superjet-100", "right"),
            ("Superjet 100", "", "Superjett 100", "spelling"),
            ("MC-21", "", "MS-21", "other-designator"),
            ("Kinzhal", "", "the Kinzhal", "right"),
            ("Superjet", "", "Sukhoi Superjet", "right"),
            ("S-400", "", "С-400", "right"),
            ("Sukhoi SJ-100", "", "Sukhoi SJ-100 airliner", "right"),
            (
                "Sukhoi SJ-100",
                "",
                "the Sukhoi SJ-100 passenger plane",
                "right",
            ),
            ("Sukhoi SJ-100", "", "SJ-100", "right"),
            ("Su-57", "", "Su-57 stealth-fighter", "right"),
            ("Su-57", "", "Su-57 fighter-jet", "right"),
            ("Su-57", "", "Su-57, a fighter", "right"),
            ("Su-57", "", "Su-57 of Russia", "right"),
            ("Su-57", "", "Sukoi Su-57", "right"),
            ("Su-57", "", "Su-57 or the Su-35", "extra"),
            ("Su-57", "", "Su-57 from Su-35", "extra"),
            ("Su-57", "", "Su-57 a", "other-variant"),
            ("F-16", "", "F-16 jets from the US", "right"),
            ("F-16", "", "F-16 from the US", "right"),
            ("F-16A", "", "f-16 a", "right"),
        ],
    );
}

fn number(value: f64, tolerance: f64, unit: Option<&str>) -> NumberAnswer {
    NumberAnswer {
        value,
        tolerance,
        unit: unit.map(Into::into),
    }
}

#[test]
fn numbers() {
    let km = number(6200.0, 0.0, Some("km"));
    let loose = number(6200.0, 50.0, Some("kilometres"));
    let plain = number(12.0, 0.0, None);
    let decimal = number(6.2, 0.0, None);
    let below = number(-5.0, 0.0, Some("degrees"));
    let money = number(5e6, 0.0, Some("dollars"));
    let one = number(1.0, 0.0, None);
    let mast = number(1.5, 0.0, Some("metres"));
    let rows: &[(&NumberAnswer, &str, &str)] = &[
        (&km, "6200", "right"),
        (&km, "6,200", "right"),
        (&km, "6 200", "right"),
        (&km, "6\u{a0}200", "right"),
        (&km, "6\u{202f}200", "right"),
        (&km, "6'200", "right"),
        (&km, "6.200", "right"),
        (&km, "6,200 km", "right"),
        (&km, "6200km", "right"),
        (&km, "6200 kilometers", "right"),
        (&km, "about 6200", "right"),
        (&km, "six thousand two hundred", "right"),
        (&km, "six thousand, two hundred kilometres", "right"),
        (&km, "6.2 thousand", "right"),
        (&km, "6,2 thousand", "right"),
        (&km, "6.2k", "right"),
        (&km, "6 thousand 200", "right"),
        (&km, "sixty-two hundred", "right"),
        (&km, "６２００", "right"),
        (&km, "6200.0", "right"),
        (&km, "6,200.00", "right"),
        (&km, "6.200,00", "right"),
        (&km, "6200 miles", "other-unit"),
        (&km, "6200 people", "right"),
        (&km, "3,853 miles", "other-unit"),
        (&km, "6200000 m", "other-unit"),
        (&km, "6200 kg", "other-unit"),
        (&km, "17 miles", "wrong"),
        (&km, "6.2", "magnitude"),
        (&km, "62000", "magnitude"),
        (&km, "6100", "close"),
        (&km, "6201", "close"),
        (&km, "9000", "wrong"),
        (&km, "-6200", "wrong"),
        (&km, "6200-6300", "wrong"),
        (&km, "6200 to 6300", "wrong"),
        (&km, "6200 or 9000", "wrong"),
        (&km, "6 2 0 0", "wrong"),
        (&km, "62 00", "wrong"),
        (&km, "km", "wrong"),
        (&km, "", "wrong"),
        (&km, "many", "wrong"),
        (&loose, "6250", "right"),
        (&loose, "6150 km", "right"),
        (&loose, "6251", "close"),
        (&plain, "12", "right"),
        (&plain, "twelve", "right"),
        (&plain, "a dozen", "right"),
        (&plain, "12 aircraft", "right"),
        (&plain, "12 aircraft a day", "right"),
        (&plain, "A-12", "wrong"),
        (&plain, "12.0", "right"),
        (&plain, "twelve thousand", "magnitude"),
        (&plain, "13", "wrong"),
        (&plain, "1.2", "wrong"),
        (&decimal, "6.2", "right"),
        (&decimal, "6,2", "right"),
        (&decimal, "6.20", "right"),
        (&decimal, "6.200", "right"),
        (&decimal, "6,200", "magnitude"),
        (&below, "-5", "right"),
        (&below, "−5", "right"),
        (&below, "minus five", "right"),
        (&below, "5", "wrong"),
        (&money, "$5m", "right"),
        (&money, "$5 million", "right"),
        (&money, "5,000,000", "right"),
        (&money, "five million dollars", "right"),
        (&money, "€5 million", "other-unit"),
        (&money, "5 billion", "magnitude"),
        (&mast, "1½ m", "right"),
        (&mast, "1.5 m", "right"),
        (&mast, ".5", "wrong"),
        (&mast, "1", "wrong"),
        (&one, "1½", "wrong"),
        (&one, "1¼", "wrong"),
        (&mast, "150 cm", "other-unit"),
        (&km, "6,200 kilometers (3,900 miles)", "right"),
        (&km, "3,900 miles (6,200 km)", "right"),
        (&km, "6,200 km (approx)", "right"),
        (&km, "6,200 km (9,000 miles)", "wrong"),
        (&km, "6200 (9000)", "wrong"),
        (&km, "9000 km (3,900 miles)", "wrong"),
        (&km, "km 6200", "right"),
        (&money, "US$5 million", "right"),
        (&money, "USD 5m", "right"),
        (&money, "EUR 5m", "other-unit"),
        (&money, "5 mil", "right"),
        (&below, "negative 5", "right"),
        (&below, "negative five degrees", "right"),
        (&decimal, "6.2 mil", "magnitude"),
    ];
    let failures: Vec<String> = rows
        .iter()
        .filter(|(answer, input, expected)| word(&grade_number(answer, input)) != *expected)
        .map(|(answer, input, expected)| {
            format!(
                "{answer:?} <- {input:?}: {} not {expected}",
                word(&grade_number(answer, input))
            )
        })
        .collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
    check(
        Compare::Number,
        &[
            ("6200", "", "6,200", "right"),
            ("6200 km", "", "6200 miles", "other-unit"),
            ("two", "", "2", "right"),
            ("two", "", "3", "wrong"),
            ("several", "", "several", "right"),
            ("6200", "6000", "six thousand", "listed"),
        ],
    );
}

#[test]
fn dates() {
    let rows: &[(&str, &str, &str)] = &[
        ("2023-09-15", "2023-09-15", "right"),
        ("2023-09-15", "15 September 2023", "right"),
        ("2023-09-15", "September 15, 2023", "right"),
        ("2023-09-15", "Sept. 15, 2023", "right"),
        ("2023-09-15", "15 Sep 2023", "right"),
        ("2023-09-15", "15th of September 2023", "right"),
        ("2023-09-15", "the fifteenth of September, 2023", "right"),
        ("2023-09-21", "twenty-first September 2023", "right"),
        ("2023-09-15", "on 15 September 2023", "right"),
        ("2023-09-15", "2023 September 15", "right"),
        ("2023-09-15", "15.9.2023", "right"),
        ("2023-09-15", "15.09.2023", "right"),
        ("2023-09-15", "15/09/2023", "right"),
        ("2023-09-15", "9/15/2023", "right"),
        ("2023-09-15", "15-09-2023", "right"),
        ("2023-09-15", "15.9.23", "right"),
        ("2023-09-15", "2023/9/15", "right"),
        ("2023-09-15", "2023September15", "right"),
        ("2023-09-15", "9.15.2023", "wrong"),
        ("2023-09-12", "12/9/2023", "right"),
        ("2023-09-12", "9/12/2023", "right"),
        ("2023-09-12", "9.12.2023", "wrong"),
        ("2023-09-15", "Friday 15 September 2023", "right"),
        ("2023-09-15", "Fri, 15 Sep 2023", "right"),
        ("2023-09-15", "Monday 15 September 2023", "other-weekday"),
        ("2023-09-15", "15 Septmber 2023", "spelling"),
        ("2023-09-15", "September 2023", "less-precise"),
        ("2023-09-15", "2023", "less-precise"),
        ("2023-09-15", "15 September", "less-precise"),
        ("2023-09-15", "September", "less-precise"),
        ("2023-09-15", "15 September 2022", "other-year"),
        ("2023-09-15", "16 September 2023", "other-day"),
        ("2023-09-15", "15 October 2023", "wrong"),
        ("2023-09-15", "31 September 2023", "wrong"),
        ("2023-09-15", "yesterday", "wrong"),
        ("2023-09-15", "", "wrong"),
        ("2023-09-15", "15 15 September 2023", "wrong"),
        ("2023-09", "September 2023", "right"),
        ("2023-09", "Sep 2023", "right"),
        ("2023-09", "9/2023", "right"),
        ("2023-09", "09.2023", "right"),
        ("2023-09", "2023-09", "right"),
        ("2023-09", "15 September 2023", "right"),
        ("2023-09", "September 2022", "other-year"),
        ("2023-09", "October 2023", "wrong"),
        ("2023-09", "September", "less-precise"),
        ("2013", "2013", "right"),
        ("2013", "in 2013", "right"),
        ("2013", "the year 2013", "right"),
        ("2013", "1 May 2013", "right"),
        ("2013", "2013-05-01", "right"),
        ("2013", "2012", "wrong"),
        ("2013", "the 2010s", "less-precise"),
        ("2013", "2010-2015", "less-precise"),
        ("2013", "January to December 2013", "right"),
        ("1950/1959", "the 1950s", "right"),
        ("1950/1959", "1950s", "right"),
        ("1950/1959", "1955", "part-of-span"),
        ("1950/1959", "the 1960s", "wrong"),
        ("1950/1959", "the 75 1950s", "wrong"),
        ("1950/1953", "1950-53", "right"),
        ("1950/1953", "1950–1953", "right"),
        ("1950/1953", "1950 - 1953", "right"),
        ("1950/1953", "1950/1953", "right"),
        ("1950/1953", "from 1950 to 1953", "right"),
        ("1950/1953", "between 1950 and 1953", "right"),
        ("1950/1953", "1950 until 1953", "right"),
        ("1950/1953", "1950", "part-of-span"),
        ("1950/1953", "1950-54", "less-precise"),
        ("1950/1953", "1953-1950", "wrong"),
        ("2009/2012", "2009-12", "right"),
        ("2009/2012", "2009–12", "right"),
        ("2009-12", "2009-12", "right"),
        ("2023-09-12/2023-09-17", "12-17 September 2023", "right"),
        ("2023-09-12/2023-09-17", "September 12–17, 2023", "right"),
        ("2023-09-12/2023-09-17", "12 to 17 Sept 2023", "right"),
        (
            "2023-09-12/2023-09-17",
            "from 12 September to 17 September 2023",
            "right",
        ),
        ("2023-09-12/2023-09-17", "12 September 2023", "part-of-span"),
        ("2023-09-12/2023-09-17", "September 2023", "less-precise"),
        ("1950-06/1953-07", "June 1950 to July 1953", "right"),
        ("1950-06/1953-07", "1950-06/1953-07", "right"),
        ("1950-06/1953-07", "June 1950 – July 1953", "right"),
        ("2023-09-15", "15-Sep-2023", "right"),
        ("2023-09-15", "15-Sep-23", "right"),
        ("2023-09-15", "15 Sep 23", "right"),
        ("2023-09-15", "Sept. 15, 23", "right"),
        ("2023-09-15", "Fri 15/9/2023", "right"),
        ("2023-09-15", "Mon 15/9/2023", "other-weekday"),
        ("2023-09-15", "on 15/9/2023", "right"),
        ("2023-09-15", "15/9", "less-precise"),
        ("2023-09-15", "15.9.", "less-precise"),
        ("2023-09-15", "15/8", "wrong"),
        ("2023-09-15", "in", "wrong"),
        ("2023-09-15", "the", "wrong"),
        ("2023-09-15", "15", "wrong"),
        ("2023-09-15", "Friday", "wrong"),
        ("2023-09-15", "until 2023", "wrong"),
        ("2023-09-15", "Friday 15 September", "less-precise"),
        ("2023-10", "Oct 23", "right"),
        ("2023-10", "Oct 22", "less-precise"),
        ("2023-10", "15 October", "less-precise"),
        ("2023-10", "Nov 23", "wrong"),
        ("2013", "on", "wrong"),
        ("2023-09-12/2023-09-17", "2023-09-12 to 2023-09-17", "right"),
        ("2023-09-12/2023-09-17", "2023-09-12 - 2023-09-17", "right"),
        ("2023-09-12/2023-09-17", "12/9/2023-17/9/2023", "right"),
        ("2023-09-12/2023-09-17", "12/9/2023 - 17/9/2023", "right"),
        ("2023-09-12/2023-09-17", "12.9.2023 - 17.9.2023", "right"),
        ("2023-09-12/2023-09-17", "12-17.9.2023", "right"),
        ("2023-09-12/2023-09-17", "12/9-17/9/2023", "right"),
        (
            "2023-09-12/2023-09-17",
            "12-Sep-2023 to 17-Sep-2023",
            "right",
        ),
        ("2023-09-12/2023-09-17", "12-17 September", "less-precise"),
        (
            "2023-09-12/2023-09-17",
            "13-17 September 2023",
            "part-of-span",
        ),
        ("1950/1959", "the fifties", "right"),
        ("1950/1959", "'50s", "right"),
        ("1950/1959", "the 50s", "right"),
        ("1950/1959", "the sixties", "wrong"),
        ("1950/1959", "the 60s", "wrong"),
        ("1950/1959", "fifty", "wrong"),
        ("1950/1953", "25 June 1950 - 27 July 1953", "right"),
        ("1950/1953", "June 1950-July 1953", "right"),
        ("1950/1953", "1950 to July 1953", "right"),
        ("1950/1953", "June 1950 - July 1952", "part-of-span"),
        ("1950/1953", "1950/53", "right"),
        ("1950/1953", "June 1951", "part-of-span"),
    ];
    let grade = |answer: &str, input: &str| grade_date(&DateSpan::parse(answer).unwrap(), input);
    let failures: Vec<String> = rows
        .iter()
        .filter(|(answer, input, expected)| word(&grade(answer, input)) != *expected)
        .map(|(answer, input, expected)| {
            format!(
                "{answer} <- {input:?}: {} not {expected}",
                word(&grade(answer, input))
            )
        })
        .collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
    check(
        Compare::Date,
        &[
            ("15 September 2023", "", "2023-09-15", "right"),
            ("2013", "", "May 2013", "right"),
            ("2023-09-12/2023-09-17", "", "12-17 September 2023", "right"),
            ("2013", "May 2013", "5/2013", "listed"),
            ("2002-05-01", "2002", "1 May 2002", "right"),
            ("2002-05-01", "2002", "2002", "listed"),
            ("the Ice Age", "", "ice age", "right"),
        ],
    );
}

#[test]
fn calendar() {
    for text in [
        "2024-02-29",
        "2000-02-29",
        "0001-01-01",
        "9999-12-31",
        "2023",
        "2023-12",
        "1950/1953",
        "2023-09-12/2023-10",
    ] {
        let span = DateSpan::parse(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(span.to_string(), text);
    }
    for text in [
        "",
        "2023-02-29",
        "1900-02-29",
        "2023-13",
        "2023-00",
        "2023-04-31",
        "2023-09-00",
        "0000",
        "23",
        "2023-9",
        "2023-9-5",
        "2023-09-15-1",
        "20230915",
        "2023/2022",
        "2023/2023",
        "2023/",
        "/2023",
        "2023-09-1x",
        "+023",
        "2023-",
        "1/2/3",
        "２０２３",
    ] {
        assert_eq!(DateSpan::parse(text), None, "{text}");
    }
    let days = |text| DateSpan::parse(text).map(|span| span.days());
    assert_eq!(days("0001-01-01"), Some((0, 0)));
    assert_eq!(days("1970-01-01"), Some((719_162, 719_162)));
    assert_eq!(days("2024"), Some((738_885, 739_250)));
}

#[test]
fn messages_carry_what_they_need() {
    let kim = typed(Compare::Name, &["Kim Jong-un"], &["Kim Jong-il"]);
    let why = TypedVerdict::NearMiss(NearMiss::Listed("not Kim Jong-il".into()));
    assert_eq!(grade_typed(&kim, "Kim Jong Il"), why);
    let unit = TypedVerdict::NearMiss(NearMiss::OtherUnit(Some("km".into())));
    assert_eq!(
        grade_number(&number(6200.0, 0.0, Some("km")), "6200 miles"),
        unit
    );
    assert_eq!(kim.model(), Some("Kim Jong-un"));
    for compare in [
        Compare::Phrase,
        Compare::Name,
        Compare::Designator,
        Compare::Number,
        Compare::Date,
    ] {
        assert_eq!(Compare::from_name(compare.name()), Some(compare));
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod always {
    use proptest::prelude::*;

    use super::super::{DatePoint, Fit, compare as fit};
    use super::*;

    fn compare() -> impl Strategy<Value = Compare> {
        prop::sample::select(vec![
            Compare::Phrase,
            Compare::Name,
            Compare::Designator,
            Compare::Number,
            Compare::Date,
        ])
    }

    /// Anything at all, and texts near those that are typed.
    fn text() -> impl Strategy<Value = String> {
        let pieces = vec![
            "Su",
            "MiG",
            "57",
            "-",
            " ",
            "Kim",
            "Jong",
            "un",
            "Vladimir",
            "V.",
            "Putin",
            "the",
            "a",
            "6,200",
            "6.2",
            "thousand",
            "two",
            "hundred",
            "and",
            "km",
            "15",
            "September",
            "2023",
            "1950s",
            "/",
            ".",
            "’",
            "ü",
            "Й",
            "и\u{306}",
            "٣",
            "s",
            "２",
            "½",
            "$",
            "minus",
            "to",
            "twenty",
            "between",
            ",",
            "\u{a0}",
            "0",
            "999999999999999999999",
            "Jr",
            "ovich",
        ];
        let near = prop::collection::vec(prop::sample::select(pieces), 0..9)
            .prop_map(|pieces| pieces.concat());
        prop_oneof![any::<String>(), near]
    }

    fn spaced() -> impl Strategy<Value = String> {
        prop_oneof![
            text(),
            prop::collection::vec(text(), 1..4).prop_map(|texts| texts.join(" "))
        ]
    }

    proptest! {
        #[test]
        fn accepted_is_right_and_refused_is_not(
            compare in compare(),
            accept in prop::collection::vec(spaced(), 1..4),
            refuse in prop::collection::vec(spaced(), 0..3),
            input in spaced(),
        ) {
            let refused = |text: &String| Refused { text: text.clone(), why: String::new() };
            let answer = Typed { accept, refuse: refuse.iter().map(refused).collect(), compare };
            let _ = grade_typed(&answer, &input);
            for form in answer.accept.iter().filter(|form| !form.trim().is_empty()) {
                let listed = refuse.iter().any(|text| fit(compare, text, form) == Fit::Folded);
                prop_assert_eq!(grade_typed(&answer, form) == TypedVerdict::Right, !listed, "{:?}", form);
            }
            for form in &refuse {
                prop_assert_ne!(grade_typed(&answer, form), TypedVerdict::Right, "{:?}", form);
            }
        }

        #[test]
        fn another_number_is_never_the_same_designator(left in 1u32..9999, right in 1u32..9999) {
            let answer = typed(Compare::Designator, &[&format!("Su-{left}")], &[]);
            let verdict = grade_typed(&answer, &format!("sukhoi su{right}"));
            prop_assert_eq!(verdict == TypedVerdict::Right, left == right);
        }

        #[test]
        fn numbers_are_read_as_they_are_written(value in -2_000_000i32..2_000_000, input in spaced()) {
            let answer = number(f64::from(value), 0.0, None);
            prop_assert_eq!(grade_number(&answer, &value.to_string()), TypedVerdict::Right);
            prop_assert_ne!(grade_number(&answer, &(value + 1).to_string()), TypedVerdict::Right);
            let _ = grade_number(&answer, &input);
        }

        #[test]
        fn dates_are_read_as_they_are_written(year in 1u16..=9999, month in 1u8..=12, day in 1u8..=31, input in spaced()) {
            if let Some(point) = DatePoint::new(year, Some(month), Some(day)) {
                let span = DateSpan::from(point);
                prop_assert_eq!(DateSpan::parse(&span.to_string()), Some(span));
                prop_assert_eq!(grade_date(&span, &span.to_string()), TypedVerdict::Right);
                prop_assert_eq!(grade_date(&span, &format!("{day}.{month}.{year:04}")), TypedVerdict::Right);
                let _ = grade_date(&span, &input);
            }
            let _ = DateSpan::parse(&input);
        }

        #[test]
        fn case_and_spacing_do_not_count(name in "[a-z]{2,8} [a-z]{2,8}") {
            let answer = typed(Compare::Phrase, &[&name], &[]);
            prop_assert_eq!(grade_typed(&answer, &format!("  {}\n", name.to_uppercase())), TypedVerdict::Right);
        }
    }
}
