import { describe, expect, it } from 'vitest';
import { Desk, type Question, type Steps } from '../../editor/lib/worker/desk.ts';
import type { Response } from '../../editor/lib/worker/protocol.ts';

const question = (id: number, channel: string): Question => ({ id, name: 'lint', channel, input: {} });

/** A desk whose clock and turns are in the hands of the test; `long`: how many slices a question takes, by its id. */
function deskWith(long: { readonly [id: number]: number }) {
  const replies: Response[] = [];
  const turns: (() => void)[] = [];
  const clock = { now: 0 };
  function* slowly(id: number, slices: number): Steps<string> {
    for (let slice = 1; slice < slices; slice += 1) {
      clock.now += 10;
      yield { done: slice, of: slices };
    }
    return `answer ${id}`;
  }
  const desk = new Desk({
    answer: ({ id }) => {
      if (id === 13) throw new Error('unlucky');
      const slices = long[id];
      return slices === undefined ? `answer ${id}` : slowly(id, slices);
    },
    reply: (response) => replies.push(response),
    later: (work) => turns.push(work),
    now: () => clock.now,
  });
  const turn = (count = 1): void => {
    for (let at = 0; at < count; at += 1) turns.shift()?.();
  };
  return { desk, replies, turn, clock };
}

const ids = (replies: readonly Response[]): readonly string[] =>
  replies
    .filter((reply) => !('progress' in reply))
    .map((reply) => `${reply.id} ${'superseded' in reply ? 'superseded' : 'crash' in reply ? 'crash' : 'answer'}`);

describe('what a worker is asked', () => {
  it('is answered in order, the newest of its channel alone', () => {
    const { desk, replies, turn } = deskWith({});
    for (const [id, channel] of [
      [1, 'lint'],
      [2, 'print'],
      [3, 'lint'],
    ] as const)
      desk.take(question(id, channel));
    turn(9);
    expect(ids(replies)).toEqual(['1 superseded', '2 answer', '3 answer']);
  });

  it('comes before the rest of something long', () => {
    const { desk, replies, turn } = deskWith({ 1: 5 });
    desk.take(question(1, 'fixes'));
    turn(2);
    desk.take(question(2, 'lint'));
    turn(9);
    expect(ids(replies)).toEqual(['2 answer', '1 answer']);
  });

  it('leaves a long answer for a newer question of the same channel', () => {
    const { desk, replies, turn } = deskWith({ 1: 5 });
    desk.take(question(1, 'lint'));
    turn(2);
    desk.take(question(2, 'lint'));
    turn(9);
    expect(ids(replies)).toEqual(['1 superseded', '2 answer']);
  });

  it('is answered now and then although somebody asks without a pause', () => {
    const { desk, replies, turn, clock } = deskWith(Object.fromEntries(Array.from({ length: 40 }, (_, id) => [id, 8])));
    for (let id = 0; id < 40; id += 1) {
      desk.take(question(id, 'lint'));
      clock.now += 20;
      turn(3);
    }
    expect(replies.filter((reply) => 'answer' in reply).length).toBeGreaterThan(2);
  });

  it('never answers an older question after a newer one', () => {
    const { desk, replies, turn, clock } = deskWith({ 1: 8, 2: 8 });
    desk.take(question(1, 'lint'));
    turn(2);
    clock.now += 1000;
    desk.take(question(2, 'lint'));
    turn(40);
    expect(ids(replies)).toEqual(['1 answer', '2 answer']);
  });

  it('says where it crashed and goes on', () => {
    const { desk, replies, turn } = deskWith({});
    desk.take(question(13, 'lint'));
    desk.take(question(14, 'print'));
    turn(9);
    expect(ids(replies)).toEqual(['13 crash', '14 answer']);
  });

  it('says how far it is at every turn that it takes', () => {
    const { desk, replies, turn } = deskWith({ 1: 3 });
    desk.take(question(1, 'pay'));
    turn(3);
    expect(replies).toEqual([
      { id: 1, progress: { done: 1, of: 3 } },
      { id: 1, progress: { done: 2, of: 3 } },
      { id: 1, answer: 'answer 1' },
    ]);
  });
});
