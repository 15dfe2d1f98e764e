import type { Policy, Text } from '@scorewright/schemas';
import { defineRule } from '../rule.ts';

const isSaid = (text: Text | undefined): boolean => text !== undefined && (typeof text === 'string' ? text.trim() !== '' : Object.values(text).some((one) => one.trim() !== ''));
const some = (list: readonly unknown[] | undefined): boolean => list !== undefined && list.length > 0;

/** A section that a regulation must have: where it stands, and whether it is there. */
const SECTIONS: readonly { readonly section: string; readonly ru: string; readonly pointer: string; readonly has: (policy: Policy) => boolean }[] = [
  { section: 'purpose', ru: 'цель', pointer: '/purpose', has: ({ purpose }) => isSaid(purpose) },
  { section: 'whom it covers', ru: 'на кого распространяется', pointer: '/covers', has: ({ covers }) => isSaid(covers) },
  { section: 'goals of the scorecards', ru: 'цели карт', pointer: '/cardGoals', has: ({ cardGoals }) => some(cardGoals) },
  { section: 'terms', ru: 'термины', pointer: '/terms', has: ({ terms }) => some(terms) },
  { section: 'principles', ru: 'принципы', pointer: '/principles', has: ({ principles }) => some(principles) },
  { section: 'who answers for the regulation', ru: 'ответственный за положение', pointer: '/owner', has: ({ owner }) => isSaid(owner) },
  { section: 'corrections', ru: 'корректировки', pointer: '/corrections', has: ({ corrections }) => corrections !== undefined },
  { section: 'planning', ru: 'планирование', pointer: '/cycle/planning', has: ({ cycle }) => cycle?.planning !== undefined },
  { section: 'acknowledgement', ru: 'ознакомление', pointer: '/cycle/acknowledgement', has: ({ cycle }) => cycle?.acknowledgement !== undefined },
  { section: 'monitoring', ru: 'мониторинг', pointer: '/cycle/monitoring', has: ({ cycle }) => some(cycle?.monitoring) },
  { section: 'assessment stages', ru: 'этапы оценки', pointer: '/cycle/assessment', has: ({ cycle }) => some(cycle?.assessment) },
  { section: 'pay day', ru: 'день выплаты', pointer: '/cycle/payDay', has: ({ cycle }) => cycle?.payDay !== undefined },
  { section: 'worked examples', ru: 'примеры расчёта', pointer: '/examples', has: ({ examples }) => some(examples) },
];

/** Texts of the general part with their places. */
const textsOf = (policy: Policy): readonly (readonly [pointer: string, text: Text | undefined])[] => [
  ['/title', policy.title], ['/purpose', policy.purpose], ['/covers', policy.covers],
  ...policy.scorecards.map(({ title }, index) => [`/scorecards/${index}/title`, title] as const),
];

export const regulationIncomplete = defineRule({
  id: 'R47', name: 'regulation-incomplete', origin: 'source 003, what a regulation contains', needs: ['text', 'cycle', 'corrections', 'examples'],
  title: { en: 'A section that a regulation must have is missing', ru: 'В положении нет обязательного раздела' },
  why: {
    en: 'What the text does not settle is settled in a quarrel. A regulation says whom it covers, what its words mean, who plans, watches, assesses and corrects, when pay is due, and shows it on an example.',
    ru: 'Что не решено в тексте, решается в споре. Положение говорит, на кого распространяется, что значат слова, кто планирует, следит, оценивает и корректирует, когда выплата, и показывает расчёт на примере.',
  },
  messages: {
    'section-missing': {
      severity: 'error',
      en: 'the regulation has no section on `{section}`: add it',
      ru: 'в положении нет раздела «{sectionRu}»: добавьте его',
    },
    'language-missing': {
      severity: 'warning',
      en: 'the text has no version in `{language}`, which the regulation names as one of its languages: add it',
      ru: 'у текста нет варианта на языке `{language}`, хотя он указан среди языков положения: добавьте его',
    },
  },
  passed: { en: 'all {sections} sections are there', ru: 'все разделы на месте: {sections}' },
  bad: { title: { en: 'No terms', ru: 'Нет терминов' }, patch: [{ op: 'remove', path: '/terms' }] },
  good: { title: { en: 'A purpose in one string for all languages', ru: 'Цель одной строкой для всех языков' }, patch: [{ op: 'replace', path: '/purpose', value: 'Margin first' }] },
  check: ({ policy, report, passWith }) => {
    passWith({ sections: SECTIONS.length });
    for (const { section, ru, pointer, has } of SECTIONS) {
      if (!has(policy)) report({ message: 'section-missing', pointer, data: { section, sectionRu: ru } });
    }
    for (const [pointer, text] of textsOf(policy)) {
      if (typeof text !== 'object') continue;
      for (const language of policy.languages) if (!isSaid(text[language])) report({ message: 'language-missing', pointer, data: { language } });
    }
  },
});
