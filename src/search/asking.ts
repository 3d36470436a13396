import { flatten, hasMarks } from '../text/fold.ts';
import { isAddress } from './honorifics.ts';

const WHO = '(?:em|tôi|mình|cháu|con|anh|chị|anh chị|cô|bác|chúng tôi|chúng em)';
/** “tìm giúp em Hoa” is about Hoa, and “em” may be her form of address. */
const SELF = '(?: (?:em|cháu|con)(?= [^ ]+ [^ ])| tôi| mình)';
const HELP = `(?: (?:giúp|hộ(?= (?:tôi|em|mình|cháu|con|ông|bà|anh|chị|cô|chú|bác|cụ|thầy|đồng chí) )|giùm|dùm|cho)${SELF}?| lại| xem| được| với| về)*`;
const OF = '(?: (?:của|cho|về))?';
const COMMEND =
  '(?:khen thưởng|khen|tặng|thưởng|nhận|biểu dương|tôn vinh|trao|trao tặng|vinh danh)';

/** Phrases before the subject of a query, as patterns with `|` alternatives. */
const BEFORE = [
  `(?:dạ|alo|ad|ad ơi|kính|kính gửi|thưa|chào|xin chào|chào ${WHO}|làm ơn|vui lòng|nhờ|nhờ ${WHO}|phiền ${WHO}|help|anh chị(?=,? (?:cho|chị|anh|ông|bà))|ai biết)`,
  `(?:xin|cho|xin cho|dạ cho)(?: ${WHO})?(?: được)? (?:hỏi|xem|biết|xin|tìm|tra)(?: (?:về|thêm|là|xem|hộ|giúp))*`,
  `(?:em|tôi|mình|cháu|con)? ?(?:xin|muốn|cần|đang|định|đang cần|muốn được) (?:hỏi|xem|biết|tìm kiếm|tìm|tra cứu|tra|kiểm tra|xác minh)${HELP}`,
  `(?:tìm kiếm|tìm tên|tìm người|tìm|tra cứu|tra tên|tra(?= giúp| hộ)|kiểm tra|xác minh|xác nhận|đối chiếu|xem|em hỏi|hỏi|kiếm)${HELP}`,
  'tra(?= [^ ]+ (?!thị|văn))',
  `(?:(?:em|tôi|mình|cháu|con) )?(?:xin|cần)(?= (?:thông tin|lịch sử|hồ sơ|quyết định|qđ|danh sách))`,
  'có(?= (?:ông|bà|anh|chị|chú|bác|thầy|cụ|em|đ/c|đồng chí) )',
  `(?:quyết định|qđ) của(?= (?:${WHO}|ông|bà|chú|thầy|cụ|đ/c|đồng chí|bs|bs\\.|bác sĩ|ths|ths\\.) )`,
  `(?:đề nghị|xin|cho xin|cho ${WHO} xin|cần|xin được)(?: (?:cung cấp|gửi|số|bản|ảnh))+`,
  `(?:thông tin|lịch sử|các lần|những lần|số lần|mọi lần|tất cả|toàn bộ|danh sách|hồ sơ|ngày|năm|các|những)(?: ${COMMEND})+${OF}`,
  '(?:thông tin về|thông tin của|thông tin|thành tích của|thành tích|hồ sơ của|hồ sơ|danh hiệu của|gương|gương của|bài viết về)',
  `(?:(?:số|các|những) )?(?:quyết định|qđ) ${COMMEND}${OF}`,
  '(?:số|ngày|các) (?:quyết định|qđ) (?:của|cho)',
  `(?:khen thưởng|khen)${OF}`,
  '(?:(?:có )?(?:ai|người nào|người|ông nào|bà nào|ông bà nào|đồng chí nào)(?: ở đây)? )?(?:có )?(?:họ )?(?:và )?tên(?: (?:là|người|đầy đủ|được khen))*',
  '(?:tôi|em|mình|cháu|con) (?:tên là|tên|là)',
  '(?:bố|mẹ|ba|má|vợ|chồng|con|cháu|ông|bà|ông nội|bà nội|ông ngoại|bà ngoại|anh|chị|em|con gái|con trai|anh trai|chị gái|sếp|thủ trưởng|nhà|bà nhà|ông nhà) (?:tôi|em|mình|cháu|con)(?: (?:tên là|tên|là))?',
  '(?:ai là|có phải|phải chăng|có ai là|trong danh sách có|trong sổ có|vì sao|tại sao|sao|vì sao mà|bao giờ|khi nào|năm nào|ngày nào|mấy lần|bao nhiêu lần|ai khen)',
];
/** Phrases after the subject. */
const BEHIND = [
  `(?:(?:đã|từng|có|đã từng|có từng|đã có|chưa|chưa từng) )*(?:được|đc|dc)(?: (?:ai|tỉnh|sở|nhà nước|mấy lần|bao nhiêu lần))?(?: ${COMMEND})+(?: (?:gì|những gì|cái gì|về gì|về việc gì|vì gì|vì việc gì|vì sao|do đâu))?`,
  '(?:hồi|vào|từ)? ?(?:năm nào|năm mấy|năm bao nhiêu|khi nào|ngày nào|ngày mấy|bao giờ|lúc nào|hồi nào|tháng nào)',
  '(?:mấy|bao nhiêu|những|vào|các) lần(?: rồi| nào)?',
  'lần nào',
  `(?:có|đã có|đã|từng|đã từng|chưa)?(?: ?có)? ?(?:khen thưởng|khen|thưởng(?= ))(?: (?:gì|những gì|cái gì|về gì|vì gì|năm))?`,
  '(?:hình thức|danh hiệu|thành tích|giải|thưởng|loại|cái|về việc|vì việc|về|vì|những)? ?gì',
  '(?:là ai|do ai khen|ai khen|ai ký|ai tặng|vì sao|tại sao|thì sao|là người nào)',
  '(?:đang |hiện )?(?:làm|công tác|làm việc)? ?(?:(?:ở|thuộc|tại) (?:đâu|đơn vị nào|phòng nào|cơ quan nào|chỗ nào)|đơn vị nào|phòng nào|cơ quan nào)',
  '(?:giữ )?chức(?: vụ)? gì',
  '(?:theo|trong|có|ở)? ?(?:số quyết định|số qđ|(?:quyết định|qđ)(?: số)? (?:nào|mấy|bao nhiêu|gì))',
  'có (?:tên )?trong (?:danh sách|sổ|quyết định|đó|đây)',
  'có tên',
  '(?:có phải|phải|đúng|hay|có|được|rồi)? ?(?:không|ko|chưa)',
  '(?:đã mất|gấp|cảm ơn|xin cảm ơn|em cảm ơn|thanks|với ạ|giúp (?:em|tôi|mình)|hộ (?:em|tôi|mình))',
];
/**
 * Closing words of a question, which may also be words of names: removed only after another part of a
 * question.
 */
