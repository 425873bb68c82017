import { defineConfig } from 'vitest/config';

/** Tests in a real browser against a real server, one after the other: both are heavy. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
