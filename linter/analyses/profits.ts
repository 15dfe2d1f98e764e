import type { Metric, Text } from '@scorewright/schemas';

/**
 * What is left after costs, in the languages of published plans. It is no volume: whoever sells more at a loss, or makes it cheaper and worse, lowers it
 * himself sooner or later. A margin of single orders is one, and is not meant.
 */
const PROFIT =
  /(?<!\p{L})(profits?|ebit(da|a)?|npat|nopat|pbt|eps|earnings|net income|operating income|(free |operating )?cash[ -]?flow|fcf|economic value added|прибыл\p{L}*|чист\p{L}+ доход\p{L}*|денежн\p{L}+ поток\p{L}*|gewinn|jahresüberschuss|betriebsergebnis|bénéfice|résultat net|résultat opérationnel|lucro|beneficio neto|utilidad neta|vinst|rörelseresultat)(?!\p{L})/iu;

const textsOf = (text: Text): readonly string[] => (typeof text === 'string' ? [text] : Object.values(text));

/** Whether a figure is a profit or a cash flow, by what it is called. */
export const isProfit = ({ id, name }: Metric): boolean => [id.replaceAll('-', ' '), ...textsOf(name)].some((text) => PROFIT.test(text));
