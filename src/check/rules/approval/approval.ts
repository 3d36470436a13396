import { seal } from '../../../model/digest.ts';
import { folderOf } from '../../facts/paths.ts';
import { quote, slashed } from '../../facts/wording.ts';
import { exemplarNouns, forEach, forNoun, type Rule } from '../../kit/rule.ts';

const spoken =
  /zalo|viber|messenger|facebook|tin nhắn|nhắn tin|gọi điện|qua điện thoại|bằng miệng|nói miệng|lời nói|e-?mail|thư điện tử/iu;
const paper =
  /phiếu|biên bản|giấy|tờ trình|quyết định|công văn|thông báo|văn bản|bút phê|kết luận|nghị quyết/iu;

export const approvalBasis: Rule = {
  id: 'approval-basis',
  title: 'Việc duyệt phải có giấy tờ.',
  why: 'Khi có người hỏi ai đã cho đăng bài, cơ quan phải đưa ra được phiếu trình hoặc biên bản; lời nói, tin nhắn không đủ.',
  bad: [
    { exemplar: { 'approval.basis': 'Lãnh đạo nhắn tin Zalo đồng ý' } },
    { exemplar: { 'approval.basis': 'Giám đốc duyệt qua điện thoại ngày 10/01/2022' } },
    { exemplar: { 'approval.delegation': 'Giám đốc giao qua điện thoại' } },
  ],
  good: [
    { exemplar: { 'approval.basis': 'Phiếu trình số 9953/PTr-VP, gửi qua thư điện tử công vụ' } },
  ],
  record: forNoun(exemplarNouns, function* ({ value: { approval = {} } }) {
    for (const [field, wording] of Object.entries(papers)) {
      const words = approval[field as keyof typeof papers];
      if (!words || !spoken.test(words) || paper.test(words)) continue;
      yield { path: ['approval', field], actual: `đang ghi ${quote(words)}`, ...wording };
    }
  }),
};

const papers = {
  basis: {
    expected: 'giấy tờ mà lãnh đạo đã duyệt: phiếu trình, biên bản, số, ngày',
    help: 'Đã có giấy tờ duyệt thì ghi số, ngày của giấy tờ ấy; chưa có thì trình lãnh đạo duyệt trên giấy rồi mới ghi.',
  },
  delegation: {
    expected: 'văn bản giao quyền duyệt: số, ngày',
    help: 'Có văn bản giao quyền thì ghi số, ngày của văn bản; chưa có thì trình người có thẩm quyền duyệt.',
  },
};

export const approvalBeforeAward: Rule = {
  id: 'approval-before-award',
  title: 'Bài dẫn quyết định nào thì nên được duyệt sau quyết định ấy.',
  why: 'Bài được duyệt trước mà dẫn quyết định ký sau thì phần dẫn có thể được thêm vào sau khi duyệt.',
  severity: 'warning',
  bad: [{ exemplar: { 'approval.on': '10/12/2021', written: '01/12/2021' } }],
  content: forEach(exemplarNouns, function* (record, { commendationById }) {
    const on = record.value.approval?.on;
    if (!on) return;
    for (const id of record.value.commendations ?? []) {
      const decision = id ? commendationById.get(id)?.decision : undefined;
      const signed = decision?.value.signed;
      if (!decision || !signed || on >= signed) continue;
      yield {
        path: ['approval', 'on'],
        actual: `duyệt ngày ${slashed(on)}, trước quyết định được dẫn (ký ngày ${slashed(signed)})`,
        expected: 'ngày duyệt không trước ngày ký quyết định',
        help: 'Xem lại ngày duyệt; nếu phần dẫn quyết định thêm vào sau thì trình lãnh đạo duyệt lại.',
        related: { record: decision, path: ['signed'] },
      };
      break;
    }
  }),
};

export const digest: Rule = {
  id: 'digest',
  title: 'Nội dung phải đúng như khi được duyệt.',
  why: 'Sửa bài sau khi duyệt, dù một chữ hay một tấm ảnh, thì bài trở thành chưa duyệt.',
  bad: [{ exemplar: { title: 'Chuyến xe đón người già' }, keepDigest: true }],
  good: [{ exemplar: { updated: '15/01/2022', aliases: ['xe đưa đón'] } }],
  content: forEach(['exemplar'], function* (record, { photos }) {
    const written = record.value.approval?.digest;
    const { facts } = record;
    // A misspelt key changes the scope of the digest: fix it before approving again.
    if (!written || !facts || !record.whole) return;
    const folder = folderOf(record.file);
    const digestOfPhoto = (file: string) => photos.get(`${folder}/${file}`)?.digest;
    if (written === seal(facts.textDigest, facts.photos, digestOfPhoto)) return;
    yield {
      path: ['approval', 'digest'],
      actual: 'nội dung đã đổi sau khi duyệt (mã không khớp)',
      expected: 'nội dung đúng như bản đã duyệt',
      help: `Trình lãnh đạo duyệt lại rồi chạy npm run approve -- ${record.id}; nếu sửa nhầm thì lấy lại bản cũ.`,
    };
  }),
};
