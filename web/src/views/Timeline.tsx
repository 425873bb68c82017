import * as P from '@observablehq/plot';
import { useMemo } from 'preact/hooks';
import * as api from '../api/ledger';
import type { Line } from '../api/types';
import { ledgerVersion } from '../state/ledger';
import { useResource } from '../state/resource';
import { asOf, linkTo, query, setQuery } from '../state/router';
import { partyName, session } from '../state/session';
import { count, standLevel } from '../state/words';
import { DataTable, type Column } from '../widgets/DataTable';
import { Empty, Loading, ProblemNotice } from '../widgets/Notice';
import { ink, PlotFigure } from '../widgets/Plot';
import { Select } from '../widgets/Select';
import { StanceMark } from '../widgets/Stance';
import { dayOf, stepPoints } from '../widgets/stepline';
import { ViewHead } from '../widgets/ViewHead';
import { ISSUE, PROPOSITION } from './columns';
import { StatementsById } from './Evidence';

/** Lines drawn at most; a plot with more tells nothing. */
const DRAWN = 8;

/** Pixels to the left of the plot, for the words of its axis. */
const LEFT = 74;

interface Step {
  readonly proposition: string;
  readonly issue: string;
  readonly day: string;
  readonly stance: string;
  readonly strength: string;
  readonly rank: string;
  readonly words: string;
  readonly families: number;
  readonly statements: readonly string[];
}

/** Every stand of the lines as a row, in the order of days. */
export function stepsOf(lines: readonly Line[]): Step[] {
  const steps = lines.flatMap((line) =>
    line.stands.map((stand) => ({
      proposition: line.proposition,
      issue: line.issue,
      day: stand.day,
      stance: stand.stance,
      strength: stand.strength,
      rank: stand.rank,
      words: stand.utterances[0]?.text ?? '',
      families: Math.max(0, ...stand.utterances.map((u) => u.families)),
      statements: stand.utterances.flatMap((u) => u.statements),
    })),
  );
  return steps.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Lines that moved or were repeated most come first. */
export function ranked(lines: readonly Line[]): Line[] {
  return lines
    .filter((l) => l.stands.length > 0)
    .sort((a, b) => b.stands.length - a.stands.length || a.proposition.localeCompare(b.proposition));
}

export function Timeline() {
  const parties = session.value?.parties ?? [];
  const party = query('party') || (parties[0]?.id ?? '');
  const filter = { party, issue: query('issue'), confidence: query('confidence'), asOf: asOf.value };
  const found = useResource(party === '' ? null : JSON.stringify([filter, ledgerVersion.value]), (signal) =>
    api.lines(filter, signal),
  );
  const lines = useMemo(() => ranked(found.data?.lines ?? []), [found.data]);
  const chosen = query('line');
  const shown = chosen === '' ? lines.slice(0, DRAWN) : lines.filter((l) => l.proposition === chosen);
  return (
    <>
      <ViewHead
        title="Timeline"
        lead="Where one party stood, day by day, by its highest-ranking voices. A line holds until the next stand; the slider above ends it at a day."
      />
      <div class="filters">
        <Select
          label="Party"
          value={party}
          choices={parties.map((p) => ({ value: p.id, label: p.name ? `${p.name} (${p.id})` : p.id }))}
          onChange={(next) => setQuery({ party: next, line: '' })}
        />
        <Select
          label="Issue"
          any="all issues"
          value={query('issue')}
          choices={(session.value?.issues ?? [])
            .filter((i) => i.statements > 0)
            .map((i) => ({ value: i.id, label: i.label }))}
          onChange={(issue) => setQuery({ issue, line: '' })}
        />
        <Select
          label="Proposition"
          any={`the ${DRAWN} with most stands`}
          value={chosen}
          choices={lines.map((l) => l.proposition)}
          onChange={(line) => setQuery({ line })}
        />
        <Select
          label="Proposals of the machine"
          any="all"
          value={query('confidence')}
          choices={['0.6', '0.8', '0.9'].map((v) => ({
            value: v,
            label: `${Number(v) * 100} % sure or more`,
          }))}
          onChange={(confidence) => setQuery({ confidence })}
        />
      </div>
      {found.problem && <ProblemNotice problem={found.problem} retry={found.reload} />}
      {found.data === null && found.loading && <Loading what="lines" />}
      {party === '' && <Nobody />}
      {found.data && lines.length === 0 && (
        <Empty title={`No dated position of ${partyName(party)}`}>
          <p>Choose another issue, a later day above, or all proposals of the machine.</p>
        </Empty>
      )}
      {shown.length > 0 && <Drawn lines={shown} party={party} total={lines.length} />}
    </>
  );
}

function Nobody() {
  return (
    <Empty title="No lines yet">
      <p>
        A line needs dated statements. Add documents with a date under{' '}
        <a href={linkTo('documents')}>Documents</a>.
      </p>
    </Empty>
  );
}

function Drawn({ lines, party, total }: { lines: readonly Line[]; party: string; total: number }) {
  const until = asOf.value || (session.value?.lastDay ?? '');
  const points = useMemo(
    () => lines.flatMap((l) => stepPoints(l.proposition, l.stands, until)),
    [lines, until],
  );
  const steps = useMemo(() => stepsOf(lines), [lines]);
  const options = (width: number) => figure(lines, points, steps, width);
  const label = `Step lines of ${partyName(party)}: ${count(lines.length, 'proposition')}, ${count(steps.length, 'stand')}. The table below holds the same.`;
  return (
    <>
      <div class="card">
        <PlotFigure label={label} options={options} of={points} />
        <p class="quiet small-text">
          Each row is one proposition. Upper half: for; lower half: against; farther from the middle: firmer.
          {lines.length < total && ` ${count(lines.length, 'line')} of ${total} are drawn.`}
        </p>
      </div>
      <Steps steps={steps} party={party} />
    </>
  );
}

function figure(
  lines: readonly Line[],
  points: ReturnType<typeof stepPoints>,
  steps: readonly Step[],
  width: number,
): P.PlotOptions {
  const dots = steps.map((s) => ({
    line: s.proposition,
    day: dayOf(s.day),
    level: standLevel(s.stance, s.strength),
    stance: s.stance,
  }));
  const colour = { for: ink('for'), against: ink('against'), neutral: ink('neutral') };
  return {
    height: 40 + lines.length * 86,
    marginLeft: LEFT,
    marginTop: 26,
    marginRight: 34,
    fy: { domain: lines.map((l) => l.proposition), axis: null, padding: 0.22 },
    y: {
      domain: [-4.4, 4.4],
      ticks: [-3, 0, 3],
      tickFormat: (n: number) => (n > 0 ? 'for' : n < 0 ? 'against' : 'neutral'),
      label: null,
    },
    x: { type: 'utc', label: null, ticks: tickEvery(points.map((p) => p.day)) },
    color: { domain: Object.keys(colour), range: Object.values(colour) },
    marks: [
      P.ruleY([0], { stroke: ink('line') }),
      P.lineY(points, {
        x: 'day',
        y: 'level',
        fy: 'line',
        z: 'line',
        curve: 'step-after',
        stroke: ink('line-strong'),
        strokeWidth: 1.5,
      }),
      P.dot(dots, {
        x: 'day',
        y: 'level',
        fy: 'line',
        r: 4,
        fill: 'stance',
        symbol: 'stance',
        stroke: ink('surface'),
      }),
      P.text(lines, {
        fy: (l: Line) => l.proposition,
        text: (l: Line) => shortened(l.proposition, Math.floor((width - LEFT) / 7)),
        frameAnchor: 'top-left',
        dy: -13,
        fill: ink('ink'),
        fontWeight: 600,
        fontSize: 12,
      }),
    ],
    symbol: { domain: ['for', 'against', 'neutral'], range: ['triangle', 'square', 'diamond'] },
  };
}

/** The distance of ticks that suits the days shown; less than a day says nothing here. */
function tickEvery(days: readonly Date[]): P.TimeIntervalName {
  const times = days.map((d) => d.getTime());
  const span = (Math.max(...times) - Math.min(...times)) / 86_400_000;
  if (span <= 12) return 'day';
  if (span <= 80) return 'week';
  if (span <= 400) return 'month';
  return span <= 1200 ? 'quarter' : 'year';
}

export function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : characters.slice(0, Math.max(1, most - 1)).join('') + '…';
}

