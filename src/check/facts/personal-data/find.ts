import type { Noun } from '../../../model/collections.ts';
import { bankAccounts, emails, identityNumbers, phones } from './certain.ts';
import { lexicon } from './lexicon.ts';
import { type About, suspicionsIn } from './score.ts';
import { endOf, searchable } from './searchable.ts';
import type { Span } from './span.ts';

const contact = 'Xóa; nếu là của cơ quan thì ghi vào contact trong co-quan.yml, khi ấy được nêu.';

/** Personal data whose format is certain and that must never be published. */
const certain = {
  identity: {
    label: 'số căn cước, chứng minh nhân dân',
    help: 'Xóa số này.',
    find: identityNumbers,
  },
  bank: {
    label: 'số tài khoản ngân hàng',
    help: 'Xóa số này; cần nêu cách ủng hộ thì dẫn tới trang của cơ quan.',
    find: bankAccounts,
  },
  phone: { label: 'số điện thoại cá nhân', help: contact, find: phones },
  email: { label: 'địa chỉ thư điện tử cá nhân', help: contact, find: emails },
} as const;

const { address, birth, number } = lexicon;
const suspected = { address, birth, number } as const;

/** Name of each kind, and how to remove it. */
export const personalData = { ...certain, ...suspected };

export interface Found extends Span {
  kind: keyof typeof personalData;
  /** As in the text; never print it unmasked. */
  text: string;
}

/**
 * Finds certain personal data in any notation (spaces, dots, full-width digits, punctuation between
 * digits). Amounts, document numbers, dates and hotlines are excluded.
 * @param official contacts of offices (telephone numbers, e-mail addresses) that may be shown
 */
export function certainData(original: string, official: readonly string[] = []): Found[] {
  if (!/[\p{Nd}@＠﹫]|còng|móc|vòng|\bat\b|%40|&[a-z#]|[([{]\s*a|không[\s,.-]/iu.test(original))
    return [];
  const { text, offsetOf } = searchable(original);
  const found: Found[] = [];
  for (const [kind, { find }] of Object.entries(certain)) {
    for (const { start, end } of find(text)) {
      if (isOfficial(text.slice(start, end), official)) continue;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const from = text[start] === '(' ? start + 1 : start;
      found.push({
        kind: kind as keyof typeof certain,
        start: from,
        end,
        text: text.slice(from, end),
      });
    }
  }
  return found
    .map((each) => ({
      ...each,
      start: offsetOf(each.start) ?? 0,
      end: endOf(original, offsetOf(each.end - 1) ?? original.length - 1),
    }))
    .sort((a, b) => a.start - b.start);
}

/** The same, and addresses, birth dates and document numbers suspected by the lexicon. */
export function findPersonalData(original: string, about?: About): Found[] {
  const found = certainData(original);
  const kinds = Object.keys(suspected) as (keyof typeof suspected)[];
  for (const { kind, start, end } of suspicionsIn(original, kinds, about)) {
    if (found.some((other) => start < other.end && other.start < end)) continue;
    const text = original.slice(start, end);
    found.push({ kind: kind as keyof typeof suspected, start, end, text });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** How to mark an omitted detail in a decision's list, which is copied verbatim. */
export function withoutInDecision(noun: Noun, [list]: readonly PropertyKey[]): string | undefined {
  return noun === 'decision' && list === 'recipients'
    ? 'Bản gốc không có phần ấy thì xóa hẳn; có thì thay bằng […] và ghi ở note: “Có lược một chi tiết so với bản gốc.”'
    : undefined;
}

/** Whether a number or an address is an official contact. */
export function isOfficial(text: string, official: readonly string[]): boolean {
  const plain = bare(text);
  return official.some((each) => bare(each).includes(plain));
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s.\-()]/g, '')
    .replace(/^(?:\+|00)?84(?=\d{9})/, '0');
}
