import { analyse } from './handlers/analyse.ts';
import { curve } from './handlers/curve.ts';
import { differences } from './handlers/differences.ts';
import { formula } from './handlers/formula.ts';
import { lint } from './handlers/lint.ts';
import { payChange } from './handlers/pay-change.ts';
import { print } from './handlers/print.ts';
import { sins } from './handlers/sins.ts';
import { explain, required, simulate } from './handlers/simulate.ts';
import { judge, waive } from './handlers/judged.ts';
import { runRule } from './handlers/rule-runs.ts';
import { setUp } from './handlers/simulation-setup.ts';
import { runSimulation } from './handlers/simulation.ts';
import type { Answer, Input, QuestionName, Request, Response } from './protocol.ts';
import { TextTaker } from './texts.ts';

const HANDLERS: { readonly [Name in QuestionName]: (input: Input<Name>) => Answer<Name> } = {
  analyse,
  lint,
  sins,
  simulate,
  curve,
  explain,
  formula,
  required,
  differences,
  payChange,
  print,
  setUp,
  runSimulation,
  judge,
  waive,
  runRule,
};

/** A question with its text. */
interface Question {
  readonly id: number;
  readonly name: QuestionName;
  readonly channel: string;
  readonly input: { readonly text?: string };
}

const texts = new TextTaker();
const waiting: Question[] = [];
let scheduled = false;

const reply = (response: Response): void => {
  self.postMessage(response);
};

/** The answer without the text that it is about: whoever asked has it. */
function withoutText(answer: unknown, text: string | undefined): { readonly answer: unknown; readonly ofText?: true } {
  if (typeof answer !== 'object' || answer === null || !('text' in answer) || answer.text !== text) return { answer };
  const { text: _text, ...rest } = answer;
  return { answer: rest, ofText: true };
}

function answer({ id, name, input }: Question): void {
  try {
    const handle = HANDLERS[name] as (input: unknown) => unknown;
    reply({ id, ...withoutText(handle(input), input.text) });
  } catch (error) {
    reply({ id, crash: error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error) });
  }
}

/** One question at a time, and between two the newer ones are let in: of a channel only the newest is worth answering. */
function work(): void {
  const next = waiting.shift();
  scheduled = next !== undefined;
  if (!next) return;
  answer(next);
  setTimeout(work);
}

self.addEventListener('message', ({ data: { id, name, channel, input, text } }: MessageEvent<Request>) => {
  for (let index = waiting.length - 1; index >= 0; index -= 1) {
    const other = waiting[index];
    if (other?.channel !== channel) continue;
    reply({ id: other.id, superseded: true });
    waiting.splice(index, 1);
  }
  waiting.push({ id, name, channel, input: text === undefined ? input : { ...input, text: texts.take(text) } });
  if (scheduled) return;
  scheduled = true;
  setTimeout(work);
});
