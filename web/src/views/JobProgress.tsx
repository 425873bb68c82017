import type { Job } from '../api/types';

/** How far long work has come, with a way to stop it. */
export function JobProgress({ job, stop }: { job: Job; stop: () => void }) {
  const total = job.total === null ? '' : ` of ${job.total.toLocaleString()}`;
  return (
    <div class="notice" role="status">
      <div class="row">
        <span>
          Working: {job.done > 0 && `${job.done.toLocaleString()}${total} `}
          {job.what} …
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
