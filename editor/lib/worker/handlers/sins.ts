import { basisFor, lint, RULES } from '@scorewright/linter';
import type { Answer, Input, SinMark } from '../protocol.ts';
import { documentOf } from './documents.ts';

const SINS = RULES.filter(({ id }) => /^S\d\d$/.test(id));

/** The ten sins at a glance. What could not be analysed is without evidence, never passed. */
export function sins({ text, today, records, config }: Input<'sins'>): Answer<'sins'> {
  const { document } = documentOf(text);
  if (!document) return undefined;
  const basis = records && basisFor(document.policy, records, today);
  const options = { today, only: SINS.map(({ id }) => id), statistics: false, ...(basis && { evidence: basis.evidence }), ...(config && { config }) };
  const { findings, notAnalysed, off } = lint(document, options);
  const open = findings.filter(({ waivedBy, severity }) => waivedBy === undefined && severity !== 'info');
  return SINS.map(({ id, title }): SinMark => {
    if (off.includes(id)) return { rule: id, title, verdict: 'off' };
    const own = open.filter(({ rule }) => rule === id);
    const unknown = own.length > 0 || notAnalysed.some(({ rule }) => rule === id);
    return { rule: id, title, verdict: own.some(({ verdict }) => verdict === 'fail') ? 'fail' : unknown ? 'no-evidence' : 'pass' };
  });
}
