import { signal, useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { cancel, follow, problemOfJob, result } from '../api/jobs';
import { asProblem, type ApiProblem } from '../api/problem';
import type { Job } from '../api/types';

/** A model file at hand. */
export interface Model {
  readonly name: string;
  readonly text: string;
}

/** Models that the reader opened, kept while the page is open. */
export const opened: Record<'conflict' | 'settlement', Signal<Model | null>> = {
  conflict: signal<Model | null>(null),
  settlement: signal<Model | null>(null),
};

export interface Analysis<T> {
  readonly report: T | null;
  readonly problem: ApiProblem | null;
  readonly job: Job | null;
  readonly stop: () => void;
}

const IDLE = { report: null, problem: null, job: null };

/** Runs a job whenever `key` changes, follows it to its end, and fetches what it found. */
export function useAnalysis<T>(key: string | null, begin: () => Promise<Job>): Analysis<T> {
  const state = useSignal<Omit<Analysis<T>, 'stop'>>(IDLE);
  useEffect(() => {
    state.value = IDLE;
    if (key === null) return;
    const abort = new AbortController();
    let running: Job | null = null;
    const run = async () => {
      const job = await begin();
      running = job;
      const done = await follow(
        job,
        (now) => {
          running = now;
          if (!abort.signal.aborted) state.value = { ...state.peek(), job: now };
        },
        abort.signal,
      );
      const problem = problemOfJob(done);
      const report = problem ? null : await result<T>(done, abort.signal);
      if (!abort.signal.aborted) state.value = { report, problem, job: null };
    };
    run().catch((error: unknown) => {
      if (!abort.signal.aborted) state.value = { report: null, problem: asProblem(error), job: null };
    });
    return () => {
      abort.abort();
      if (running?.state === 'running') void cancel(running).catch(() => undefined);
    };
  }, [key]);
  const stop = () => {
    const job = state.peek().job;
    if (job)
      void cancel(job).catch(
        (error: unknown) => (state.value = { ...state.peek(), problem: asProblem(error) }),
      );
  };
  return { ...state.value, stop };
}
