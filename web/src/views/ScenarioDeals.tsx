import type { OpenDeals, ScenarioReport } from '../api/types';
import { partyName } from '../state/session';
import { count, percent, someOf } from '../state/words';
import { End, useGrowing } from '../widgets/growing';
import { valuesWords } from './scenarioWords';

/** How many deals are drawn at once; each may name hundreds of values. */
const STEP = 5;
const JUDGED = 3;

interface Props {
  readonly report: ScenarioReport;
  readonly labels: ReadonlyMap<string, string>;
}

/** The deals that are left, whether they are efficient, and whether one would hold. */
export function Deals({ report, labels }: Props) {
  return (
    <>
      <Left found={report.settlement} labels={labels} />
      <Efficient report={report} labels={labels} />
      <Holding report={report} labels={labels} />
    </>
  );
}

function Left({ found, labels }: { found: OpenDeals; labels: ReadonlyMap<string, string> }) {
  const growing = useGrowing(found.open.length, STEP);
  if (found.open.length === 0) return null;
  return (
    <section class="card">
      <h2>Deals left</h2>
      <ul>
        {found.open.slice(0, growing.shown).map((deal, i) => (
          <li key={i}>
            {valuesWords(deal.values, labels)}
            <span class="quiet small-text">
              {deal.objections.length > 0 && ` · meets ${count(deal.objections.length, 'objection')}`}
              {Object.keys(deal.unknown).length > 0 &&
                ` · not heard on all of it: ${someOf(Object.keys(deal.unknown).map(partyName))}`}
            </span>
          </li>
        ))}
      </ul>
      <End of={growing} total={found.open.length} what="deals listed" />
    </section>
  );
}

function Efficient({ report, labels }: Props) {
  const { efficient } = report;
  if (!efficient) return null;
  return (
    <section class="card">
      <h2>Efficient and robust</h2>
      <p>
        A deal that everybody gains from exists in {percent(efficient.dealExists.share)} of the preferences
        that fit what was said (± {percent(efficient.dealExists.standardError)}; {efficient.draws} draws).
      </p>
      <ul>
        {efficient.deals.slice(0, 5).map((deal, i) => (
          <li key={i}>
            {valuesWords(deal.values, labels)}
            <span class="quiet small-text">
              {deal.efficient && ` · efficient in ${percent(deal.efficient.share)}`}
              {deal.robust && ' · robust: the least regret at worst'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Holding({ report, labels }: Props) {
  const { stability } = report;
  if (stability.deals.length === 0) return null;
  return (
    <section class="card">
      <h2>Would it hold?</h2>
      <p>{stability.verdict.charAt(0).toUpperCase() + stability.verdict.slice(1)}.</p>
      {stability.deals.slice(0, JUDGED).map((deal, i) => (
        <details key={i} open={i === 0}>
          <summary>
            {deal.stable ? 'Would hold' : 'Not by these words alone'}: {valuesWords(deal.values, labels)}
          </summary>
          <ul>
            {deal.because.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
