export { answer } from './answer.ts';
export type { Answer, Finding } from './outcome.ts';
