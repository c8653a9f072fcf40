//! How much it was: sums of money, and by how many per cent something rose or fell.

use crate::reason::proof;
use deck_engine::{Body, Category};

use super::{Asked, Made};
use crate::facts::complement::Part;
use crate::facts::quantity::{self, Amount};
use crate::lexicon::Set;
use crate::mention::Span;
use crate::one_of::one_of;
use crate::questions::options::{Wrong, choices, other_numbers, proofs};
use crate::questions::{Candidate, wording};

/// `How much did Denmark spend on tugs in 2019?`
pub(super) fn how_much(asked: &Asked<'_, '_>) -> Option<Made> {
    let scene = asked.workshop.scene;
    let behind = asked.clause.group.end;
    let parts = asked.clause.parts.iter().enumerate();
    let (index, words, question) =
        parts
            .filter(|(_, part)| part.first >= behind)
            .find_map(|(index, part)| {
                let (amount, words) = quantity::amount(scene, part.head)?;
                Some((index, words, question(asked, part, amount, words)?))
            })?;
    Some(made(asked, index, words, question))
}

/// The words that ask for an amount in its place.
fn question(
    asked: &Asked<'_, '_>,
    part: &Part,
    amount: Amount,
    words: Span,
) -> Option<&'static str> {
    let scene = asked.workshop.scene;
    let preposition = part.has_preposition().then(|| scene.key(part.first));
    let moves = one_of!(asked.clause.verb.family, "rise" | "fall" | "gain" | "lose");
    let trades = one_of!(asked.clause.verb.family, "buy" | "sell" | "hire" | "settle");
    let is_exact = words.first == part.head.first;
    match (amount, is_exact, preposition) {
        (Amount::Money, true, None) => Some("How much"),
        (Amount::Money, false, None) => Some("About how much"),
        (Amount::Money, true, Some("for")) if trades => Some("For how much"),
        (Amount::Percent, true, None | Some("by")) if moves => Some("By how much"),
        _ => None,
    }
}

fn made(asked: &Asked<'_, '_>, index: usize, words: Span, question: &str) -> Made {
    let scene = asked.workshop.scene;
    let subject = asked.subject().ok_or("the subject has no full name")?;
    if asked.rival(true) {
        return Err("the article tells of the same kind of event twice".into());
    }
    if asked.substance(Some(index)) == 0 && asked.dates() == 0 {
        return Err("too little is told to ask how much it was".into());
    }
    let is_word = one_of!(
        asked.clause.verb.base,
        "announce" | "pledge" | "promise" | "offer" | "propose" | "unveil"
    );
    if is_word && asked.dates() == 0 {
        return Err("there may have been several".into());
    }
    let right = scene.words(words);
    let wrong = other_amounts(right).ok_or("the amount cannot be changed")?;
    if wrong.len() < 2 {
        return Err("too few other amounts to choose from".into());
    }
    let tail = asked.tail(Some(index))?;
    let prompt = asked.prompt(&format!(
        "{question} {}{tail}?",
        wording::inverted(scene, asked.clause, &subject)
    ));
    let mut proof = proof!("the facts have one amount for this, {right}");
    proof.extend(proofs(&wrong));
    let body = Body::Choice(choices(right.to_owned(), None, wrong));
    Ok(Candidate {
        explanation: asked.explanation(None),
        ..asked.candidate("amount", Category::Number, 2, prompt, body, proof)
    })
}

/// Amounts that could be taken for one: `$1.3 billion` for `$2.6 billion`.
fn other_amounts(right: &str) -> Option<Vec<Wrong>> {
    let first = right.find(|c: char| c.is_ascii_digit())?;
    let (before, rest) = right.split_at_checked(first)?;
    let end = rest
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','))
        .unwrap_or(rest.len());
    let (digits, after) = rest.split_at_checked(end)?;
    if after.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let digits = digits.trim_end_matches([',', '.']);
    let decimals = digits
        .split_once('.')
        .map_or(0, |(_, decimals)| decimals.len());
    let value: u64 = digits.replace([',', '.'], "").parse().ok()?;
    let others = other_numbers(value, &Set::default(), 3);
    let amounts = others.into_iter().filter_map(|other| {
        let plain = other.text.replace(',', "");
        let number = match plain.len().checked_sub(decimals).filter(|_| decimals > 0) {
            Some(whole) => {
                let (whole, part) = plain.split_at_checked(whole)?;
                format!("{}.{part}", if whole.is_empty() { "0" } else { whole })
            }
            None if decimals > 0 => return None,
            None if digits.contains(',') => other.text,
            None => plain,
        };
        Some(Wrong {
            text: format!("{before}{number}{after}"),
            ..other
        })
    });
    Some(amounts.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_changed_in_their_own_form() {
        for (right, one) in [
            ("$2.6 billion", "$3.2 billion"),
            ("640,000 euros", "800,000 euros"),
            ("6.1%", "7.6%"),
            ("Sh410 million", "Sh510 million"),
        ] {
            let wrong = other_amounts(right).expect("a number");
            let texts: Vec<&str> = wrong.iter().map(|wrong| wrong.text.as_str()).collect();
            assert!(texts.contains(&one), "{right}: {texts:?}");
        }
        assert!(other_amounts("half").is_none());
    }
}
