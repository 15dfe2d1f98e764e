import { check } from './proof-check.ru.ts';
import { examples } from './proof-examples.ru.ts';
import type { proof as english } from './proof.en.ts';
import { simulate } from './proof-simulate.ru.ts';
import { sins } from './proof-sins.ru.ts';
import type { SameWords } from './words.ts';

export const proof: SameWords<typeof english> = { check, examples, simulate, sins };
