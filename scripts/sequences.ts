// `npm run sequences -- --count 100000 --seed 1`: random people do random things through the real handlers, and what must never happen is counted.
import { parseArgs } from 'node:util';
import { Sequences } from '../test/server/support/sequences/sequences.ts';
import { TestServer } from '../test/server/support/server.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' }, database: { type: 'string', default: '' } },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
/** So many begin with an empty database: with thousands of versions every check of the database would take longer than what is checked. */
const AT_ONCE = 500;

const total = { sequences: 0, requests: 0, permitted: 0, refused: 0, breaches: 0 };
const endpoints = new Map<string, { permitted: number; refused: number }>();
const started = performance.now();
for (let done = 0; done < count; done += AT_ONCE) {
  const server = await TestServer.start(values.database === '' ? {} : { DATABASE_URL: values.database });
  const sequences = new Sequences(server, seed + done);
  await sequences.prepare();
  const { requests, permitted, refused, breaches, endpoints: of } = await sequences.run(Math.min(AT_ONCE, count - done));
  await server.stop();
  for (const breach of breaches.slice(0, 20)) console.log(`BREACH (seed ${seed + done}): ${breach}`);
  for (const [endpoint, count] of of) {
    const before = endpoints.get(endpoint) ?? { permitted: 0, refused: 0 };
    endpoints.set(endpoint, { permitted: before.permitted + count.permitted, refused: before.refused + count.refused });
  }
  total.sequences += Math.min(AT_ONCE, count - done);
  total.requests += requests;
  total.permitted += permitted;
  total.refused += refused;
  total.breaches += breaches.length;
  console.log(JSON.stringify({ ...total, seconds: Math.round((performance.now() - started) / 1000) }));
}
// What never went through was not tried in earnest.
for (const [endpoint, { permitted, refused }] of [...endpoints].sort()) console.log(`${endpoint}: ${permitted} permitted, ${refused} refused`);
process.exit(total.breaches === 0 ? 0 : 1);
