//! Copies the tables of `data/` without their comments, which every page that loads the builder would pay for.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=data");
    let out = env::var("OUT_DIR")?;
    for entry in fs::read_dir("data")? {
        let path = entry?.path();
        let is_table = path
            .extension()
            .is_some_and(|end| end == "txt" || end == "tsv");
        if let (true, Some(name)) = (is_table, path.file_name()) {
            let table = fs::read_to_string(&path)?;
            let rows = table
                .split_inclusive('\n')
                .filter(|line| !line.starts_with("# "));
            fs::write(Path::new(&out).join(name), rows.collect::<String>())?;
        }
    }
    Ok(())
}
