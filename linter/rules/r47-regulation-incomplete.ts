import type { Policy, Text } from '@scorewright/schemas';
import { defineRule } from '../rule.ts';
import { inWords } from '../words.ts';

const isSaid = (text: Text | undefined): boolean =>
  text !== undefined && (typeof text === 'string' ? text.trim() !== '' : Object.values(text).some((one) => one.trim() !== ''));
const some = (list: readonly unknown[] | undefined): boolean => list !== undefined && list.length > 0;

interface Section {
  readonly pointer: string;
  readonly has: (policy: Policy) => boolean;
  readonly en: string;
  readonly ru: string;
}

/** The sections that a regulation must have, by the name of the message that says that one is missing. */
const SECTIONS: { readonly [message: string]: Section } = {
  'no-purpose': { en: 'its purpose', ru: 'о цели', pointer: '/purpose', has: ({ purpose }) => isSaid(purpose) },
  'no-coverage': { en: 'whom it covers', ru: 'о том, на кого оно распространяется', pointer: '/covers', has: ({ covers }) => isSaid(covers) },
  'no-card-goals': { en: 'the goals of the scorecards', ru: 'о целях карт', pointer: '/cardGoals', has: ({ cardGoals }) => some(cardGoals) },
  'no-terms': { en: 'terms', ru: 'с терминами', pointer: '/terms', has: ({ terms }) => some(terms) },
  'no-principles': { en: 'principles', ru: 'с принципами', pointer: '/principles', has: ({ principles }) => some(principles) },
  'no-owner': { en: 'who answers for the regulation', ru: 'об ответственном за положение', pointer: '/owner', has: ({ owner }) => isSaid(owner) },
  'no-corrections': { en: 'corrections', ru: 'о корректировках', pointer: '/corrections', has: ({ corrections }) => corrections !== undefined },
  'no-planning': { en: 'planning', ru: 'о планировании', pointer: '/cycle/planning', has: ({ cycle }) => cycle?.planning !== undefined },
  'no-acknowledgement': {
    en: 'acknowledgement',
    ru: 'об ознакомлении',
    pointer: '/cycle/acknowledgement',
    has: ({ cycle }) => cycle?.acknowledgement !== undefined,
  },
  'no-monitoring': { en: 'monitoring', ru: 'о мониторинге', pointer: '/cycle/monitoring', has: ({ cycle }) => some(cycle?.monitoring) },
  'no-assessment': { en: 'the stages of assessment', ru: 'об этапах оценки', pointer: '/cycle/assessment', has: ({ cycle }) => some(cycle?.assessment) },
  'no-pay-day': { en: 'the pay day', ru: 'о дне выплаты', pointer: '/cycle/payDay', has: ({ cycle }) => cycle?.payDay !== undefined },
  'no-examples': { en: 'worked examples', ru: 'с примерами расчёта', pointer: '/examples', has: ({ examples }) => some(examples) },
};

const MISSING = Object.fromEntries(
  Object.entries(SECTIONS).map(([message, { en, ru }]) => [
    message,
    {
      severity: 'error' as const,
      en: `the regulation has no section on ${en}: add it`,
      ru: `в положении нет раздела ${ru}: добавьте его`,
    },
  ]),
);

/** Texts of the general part with their places. */
const textsOf = (policy: Policy): readonly (readonly [pointer: string, text: Text | undefined])[] => [
  ['/title', policy.title],
  ['/purpose', policy.purpose],
  ['/covers', policy.covers],
  ...policy.scorecards.map(({ title }, index) => [`/scorecards/${index}/title`, title] as const),
];

export const regulationIncomplete = defineRule({
  id: 'R47',
  name: 'regulation-incomplete',
  origin: 'source 003, what a regulation contains',
  needs: ['text', 'cycle', 'corrections', 'examples'],
  title: { en: 'A section that a regulation must have is missing', ru: 'В положении нет обязательного раздела' },
  why: {
    en: 'What the text does not settle is settled in a quarrel. A regulation says whom it covers, what its words mean, who plans, watches, assesses and corrects, when pay is due, and shows it on an example.',
    ru: 'Что не решено в тексте, решается в споре. Положение говорит, на кого распространяется, что значат слова, кто планирует, следит, оценивает и корректирует, когда выплата, и показывает расчёт на примере.',
  },
  messages: {
    ...MISSING,
    'language-missing': {
      severity: 'warning',
      en: 'the text has no version in {language}, which the regulation names as one of its languages: add it',
      ru: 'у текста нет варианта на одном из языков положения ({language}): добавьте его',
    },
  },
  passed: { en: 'all {sections} sections are there', ru: 'все разделы на месте: {sections}' },
  bad: { title: { en: 'No terms', ru: 'Нет терминов' }, patch: [{ op: 'remove', path: '/terms' }] },
  good: {
    title: { en: 'A purpose in one string for all languages', ru: 'Цель одной строкой для всех языков' },
    patch: [{ op: 'replace', path: '/purpose', value: 'Margin first' }],
  },
  check: ({ policy, report, passWith }) => {
    passWith({ sections: Object.keys(SECTIONS).length });
    for (const [message, { pointer, has }] of Object.entries(SECTIONS)) if (!has(policy)) report({ message, pointer });
    for (const [pointer, text] of textsOf(policy)) {
      if (typeof text !== 'object') continue;
      for (const language of policy.languages)
        if (!isSaid(text[language])) report({ message: 'language-missing', pointer, data: { language }, said: { language: inWords('languages', language) } });
    }
  },
});
