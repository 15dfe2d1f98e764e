import { textIn } from '#lib/format/text.ts';
import type { Language } from '#lib/words/language.ts';
import type { Words } from '#lib/words/index.ts';

/** A line of the outline: where it leads, and how many findings are in it. */
export interface OutlineItem {
  readonly label: string;
  readonly tab: string;
  readonly pointer: string;
  readonly depth: 0 | 1;
}

const record = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The outline of a regulation in the order of its printed text, with its cards by name. */
export function outlineOf(value: unknown, t: Words['frame']['outline'], language: Language): readonly OutlineItem[] {
  const policy = record(value);
  const languages = list(policy['languages']).filter((one): one is string => typeof one === 'string');
  const cards = list(policy['scorecards']).map((card, index): OutlineItem => {
    const { id, title } = record(card);
    const name = textIn(title, language, languages) || (typeof id === 'string' ? id : String(index + 1));
    return { label: name, tab: `scorecards/${typeof id === 'string' ? id : index}`, pointer: `/scorecards/${index}`, depth: 1 };
  });
  return [
    { label: t.general, tab: 'text', pointer: '/title', depth: 0 },
    { label: t.terms, tab: 'text', pointer: '/terms', depth: 1 },
    { label: t.principles, tab: 'text', pointer: '/principles', depth: 1 },
    { label: t.goals, tab: 'goals', pointer: '/goals', depth: 0 },
    { label: t.metrics, tab: 'metrics', pointer: '/metrics', depth: 0 },
    { label: t.scorecards, tab: 'scorecards', pointer: '/scorecards', depth: 0 },
    ...cards,
    { label: t.corrections, tab: 'text', pointer: '/corrections', depth: 0 },
    { label: t.cycle, tab: 'text', pointer: '/cycle', depth: 0 },
    { label: t.introduction, tab: 'text', pointer: '/introduction', depth: 0 },
    { label: t.examples, tab: 'examples', pointer: '/examples', depth: 0 },
  ];
}

/** The tab in which a place of the document is edited, with the card's page where it is in a card. */
export function tabOf(pointer: string, value: unknown): string {
  const [, part, index] = pointer.split('/');
  if (part === 'goals' || part === 'metrics' || part === 'examples') return part;
  if (part === 'facts' || part === 'rounding' || part === 'missing') return part === 'facts' ? 'metrics' : 'scorecards';
  if (part !== 'scorecards') return 'text';
  const id = record(list(record(value)['scorecards'])[Number(index)])['id'];
  return typeof id === 'string' ? `scorecards/${id}` : 'scorecards';
}
