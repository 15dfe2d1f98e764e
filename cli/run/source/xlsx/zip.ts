import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';
import { unreadable } from '../../../files/read-bytes.ts';
import { WrongUse } from '../../../shell/wrong-use.ts';
import { notATable } from '../refuse.ts';

/** A file within an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly offset: number;
}

const MOST_ENTRIES = 10_000;
const MOST_DIRECTORY = 16 * 1024 * 1024;
const TAIL = 65_557;
const [END, END_64, LOCATOR_64, ENTRY] = [0x06054b50, 0x06064b50, 0x07064b50, 0x02014b50];
const LARGE = 0xffffffff;

/** What is unpacked may be this many times what it was packed from; workbooks of people stay below 30. Small files are not judged. */
const MOST_RATIO = 100;
const SMALL = 4 * 1024 * 1024;

const bomb = (file: string): WrongUse =>
  new WrongUse(
    {
      en: '`{file}` unpacks to more than any workbook of people holds: it is not read',
      ru: '`{file}` распаковывается в больший объём, чем бывает в рабочих книгах: файл не читается',
    },
    { file },
  );

async function readAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, at);
  return buffer.subarray(0, bytesRead);
}

interface Directory {
  readonly at: number;
  readonly length: number;
}

async function directoryOf(handle: FileHandle, size: number): Promise<Directory | undefined> {
  const start = Math.max(0, size - TAIL);
  const tail = await readAt(handle, start, size - start);
  let at = tail.length - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== END) at -= 1;
  if (at < 0) return undefined;
  const [length, offset] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  if (offset !== LARGE && length !== LARGE) return { at: offset, length };
  if (at < 20 || tail.readUInt32LE(at - 20) !== LOCATOR_64) return undefined;
  const end = await readAt(handle, Number(tail.readBigUInt64LE(at - 12)), 56);
  if (end.length < 56 || end.readUInt32LE(0) !== END_64) return undefined;
  return { at: Number(end.readBigUInt64LE(48)), length: Number(end.readBigUInt64LE(40)) };
}

/** Sizes of 2^32 - 1 stand for those in the extra field of large archives. */
function largeValues(extra: Buffer, wanted: number): readonly number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const values = [];
    for (let value = 0; value < wanted && at + 12 + value * 8 <= extra.length; value += 1) values.push(Number(extra.readBigUInt64LE(at + 4 + value * 8)));
    return values;
  }
  return [];
}

function entriesOf(directory: Buffer): readonly ZipEntry[] | undefined {
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY;) {
    if (entries.length >= MOST_ENTRIES) return undefined;
    const [nameLength, extraLength, commentLength] = [directory.readUInt16LE(at + 28), directory.readUInt16LE(at + 30), directory.readUInt16LE(at + 32)];
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength);
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const own = [directory.readUInt32LE(at + 24), directory.readUInt32LE(at + 20), directory.readUInt32LE(at + 42)];
    const large = [...largeValues(extra, own.filter((value) => value === LARGE).length)];
    const [, compressed = 0, offset = 0] = own.map((value) => (value === LARGE ? (large.shift() ?? value) : value));
    const isLocked = (directory.readUInt16LE(at + 8) & 1) === 1;
    entries.push({ name, method: isLocked ? -1 : directory.readUInt16LE(at + 10), compressed, offset });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** The files of an archive by their names. Throws `WrongUse` when it is none. */
export async function readZip(file: string): Promise<ReadonlyMap<string, ZipEntry>> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw unreadable(file, error);
  });
  try {
    const { size } = await handle.stat();
    const directory = await directoryOf(handle, size);
    if (directory === undefined || directory.length > MOST_DIRECTORY || directory.at + directory.length > size) throw notATable(file);
    const entries = entriesOf(await readAt(handle, directory.at, directory.length));
    if (entries === undefined) throw bomb(file);
    return new Map(entries.map((entry) => [entry.name, entry]));
  } finally {
    await handle.close();
  }
}

async function dataOffset(file: string, { offset }: ZipEntry): Promise<number> {
  const handle = await open(file, 'r');
  try {
    const header = await readAt(handle, offset, 30);
    if (header.length < 30) throw notATable(file);
    return offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await handle.close();
  }
}

/** The bytes of an entry as they are unpacked. Throws `WrongUse` when there are more of them than can be meant, or they are broken. */
export async function* unpack(file: string, entry: ZipEntry, most: number): AsyncGenerator<Buffer> {
  if (entry.method !== 0 && entry.method !== 8) throw notATable(file);
  const start = await dataOffset(file, entry);
  if (entry.compressed === 0) return;
  const raw = createReadStream(file, { start, end: start + entry.compressed - 1, highWaterMark: 256 * 1024 });
  const stream = entry.method === 0 ? raw : raw.pipe(createInflateRaw({ chunkSize: 256 * 1024 }));
  let total = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      total += chunk.length;
      if (total > most || (total > SMALL && total > entry.compressed * MOST_RATIO)) throw bomb(file);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    throw notATable(file);
  } finally {
    raw.destroy();
  }
}
