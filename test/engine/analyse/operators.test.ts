import { OPERATORS } from '@scorewright/engine';
import { expect, it } from 'vitest';
import { SYMBOLIC_OPERATORS } from '../../../engine/analyse/symbolic-operators.ts';

it('the analysis knows every operator of the registry, and reads no other but the two leaves', () => {
  const registered = [...OPERATORS.values()].map(({ name }) => name);
  const leaves = ['read.fact', 'read.line'];
  expect([...SYMBOLIC_OPERATORS, ...leaves].sort()).toEqual([...new Set([...registered, ...leaves])].sort());
});
