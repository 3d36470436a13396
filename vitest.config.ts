import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,scripts,tests}/**/*.test.ts'],
    passWithNoTests: false,
    globalSetup: 'tests/temporary-folder.ts',
    // No test changes what another file's reads: a worker of its own for each costs a third of a second.
    isolate: false,
    // Only guards against a hang; a busy machine may be slow.
    testTimeout: 120_000,
  },
});
