//! Maps and sets that share their code, and give what they hold in the order in which it came.
//!
//! The standard library writes its hash tables out for each pair of types, which a page would load some forty times.
//! Here the entries lie in a list, and one index for all types tells which of them may have a hash.

use std::borrow::Borrow;
use std::hash::{Hash, Hasher};

use crate::lexicon::Quick;

/// A map of short keys.
#[derive(Clone, Debug)]
pub(crate) struct Map<K, V> {
    index: Index,
    entries: Vec<(K, V)>,
}

/// Which entries may have a hash.
#[derive(Clone, Debug, Default)]
struct Index {
    /// None, or a power of two; some are always free.
    places: Vec<Place>,
}

#[derive(Clone, Copy, Debug)]
struct Place {
    hash: u32,
    entry: u32,
}

/// A place without an entry.
const FREE: Place = Place {
    hash: 0,
    entry: u32::MAX,
};

impl Index {
    /// The next entry that may have a hash, from the place on to which the search has come.
    fn next(&self, hash: u32, searched: &mut usize) -> Option<usize> {
        let mask = self.places.len().wrapping_sub(1);
        loop {
            let place = self
                .places
                .get((hash as usize).wrapping_add(*searched) & mask)?;
            *searched += 1;
            if place.entry == FREE.entry {
                return None;
            }
            if place.hash == hash {
                return Some(place.entry as usize);
            }
        }
    }

    /// Adds the entry of the next number.
    fn add(&mut self, hash: u32, entry: usize) {
        // At least a quarter of the places stay free. They grow fast, since tables of thousands of words are read so.
        if (entry + 1) * 4 > self.places.len() * 3 {
            self.resize(self.places.len().max(2) * 4);
        }
        let entry = u32::try_from(entry).unwrap_or(FREE.entry);
        self.put(Place { hash, entry });
    }

    fn resize(&mut self, places: usize) {
        let taken = std::mem::replace(&mut self.places, vec![FREE; places]);
        for place in taken {
            if place.entry != FREE.entry {
                self.put(place);
            }
        }
    }

    fn put(&mut self, place: Place) {
        let mask = self.places.len().wrapping_sub(1);
        let mut at = place.hash as usize;
        while let Some(there) = self.places.get_mut(at & mask) {
            if there.entry == FREE.entry {
                *there = place;
                return;
            }
            at = at.wrapping_add(1);
        }
    }
}

fn hash_of<Q: Hash + ?Sized>(key: &Q) -> u32 {
    let mut hasher = Quick::default();
    key.hash(&mut hasher);
    let hash = hasher.finish();
    (hash ^ hash >> 32) as u32
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self {
            index: Index::default(),
            entries: Vec::new(),
        }
    }
}

impl<K: Hash + Eq, V> Map<K, V> {
    fn find<Q: Hash + Eq + ?Sized>(&self, hash: u32, key: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        let mut searched = 0;
        loop {
            let at = self.index.next(hash, &mut searched)?;
            if self.entries.get(at)?.0.borrow() == key {
                return Some(at);
            }
        }
    }

    /// What a key stands for.
    pub(crate) fn get<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let at = self.find(hash_of(key), key)?;
        self.entries.get(at).map(|(_, value)| value)
    }

    /// Whether there is a key.
    pub(crate) fn contains_key<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.find(hash_of(key), key).is_some()
    }

    /// Changes what a key stands for: `first`, if there is nothing yet.
    pub(crate) fn change(&mut self, key: K, mut first: V, change: impl FnOnce(&mut V)) {
        let hash = hash_of(&key);
        if let Some(at) = self.find(hash, &key) {
            if let Some((_, value)) = self.entries.get_mut(at) {
                change(value);
            }
        } else {
            change(&mut first);
            self.add(hash, key, first);
        }
    }

    /// Puts a value under a key that stands for nothing yet.
    pub(crate) fn keep(&mut self, key: K, value: V) {
        self.change(key, value, |_| {});
    }

    /// Puts a value under a key; the one that was there is given back.
    pub(crate) fn insert(&mut self, key: K, value: V) -> Option<V> {
        let hash = hash_of(&key);
        if let Some(at) = self.find(hash, &key) {
            let there = self.entries.get_mut(at)?;
            return Some(std::mem::replace(&mut there.1, value));
        }
        self.add(hash, key, value);
        None
    }

    fn add(&mut self, hash: u32, key: K, value: V) {
        self.index.add(hash, self.entries.len());
        self.entries.push((key, value));
    }
}

