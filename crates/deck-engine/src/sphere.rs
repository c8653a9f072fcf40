//! Distances on the earth.

use crate::Spot;

/// Great-circle distance by the haversine formula on a sphere of the earth's mean radius
/// (6371.0 km, IUGG).
pub(crate) fn distance_km(spot: &Spot, latitude: f64, longitude: f64) -> f64 {
    let half_chord = |a: f64, b: f64| sine((b - a) / 2.0).powi(2);
    let cosine = |degrees: f64| sine(90.0 - degrees.abs());
    let a = half_chord(spot.latitude, latitude)
        + cosine(spot.latitude) * cosine(latitude) * half_chord(spot.longitude, longitude);
    2.0 * 6371.0 * a.sqrt().min(1.0).asin()
}

/// The sine of an angle between -180 and 180 degrees, by its Taylor series.
///
/// Angles beyond a right one are mirrored first, so that eight terms leave an error below 1e-10. The
/// library's sine, which serves all angles, costs a page 8 kB.
fn sine(degrees: f64) -> f64 {
    let mirrored = if degrees.abs() > 90.0 {
        degrees.signum() * 180.0 - degrees
    } else {
        degrees
    };
    let x = mirrored.to_radians();
    let (mut term, mut sum) = (x, x);
    for step in 1..8 {
        let n = f64::from(2 * step);
        term *= -x * x / (n * (n + 1.0));
        sum += term;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_agree_with_exact_trigonometry() {
        let spot = |latitude, longitude| Spot {
            name: String::new(),
            latitude,
            longitude,
        };
        // The same formula with the library's sine and cosine. Next to the antipode it is at its
        // least exact, hence 100 m.
        let exact = |a: &Spot, b: (f64, f64)| {
            let (x, y) = (a.latitude.to_radians(), b.0.to_radians());
            let h = ((y - x) / 2.0).sin().powi(2)
                + x.cos() * y.cos() * ((b.1 - a.longitude).to_radians() / 2.0).sin().powi(2);
            2.0 * 6371.0 * h.sqrt().asin()
        };
        for (a, b) in [
            (spot(54.352, 18.6466), (60.4518, 22.2666)),
            (spot(55.75, 37.62), (50.55, 137.0)),
            (spot(-33.9, 151.2), (51.5, -0.1)),
            (spot(10.0, -170.0), (-10.0, 170.0)),
            (spot(90.0, 0.0), (-90.0, 0.0)),
        ] {
            let (got, want) = (distance_km(&a, b.0, b.1), exact(&a, b));
            assert!((got - want).abs() < 0.1, "{got} {want}");
        }
    }
}
