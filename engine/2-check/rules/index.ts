import type { Check } from '../check.ts';
import { cards } from './cards.ts';
import { curves } from './curves.ts';
import { cycles } from './cycles.ts';
import { dates } from './dates.ts';
import { declarations } from './declarations.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { examples } from './examples.ts';
import { levels } from './levels.ts';
import { methods } from './methods.ts';
import { references } from './references.ts';
import { reservedIds } from './reserved-ids.ts';
import { rounding } from './rounding.ts';
import { variants } from './variants.ts';
import { weights } from './weights.ts';

export const CHECKS: readonly Check[] = [
  duplicateIds,
  reservedIds,
  declarations,
  references,
  cycles,
  dates,
  methods,
  levels,
  curves,
  weights,
  variants,
  cards,
  rounding,
  examples,
];
