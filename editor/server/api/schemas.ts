import { LONGEST_PASSWORD, LONGEST_TOKEN_DAYS, ROLES, SCOPES } from '@scorewright/store';
import { z } from 'zod';

/** What several endpoints have in common. Texts of people are trimmed and bounded; an object with a property that is not described is refused. */
export const id = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[A-Za-z0-9._-]+$/, { error: 'wanted: letters, digits, `.`, `_`, `-`' })
  .meta({ description: 'Id of the object', example: 'sales-bonus-1f2e3d' });
export const uuid = z.uuid().meta({ description: 'Id of the object' });
export const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !/\p{Cc}/u.test(text), { error: 'wanted: one line of text' });
export const prose = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !/[^\P{Cc}\n\r\t]/u.test(text), { error: 'wanted: text without control characters' });
export const email = z.email().max(254).toLowerCase();
export const password = z.string().min(1).max(LONGEST_PASSWORD);
export const roles = z.array(z.enum(ROLES)).max(ROLES.length);
export const positions = z
  .array(line(120))
  .max(30)
  .meta({ description: 'Positions that the person signs for', example: ['Finance director'] });
export const scopes = z.array(z.enum(SCOPES)).min(1).max(SCOPES.length);
export const days = z.int().min(1).max(LONGEST_TOKEN_DAYS);
export const secret = z.string().min(1).max(100);
export const moment = z.iso.datetime().meta({ description: 'ISO 8601, UTC' });
export const page = z.object({
  search: z.string().trim().max(100).optional(),
  from: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const refusal = z
  .object({
    code: z.string(),
    message: z.string(),
    details: z.array(z.object({ at: z.string().optional(), code: z.string().optional(), message: z.string() })).optional(),
  })
  .meta({ id: 'Refusal', description: 'Why a request was refused' });

export const person = z
  .strictObject({ id: z.string(), name: z.string(), email: z.string(), roles, signsFor: z.array(z.string()), suspended: z.boolean(), since: moment })
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
