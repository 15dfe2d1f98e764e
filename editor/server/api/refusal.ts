/** Every reason for which a request is refused; `code` in the answer. */
export const REFUSALS = {
  invalid: 400,
  'sign-in': 401,
  'not-permitted': 403,
  'confirm-first': 403,
  'cross-site': 403,
  'not-found': 404,
  stale: 409,
  refused: 422,
  'too-large': 413,
  'wrong-type': 415,
  'too-many': 429,
} as const;
export type RefusalCode = keyof typeof REFUSALS;

/** What is wrong at one place of the input, or one thing that stands in the way. */
export interface RefusalDetail {
  readonly at?: string;
  readonly code?: string;
  readonly message: string;
  /** The message in every language of the interface. */
  readonly text?: { readonly en: string; readonly ru: string };
  /** JSON pointer of a place in the policy document. */
  readonly pointer?: string;
}

/** A request that is refused: an answer, not a fault of ours. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: readonly RefusalDetail[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: RefusalCode, message: string, details: readonly RefusalDetail[] = [], headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
    this.headers = headers;
  }

  get status(): number {
    return REFUSALS[this.code];
  }
}

export const notFound = (what: string): Refusal => new Refusal('not-found', `there is no such ${what}`);

/** The refusal as an answer. */
export const refusalAnswer = ({ code, message, details, headers, status }: Refusal): Response =>
  Response.json({ code, message, ...(details.length > 0 && { details }) }, { status, headers: { 'cache-control': 'no-store', ...headers } });
