import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/test/chromium.ts';

/** Specs that build sites of their own: a project allows only one build at a time. */
const builds =
  /(?:added-field|grown-office|init|odd-content|office-year|one-edit|publish|second-office|transaction|watch|withdrawal(?:-beside-faults)?)\.spec\.ts$/;

export default defineConfig({
  testDir: 'tests',
  outputDir: '.build/test/results',
  fullyParallel: true,
  // Only guard against a hang; a busy machine may be slow.
  timeout: 120_000,
  expect: { timeout: 60_000 },
  // Two read pages while another run of `npm test` builds: neither fully uses a processor.
  workers: 2,
  projects: [
    { name: 'builds', testMatch: builds, workers: 1 },
    { name: 'pages', testMatch: '**/*.spec.ts', testIgnore: builds },
    // Slow checks: `npm run audit`.
    { name: 'audits', testMatch: '**/*.audit.ts', workers: 1 },
  ],
  forbidOnly: true,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['line'], ['json']] : 'line',
  snapshotPathTemplate: '{testDir}/{testFileName}-snapshots/{arg}{ext}',
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // Glyphs as wide as on paper, in every Chromium.
    launchOptions: { executablePath: findChromium(), args: ['--font-render-hinting=none'] },
  },
});
