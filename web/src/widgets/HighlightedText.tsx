import { useSignal } from '@preact/signals';
import { Component } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { PlainText } from './PlainText';
import { blocks, type Block, type Mark, type Segment } from './segments';

interface Props {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Classes of each statement: its review state and whether it takes a position. */
  readonly looks: Readonly<Record<string, string>>;
  readonly selected: string | null;
  readonly onSelect: (statement: string) => void;
}

/** Paragraphs drawn at once; the rest follows in the next frame, so that the first words do not wait. */
const AT_ONCE = 40;

/** A document's text with its statements; marks may overlap, offsets count UTF-16 units of `text`. */
export function HighlightedText({ text, marks, looks, selected, onSelect }: Props) {
  const paragraphs = useMemo(() => blocks(text, marks), [text, marks]);
  const whole = useSignal(paragraphs.length <= AT_ONCE);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (whole.value) return;
    const handle = requestAnimationFrame(() => setTimeout(() => (whole.value = true), 0));
    return () => cancelAnimationFrame(handle);
  }, [paragraphs]);
  useLayoutEffect(() => {
    const host = frame.current;
    if (!host) return;
    for (const old of host.querySelectorAll('.seg.chosen')) old.classList.remove('chosen');
    if (selected === null) return;
    const mine = [...host.querySelectorAll(`.seg[data-s~="${CSS.escape(selected)}"]`)];
    for (const segment of mine) segment.classList.add('chosen');
    const target = mine.find((e) => e.classList.contains('content')) ?? mine[0];
    if (target && outOfSight(target)) target.scrollIntoView({ block: 'center' });
  }, [selected, whole.value, paragraphs, looks]);
  const shown = whole.value ? paragraphs : paragraphs.slice(0, AT_ONCE);
  const press = (event: MouseEvent) => {
    const seg = (event.target as Element).closest<HTMLElement>('.seg[data-s]');
    if (seg) onSelect(pick(seg.dataset['s']!.split(' '), selected, marks));
  };
  return (
    <div class="text" ref={frame} onClick={press}>
      {shown.map((block) => (
        <Paragraph key={block.start} block={block} text={text} looks={looks} />
      ))}
    </div>
  );
}

function outOfSight(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return box.top < 90 || box.bottom > innerHeight - 40 || box.height === 0;
}

/** Of the statements under the pointer the shortest, or the one after that which is already chosen. */
export function pick(under: readonly string[], selected: string | null, marks: readonly Mark[]): string {
  const length = (id: string) =>
    marks.filter((m) => m.statement === id).reduce((sum, m) => sum + m.end - m.start, 0);
  const order = [...under].sort((a, b) => length(a) - length(b));
  const at = selected === null ? -1 : order.indexOf(selected);
  return order[(at + 1) % order.length]!;
}

interface ParagraphProps {
  readonly block: Block;
  readonly text: string;
  readonly looks: Readonly<Record<string, string>>;
}

class Paragraph extends Component<ParagraphProps> {
  override shouldComponentUpdate(next: ParagraphProps): boolean {
    return next.block !== this.props.block || next.looks !== this.props.looks;
  }

  override render({ block, text, looks }: ParagraphProps) {
    return (
      <p class={text.slice(block.start, block.end).trim() === '' ? 'block gap' : 'block'} dir="auto">
        {block.segments.map((segment) => (
          <Stretch key={segment.start} segment={segment} text={text} looks={looks} />
        ))}
      </p>
    );
  }
}

function Stretch({
  segment,
  text,
  looks,
}: {
  segment: Segment;
  text: string;
  looks: Readonly<Record<string, string>>;
}) {
  const words = <PlainText text={text.slice(segment.start, segment.end)} />;
  if (segment.marks.length === 0) return words;
  const statements = [...new Set(segment.marks.map((m) => m.statement))];
  const classes = new Set(['seg']);
  let depth = 0;
  for (const mark of segment.marks) {
    classes.add(mark.role);
    if (mark.role === 'content') depth++;
  }
  for (const id of statements) for (const look of (looks[id] ?? '').split(' ')) if (look) classes.add(look);
  if (depth > 1) classes.add('nested');
  return (
    <span class={[...classes].join(' ')} data-s={statements.join(' ')}>
      {words}
    </span>
  );
}
