import { exact } from '../../../text/fold.ts';
import { type Asked, askedIn } from '../../facts/consents.ts';
import { quote } from '../../facts/wording.ts';
import { exemplarNouns, forNoun, type Rule, type Violation } from '../../kit/rule.ts';

export const consentGiver: Rule = {
  id: 'consent-giver',
  title: 'Người cho phép là chính người được nêu, hoặc người giám hộ; cơ quan không cho phép thay.',
  why: 'Chỉ người ấy, và người giám hộ khi chưa thành niên, mới có quyền đồng ý; im lặng không phải là đồng ý.',
  bad: [
    { exemplar: { 'consent.0.givenBy': 'Vũ Đức Minh' } },
    { exemplar: { 'consent.0.basis': 'Đã thông báo, sau 07 ngày không có ý kiến phản đối' } },
    { exemplar: { 'honourees.0.position': 'Học sinh lớp 9' } },
    {
      says: 'Người giám hộ đồng ý mà chưa hỏi người chưa thành niên là cảnh báo',
      exemplar: { 'consent.0.givenBy': 'Vũ Đức Minh', 'consent.0.relation': 'Cha, người giám hộ' },
    },
  ],
  record: forNoun(exemplarNouns, function* (record): Iterable<Violation> {
    for (const asked of askedIn(record)) {
      yield* silent(asked);
      if (asked.honouree.recipientType !== 'tap-the') yield* byOffice(asked);
      if (asked.honouree.recipientType === 'ca-nhan') yield* ofPerson(asked);
    }
  }),
};

const silence =
  /im lặng|(?:không|chưa) (?:có |thấy )?(?:ý kiến|phản hồi|trả lời|phản đối)|mặc nhiên|coi như (?:là )?(?:đã )?đồng ý/iu;

function* silent({ consent, path }: Asked): Iterable<Violation> {
  for (const key of ['basis', 'proof'] as const) {
    const words = consent?.[key];
    if (!words || !silence.test(words)) continue;
    yield {
      path: [...path, key],
      actual: `đang ghi ${quote(words)}; im lặng không phải là đồng ý`,
      expected: 'sự đồng ý nói rõ bằng lời hoặc chữ ký',
      help: 'Hỏi người ấy và ghi căn cứ thật; chưa hỏi được thì chưa đăng bài.',
    };
  }
}

function* byOffice({ consent, path }: Asked): Iterable<Violation> {
  const { relation = '' } = consent ?? {};
  if (!/^(?:cơ quan|đơn vị|thủ trưởng|lãnh đạo|công đoàn)(?!\p{L})/iu.test(relation)) return;
  yield {
    path: [...path, 'relation'],
    actual: `đang ghi ${quote(relation)}; cơ quan không thể cho phép thay`,
    expected: 'chính người ấy, thân nhân của người đã mất, hoặc người giám hộ',
    help: 'Xin phép người ấy; được đồng ý thì ghi họ tên người cho phép ở givenBy, quan hệ ở relation (Bản thân, Con, Người giám hộ …).',
  };
}

function* ofPerson({ name, honouree, consent, path }: Asked): Iterable<Violation> {
  const { givenBy, relation = '' } = consent ?? {};
  const isSelf = /^(?:bản thân|chính)(?!\p{L})/iu.test(relation.trim());
  if (isSelf && isMinor(honouree))
    yield {
      path: [...path, 'relation'],
      actual: `đang ghi ${quote(relation)} mà người được nêu chưa thành niên`,
      expected: 'cha, mẹ hoặc người giám hộ, cùng chính người ấy',
      help: 'Xin phép người giám hộ, ghi họ tên ở givenBy và quan hệ ở relation.',
    };
  if (!givenBy) return;
  if (/giám hộ/iu.test(relation) && !exact(givenBy).includes(exact(name)))
    yield {
      path: [...path, 'givenBy'],
      severity: 'warning',
      actual: `chỉ ghi ${quote(givenBy)}, chưa ghi ý kiến của người chưa thành niên`,
      expected: 'người giám hộ và chính người ấy, khi đã đủ tuổi để hỏi',
      help: `Hỏi ý kiến người ấy; đồng ý thì ghi “${givenBy} và ${name}”, còn quá nhỏ thì để nguyên.`,
    };
  const isNamed = exact(givenBy).endsWith(exact(name)) || exact(name).endsWith(exact(givenBy));
  if (isSelf && !isNamed)
    yield {
      path: [...path, 'relation'],
      actual: `đang ghi ${quote(relation)} mà người cho phép là ${quote(givenBy)}`,
      expected: 'quan hệ của người cho phép với người được nêu',
      help: `Ghi quan hệ thật (con, vợ, chồng …), hoặc ghi ${name} ở givenBy.`,
    };
}

/** Whether a person is described as a child. */
function isMinor({ honorific = '', position = '' }: Asked['honouree']): boolean {
  return (
    /^cháu$/iu.test(honorific.trim()) ||
    /học sinh(?! lớp 12)|thiếu nhi|thiếu niên|(?<!\d)1?\d tuổi/iu.test(position)
  );
}