const CLOSING = '(?:ạ|à|nhé|nha|nhỉ|vậy|thế|với|hả|ơi|rồi|đấy|đó|k|nào|này|a|ah)';
const PARTICLE = /[\s,]+(?:ạ|nhé|nhỉ|hả|ơi|với ạ)[\s.!?]*$/u;

/** In “bằng khen” and “giấy khen” the word is part of the award. */
const OBJECT = /(?:bang|giay)$/;

const GAP = '[\\s,.:;!?]*';
/** Words of names typed without diacritics: Lam, Thương, Hà, Đặng, Hiền, Nhàn. */
const NAMES = '(?!(?:lam|thuong|ha|dang|hien|nhan|tang|trao)[^a-z])';
const withMarks = {
  before: `^(?:${BEFORE.join('|')})(?![\\p{L}\\p{M}\\d])(?:[\\s,:;]|$)+`,
  behind: `(?:^|[\\s,.;])(?:${BEHIND.join('|')})${GAP}$`,
  closing: `(?:^|[\\s,])${CLOSING}${GAP}$`,
};
const withoutMarks = (pattern: string) =>
  flatten(pattern).replace(/\\p\{(l|m)\}/g, (_, kind: string) => `\\p{${kind.toUpperCase()}}`);
const marked = {
  before: new RegExp(withMarks.before, 'u'),
  behind: new RegExp(withMarks.behind, 'u'),
  closing: new RegExp(withMarks.closing, 'u'),
};
const plain = {
  before: new RegExp(withoutMarks(withMarks.before), 'u'),
  behind: new RegExp(withoutMarks(withMarks.behind).replace(')(?:', `)${NAMES}(?:`), 'u'),
  closing: new RegExp(
    withoutMarks(withMarks.closing).replace('|nha|', '|').replace('|ha|', '|'),
    'u',
  ),
};

