//! The weights of the schedule as they are kept: numbers, which no text has to be read for.

use deck_engine::Json;

/// Weights, if they are 21 numbers. The schedule takes none that are infinite, and moves the others into their bounds.
pub(crate) fn read(json: &Json) -> Option<[f32; 21]> {
    let Json::Array(numbers) = json else {
        return None;
    };
    let mut weights = [0.0; 21];
    for (place, number) in numbers.iter().enumerate() {
        let Json::Number(number) = number else {
            return None;
        };
        *weights.get_mut(place)? = *number as f32;
    }
    (numbers.len() == weights.len()).then_some(weights)
}

/// As they are kept.
pub(crate) fn to_json(weights: &[f32; 21]) -> Json {
    Json::Array(weights.map(|weight| Json::Number(weight.into())).into())
}

#[cfg(test)]
mod tests {
    use deck_study::{CardId, CardState, Direction, Moment, WEIGHTS};

    use super::*;
    use crate::study::settings::Settings;

    #[test]
    fn weights_come_back_as_they_were_kept() {
        assert_eq!(read(&to_json(&WEIGHTS)), Some(WEIGHTS));
    }

    #[test]
    fn what_is_no_list_of_weights_is_none() {
        let list = |weights: &[f32]| {
            let numbers = weights.iter().map(|weight| Json::Number((*weight).into()));
            Json::Array(numbers.collect())
        };
        let long = [WEIGHTS.as_slice(), &[1.0]].concat();
        for bad in [&WEIGHTS[1..], &long, &[]] {
            assert_eq!(read(&list(bad)), None, "{bad:?}");
        }
        assert_eq!(read(&Json::Null), None);
    }

    #[test]
    fn no_weight_that_is_no_number_makes_a_schedule() {
        for bad in [f32::NAN, f32::INFINITY] {
            let mut weights = WEIGHTS;
            weights[7] = bad;
            let kept = to_json(&weights);
            assert!(Settings::default().schedule(&kept).is_none(), "{bad}");
        }
    }

    #[test]
    fn weights_out_of_bounds_schedule_like_the_bounds() {
        let [mut wild, mut bound] = [WEIGHTS; 2];
        (wild[0], bound[0]) = (1e9, 100.0);
        let [wild, bound] = [wild, bound].map(|weights| {
            let schedule = Settings::default().schedule(&to_json(&weights)).unwrap();
            let card = CardId::new("bank", "question", Direction::Forward);
            schedule.preview(&CardState::new(), &card, Moment::default())
        });
        assert_eq!(wild, bound);
    }
}
