//! Lists of words in one file: a line `@ name` opens a list, white space parts its words, `#` opens a comment.

/// The words of a list, sorted; empty if there is no such list.
pub(crate) fn section(file: &'static str, name: &str) -> Vec<&'static str> {
    let mut words: Vec<&'static str> = file
        .lines()
        .filter(|line| !line.starts_with('#'))
        .skip_while(|line| line.strip_prefix("@ ") != Some(name))
        .skip(1)
        .take_while(|line| !line.starts_with('@'))
        .flat_map(str::split_whitespace)
        .collect();
    words.sort_unstable();
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_ends_where_the_next_begins() {
        let file = "# About.\n@ one\nb a\n# Note.\nc\n@ two\nd\n";
        assert_eq!(section(file, "one"), ["a", "b", "c"]);
        assert_eq!(section(file, "two"), ["d"]);
        assert!(section(file, "three").is_empty());
    }
}
