import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { constants, crc32, createDeflateRaw } from 'node:zlib';

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
/** 1 January 1980, midnight: a file that is written twice is the same twice. */
const [TIME, DATE] = [0, 0x21];
const UTF8_NAMES = 0x0800;

interface Written {
  readonly name: Buffer;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  readonly offset: number;
}

function localHeader({ name, crc, compressed, size }: Omit<Written, 'offset'>): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(UTF8_NAMES, 6);
  header.writeUInt16LE(8, 8);
  header.writeUInt16LE(TIME, 10);
  header.writeUInt16LE(DATE, 12);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(compressed, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function centralHeader({ name, crc, compressed, size, offset }: Written): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(CENTRAL, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(UTF8_NAMES, 8);
  header.writeUInt16LE(8, 10);
  header.writeUInt16LE(TIME, 12);
  header.writeUInt16LE(DATE, 14);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(compressed, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
}

/** An archive that is written to a file entry by entry, each of any length, in flat memory. The same entries give the same bytes. */
export class ZipFile {
  readonly #handle: FileHandle;
  readonly #entries: Written[] = [];
  #at = 0;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  static async create(file: string): Promise<ZipFile> {
    return new ZipFile(await open(file, 'w'));
  }

  /** Adds an entry. Its header is written last, when it is known what it says. */
  async add(name: string, chunks: AsyncIterable<string> | Iterable<string>): Promise<void> {
    const offset = this.#at;
    const bytes = Buffer.from(name, 'utf8');
    this.#at += 30 + bytes.length;
    const deflate = createDeflateRaw({ level: 3, strategy: constants.Z_DEFAULT_STRATEGY });
    let [crc, size, compressed] = [0, 0, 0];
    const drained = (async () => {
      for await (const chunk of deflate as AsyncIterable<Buffer>) {
        await this.#handle.write(chunk, 0, chunk.length, this.#at);
        this.#at += chunk.length;
        compressed += chunk.length;
      }
    })();
    for await (const text of chunks) {
      const chunk = Buffer.from(text, 'utf8');
      crc = crc32(chunk, crc);
      size += chunk.length;
      if (!deflate.write(chunk)) await new Promise((resolve) => deflate.once('drain', resolve));
    }
    deflate.end();
    await drained;
    const header = localHeader({ name: bytes, crc, compressed, size });
    await this.#handle.write(header, 0, header.length, offset);
    this.#entries.push({ name: bytes, crc, compressed, size, offset });
  }

  async close(): Promise<void> {
    const directory = Buffer.concat(this.#entries.map(centralHeader));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(END, 0);
    end.writeUInt16LE(this.#entries.length, 8);
    end.writeUInt16LE(this.#entries.length, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(this.#at, 16);
    await this.#handle.write(Buffer.concat([directory, end]), 0, directory.length + 22, this.#at);
    await this.#handle.close();
  }

  async abort(): Promise<void> {
    await this.#handle.close();
  }
}
