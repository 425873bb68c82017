import { linkTo } from '../state/router';

/** Leads from the id of a statement to its place in its document. */
export function StatementLink({ id }: { id: string }) {
  const slash = id.lastIndexOf('/s');
  const href =
    slash < 0 ? linkTo('review', id) : linkTo('documents', id.slice(0, slash), { s: id.slice(slash + 2) });
  return (
    <>
      <a href={href}>{id}</a>{' '}
    </>
  );
}

/** The first of some statements, and how many more there are. */
export function StatementLinks({ ids, first = 4 }: { ids: readonly string[]; first?: number }) {
  return (
    <>
      {ids.slice(0, first).map((id) => (
        <StatementLink key={id} id={id} />
      ))}
      {ids.length > first && <span class="quiet">and {ids.length - first} more</span>}
    </>
  );
}
