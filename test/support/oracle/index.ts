export { answer } from './answer.ts';
export type { Answer, AnswerLine } from './outcome.ts';
