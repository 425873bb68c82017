import { defineConfig } from 'vitest/config';

/** Times of the page in a real browser; not part of the tests, because a busy machine is no fault of the page. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['bench.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
