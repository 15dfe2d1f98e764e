import { changePerson, createRegulation, LOCAL_ACTOR, ROLES, suspendPerson, type Actor, type Role } from '@scorewright/store';
import { database } from '../../../../editor/server/store.server.ts';
import { forgetAttempts, PASSWORD, type TestServer } from '../server.ts';
import { account, setUp } from './account.ts';
import { Check } from './check.ts';
import { content, POSITIONS, TEXT, type Deed } from './content.ts';
import { Dice } from './dice.ts';
import { office } from './office.ts';
import { Somebody } from './people.ts';
import { Stage, type Outcome } from './stage.ts';

const SETUP: Actor = { id: 'setup', name: 'Set-up', roles: ['administrator'], signsFor: [] };
const CASTS: readonly (readonly Role[])[] = [
  ['author'],
  ['author', 'approver'],
  ['author', 'reviewer', 'employee'],
  ['reviewer'],
  ['approver'],
  ['approver', 'reviewer'],
  ['auditor'],
  ['auditor', 'employee'],
  ['employee'],
  ['administrator'],
  [],
];
/** Roles of which a second factor is demanded, from one time to another: mostly of nobody, or little else would be done. */
const DEMANDS: readonly (readonly Role[])[] = [[], [], [], [], ['approver'], ['administrator', 'auditor'], ROLES];

/**
 * Random people do random things to each other's regulations and accounts, through the real hooks and handlers. What must hold is said here a second time,
 * in plain conditions, without the table of permissions.
 */
export class Sequences {
  readonly #stage: Stage;
  readonly #check: Check;

  constructor(server: TestServer, seed: number) {
    this.#stage = new Stage(server, new Dice(seed));
    this.#check = new Check(this.#stage);
  }

  async prepare(): Promise<void> {
    for (const [index, roles] of CASTS.entries())
      await this.#invite(`p${index}@example.com`, roles, roles.includes('approver') ? [POSITIONS[index % 2] ?? ''] : []);
    const db = await database();
    await createRegulation(db, { id: 'local', title: '"Local"', origin: 'blank', text: TEXT, by: LOCAL_ACTOR });
    this.#stage.regulations.push('local');
  }

  async #invite(email: string, roles: readonly Role[], signsFor: readonly string[]): Promise<void> {
    const { id, headers } = await this.#stage.server.person(email, roles, signsFor);
    const person = new Somebody({ id, email, roles, signsFor, password: PASSWORD });
    person.opened(headers['cookie'] ?? '');
    this.#stage.people.push(person);
  }

  async run(count: number): Promise<Outcome> {
    const { dice, clock, outcome } = this.#stage;
    try {
      for (let index = 0; index < count; index += 1) {
        await forgetAttempts();
        if (dice.happens(0.03)) this.#stage.demand(dice.one(DEMANDS) ?? []);
        // The password that was given counts no more; a session idled; a day is over.
        for (const [seconds, probability] of [
          [330, 0.015],
          [3700, 0.004],
          [46_800, 0.003],
        ] as const)
          if (dice.happens(probability)) clock.forward(seconds);
        for (let step = 0; step < 3; step += 1) await this.#step();
        if (index % 100 === 99) await this.#check.run();
      }
      await this.#check.run();
    } finally {
      this.#stage.demand([]);
      clock.stop();
    }
    return outcome;
  }

  async #step(): Promise<void> {
    const { dice, people } = this.#stage;
    await this.#recast();
    const who = dice.one(dice.happens(0.95) ? people.filter(({ suspended }) => !suspended) : people);
    if (!who) return;
    const deeds = await this.#deedsFor(who);
    // Mostly something that one has the role for: where everything is refused at the door, nothing is tried.
    const fitting = deeds.filter(([role]) => who.is(role));
    const [, deed] = dice.one(dice.happens(0.85) && fitting.length > 0 ? fitting : deeds) ?? [];
    // Whoever has to set up a second factor mostly does.
    const first = !who.hasFactor && who.is(...this.#stage.demanded) && dice.happens(0.3) ? setUp : undefined;
    await first?.(this.#stage, who, await this.#stage.shownBy(who));
    await deed?.(who, await this.#stage.shownBy(who));
  }

  async #deedsFor(who: Somebody): Promise<readonly Deed[]> {
    const kind = this.#stage.dice.below(10);
    return kind < 6 ? content(this.#stage, who) : kind < 8 ? account(this.#stage) : office(this.#stage);
  }

  /** Chance takes roles away and suspends; somebody has to give them back, or nobody were left who does anything. */
  async #recast(): Promise<void> {
    const { dice, people } = this.#stage;
    const who = dice.happens(0.03) ? dice.one(people) : undefined;
    if (!who) return;
    const db = await database();
    const [roles = [], signsFor] = [dice.one(CASTS), POSITIONS.filter(() => dice.happens(0.6))];
    if (who.suspended && (await suspendPerson(db, SETUP, who.id, false)) === 'changed') {
      who.suspended = false;
      await this.#stage.tryEnded(who);
    }
    if ((await changePerson(db, SETUP, who.id, { name: 'Somebody', roles, signsFor })) !== 'changed') return;
    who.roles = roles;
    who.signsFor = signsFor;
  }
}
