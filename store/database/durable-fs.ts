import { fdatasyncSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

interface NodeStream {
  readonly nfd: number;
}
interface ModuleWithNodeFs {
  readonly NODEFS: { readonly stream_ops: { fsync?: (stream: NodeStream) => number } };
}
type InitOptions = Parameters<NodeFS['init']>[1];

/** PGlite's folder on disk, with the fsync that its own file system lacks: an acknowledged commit is on the disk. */
export class DurableFs extends NodeFS {
  override async init(database: PGlite, options: InitOptions): ReturnType<NodeFS['init']> {
    const initialised = await super.init(database, options);
    const withSync = (module: unknown): void => {
      (module as ModuleWithNodeFs).NODEFS.stream_ops.fsync = ({ nfd }) => {
        fdatasyncSync(nfd);
        return 0;
      };
    };
    const preRun = initialised.emscriptenOpts.preRun;
    return { emscriptenOpts: { ...initialised.emscriptenOpts, preRun: [...(Array.isArray(preRun) ? preRun : preRun ? [preRun] : []), withSync] } };
  }
}
