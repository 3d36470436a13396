import { addresses } from './address.ts';
import { bankAccounts } from './bank-account.ts';
import { birthDates } from './birth-date.ts';
import { emails } from './email.ts';
import { identityNumbers } from './identity-number.ts';
import { phones } from './phone.ts';
import { endOf, searchable } from './searchable.ts';
import type { Span } from './span.ts';

/** Personal data that must never be on the site. */
export const personalData = {
  identity: { label: 'số căn cước, chứng minh nhân dân', find: identityNumbers },
  bank: { label: 'số tài khoản ngân hàng', find: bankAccounts },
  phone: { label: 'số điện thoại cá nhân', find: phones },
  email: { label: 'địa chỉ thư điện tử cá nhân', find: emails },
  address: { label: 'số nhà, tên đường', find: addresses },
  birth: { label: 'ngày sinh đầy đủ', find: birthDates },
} as const;

export type PersonalDataKind = keyof typeof personalData;

export interface Found extends Span {
  kind: PersonalDataKind;
  /** As it stands in the text; never to be printed unmasked. */
  text: string;
}

/**
 * Finds personal data in a text, however it is spelled (spaces, dots, full-width digits, marks
 * between digits). Sums, numbers of documents, dates, hotlines and addresses of offices are none.
 * @param official contacts of offices (telephone numbers, e-mail addresses) that may be shown
 */
export function findPersonalData(original: string, official: readonly string[] = []): Found[] {
  if (
    !/\d|@|[＠﹫]|\p{Nd}|còng|móc|vòng|\bat\b|%40|&[a-z#]|[([{]\s*a\w?\s*[)\]}]|sinh ngày|không[\s,.-]+(?:ba|năm|b[ảẩ]y|tám|chín)|số (?:một|hai|ba|bốn|năm|sáu|b[ảẩ]y|tám|chín|mười)/iu.test(
      original,
    )
  )
    return [];
  const { text, offsetOf } = searchable(original);
  const allowed = official.map(bare);
  const found: Found[] = [];
  for (const [kind, { find }] of Object.entries(personalData)) {
    for (const { start, end } of find(text)) {
      const plain = bare(text.slice(start, end));
      if (allowed.some((contact) => contact.includes(plain))) continue;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const from = text[start] === '(' ? start + 1 : start;
      found.push({ kind: kind as PersonalDataKind, start: from, end, text: text.slice(from, end) });
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

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s.\-()]/g, '')
    .replace(/^(?:\+|00)?84(?=\d{9})/, '0');
}
