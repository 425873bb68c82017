import { defineConfig } from 'vitest/config';

/** Tests in a real browser against a real server, one after the other: both are heavy. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    fileParallelism: false,
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
});
