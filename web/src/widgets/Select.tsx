export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (Choice | string)[];
  readonly onChange: (value: string) => void;
  /** What the empty choice is called; without it there is none. */
  readonly any?: string;
}

export function Select({ label, value, choices, onChange, any }: Props) {
  const list = choices.map((c) => (typeof c === 'string' ? { value: c, label: c } : c));
  // A value from the address that is no choice any more is still shown as what is asked for.
  if (value !== '' && !list.some((c) => c.value === value)) list.unshift({ value, label: value });
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(e) => onChange(e.currentTarget.value)}>
        {any !== undefined && <option value="">{any}</option>}
        {list.map((c) => (
          <option key={c.value} value={c.value}>
            {c.label}
          </option>
        ))}
      </select>
    </label>
  );
}
