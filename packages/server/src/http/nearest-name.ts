/** How many letters may be wrong. */
const EDITS_MAX = 2;

/** As other houses write names: `customer_id` and `CUSTOMER-ID` are `customerId`. */
const folded = (name: string) => name.toLowerCase().replaceAll(/[_-]/g, '');

/** The one of the known names that somebody meant by a wrong one: at most two letters, and not half of it, are wrong. */
export function nearestName(wrong: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((name) => ({ name, edits: editsBetween(folded(wrong), folded(name)) }))
    .filter(({ name, edits }) => edits <= EDITS_MAX && edits * 2 < name.length)
    .sort((a, b) => a.edits - b.edits);
  return ranked[0]?.name;
}

/** Letters to add, drop or change (Levenshtein); infinite where the lengths alone say that it is too many. */
function editsBetween(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > EDITS_MAX) return Number.POSITIVE_INFINITY;
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...from].entries()) {
    const line = [row + 1];
    for (let column = 0; column < to.length; column += 1) {
      const changed = above[column]! + (letter === to[column] ? 0 : 1);
      line.push(Math.min(changed, above[column + 1]! + 1, line[column]! + 1));
    }
    above = line;
  }
  return above[to.length]!;
}
