import { pino, type Logger } from 'pino';
import { configuration } from './configuration.server.ts';

let logger: Logger | undefined;

/**
 * The log: one JSON line an event, on the standard output, in UTC. INVARIANT: it holds no personal data beyond the random id of an account, and no
 * text that somebody wrote: no names, addresses, passwords, tokens, cookies or documents. Who did what is in the trail.
 */
export const log = (): Logger =>
  (logger ??= pino({ level: configuration().logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (level) => ({ level }) } }));

/** What a fault says about itself, without the data that it happened on. */
export const faultOf = (error: unknown): { readonly fault: string; readonly stack?: string } =>
  error instanceof Error ? { fault: error.name, ...(error.stack !== undefined && { stack: error.stack }) } : { fault: typeof error };
