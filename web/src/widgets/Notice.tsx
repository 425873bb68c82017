import type { ComponentChildren } from 'preact';
import type { ApiProblem } from '../api/problem';

/** What went wrong, in the server's words, where it went wrong. */
export function ProblemNotice({ problem, retry }: { problem: ApiProblem; retry?: () => void }) {
  const list = problem.body['problems'] ?? problem.body['errors'];
  const items = Array.isArray(list) ? list : [];
  return (
    <div class="notice problem" role="alert">
      <strong>{problem.title}</strong>
      {problem.detail !== '' && <p>{problem.detail}</p>}
      {items.length > 0 && (
        <ul>
          {items.map((item, i) => (
            <li key={i}>{wordsOf(item)}</li>
          ))}
        </ul>
      )}
      {retry && (
        <button type="button" class="small" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}

function wordsOf(item: unknown): string {
  if (typeof item === 'string') return item;
  if (item === null || typeof item !== 'object') return String(item);
  return Object.values(item)
    .filter((v) => typeof v === 'string' && v !== '')
    .join(' — ');
}

/** What a view without content is for and how it gets some. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

export function Loading({ what }: { what: string }) {
  return (
    <p class="loading" role="status">
      Loading {what} …
    </p>
  );
}
