import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

interface Props {
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The heading of a view, which also names the browser's tab. */
export function ViewHead({ title, lead, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Parley`;
  }, [title]);
  return (
    <header class="view-head">
      <div class="view-title">
        <h1 tabIndex={-1}>{title}</h1>
        {children}
      </div>
      {lead && <p class="lead">{lead}</p>}
    </header>
  );
}