impl<K, V> Map<K, V> {
    /// All keys.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &K> {
        self.entries.iter().map(|(key, _)| key)
    }
}

impl<K: Hash + Eq, V> Extend<(K, V)> for Map<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) {
        for (key, value) in entries {
            self.insert(key, value);
        }
    }
}

impl<K: Hash + Eq, V> FromIterator<(K, V)> for Map<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = Self::default();
        map.extend(entries);
        map
    }
}

/// A set of short items.
#[derive(Clone, Debug)]
pub(crate) struct Set<T> {
    map: Map<T, ()>,
}

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self {
            map: Map::default(),
        }
    }
}

impl<T: Hash + Eq> Set<T> {
    /// Whether there is an item.
    pub(crate) fn contains<Q: Hash + Eq + ?Sized>(&self, item: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.map.contains_key(item)
    }

    /// Puts an item in; whether it is new.
    pub(crate) fn insert(&mut self, item: T) -> bool {
        self.map.insert(item, ()).is_none()
    }

    /// Whether no item is in another set as well.
    pub(crate) fn is_disjoint(&self, other: &Self) -> bool {
        !self.iter().any(|item| other.contains(item))
    }
}

impl<T> Set<T> {
    /// Whether there is no item.
    pub(crate) fn is_empty(&self) -> bool {
        self.map.entries.is_empty()
    }

    /// All items.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &T> {
        self.map.keys()
    }
}

impl<T: Hash + Eq> Extend<T> for Set<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        for item in items {
            self.insert(item);
        }
    }
}

impl<T: Hash + Eq> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut set = Self::default();
        set.extend(items);
        set
    }
}

impl<T> IntoIterator for Set<T> {
    type Item = T;
    type IntoIter = std::iter::Map<std::vec::IntoIter<(T, ())>, fn((T, ())) -> T>;

    fn into_iter(self) -> Self::IntoIter {
        self.map.entries.into_iter().map(|(item, ())| item)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_stand_for_what_was_put_under_them() {
        let mut map: Map<String, u32> = Map::default();
        for number in 0..1000 {
            assert_eq!(map.insert(format!("{number}"), number), None);
            assert_eq!(map.get(&*format!("{}", number / 2)), Some(&(number / 2)));
            assert!(!map.contains_key(&*format!("{}", number + 1)));
        }
        assert_eq!(map.insert("7".into(), 8), Some(7));
        map.keep("7".into(), 9);
        map.keep("-1".into(), 9);
        map.change("-1".into(), 0, |value| *value += 1);
        map.change("-2".into(), 3, |value| *value += 1);
        let found = ["7", "-1", "-2", "-3", ""].map(|key| map.get(key).copied());
        assert_eq!(found, [Some(8), Some(10), Some(4), None, None]);
        assert_eq!(map.keys().count(), 1002);
        assert!(Map::<u32, u32>::default().get(&1).is_none());
    }

    #[test]
    fn a_set_gives_its_items_in_the_order_in_which_they_came() {
        let mut set = Set::from_iter([5, 3, 5, 9]);
        assert!(set.insert(1) && !set.insert(3));
        assert!(set.iter().eq(&[5, 3, 9, 1]));
        assert!(set.contains(&9) && !set.contains(&2));
    }
}
