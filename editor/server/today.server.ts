export { today } from '#lib/format/dates.ts';
