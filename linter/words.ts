import { fillText } from '@scorewright/engine';
import type { FindingData, Localized } from './finding.ts';
import { answersAbout } from './kept/answers.ts';

const texts = answersAbout<Localized, Localized>();

/** A text in both languages with its data put in: numbers (long fractions cut) and dates as the reader writes them, what stands in backticks as it was written. */
export const filled = (words: Localized, data: FindingData): Localized =>
  texts(words, JSON.stringify(data), () => ({ en: fillText(words.en, data, 'en', 'short'), ru: fillText(words.ru, data, 'ru', 'short') }));
