import {
  type Approver,
  approversOfTexts,
  mayApprove,
  ownBodies,
  usualApprovers,
} from '../../../model/approvers.ts';
import { isAuthor } from '../../../model/author.ts';
import { valueAt } from '../../facts/how-to-fill.ts';
import { anyOf, quote, slashed } from '../../facts/wording.ts';
import type { Example } from '../../kit/example.ts';
import { exemplarNouns, forNoun, type Rule } from '../../kit/rule.ts';

export const approverAuthor: Rule = {
  id: 'approver-author',
  title: 'Người duyệt phải khác người viết.',
  why: 'Bài phải có người thứ hai đọc và chịu trách nhiệm.',
  bad: [
    { exemplar: { author: 'Phạm Quang Huy' } },
    { exemplar: { author: 'Ông Phạm Quang Huy, Văn phòng' } },
    { exemplar: { author: 'ThS. Phạm Quang Huy và Trần Thị Lụa' } },
    { exemplar: { 'approval.by': 'Tran Thi Lua' } },
    { exemplar: { 'approval.by': 'Đồng chí TS. Trần Thị Lụa' } },
  ],
  good: [{ exemplar: { author: 'Phạm Quang Hùng' } }],
  record: forNoun(exemplarNouns, function* ({ id, value: { approval, author: written } }) {
    for (const path of [['by'], ['corrected', 'by']]) {
      const by = valueAt(approval, path) as string | undefined;
      if (!by || !isAuthor(by, written)) continue;
      yield {
        path: ['approval', ...path],
        actual: `${quote(by)} cũng là người viết bài`,
        expected: 'người duyệt khác người viết',
        help: `Trình người có thẩm quyền khác duyệt rồi chạy npm run approve -- ${id}.`,
      };
    }
  }),
};

const head = { position: 'Giám đốc' };
const slips = { position: 'Chánh Văn phòng', delegation: 'Giấy số 9950/GUQ', slipsOnly: true };
const corrected = {
  by: 'Ngô Thị Mẫu',
  position: 'Chánh Văn phòng',
  on: '20/01/2022',
  of: `sha256-${'a'.repeat(64)}`,
};
const approvedBy = (position: string, archiveOf?: string, approvers?: unknown[]): Example => ({
  exemplar: { 'approval.position': position },
  ...(archiveOf && {
    office: { archiveOf, successors: [ownName], ...(approvers && { approvers }) },
  }),
});
const ownName = 'Sở Giao thông vận tải tỉnh Hà Nam';

