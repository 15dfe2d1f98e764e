import { useCard } from '#lib/cards/context.ts';
import { textNamed } from '#lib/cards/place.svelte.ts';
import type { Session } from '#lib/document/session.svelte.ts';
import { useReading } from '#lib/text/context.ts';
import { listAt, recordAt, textAt } from '#lib/text/read.ts';
import type { Blanks } from './blank.ts';

const ids = (list: unknown): readonly string[] => listAt(list).flatMap((one) => textAt(recordAt(one)['id']) ?? []);

/** What new parts of this document are made of; read it when something is added. Call `useBlanks` while a component is made. */
export function useBlanks(session: Session): (levels?: unknown) => Blanks {
  const place = useCard();
  const reading = useReading();
  return (levels) => ({
    place,
    roles: reading.roles,
    text: textNamed('', reading.languages, reading.shown),
    from: textAt(session.at('/effective/from')) ?? '2026-01-01',
    period: textAt(session.at('/period')) ?? 'month',
    grounds: ids(session.at('/corrections/grounds')),
    levels: ids(levels),
  });
}
