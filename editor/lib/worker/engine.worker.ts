import { Desk, type Steps } from './desk.ts';
import { analyse } from './handlers/analyse.ts';
import { curve } from './handlers/curve.ts';
import { differences } from './handlers/differences.ts';
import { formula } from './handlers/formula.ts';
import { fixes, lint } from './handlers/lint.ts';
import { payChange } from './handlers/pay-change.ts';
import { print } from './handlers/print.ts';
import { sins } from './handlers/sins.ts';
import { explain, required, simulate } from './handlers/simulate.ts';
import { judge, waive } from './handlers/judged.ts';
import { runRule } from './handlers/rule-runs.ts';
import { setUp } from './handlers/simulation-setup.ts';
import { runSimulation } from './handlers/simulation.ts';
import type { Answer, Input, QuestionName, Request } from './protocol.ts';
import { TextTaker } from './texts.ts';

const HANDLERS: { readonly [Name in QuestionName]: (input: Input<Name>) => Answer<Name> | Steps<Answer<Name>> } = {
  analyse,
  lint,
  fixes,
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

/** A turn of the worker's loop: messages that came meanwhile are taken first. A timer would wait four milliseconds. */
const turn = new MessageChannel();
let next: (() => void) | undefined;
turn.port1.addEventListener('message', () => next?.());
turn.port1.start();

const texts = new TextTaker();
const desk = new Desk({
  answer: ({ name, input }) => (HANDLERS[name] as (input: unknown) => unknown)(input),
  reply: (response) => {
    self.postMessage(response);
  },
  later: (work) => {
    next = work;
    turn.port2.postMessage(undefined);
  },
  now: () => performance.now(),
});

self.addEventListener('message', ({ data: { id, name, channel, input, text } }: MessageEvent<Request>) => {
  desk.take({ id, name, channel, input: text === undefined ? input : { ...input, text: texts.take(text) } });
});
