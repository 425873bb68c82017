import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import * as api from '../api/ledger';
import { useResource } from '../state/resource';
import { query, setQuery } from '../state/router';
import { ProblemNotice } from '../widgets/Notice';
import { Select } from '../widgets/Select';
import { opened, type Model } from './analysis';

interface Props {
  readonly kind: 'conflict' | 'settlement';
  readonly accepts: string;
}

/** Opens a model file, or one of the examples, and lets the reader edit its text. */
export function ModelPicker({ kind, accepts }: Props) {
  const examples = useResource('examples', (signal) => api.examples(signal));
  const field = useRef<HTMLInputElement>(null);
  const over = useSignal(false);
  const mine = (examples.data?.examples ?? []).filter((e) => e.kind === kind);
  const name = query('example');
  const model = opened[kind];
  useEffect(() => {
    const example = mine.find((e) => e.name === name);
    if (example) model.value = { name: example.name, text: example.text };
  }, [name, examples.data]);
  const read = async (file: File | undefined) => {
    if (!file) return;
    model.value = { name: file.name, text: await file.text() };
    setQuery({ example: '' });
  };
  return (
    <div
      class={over.value ? 'drop over' : 'drop'}
      onDragOver={(e) => {
        e.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => (over.value = false)}
      onDrop={(e) => {
        e.preventDefault();
        over.value = false;
        void read(e.dataTransfer?.files[0]);
      }}
    >
      <div class="row">
        <Select
          label="Example"
          any={mine.length === 0 ? 'none shipped' : 'choose one'}
          value={name}
          choices={mine.map((e) => e.name)}
          onChange={(example) => setQuery({ example })}
        />
        <span class="quiet small-text">or drop a model here: {accepts}</span>
        <button type="button" class="small" onClick={() => field.current?.click()}>
          Choose a file
        </button>
        <input
          ref={field}
          type="file"
          hidden
          aria-label="Model file"
          onChange={(e) => {
            void read(e.currentTarget.files?.[0]);
            e.currentTarget.value = '';
          }}
        />
      </div>
      {examples.problem && <ProblemNotice problem={examples.problem} retry={examples.reload} />}
      {model.value && (
        <Editor
          key={model.value.name + model.value.text}
          model={model.value}
          onChange={(m) => (model.value = m)}
        />
      )}
    </div>
  );
}

function Editor({ model, onChange }: { model: Model; onChange: (model: Model) => void }) {
  const text = useSignal(model.text);
  return (
    <details>
      <summary>Text of {model.name}: change a preference or a red line and analyse again</summary>
      <textarea
        rows={14}
        spellcheck={false}
        class="code"
        aria-label="Text of the model"
        value={text.value}
        onInput={(e) => (text.value = e.currentTarget.value)}
      />
      <button
        type="button"
        class="main"
        disabled={text.value === model.text}
        onClick={() => onChange({ name: model.name, text: text.value })}
      >
        Analyse again
      </button>
    </details>
  );
}
