// Serves the built editor. Everything is set by the environment: docs/operations.md. Without accounts it listens on the loopback interface alone.
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** How long requests that run may take when the server is stopped. */
const GRACE_MS = 3000;
/** A client that does not send its request in time holds no connection. */
const TIMES = { headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 10_000 };
/** Whether it lives and is ready is asked by supervisors under any name. */
const ASKED_BY_SUPERVISORS = ['/health', '/ready'];

/** This machine's own names without accounts, the name of BASE_URL with them: a page of another site must not reach the server under a name that leads here. */
const isOwnName = ({ accounts, baseUrl }, host = '') =>
  (accounts && host.toLowerCase() === new URL(baseUrl).host) || (!accounts && /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host));

async function listen(server, { host, port }) {
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  }).catch((error) => {
    if (error.code === 'EADDRINUSE') throw new Error(`port ${port} is in use: stop what uses it, or choose another one with PORT=...`);
    if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') throw new Error(`HOST is \`${host}\`: this machine has no such address`);
    if (error.code === 'EACCES') throw new Error(`port ${port} needs more rights than this process has: choose one from 1024 with PORT=...`);
    throw error;
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

/** What a browser is told of every file that is served as it is; pages and answers of the API say more by themselves. */
const OF_FILES = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
};

/** Answers a request of the network: under its own name alone, and as what the browser sees, not as what reaches this process behind a proxy. */
function answer(configuration, handler, request, response) {
  const { accounts, baseUrl } = configuration;
  if (!isOwnName(configuration, request.headers.host) && !ASKED_BY_SUPERVISORS.includes(request.url)) {
    response.writeHead(421, { 'content-type': 'text/plain' }).end('This server answers only under its own name.\n');
    return;
  }
  const { protocol, host } = new URL(baseUrl);
  request.headers['x-served-protocol'] = accounts ? protocol.slice(0, -1) : 'http';
  request.headers['x-served-host'] = accounts ? host : request.headers.host;
  for (const [name, value] of Object.entries(OF_FILES)) response.setHeader(name, value);
  handler(request, response, () => response.writeHead(404).end());
}

/** Starts the server; the address is where the editor is. Throws an error that says what to do. */
export async function serveEditor() {
  Object.assign(process.env, { SCOREWRIGHT_HOME: root, PROTOCOL_HEADER: 'x-served-protocol', HOST_HEADER: 'x-served-host', BODY_SIZE_LIMIT: '17M' });
  const { handler } = await import(path.join(path.resolve(root, 'editor', process.env.EDITOR_BUILD ?? '../build'), 'handler.js'));
  const configuration = globalThis.scorewright.configuration();
  const server = createServer(TIMES, (request, response) => answer(configuration, handler, request, response));
  await globalThis.scorewright.open();
  try {
    await listen(server, configuration);
  } catch (error) {
    await globalThis.scorewright.close();
    throw error;
  }
  stopOnSignal(server, () => globalThis.scorewright.close());
  const { accounts, baseUrl } = configuration;
  return { address: accounts ? `${baseUrl}/` : `http://localhost:${server.address().port}/`, server };
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
