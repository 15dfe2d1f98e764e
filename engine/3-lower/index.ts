export type { Lowered } from './card.ts';
export type { LowerOptions } from './lower-card.ts';
export { lowerCard } from './lower-card.ts';
export { lower } from './lower.ts';
export type { Argument, Expression, Input, Line, LineNote, LineRounding, Role, Sheet, Source, ValueType } from './sheet.ts';
