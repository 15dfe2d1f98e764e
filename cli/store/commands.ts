import { audit } from '../commands/audit.ts';
import { certify } from '../commands/certify.ts';
import { draft } from '../commands/draft.ts';
import { store } from '../commands/store.ts';
import { user } from '../commands/user.ts';
import { verify } from '../commands/verify.ts';

/** The verbs about what was decided and kept, and on servers, in the order of the help. */
export const RECORD_COMMANDS = [draft, certify, verify, audit, store, user] as const;
