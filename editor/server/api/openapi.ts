import { PERMISSIONS } from '@scorewright/store';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import type { z } from 'zod';
import type { Handler } from './endpoint.ts';
import { refusal } from './schemas.ts';

export const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'] as const;
export type Method = (typeof METHODS)[number];

/** A route of the server: its path as Kit has it (`/api/people/[id]`), and a handler a method. */
export interface Route {
  readonly path: string;
  readonly handlers: Readonly<Partial<Record<Method, Handler>>>;
}

const REFUSED = {
  invalid: [400, 'Path, query or body is not as described'],
  anonymous: [401, 'Nobody has signed in, or the token does not work'],
  forbidden: [403, 'Not with these roles, not with this object, not from another site, or the password has to be given again'],
  missing: [404, 'There is no such object, or not for whoever asks'],
  large: [413, 'The body is too long'],
  type: [415, 'The body is not application/json'],
  often: [429, 'Too many requests: `retry-after` says for how many seconds to wait'],
} as const;

const refused = (description: string) => ({ description, content: { 'application/json': { schema: refusal } } });

/** How an endpoint can refuse, as far as its description tells. */
function refusalsOf({ spec }: Handler): readonly (keyof typeof REFUSED)[] {
  const guarded = 'action' in spec;
  return [
    ...((spec.path ?? spec.query ?? spec.body) ? ['invalid' as const] : []),
    ...(guarded ? ['anonymous' as const, 'forbidden' as const] : spec.body ? ['forbidden' as const] : []),
    ...(spec.path || (guarded && spec.about) ? ['missing' as const] : []),
    ...(spec.body ? ['large' as const, 'type' as const] : []),
    ...(guarded || spec.limit ? ['often' as const] : []),
  ];
}

function responsesOf(handler: Handler): ZodOpenApiResponsesObject {
  const own = Object.entries(handler.spec.answers).map(([status, { what, schema }]) => [
    status,
    schema
      ? { description: what, content: { 'application/json': { schema } } }
      : Number(status) >= 400 && Number(status) < 500
        ? refused(what)
        : { description: what },
  ]);
  const others = refusalsOf(handler).map((name) => [String(REFUSED[name][0]), refused(REFUSED[name][1])]);
  return Object.fromEntries([...others, ...own]) as ZodOpenApiResponsesObject;
}

/** Who may, in words: from the table of permissions. */
function permission({ spec }: Handler): string {
  if (!('action' in spec)) return `Open: ${spec.open}.`;
  const { roles, scope } = PERMISSIONS[spec.action];
  const who = Object.entries(roles).map(([role, condition]) => (condition === 'any' ? role : `${role} (${condition})`));
  return `Action \`${spec.action}\`: ${who.join(', ')}. ${scope === null ? 'Not by a token.' : `Scope of a token: \`${scope}\`.`}${spec.confirmed ? ' The password has to be given within the last five minutes.' : ''}`;
}

function operationOf(path: string, method: Method, handler: Handler): ZodOpenApiOperationObject {
  const { spec } = handler;
  const words = path
    .split('/')
    .filter((part) => part !== '' && part !== 'api')
    .map((part) => part.replace(/[[\]]/g, '').replace(/\W/g, '-'));
  const secured = 'action' in spec && PERMISSIONS[spec.action].scope !== null ? [{ session: [] }, { token: [] }] : [{ session: [] }];
  return {
    operationId: [method.toLowerCase(), ...words].join('-'),
    summary: spec.summary,
    description: permission(handler),
    tags: [words[0] ?? ''],
    security: 'action' in spec ? secured : [],
    ...(spec.path || spec.query
      ? { requestParams: { ...(spec.path && { path: spec.path as z.ZodObject }), ...(spec.query && { query: spec.query as z.ZodObject }) } }
      : {}),
    ...(spec.body && { requestBody: { required: true, content: { 'application/json': { schema: spec.body } } } }),
    responses: responsesOf(handler),
  };
}

const pathOf = ({ path, handlers }: Route) => [
  path.replace(/\[(\w+)\]/g, '{$1}'),
  Object.fromEntries(
    METHODS.flatMap((method) => {
      const handler = handlers[method];
      return handler ? [[method.toLowerCase(), operationOf(path, method, handler)]] : [];
    }),
  ),
];

/** The OpenAPI 3.1 document of these routes. */
export const openApiOf = (routes: readonly Route[]): object =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Scorewright',
      version: '1',
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        'Everything that the editor does with a server. A program sends `authorization: Bearer <token>`; what binds a person (signing, acknowledging, roles) is not done by a token. An object that one may not see is answered as one that does not exist.',
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(routes.map(pathOf)) as ZodOpenApiPathsObject,
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'scorewright',
          description: 'The cookie that POST /api/account/session sets; `__Host-scorewright` over https',
        },
        token: { type: 'http', scheme: 'bearer', description: 'A token of the page Account' },
      },
    },
  });
