//! Copies the tables of `data/` without their comments, which every page that loads the builder would pay for.
//!
//! Those with cells are written column by column, and two are packed as well: the server's compression makes less of
//! them than of what they are written as.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

type Done = Result<(), Box<dyn Error>>;

fn main() -> Done {
    println!("cargo::rerun-if-changed=data");
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    for entry in fs::read_dir("data")? {
        let path = entry?.path();
        let is_table = path
            .extension()
            .is_some_and(|end| end == "txt" || end == "tsv");
        if let (true, Some(name)) = (is_table, path.file_name()) {
            let table = fs::read_to_string(&path)?;
            let rows = table
                .split_inclusive('\n')
                .filter(|line| !line.starts_with("# "))
                .collect::<String>();
            match name.to_str() {
                Some("spots.txt") => spots(&rows, out)?,
                Some("verbs.tsv") => fs::write(out.join(name), columns(&verbs(&rows)?))?,
                Some(name) if name.ends_with("tsv") => fs::write(out.join(name), columns(&rows))?,
                _ => fs::write(out.join(name), rows)?,
            }
        }
    }
    Ok(())
}

/// The cells of a table, a line each: all of the first column, a tab, all of the second, and so on.
fn columns(rows: &str) -> String {
    let cell =
        |row: &str, column: usize| row.split('\t').nth(column).unwrap_or_default().to_owned();
    let rows: Vec<&str> = rows.lines().filter(|row| !row.is_empty()).collect();
    let widths = rows.iter().map(|row| row.split('\t').count());
    let column = |column| rows.iter().map(|row| cell(row, column) + "\n").collect();
    let columns: Vec<String> = (0..widths.max().unwrap_or(0)).map(column).collect();
    columns.join("\t")
}

/// Writes the columns of the spots apart. Thirds of the tenths of degrees are told by their distance from those of the row before, twice as
/// far and one less if it is to the south or west, in groups of seven bits, the lowest first; all but the last have
/// the highest bit set.
fn spots(rows: &str, out: &Path) -> Done {
    let (mut north, mut east, mut sizes) = (Vec::new(), Vec::new(), String::new());
    let mut before = (0, 0);
    for row in rows.lines() {
        let mut cells = row.split(' ');
        let mut cell = || cells.next().ok_or("a spot has three cells");
        let mut thirds = || -> Result<i32, Box<dyn Error>> { Ok(cell()?.parse::<i32>()? / 3) };
        let spot = (thirds()?, thirds()?);
        push(spot.0 - before.0, &mut north);
        push(spot.1 - before.1, &mut east);
        sizes.push_str(cell()?);
        before = spot;
    }
    fs::write(out.join("spots-north.bin"), north)?;
    fs::write(out.join("spots-east.bin"), east)?;
    fs::write(out.join("spots-size.txt"), sizes)?;
    Ok(())
}

fn push(distance: i32, column: &mut Vec<u8>) {
    let mut left = if distance < 0 {
        distance.unsigned_abs() * 2 - 1
    } else {
        distance.unsigned_abs() * 2
    };
    while left > 127 {
        column.push((left & 127) as u8 | 128);
        left >>= 7;
    }
    column.push(left as u8);
}

/// Tells the forms of a verb by how many of the last letters of its base they have not, if any, and what they have
/// instead: `carry`, `1ies`. A family that is called by the verb itself is left out.
fn verbs(rows: &str) -> Result<String, Box<dyn Error>> {
    let mut packed = String::new();
    for row in rows.lines() {
        let mut cells: Vec<String> = row.split('\t').map(str::to_owned).collect();
        let (base, others) = cells.split_first_mut().ok_or("a verb has a base")?;
        let (forms, others) = others
            .split_at_mut_checked(3)
            .ok_or("a verb has three forms")?;
        for form in forms {
            let alike = base.bytes().zip(form.bytes());
            let alike = alike.take_while(|(a, b)| a == b).count();
            let missing = match base.len() - alike {
                0 => String::new(),
                missing => missing.to_string(),
            };
            let ending = form.get(alike..).unwrap_or_default();
            *form = missing + ending;
        }
        if let Some(family) = others.first_mut().filter(|family| *family == base) {
            family.clear();
        }
        packed.push_str(cells.join("\t").trim_end());
        packed.push('\n');
    }
    Ok(packed)
}
