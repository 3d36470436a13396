import { fold, hasMarks } from '../../../text/fold.ts';
import { bareName } from '../../facts/bare-name.ts';
import { quote } from '../../facts/wording.ts';
import { exemplarNouns, forNoun, type Rule } from '../../kit/rule.ts';

export const approverAuthor: Rule = {
  id: 'approver-author',
  title: 'Người duyệt phải khác người viết.',
  why: 'Bài phải có người thứ hai đọc và chịu trách nhiệm.',
  severity: 'error',
  bad: [
    { exemplar: { author: 'Phạm Quang Huy' } },
    { exemplar: { author: 'Ông Phạm Quang Huy, Văn phòng' } },
    { exemplar: { author: 'ThS. Phạm Quang Huy và Trần Thị Lụa' } },
    { exemplar: { 'approval.by': 'Tran Thi Lua' } },
    { exemplar: { 'approval.by': 'Đồng chí TS. Trần Thị Lụa' } },
  ],
  good: [{ exemplar: { author: 'Phạm Quang Hùng' } }],
  record: forNoun(exemplarNouns, function* ({ id, value }) {
    const by = value.approval?.by;
    if (!by || !value.author) return;
    const approver = bareName(by);
    if (!authorsOf(value.author).some((author) => isSame(author, approver))) return;
    yield {
      path: ['approval', 'by'],
      actual: `${quote(by)} cũng là người viết bài`,
      expected: 'người duyệt khác người viết',
      help: `Trình người có thẩm quyền khác duyệt rồi chạy npm run approve -- ${id}.`,
    };
  }),
};

/** A name that is typed without any mark may be anybody's whose letters it has. */
function isSame(author: string, approver: string): boolean {
  const isBare = !hasMarks(author) || !hasMarks(approver);
  return author === approver || (isBare && fold(author) === fold(approver));
}

function authorsOf(author: string): string[] {
  return [author, ...author.split(/[,;(–]| và | - /)].map(bareName);
}
