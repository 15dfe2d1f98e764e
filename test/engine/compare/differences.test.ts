import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { differences, differenceText, readPolicy, tellDifferences, type Version } from '@scorewright/engine';
import type { Policy } from '@scorewright/schemas';
import { ITEM_WORDS, PROPERTY_WORDS } from '../../../engine/compare/words.ts';
import { sure } from '../../support/sure.ts';

const POLICY = JSON.parse(readFileSync(new URL('../../../policies/templates/head-of-sales/policy.json', import.meta.url), 'utf8')) as Policy;

/** The policy with changes made to a copy. */
function changed(change: (copy: { [name: string]: never }) => void): Policy {
  const copy = structuredClone(POLICY) as unknown as { [name: string]: never };
  change(copy);
  return copy as unknown as Policy;
}

interface Item {
  [name: string]: unknown;
}
interface Loose {
  scorecards: { indicators: Item[]; pay: Item }[];
  metrics: { guards: string[]; history: Item[]; levers: Item[] }[];
  title: Item;
  cycle: { reviews: Item[] };
  goals: Item[];
}

const sentences = (change: (copy: Loose) => void, language: 'en' | 'ru' = 'en'): readonly string[] => {
  const after = changed((copy) => {
    change(copy as unknown as Loose);
  });
  return tellDifferences(versionOf(POLICY), versionOf(after), language).map((one) => differenceText(one, language).replaceAll('\u00a0', ' '));
};

/** A version as its reader has it: with its document, which is there only where the policy is a valid one. */
function versionOf(value: unknown): Version {
  const { document } = readPolicy(JSON.stringify(value));
  return { value, ...(document && { document }) };
}

describe('the differences of two versions', () => {
  it('are none between a version and itself, however its numbers are spelled', () => {
    expect(differences(POLICY, POLICY)).toEqual([]);
    expect(
      sentences(({ scorecards: [card] }) => {
        sure(sure(card).indicators[0])['weight'] = '40.00';
      }),
    ).toEqual([]);
  });

  it.each([
    [
      'a number with its unit',
      ({ scorecards: [card] }: Loose) => {
        sure(sure(card).indicators[0])['weight'] = 50;
      },
      'weight of indicator “Attainment of the gross margin plan” (card “Scorecard of the head of sales”): 40 % -> 50 %',
      'вес, показатель «Выполнение плана по валовой марже» (карта «Карта руководителя отдела продаж»): 40 % -> 50 %',
    ],
    [
      'money',
      ({ scorecards: [card] }: Loose) => {
        sure(card).pay['targetBonus'] = 80000;
      },
      'pay, target bonus of card “Scorecard of the head of sales”: RUB 90,000 -> RUB 80,000',
      'оплата, целевая премия, карта «Карта руководителя отдела продаж»: 90 000 ₽ -> 80 000 ₽',
    ],
    [
      'a text',
      ({ title }: Loose) => {
        title['en'] = 'Bonus';
      },
      'title (English): “Bonus regulation for the head of sales” -> “Bonus”',
      'название (английский): «Bonus regulation for the head of sales» -> «Bonus»',
    ],
    [
      'a date',
      ({ cycle }: Loose) => {
        sure(cycle.reviews[0])['next'] = '2027-03-01';
      },
      'next review of review “every month”: 12 February 2027 -> 1 March 2027',
      'ближайший пересмотр, пересмотр «каждый месяц»: 12.02.2027 -> 01.03.2027',
    ],
    [
      'what is gone',
      ({ metrics: [metric] }: Loose) => {
        sure(metric).guards.shift();
      },
      'guards of metric “Attainment of the gross margin plan”: removed “Share of discounts”',
      'контрольные показатели, метрика «Выполнение плана по валовой марже»: удалено «Доля скидок»',
    ],
    [
      'what is new',
      ({ scorecards: [card] }: Loose) => {
        sure(sure(card).indicators[0])['personal'] = true;
      },
      'personal of indicator “Attainment of the gross margin plan” (card “Scorecard of the head of sales”): added yes',
      'личный, показатель «Выполнение плана по валовой марже» (карта «Карта руководителя отдела продаж»): добавлено да',
    ],
  ])('say %s in both languages', (_name, change, en, ru) => {
    expect(sentences(change)).toEqual([en]);
    expect(sentences(change, 'ru')).toEqual([ru]);
  });

  it('follow an item that has moved, and say that the order is another', () => {
    expect(
      sentences(({ scorecards: [card] }) => {
        sure(card).indicators.reverse();
        sure(sure(card).indicators[2])['weight'] = 41;
      }),
    ).toEqual([
      'weight of indicator “Attainment of the gross margin plan” (card “Scorecard of the head of sales”): 40 % -> 41 %',
      'indicator of card “Scorecard of the head of sales”: order changed',
    ]);
  });

  it('write the label of a version as it stands', () => {
    expect(
      sentences((policy) => {
        Object.assign(policy, { version: '2026' });
      }),
    ).toEqual([expect.stringMatching(/“2026”$/)]);
  });

  it('match past periods by their period', () => {
    expect(
      sentences(({ metrics: [metric] }) => {
        sure(metric).history.shift();
        sure(sure(metric).history[0])['value'] = 1;
      }),
    ).toEqual([
      'history of “2025-11” (metric “Attainment of the gross margin plan”): removed',
      'value of history of “2025-12” (metric “Attainment of the gross margin plan”): 108.7 -> 1',
    ]);
  });

  it('call a text without a name by the list that it stands in, and an item that nothing names by its number', () => {
    const change = (copy: Loose): void => {
      Object.assign(copy, { cardGoals: [{ en: 'Another goal', ru: 'Другая цель' }] });
    };
    expect(sentences(change)[0]).toMatch(/^goals of the card \(Russian\): “.*” -> “Другая цель”$/);
    expect(sentences(change, 'ru')[1]).toMatch(/^цели карты \(английский\): «.*» -> «Another goal»$/);
    const moved = (copy: Loose): void => {
      Object.assign(sure(sure(sure(copy.metrics[0]).levers)[0]), { moves: [{ by: 1 }] });
    };
    expect(sentences(moved).join()).not.toMatch(/[{}]/);
  });

  it('have words for every property of a policy', () => {
    const names = new Set<string>();
    const gather = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties } = node as { readonly properties?: object };
      for (const name of Object.keys(properties ?? {})) names.add(name);
      for (const below of Object.values(node)) gather(below);
    };
    gather(JSON.parse(readFileSync(new URL('../../../schemas/policy.schema.json', import.meta.url), 'utf8')));
    expect(names.size).toBeGreaterThan(200);
    expect([...names].filter((name) => !PROPERTY_WORDS.has(name) && !ITEM_WORDS.has(name))).toEqual([]);
  });
});
