// `node another-server.ts URL ADDRESS PASSWORD...`: a second server process on a database; from this address of a client it is given these passwords of
// anna@example.com, one after another, and says how it answered.
import { TestServer } from './server.ts';

const [url = '', address = '', ...passwords] = process.argv.slice(2);
const server = await TestServer.start({ DATABASE_URL: url });
const statuses: number[] = [];
for (const password of passwords) {
  const body = { email: 'anna@example.com', password };
  statuses.push((await server.ask('POST', '/api/account/session', { body, headers: { 'x-test-address': address } })).status);
}
await server.stop();
console.log(JSON.stringify(statuses));
