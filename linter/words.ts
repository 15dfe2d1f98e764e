import { fillText } from '@scorewright/engine';
import type { Finding, Language, Localized, Pass } from './finding.ts';
import { RULES } from './rules/index.ts';
import { INTERNAL_ERROR } from './run-rule.ts';

const CRASHED: Localized = {
  en: 'the rule could not be run: {what}; this is a defect of scorewright, not of the document',
  ru: 'правило не удалось выполнить: {what}; это дефект программы, а не документа',
};

const ruleOf = (id: string) => RULES.find((rule) => rule.id === id);

/** One sentence that says what was found, in the reader's language, with its numbers put in. */
export function describeFinding({ rule, message, data }: Pick<Finding, 'rule' | 'message' | 'data'>, language: Language): string {
  const words = message === INTERNAL_ERROR ? CRASHED : ruleOf(rule)?.messages[message];
  return words ? fillText(words[language], data, language) : `${rule} ${message}`;
}

/** Why a rule found nothing. */
export const describePass = ({ rule, data }: Pass, language: Language): string => fillText(ruleOf(rule)?.passed[language] ?? rule, data, language);
