// Serves the built editor on the loopback interface: PORT (4680), DATA_DIR (./data), DATABASE_URL. Local mode has no accounts, so it listens nowhere else.
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const HOST = '127.0.0.1';
const DEFAULT_PORT = 4680;
/** How long requests that run may take when the server is stopped. */
const GRACE_MS = 3000;

function wantedPort() {
  const text = process.env.PORT ?? String(DEFAULT_PORT);
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new Error(`PORT is \`${text}\`: give a port number from 0 to 65535`);
  return Number(text);
}

/** Only this machine's own names: a page of another site must not reach the editor under a name that leads here. */
const isOwnName = (host = '') => /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);

async function listen(server, port) {
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  }).catch((error) => {
    throw error.code === 'EADDRINUSE' ? new Error(`port ${port} is in use: stop what uses it, or choose another one with PORT=...`) : error;
  });
}

/** Stops on a signal: lets running requests end, closes the database, ends the process. */
function stopOnSignal(server, close) {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
    await closed;
    await close();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** Starts the server; the address is where the editor is. Throws an error that says what to do. */
export async function serveEditor() {
  const port = wantedPort();
  Object.assign(process.env, { SCOREWRIGHT_HOME: root, PROTOCOL_HEADER: 'x-served-protocol', HOST_HEADER: 'x-served-host', BODY_SIZE_LIMIT: '16M' });
  const { handler } = await import(path.join(path.resolve(root, 'editor', process.env.EDITOR_BUILD ?? '../build'), 'handler.js'));
  const server = createServer((request, response) => {
    if (!isOwnName(request.headers.host)) {
      response.writeHead(421, { 'content-type': 'text/plain' }).end('This server answers only under its own name on this machine.\n');
      return;
    }
    request.headers['x-served-protocol'] = 'http';
    request.headers['x-served-host'] = request.headers.host;
    handler(request, response, () => response.writeHead(404).end());
  });
  await listen(server, port);
  await globalThis.scorewright?.open();
  stopOnSignal(server, async () => {
    await globalThis.scorewright?.close();
  });
  return { address: `http://localhost:${server.address().port}/`, server };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await serveEditor().then(
    ({ address }) => console.log(address),
    (error) => {
      console.error(error.message);
      process.exit(1);
    },
  );
}
