import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Correction, Statement } from '../api/types';
import { session } from '../state/session';
import { STANCES, STRENGTHS } from '../state/words';
import { Select } from '../widgets/Select';

/** Parts of a coding that a reviewer can correct, as the form holds them. */
export interface Draft {
  readonly party: string;
  readonly issue: string;
  readonly proposition: string;
  readonly stance: string;
  readonly strength: string;
  readonly redLine: boolean;
  readonly condition: string;
}

export function draftOf(of: Statement): Draft {
  const { position } = of;
  return {
    party: of.source.party ?? '',
    issue: position?.issue ?? '',
    proposition: position?.proposition ?? '',
    stance: position?.stance ?? 'for',
    strength: position?.strength ?? 'medium',
    redLine: position?.redLine ?? false,
    condition: position?.condition?.text ?? '',
  };
}

/** What differs from the coding; a draft without an issue says that the statement takes no position. */
export function correctionOf(of: Statement, draft: Draft): Correction {
  const was = draftOf(of);
  const party = draft.party.trim();
  const change: Correction = party === was.party ? {} : { party: party === '' ? null : party };
  if (draft.issue === '') return of.position === null ? change : { ...change, issue: null };
  const fresh = of.position === null;
  if (fresh || draft.issue !== was.issue) change.issue = draft.issue;
  if (fresh || draft.proposition.trim() !== was.proposition) change.proposition = draft.proposition.trim();
  if (fresh || draft.stance !== was.stance) change.stance = draft.stance as Correction['stance'];
  if (fresh || draft.strength !== was.strength) change.strength = draft.strength as Correction['strength'];
  if (fresh || draft.redLine !== was.redLine) change.redLine = draft.redLine;
  if (draft.condition.trim() !== was.condition) change.condition = draft.condition.trim();
  return change;
}

/** All of a draft: a coding of one's own leans on nobody else's. */
export function codingOf(draft: Draft): Correction {
  const words = (text: string) => (text.trim() === '' ? null : text.trim());
  if (draft.issue === '') return { party: words(draft.party), issue: null };
  return {
    party: words(draft.party),
    issue: draft.issue,
    proposition: draft.proposition.trim(),
    stance: draft.stance as Correction['stance'],
    strength: draft.strength as Correction['strength'],
    redLine: draft.redLine,
    condition: words(draft.condition),
  };
}

interface FormProps<T> {
  readonly onSubmit: (value: T, reason: string) => void;
  readonly onCancel: () => void;
}

interface CodingProps extends FormProps<Correction> {
  readonly of: Statement;
  /** Whether it is a coding of one's own, which decides nothing. */
  readonly own?: boolean;
}

export function CorrectionForm({ of, own = false, onSubmit, onCancel }: CodingProps) {
  const draft = useSignal(draftOf(of));
  const reason = useSignal('');
  const form = useFocusInside();
  const set = (change: Partial<Draft>) => (draft.value = { ...draft.value, ...change });
  const now = draft.value;
  const issues = (session.value?.issues ?? []).map((i) => ({ value: i.id, label: i.label }));
  const correction = own ? codingOf(now) : correctionOf(of, now);
  const title = own ? 'Code it yourself' : 'Correct the coding';
  const incomplete = now.issue !== '' && now.proposition.trim() === '';
  const unchanged = Object.keys(correction).length === 0;
  return (
    <form
      ref={form}
      class="card"
      aria-label={title}
      onKeyDown={(e) => e.key === 'Escape' && onCancel()}
      onSubmit={(e) => {
        e.preventDefault();
        if (!incomplete && !unchanged) onSubmit(correction, reason.value.trim());
      }}
    >
      <h2>{title}</h2>
      <div class="form-grid">
        <Select
          label="Issue"
          any="takes no position"
          value={now.issue}
          choices={issues}
          onChange={(issue) => set({ issue })}
        />
        <label class="field">
          <span>Party, e.g. UA or RU+US</span>
          <input
            type="text"
            list="parties"
            value={now.party}
            onInput={(e) => set({ party: e.currentTarget.value })}
          />
          <datalist id="parties">
            {session.value?.parties.map((p) => (
              <option key={p.id} value={p.id}>
                {p.name}
              </option>
            ))}
          </datalist>
        </label>
        {now.issue !== '' && <PositionFields draft={now} set={set} />}
        <label class="field wide">
          <span>Reason (may stay empty)</span>
          <input type="text" value={reason.value} onInput={(e) => (reason.value = e.currentTarget.value)} />
        </label>
      </div>
      {incomplete && (
        <p class="quiet small-text">A position needs a proposition: the thing the stance is toward.</p>
      )}
      <div class="row">
        <button type="submit" class="main" disabled={incomplete || unchanged}>
          {own ? 'Store my coding' : 'Store the correction'}
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function PositionFields({ draft, set }: { draft: Draft; set: (change: Partial<Draft>) => void }) {
  return (
    <>
      <label class="field wide">
        <span>Proposition, worded positively</span>
        <input
          type="text"
          value={draft.proposition}
          onInput={(e) => set({ proposition: e.currentTarget.value })}
        />
      </label>
      <Select label="Stance" value={draft.stance} choices={STANCES} onChange={(stance) => set({ stance })} />
      <Select
        label="Strength"
        value={draft.strength}
        choices={STRENGTHS}
        onChange={(strength) => set({ strength })}
      />
      <label class="field">
        <span>Red line</span>
        <span class="row">
          <input
            type="checkbox"
            checked={draft.redLine}
            onChange={(e) => set({ redLine: e.currentTarget.checked })}
          />
          categorical, on its own acceptance
        </span>
      </label>
      <label class="field wide">
        <span>Condition, in the words of the text (empty: none)</span>
        <input
          type="text"
          value={draft.condition}
          onInput={(e) => set({ condition: e.currentTarget.value })}
        />
      </label>
    </>
  );
}

export function RejectForm({ onSubmit, onCancel }: FormProps<null>) {
  const reason = useSignal('');
  const form = useFocusInside();
  const empty = reason.value.trim() === '';
  return (
    <form
      ref={form}
      class="card"
      aria-label="Reject the statement"
      onKeyDown={(e) => e.key === 'Escape' && onCancel()}
      onSubmit={(e) => {
        e.preventDefault();
        if (!empty) onSubmit(null, reason.value.trim());
      }}
    >
      <h2>Reject: nobody said this, or not so</h2>
      <label class="field">
        <span>Reason</span>
        <input type="text" value={reason.value} onInput={(e) => (reason.value = e.currentTarget.value)} />
      </label>
      <div class="row pad">
        <button type="submit" class="main" disabled={empty}>
          Store the rejection
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function useFocusInside() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), []);
  return form;
}
