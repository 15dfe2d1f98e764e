import type { PatchOperation } from '../finding.ts';
import { defineRule, type Rule } from '../rule.ts';

/** A waiver that is right in every respect that its hash does not concern, for the examples. */
const waiver = (changes: object): readonly PatchOperation[] => [
  {
    op: 'add',
    path: '/waivers',
    value: [
      {
        rule: 'S02',
        at: '/scorecards/0',
        reason: { en: 'A fifth indicator until the merger is done', ru: 'Пятый показатель до завершения слияния' },
        owner: 'HR director',
        expires: '2027-02-10',
        approver: { role: 'General director' },
        textHash: '0'.repeat(64),
        ...changes,
      },
    ],
  },
];

const NO_WAIVER = { title: { en: 'no waiver', ru: 'исключений нет' }, patch: [] } as const;

type Words = Pick<Rule, 'id' | 'name' | 'title' | 'why' | 'messages'> & { readonly bad: Rule['bad'] };

/** Waivers are judged after all other rules, by waivers/judge.ts. */
const waiverRule = (words: Words): Rule =>
  defineRule({
    ...words,
    origin: 'waiver',
    needs: [],
    good: NO_WAIVER,
    passed: { en: 'nothing is wrong with the waivers in this respect', ru: 'в этом отношении с исключениями всё в порядке' },
    check: () => undefined,
  });

export const WAIVER_RULES = {
  expired: waiverRule({
    id: 'WAIVER-1',
    name: 'expired-waiver',
    title: { en: 'Expired waiver', ru: 'Просроченное исключение' },
    why: {
      en: 'A waiver accepts a finding for a time. After its day the finding counts again, and somebody has to decide again.',
      ru: 'Исключение принимает замечание на время. После его срока замечание снова действует, и решение нужно принять заново.',
    },
    messages: { expired: { severity: 'warning', en: 'the waiver of {rule} expired on {expires}', ru: 'исключение из {rule} истекло {expires}' } },
    bad: { title: { en: 'a waiver of last month', ru: 'исключение прошлого месяца' }, patch: waiver({ expires: '2026-11-01' }) },
  }),
  stale: waiverRule({
    id: 'WAIVER-2',
    name: 'stale-waiver',
    title: { en: 'Waiver of another text', ru: 'Исключение для другого текста' },
    why: {
      en: 'A waiver covers the text that was read when it was approved. When the text changes, the approval says nothing about it any more.',
      ru: 'Исключение действует для того текста, который читали при согласовании. Когда текст меняется, согласование к нему больше не относится.',
    },
    messages: {
      stale: {
        severity: 'warning',
        en: 'the text at `{at}` is no longer the one that the waiver of {rule} covers',
        ru: 'текст в `{at}` уже не тот, для которого действует исключение из {rule}',
      },
    },
    bad: { title: { en: 'the text was changed after approval', ru: 'текст изменили после согласования' }, patch: waiver({}) },
  }),
  unused: waiverRule({
    id: 'WAIVER-3',
    name: 'unused-waiver',
    title: { en: 'Waiver of nothing', ru: 'Исключение ни для чего' },
    why: {
      en: 'A waiver that covers nothing hides the next finding of its rule before anybody has seen it.',
      ru: 'Исключение, которому ничего не соответствует, скроет следующее замечание своего правила раньше, чем его кто-нибудь увидит.',
    },
    messages: {
      unused: {
        severity: 'warning',
        en: 'rule {rule} finds nothing at `{at}` that could be waived',
        ru: 'правило {rule} не находит в `{at}` ничего, что можно было бы исключить',
      },
      'unknown-rule': { severity: 'warning', en: 'there is no rule {rule}', ru: 'правила {rule} нет' },
    },
    bad: { title: { en: 'the finding was mended, the waiver stayed', ru: 'замечание устранено, а исключение осталось' }, patch: waiver({}) },
  }),
  tooLong: waiverRule({
    id: 'WAIVER-4',
    name: 'long-waiver',
    title: { en: 'Waiver beyond the next review', ru: 'Исключение дольше ближайшего пересмотра' },
    why: {
      en: 'What was accepted for a time is looked at again at the next review of the regulation; a longer waiver would skip it.',
      ru: 'То, что приняли на время, рассматривают заново на ближайшем пересмотре положения; более долгое исключение его обошло бы.',
    },
    messages: {
      'too-long': {
        severity: 'warning',
        en: 'the waiver of {rule} expires on {expires}, after the next review on {review}',
        ru: 'исключение из {rule} действует до {expires}, дольше ближайшего пересмотра {review}',
      },
      'no-review': {
        severity: 'warning',
        noEvidence: true,
        en: 'the cycle names no next review, so nothing says how long the waiver of {rule} may last',
        ru: 'в цикле не указан ближайший пересмотр, поэтому неизвестно, сколько может действовать исключение из {rule}',
      },
    },
    bad: { title: { en: 'a waiver for a year', ru: 'исключение на год' }, patch: waiver({ expires: '2027-11-30' }) },
  }),
  selfApproved: waiverRule({
    id: 'WAIVER-5',
    name: 'self-approved-waiver',
    title: { en: 'Waiver approved by its own author', ru: 'Исключение, согласованное его же автором' },
    why: {
      en: 'A waiver needs a second pair of eyes: not those of its owner, of the owner of the regulation, or of the person who is paid by the card.',
      ru: 'Исключению нужен второй взгляд: не его владельца, не ответственного за положение и не того, кому платят по карте.',
    },
    messages: {
      owner: {
        severity: 'warning',
        en: 'the waiver of {rule} is owned and approved by the same role, `{role}`',
        ru: 'исключение из {rule} согласовано тем же, кто его запросил: `{role}`',
      },
      author: {
        severity: 'warning',
        en: 'the waiver of {rule} is approved by the owner of the regulation, `{role}`',
        ru: 'исключение из {rule} согласовано ответственным за положение: `{role}`',
      },
      paid: {
        severity: 'warning',
        en: 'the waiver of {rule} is approved by `{role}`, who is paid by the card',
        ru: 'исключение из {rule} согласовал тот, кому платят по карте: `{role}`',
      },
    },
    bad: { title: { en: 'the owner approves', ru: 'согласует сам владелец' }, patch: waiver({ approver: { role: 'HR director' } }) },
  }),
  ofError: waiverRule({
    id: 'WAIVER-6',
    name: 'waiver-of-an-error',
    title: { en: 'Waiver of an error', ru: 'Исключение для ошибки' },
    why: {
      en: 'An error is a defect, not a matter of judgement: it blocks approval until it is mended.',
      ru: 'Ошибка — это дефект, а не вопрос суждения: она не даёт утвердить положение, пока не исправлена.',
    },
    messages: {
      error: {
        severity: 'warning',
        en: 'the finding of {rule} at `{at}` is an error, and errors cannot be waived',
        ru: 'замечание {rule} в `{at}` — ошибка, а для ошибок исключений нет',
      },
    },
    bad: {
      title: { en: 'weights of 110 % are to be accepted', ru: 'просят принять сумму весов 110 %' },
      patch: [{ op: 'replace', path: '/scorecards/0/indicators/0/weight', value: 50 }, ...waiver({ rule: 'R11' })],
    },
  }),
} as const;
