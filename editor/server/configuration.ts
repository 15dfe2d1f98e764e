import { isRole, ROLES, type Role } from '@scorewright/store';
import { z } from 'zod';

/** What can be set by the environment; docs/operations.md says it at length. */
export interface Configuration {
  readonly host: string;
  readonly port: number;
  /** Address under which people reach the server; without a slash at the end. */
  readonly baseUrl: string;
  readonly accounts: boolean;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** `undefined`: one is made and kept in the data folder. */
  readonly secret: string | undefined;
  /** Private key in PEM that signs the trail; `undefined`: one is made and kept in the data folder. */
  readonly trailKey: string | undefined;
  readonly logLevel: (typeof LEVELS)[number];
  readonly sessionIdleMinutes: number;
  readonly sessionHours: number;
  /** Whoever has one of these roles sets up a second factor before anything else. */
  readonly secondFactorOf: readonly Role[];
}

/** Everything that is wrong with the environment, a line each. */
export class ConfigurationError extends Error {
  constructor(faults: readonly string[]) {
    super(`the configuration does not hold:\n${faults.map((fault) => `  ${fault}`).join('\n')}\nEvery variable is in docs/operations.md.`);
    this.name = 'ConfigurationError';
  }
}

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const SHORTEST_SECRET = 32;

const whole = (name: string, from: number, until: number, what: string) =>
  z
    .string()
    .regex(/^\d{1,6}$/, { error: ({ input }) => `${name} is \`${String(input)}\`: give ${what}` })
    .transform(Number)
    .refine((number) => number >= from && number <= until, { error: ({ input }) => `${name} is \`${String(input)}\`: give ${what}` });

const among = <T extends string>(name: string, values: readonly T[]) =>
  z.enum(values, { error: ({ input }) => `${name} is \`${String(input)}\`: give one of ${values.map((value) => `\`${value}\``).join(', ')}` });

/** Whether a URL of this protocol; its text is not repeated, because it may hold a password. */
const isUrl = (text: string, ...protocols: readonly string[]): boolean => URL.canParse(text) && protocols.includes(new URL(text).protocol);

/** `all`, or roles separated by commas. */
const rolesIn = (text: string): readonly Role[] | undefined => {
  if (text.trim() === 'all') return ROLES;
  const named = text.split(',').map((role) => role.trim());
  return named.every(isRole) ? ROLES.filter((role) => named.includes(role)) : undefined;
};

const ENVIRONMENT = z.object({
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, { error: ({ input }) => `HOST is \`${String(input)}\`: give an address or a name of this machine` })
    .default('127.0.0.1'),
  PORT: whole('PORT', 0, 65_535, 'a port number from 0 to 65535').default(4680),
  BASE_URL: z
    .string()
    .refine((text) => isUrl(text, 'http:', 'https:') && /^\/?$/.test(new URL(text).pathname) && !/[?#@]/.test(text), {
      error: ({ input }) => `BASE_URL is \`${String(input)}\`: give the address that people type, without a path, such as \`https://kpi.example.com\``,
    })
    .transform((text) => new URL(text).origin)
    .optional(),
  ACCOUNTS: among('ACCOUNTS', ['on', 'off']).default('off'),
  ALLOW_HTTP: among('ALLOW_HTTP', ['on', 'off']).default('off'),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .refine((text) => isUrl(text, 'postgres:', 'postgresql:'), {
      error: 'DATABASE_URL is no address of a PostgreSQL server: give `postgres://user:password@host:5432/database`',
    })
    .optional(),
  SECRET: z
    .string()
    .min(SHORTEST_SECRET, { error: `SECRET is too short: give at least ${SHORTEST_SECRET} characters by chance, such as \`openssl rand -base64 48\` prints` })
    .optional(),
  TRAIL_KEY: z
    .string()
    .regex(/^-----BEGIN PRIVATE KEY-----/, { error: 'TRAIL_KEY is no private key in PEM: `openssl genpkey -algorithm ed25519` makes one' })
    .optional(),
  LOG_LEVEL: among('LOG_LEVEL', LEVELS).optional(),
  SESSION_IDLE_MINUTES: whole('SESSION_IDLE_MINUTES', 1, 1440, 'minutes from 1 to 1440').default(60),
  SESSION_HOURS: whole('SESSION_HOURS', 1, 168, 'hours from 1 to 168').default(12),
  REQUIRE_SECOND_FACTOR: z
    .string()
    .transform((text, context) => {
      const roles = rolesIn(text);
      if (roles) return roles;
      context.addIssue(`REQUIRE_SECOND_FACTOR is \`${text}\`: give \`all\`, or roles separated by commas: ${ROLES.join(', ')}`);
      return z.NEVER;
    })
    .optional(),
});

