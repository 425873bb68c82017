import type { ComponentChildren } from 'preact';
import * as api from '../api/ledger';
import { fileAddress } from '../api/ledger';
import type { Cell, Findings, Positions } from '../api/types';
import { ledgerVersion } from '../state/ledger';
import { useResource } from '../state/resource';
import { asOf, linkTo, query, setQuery } from '../state/router';
import { issueLabel, partyName, session } from '../state/session';
import { count, glyph, percent } from '../state/words';
import { grouped, partiesOf, type MatrixRow } from '../widgets/matrix';
import { Empty, Loading, ProblemNotice } from '../widgets/Notice';
import { PlainText } from '../widgets/PlainText';
import { Select } from '../widgets/Select';
import { ViewHead } from '../widgets/ViewHead';
import { StatementsById } from './Evidence';

/** Parties that fit side by side on paper. */
const PARTIES = 8;

/** The brief of the ledger as a page to read, print or send. */
export function Brief() {
  const filter = { asOf: asOf.value };
  const key = JSON.stringify([filter, ledgerVersion.value]);
  const findings = useResource(key, (signal) => api.findings(filter, signal));
  const positions = useResource(key, (signal) => api.positions(filter, signal));
  const problem = findings.problem ?? positions.problem;
  const now = session.value;
  const ready = findings.data && positions.data;
  return (
    <>
      <ViewHead title="Brief">
        <Files />
      </ViewHead>
      {problem && (
        <ProblemNotice problem={problem} retry={findings.problem ? findings.reload : positions.reload} />
      )}
      {!problem && !ready && <Loading what="the brief" />}
      {ready && now?.documents === 0 && (
        <Empty title="Nothing to report yet">
          <p>
            Add documents under <a href={linkTo('documents')}>Documents</a>; the brief sums up where the
            parties stand, with the words for it.
          </p>
        </Empty>
      )}
      {ready && now !== null && now.documents > 0 && (
        <Report findings={findings.data!} positions={positions.data!} />
      )}
    </>
  );
}

function Files() {
  const day = asOf.value;
  const files = [
    ['html', 'HTML page'],
    ['markdown', 'Markdown'],
    ['json', 'JSON'],
  ] as const;
  return (
    <span class="row no-print">
      <button type="button" class="small" onClick={() => print()}>
        Print
      </button>
      {files.map(([format, words]) => (
        <a
          key={format}
          class="small-text"
          href={fileAddress('/brief', { asOf: day, format })}
          download={`brief${day && `-${day}`}.${format === 'markdown' ? 'md' : format}`}
        >
          Save as {words}
        </a>
      ))}
    </span>
  );
}

