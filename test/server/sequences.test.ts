import { afterAll, beforeAll, expect, it } from 'vitest';
import { EXPECTED } from './support/sequences/expected.ts';
import { Sequences } from './support/sequences/sequences.ts';
import { TestServer } from './support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

it('expects something of every endpoint in the file system', () => {
  const endpoints = server.routes.flatMap(({ path, handlers }) => Object.keys(handlers).map((method) => `${method} ${path}`));
  expect(Object.keys(EXPECTED).sort()).toEqual(endpoints.sort());
});

it('lets nobody approve their own text, change what was approved, see what is not theirs, or come in by what has ended, whatever they do', async () => {
  const sequences = new Sequences(server, 20261127);
  await sequences.prepare();
  const { requests, permitted, refused, breaches, endpoints } = await sequences.run(250);
  expect(breaches).toEqual([]);
  expect(requests).toBeGreaterThan(500);
  expect(permitted).toBeGreaterThan(150);
  expect(refused).toBeGreaterThan(150);
  // What is not called at all proves nothing; in so few sequences the rarest may be missing.
  expect(endpoints.size).toBeGreaterThan(45);
});
