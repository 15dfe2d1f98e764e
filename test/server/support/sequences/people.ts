import type { Role, Scope } from '@scorewright/store';
import { totp } from '../../../support/totp.ts';

/** What somebody shows with a request. `ended`: why it has to be refused from now on. */
export interface Session {
  readonly kind: 'session';
  headers: Readonly<Record<string, string>>;
  readonly openedAt: number;
  seenAt: number;
  confirmedAt: number;
  ended?: string;
}

export interface Token {
  readonly kind: 'token';
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly scopes: readonly Scope[];
  ended?: string;
}

export type Shown = Session | Token | undefined;

/** The right password was given, and a code has to follow. */
export interface Wait {
  readonly cookie: string;
  readonly since: number;
  failures: number;
  ended?: string;
}

export interface Factor {
  readonly secret: string;
  on: boolean;
  /** The newest half minute of which a code was taken. */
  usedStep: number;
  recoveryCodes: readonly string[];
  readonly usedRecoveryCodes: string[];
}

const [MINUTE, HOUR] = [60_000, 3_600_000];
/** The rules of the page Security, written down a second time. */
export const RULES = { idle: 60 * MINUTE, session: 12 * HOUR, confirmed: 5 * MINUTE, wait: 10 * MINUTE, wrongCodes: 5, step: 30_000 } as const;

/** A person, and all that is known of the account without asking the server. */
export class Somebody {
  readonly sessions: Session[] = [];
  readonly waits: Wait[] = [];
  readonly tokens: Token[] = [];
  factor: Factor | undefined;
  suspended = false;

  readonly id: string;
  readonly email: string;
  roles: readonly Role[];
  signsFor: readonly string[];
  password: string;

  constructor({ id, email, roles, signsFor, password }: Pick<Somebody, 'id' | 'email' | 'roles' | 'signsFor' | 'password'>) {
    this.id = id;
    this.email = email;
    this.roles = roles;
    this.signsFor = signsFor;
    this.password = password;
  }

  is(...roles: readonly Role[]): boolean {
    return roles.some((role) => this.roles.includes(role));
  }

  get hasFactor(): boolean {
    return this.factor?.on ?? false;
  }

  opened(cookie: string): Session {
    const now = Date.now();
    const session: Session = { kind: 'session', headers: { cookie }, openedAt: now, seenAt: now, confirmedAt: now };
    this.sessions.push(session);
    return session;
  }

  /** Sessions end, but for one, and sign-ins that wait for a code. */
  endSessions(why: string, but?: Session): void {
    for (const session of this.sessions) if (session !== but) session.ended ??= why;
    for (const wait of this.waits) wait.ended ??= why;
  }

  endTokens(why: string): void {
    for (const token of this.tokens) token.ended ??= why;
  }

  /** Whether a code of the authenticator can be taken: of this half minute or one beside it, and later than all that were taken. */
  stepOf(code: string): number | undefined {
    const { secret, usedStep } = this.factor ?? { secret: '', usedStep: 0 };
    const present = Math.floor(Date.now() / RULES.step);
    return secret === '' ? undefined : [-1, 0, 1].map((step) => (totp(secret, step) === code ? present + step : 0)).find((step) => step > usedStep);
  }

  /** Why nothing at all may be answered to whoever shows this. */
  silence(shown: Shown): string | undefined {
    if (!shown) return 'nobody has signed in';
    if (this.suspended) return 'the person is suspended';
    if (shown.ended !== undefined) return shown.ended;
    if (shown.kind === 'token') return undefined;
    const now = Date.now();
    if (now - shown.openedAt > RULES.session) return 'the session is too old';
    return now - shown.seenAt > RULES.idle ? 'the session idled for too long' : undefined;
  }
}
