import type { Language } from '#lib/words/language.ts';
import { engine } from '#lib/worker/client.ts';
import type { Simulation, SimulationInput, SimulationSetup } from '#lib/worker/proof-types.ts';
import type { FactsInput, Found } from '#lib/worker/protocol.ts';

export type FactValue = string | number | boolean;

/** A state of the regulation that is kept to be compared with the one that it becomes. */
export interface Kept {
  readonly text: string;
  readonly at: Date;
}

/** One running simulation: a card, the facts as typed, and what comes of them. The page shows it; the worker computes it. */
export class Simulating {
  #setup: SimulationSetup | undefined = $state.raw(undefined);
  #typed: ReadonlyMap<string, FactValue | undefined> = $state.raw(new Map());
  #period: FactsInput['period'] = $state.raw(undefined);
  #result: Simulation | undefined = $state.raw(undefined);
  #problems: readonly Found[] = $state.raw([]);
  wanted: string = $state('');
  /** The example that the facts began with. */
  begun: string | undefined = $state();
  kept: Kept | undefined = $state.raw();

  get setup(): SimulationSetup | undefined {
    return this.#setup;
  }
  get scorecard(): string {
    return this.#setup?.scorecard ?? this.wanted;
  }
  get result(): Simulation | undefined {
    return this.#result;
  }
  get problems(): readonly Found[] {
    return this.#problems;
  }
  get period(): FactsInput['period'] {
    return this.#period ?? this.#setup?.period;
  }

  /** The value of a fact: what was typed, else what the simulation began with. Undefined: emptied by the user. */
  valueOf({ id, start }: SimulationInput): FactValue | undefined {
    return this.#typed.has(id) ? this.#typed.get(id) : start;
  }

  set(id: string, value: FactValue | undefined): void {
    this.#typed = new Map([...this.#typed, [id, value]]);
  }
  setPeriod(period: NonNullable<FactsInput['period']>): void {
    this.#period = period;
  }

  choose(scorecard: string): void {
    this.wanted = scorecard;
    this.begun = undefined;
    this.#period = undefined;
  }

  /** Takes the facts of an example; those that it does not name are missing. */
  take(facts: { readonly [id: string]: FactValue }, period: FactsInput['period']): void {
    this.#typed = new Map([...(this.#setup?.inputs ?? []).map(({ id }) => [id, undefined] as const), ...Object.entries(facts)]);
    this.#period = period;
  }

  /** The facts as the engine takes them. */
  get facts(): FactsInput | undefined {
    if (!this.#setup || !this.period) return undefined;
    const entries = this.#setup.inputs.flatMap((input) => {
      const value = this.valueOf(input);
      return value === undefined || value === '' ? [] : [[input.id, value] as const];
    });
    return { scorecard: this.#setup.scorecard, facts: Object.fromEntries(entries), period: this.period };
  }

  /** Asks for the facts of the card; an older answer never replaces a newer one. */
  async prepare(text: string, language: Language): Promise<void> {
    const setup = await engine.setUp(text, this.wanted, language);
    if (setup) this.#setup = setup;
  }

  async run(text: string, facts: FactsInput, language: Language): Promise<void> {
    const answer = await engine.runSimulation(text, facts, language);
    if (!answer) return;
    this.#problems = answer.problems;
    if ('steps' in answer) this.#result = answer;
    else this.#result = undefined;
  }
}

const running = new WeakMap<object, Simulating>();

/** The simulation of an open regulation. It outlives its page: whoever changes the regulation on another one comes back to the facts and to what was kept. */
export function simulatingOf(session: object): Simulating {
  const known = running.get(session) ?? new Simulating();
  running.set(session, known);
  return known;
}
