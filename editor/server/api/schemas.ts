import { LONGEST_PASSWORD, LONGEST_TOKEN_DAYS, ROLES, SCOPES } from '@scorewright/store';
import { z } from 'zod';
import { WANTED } from './reasons.ts';

/** What several endpoints have in common. Texts of people are trimmed and bounded; an object with a property that is not described is refused. */
export const id = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[A-Za-z0-9._-]+$/, { error: WANTED.id.en })
  .meta({ description: 'Id of the object', example: 'sales-bonus-1f2e3d' });
export const uuid = z.uuid().meta({ description: 'Id of the object' });
export const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !/\p{Cc}/u.test(text), { error: WANTED.line.en });
export const prose = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !/[^\P{Cc}\n\r\t]/u.test(text), { error: WANTED.prose.en });
export const email = z.email().max(254).toLowerCase();
export const password = z.string().min(1).max(LONGEST_PASSWORD);
export const roles = z.array(z.enum(ROLES)).max(ROLES.length);
export const positions = z
  .array(line(120))
  .max(30)
  .meta({ description: 'Positions that the person signs for', example: ['Finance director'] });
export const scopes = z.array(z.enum(SCOPES)).min(1).max(SCOPES.length);
export const days = z.int().min(1).max(LONGEST_TOKEN_DAYS);
export const code = z.string().trim().min(1).max(20).meta({ description: 'The six digits that an authenticator shows', example: '123456' });
export const recoveryCodes = z.array(z.string()).meta({ description: 'Each works once. They are shown now and never again', example: ['7k3mq-x0wd5'] });
export const secret = z.string().min(1).max(100);
export const moment = z.iso.datetime().meta({ description: 'ISO 8601, UTC' });
export const page = z.object({
  search: z.string().trim().max(100).optional(),
  from: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const bothWords = z.strictObject({ en: z.string(), ru: z.string() });
export const refusal = z
  .object({
    code: z.string(),
    reason: z.string(),
    message: z.string().meta({ description: 'In the language of the reader: of the interface, or as accept-language says' }),
    text: bothWords,
    details: z
      .array(z.object({ at: z.string().optional(), code: z.string().optional(), message: z.string(), text: bothWords, pointer: z.string().optional() }))
      .optional(),
  })
  .meta({ id: 'Refusal', description: 'Why a request was refused; obstacles stand in `details`' });
/** One thing that stands in the way of a move. */
export const obstacle = z
  .strictObject({ code: z.string(), data: z.record(z.string(), z.unknown()), text: bothWords, pointer: z.string().optional() })
  .meta({ id: 'Obstacle' });

export const person = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    roles,
    signsFor: z.array(z.string()),
    suspended: z.boolean(),
    secondFactor: z.boolean(),
    since: moment,
  })
  .meta({ id: 'Person' });
export const invitation = z
  .strictObject({ id: z.string(), email: z.string(), name: z.string(), roles, signsFor: z.array(z.string()), expiresAt: moment })
  .meta({ id: 'Invitation' });
export const session = z
  .strictObject({ id: z.string(), createdAt: moment, lastSeenAt: moment, device: z.string().nullable(), current: z.boolean() })
  .meta({ id: 'Session' });
export const token = z
  .strictObject({ id: z.string(), name: z.string(), scopes, createdAt: moment, expiresAt: moment, lastUsedAt: moment.nullable() })
  .meta({ id: 'Token' });
export const me = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    roles,
    signsFor: z.array(z.string()),
    by: z.enum(['local', 'session', 'token']),
    scopes: scopes.optional(),
  })
  .meta({ id: 'Account', description: 'Who asks' });

export const hash = z.string().regex(/^[0-9a-f]{64}$/, { error: WANTED.hash.en });
export const day = z.iso.date().meta({ description: 'YYYY-MM-DD' });
export const STATES = ['in-review', 'approved', 'in-force', 'expired', 'withdrawn'] as const;
export const version = z
  .looseObject({
    id: z.string(),
    regulation: z.string(),
    number: z.int(),
    hash,
    state: z.enum(STATES),
    from: day,
    until: day.nullable(),
    title: z.unknown(),
    submittedByName: z.string(),
  })
  .meta({ id: 'Version', description: 'A frozen version with its state; it never changes' });
const said = { text: z.string(), person: z.string(), name: z.string(), at: moment };
export const remark = z
  .strictObject({
    id: z.string(),
    version: z.string(),
    number: z.int().meta({ description: 'Number of that version' }),
    pointer: z.string(),
    ...said,
    answers: z.array(z.strictObject(said)),
    resolution: z.strictObject(said).nullable(),
  })
  .meta({ id: 'Remark', description: 'What somebody remarked on a place of a version' });
export const acknowledging = z
  .strictObject({ person: z.string(), name: z.string(), scorecard: z.string(), at: moment.nullable() })
  .meta({ id: 'Acknowledging', description: '`at` is null where the person has not acknowledged' });
export const ownVersion = z
  .strictObject({
    version: z.string(),
    regulation: z.string(),
    title: z.unknown(),
    scorecard: z.string(),
    hash,
    state: z.enum(STATES),
    from: day,
    until: day.nullable(),
    acknowledgedAt: moment.nullable(),
  })
  .meta({ id: 'OwnVersion', description: 'A version that decides the pay of whoever asks' });
export const dueReview = z
  .strictObject({
    id: z.string(),
    regulation: z.string(),
    version: z.string(),
    title: z.unknown(),
    item: z.int(),
    every: z.string(),
    what: z.unknown(),
    who: z.string(),
    due: day,
    overdue: z.boolean(),
  })
  .meta({ id: 'DueReview' });
export const entry = z
  .looseObject({ position: z.int(), at: moment, action: z.string(), subject: z.strictObject({ kind: z.string(), id: z.string() }) })
  .meta({ id: 'Entry', description: 'An entry of the trail' });
export const signedHead = z
  .strictObject({ format: z.literal('scorewright-head/1'), size: z.int(), root: hash, at: moment, key: z.string(), signature: z.string() })
  .meta({ id: 'SignedHead', description: 'What the trail was at a moment, signed by Ed25519' });
export const words = z.strictObject({ text: prose(10_000) });
