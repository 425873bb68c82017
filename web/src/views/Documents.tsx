import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import * as api from '../api/ledger';
import { asProblem, type ApiProblem } from '../api/problem';
import type { DocumentHead } from '../api/types';
import { ledgerVersion } from '../state/ledger';
import { useResource } from '../state/resource';
import { asOf, linkTo, place, query, setQuery } from '../state/router';
import { mayReview } from '../state/session';
import { count, dayWords } from '../state/words';
import { Empty, Loading, ProblemNotice } from '../widgets/Notice';
import { PlainText } from '../widgets/PlainText';
import { ViewHead } from '../widgets/ViewHead';
import { DocumentView } from './DocumentView';
import { Export } from './Export';
import { Upload } from './Upload';

const PAGE = 100;

export function Documents() {
  const id = place.value.id;
  return id === null ? <DocumentList /> : <DocumentView key={id} id={id} />;
}

function DocumentList() {
  const filter = { q: query('q'), asOf: asOf.value, limit: PAGE };
  const first = useResource(JSON.stringify([filter, ledgerVersion.value]), (signal) =>
    api.documents(filter, signal),
  );
  const more = useSignal<{ of: unknown; list: readonly DocumentHead[]; next: string | null } | null>(null);
  const problem = useSignal<ApiProblem | null>(null);
  useEffect(() => {
    more.value = null;
  }, [first.data]);
  const page = first.data;
  const added = more.value?.of === page ? more.value : null;
  const list = page ? [...page.documents, ...(added?.list ?? [])] : [];
  const next = added ? added.next : (page?.next ?? null);
  const load = async () => {
    try {
      const further = await api.documents({ ...filter, after: next });
      more.value = { of: page, list: [...(added?.list ?? []), ...further.documents], next: further.next };
    } catch (error) {
      problem.value = asProblem(error);
    }
  };
  const searched = filter.q !== '' || filter.asOf !== '';
  return (
    <>
      <ViewHead
        title="Documents"
        lead="What the ledger has read. Open a document to see every statement in its words."
      />
      {mayReview.value && <Upload />}
      {(searched || list.length > 0) && (
        <div class="filters" role="search">
          <label class="field">
            <span>Title, publisher or id</span>
            <input type="search" value={filter.q} onInput={(e) => setQuery({ q: e.currentTarget.value })} />
          </label>
          {page && <span class="quiet small-text">{count(page.total, 'document')}</span>}
        </div>
      )}
      {first.problem && <ProblemNotice problem={first.problem} retry={first.reload} />}
      {page === null && first.loading && <Loading what="documents" />}
      {page && list.length === 0 && (searched ? <NoneFound /> : <Teach />)}
      {list.length > 0 && (
        <ul class="doc-list">
          {list.map((doc) => (
            <Entry key={doc.id} doc={doc} />
          ))}
        </ul>
      )}
      {problem.value && <ProblemNotice problem={problem.value} />}
      {list.length > 0 && <Export what="all statements" filter={{ asOf: filter.asOf }} />}
      {next !== null && (
        <p>
          <button type="button" onClick={() => void load()}>
            Show more of {page?.total.toLocaleString()}
          </button>
        </p>
      )}
    </>
  );
}

function Entry({ doc }: { doc: DocumentHead }) {
  return (
    <li>
      <a href={linkTo('documents', doc.id)}>
        <span class="day">{dayWords(doc.date)}</span>
        <span>
          <span class="title">
            <PlainText text={doc.title ?? doc.id} />
          </span>
          <span class="meta">
            <PlainText text={doc.publisher ?? 'publisher unknown'} /> · {doc.characters.toLocaleString()}{' '}
            characters
            {doc.version > 1 && ` · version ${doc.version}`}
            {!doc.hasText && ' · text removed'}
          </span>
        </span>
        <span class="tally">
          {count(doc.statements, 'statement')}
          <br />
          {doc.open === 0 ? 'all reviewed' : `${doc.open.toLocaleString()} to review`}
        </span>
      </a>
    </li>
  );
}

function NoneFound() {
  return (
    <Empty title="No document fits">
      <p>
        Take a word out of the search, or choose a later day above. Undated documents show only under “All
        days”.
      </p>
    </Empty>
  );
}

function Teach() {
  return (
    <Empty title="The ledger is empty">
      <p>
        Drop documents above: articles, statements, transcripts as text, Markdown, HTML, PDF or Word, or a
        corpus as JSON Lines with one document a line. Parley reads who said what, and proposes how each
        statement is to be coded.
      </p>
      <p>
        Nothing leaves this machine. Whatever the machine proposes stays marked as proposed until a person has
        decided on it under Review.
      </p>
    </Empty>
  );
}
