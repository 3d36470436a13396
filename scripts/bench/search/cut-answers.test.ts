import { expect, it } from 'vitest';
import { measureCut } from './cut-answers.ts';
import { syntheticRecords } from './synthetic-records.ts';

/** Bytes that half of the questions of a form may fetch at most beside the directory. */
const budgets = {
  marks: 14_000,
  'no marks': 14_000,
  'two letters swapped': 12_000,
  'a name that nobody bears': 12_000,
  'a name of known words that nobody bears': 16_000,
  'number with symbol': 6_000,
};

it('answers names, absent ones, typos and numbers of a split register in one step with few bytes', {
  timeout: 120_000,
}, async () => {
  const { directory, forms } = await measureCut(syntheticRecords(12_000), Object.keys(budgets));
  expect(directory).toBeLessThanOrEqual(3_000);
  for (const [form, most] of Object.entries(budgets)) {
    const { answered = 0, bytes, trips, near } = forms.find((each) => each.form === form) ?? {};
    const middle = Math.floor(answered / 2);
    expect(answered, form).toBeGreaterThan(15);
    // Without a request, the page knows that no name has the typo; near matches follow in one step.
    expect(trips?.[middle], form).toBeLessThanOrEqual(1);
    expect(near?.trips.at(-1) ?? 0, form).toBeLessThanOrEqual(2);
    expect(near?.answered, form).toBe(near?.left);
    expect(bytes?.[middle], form).toBeLessThanOrEqual(most);
  }
});
