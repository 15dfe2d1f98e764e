import { token, tokens, valueAt } from '../pointer.ts';

/** A pointer with the ids of items in place of their numbers: `/scorecards/head-of-sales/indicators/margin`. It stays when items move. */
export function namedPointer(document: unknown, pointer: string): string {
  const steps = tokens(pointer);
  return steps
    .map((step, index) => {
      const own = `/${steps
        .slice(0, index + 1)
        .map(token)
        .join('/')}`;
      const isItem = Array.isArray(valueAt(document, own.slice(0, own.lastIndexOf('/'))));
      const id = isItem ? valueAt(document, `${own}/id`) : undefined;
      return `/${token(typeof id === 'string' ? id : step)}`;
    })
    .join('');
}
