export { answer } from './answer.ts';
export type { Answer, AnswerLine, Finding } from './outcome.ts';
