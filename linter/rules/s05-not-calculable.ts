import { calculatorWork, describe, problemWords, runExamples, type CalculatorWork, type ExampleOutcome, type Mismatch } from '@scorewright/engine';
import { remembering } from '../analyses/remember.ts';
import type { CardView, Context, Report } from '../context.ts';
import type { Fix } from '../finding.ts';
import { token } from '../pointer.ts';
import { defineRule } from '../rule.ts';

/** What the rules give, in place of what the example says: the author may have meant the example, so never without a look. */
function takenFromRules(pointer: string, { line, actual }: { readonly line: string; readonly actual: string | null }): Fix | undefined {
  if (line === '' || actual === null) return undefined;
  return {
    title: { en: 'put what the rules give into the example', ru: 'записать в пример то, что дают правила' },
    patch: [{ op: 'replace', path: `${pointer}/expect/lines/${token(line)}`, value: actual }],
    safe: false,
  };
}

/** Why an example is refused, which nobody expected: the facts that it does not give, or what else is wrong, in the words of the problem. */
function refusal({ example: { id: example }, outcome }: ExampleOutcome, code: string, pointer: string): Report {
  const problems = outcome.problems.filter((one) => one.code === code);
  if (code === 'missing-fact') {
    const facts = [...new Set(problems.map(({ data }) => String(data['fact'] ?? '')))].filter((fact) => fact !== '');
    if (facts.length > 0) return { message: 'facts-missing', pointer, data: { example, facts, problem: code } };
  }
  const [en, ru] = (['en', 'ru'] as const).map((language) => (problems[0] ? describe(problems[0], language).message : problemWords(code, language)));
  return { message: 'refused', pointer, data: { example, problem: code }, said: { why: { en: en ?? code, ru: ru ?? code } } };
}

const NO_VALUE = { en: 'no value', ru: 'значения нет' };

const wrongly = (outcome: ExampleOutcome, pointer: string, { line, expected, actual }: Mismatch): Report => {
  const example = outcome.example.id;
  if (line === '' && actual !== null) return refusal(outcome, actual, pointer);
  if (line === '') {
    const problem = expected ?? '';
    return {
      message: 'not-refused',
      pointer,
      data: { example, problem },
      said: { why: { en: problemWords(problem, 'en'), ru: problemWords(problem, 'ru') } },
    };
  }
  return {
    message: 'mismatch',
    pointer: `${pointer}/expect/lines/${token(line)}`,
    data: { example, line, expected: expected ?? '', ...(actual !== null && { actual }) },
    ...(actual === null && { said: { actual: NO_VALUE } }),
  };
};

function checkExample({ report }: Context, outcome: ExampleOutcome, index: number): void {
  const pointer = `/examples/${index}`;
  for (const mismatch of outcome.mismatches) {
    const fix = takenFromRules(pointer, mismatch);
    report({ ...wrongly(outcome, pointer, mismatch), ...(fix && { fix }) });
  }
}

const works = remembering<CalculatorWork | undefined>();

/** The bonus on plan: that is what the person works out again. */
const workOf = (view: CardView): CalculatorWork | undefined =>
  works(view, '', () => {
    const outcome = view.calculate({});
    return 'value' in outcome && outcome.value.status === 'calculated' && outcome.value.trace ? calculatorWork(outcome.value.trace, 'bonus') : undefined;
  });

function checkCard({ report, limit }: Context, view: CardView, outcomes: readonly ExampleOutcome[]): number | undefined {
  const {
    card: { id: card },
    pointer,
  } = view;
  if (!outcomes.some(({ example, outcome }) => example.scorecard === card && outcome.status === 'calculated')) {
    report({ message: 'no-example', pointer, data: { card } });
    return undefined;
  }
  const work = workOf(view);
  if (!work) {
    report({ message: 'no-calculation', pointer, data: { card } });
    return undefined;
  }
  const { keys, lookUps, decisions, notes } = work;
  const [seconds, most, far] = [Math.round(work.seconds), limit('seconds', view), limit('mostSeconds', view)];
  if (seconds > most)
    report({
      message: seconds > far ? 'incalculable' : 'long',
      pointer,
      data: { card, seconds, limit: seconds > far ? far : most, keys, lookUps, decisions, notes },
    });
  return seconds;
}

