import type { Progress, QuestionName, Response } from './protocol.ts';

/** A question with its text. */
export interface Question {
  readonly id: number;
  readonly name: QuestionName;
  readonly channel: string;
  readonly input: { readonly text?: string };
}

/** An answer that is worked out step by step, so that something more urgent can come between. */
export type Steps<Answer> = Generator<Progress | undefined, Answer>;

interface Begun {
  readonly question: Question;
  readonly steps: Steps<unknown>;
}

/** What a worker does: answer, say so, go on later. `now`: milliseconds of a clock that only rises. */
export interface Surroundings {
  readonly answer: (question: Question) => unknown;
  readonly reply: (response: Response) => void;
  readonly later: (work: () => void) => void;
  readonly now: () => number;
}

/** So long it works on one thing without looking up. */
const SLICE_MS = 8;
/** A question that was begun is left for a newer one of its channel, unless the channel has had no answer for so long: somebody who types without a pause is answered too. */
const LONGEST_SILENCE_MS = 400;

/** The answer without the text that it is about: whoever asked has it. */
function withoutText(answer: unknown, text: string | undefined): { readonly answer: unknown; readonly ofText?: true } {
  if (typeof answer !== 'object' || answer === null || !('text' in answer) || answer.text !== text) return { answer };
  const { text: _text, ...rest } = answer;
  return { answer: rest, ofText: true };
}

const isSteps = (answer: unknown): answer is Steps<unknown> => typeof answer === 'object' && answer !== null && Symbol.iterator in answer && 'next' in answer;

/** Takes questions and answers them one after the other. Of a channel only the newest is worth answering; what takes steps gives way to what is asked meanwhile. */
export class Desk {
  readonly #around: Surroundings;
  readonly #answered = new Map<string, number>();
  #waiting: readonly Question[] = [];
  #begun: readonly Begun[] = [];
  #scheduled = false;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  take(question: Question): void {
    const { channel } = question;
    const isOlder = (other: Question): boolean => other.channel === channel;
    const silent = this.#around.now() - (this.#answered.get(channel) ?? this.#around.now()) > LONGEST_SILENCE_MS;
    const left = this.#waiting.filter(isOlder).concat(silent ? [] : this.#begun.map((one) => one.question).filter(isOlder));
    for (const { id } of left) this.#around.reply({ id, superseded: true });
    this.#waiting = [...this.#waiting.filter((other) => !left.includes(other)), question];
    this.#begun = this.#begun.filter((one) => !left.includes(one.question));
    this.#answered.set(channel, this.#answered.get(channel) ?? this.#around.now());
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled || (this.#waiting.length === 0 && this.#begun.length === 0)) return;
    this.#scheduled = true;
    this.#around.later(() => {
      this.#scheduled = false;
      this.#work();
      this.#schedule();
    });
  }

  /** What waits comes first, unless an older question of its channel is to be answered before; then what was begun last. */
  #work(): void {
    const next = this.#waiting.find(({ channel }) => !this.#begun.some(({ question }) => question.channel === channel));
    if (!next) {
      const last = this.#begun.at(-1);
      if (last) this.#advance(last);
      return;
    }
    this.#waiting = this.#waiting.filter((one) => one !== next);
    this.#attempt(next, () => {
      const answer = this.#around.answer(next);
      if (!isSteps(answer)) return this.#finish(next, answer);
      const begun = { question: next, steps: answer };
      this.#begun = [...this.#begun, begun];
      this.#advance(begun);
    });
  }

  #advance({ question, steps }: Begun): void {
    this.#attempt(question, () => {
      const end = this.#around.now() + SLICE_MS;
      let progress: Progress | undefined;
      do {
        const step = steps.next();
        if (step.done === true) return this.#finish(question, step.value);
        progress = step.value;
      } while (this.#around.now() < end);
      if (progress) this.#around.reply({ id: question.id, progress });
    });
  }

  #finish(question: Question, answer: unknown): void {
    this.#close(question);
    this.#around.reply({ id: question.id, ...withoutText(answer, question.input.text) });
  }

  #close(question: Question): void {
    this.#begun = this.#begun.filter((one) => one.question !== question);
    this.#answered.set(question.channel, this.#around.now());
  }

  #attempt(question: Question, act: () => void): void {
    try {
      act();
    } catch (error) {
      this.#close(question);
      this.#around.reply({ id: question.id, crash: error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error) });
    }
  }
}
