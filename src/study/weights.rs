//! The weights of the schedule as they are kept: numbers, which no text has to be read for.

use deck_engine::Json;
use deck_study::BOUNDS;

/// Weights, if they are 21 numbers within their bounds.
pub(crate) fn read(json: &Json) -> Option<[f32; 21]> {
    let Json::Array(numbers) = json else {
        return None;
    };
    let mut weights = [0.0; 21];
    if numbers.len() != weights.len() {
        return None;
    }
    for ((weight, number), (least, most)) in weights.iter_mut().zip(numbers).zip(BOUNDS) {
        let Json::Number(number) = number else {
            return None;
        };
        *weight = *number as f32;
        // A number that is none is in no range.
        if !(least..=most).contains(weight) {
            return None;
        }
    }
    Some(weights)
}

/// As they are kept.
pub(crate) fn to_json(weights: &[f32; 21]) -> Json {
    Json::Array(weights.map(|weight| Json::Number(weight.into())).into())
}

#[cfg(test)]
mod tests {
    use deck_study::WEIGHTS;

    use super::*;

    #[test]
    fn weights_come_back_as_they_were_kept() {
        assert_eq!(read(&to_json(&WEIGHTS)), Some(WEIGHTS));
    }

    #[test]
    fn what_is_no_list_of_weights_is_none() {
        for bad in [f32::NAN, f32::INFINITY, -1.0, 101.0] {
            let mut weights = WEIGHTS;
            weights[0] = bad;
            assert_eq!(read(&to_json(&weights)), None, "{bad}");
        }
        let short = Json::Array(
            WEIGHTS[1..]
                .iter()
                .map(|w| Json::Number((*w).into()))
                .collect(),
        );
        assert_eq!(read(&short), None);
        assert_eq!(read(&Json::Null), None);
    }
}
