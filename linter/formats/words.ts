import type { Localized } from '../finding.ts';

/** Words that several formats share. */
export const WORDS = {
  error: { en: 'error', ru: 'ошибка' },
  warning: { en: 'warning', ru: 'предупреждение' },
  info: { en: 'note', ru: 'к сведению' },
  notice: { en: 'note', ru: 'к сведению' },
  noEvidence: { en: 'no evidence', ru: 'нет данных' },
  waived: { en: 'waived', ru: 'исключение' },
  passed: { en: 'passed', ru: 'в порядке' },
  failed: { en: 'found', ru: 'нарушено' },
  notAnalysed: { en: 'not analysed', ru: 'не проверено' },
  because: { en: 'not analysed because {reason}', ru: 'не проверено: {reason}' },
  sins: { en: 'The ten deadly sins', ru: 'Десять смертных грехов' },
  findings: { en: 'Findings', ru: 'Замечания' },
  off: { en: 'off', ru: 'отключено' },
  pay: { en: 'pay', ru: 'выплата' },
  fix: { en: 'fix', ru: 'исправление' },
  nothing: { en: 'nothing found', ru: 'замечаний нет' },
  place: { en: 'place', ru: 'место' },
  rule: { en: 'rule', ru: 'правило' },
  severity: { en: 'severity', ru: 'важность' },
  finding: { en: 'finding', ru: 'замечание' },
  money: { en: 'money', ru: 'деньги' },
} satisfies { readonly [name: string]: Localized };
