import type { Forecast, ForecastRow, Language, PolicyDocument } from '@scorewright/engine';
import { explain, forecast as forecastOf, hasErrors, report, textIn } from '@scorewright/engine';
import type { Call, Command } from '../arguments/command.ts';
import { FACTS_OPTIONS } from '../arguments/facts-options.ts';
import type { GivenFacts } from '../files/gather-facts.ts';
import { EXIT } from '../shell/exit.ts';
import type { Shell } from '../shell/shell.ts';
import type { Words } from '../shell/words.ts';
import { say } from '../shell/words.ts';
import { cardLines } from '../show/card.ts';
import { jsonText } from '../show/escape.ts';
import { factText } from '../show/number.ts';
import { styled } from '../show/span.ts';
import type { Row } from '../show/table.ts';
import { table } from '../show/table.ts';
import type { Documents } from './cards.ts';
import { isRefused, printProblems, readDocuments } from './cards.ts';

interface Projected {
  readonly given: GivenFacts;
  readonly forecast: Forecast;
}

const HEADS = {
  indicator: { en: 'Indicator', ru: 'Показатель' },
  plan: { en: 'Plan', ru: 'План' },
  actual: { en: 'So far', ru: 'Факт на сегодня' },
  attainment: { en: 'Attained', ru: 'Выполнено' },
  forecast: { en: 'Forecast', ru: 'Прогноз' },
} satisfies { [name: string]: Words };

const ELAPSED: Words = { en: 'Elapsed: {elapsed} % of the period', ru: 'Прошло {elapsed} % периода' };
const OUTCOME: Words = {
  en: 'The card at the end of the period, if it goes on like this:',
  ru: 'Карта на конец периода, если так пойдёт дальше:',
};

const metricName = ({ policy }: PolicyDocument, id: string, language: Language): string => {
  const name = policy.metrics.find((metric) => metric.id === id)?.name;
  return name === undefined ? id : textIn(name, language, policy.languages);
};

const withUnit = (value: string | boolean | undefined, unit: string, language: Language): string => {
  const text = factText(value, language);
  return text === '' || typeof value === 'boolean' || unit === '1' ? text : `${text} ${unit}`;
};

const rowOf = (
  { metric, plan, actual, attainment, forecast: projected, unit, attainmentUnit }: ForecastRow,
  language: Language,
  policy: PolicyDocument,
): Row => [
  metricName(policy, metric, language),
  withUnit(plan, unit, language),
  withUnit(actual, unit, language),
  withUnit(attainment, attainmentUnit, language),
  styled('bold', withUnit(projected, unit, language)),
];

function printText(policy: PolicyDocument, { forecast: { elapsed, rows, outcome } }: Projected, { language }: Call, shell: Shell): void {
  if (elapsed !== undefined) shell.out.print([say(ELAPSED, language, { elapsed: factText(elapsed, language) })]);
  const heads = [
    { title: HEADS.indicator[language], flexible: true as const },
    ...[HEADS.plan, HEADS.actual, HEADS.attainment, HEADS.forecast].map((words) => ({ title: words[language], align: 'right' as const })),
  ];
  if (rows.length > 0)
    for (const line of table(
      heads,
      rows.map((row) => rowOf(row, language, policy)),
      shell.out.columns,
    ))
      shell.out.print(line);
  if (outcome === undefined) return;
  shell.out.print();
  shell.out.print([say(OUTCOME, language)]);
  for (const line of cardLines(explain(policy, outcome, language), shell.out.columns)) shell.out.print(line);
}

function printJson({ policy, problems }: Documents, projected: readonly Projected[], { language }: Call, shell: Shell): void {
  const forecasts = projected.map(({ forecast: { elapsed, rows, outcome, problems: found } }) => ({
    ...(elapsed === undefined ? {} : { elapsed }),
    rows,
    result: policy === undefined || outcome === undefined ? null : (report(policy, [outcome], language).results[0] ?? null),
    problems: report(policy, [], language, found).problems,
  }));
  const whole = report(
    policy,
    [],
    language,
    problems.map(({ problem }) => problem),
  ).problems;
  shell.out.raw(jsonText({ format: 'scorewright-forecast/1', forecasts, problems: whole }));
}

const fails = ({ forecast: { outcome, problems } }: Projected): boolean => outcome?.status !== 'calculated' || hasErrors(problems);

export const forecast: Command = {
  verb: 'forecast',
  summary: { en: 'project a card to the end of the period', ru: 'спрогнозировать карту на конец периода' },
  operands: { usage: 'POLICY', min: 1, max: 1 },
  fromServer: true,
  options: [
    ...FACTS_OPTIONS,
    {
      name: 'elapsed',
      value: 'PERCENT',
      words: { en: 'elapsed share of the period, over that of the facts', ru: 'прошедшая доля периода, вместо указанной в фактах' },
    },
  ],
  notes: {
    en: 'The facts are those so far. Totals are projected by the elapsed share; ratios and levels keep their value.',
    ru: 'Факты указываются на сегодня. Накопительные показатели продлеваются по прошедшей доле, отношения и уровни сохраняют значение.',
  },
  examples: [
    {
      line: 'forecast policies/m16-dashboard-forecast',
      words: { en: 'with the elapsed share that the facts state', ru: 'с прошедшей долей из фактов' },
    },
    {
      line: 'forecast policies/m16-dashboard-forecast --elapsed 80',
      words: { en: 'the same facts after 80 % of the period', ru: 'те же факты, когда прошло 80 % периода' },
    },
  ],
  async run(call, shell) {
    const documents = await readDocuments(call);
    const { policy, given } = documents;
    const ready = policy !== undefined && !isRefused(documents);
    const projected = ready ? given.map((one) => ({ given: one, forecast: forecastOf(policy, one.facts) })) : [];
    if (call.json) printJson(documents, projected, call, shell);
    else {
      printProblems(documents.problems, call, shell);
      for (const one of projected) {
        if (policy !== undefined) printText(policy, one, call, shell);
        printProblems(
          one.forecast.problems.map((problem) => ({
            problem,
            file: problem.document === 'facts' ? one.given.fileOf(problem) : documents.file,
          })),
          call,
          shell,
        );
      }
    }
    return ready && !projected.some(fails) ? EXIT.fine : EXIT.findings;
  },
};