export const approverCompetence: Rule = {
  id: 'approver-competence',
  title: 'Người duyệt phải có chức vụ được duyệt, hoặc có văn bản giao quyền duyệt.',
  why: 'Bài lên trang là tiếng nói của cơ quan. Ai được duyệt là do cơ quan ghi ở approvers trong co-quan.yml; chưa ghi thì chỉ Giám đốc, Phó Giám đốc. Người ngoài danh sách duyệt theo văn bản giao quyền, ghi ở delegation.',
  bad: [
    ...[
      'Giám đốc Sở Y tế',
      'Chuyên viên Văn phòng',
      'Thư ký Giám đốc Sở',
      'Giám đốc Công ty Vận tải số 1',
      'Giám đốc Trung tâm C',
      'Chủ tịch UBND xã Hòa Bình',
      'Nguyên Giám đốc Sở',
      'TUQ. Giám đốc, Chánh Văn phòng',
    ].map((position) => approvedBy(position)),
    {
      says: 'Văn bản chỉ giao quyền sửa lỗi chính tả',
      ...approvedBy('Chánh Văn phòng', ownName, [head, slips]),
    },
    {
      says: 'Sửa lỗi chính tả, người duyệt ngoài danh sách',
      exemplar: { 'approval.corrected': corrected },
    },
    {
      says: 'Sở cùng tên của tỉnh khác',
      ...approvedBy('Giám đốc Sở Giao thông vận tải Nam Định', ownName),
    },
    {
      says: 'Chức vụ chỉ được duyệt về sau',
      ...approvedBy('Chánh Văn phòng', ownName, [
        { position: 'Chánh Văn phòng', from: '01/07/2025' },
      ]),
    },
    {
      says: 'Việc giao quyền chỉ nêu ở văn bản duyệt: cảnh báo',
      exemplar: {
        'approval.position': 'Chánh Văn phòng Sở',
        'approval.basis': 'Phiếu trình số 9953/PTr-VP, theo Giấy ủy quyền số 9950/GUQ-SGTVT',
      },
    },
  ],
  good: [
    approvedBy('Phó Giám đốc phụ trách'),
    approvedBy('KT. Giám đốc, Phó Giám đốc'),
    {
      exemplar: { 'approval.position': 'Q. Giám đốc Sở GTVT Hà Nam' },
      files: { 'chu-viet-tat.yml': '- short: GTVT\n  long: giao thông vận tải\n' },
    },
    ...['Chủ tịch UBND xã Hòa Bình', 'Phó Chủ tịch Ủy ban nhân dân xã'].map((position) => ({
      says: 'Xã ghi chức vụ được duyệt của mình',
      ...approvedBy(position, 'Ủy ban nhân dân xã Hòa Bình', [
        head,
        { position: 'Chủ tịch UBND xã' },
        { position: 'Phó Chủ tịch UBND xã' },
      ]),
    })),
    {
      says: 'Sửa lỗi chính tả theo văn bản giao quyền',
      office: { approvers: [head, slips] },
      exemplar: { 'approval.corrected': corrected },
    },
    {
      says: 'Duyệt theo ủy quyền, có văn bản',
      exemplar: {
        'approval.position': 'Chánh Văn phòng Sở',
        'approval.delegation': 'Giấy ủy quyền số 9950/GUQ-SGTVT ngày 04/01/2021',
      },
    },
    {
      says: 'Trung tâm đang quản lý trang',
      ...approvedBy(
        'Giám đốc Trung tâm Lưu trữ tỉnh Ninh Bình',
        'Trung tâm Lưu trữ tỉnh Ninh Bình',
      ),
    },
  ],
  *content(content) {
    const [office] = content.of('office');
    const listed = (office?.value.approvers ?? []).filter((each): each is Approver =>
      Boolean(each?.position),
    );
    const everyone = listed.length > 0 ? listed : usualApprovers;
    const approvers = approversOfTexts(everyone);
    const besides = listed.length > 0 ? '' : ' (ghi cả Giám đốc, Phó Giám đốc nếu vẫn duyệt)';
    const directory = [...content.of('issuer'), ...content.of('unit')].map(({ value }) => value);
    const abbreviations = content.of('abbreviation').map(({ value }) => value);
    const bodies = ownBodies(office?.value ?? {}, directory);
    for (const record of exemplarNouns.flatMap((noun) => content.of(noun))) {
      const { position, basis = '', delegation, on, corrected } = record.value.approval ?? {};
      if (
        corrected?.position &&
        !mayApprove(corrected.position, corrected.on, everyone, bodies, abbreviations)
      )
        yield {
          record,
          path: ['approval', 'corrected', 'position'],
          actual: `${quote(corrected.position)} không có trong các chức vụ được duyệt`,
          expected: anyOf(everyone.map((each) => each.position)),
          help: `Có văn bản giao quyền sửa lỗi chính tả thì thêm chức vụ vào approvers trong co-quan.yml${besides}, với delegation và slipsOnly: true; không thì trình lãnh đạo duyệt lại rồi chạy npm run approve -- ${record.id}.`,
        };
      if (!position || delegation || mayApprove(position, on, approvers, bodies, abbreviations))
        continue;
      const isDelegated = /ủy quyền|uỷ quyền|được giao|phân công/iu.test(basis);
      yield {
        record,
        path: ['approval', 'position'],
        ...(isDelegated && { severity: 'warning' as const }),
        actual: mayApprove(position, undefined, approvers, bodies, abbreviations)
          ? `${quote(position)} không được duyệt vào ngày ${slashed(on ?? '')}, theo from, to ở approvers`
          : `${quote(position)} không có trong các chức vụ được duyệt`,
        expected:
          listed.length > 0
            ? `${anyOf(approvers.map((each) => each.position))} (approvers trong co-quan.yml), hoặc văn bản giao quyền duyệt`
            : 'Giám đốc, Phó Giám đốc (co-quan.yml chưa có approvers), hoặc văn bản giao quyền duyệt',
        help: isDelegated
          ? 'Ghi văn bản giao quyền vào approval.delegation: số, ngày.'
          : `Người này duyệt đúng thẩm quyền thì thêm chức vụ vào approvers trong co-quan.yml${besides}; duyệt theo văn bản giao quyền thì thêm dòng delegation dưới approval, ghi số, ngày văn bản; không thì trình người có thẩm quyền duyệt rồi chạy npm run approve -- ${record.id}.`,
      };
    }
  },
};
