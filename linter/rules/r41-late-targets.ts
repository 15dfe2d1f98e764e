import { daysBetween, PERIOD_DAYS } from '../dates.ts';
import { defineRule } from '../rule.ts';

export const lateTargets = defineRule({
  id: 'R41',
  name: 'late-targets',
  origin: 'planning cycle',
  needs: ['introduction'],
  title: { en: 'Targets are approved after the period has begun', ru: 'Планы утверждены после начала периода' },
  why: {
    en: 'A target that is set when a part of the period is over rewards or punishes what has already happened. Nobody could have worked towards it.',
    ru: 'План, который утвердили, когда часть периода прошла, награждает или наказывает за уже случившееся. Работать на него никто не мог.',
  },
  limits: {
    lateShare: {
      default: 33,
      what: {
        en: 'share of the period in percent after which late targets block approval',
        ru: 'доля периода в процентах, после которой опоздание блокирует согласование',
      },
    },
  },
  messages: {
    late: {
      severity: 'warning',
      en: 'the targets were approved on {approved}, {days} days after the start on {start}: approve them before the period begins',
      ru: 'планы утверждены {approved}, через {days} дн. после начала действия {start}: утверждайте их до начала периода',
    },
    'too-late': {
      severity: 'error',
      en: 'the targets were approved on {approved}, {days} days after the start on {start}, when more than {limit} % of the period was over: start with the next period',
      ru: 'планы утверждены {approved}, через {days} дн. после начала действия {start}, когда прошло больше {limit} % периода: начните со следующего периода',
    },
    unknown: {
      severity: 'info',
      noEvidence: true,
      en: 'the document does not say when the targets were approved: add the date',
      ru: 'в документе не указано, когда утверждены планы: добавьте дату',
    },
  },
  passed: { en: 'the targets were approved on {approved}, before the start on {start}', ru: 'планы утверждены {approved}, до начала действия {start}' },
  bad: {
    title: { en: 'Targets approved in the middle of January', ru: 'Планы утверждены в середине января' },
    patch: [{ op: 'replace', path: '/introduction/targetsApproved', value: '2027-01-15' }],
  },
  good: {
    title: { en: 'Targets approved on the day of the start', ru: 'Планы утверждены в день начала' },
    patch: [{ op: 'replace', path: '/introduction/targetsApproved', value: '2027-01-01' }],
  },
  check: ({ policy, limit, report, passWith }) => {
    const approved = policy.introduction?.targetsApproved;
    const start = policy.effective.from;
    if (approved === undefined) return report({ message: 'unknown', pointer: policy.introduction ? '/introduction' : '' });
    const days = daysBetween(start, approved);
    passWith({ approved, start });
    if (days <= 0) return;
    const share = limit('lateShare');
    const message = days * 100 > PERIOD_DAYS[policy.period] * share ? 'too-late' : 'late';
    report({ message, pointer: '/introduction/targetsApproved', data: { approved, start, days, limit: share } });
  },
});
