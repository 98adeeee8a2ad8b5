import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // all cores: unless told so, one is left idle
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: { include: ['src/**'], reportsDirectory: 'coverage' },
  },
});
