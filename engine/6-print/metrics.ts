import type { Domain, FactDeclaration, Metric, Source } from '@scorewright/schemas';
import { rangeText } from '../5-tell/explain/reach/range.ts';
import { factOrMetric } from '../5-tell/names.ts';
import { unitName } from '../5-tell/unit-words.ts';
import { quantity } from '../5-tell/units.ts';
import { decimal } from '../values/decimal.ts';
import type { Written } from './blocks.ts';
import { about, formula, paragraph, sayIf, sentences, within } from './blocks.ts';
import type { PrintContext } from './context.ts';
import { logicOf, textOf } from './context.ts';
import { amount } from './quantities.ts';
import { say } from './words/index.ts';

const ready = ({ language }: PrintContext, days: number): string =>
  days === 0 ? say(language, 'metric.ready.at-once') : say(language, 'metric.ready', { days: quantity(decimal(days), 'day', language, 'accusative') });

const source = (context: PrintContext, found: Source | undefined): readonly (string | undefined)[] => {
  if (found === undefined) return [];
  const { language } = context;
  const days = found.readyAfterDays;
  return [
    say(language, 'metric.source', { system: within(context, found.system) }),
    about(context, 'metric.record', 'record', found.record),
    found.recordedBy === undefined ? undefined : say(language, 'metric.recorded', { who: found.recordedBy }),
    sayIf(context, found.independent === true, 'metric.independent'),
    days === undefined ? undefined : ready(context, days),
  ];
};

const domain = (context: PrintContext, found: Domain | undefined, unit: string): readonly (string | undefined)[] => {
  if (found === undefined) return [];
  const { min, max } = found;
  const ends = { ends: '[]' as const, ...(min === undefined ? {} : { from: min }), ...(max === undefined ? {} : { to: max }) };
  const isBound = min !== undefined || max !== undefined;
  return [
    isBound ? say(context.language, 'metric.domain', { range: rangeText(ends, unit, context) }) : undefined,
    sayIf(context, found.integer === true, 'metric.whole'),
  ];
};

const unitSaid = ({ language }: PrintContext, unit: string | undefined): string | undefined =>
  unit === undefined || unit === '1' ? undefined : say(language, 'metric.unit', { unit: unitName(unit, language) });

const better = (context: PrintContext, { direction, range, type, unit = '1' }: Metric): string | undefined => {
  if (type === 'boolean' || type === 'text') return undefined;
  if (direction !== 'range') return say(context.language, `metric.${direction}`);
  return (
    range && say(context.language, 'metric.range', { from: amount(context, range.from, unit, 'genitive'), to: amount(context, range.to, unit, 'genitive') })
  );
};

const values = ({ language }: PrintContext, found: readonly string[] | undefined): string | undefined =>
  found === undefined ? undefined : say(language, 'metric.values', { values: found.join(', ') });

/** A metric: what it is, how it is calculated, where it comes from. */
export function metricClause(context: PrintContext, metric: Metric): Written {
  const { policy, language } = context;
  const guards = (metric.guards ?? []).map((id) => say(language, 'quantity.named', { name: factOrMetric(policy, id, language) ?? id }));
  return {
    title: textOf(context, metric.name),
    blocks: [
      ...(metric.definition === undefined ? [] : [paragraph(textOf(context, metric.definition))]),
      ...(metric.formula === undefined ? [] : [paragraph(say(language, 'metric.formula')), formula(logicOf(context, metric.formula))]),
      ...sentences(
        unitSaid(context, metric.unit),
        better(context, metric),
        values(context, metric.values),
        ...domain(context, metric.domain, metric.unit ?? '1'),
        ...source(context, metric.source),
        metric.owner === undefined ? undefined : say(language, 'metric.owner', { who: metric.owner }),
        metric.definedBy === undefined ? undefined : say(language, 'metric.defined', { who: metric.definedBy }),
        guards.length === 0 ? undefined : say(language, 'metric.guards', { names: guards.join(', ') }),
      ),
    ],
  };
}

const assumed = (context: PrintContext, { whenMissing, type, unit = '1' }: FactDeclaration): string | undefined => {
  if (whenMissing === undefined) return undefined;
  const { language } = context;
  const value =
    typeof whenMissing === 'boolean'
      ? say(language, whenMissing ? 'value.yes' : 'value.no')
      : type === 'number'
        ? amount(context, whenMissing, unit)
        : String(whenMissing);
  return say(language, 'fact.missing', { value });
};

/** An initial datum that is no metric. */
export function factClause(context: PrintContext, fact: FactDeclaration): Written {
  return {
    title: textOf(context, fact.name),
    blocks: sentences(
      say(context.language, `fact.${fact.about}`),
      fact.type === 'boolean' ? say(context.language, 'fact.yes-no') : fact.type === 'date' ? say(context.language, 'fact.date') : undefined,
      unitSaid(context, fact.unit),
      values(context, fact.values),
      ...domain(context, fact.domain, fact.unit ?? '1'),
      ...source(context, fact.source),
      assumed(context, fact),
    ),
  };
}