type Environment = z.infer<typeof ENVIRONMENT>;

const isLoopback = (host: string): boolean => /^(127(\.\d{1,3}){3}|localhost|::1|\[::1\])$/.test(host);

/** What does not go together. */
function contradictions({ HOST, ACCOUNTS, BASE_URL, DATABASE_URL, SECRET, ALLOW_HTTP, REQUIRE_SECOND_FACTOR }: Environment): readonly string[] {
  const accounts = ACCOUNTS === 'on';
  const faults: string[] = [];
  if (!isLoopback(HOST) && !accounts)
    faults.push(`HOST is \`${HOST}\`, and there are no accounts: set ACCOUNTS=on, or leave HOST away so that only this machine reaches the server`);
  if (!isLoopback(HOST) && accounts && BASE_URL === undefined)
    faults.push('BASE_URL is missing: other machines reach this server, so give the address that people type, such as `https://kpi.example.com`');
  if (BASE_URL !== undefined && !accounts && !isLoopback(new URL(BASE_URL).hostname))
    faults.push(`BASE_URL is \`${BASE_URL}\`, and there are no accounts: set ACCOUNTS=on, or leave BASE_URL away`);
  if (BASE_URL?.startsWith('http:') === true && !isLoopback(new URL(BASE_URL).hostname) && ALLOW_HTTP === 'off')
    faults.push(
      `BASE_URL is \`${BASE_URL}\`: passwords would cross the network for everybody to read; put TLS before the server, or set ALLOW_HTTP=on to take the risk`,
    );
  if (accounts && DATABASE_URL !== undefined && SECRET === undefined)
    faults.push('SECRET is missing: with DATABASE_URL give it yourself, the same for every server on that database (`openssl rand -base64 48` makes one)');
  if (REQUIRE_SECOND_FACTOR !== undefined && !accounts)
    faults.push('REQUIRE_SECOND_FACTOR is set, and there are no accounts: set ACCOUNTS=on, or leave REQUIRE_SECOND_FACTOR away');
  return faults;
}

/** An empty variable is one that is not set. */
const given = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''));

/** Reads the environment. Throws ConfigurationError with everything that is wrong, at once. */
export function readConfiguration(environment: NodeJS.ProcessEnv = process.env): Configuration {
  const parsed = ENVIRONMENT.safeParse(given(environment));
  if (!parsed.success) throw new ConfigurationError(parsed.error.issues.map(({ message }) => message));
  const faults = contradictions(parsed.data);
  if (faults.length > 0) throw new ConfigurationError(faults);
  const { HOST, PORT, BASE_URL, ACCOUNTS, DATA_DIR, DATABASE_URL, SECRET, TRAIL_KEY, LOG_LEVEL } = parsed.data;
  const { SESSION_IDLE_MINUTES, SESSION_HOURS, REQUIRE_SECOND_FACTOR } = parsed.data;
  return {
    host: HOST,
    port: PORT,
    baseUrl: BASE_URL ?? `http://localhost:${PORT}`,
    accounts: ACCOUNTS === 'on',
    dataDir: DATA_DIR,
    databaseUrl: DATABASE_URL,
    secret: SECRET,
    trailKey: TRAIL_KEY,
    // One person at the own machine reads what is wrong; a log of every request is for those who run a server.
    logLevel: LOG_LEVEL ?? (ACCOUNTS === 'on' ? 'info' : 'warn'),
    sessionIdleMinutes: SESSION_IDLE_MINUTES,
    sessionHours: SESSION_HOURS,
    secondFactorOf: REQUIRE_SECOND_FACTOR ?? [],
  };
}
