//! Sorting by one routine for all lists.
//!
//! The standard library writes out its sort for each type of list, several thousand bytes a time; what is sorted here
//! is short, and a page loads all of it.

use std::cmp::Ordering;

/// A list that can be put in order; what is equal keeps its order.
pub(crate) trait Sort<T> {
    /// By a comparison.
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering);

    /// By a key, which is made once of each item.
    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K);

    /// By itself.
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(T::cmp);
    }
}

impl<T> Sort<T> for Vec<T> {
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        let is_after = |a: usize, b: usize| match (self.get(a), self.get(b)) {
            (Some(a), Some(b)) => compare(a, b) == Ordering::Greater,
            _ => false,
        };
        let places = places_in_order(self.len(), &is_after);
        put(&places, &mut |a, b| self.swap(a, b));
    }

    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        let keys: Vec<K> = self.iter().map(key).collect();
        let is_after = |a: usize, b: usize| keys.get(a) > keys.get(b);
        let places = places_in_order(self.len(), &is_after);
        put(&places, &mut |a, b| self.swap(a, b));
    }
}

/// Puts each item where it belongs, by swapping it with the one that lies there.
fn put(places: &[usize], swap: &mut dyn FnMut(usize, usize)) {
    let mut goals = vec![0; places.len()];
    for (at, &place) in places.iter().enumerate() {
        if let Some(goal) = goals.get_mut(place) {
            *goal = at;
        }
    }
    for at in 0..goals.len() {
        while let Some(&goal) = goals.get(at).filter(|&&goal| goal != at) {
            swap(at, goal);
            goals.swap(at, goal);
        }
    }
}

/// Which item belongs where, by merging ever longer runs; none if all are in order already.
fn places_in_order(count: usize, is_after: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    if (1..count).all(|at| !is_after(at - 1, at)) {
        return Vec::new();
    }
    let mut places: Vec<usize> = (0..count).collect();
    let mut merged = Vec::with_capacity(count);
    let mut width = 1;
    while width < count {
        for pair in places.chunks(width * 2) {
            let (left, right) = pair.split_at_checked(width).unwrap_or((pair, &[]));
            let (mut left, mut right) = (left.iter().peekable(), right.iter().peekable());
            loop {
                let next = match (left.peek(), right.peek()) {
                    (Some(a), Some(b)) if is_after(**a, **b) => right.next(),
                    (Some(_), _) => left.next(),
                    (None, _) => right.next(),
                };
                let Some(place) = next else { break };
                merged.push(*place);
            }
        }
        std::mem::swap(&mut places, &mut merged);
        merged.clear();
        width *= 2;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_as_the_standard_library_sorts_them() {
        let mut seed = 7_u32;
        for count in (0..40).chain([1000]) {
            let mut items: Vec<(u32, usize)> = (0..count)
                .map(|at| {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (seed >> 29, at)
                })
                .collect();
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            items.order_by_key(|item| item.0);
            assert_eq!(items, expected);
            expected.sort_by(|a, b| b.cmp(a));
            items.order_by(|a, b| b.cmp(a));
            assert_eq!(items, expected);
            items.order();
            assert!(items.is_sorted());
        }
    }
}
