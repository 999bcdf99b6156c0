import { defineConfig } from 'vitest/config';

/**
 * Four kinds of tests: `unit` (pure, Node), `dom` (a simulated document), `dist` (what was built), and `e2e`
 * (the built extension in real browsers; two files at a time at most, as each owns a browser).
 */
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/dist/**', 'test/bench/**', '**/*.dom.test.*'],
          environment: 'node',
          // Pure code keeps nothing between two files, and loading it anew for each would be a third of the time.
          isolate: false,
          // Property tests run thousands of cases; a busy machine must not make them fail.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'dom', include: ['test/**/*.dom.test.{ts,tsx}'], environment: 'happy-dom', testTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: 'dist', include: ['test/dist/*.test.ts'], fileParallelism: false, testTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/*.e2e.ts'],
          testTimeout: 60_000,
          hookTimeout: 90_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
