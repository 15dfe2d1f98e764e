import type { Generated } from 'kysely';

/** A person. The sign-in library writes the first columns; suspension is ours. */
export interface PersonTable {
  id: string;
  name: string;
  /** In small letters. */
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  suspended_at: Date | null;
  /** A tsvector of name and address: by what a person is found. */
  words: Generated<string>;
  /** Whether a code is asked for after the password; written by the sign-in library and by us. */
  has_second_factor: Generated<boolean>;
}

export interface PersonRoleTable {
  person_id: string;
  role: string;
}

/** A position that the person signs for, in the words of the organisation. */
export interface PersonPositionTable {
  person_id: string;
  position: string;
}

/** How a person proves who they are: a password's hash. */
export interface CredentialTable {
  id: string;
  account_id: string;
  provider_id: string;
  person_id: string;
  password: string | null;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: Date | null;
  refresh_token_expires_at: Date | null;
  scope: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A session, from sign-in to sign-out. */
export interface SessionTable {
  id: string;
  person_id: string;
  token: string;
  expires_at: Date;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  /** Never filled: an address is personal data that nothing here needs. */
  ip_address: string | null;
  user_agent: string | null;
  /** When the person last gave the password within this session. */
  confirmed_at: Generated<Date>;
}

/** Who gave the right password and has still to give a code, for ten minutes; and how many were tried. */
export interface VerificationTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: Date;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** What gives a person's one-time codes. The sign-in library reads and writes it; the step and what comes after it are ours. */
export interface SecondFactorTable {
  id: string;
  person_id: string;
  /** Encrypted with SECRET. */
  secret: string;
  /** JSON list of hashes. */
  recovery_codes: string;
  /** A first code was given: until then it does not count. */
  confirmed: Generated<boolean>;
  /** Number of the time step of the last code that was taken: it and earlier ones are not taken again. */
  used_step: number | null;
  /** Wrong codes at sign-in since the last right one. */
  failures: Generated<number>;
  locked_until: Date | null;
  created_at: Generated<Date>;
}

/** A link that makes an account, once. Only its hash is kept. */
export interface InvitationTable {
  id: string;
  hash: string;
  email: string;
  name: string;
  /** JSON lists of texts. */
  roles: string;
  positions: string;
  invited_by: string;
  created_at: Generated<Date>;
  expires_at: Date;
  accepted_at: Date | null;
  revoked_at: Date | null;
}

/** A token for programs. Only the hash of its secret is kept. */
export interface TokenTable {
  id: string;
  person_id: string;
  name: string;
  hash: string;
  /** JSON list of texts. */
  scopes: string;
  created_at: Generated<Date>;
  expires_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

/** How often something was tried: sign-in, codes. Written by the library that counts. */
export interface AttemptsTable {
  /** Not to be read: an HMAC of the limit, the account and the address of the client. */
  key: string;
  points: number;
  /** Milliseconds since 1970: from then on it does not count, and is deleted. */
  expire: number;
}

export interface PeopleTables {
  attempts: AttemptsTable;
  person: PersonTable;
  person_role: PersonRoleTable;
  person_position: PersonPositionTable;
  credential: CredentialTable;
  session: SessionTable;
  verification: VerificationTable;
  second_factor: SecondFactorTable;
  invitation: InvitationTable;
  token: TokenTable;
}
