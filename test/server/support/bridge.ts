import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Method } from '../../../editor/server/api/openapi.ts';
import type { TestServer } from './server.ts';

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

export interface Bridge {
  readonly address: string;
  /** Changes answers on their way, as somebody between the two would. */
  change: (url: string, text: string) => string;
  readonly close: () => Promise<void>;
}

/** Makes the hooks and handlers of a test server answer over the network, for programs in processes of their own. */
export async function bridgeTo(server: TestServer): Promise<Bridge> {
  const bridge = { address: '', change: (_url: string, text: string) => text, close: () => Promise.resolve() };
  const http = createServer((request, response) => {
    void (async () => {
      const raw = await bodyOf(request);
      const headers = Object.fromEntries(
        ['accept-language', 'authorization', 'content-type', 'cookie', 'sec-fetch-site'].flatMap((name) => {
          const value = request.headers[name];
          return typeof value === 'string' ? [[name, value]] : [];
        }),
      );
      const url = request.url ?? '/';
      const answered = await server.ask(request.method as Method, url, { headers, program: true, ...(raw !== '' && { raw }) });
      response.writeHead(answered.status, Object.fromEntries(answered.headers));
      response.end(bridge.change(url, answered.text));
    })();
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  bridge.address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  bridge.close = () => new Promise((resolve) => http.close(() => resolve()));
  return bridge;
}
