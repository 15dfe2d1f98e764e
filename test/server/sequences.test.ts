import { afterAll, beforeAll, expect, it } from 'vitest';
import { Sequences } from './support/sequences.ts';
import { TestServer } from './support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

it('lets nobody approve their own text, change what was approved, or see what is not theirs, whatever they do', async () => {
  const sequences = new Sequences(server, 20261127);
  await sequences.prepare();
  const { requests, permitted, refused, breaches } = await sequences.run(250);
  expect(breaches).toEqual([]);
  expect(requests).toBeGreaterThan(600);
  expect(permitted).toBeGreaterThan(50);
  expect(refused).toBeGreaterThan(200);
});
