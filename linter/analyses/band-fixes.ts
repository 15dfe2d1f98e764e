import type { Band, Curve } from '@scorewright/schemas';
import type { Fix, PatchOperation } from '../finding.ts';
import { containsValue, isGap, type Region } from './bands.ts';
import { exactOf, exactText, isSame } from './exact.ts';

type End = 'from' | 'to';

/** Whether moving an end changes nothing of what the band pays elsewhere. */
const canMove = ({ pays: { kind } }: Band, end: End): boolean => {
  if (kind === 'linear') return false;
  return end === 'to' || kind === 'nothing' || kind === 'constant' || kind === 'proportional';
};

const withEnd = (ends: Band['ends'], end: End, included: boolean): Band['ends'] =>
  (end === 'from' ? `${included ? '[' : '('}${ends.slice(1)}` : `${ends.slice(0, 1)}${included ? ']' : ')'}`) as Band['ends'];

function moved(pointer: string, band: Band, end: End, to: Region['from'], included: boolean): readonly PatchOperation[] {
  const path = `${pointer}/${end}`;
  const ends = withEnd(band.ends, end, included);
  const value = to && exactText(to);
  return [
    ...(value === undefined ? [] : [{ op: 'replace', path, value } as const]),
    ...(ends === band.ends ? [] : [{ op: 'replace', path: `${pointer}/ends`, value: ends } as const]),
  ];
}

const bandAt = (bands: readonly Band[], end: End, at: Region['from']): number =>
  bands.findIndex((band) => at !== undefined && band[end] !== undefined && isSame(exactOf(band[end]), at));

/** What lies above the last band goes to it; what lies below the first is for the author to say. */
function openEnd({ bands }: Curve, pointer: string, region: Region): Fix | undefined {
  const last = bandAt(bands, 'to', region.from);
  const band = bands[last];
  if (!band || !canMove(band, 'to')) return undefined;
  return {
    safe: false,
    title: { en: `let the band ${band.id} go on without an end`, ru: `сделать полосу ${band.id} открытой сверху` },
    patch: [{ op: 'remove', path: `${pointer}/bands/${last}/to` }, ...moved(`${pointer}/bands/${last}`, band, 'to', undefined, false)],
  };
}

/** A gap goes to the band below it, or to the one above where the one below pays along a line. */
function fillGap(curve: Curve, pointer: string, region: Region): Fix | undefined {
  const { bands } = curve;
  if (!region.to) return openEnd(curve, pointer, region);
  const [below, above] = [bandAt(bands, 'to', region.from), bandAt(bands, 'from', region.to)];
  const [low, high] = [bands[below], bands[above]];
  if (low && canMove(low, 'to')) {
    return {
      safe: false,
      title: { en: `extend the band ${low.id} over the gap`, ru: `продлить полосу ${low.id} на разрыв` },
      patch: moved(`${pointer}/bands/${below}`, low, 'to', region.to, region.ends.endsWith(']')),
    };
  }
  if (high && region.from && canMove(high, 'from')) {
    return {
      safe: false,
      title: { en: `extend the band ${high.id} over the gap`, ru: `продлить полосу ${high.id} на разрыв` },
      patch: moved(`${pointer}/bands/${above}`, high, 'from', region.from, region.ends.startsWith('[')),
    };
  }
  return undefined;
}

/** Values that two bands own go to the band that begins there. */
function partOverlap({ bands }: Curve, pointer: string, region: Region): Fix | undefined {
  const owners = bands.map((band, index) => ({ band, index })).filter(({ band }) => region.owners.includes(band.id));
  const ending = owners.find(({ band }) => band.to !== undefined && region.to && isSame(exactOf(band.to), region.to));
  const begins = owners.find(({ band }) => band.from !== undefined && region.from && isSame(exactOf(band.from), region.from) && band !== ending?.band);
  if (owners.length !== 2 || !ending || !begins || !canMove(ending.band, 'to')) return undefined;
  const included = !containsValue(region, exactOf(begins.band.from ?? 0));
  return {
    safe: false,
    title: { en: `give the shared values to the band ${begins.band.id}`, ru: `отдать общие значения полосе ${begins.band.id}` },
    patch: moved(`${pointer}/bands/${ending.index}`, ending.band, 'to', region.from, included),
  };
}

/** A mend of a gap or an overlap that leaves what the bands pay elsewhere as it is; none where that cannot be done by moving one end. */
export const regionFix = (curve: Curve, pointer: string, region: Region): Fix | undefined =>
  isGap(region) ? fillGap(curve, pointer, region) : partOverlap(curve, pointer, region);
