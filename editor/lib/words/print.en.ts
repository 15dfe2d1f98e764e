/** Words of the print view. */
export const print = {
  title: 'Print view',
  intro: 'The whole regulation as a numbered legal text, made from the data. A clause number leads to the lines of the calculation that the clause becomes.',
  language: 'Language of the text',
  print: 'Print or save as PDF',
  preparing: 'Preparing the text…',
  notYet: 'The text can be printed as soon as the document has the form of a regulation.',
  lines: (from: number, to: number) => (from === to ? `line ${from}` : `lines ${from}–${to}`),
  linesOf: (number: string, count: number) => `Clause ${number}: ${count} ${count === 1 ? 'line' : 'lines'} of the calculation`,
  edit: (number: string) => `Change clause ${number}`,
  editThis: 'Change',
};
