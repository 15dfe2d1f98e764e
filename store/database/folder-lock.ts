import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { StoreInUse } from './errors.ts';

/** A name that the kernel frees when the process dies: an abstract socket on Linux, a named pipe on Windows, a socket file elsewhere. */
function addressOf(folder: string): string {
  const name = `scorewright-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(folder, '.lock');
}

/**
 * Holds the folder for this process. PGlite does not: two processes on one folder silently lose the first one's commits.
 * Throws StoreInUse when another process holds it.
 */
export async function lockFolder(folder: string): Promise<{ release: () => Promise<void> }> {
  const server: Server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new StoreInUse(folder) : error));
    server.listen({ path: addressOf(folder) }, resolve);
  });
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}
