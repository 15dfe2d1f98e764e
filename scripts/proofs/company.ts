// Who acts in the proofs, and a regulation that nothing is wrong with.
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const TODAY = '2026-11-27';

export const ANNA = { id: 'anna', name: 'Anna', roles: ['author'] };
export const SIGNERS = ['Директор по персоналу', 'Финансовый директор'].map((position, index) => ({
  id: `signer-${index}`,
  name: position,
  roles: ['approver'],
  signsFor: [position],
}));

export const CLEAN = readFileSync(path.join(import.meta.dirname, '../../policies/templates/head-of-sales/policy.json'), 'utf8');
