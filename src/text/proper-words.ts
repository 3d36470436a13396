import { isFamilyName } from './family-names.ts';
import { exact } from './fold.ts';
import { noPerson, personTitle } from './titles.ts';
import { twoSyllableWords } from './two-syllable-words.ts';

/** The distinctive words of a group's name. */
export interface ProperWords {
  name: string;
  /** Whether a single one is not distinctive: “đêm” of “Bếp lửa đêm đông”. */
  together: boolean;
}

/**
 * The words that identify a collective or a household, without generic words and the place: “Bến Gượng”
 * of “Tổ xe Bến Gượng”, text in quotes, “Xoáy” and “Khịa” of “Hộ anh Xoáy chị Khịa”. Names of its
 * members count as separate words.
 */
export function properWords(name: string, isHousehold: boolean): ProperWords[] {
  const own: ProperWords[] = [];
  const bare = name
    .normalize('NFC')
    .replace(quoted, (_, words: string) => {
      own.push({ name: words.trim(), together: /\s/.test(words.trim()) });
      return ' , ';
    })
    .replace(place, (all, kept) => (kept ? all : ' , '));
  const isOfPeople = isHousehold || ofPeople.test(bare) || row.test(bare);
  const kept = own.length;
  for (const [at, piece] of bare.split(breaks).entries()) {
    const words = piece.split(/\s+/).filter((word) => word !== '');
    let run: string[] = [];
    const close = () => {
      // “Đoàn” of “Đoàn Thanh niên” is its type, not its name.
      if (at === 0 && run.length === 1 && run[0] === words[0] && !isHousehold) run = [];
      const isPeople = isOfPeople || isFamilyName(run[0] ?? '');
      if (run.length === 1 || (run.length > 2 && isPeople) || (run.length > 1 && !isPeople))
        own.push({ name: run.join(' '), together: run.length > 1 && !isPeople });
      else own.push(...run.map((word) => ({ name: word, together: false })));
      run = [];
    };
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index] ?? '';
      // “5A1” of “Lớp 5A1”
      if (/^\d+\p{Lu}\d*$/u.test(word)) own.push({ name: word, together: false });
      const isKind = ofKind.test(word) || (run.length === 0 && noPerson.test(word));
      if (!/^\p{Lu}/u.test(word) || isKind || /^\p{Lu}{2,}$/u.test(word)) {
        close();
        continue;
      }
      const lower = lowerFrom(words, index + 1);
      // “Vận tải”, “Nội vụ”: one capital for a phrase
      if (lower.length > 0) {
        close();
        const [second = '', ...others] = lower;
        const isKnown = twoSyllableWords.get(exact(word))?.has(exact(second));
        if (!isKnown && (at > 0 || index > 0) && others.length < 5)
          own.push({ name: [word, ...lower].join(' '), together: true });
      } else run.push(word);
    }
    close();
  }
  // Words beside a quoted name are generic.
  return kept > 0 ? own.slice(0, kept) : own.filter((each) => each.name.length > 1);
}

/** A group's name without the place behind it: “Hội Phụ nữ” of “Hội Phụ nữ xã Yên Mỹ”. */
export const withoutPlace = (name: string) =>
  name.replace(place, (all, kept) => (kept ? all : ' ')).trim();

function lowerFrom(words: readonly string[], from: number): string[] {
  const end = words.findIndex(
    (word, index) => index >= from && (/^[\p{Lu}\d]/u.test(word) || joins.test(word)),
  );
  return words.slice(from, end < 0 ? undefined : end);
}

const quoted = /[“"«„‘]([^“”"«»„‘’]+)[”"»’]/gu;
const area =
  'tỉnh|thành phố|thị xã|thị trấn|huyện|quận|xã|phường|đặc khu|khu phố|tổ dân phố|khóm|ấp|thôn|xóm|bản|buôn|làng';
/** Matches “xã Yên Mỹ”, but not the last word of “Hợp tác xã”. */
const place = new RegExp(
  `(tác xã)|\\s(?:${area}|${area.replace(/(^|\|)(.)/g, (all) => all.toUpperCase())})(?:\\s+(?:\\p{Lu}[\\p{L}\\p{M}]*|\\d+))+|Hồ Chí Minh`,
  'gu',
);
const breaks = /\s*[,;:/&+|()\n]\s*|\s+[-–—]\s+|\s*[–—]\s*/u;
const joins = new RegExp(
  `^(?:và|với|cùng|của|ở|tại|con|vợ|chồng|mẹ|bố|cha|là|em|${area}|${personTitle})$`,
  'iu',
);
const ofKind = new RegExp(
  `^(?:hộ|nhà|gia|vợ|chồng|con|nhóm|ba|bốn|hai|các|${personTitle}|tổ|đội|lớp|câu|chi|kíp)$`,
  'iu',
);
const ofPeople = new RegExp(
  `(?:^|\\s)(?:${personTitle}|anh em|chị em|mẹ con|bố con|bạn|vợ chồng|người)\\s|^(?:nhà|hộ)\\s`,
  'iu',
);
const row = /\p{Lu}\p{Ll}+(?:\s*[,&]\s*|\s+[–-]\s+)\p{Lu}\p{Ll}+/u;
