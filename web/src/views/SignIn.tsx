import { useSignal } from '@preact/signals';
import { signIn } from '../api/ledger';
import { asProblem, type ApiProblem } from '../api/problem';
import { session } from '../state/session';
import { ProblemNotice } from '../widgets/Notice';
import { ViewHead } from '../widgets/ViewHead';

/** Asks for the reviewer's token; the server keeps it in a cookie that scripts cannot read. */
export function SignIn() {
  const token = useSignal('');
  const problem = useSignal<ApiProblem | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    try {
      session.value = await signIn(token.value.trim());
    } catch (error) {
      problem.value = asProblem(error);
    }
  };
  return (
    <>
      <ViewHead
        title="Sign in"
        lead="This ledger is shared. Every decision on it carries the name of the person who made it."
      />
      <form class="card" onSubmit={submit}>
        <label class="field">
          <span>Your token, as “parley reviewers add” printed it</span>
          <input
            type="password"
            autoComplete="current-password"
            value={token.value}
            onInput={(e) => (token.value = e.currentTarget.value)}
          />
        </label>
        {problem.value && <ProblemNotice problem={problem.value} />}
        <p>
          <button type="submit" class="main" disabled={token.value.trim() === ''}>
            Sign in
          </button>
        </p>
      </form>
    </>
  );
}
