import type { Indicator } from '@scorewright/schemas';

/** Whether the levels of the indicator decide its attainment. */
export const isByLevels = ({ attainment }: Indicator): boolean => attainment?.method === 'ladder' || attainment?.method === 'matrix';
