/** Words of the manager's page and of the printed text. */
export const check = {
  title: 'Check a scorecard', intro: 'Paste a regulation or drop its file here. It is checked in this browser: nothing is sent and nothing is kept.',
  paste: 'The document (JSON)', file: 'Choose a file', drop: 'or drop it on this page', clear: 'Clear', checking: 'Checking…',
  red: 'Stop: do not sign this', amber: 'Ask before you sign', green: 'Nothing speaks against it',
  redWhy: 'There are errors, or one of the ten sins. They would cost money or trust.', amberWhy: 'Nothing is wrong outright, but these points need an answer.', greenWhy: 'The calculation works, the examples come out, and no rule has a remark.',
  unreadable: 'This cannot be read as a regulation.', errors: 'What is wrong', questions: 'What to ask', good: 'What is in order', more: (count: number) => `and ${count} more`, examples: (passed: number, count: number) => `Worked examples: ${passed} of ${count} come out.`, money: 'At stake:',
};