function Steps({ steps, party }: { steps: readonly Step[]; party: string }) {
  const open = query('day');
  const columns: Column<Step>[] = [
    { name: 'Day', value: (s) => s.day },
    ISSUE,
    PROPOSITION,
    {
      name: 'Stance',
      value: (s) => s.stance,
      show: (s) => <StanceMark stance={s.stance} strength={s.strength} />,
    },
    { name: 'Strength', value: (s) => s.strength },
    { name: 'Voice', value: (s) => s.rank },
    { name: 'Sources', value: (s) => s.families, number: true },
    {
      name: 'Words',
      value: (s) => s.words,
      show: (s) => (
        <button
          type="button"
          class="plain"
          onClick={() => setQuery({ day: keyOf(s) === open ? '' : keyOf(s) })}
        >
          {shortened(s.words, 120)}
        </button>
      ),
    },
  ];
  const opened = steps.find((s) => keyOf(s) === open);
  return (
    <>
      {opened && (
        <section class="card" aria-label="Words of the stand">
          <div class="panel-head">
            <h2>
              {opened.day}: {opened.proposition}
            </h2>
            <button type="button" class="small" onClick={() => setQuery({ day: '' })}>
              Close
            </button>
          </div>
          <StatementsById ids={opened.statements} />
        </section>
      )}
      <DataTable
        caption={`Stands of ${partyName(party)}`}
        file={`timeline-${party}.csv`}
        columns={columns}
        rows={steps}
      />
    </>
  );
}

function keyOf(step: Step): string {
  return `${step.day} ${step.proposition}`;
}
