import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readFacts, readPolicy, type FactsDocument } from '@scorewright/engine';
import { canonicalJson } from '@scorewright/linter';
import { certify, readCertificate, verifyCertificate, type Certificate } from '@scorewright/store';
import { describe, expect, it } from 'vitest';
import { chance } from '../support/database/tamper.ts';

const folder = path.join(import.meta.dirname, '../../policies/m01-weighted-inverse');
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const AT = '2026-11-27T08:00:00.000Z';

function certificateOf(facts: string = read('facts.json')): Certificate {
  const { document: policy } = readPolicy(read('policy.json'));
  const documents = [readFacts(facts).document].filter((one): one is FactsDocument => one !== undefined);
  const certificate = policy && certify(policy, documents, 'en', AT);
  if (!certificate) throw new Error('the worked case is refused');
  return certificate;
}

type Editable = { cards: { facts: { document: { facts: Record<string, unknown> } }; result: { document: { lines: { id: string; value: unknown }[] } } }[] };

describe('a certificate of a calculation', () => {
  it('holds when it is calculated again, whatever its layout', () => {
    const certificate = certificateOf();
    expect(verifyCertificate(JSON.stringify(certificate))).toMatchObject({ findings: [], notes: [] });
    expect(verifyCertificate(JSON.stringify(certificate, null, 4))).toMatchObject({ findings: [] });
  });

  it('says which line differs, and what the calculation gives', () => {
    const changed = structuredClone(certificateOf()) as unknown as Editable;
    const line = changed.cards[0]?.result.document.lines.find(({ id }) => id === 'total');
    if (line) line.value = '999999';
    const { findings } = verifyCertificate(JSON.stringify(changed));
    expect(findings.map(({ code }) => code)).toEqual(['result-changed', 'result-differs']);
    expect(findings[1]).toMatchObject({ data: { card: 1, line: 'total', stated: '999999' } });
  });

  it('finds other facts than those of the result, also where all hashes were made anew', () => {
    const honest = certificateOf();
    const other = certificateOf(read('facts.json').replace('480', '481'));
    const [card, forged] = [honest.cards[0], other.cards[0]];
    if (!card || !forged) throw new Error('no card');
    const { findings } = verifyCertificate(JSON.stringify({ ...honest, cards: [{ facts: forged.facts, result: card.result }] }));
    expect(findings[0]).toMatchObject({ code: 'result-differs' });
    expect(findings.some(({ data }) => data['line'] === 'leads.actual')).toBe(true);
  });

  it('notes another version of the engine, which came to the same', () => {
    const { hash: _hash, ...rest } = certificateOf();
    const { findings, notes } = verifyCertificate(JSON.stringify({ ...rest, engine: '0.0.1', hash: 'a'.repeat(64) }));
    expect(findings.map(({ code }) => code)).toEqual(['certificate-changed']);
    expect(notes.map(({ code }) => code)).toEqual(['engine-other']);
  });

  it('is not issued for a card that is refused', () => {
    const { document: policy } = readPolicy(read('policy.json'));
    const { document: facts } = readFacts(read('facts.json').replace('"leads": 480', '"leads": 0'));
    expect(policy && facts && certify(policy, [facts], 'en', AT)).toBeUndefined();
  });

  it.each(['', '{', 'null', '[]', '{"format":"scorewright-certificate/1"}', '['.repeat(100_000), `{"format":${'['.repeat(500)}`])('refuses %.40s', (text) => {
    expect(verifyCertificate(text).findings).toMatchObject([{ code: 'not-a-certificate' }]);
  });

  it('finds every one of three hundred flipped bits', () => {
    const bytes = Buffer.from(canonicalJson(certificateOf()), 'utf8');
    for (let seed = 1; seed <= 300; seed += 1) {
      const pick = chance(seed);
      const at = pick(bytes.length);
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << pick(8));
      expect(verifyCertificate(flipped).findings, `bit of byte ${at}`).not.toEqual([]);
    }
  });

  it('reads what it wrote', () => {
    const certificate = certificateOf();
    expect(readCertificate(JSON.stringify(certificate))).toEqual(certificate);
  });
});
