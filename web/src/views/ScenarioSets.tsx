import type { OpenDeals, Premise, Refusal, ScenarioWords } from '../api/types';
import { partyName } from '../state/session';
import { count } from '../state/words';
import { End, useGrowing } from '../widgets/growing';
import { PlainText } from '../widgets/PlainText';
import { bare, opens, refusalVerb } from './scenarioWords';
import { StatementLink } from './StatementLink';

export type Words = ReadonlyMap<string, ScenarioWords>;

/** Statements by their exact words, each leading to its place in its document. */
export function WordsOf({ ids, words, first = 2 }: { ids: readonly string[]; words: Words; first?: number }) {
  if (ids.length === 0) return <p class="quiet small-text">Assumed: no statement says so.</p>;
  return (
    <ul class="words-of">
      {ids.slice(0, first).map((id) => (
        <li key={id}>
          <Said id={id} said={words.get(id)} />
        </li>
      ))}
      {ids.length > first && (
        <li>
          <details>
            <summary>{count(ids.length - first, 'further statement')}</summary>
            {ids.slice(first).map((id) => (
              <p key={id}>
                <Said id={id} said={words.get(id)} />
              </p>
            ))}
          </details>
        </li>
      )}
    </ul>
  );
}

function Said({ id, said }: { id: string; said: ScenarioWords | undefined }) {
  return (
    <>
      {said && (
        <>
          “<PlainText text={bare(said.words)} />”{' '}
          <span class="quiet">
            {said.speaker ?? 'speaker not named'}, {said.day ?? 'day unknown'}
            {said.review === undefined || said.review === 'proposed' ? ', not reviewed' : `, ${said.review}`}
          </span>{' '}
        </>
      )}
      <StatementLink id={id} />
    </>
  );
}

interface Props {
  readonly found: OpenDeals;
  readonly words: Words;
}

/** How many sets are drawn at once; each may hold dozens of statements. */
const STEP = 5;

/** Which positions together exclude every deal, and which would have to be given up for one. */
export function BlockingSets({ found, words }: Props) {
  const { blocking } = found;
  if (blocking.mus.length === 0) return null;
  const premises = new Map(found.premises.map((p) => [p.id, p]));
  return (
    <section class="card">
      <h2>What blocks a deal, and what would open one</h2>
      <h3>Blocking sets</h3>
      <p class="quiet small-text">
        Each set of {blocking.level} is enough to leave nothing, and none of its members can be left out.
      </p>
      <SetList sets={blocking.mus} joined="together with" premises={premises} words={words} />
      <h3>Concession sets</h3>
      <p class="quiet small-text">
        Giving up all of any one set leaves a deal; nothing less of that set does. Who should give way is not
        for this page to say.
      </p>
      <SetList
        sets={blocking.mcs}
        joined="and"
        premises={premises}
        words={words}
        note={(set) => {
          const n = opens(found, set);
          return n === null ? '' : `opens ${count(n, 'combination')} of the issues it blocks`;
        }}
      />
      {!blocking.complete && <p class="quiet small-text">There are at least these: the list was cut.</p>}
    </section>
  );
}

interface SetListProps {
  readonly sets: readonly (readonly Refusal[])[];
  readonly joined: string;
  readonly premises: ReadonlyMap<string, Premise>;
  readonly words: Words;
  readonly note?: (set: readonly Refusal[]) => string;
}

function SetList({ sets, joined, premises, words, note }: SetListProps) {
  const growing = useGrowing(sets.length, STEP);
  return (
    <>
      <ol class="sets">
        {sets.slice(0, growing.shown).map((set, i) => (
          <li key={i}>
            {set.map((member, j) => (
              <div key={j}>
                {j > 0 && <span class="quiet">{joined} </span>}
                {partyName(member.party)} {refusalVerb(member, premises)}:{' '}
                <strong>
                  <PlainText text={member.proposition} />
                </strong>
                {member.redLine && <span class="red-line"> red line</span>}
                <WordsOf ids={member.statements} words={words} />
              </div>
            ))}
            {note && note(set) !== '' && <p class="quiet small-text">{note(set)}</p>}
          </li>
        ))}
      </ol>
      <End of={growing} total={sets.length} what="sets" />
    </>
  );
}
