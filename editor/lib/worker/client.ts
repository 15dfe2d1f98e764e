import type { Language } from '#lib/words/language.ts';
import { TextSender } from './texts.ts';
import type { Answer, CurveInput, FactsInput, Input, Progress, QuestionName, Request, Response, ToJudge } from './protocol.ts';

interface Open {
  readonly text: string | undefined;
  readonly onprogress: ((progress: Progress) => void) | undefined;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** Which of the two workers answers: what has to be at once, or what may take its time. */
type Pace = 'quick' | 'slow';

class WorkerLine {
  readonly #open = new Map<number, Open>();
  readonly #texts = new TextSender();
  #worker: Worker | undefined;
  #next = 1;

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Response>) => {
      this.#settle(data);
    });
    worker.addEventListener('error', (event) => {
      this.#fail(new Error(event.message || 'the worker did not start'));
    });
    return (this.#worker = worker);
  }

  #settle(response: Response): void {
    const open = this.#open.get(response.id);
    if (!open) return;
    if ('progress' in response) {
      open.onprogress?.(response.progress);
      return;
    }
    this.#open.delete(response.id);
    if ('crash' in response) open.reject(new Error(response.crash));
    else if ('superseded' in response) open.resolve(undefined as never);
    else open.resolve((response.ofText ? { ...(response.answer as object), text: open.text } : response.answer) as never);
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#texts.forget();
  }

  #fail(error: Error): void {
    this.#end();
    for (const { reject } of this.#open.values()) reject(error);
    this.#open.clear();
  }

  ask<Name extends QuestionName>(
    name: Name,
    channel: string,
    input: Input<Name>,
    onprogress?: (progress: Progress) => void,
  ): Promise<Answer<Name> | undefined> {
    const id = this.#next++;
    const { text, ...rest } = input as { readonly text?: string };
    return new Promise((resolve, reject) => {
      this.#open.set(id, { text, onprogress, resolve, reject });
      const worker = this.#started();
      const request: Request = { id, name, channel, input: rest, ...(text !== undefined && { text: this.#texts.send(text) }) };
      worker.postMessage(request);
    });
  }

  /** Ends what runs; the next question starts a new worker. */
  stop(): void {
    this.#end();
    for (const { resolve } of this.#open.values()) resolve(undefined as never);
    this.#open.clear();
  }
}

const lines: { readonly [pace in Pace]: WorkerLine } = { quick: new WorkerLine(), slow: new WorkerLine() };

/**
 * The engine and the linter, in two workers: one that answers at once, one for what takes longer. Every answer is `undefined` when a newer
 * question of the same channel came before it was there (latest wins). `channel` keeps apart questions of one kind that are wanted side by
 * side, such as two curves. Crashes of ours reject.
 */
export const engine = {
  analyse: (text: string) => lines.quick.ask('analyse', 'analyse', { text }),
  lint: (input: ToJudge) => lines.slow.ask('lint', 'lint', input),
  fixes: (input: ToJudge) => lines.slow.ask('fixes', 'fixes', input),
  sins: (input: ToJudge, channel: string) => lines.slow.ask('sins', channel, input),
  simulate: (text: string, facts: FactsInput, language: Language, channel = 'simulate') => lines.quick.ask('simulate', channel, { text, facts, language }),
  curve: (text: string, curve: CurveInput, channel = `curve ${curve.scorecard} ${curve.target} ${curve.variable}`) =>
    lines.quick.ask('curve', channel, { text, curve }),
  formula: (input: Input<'formula'>) => lines.quick.ask('formula', `formula ${input.pointer}`, input),
  explain: (text: string, facts: FactsInput, language: Language, channel = 'explain') => lines.quick.ask('explain', channel, { text, facts, language }),
  required: (text: string, facts: FactsInput, total: string, language: Language, channel = 'required') =>
    lines.slow.ask('required', channel, { text, facts, total, language }),
  print: (text: string, language: Language) => lines.slow.ask('print', 'print', { text, language }),
  judge: (input: Input<'judge'>) => lines.slow.ask('judge', 'judge', input),
  waive: (input: Input<'waive'>) => lines.slow.ask('waive', 'waive', input),
  runRule: (id: string) => lines.slow.ask('runRule', 'runRule', { id }),
  setUp: (text: string, scorecard: string, language: Language) => lines.quick.ask('setUp', 'setUp', { text, scorecard, language }),
  runSimulation: (text: string, facts: FactsInput, language: Language, channel = 'runSimulation') =>
    lines.quick.ask('runSimulation', channel, { text, facts, language }),
  differences: (before: string, after: string, language: Language) => lines.slow.ask('differences', 'differences', { before, after, language }),
  payChange: (before: string, after: string, language: Language, table?: string, onprogress?: (progress: Progress) => void) =>
    lines.slow.ask('payChange', 'payChange', { before, after, language, ...(table !== undefined && { table }) }, onprogress),
  /** Stops what takes long: its answers come back as `undefined`. */
  stop: () => {
    lines.slow.stop();
  },
};
