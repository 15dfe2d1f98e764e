import type { Language } from '@scorewright/engine';
import type { Rule } from '@scorewright/linter';
import { LINT_WORDS } from '@scorewright/linter';
import type { Words } from '../shell/words.ts';
import type { Line } from './span.ts';
import { styled } from './span.ts';
import { table } from './table.ts';
import { wrap } from './width.ts';

const HEADS = {
  why: { en: 'Why it matters', ru: 'Почему это важно' },
  messages: { en: 'What it can say', ru: 'Что правило может сообщить' },
  limits: { en: 'Limits (the configuration can change them)', ru: 'Пороги (их можно изменить в настройках)' },
  bad: { en: 'Example that it finds', ru: 'Пример нарушения' },
  good: { en: 'Example that it accepts', ru: 'Пример без нарушения' },
} satisfies { readonly [name: string]: Words };

/** A rule in words: what `--explain` shows. */
export function rulePage(
  { id, name, origin, title, why, messages, limits = {}, bad, good }: Rule,
  language: Language,
  columns: number | undefined,
): readonly Line[] {
  const text = (words: string): readonly Line[] => (columns === undefined ? [`  ${words}`] : wrap(`  ${words}`, columns)).map((line) => [line]);
  const heading = (words: Words): readonly Line[] => [[], [styled('bold', words[language])]];
  const rows = Object.entries(limits).map(([limit, { default: value, byProfile = {}, what }]) => {
    const profiles = Object.entries(byProfile).map(([profile, one]) => `${profile} ${one}`);
    return [`  ${limit}`, [String(value), ...profiles].join(', '), what[language]];
  });
  return [
    [styled('bold', `${id} ${title[language]}`), styled('dim', ` (${name}, ${origin})`)],
    ...heading(HEADS.why),
    ...text(why[language]),
    ...heading(HEADS.messages),
    ...Object.values(messages).flatMap((kind) => text(`${LINT_WORDS[kind.severity][language]}: ${kind[language]}`)),
    ...(rows.length > 0 ? [...heading(HEADS.limits), ...table([{ title: '' }, { title: '' }, { title: '', flexible: true }], rows, columns)] : []),
    ...heading(HEADS.bad),
    ...text(bad.title[language]),
    ...heading(HEADS.good),
    ...text(good.title[language]),
  ];
}
