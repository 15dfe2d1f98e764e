/** Words of the examples. */
export const examples = {
  title: 'Worked examples', intro: 'Facts, and what must come out. They are calculated at every keystroke; a regulation with a red example cannot be approved.',
  none: 'No examples yet', noneHint: 'An example is a month with its facts and the pay that everybody agrees to. Write two or three: on plan, below, above. It is the shortest proof that the rules say what is meant.',
  passed: 'as expected', failed: 'differs', checking: 'calculating', all: (count: number) => `All ${count} come out as expected`, some: (failed: number, count: number) => `${failed} of ${count} differ`,
  example: 'Example', card: 'Scorecard', total: 'Total', result: 'Result', name: 'What it shows', facts: 'Facts', expected: 'What must come out', line: 'Line', want: 'Expected', got: 'Calculated',
  from: 'Period from', until: 'until', refused: 'refused', mismatch: (line: string, expected: string, actual: string) => `${line}: expected ${expected}, calculated ${actual}`, nothing: 'nothing',
  unexpected: (code: string) => `the calculation was refused: ${code}`, notRefused: (code: string) => `the calculation should have been refused: ${code}`,
  add: 'Add an example', addFact: 'Add a fact', addLine: 'Add a line', take: 'Take the result as expected', takeHint: 'Only when the result is right: the example then holds it.', remove: 'Remove the example', removed: 'example removed', added: 'example added', changed: 'example changed',
  corrections: (count: number) => (count === 1 ? 'With 1 correction record' : `With ${count} correction records`), inSource: 'to be changed in the source', refuses: 'The calculation must be refused:', newTitle: 'New example', simulate: 'Open in the simulation',
};
