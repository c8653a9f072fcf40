// Asks the reference implementation in JavaScript for memories after the reviews of python.json:
//
//     npm install ts-fsrs@5.4.2
//     node make.mjs python.json > javascript.json

import { readFileSync } from "node:fs";
import { FSRSAlgorithm } from "ts-fsrs";

const groups = JSON.parse(readFileSync(process.argv[2], "utf8")).map(({ weights, retention, sequences }) => {
  const algorithm = new FSRSAlgorithm({
    w: weights,
    request_retention: retention,
    enable_fuzz: false,
    enable_short_term: true,
  });
  const review = (reviews) => {
    let state = null;
    return reviews.map(([days, grade]) => {
      state = algorithm.next_state(state, days, grade);
      const { stability, difficulty } = state;
      return [days, grade, stability, difficulty, stability * algorithm.interval_modifier];
    });
  };
  return { weights, retention, sequences: sequences.map(review) };
});
process.stdout.write(`[\n${groups.map((group) => JSON.stringify(group)).join(",\n")}\n]\n`);
