// docs/benchmarks-editor.md, from what was measured.
import { CARDS, INDICATORS } from './large-regulation.mjs';

const sorted = (numbers) => numbers.toSorted((a, b) => a - b);
const at = (numbers, share) => sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? Number.NaN;
const whole = (number) => number.toFixed(0);
const kb = (bytes) => `${(bytes / 1024).toFixed(0)} KB`;
const three = (times) => [at(times, 0.5), at(times, 0.95), Math.max(...times)].map(whole).join(' / ');

/** A frame of a screen with 60 a second; one that takes half as long again has missed its turn. */
const FRAME_MS = 1000 / 60;
const late = (frames) => frames.filter((one) => one > FRAME_MS * 1.5).length / frames.length;

const processorRow = ({ name, processor }) => `| ${name} | ${whole(processor.page)} | ${whole(processor.workers)} |`;

const typingRow = ({ name, alone, typing }) =>
  `| ${name} | ${three(alone.pay)} | ${three(alone.findings)} | ${three(typing.pay)} | ${three(typing.findings)} | ${(late(typing.frames) * 100).toFixed(1)} % | ${whole(Math.max(...typing.frames))} ms |`;

/** All the keys of all the places together. */
const allKeys = (rows) => ({
  name: '**all of them**',
  alone: { pay: rows.flatMap((row) => row.alone.pay), findings: rows.flatMap((row) => row.alone.findings) },
  typing: Object.fromEntries(['pay', 'findings', 'frames'].map((what) => [what, rows.flatMap((row) => row.typing[what])])),
});

const size = ({ size: bytes, sent }) => (bytes === 0 ? '–' : `${kb(bytes)} (${kb(sent)})`);

function loadingPart({ first, pages, files }) {
  const firstRows = Object.entries(first).map(([name, times]) => `| ${name} | ${whole(at(times, 0.5))} | ${whole(Math.max(...times))} |`);
  const pageRows = Object.entries(pages).map(
    ([name, page]) =>
      `| ${name} | ${page.count} | ${size({ size: page.size - page.monaco.size, sent: page.sent - page.monaco.sent })} | ${size(page.monaco)} | ${size(page)} |`,
  );
  const fileRows = files.map(({ name, ofMonaco, ...file }) => `| ${name.replace(/[.-][\w-]{8}(?=\.)/, '')} | ${ofMonaco ? 'yes' : 'no'} | ${size(file)} |`);
  return `
## The first page

From the start of the navigation until the page answers, in a new browser context each time, so that nothing is cached.

| page | median, ms | slowest, ms |
|---|---|---|
${firstRows.join('\n')}

## What is loaded

Scripts and styles of a page with its workers; in brackets as they are sent, with gzip.

| page | files | without Monaco | Monaco | together |
|---|---|---|---|---|
${pageRows.join('\n')}

The largest files:

| file | of Monaco | size |
|---|---|---|
${fileRows.join('\n')}
`;
}

const BUSY = `
At this load other programs wait for the same processors: the times from key to frame are those of that moment, and what a key costs of a processor is the figure to
compare.
`;

export const reportOf = ({ rows, keys, machine, load, busy, ...loading }) => `# How quick the editor is

Measured by \`npm run bench:editor\` in Chromium against the built editor, on a machine with ${machine}, load ${load.toFixed(1)}. The page, both workers, the
server and the browser's own processes share its processors.
${busy ? BUSY : ''}
## From keystroke to pay and findings

A regulation of ${CARDS} scorecards with ${INDICATORS} indicators each. A character is typed and taken away: every key makes another document. The time is from the key
going down (the browser's time stamp of the event) to the end of the frame that shows the totals of the worked examples, or the findings of all rules, of the
document that this key made; where a later key had overtaken it, of that one. Milliseconds, median / 95th percentile / longest. Alone: ${keys} keys, each after
the answer to the one before and a rest. Typing: ${keys * 2} keys, one every 120 ms. Frames are those while typing: late is one that took more than 25 ms.

| typed into | pay, alone | findings, alone | pay, typing | findings, typing | late frames | longest frame |
|---|---|---|---|---|---|---|
${[...rows, allKeys(rows)].map(typingRow).join('\n')}

What a key costs, in milliseconds of a processor as the browser counts them: a busy machine changes it less than the times. The frames of the page are in it, and the saving of
the text; both workers are taken together.

| typed into | page | workers |
|---|---|---|
${rows.map(processorRow).join('\n')}
${loading.first ? loadingPart(loading) : ''}`;
