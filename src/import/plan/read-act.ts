import type { PlanFacts } from '../../model/schema/plan.ts';
import { findDateLine, writtenDate } from '../../text/date-line.ts';
import { readNumberLine } from '../../text/decision-number.ts';

/** An act split into facts and parts. */
export interface ReadAct {
  /** The facts found; a missing one is absent, a blank one is a correction. */
  facts: Partial<Omit<PlanFacts, 'contents' | 'summary'>>;
  /** Lines above its number that name offices, as printed. */
  issuers: string[];
  /** Paragraphs of the text: from the end of its title to its recipients, then its annexes. */
  body: string[];
  /** Whole sentences: what a person must still find. */
  remarks: string[];
}

const kinds =
  /^(?:KẾ HOẠCH|CHỈ THỊ|LỜI PHÁT ĐỘNG|HƯỚNG DẪN|QUYẾT ĐỊNH|NGHỊ QUYẾT|QUY CHẾ|QUY ĐỊNH|THỂ LỆ|THÔNG BÁO|CHƯƠNG TRÌNH|ĐỀ ÁN)$/u;
const nationalHead = /cộng hòa xã hội chủ nghĩa việt nam/iu;
const bodyBegins =
  /^(?:căn cứ|thực hiện|để|nhằm|triển khai|hưởng ứng|theo|nhân|kính gửi|điều \d|phần |chương |[IVX]+\s*[.)]|\d+\s*[.)]|[-–+])/iu;
const annexBegins = /^phụ lục(?:\s+(?:số\s+)?(?:[IVX]+|\d+))?\s*(?:[.:].*)?$/iu;

/** Parses the head and the end of an act (Decree 30/2020); never guesses missing facts. */
export function readAct(paragraphs: readonly string[]): ReadAct {
  const remarks: string[] = [];
  const kindAt = paragraphs.slice(0, 20).findIndex((text) => kinds.test(text));
  const begin = paragraphs.slice(0, 20).findIndex((text) => bodyBegins.test(text));
  // Without a document type the head remains in the text, and is read there.
  const head = paragraphs.slice(0, Math.max(kindAt < 0 ? begin : kindAt, 0));
  const titleEnd = kindAt < 0 ? 0 : endOfTitle(paragraphs, kindAt + 1);
  const title = paragraphs.slice(kindAt + 1, titleEnd).join(' ');
  const recipientsAt = paragraphs.findIndex(
    (text, index) => index >= titleEnd && /^Nơi nhận\s*:/u.test(text),
  );
  const signedAt = recipientsAt < 0 ? lastSignature(paragraphs, titleEnd) : recipientsAt;
  const end = signedAt < 0 ? paragraphs.length : signedAt;
  const annexAt = paragraphs.findIndex((text, index) => index >= end && annexBegins.test(text));
  const annex = annexAt < 0 ? paragraphs.length : annexAt;
  if (kindAt < 0)
    remarks.push(
      'Không thấy tên loại văn bản (KẾ HOẠCH, CHỈ THỊ…): điền documentType; văn bản có trích yếu thì ghi vào title.',
    );
  const dated = datedBy(head, paragraphs.slice(Math.max(titleEnd, end - 2), annex), remarks);
  const numbered = numberedBy(head);
  return {
    facts: {
      ...numbered.facts,
      ...dated.facts,
      ...(kindAt >= 0 && { documentType: paragraphs[kindAt] }),
      ...(title && { title }),
      ...endingOf(paragraphs.slice(end, annex)),
      corrections: [
        ...numbered.corrections,
        ...dated.corrections,
        ...(head.some((text) => nationalHead.test(text)) ? [] : [rebuilt]),
      ],
    },
    issuers: issuersOf(head),
    body: [...paragraphs.slice(titleEnd, end), ...paragraphs.slice(annex)],
    remarks,
  };
}

/** A title continues while a quotation is open or the next line begins in lower case. */
function endOfTitle(paragraphs: readonly string[], start: number): number {
  let end = start;
  for (; end < paragraphs.length; end++) {
    const text = paragraphs[end] ?? '';
    const before = paragraphs.slice(start, end).join(' ');
    const isOpen = before.split('“').length > before.split('”').length;
    const goesOn =
      end === start || isOpen || (/^(?:\p{Ll}|“)/u.test(text) && !bodyBegins.test(text));
    if (!goesOn || text.length > 400 || (end === start && bodyBegins.test(text))) break;
  }
  return end;
}

