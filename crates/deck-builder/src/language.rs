//! Whether a text is English at all, by the words that no English prose does without.

/// Words that are frequent in English and in no other language that news is written in with these letters.
const WORDS: &str = "about;after;and;been;by;from;has;have;he;his;it;its;not;of;said;that;the;their;\
    they;this;to;were;which;who;will;with;would;year";

/// How many words decide: more cost time and tell nothing new.
const ENOUGH: usize = 400;

/// Fewer words may be a list of names or a score, in whatever language.
const TOO_FEW: usize = 30;

/// Whether a text reads as English, or is too short to tell.
///
/// Of a hundred words of English news 25 to 40 are among those that are looked for, of other languages at most
/// two. Tables and line-ups have few of them, so that six are enough.
#[must_use]
pub fn reads_as_english(text: &str) -> bool {
    let mut words = 0;
    let mut known = 0;
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
    }
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
            ("Kim, Park, Lee", true),
            ("", true),
        ] {
            assert_eq!(reads_as_english(text), expected, "{text}");
        }
        assert!(!reads_as_english(
            &"渡輪於週五載着四十人離開港口，此後再也沒有人見過它。".repeat(60)
        ));
        assert!(reads_as_english(
            &"1. Park 12.4, 2. Lee 12.6, 3. Kim 13.0 of the men; ".repeat(9)
        ));
    }
}
