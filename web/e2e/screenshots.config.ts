import { defineConfig } from 'vitest/config';

/** Makes the pictures of the documentation from the real page. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['screenshots.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
