import { readJson } from '@scorewright/engine';
import type { Certificate } from './certificate.ts';

/** A certificate holds a policy and facts within a few levels of its own, and a trace for each card. */
const LIMITS = { maxBytes: 32 * 1024 * 1024, maxDepth: 72 };

type Fields = { readonly [name: string]: unknown };

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isHashed = (value: unknown): boolean => isObject(value) && isHash(value['hash']) && isObject(value['document']) && Object.keys(value).length === 2;
const isCard = (value: unknown): boolean => isObject(value) && isHashed(value['facts']) && isHashed(value['result']) && Object.keys(value).length === 2;

function isCertificate(value: unknown): boolean {
  if (!isObject(value) || value['format'] !== 'scorewright-certificate/1' || Object.keys(value).length !== 7) return false;
  const cards = value['cards'];
  return (
    typeof value['engine'] === 'string' &&
    typeof value['issuedAt'] === 'string' &&
    (value['language'] === 'en' || value['language'] === 'ru') &&
    isHashed(value['policy']) &&
    isHash(value['hash']) &&
    Array.isArray(cards) &&
    cards.length > 0 &&
    cards.every(isCard)
  );
}

/** Reads a certificate. Undefined for anything else; whether what it says is true is another matter (`verifyCertificate`). */
export function readCertificate(input: string | Uint8Array): Certificate | undefined {
  const { source, problems } = readJson(input, 'call', LIMITS);
  return source && problems.length === 0 && isCertificate(source.value) ? (source.value as Certificate) : undefined;
}
