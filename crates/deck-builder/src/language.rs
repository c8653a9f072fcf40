//! Whether a text is English at all, by the words that no English prose does without.

/// Words that are frequent in English and in no other language that news is written in with these letters.
const WORDS: &str = "about;after;and;been;by;from;has;have;he;his;it;its;not;of;said;that;the;their;\
    they;this;to;were;which;who;will;with;would;year";

/// As frequent in English, but each also in some other language. No other has two of them.
const SHARED: [&str; 3] = ["at", "in", "on"];

/// How many words decide: more cost time and tell nothing new.
const ENOUGH: usize = 400;

/// Fewer words may be a list of names or a score, in whatever language.
const TOO_FEW: usize = 30;

/// Whether a text reads as English, or is too short to tell.
///
/// Of a hundred words of English news 25 to 40 are among those that are looked for, of other languages at most
/// two. Tables, line-ups and notes of who met whom have few of them, so that six are enough. A word that another
/// language has too counts beside others of its kind: the one that is most frequent may be of that language.
#[must_use]
pub fn reads_as_english(text: &str) -> bool {
    let mut words = 0;
    let mut known = 0;
    let mut shared = [0; SHARED.len()];
    let cut = |c: char| !crate::letters::is_alphabetic(c) && !matches!(c, '\'' | '’' | '-');
    for word in text.split(cut).filter(|word| !word.is_empty()).take(ENOUGH) {
        words += 1;
        // Scripts without spaces have few words, and long ones.
        words += word.chars().count() / 40;
        if WORDS
            .split(';')
            .any(|known| known.eq_ignore_ascii_case(word))
        {
            known += 1;
        }
        for (count, shared) in shared.iter_mut().zip(SHARED) {
            *count += usize::from(shared.eq_ignore_ascii_case(word));
        }
    }
    known += shared.iter().sum::<usize>() - shared.iter().copied().max().unwrap_or(0);
    words < TOO_FEW || known * 100 >= words * 6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_languages_are_told_from_english() {
        for (text, expected) in [
            (
                "The ferry left the harbour on Friday with 40 people, and it has not been seen since then, said the mayor of the town, who was at the pier with his family when it sailed.",
                true,
            ),
            (
                "Le bac a quitté le port vendredi avec quarante personnes à bord et on ne l’a pas revu depuis, a déclaré le maire de la ville, qui était sur le quai avec sa famille au moment du départ.",
                false,
            ),
            (
                "Die Fähre verließ den Hafen am Freitag mit vierzig Menschen an Bord und wurde seither nicht mehr gesehen, sagte der Bürgermeister der Stadt, der mit seiner Familie am Kai war, als sie auslief.",
                false,
            ),
            (
                "De veerboot vertrok vrijdag met veertig mensen aan boord uit de haven en is sindsdien niet meer gezien, zei de burgemeester van de stad, die met zijn gezin op de kade was toen hij wegvoer.",
                false,
            ),
            (
                "El transbordador salió del puerto el viernes con cuarenta personas a bordo y desde entonces no se le ha visto, dijo el alcalde de la ciudad, que estaba en el muelle con su familia cuando zarpó.",
                false,
            ),
            (
                "Паром вышел из порта в пятницу с сорока людьми на борту, и с тех пор его не видели, сказал мэр города, который был на причале со своей семьёй, когда паром отошёл, и который видел его в последний раз.",
                false,
            ),
            (
                "Il traghetto è partito in mattinata con quaranta persone a bordo, in rotta verso l’isola, e in porto nessuno lo ha più visto, ha detto in serata il sindaco, che era in banchina con la famiglia a salutare chi andava in mare.",
                false,
            ),
            (
                "A balsa deixou o porto na sexta-feira com quarenta pessoas a bordo, e a partir daí ninguém a viu, disse a presidente da câmara, que estava a ver do cais com a família quando a balsa começou a afastar-se.",
                false,
            ),
            (
                "In Bremen liegt in diesem Jahr mehr Eis als in allen Wintern, in denen die Fähre in See stach, und in den Häfen im Norden ist in dieser Woche kein Schiff in Sicht, hieß es in der Zeitung.",
                false,
            ),
            (
                "On ne sait pas si on peut partir, et on attend que la mer soit calme; on dit au port qu’on a vu le bac au large, mais on ne le croit pas, car on ne voit rien de la côte quand on y va.",
                false,
            ),
            (
                "Borgmesteren sagde, at færgen sejlede fredag med fyrre mennesker, at ingen har set den siden, at man leder efter den ved øen, og at havnen er lukket for alle andre skibe, til man ved, hvad der er sket med den.",
                false,
            ),
            (
                "Lautta on lähtenyt perjantaina, siinä on neljäkymmentä ihmistä, eikä sitä ole sen jälkeen nähty, sanoi pormestari, joka on itse ollut laiturilla perheensä kanssa; satama on nyt kiinni ja etsintä on alkanut saaren luona tänään aamulla.",
                false,
            ),
            ("Kim, Park, Lee", true),
            ("", true),
        ] {
            assert_eq!(reads_as_english(text), expected, "{text}");
        }
        assert!(!reads_as_english(
            &"渡輪於週五載着四十人離開港口，此後再也沒有人見過它。".repeat(60)
        ));
        for brief in [
            "President Ann Lee met Bo Carlsen at Bergen on 3 May 2024. ",
            "Prime Minister Ann Mary Lee met President Bo Carlsen in Bergen on Friday. ",
        ] {
            assert!(reads_as_english(&brief.repeat(9)), "{brief}");
        }
        assert!(reads_as_english(
            &"1. Park 12.4, 2. Lee 12.6, 3. Kim 13.0 of the men; ".repeat(9)
        ));
    }
}
