export type { Acting, Change, Entry, Json, Subject } from './entry.ts';
export { record } from './record.ts';
