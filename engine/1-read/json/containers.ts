import { MAX_VALUES } from '../limits.ts';
import { hasMore } from './count.ts';
import { makeNode, note, stop, type JsonNode, type Reading } from './reading.ts';
import { setProperty } from './reserved.ts';

/** What may come next in the text. `undefined`: nothing more is read. */
export type Expected = 'value' | 'first-item' | 'first-name' | 'name' | 'colon' | 'comma' | 'end' | undefined;

/** Goes into an array or object. */
export function open(reading: Reading, bracket: '{' | '['): Expected {
  const start = reading.at;
  if (reading.frames.length >= reading.maxDepth) return stop(reading, 'too-deep', start, 1, { most: reading.maxDepth });
  const node = bracket === '{' ? makeNode(start, 0, {}, undefined, []) : makeNode(start, 0, [], []);
  if (!attach(reading, node)) return undefined;
  reading.frames.push({ node, start, name: undefined, comma: undefined, pathLength: reading.frames.at(-1)?.pathLength ?? reading.pathLength });
  reading.at += 1;
  return bracket === '{' ? 'first-name' : 'first-item';
}

/** Takes in a value that was read. */
export function add(reading: Reading, node: JsonNode): Expected {
  if (!attach(reading, node)) return undefined;
  return reading.frames.length === 0 ? 'end' : 'comma';
}

/** After so many values a look at the whole text is cheaper than reading on to the limit. */
const MANY_VALUES = 10_000;

const isTooLong = ({ text }: Reading): boolean => text.length > MAX_VALUES && hasMore(text, MAX_VALUES);

/** Puts a value into the array or object that is being read. False when there are too many. */
function attach(reading: Reading, node: JsonNode): boolean {
  reading.values += 1;
  if (reading.values > MAX_VALUES || (reading.values === MANY_VALUES && isTooLong(reading))) {
    stop(reading, 'too-many-values', node.start, 1, { most: MAX_VALUES });
    return false;
  }
  const frame = reading.frames.at(-1);
  node.start -= frame?.start ?? 0;
  if (frame === undefined) {
    reading.root = node;
  } else if (frame.node.items) {
    frame.node.items.push(node);
    (frame.node.value as unknown[]).push(node.value);
  } else if (frame.name) {
    node.nameStart = frame.name.start - frame.start;
    node.nameEnd = frame.name.end - frame.start;
    node.name = frame.name.text;
    frame.node.members?.push(node);
    setProperty(frame.node.value as Record<string, unknown>, frame.name.text, node.value);
  }
  return true;
}

/** Leaves an array or object at its bracket. */
export function close(reading: Reading): Expected {
  const frame = reading.frames.pop();
  reading.at += 1;
  if (frame) frame.node.length = reading.at - frame.start;
  return reading.frames.length === 0 ? 'end' : 'comma';
}

/** The same where a comma stands before the bracket. */
export function closeAfterComma(reading: Reading): Expected {
  note(reading, 'trailing-comma', reading.frames.at(-1)?.comma ?? reading.at, 1);
  return close(reading);
}
