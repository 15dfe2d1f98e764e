/** Words of the manager's page and of the printed text. */
export const check = {
  title: 'Check a scorecard',
  intro: 'Paste a regulation or drop its file here. It is checked in this browser: nothing is sent and nothing is kept.',
  paste: 'The document (JSON)',
  file: 'Choose a file',
  drop: 'or drop it on this page',
  clear: 'Clear',
  checking: 'Checking…',
  red: 'Stop: do not sign this',
  amber: 'Ask before you sign',
  green: 'Nothing speaks against it',
  redWhy: 'There are errors, or one of the ten sins. They would cost money or trust.',
  amberWhy: 'Nothing is wrong outright, but these points need an answer.',
  greenWhy: 'The calculation works, the examples come out, and no rule has a remark.',
  unreadable: {
    card: 'This is one scorecard without its regulation: metrics and general rules are missing, and it cannot be checked. Ask for the file of the whole regulation: its author gets it by the button “Export”.',
    document: 'This cannot be read as a regulation. Ask for the file again: its author gets it by the button “Export”.',
    other:
      'This is no file of a regulation but another text: a table, a letter or a document. Ask for the file of the regulation: its author gets it by the button “Export”.',
  },
  errors: 'What is wrong',
  questions: 'What to ask',
  good: 'What is in order',
  more: (count: number) => `and ${count} more`,
  examples: (passed: number, count: number) => `Worked examples: ${passed} of ${count} come out.`,
  money: 'At stake:',
};
