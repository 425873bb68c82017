import { describe, expect, it } from 'vitest';
import { commandOf, current, decide, extend, move, queueOf, remaining, reopen } from '../src/widgets/queue';

const press = (key: string, more: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  target: null,
  ...more,
});

describe('keys', () => {
  it('stand for commands', () => {
    expect(['a', 'c', 'r', 'n', 'p', 'u', '?'].map((k) => commandOf(press(k)))).toEqual([
      'accept',
      'correct',
      'reject',
      'next',
      'previous',
      'undo',
      'help',
    ]);
  });

  it('do nothing while the reader writes or with a modifier', () => {
    for (const tagName of ['INPUT', 'TEXTAREA', 'SELECT']) {
      expect(commandOf(press('a', { target: { tagName } }))).toBeNull();
    }
    expect(commandOf(press('r', { ctrlKey: true }))).toBeNull();
    expect(commandOf(press('x'))).toBeNull();
  });
});

describe('the queue', () => {
  it('goes on to the next open statement and comes round to those skipped', () => {
    let queue = move(queueOf(['a', 'b', 'c']), 1);
    queue = decide(queue, 'b', 'accepted');
    expect(current(queue)).toBe('c');
    queue = decide(queue, 'c', 'rejected');
    expect(current(queue)).toBe('a');
    expect(remaining(queue)).toBe(1);
  });

  it('stays at the last one when all are decided', () => {
    const queue = decide(queueOf(['a']), 'a', 'accepted');
    expect(current(queue)).toBe('a');
    expect(remaining(queue)).toBe(0);
  });

  it('does not run over its ends', () => {
    const queue = queueOf(['a', 'b']);
    expect(move(queue, -1)).toBe(queue);
    expect(move(queue, 9).at).toBe(1);
    expect(current(queueOf([]))).toBeNull();
  });

  it('returns to a statement whose decision is taken back', () => {
    const queue = reopen(decide(queueOf(['a', 'b']), 'a', 'accepted'), 'a');
    expect(current(queue)).toBe('a');
    expect(remaining(queue)).toBe(2);
    expect(current(reopen(queueOf(['b']), 'z'))).toBe('z');
  });

  it('grows without losing its place', () => {
    const queue = extend(move(queueOf(['a', 'b']), 1), ['b', 'c']);
    expect(queue.ids).toEqual(['a', 'b', 'c']);
    expect(current(queue)).toBe('b');
  });
});
