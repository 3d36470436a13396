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

function replaced(text: string, what: string, by: string): string {
  const word = new RegExp(`(^|[^\\p{L}\\p{M}\\p{N}])${what}(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
  return text.replace(word, (_, before: string) => before + by);
}
