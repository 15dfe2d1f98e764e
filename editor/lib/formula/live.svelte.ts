import type { Session } from '#lib/document/session.svelte.ts';
import { formatQuantity } from '#lib/format/numbers.ts';
import { textIn } from '#lib/format/text.ts';
import { listAt, recordAt } from '#lib/text/read.ts';
import type { Language, Words } from '#lib/words/index.ts';
import { engine } from '#lib/worker/client.ts';
import type { Answer } from '#lib/worker/protocol.ts';

/** How long a formula rests before it is calculated: a keystroke in the middle of a number is no formula. */
const REST_MS = 120;
/** What a formula and its parts come to on a worked example, asked of the engine anew whenever the document changes. */
export class Live {
  readonly #session: Session;
  #answer: Answer<'formula'> | undefined = $state.raw();

  /** `pointer` and `scorecard` are read anew each time; a `scorecard` of undefined takes the first example. Make it while the component is made. */
  constructor(session: Session, pointer: () => string, scorecard: () => string | undefined) {
    this.#session = session;
    $effect(() => {
      const { text, parses } = session;
      const input = { text, pointer: pointer(), scorecard: scorecard() || undefined, example: undefined };
      if (!parses || session.at(input.pointer) === undefined) return undefined;
      const timer = setTimeout(() => {
        void engine
          .formula(input)
          .then((answer) => {
            if (answer) this.#answer = answer;
          })
          .catch(() => {
            this.#answer = { values: [] };
          });
      }, REST_MS);
      return () => {
        clearTimeout(timer);
      };
    });
  }

  get asked(): boolean {
    return this.#answer !== undefined;
  }
  get example(): string | undefined {
    return this.#answer?.example;
  }

  /** Whether the condition at a place holds on the example. */
  holdsAt(pointer: string): boolean | undefined {
    const found = this.#answer?.values.find((one) => one.pointer === pointer);
    return found && 'holds' in found ? found.holds : undefined;
  }

  title(language: Language): string {
    const example = listAt(this.#session.at('/examples'))
      .map(recordAt)
      .find(({ id }) => id === this.example);
    return textIn(example?.['title'], language) || (this.example ?? '');
  }

  /** The values in words, by pointer. */
  texts(language: Language, t: Words['formula']): ReadonlyMap<string, string> {
    return new Map(
      (this.#answer?.values ?? []).map((one) => [one.pointer, 'holds' in one ? (one.holds ? t.yes : t.no) : formatQuantity(one.value, one.unit, language)]),
    );
  }
}
