import { defineConfig } from 'vitest/config';

/** A tour of every view on documents of one's own: PARLEY_TOUR=FOLDER_OR_FILES npm run tour. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['tour.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
  },
});
