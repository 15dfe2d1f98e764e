import { FAULTS, REASONS, type Fault, type Reason, type ReasonWords } from './reasons.ts';

/** Every kind of refusal, with its status; `code` in the answer. */
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
  /** In every language of the interface. */
  readonly text: ReasonWords;
  /** JSON pointer of a place in the policy document. */
  readonly pointer?: string;
}

interface Circumstances {
  /** What the words are about: `{name}` in them. */
  readonly data?: Readonly<Record<string, string | number>>;
  readonly details?: readonly RefusalDetail[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Instead of the words of the reason: where the details say it all. */
  readonly text?: ReasonWords;
}

const filled = (words: string, data: Circumstances['data'] = {}): string =>
  words.replace(/\{([a-z]+)\}/g, (whole, name: string) => (Object.hasOwn(data, name) ? String(data[name]) : whole));

/** A request that is refused: an answer, not a fault of ours. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** Which of the reasons; where several things stand in the way, each in `details`, it is `refused`. */
  readonly reason: Reason | 'refused';
  readonly text: ReasonWords;
  readonly details: readonly RefusalDetail[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(reason: Reason | 'refused', { data, details = [], headers = {}, text }: Circumstances = {}) {
    const words: ReasonWords & { readonly code: RefusalCode } = reason === 'refused' ? { code: 'refused', ...joined(details) } : REASONS[reason];
    const said = text ?? { en: filled(words.en, data), ru: filled(words.ru, data) };
    super(said.en);
    this.name = 'Refusal';
    this.code = words.code;
    this.reason = reason;
    this.text = said;
    this.details = details;
    this.headers = headers;
  }

  get status(): number {
    return REFUSALS[this.code];
  }
}

const joined = (details: readonly RefusalDetail[]): ReasonWords => ({
  en: details.map(({ text }) => text.en).join('; '),
  ru: details.map(({ text }) => text.ru).join('; '),
});

/** A detail of a known kind. `at`: JSON pointer into what was sent. */
export const fault = (code: Fault, at?: string): RefusalDetail => ({ code, text: FAULTS[code], ...(at !== undefined && { at }) });

/** The refusal as an answer: `message` for a reader of that language, `text` in both. */
export const refusalAnswer = ({ code, reason, text, details, headers, status }: Refusal, language: keyof ReasonWords): Response =>
  Response.json(
    {
      code,
      reason,
      message: text[language],
      text,
      ...(details.length > 0 && { details: details.map((detail) => ({ ...detail, message: detail.text[language] })) }),
    },
    { status, headers: { 'cache-control': 'no-store', 'content-language': language, vary: 'accept-language, cookie', ...headers } },
  );
