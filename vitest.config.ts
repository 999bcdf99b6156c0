import { defineConfig } from 'vitest/config';

/**
 * Five kinds of tests: `unit` (pure, Node), `dom` (a simulated document), `dist` (what was built), `looks` (every face, state
 * and language in Chromium, and the story of npm start), and `e2e`
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
          // Of two cores vitest would leave one idle.
          maxWorkers: 2,
          // Pure code keeps nothing between two files, and loading it anew for each would be a third of the time.
          isolate: false,
          // Property tests run thousands of cases; a busy machine must not make them fail.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          include: ['test/**/*.dom.test.{ts,tsx}'],
          environment: 'happy-dom',
          testTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: { name: 'dist', include: ['test/dist/*.test.ts'], fileParallelism: false, testTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/{chromium,firefox}.e2e.ts'],
          testTimeout: 60_000,
          hookTimeout: 90_000,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'looks',
          include: ['test/e2e/*.e2e.ts'],
          exclude: ['test/e2e/{chromium,firefox}.e2e.ts'],
          testTimeout: 60_000,
          hookTimeout: 90_000,
          maxWorkers: 2,
          // The two that take longest side by side first, and these after them.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
