import { check } from './proof-check.en.ts';
import { examples } from './proof-examples.en.ts';
import { simulate } from './proof-simulate.en.ts';
import { sins } from './proof-sins.en.ts';

/** Words of the proof pages: simulation, examples, sins, rules, check, print. */
export const proof = { check, examples, simulate, sins };
