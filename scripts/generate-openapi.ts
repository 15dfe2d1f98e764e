// Writes the OpenAPI document of the server, from the endpoints themselves: editor/server/generated/openapi.json (served) and docs/reference/api.md.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { METHODS, openApiOf, type Route } from '../editor/server/api/openapi.ts';

const root = path.join(import.meta.dirname, '..');
const ROUTES = path.join(root, 'editor/routes');

/** Every `+server.ts` that there is, by its path; groups in brackets are no part of it. */
export async function routesOfServer(): Promise<readonly Route[]> {
  const files = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' }).filter((name) => path.basename(name) === '+server.ts');
  const routes = files.map(async (name): Promise<Route> => {
    const found = (await import(path.join(ROUTES, name))) as Route['handlers'];
    const folder = path.dirname(name).replaceAll(path.sep, '/');
    return {
      path: `/${folder.replace(/\([^/]*\)\/?/g, '')}`,
      handlers: Object.fromEntries(METHODS.flatMap((method) => (found[method] ? [[method, found[method]]] : []))),
    };
  });
  return (await Promise.all(routes)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The page for people: a line an endpoint. */
function page(routes: readonly Route[]): string {
  const rows = routes.flatMap(({ path: at, handlers }) =>
    METHODS.flatMap((method) => {
      const spec = handlers[method]?.spec;
      if (!spec) return [];
      return [`| \`${method} ${at}\` | ${spec.summary.replaceAll('|', '\\|')} | ${'action' in spec ? `\`${spec.action}\`` : 'open'} |`];
    }),
  );
  return [
    '# The HTTP API',
    '',
    'Written by `npm run generate` from the endpoints in `editor/routes`; the whole description, OpenAPI 3.1, is what `/api/openapi.json` answers. Who may do',
    'what is one table, [store/people/permissions.ts](../../store/people/permissions.ts). A program sends `authorization: Bearer <token>`; a person makes one on',
    'the page Account. Refusals have a `code`, a `message` and `details`.',
    '',
    '| endpoint | what it does | action |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

if (process.argv[1] === import.meta.filename) {
  const routes = await routesOfServer();
  const folder = path.join(root, 'editor/server/generated');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'openapi.json'), `${JSON.stringify(openApiOf(routes), null, 2)}\n`);
  writeFileSync(path.join(root, 'docs/reference/api.md'), page(routes));
  process.exit(0);
}
