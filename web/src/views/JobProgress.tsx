import type { Job } from '../api/types';

/** How far long work has come, with a way to stop it. */
export function JobProgress({ job, stop }: { job: Job; stop: () => void }) {
  // without a total, a count of pieces tells nothing
  const far = job.total === null ? '' : ` (${job.done.toLocaleString()} of ${job.total.toLocaleString()})`;
  return (
    <div class="notice" role="status">
      <div class="row">
        <span>
          Working: {job.what}
          {far} …
        </span>
        <button type="button" class="small" onClick={stop}>
          Cancel
        </button>
      </div>
      <progress
        aria-label="Progress of the analysis"
        value={job.total ? job.done : undefined}
        max={job.total ?? 1}
      />
    </div>
  );
}