function Report({ findings, positions }: { findings: Findings; positions: Positions }) {
  const counts = session.value!.counts;
  const decided = counts.accepted + counts.corrected + counts.rejected;
  const all = decided + counts.proposed;
  return (
    <div class="brief">
      <p>
        {count(session.value!.documents, 'document')}, {count(all, 'statement')}
        {asOf.value !== '' && <>; what had been said by {asOf.value}</>}. People have decided on{' '}
        {decided.toLocaleString()} of them ({all === 0 ? '0 %' : percent(decided / all)});{' '}
        <strong>the others are proposed by machine and not reviewed</strong>: check the exact words before you
        rely on them.
      </p>
      <RedLines findings={findings} />
      <Collisions findings={findings} />
      <Matrix positions={positions} />
      <Voices findings={findings} />
      <FlagCounts findings={findings} />
    </div>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="card">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function RedLines({ findings }: { findings: Findings }) {
  return (
    <Part title="Red lines">
      {findings.redLines.length === 0 && <p class="quiet">No party ruled a term out categorically.</p>}
      {findings.redLines.map((line, i) => (
        <div key={i}>
          <h3>
            {partyName(line.party)} {line.stance === 'against' ? 'rules out' : 'insists on'}:{' '}
            <PlainText text={line.proposition} />
          </h3>
          <StatementsById ids={line.statements} first={2} />
        </div>
      ))}
    </Part>
  );
}

function Collisions({ findings }: { findings: Findings }) {
  return (
    <Part title="Collisions">
      {findings.collisions.length === 0 && <p class="quiet">No proposition has parties for and against.</p>}
      {findings.collisions.map((c, i) => (
        <div key={i}>
          <h3>
            <PlainText text={c.proposition} />
          </h3>
          <p class="small-text">
            {issueLabel(c.issue)} · <span class="stance for">▲ for:</span> {c.for.map(partyName).join(', ')} ·{' '}
            <span class="stance against">▼ against:</span> {c.against.map(partyName).join(', ')}
            {c.redLine && <strong class="red-line"> red line</strong>}
          </p>
          <StatementsById ids={c.statements} first={3} />
        </div>
      ))}
    </Part>
  );
}

/** The rows that the brief shows: where parties meet, unless all are asked for. */
export function briefRows(positions: Positions, all: boolean): MatrixRow<Cell>[] {
  const rows = positions.rows as readonly MatrixRow<Cell>[];
  return all
    ? [...rows]
    : rows.filter((r) => Object.keys(r.cells).length > 1 || Object.values(r.cells).some((c) => c.redLine));
}

function Matrix({ positions }: { positions: Positions }) {
  const all = query('rows') === 'all' || briefRows(positions, false).length === 0;
  const rows = briefRows(positions, all);
  const parties = partiesOf(rows);
  const shown = parties.slice(0, PARTIES);
  return (
    <Part title="Positions">
      <div class="filters">
        <Select
          label="Propositions"
          any="of several parties, or a red line"
          value={query('rows')}
          choices={[{ value: 'all', label: `all ${positions.rows.length}` }]}
          onChange={(value) => setQuery({ rows: value })}
        />
      </div>
      <p class="quiet small-text">
        ▲ for, ▼ against, ◆ neutral; in brackets what only a machine proposes, with its confidence. An empty
        cell: nothing said.
        {parties.length > shown.length &&
          ` The ${PARTIES} parties who speak most; ${parties.length - shown.length} more under Positions.`}
      </p>
      <div class="scroll" tabIndex={0} role="region" aria-label="Positions">
        <table class="data">
          <thead>
            <tr>
              <th scope="col">Proposition</th>
              {shown.map((party) => (
                <th key={party} scope="col">
                  {party}
                </th>
              ))}
            </tr>
          </thead>
          {grouped(rows).map((group) => (
            <tbody key={group.issue}>
              <tr>
                <th scope="rowgroup" colSpan={shown.length + 1}>
                  {issueLabel(group.issue)}
                </th>
              </tr>
              {group.rows.map((row) => (
                <tr key={row.proposition}>
                  <td>
                    <PlainText text={row.proposition} />
                  </td>
                  {shown.map((party) => (
                    <td key={party}>
                      {Object.hasOwn(row.cells, party) && <BriefCell of={row.cells[party]!} />}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </Part>
  );
}

function BriefCell({ of }: { of: Cell }) {
  const words = `${glyph(of.stance)} ${of.strength}`;
  return (
    <span class={`stance ${of.stance}`}>
      <span class="sr">{of.stance} </span>
      {of.review === 'confirmed' ? words : `[${words} ${percent(of.confidence)}]`}
      {of.redLine && <strong class="red-line"> red line</strong>}
    </span>
  );
}

function Voices({ findings }: { findings: Findings }) {
  const { parties, mentionedNotHeard, withoutParty } = findings.voices;
  return (
    <Part title="Voices">
      <p>
        {parties
          .slice(0, 12)
          .map((v) => `${partyName(v.party)} ${v.statements.toLocaleString()}`)
          .join(' · ')}
        {parties.length > 12 && ` · and ${parties.length - 12} more`}
      </p>
      <p>
        {mentionedNotHeard.length === 0
          ? 'Every party that is named is heard.'
          : `Named, but not heard: ${mentionedNotHeard.map(partyName).join(', ')}.`}{' '}
        {count(withoutParty, 'statement')} without a known party.
      </p>
    </Part>
  );
}

function FlagCounts({ findings }: { findings: Findings }) {
  const by = new Map<string, number>();
  for (const flag of findings.flags) by.set(flag.kind, (by.get(flag.kind) ?? 0) + 1);
  return (
    <Part title="To check">
      {by.size === 0 ? (
        <p class="quiet">No passage is flagged.</p>
      ) : (
        <p>
          {[...by].map(([kind, n]) => `${kind.replaceAll('-', ' ')} ${n.toLocaleString()}`).join(' · ')}{' '}
          <a class="no-print" href={linkTo('flags')}>
            See the passages
          </a>
        </p>
      )}
    </Part>
  );
}
