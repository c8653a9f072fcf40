//! The weights of the schedule as they are kept: whole numbers with the bits of the weights, since decimals would not be the same
//! numbers again. `assets/optimise-worker.js` writes them.

use super::store::number;

/// Weights, if they are 21 numbers. The schedule takes none that are infinite, and moves the others into their bounds.
pub(crate) fn read(text: &str) -> Option<[f32; 21]> {
    let mut weights = [0.0; 21];
    let mut words = text.split(' ');
    for weight in &mut weights {
        *weight = f32::from_bits(number(words.next()?)? as u32);
    }
    words.next().is_none().then_some(weights)
}

#[cfg(test)]
mod tests {
    use deck_study::{CardId, CardState, Direction, Moment, WEIGHTS};

    use super::*;
    use crate::study::settings::Settings;

    fn kept(weights: &[f32]) -> String {
        let bits: Vec<_> = weights
            .iter()
            .map(|weight| weight.to_bits().to_string())
            .collect();
        bits.join(" ")
    }

    #[test]
    fn weights_come_back_as_they_were_kept() {
        assert_eq!(read(&kept(&WEIGHTS)), Some(WEIGHTS));
    }

    #[test]
    fn what_is_no_list_of_weights_is_none() {
        let long = [WEIGHTS.as_slice(), &[1.0]].concat();
        for bad in [&WEIGHTS[1..], &long, &[]] {
            assert_eq!(read(&kept(bad)), None, "{bad:?}");
        }
        assert_eq!(read(&kept(&WEIGHTS).replacen('1', "x", 1)), None);
    }

    #[test]
    fn no_weight_that_is_no_number_makes_a_schedule() {
        for bad in [f32::NAN, f32::INFINITY] {
            let mut weights = WEIGHTS;
            weights[7] = bad;
            let kept = kept(&weights);
            assert!(Settings::default().schedule(&kept).is_none(), "{bad}");
        }
    }

    #[test]
    fn weights_out_of_bounds_schedule_like_the_bounds() {
        let [mut wild, mut bound] = [WEIGHTS; 2];
        (wild[0], bound[0]) = (1e9, 100.0);
        let [wild, bound] = [wild, bound].map(|weights| {
            let schedule = Settings::default().schedule(&kept(&weights)).unwrap();
            let card = CardId::new("bank", "question", Direction::Forward);
            schedule.preview(&CardState::new(), &card, Moment::default())
        });
        assert_eq!(wild, bound);
    }
}
