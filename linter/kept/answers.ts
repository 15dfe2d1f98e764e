/** Answers of one kind that are kept for one thing: more than any rule asks of one card. Beyond it the oldest are forgotten, which costs a calculation and nothing else. */
const MOST = 2000;

/** Answers to questions that always have the same answer, by the question. */
export class Answers<Answer> {
  readonly #known = new Map<string, { readonly answer: Answer }>();

  to(question: string, find: () => Answer): Answer {
    const known = this.#known.get(question);
    if (known) return known.answer;
    const answer = find();
    const [oldest] = this.#known.keys();
    if (this.#known.size >= MOST && oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(question, { answer });
    return answer;
  }

  /** Forgets the answers to some questions. */
  forget(isOutOfDate: (question: string) => boolean): void {
    for (const question of this.#known.keys()) if (isOutOfDate(question)) this.#known.delete(question);
  }
}

/** Answers about a thing, for as long as somebody holds it. INVARIANT: an answer depends on the thing and the question alone. */
export function answersAbout<Thing extends object, Answer>(): (thing: Thing, question: string, find: () => Answer) => Answer {
  const all = new WeakMap<Thing, Answers<Answer>>();
  return (thing, question, find) => {
    const answers = all.get(thing) ?? new Answers<Answer>();
    all.set(thing, answers);
    return answers.to(question, find);
  };
}