/** A position in capitals with a name below it, at the end of an act without recipients. */
function lastSignature(paragraphs: readonly string[], from: number): number {
  let at = paragraphs.length - 1;
  if (isPosition(paragraphs[at] ?? '') || (paragraphs[at] ?? '').length > 60) return -1;
  while (at - 1 >= from && isPosition(paragraphs[at - 1] ?? '')) at--;
  return at < paragraphs.length - 1 ? at : -1;
}

const isPosition = (text: string) =>
  /^(?![IVXLC]+\s*\.)(?:(?:TM|KT|TL|TUQ|Q)\.\s*)?\p{Lu}[\p{Lu}\s,.-]{3,80}$/u.test(text);
/** Words that occur in positions in capitals, but in no name in capitals. */
const positionWord =
  /GIÁM ĐỐC|CHỦ TỊCH|TRƯỞNG (?=\p{L})|(?:HIỆU|BỘ|CỤC|VỤ|VIỆN|THỨ) TRƯỞNG|BÍ THƯ|THƯ KÝ|CHỦ NHIỆM|CHÁNH (?:VĂN PHÒNG|THANH TRA)|TƯ LỆNH|CHÍNH ỦY|THỦ TƯỚNG/u;

type Corrections = PlanFacts['corrections'];

const blank = (source: string, note: string): Corrections => [
  { clause: 'dau-van-ban', kind: 'thieu', source, note },
];

const rebuilt: Corrections[number] = {
  clause: 'dau-van-ban',
  kind: 'dung-lai',
  source: '(không có)',
  note: 'Bản nguồn không có quốc hiệu, tiêu ngữ; phần đầu được dựng lại theo thể thức văn bản hành chính.',
};

function numberedBy(head: readonly string[]) {
  for (const text of head) {
    const numbered = readNumberLine(text);
    if (!numbered) continue;
    const { number, symbol } = numbered;
    return {
      facts: { ...(number && { number }), symbol },
      corrections: number ? [] : blank(text, 'Bản nguồn để trống số văn bản; bản này giữ trống.'),
    };
  }
  return { facts: {}, corrections: [] };
}

/** Place and date above the text, or above the signature. */
function datedBy(head: readonly string[], ending: readonly string[], remarks: string[]) {
  for (const text of [...head, ...ending]) {
    const line = findDateLine(text);
    if (!line) continue;
    const issued = writtenDate(line);
    return {
      facts: { ...(issued && { issued }), ...(line.place && { place: line.place }) },
      corrections:
        issued.length === 10
          ? []
          : blank(text, 'Bản nguồn để trống ngày ban hành; bản này giữ trống.'),
    };
  }
  remarks.push(
    'Không thấy dòng “…, ngày … tháng … năm …”: văn bản có thì ghi vào issued, place; không có thì để trống.',
  );
  return { facts: {}, corrections: [] };
}

/** “UBND TỈNH …”, “SỞ …”: lines in capitals above the number, without the national heading. */
function issuersOf(head: readonly string[]): string[] {
  return head.filter(
    (text) =>
      text === text.toUpperCase() &&
      /\p{Lu}{2}/u.test(text) &&
      !nationalHead.test(text) &&
      !readNumberLine(text),
  );
}

function endingOf(lines: readonly string[]): Pick<ReadAct['facts'], 'distribution' | 'signatory'> {
  const from = lines.findIndex((text) => /^Nơi nhận\s*:/u.test(text)) + 1;
  const signedAt = lines.findIndex((text, index) => index >= from && isPosition(text));
  const end = signedAt < 0 ? lines.length : signedAt;
  const distribution = lines
    .slice(from, end)
    .map((text) => text.replace(/^[-–—]\s*/, '').trim())
    .filter(Boolean);
  const signature = signedAt < 0 ? [] : lines.slice(signedAt);
  const last = signature.at(-1) ?? '';
  const name = isPosition(last) && positionWord.test(last) ? undefined : last;
  const position = (name === undefined ? signature : signature.slice(0, -1)).join('\n');
  return {
    ...(from > 0 && distribution.length > 0 && { distribution }),
    ...(position && { signatory: { position, ...(name && { name }) } }),
  };
}
