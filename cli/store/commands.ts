import { audit } from '../commands/audit.ts';
import { certify } from '../commands/certify.ts';
import { store } from '../commands/store.ts';
import { verify } from '../commands/verify.ts';

/** The verbs about what was decided and kept, in the order of the help. */
export const RECORD_COMMANDS = [certify, verify, audit, store] as const;
