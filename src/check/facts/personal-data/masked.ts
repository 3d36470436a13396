import { findPersonalData } from './find.ts';
import { endOf, searchable } from './searchable.ts';
import type { Span } from './span.ts';

/**
 * Words as a message may print them: personal data and long numbers are reduced to their first two
 * characters.
 */
export function masked(text: string): string {
  const spans = [...findPersonalData(text), ...longNumbers(text)].sort((a, b) => a.start - b.start);
  let shown = '';
  let from = 0;
  for (const { start, end } of spans) {
    if (start < from) continue;
    shown += text.slice(from, start) + mask(text.slice(start, end));
    from = end;
  }
  return shown + text.slice(from);
}

/** Hides all but the first two characters. */
export function mask(text: string): string {
  const [first = '', second = '', ...others] = text;
  return `${first}${second}${'•'.repeat(Math.min(6, Math.max(1, others.length)))}`;
}

/** Nine or more digits may be someone's number, even without a leading zero. */
function longNumbers(text: string): Span[] {
  const { text: plain, offsetOf } = searchable(text);
  return [...plain.matchAll(/\d{9,}/g)].map(({ index, 0: digits }) => ({
    start: offsetOf(index) ?? 0,
    end: endOf(text, offsetOf(index + digits.length - 1) ?? text.length - 1),
  }));
}
