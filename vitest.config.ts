import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // all cores: unless told so, one is left idle
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'engine', include: ['test/**/*.test.ts'], exclude: ['test/studio/**'] } },
      // in a real browser
      { extends: true, test: { name: 'studio', include: ['test/studio/**/*.test.ts'], globalSetup: ['test/studio/setup.ts'] } },
    ],
    coverage: { include: ['src/**'], reportsDirectory: 'coverage' },
  },
});
