import { ask, get, ROOT } from './client';
import { ApiProblem } from './problem';
import type { Job } from './types';

/** The problem that a failed job tells, or that it was cancelled. */
export function problemOfJob(job: Job): ApiProblem | null {
  if (job.state === 'cancelled') return new ApiProblem(0, 'Cancelled', 'What had been stored stays stored.');
  if (job.state !== 'failed') return null;
  const problem = job.problem;
  return problem
    ? new ApiProblem(problem.status, problem.title, problem.detail, problem)
    : new ApiProblem(0, 'The work failed', job.what);
}

/** Follows a job to its end. `onChange` sees every step; the promise gives its last state. */
export function follow(job: Job, onChange: (job: Job) => void, signal?: AbortSignal): Promise<Job> {
  onChange(job);
  if (job.state !== 'running') return Promise.resolve(job);
  return new Promise((resolve, reject) => {
    const source = new EventSource(`${ROOT}/jobs/${encodeURIComponent(job.id)}/events`);
    const close = () => {
      source.close();
      signal?.removeEventListener('abort', stop);
    };
    const stop = () => {
      close();
      reject(new ApiProblem(0, 'Not followed any longer', ''));
    };
    signal?.addEventListener('abort', stop);
    source.addEventListener('job', (event) => {
      const now = JSON.parse((event as MessageEvent<string>).data) as Job;
      onChange(now);
      if (now.state !== 'running') {
        close();
        resolve(now);
      }
    });
    source.addEventListener('error', () => {
      // The browser connects again by itself unless the server refused for good.
      if (source.readyState !== EventSource.CLOSED) return;
      close();
      reject(new ApiProblem(0, 'The progress of the work was lost', 'It may still go on: reload the page.'));
    });
  });
}

export async function cancel(job: Job): Promise<void> {
  await ask('DELETE', `/jobs/${encodeURIComponent(job.id)}`);
}

/** What a finished job found. */
export async function result<T>(job: Job, signal?: AbortSignal): Promise<T> {
  const path = job.result ?? `/jobs/${encodeURIComponent(job.id)}/result`;
  return get<T>(path.startsWith(ROOT) ? path.slice(ROOT.length) : path, {}, signal);
}
