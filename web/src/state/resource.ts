import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ApiProblem, asProblem } from '../api/problem';

/** What is known of something that the server was asked for. Old data stay while new ones are on their way. */
export interface Resource<T> {
  readonly data: T | null;
  readonly problem: ApiProblem | null;
  readonly loading: boolean;
}

export interface ResourceHandle<T> extends Resource<T> {
  readonly reload: () => void;
}

/** Asks the server whenever `key` changes; an answer that was overtaken by a later question is dropped. */
export function useResource<T>(
  key: string | null,
  load: (signal: AbortSignal) => Promise<T>,
): ResourceHandle<T> {
  const state: Signal<Resource<T>> = useSignal<Resource<T>>({
    data: null,
    problem: null,
    loading: key !== null,
  });
  const turn = useSignal(0);
  const counted = turn.value;
  useEffect(() => {
    if (key === null) {
      state.value = { data: null, problem: null, loading: false };
      return;
    }
    const abort = new AbortController();
    state.value = { ...state.peek(), loading: true, problem: null };
    load(abort.signal).then(
      (data) => {
        if (!abort.signal.aborted) state.value = { data, problem: null, loading: false };
      },
      (error: unknown) => {
        if (!abort.signal.aborted) state.value = { data: null, problem: asProblem(error), loading: false };
      },
    );
    return () => abort.abort();
  }, [key, counted]);
  return { ...state.value, reload: () => (turn.value = turn.peek() + 1) };
}
