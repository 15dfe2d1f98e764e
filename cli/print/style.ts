/** Looks of the printed page: paper, A4, page numbers where the browser can. */
export const STYLE = `
@page { size: A4; margin: 20mm 15mm 20mm 25mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 11pt/1.45 'PT Serif', 'Noto Serif', 'Liberation Serif', Georgia, serif; color: #111; background: #fff; }
header { text-align: center; margin-bottom: 2rem; }
header p { margin: 0.2rem 0; }
h1 { font-size: 18pt; line-height: 1.25; }
h2 { font-size: 13pt; margin: 1.6rem 0 0.6rem; break-after: avoid; }
h3 { font-size: 11.5pt; margin: 1.2rem 0 0.4rem; break-after: avoid; }
p { margin: 0.35rem 0; orphans: 3; widows: 3; }
.opening { break-after: avoid; }
.clause { display: inline-block; min-width: 2.6rem; color: inherit; text-decoration: none; font-weight: 600; }
.level-2, .level-3, .level-4 { margin-left: 1.2rem; }
.formula { margin-left: 1.2rem; font-style: italic; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0; font-size: 10pt; }
th, td { border: 1px solid #888; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.number { text-align: right; white-space: nowrap; }
.annex { break-before: page; }
.example { break-inside: auto; }
.signatures td { height: 2.2rem; }
a { color: inherit; }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt; } }
`;
