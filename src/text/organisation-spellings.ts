/** What names of organisations are made of, in full and as everybody shortens it. */
const pairs: readonly (readonly [full: string, short: string])[] = [
  ['công ty cổ phần', 'CTCP'],
  ['doanh nghiệp tư nhân', 'DNTN'],
  ['trách nhiệm hữu hạn', 'TNHH'],
  ['một thành viên', 'MTV'],
  ['ban chấp hành', 'BCH'],
  ['câu lạc bộ', 'CLB'],
  ['hợp tác xã', 'HTX'],
  ['cổ phần', 'CP'],
  ['công ty', 'Cty'],
  ['và', '&'],
];

/** More than these many ways to write one name are not asked for. */
const most = 32;

/**
 * The ways in which the name of an organisation is written: “Câu lạc bộ Đèn Khuya” → itself, “CLB Đèn
 * Khuya”; the name as given comes first.
 */
export function organisationSpellings(name: string): string[] {
  const full = pairs.reduce((text, [long, short]) => replaced(text, short, long), name);
  const ways = new Set([name, full]);
  for (const [long, short] of pairs) {
    for (const way of [...ways]) {
      if (ways.size < most) ways.add(replaced(way, long, short));
    }
  }
  return [...ways];
}

/** What an organisation is by law, which people leave out. */
const legalForms = ['trách nhiệm hữu hạn', 'một thành viên', 'cổ phần', 'tư nhân'];

/**
 * The name of an organisation without its legal form: “Công ty TNHH MTV Bưởi Gượng” → “Công ty Bưởi
 * Gượng”, “Cty Bưởi Gượng”, “Công ty TNHH Bưởi Gượng”, …; none where there is no form.
 */
export function withoutLegalForm(name: string): string[] {
  const full = pairs.reduce((text, [long, short]) => replaced(text, short, long), name);
  const ways = new Set([full]);
  for (const form of legalForms) {
    for (const way of [...ways]) ways.add(replaced(way, form, '').replace(/\s+/g, ' ').trim());
  }
  ways.delete(full);
  // “Công ty Vận tải” is any such firm; a name of its own has two capitals at least.
  return [...ways]
    .filter(
      (way) =>
        (
          way
            .split(/\s+/)
            .slice(1)
            .join(' ')
            .match(/(?:^|\s)\p{Lu}/gu) ?? []
        ).length > 1,
    )
    .flatMap(organisationSpellings);
}

/** What a firm is called by besides: “Công ty TNHH Bưởi Gượng” → “Bưởi Gượng”; none of a single word. */
export function properName(name: string): string | undefined {
  const full = pairs.reduce((text, [long, short]) => replaced(text, short, long), name);
  if (!/^(?:công ty|doanh nghiệp|hợp tác xã)\s/iu.test(full)) return undefined;
  return /\s(\p{Lu}[\p{L}\p{M}\d]*(?:\s\p{Lu}[\p{L}\p{M}\d]*)+)$/u.exec(full)?.[1];
}

function replaced(text: string, what: string, by: string): string {
  const word = new RegExp(`(^|[^\\p{L}\\p{M}\\p{N}])${what}(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
  return text.replace(word, (_, before: string) => before + by);
}
