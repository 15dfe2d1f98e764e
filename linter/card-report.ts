import type { PolicyDocument } from '@scorewright/engine';
import { cardView } from './card-view.ts';
import type { LintReport, Localized } from './finding.ts';
import { tokens } from './pointer.ts';

/** What a card pays, exact decimal texts; undefined where that cannot be said. */
export interface CardFigures {
  readonly onPlan?: string;
  readonly least?: string;
  readonly most?: string | 'unbounded';
}

function concerns({ policy }: PolicyDocument, index: number, pointer: string): boolean {
  const [list, at] = tokens(pointer);
  if (list === 'scorecards' && at !== undefined) return Number(at) === index;
  if (list !== 'metrics' || at === undefined) return true;
  const metric = policy.metrics[Number(at)]?.id;
  return policy.scorecards[index]?.indicators.some((indicator) => indicator.metric === metric) === true;
}

const ELSEWHERE: Localized = { en: 'nothing was found for this card', ru: 'по этой карте замечаний нет' };

/** The part of a report that concerns one card: its own findings, those of its metrics, and those of the whole regulation. */
export function cardReport(document: PolicyDocument, report: LintReport, scorecard: string): LintReport {
  const index = document.policy.scorecards.findIndex(({ id }) => id === scorecard);
  const [findings, notAnalysed] = [
    report.findings.filter(({ pointer }) => concerns(document, index, pointer)),
    report.notAnalysed.filter(({ pointer }) => concerns(document, index, pointer)),
  ];
  const here = new Set([...findings, ...notAnalysed].map(({ rule }) => rule));
  const elsewhere = new Set([...report.findings, ...report.notAnalysed].map(({ rule }) => rule).filter((rule) => !here.has(rule)));
  return { ...report, findings, notAnalysed, passes: [...report.passes, ...[...elsewhere].map((rule) => ({ rule, data: {}, text: ELSEWHERE }))] };
}

/** What a card pays on plan, at least and at most. */
export function cardFigures(document: PolicyDocument, scorecard: string): CardFigures {
  const index = document.policy.scorecards.findIndex(({ id }) => id === scorecard);
  if (index < 0) return {};
  const view = cardView(document, index, new Map(document.policy.metrics.map((metric) => [metric.id, metric])));
  // Amounts that stand on assumptions are no statement about the card.
  if (Object.keys(view.assumed).length > 0) return {};
  const [onPlan, extremes] = [view.payAt({}), view.extremes];
  return { ...('value' in onPlan && { onPlan: onPlan.value }), ...('value' in extremes && { least: extremes.value.min, most: extremes.value.max }) };
}