export const notCalculable = defineRule({
  id: 'S05',
  name: 'not-calculable',
  origin: 'sin 5',
  needs: ['sheet', 'examples'],
  title: { en: 'The bonus cannot be worked out on a calculator', ru: 'Премию нельзя посчитать на калькуляторе' },
  why: {
    en: 'Who cannot work out the bonus cannot see what a better result is worth, and does not trust the figure that comes out. Five minutes with a pocket calculator are the limit, half of that is good.',
    ru: 'Кто не может посчитать свою премию, не видит, чего стоит лучший результат, и не верит выданной цифре. Предел – пять минут с калькулятором, хорошо – вдвое меньше.',
  },
  limits: {
    seconds: { default: 150, what: { en: 'seconds with a pocket calculator that are still easy', ru: 'секунды с калькулятором, которые ещё не в тягость' } },
    mostSeconds: {
      default: 300,
      what: { en: 'seconds with a pocket calculator beyond which nobody does it', ru: 'секунды с калькулятором, дольше которых никто считать не станет' },
    },
  },
  messages: {
    long: {
      severity: 'warning',
      en: 'the bonus of card `{card}` takes {seconds} seconds with a calculator, more than {limit}: {keys} keys, {lookUps} look-ups, {decisions} decisions, {notes} notes; pay along one line and round the plans',
      ru: 'премию по карте `{card}` считают на калькуляторе {seconds} секунд, больше {limit}: нажатий {keys}, взглядов в таблицу {lookUps}, решений {decisions}, записей {notes}; платите по одной прямой и округлите планы',
    },
    incalculable: {
      severity: 'error',
      en: 'the bonus of card `{card}` takes {seconds} seconds with a calculator, more than {limit}: {keys} keys, {lookUps} look-ups, {decisions} decisions, {notes} notes; nobody will work it out',
      ru: 'премию по карте `{card}` считают на калькуляторе {seconds} секунд, больше {limit}: нажатий {keys}, взглядов в таблицу {lookUps}, решений {decisions}, записей {notes}; считать её никто не станет',
    },
    mismatch: {
      severity: 'error',
      en: 'example `{example}` says that `{line}` is {expected}, and the rules give {actual}: mend whichever is wrong',
      ru: 'в примере `{example}` указано, что `{line}` – {expected}, а по правилам получается: {actual}; исправьте то, что неверно',
    },
    'facts-missing': {
      severity: 'error',
      en: 'example `{example}` cannot be calculated, because it does not give `{facts}`: add what is missing to its facts, or say in the regulation what follows when it is missing',
      ru: 'пример `{example}` не рассчитывается, потому что в нём не указано: `{facts}`; добавьте недостающее в его факты или укажите в положении, что делать, если данных нет',
    },
    refused: {
      severity: 'error',
      en: 'example `{example}` cannot be calculated: {why}',
      ru: 'пример `{example}` не рассчитывается: {why}',
    },
    'not-refused': {
      severity: 'error',
      en: 'example `{example}` is to show that the calculation is refused ({why}), and it is not refused: mend the facts, or write what the example is to give',
      ru: 'пример `{example}` должен показать отказ в расчёте ({why}), а отказа нет: исправьте факты или запишите, что должно получиться',
    },
    'no-example': {
      severity: 'warning',
      noEvidence: true,
      en: 'card `{card}` has no worked example that calculates: add one, so that the person can work it out again',
      ru: 'у карты `{card}` нет примера, который рассчитывается: добавьте его, чтобы человек мог пересчитать',
    },
    'no-calculation': {
      severity: 'warning',
      noEvidence: true,
      en: 'card `{card}` cannot be calculated on plan, so that the work of it could not be measured',
      ru: 'карту `{card}` нельзя рассчитать на плане, поэтому труд расчёта не измерен',
    },
  },
  passed: {
    en: 'the bonus takes at most {seconds} seconds with a calculator, of {limit}, and all {examples} worked examples come out',
    ru: 'премия считается на калькуляторе не дольше {seconds} секунд из {limit}, и все примеры ({examples}) сходятся',
  },
  bad: {
    title: { en: 'A worked example that does not come out', ru: 'Пример, который не сходится' },
    patch: [{ op: 'replace', path: '/examples/0/expect/lines/bonus', value: '76000' }],
  },
  good: {
    title: { en: 'The same number, written with kopecks', ru: 'То же число, записанное с копейками' },
    patch: [{ op: 'replace', path: '/examples/0/expect/lines/bonus', value: '75000.00' }],
  },
  check: (context) => {
    const outcomes = runExamples(context.document);
    outcomes.forEach((outcome, index) => checkExample(context, outcome, index));
    const seconds = context.cards.flatMap((view) => checkCard(context, view, outcomes) ?? []);
    context.passWith({ seconds: Math.max(0, ...seconds), limit: context.limit('seconds'), examples: outcomes.length });
  },
});
