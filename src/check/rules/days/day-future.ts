import { slashed } from '../../facts/wording.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

export const dayFuture: Rule = {
  id: 'day-future',
  title: 'Ngày của việc đã xảy ra không thể ở sau hôm nay.',
  why: 'Bài đã viết, quyết định đã ký thì ngày ấy đã qua; ngày chưa tới thường là gõ nhầm năm.',
  bad: [
    { decision: { 'provenance.checked': '24/12/2099' } },
    { exemplar: { published: '12/01/2099' } },
  ],
  good: [
    { says: 'Hạn cho phép có thể ở sau hôm nay', exemplar: { 'consent.0.until': '31/12/2099' } },
  ],
  *record({ value }, today) {
    for (const { path, iso } of daysOf(value, [])) {
      if (iso <= today) continue;
      yield {
        path,
        actual: `${slashed(iso)} là ngày chưa tới (hôm nay ${slashed(today)})`,
        expected: 'ngày không sau hôm nay',
        help: path[0] === 'signed' ? 'Xem lại ngày trên bản gốc.' : 'Xem lại ngày.',
      } satisfies Violation;
    }
  },
};

/** Days that may lie ahead: terms, days by which something is asked, and the end of a unit or an authority. */
const mayLieAhead = new Set(['until', 'validTo', 'validFrom', 'withdrawn', 'to', 'due']);

function* daysOf(
  value: unknown,
  path: PropertyKey[],
): Iterable<{ path: PropertyKey[]; iso: string }> {
  if (typeof value === 'string') {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) yield { path, iso: value };
    return;
  }
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    if (mayLieAhead.has(key) && path[0] !== 'period') continue;
    yield* daysOf(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
