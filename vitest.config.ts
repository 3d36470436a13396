import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,scripts,tests}/**/*.test.ts'],
    passWithNoTests: false,
    // Only guards against a hang; a busy machine may be slow.
    testTimeout: 120_000,
  },
});
