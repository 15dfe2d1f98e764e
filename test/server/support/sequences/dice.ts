import { mock } from 'node:test';
import { chance } from '../../../support/database/tamper.ts';

/** Decides by chance; the same seed, the same sequence. */
export class Dice {
  readonly #below: (below: number) => number;

  constructor(seed: number) {
    this.#below = chance(seed);
  }

  below(limit: number): number {
    return this.#below(limit);
  }

  happens(probability: number): boolean {
    return this.#below(1_000_000) < probability * 1_000_000;
  }

  one<T>(list: readonly T[]): T | undefined {
    return list[this.#below(list.length)];
  }
}

/** The clock of this process, which goes on only when it is told to: a code counts for half a minute, a session for hours. */
export class Clock {
  constructor() {
    mock.timers.enable({ apis: ['Date'], now: Date.now() });
  }

  forward(seconds: number): void {
    mock.timers.setTime(Date.now() + seconds * 1000);
  }

  stop(): void {
    mock.timers.reset();
  }
}
