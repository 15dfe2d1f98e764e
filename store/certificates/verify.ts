import { ENGINE_VERSION, readFacts, readPolicy, type FactsDocument, type PolicyDocument } from '@scorewright/engine';
import { canonicalJson } from '@scorewright/linter';
import type { CardResult } from '@scorewright/schemas';
import { sha256 } from '../versions/freeze.ts';
import { obstacle, type BothWords, type Obstacle } from '../versions/obstacle.ts';
import { certificateHash, resultsOf, type Certificate, type Hashed } from './certificate.ts';
import { readCertificate } from './read.ts';

/** What a certificate was found to be. Without findings: these rules and these facts give exactly this result. */
export interface CertificateVerified {
  readonly certificate?: Certificate;
  readonly findings: readonly Obstacle[];
  /** True in what matters, and still worth knowing: calculated by another version of the engine, which came to the same. */
  readonly notes: readonly Obstacle[];
}

const WORDS = {
  'not-a-certificate': { en: 'this is not a certificate of a calculation', ru: 'это не свидетельство о расчёте' },
  'certificate-changed': {
    en: 'the certificate was changed after it was issued: its own hash does not hold',
    ru: 'свидетельство изменено после выдачи: его собственный хеш не сходится',
  },
  'policy-changed': { en: 'the regulation in it has the hash {actual}, not {hash}', ru: 'хеш положения в нём {actual}, а указан {hash}' },
  'facts-changed': { en: 'the facts of card {card} have the hash {actual}, not {hash}', ru: 'хеш фактов карты {card} {actual}, а указан {hash}' },
  'result-changed': { en: 'the result of card {card} has the hash {actual}, not {hash}', ru: 'хеш результата карты {card} {actual}, а указан {hash}' },
  'policy-unusable': { en: 'the regulation in it cannot be read', ru: 'положение в нём не читается' },
  'facts-unusable': { en: 'the facts of card {card} cannot be read', ru: 'факты карты {card} не читаются' },
  'result-differs': {
    en: 'card {card}, `{line}`: the certificate says {stated}, the calculation gives {recomputed}',
    ru: 'карта {card}, `{line}`: в свидетельстве {stated}, а расчёт даёт {recomputed}',
  },
  'engine-other': {
    en: 'it was calculated by version {engine} of the engine, and checked by {own}',
    ru: 'рассчитано версией {engine}, проверено версией {own}',
  },
} as const satisfies { readonly [code: string]: BothWords };

const finding = (code: keyof typeof WORDS, data: Obstacle['data'] = {}): Obstacle => obstacle(code, WORDS[code], data);

const checkHash = (code: keyof typeof WORDS, { hash, document }: Hashed<unknown>, data: Obstacle['data'] = {}): readonly Obstacle[] => {
  const actual = sha256(canonicalJson(document));
  return actual === hash ? [] : [finding(code, { ...data, hash, actual })];
};

/** The figures of a result by the id of their line, and everything else that it says. */
function figuresOf({ lines, totals, ...rest }: CardResult): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  const list = Array.isArray(lines) ? lines : [];
  for (const line of list) figures.set(String((line as { id?: unknown }).id), canonicalJson(line));
  for (const [name, value] of Object.entries({ ...rest, ...(totals ?? {}) })) figures.set(`/${name}`, canonicalJson(value));
  figures.set('/lines', String(list.length));
  return figures;
}

/** `total`: what a line says, its value where that is what differs. */
function shown(text: string | undefined): string {
  if (text === undefined) return '–';
  const value: unknown = JSON.parse(text);
  if (typeof value === 'object' && value !== null && 'value' in value) return String(value.value);
  return typeof value === 'string' ? value : text;
}

function differences(stated: CardResult, recomputed: CardResult, card: number): readonly Obstacle[] {
  const [given, found] = [figuresOf(stated), figuresOf(recomputed)];
  const names = [...new Set([...found.keys(), ...given.keys()])].filter((name) => given.get(name) !== found.get(name));
  return names.map((line) => {
    const [one, other] = [shown(given.get(line)), shown(found.get(line))];
    const whole = one === other;
    return finding('result-differs', {
      card,
      line,
      stated: whole ? (given.get(line) ?? '–') : one,
      recomputed: whole ? (found.get(line) ?? '–') : other,
    });
  });
}

function documentsOf({ policy, cards }: Certificate): {
  readonly policy?: PolicyDocument;
  readonly facts: readonly FactsDocument[];
  readonly findings: readonly Obstacle[];
} {
  const { document } = readPolicy(canonicalJson(policy.document));
  const facts = cards.map((card) => readFacts(canonicalJson(card.facts.document)).document);
  const findings = [
    ...(document ? [] : [finding('policy-unusable')]),
    ...facts.flatMap((one, index) => (one ? [] : [finding('facts-unusable', { card: index + 1 })])),
  ];
  return { ...(document && { policy: document }), facts: facts.filter((one) => one !== undefined), findings };
}

/** Calculates again and compares every line. */
function recompute(certificate: Certificate): readonly Obstacle[] {
  const { policy, facts, findings } = documentsOf(certificate);
  if (!policy || findings.length > 0) return findings;
  const results = resultsOf(policy, facts, certificate.language);
  return certificate.cards.flatMap(({ result }, index) => {
    const own = results[index];
    return own && canonicalJson(own) !== canonicalJson(result.document) ? differences(result.document, own, index + 1) : [];
  });
}

/** Verifies a certificate offline: its hashes, and by calculating again, line by line. Never throws for what is in it. */
export function verifyCertificate(input: string | Uint8Array): CertificateVerified {
  const certificate = readCertificate(input);
  if (!certificate) return { findings: [finding('not-a-certificate')], notes: [] };
  const { policy, cards, engine } = certificate;
  const findings = [
    ...checkHash('policy-changed', policy),
    ...cards.flatMap(({ facts, result }, index) => [
      ...checkHash('facts-changed', facts, { card: index + 1 }),
      ...checkHash('result-changed', result, { card: index + 1 }),
    ]),
    ...recompute(certificate),
  ];
  const changed = findings.length === 0 && certificateHash(certificate) !== certificate.hash ? [finding('certificate-changed')] : [];
  const notes = engine === ENGINE_VERSION ? [] : [finding('engine-other', { engine, own: ENGINE_VERSION })];
  return { certificate, findings: [...findings, ...changed], notes };
}
