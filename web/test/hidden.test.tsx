// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import { pieces } from '../src/widgets/hidden';
import { HighlightedText, pick } from '../src/widgets/HighlightedText';
import type { Mark } from '../src/widgets/segments';

const mark = (statement: string, start: number, end: number): Mark => ({
  statement,
  role: 'content',
  start,
  end,
});

it('names characters that cannot be seen', () => {
  expect(pieces('pay\u202Elive')).toEqual([
    { text: 'pay' },
    { hidden: 'U+202E', name: 'right-to-left override' },
    { text: 'live' },
  ]);
});

it('leaves joiners, line breaks and ordinary letters alone', () => {
  expect(pieces('👩\u200D🌾 خانه\u200Cها\n\tx')).toEqual([{ text: '👩\u200D🌾 خانه\u200Cها\n\tx' }]);
});

it('shows mark-up of a document as its characters', () => {
  const host = document.createElement('div');
  const text = '<script>alert(1)</script><img src=x onerror=alert(2)> he said';
  render(
    <HighlightedText
      text={text}
      marks={[mark('s1', 0, 25)]}
      looks={{}}
      selected={null}
      onSelect={() => undefined}
    />,
    host,
  );
  expect(host.querySelector('script, img')).toBeNull();
  expect(host.textContent).toBe(text);
  expect(host.querySelector('.seg')?.textContent).toBe('<script>alert(1)</script>');
});

it('picks the shortest statement under the pointer, then the others in turn', () => {
  const marks = [mark('long', 0, 50), mark('short', 10, 20)];
  expect(pick(['long', 'short'], null, marks)).toBe('short');
  expect(pick(['long', 'short'], 'short', marks)).toBe('long');
  expect(pick(['long', 'short'], 'long', marks)).toBe('short');
});