/** The phrase at the start or end of a text, typed with its diacritics or with none; the longer. */
function pieceOf(text: string, kind: keyof typeof marked): { from: number; to: number } | null {
  const isMarked = hasMarks(text);
  const found = [
    isMarked ? marked[kind].exec(text.toLowerCase()) : null,
    isMarked && kind === 'closing' ? null : plain[kind].exec(flatten(text)),
  ].flatMap((match, at) => {
    if (!match) return [];
    const piece = { from: match.index, to: match.index + match[0].length };
    return at === 0 || !hasMarks(text.slice(piece.from, piece.to)) ? [piece] : [];
  });
  return found.sort((a, b) => b.to - b.from - (a.to - a.from))[0] ?? null;
}

/**
 * A query without question phrases around its subject: "cho em hỏi chị Hoa ở Phòng A được khen năm nào
 * vậy ạ" → "chị Hoa ở Phòng A". The text itself if nothing in it is such a phrase, or nothing else
 * remains.
 */
export function withoutAsking(text: string): string {
  let left = text
    .normalize('NFC')
    .replace(/\s*\((?:đã mất|đã nghỉ hưu|da mat|da nghi huu)\)/iu, '')
    .replace(/^[\s([{<>*#@]+|[\s)\]}<>*,;.?!]+$/g, '');
  // "anh Châu với": only a closing word follows one name.
  let isAsked = isAddress(left) && left.split(/\s+/).length === 3;
  for (;;) {
    const end = endOf(left, isAsked);
    const start = pieceOf(left, 'before')?.to ?? 0;
    if (end > 0 && end < left.length) left = left.slice(0, end).trim();
    else if (start > 0 && start < left.length) left = left.slice(start).trim();
    else return left === '' ? text : left;
    isAsked = true;
  }
}

/** Start of the closing question of a text, before closing words: "… được khen chưa vậy ạ". */
function endOf(text: string, isAsked: boolean): number {
  let cut = text;
  for (;;) {
    const end = pieceOf(cut, 'behind');
    if (end && !OBJECT.test(flatten(cut.slice(0, end.from)))) return end.from;
    const close = pieceOf(cut, 'closing');
    if (!close || close.from === 0) break;
    cut = cut.slice(0, close.from);
  }
  return isAsked && cut !== text ? cut.length : (PARTICLE.exec(text)?.index ?? text.length);
}

/** Separators of who and where in a query: punctuation, function words, before a form of address. */
const PARTING =
  /\s*[,;|/()\t\n–—:]+\s*|\s+-\s+|(?:^|\s+)(?:(?:đang|hiện|làm|việc|công tác|ở|bên|tại|thuộc|của|dưới|trên|trong|từ|đơn vị|cơ quan|chỗ|có|được|ai|tên|là|(?:dang |hien )?(?:cong tac|lam viec|lam(?= o ))|ten la|o|ben|tai|thuoc|cua|duoi|tren|trong|don vi|co quan|co|duoc|ten)(?:\s+|$))+|\s+(?=(?:ông|bà|anh|chị|cô|chú|bác|em|thầy|đồng chí|ong|ba|chi|chu|bac|thay|dong chi)\s)/iu;

/** The parts of a query: "anh Na bên Bệnh viện A", "Bệnh viện A có anh Na", "Bệnh viện A – anh Na". */
export const partsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/đ\s?[/.]\s?c(?![\p{L}\p{M}])[.:]?/giu, 'đồng chí')
    .split(PARTING)
    .filter(Boolean);
