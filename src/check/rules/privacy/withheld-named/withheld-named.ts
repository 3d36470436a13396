import { isPersonForSure } from '../../../../model/withholding/masked-record.ts';
import { mentionsIn } from '../../../../model/withholding/neutral-wording.ts';
import { wholeOf } from '../../../facts/withheld-forms.ts';
import { asRead, shownRecords, withheldAt, withholdingIn } from '../../../facts/withholding.ts';
import type { CheckedRecord } from '../../../kit/content.ts';
import { ownPage, photoAs, wordFile } from '../../../kit/example.ts';
import type { Rule } from '../../../kit/rule.ts';
import { addressNaming } from './addresses-naming.ts';
import { downloadsNaming } from './downloads-naming.ts';
import { faultyFiles } from './faulty-files.ts';
import { doubtOf, findingOf, isPersonsName, nameOfPerson } from './findings.ts';
import { formerIdsNaming } from './former-ids-naming.ts';
import { idleAnswers } from './idle-answers.ts';
import { publishedElsewhere } from './published-elsewhere.ts';
import { textsWithin } from './shown-texts.ts';

const other = {
  decision: { 'recipients.3.publish': 'an' },
  exemplar: { summary: 'Một lái xe và bà Lê Thị Hòa xếp lịch đón người cao tuổi theo giờ hẹn.' },
};

const answer = {
  rule: 'withheld-named',
  words: 'Bà Lê Thị Hoà trong chuyện kể là người khác.',
  by: 'Trần Thị Lụa',
};

export const withheldNamed: Rule = {
  id: 'withheld-named',
  title:
    'Lời của quyết định, của bài, của trang tự soạn không nên nêu tên trường hợp không công bố.',
  why: 'Ẩn một trường hợp là ẩn ở mọi nơi. Trang tự thay tên bằng cách gọi chung, nên chỉ nhắc: việc ngừng công bố không được chờ sửa câu chữ.',
  severity: 'warning',
  bad: [
    {
      decision: {
        'recipients.3.publish': 'an',
        subjectLine: 'Về việc tặng Bằng khen cho bà Lê Thị Hoà, Chuyên viên, Phòng số 2',
      },
    },
    {
      decision: {
        'recipients.1.publish': 'an',
        'recipients.3.publish': 'an',
        note: 'Bản gốc ghi liền Phòng số 2 và bà Le Thi Hoa.',
      },
    },
    { ...other, says: 'Bài cũng không nên nêu' },
    {
      says: 'Quyết định khác công bố người trùng tên thì ở nơi thứ ba vẫn hỏi',
      ...other,
      order: { 'recipients.1.name': 'Lê Thị Hòa' },
    },
    {
      says: 'Tên viết cách khác ở quyết định khác thì hỏi tại chỗ',
      decision: other.decision,
      order: { 'recipients.1.name': 'Lê T. Hòa' },
    },
    {
      says: 'Tên hộ, tên tập thể có tên người ấy thì hỏi tại chỗ',
      decision: other.decision,
      order: { 'recipients.0.name': 'Tổ xe bà Lê Thị Hòa' },
    },
    {
      says: 'Gọi bằng hai chữ, hay viết chữ cái đầu, thì hỏi cán bộ',
      decision: other.decision,
      files: ownPage('Mời hỏi chị Thị Hoà, thư về hoalt@vi-du.gov.vn, hoặc Lê Thị H.'),
    },
    {
      says: 'Trang tự soạn cũng vậy',
      decision: other.decision,
      files: ownPage('Mời hỏi bà Lê Thị Hoà ở Phòng số 2.'),
    },
    {
      says: 'Tệp đặt cạnh trang cũng vậy',
      decision: other.decision,
      files: {
        ...ownPage('<Download file="mau.docx" label="Mẫu" />'),
        'trang/mau.docx': wordFile('Mời hỏi chị Thị Hoà.'),
      },
    },
    {
      says: 'Địa chỉ, tên ảnh thì trang không tự thay được',
      decision: other.decision,
      ...photoAs('le-thi-hoa.png'),
    },
    {
      says: 'Mục acknowledged của một câu đã sửa',
      decision: {
        'recipients.3.publish': 'an',
        acknowledged: [answer],
      },
    },
    {
      says: 'Mục acknowledged khi không còn ẩn ai',
      decision: {
        note: answer.words,
        acknowledged: [answer],
      },
    },
    {
      says: 'Mã loại điển hình cũng là địa chỉ',
      decision: other.decision,
      movement: { 'kinds.3.id': 'guong-le-thi-hoa' },
    },
    {
      says: 'Mã cũ của điều khoản cũng là địa chỉ',
      decision: other.decision,
      plan: { 'dia-chi-dieu-khoan.txt': ['iv-1-tc3 = iv-1-3', 'le-thi-hoa = iv-1-3'] },
    },
    {
      says: 'Mục chưa ghi trùng tên với trường hợp nào thì câu được hỏi lại',
      decision: {
        'recipients.3.publish': 'an',
        note: answer.words,
        acknowledged: [answer],
      },
    },
  ],
  good: [
    {
      says: 'Câu nói người khác trùng tên thì ghi vào acknowledged',
      decision: {
        'recipients.3.publish': 'an',
        note: answer.words,
        acknowledged: [{ ...answer, namesakeOf: ['2021/9902-qd-ubnd#cn02'] }],
      },
    },
    {
      decision: {
        'recipients.3.publish': 'an',
        subjectLine: 'Về việc tặng Bằng khen cho các tập thể và 01 cá nhân',
      },
    },
    {
      says: 'Người trùng tên vẫn được nêu ở quyết định công bố người ấy',
      decision: other.decision,
      order: {
        'recipients.1.name': 'Lê Thị Hòa',
        note: 'Trao cho bà Lê Thị Hòa tại nơi làm việc.',
      },
    },
  ],
  *content(content) {
    const withholding = withholdingIn(content);
    yield* idleAnswers(content, withholding);
    if (withholding.withheld.length === 0) return;
    yield* publishedElsewhere(content, withholding);
    const faulty = faultyFiles(content, withholding);
    for (const record of shownRecords(content)) {
      const whole = wholeOf(record, content);
      const find = faulty.without(withholding.findAllIn(asRead(record, content), whole), record);
      yield* addressNaming(record, find, content);
      yield* downloadsNaming(record, find, content);
      yield* formerIdsNaming(record, find, content);
      // Reading a record again is expensive.
      if (find(whole, 'name').length === 0) continue;
      const read = { ...record, data: record.entry().data } as CheckedRecord;
      for (const text of textsWithin(read)) {
        const isOwnName = text.path.length === 3 && text.path[2] === 'name';
        const found = find(text.text, text.path.at(-1)).map((each) =>
          isOwnName && !isPersonForSure(each) ? { ...each, doubtful: true } : each,
        );
        if (isPersonsName(record, content, text)) {
          const [first] = found;
          const finding = first && nameOfPerson(record, content, text, first);
          if (finding)
            yield { ...finding, related: withheldAt(first.of.withheld, content, 'publish') };
          continue;
        }
        const mentions = mentionsIn(
          text.text,
          found.filter(({ doubtful }) => !doubtful),
        );
        for (const mention of mentions) {
          const [name] = mention.names;
          if (!name) continue;
          const finding = findingOf(record, content, text, mentions, mention, name.withheld);
          if (finding) yield { ...finding, related: withheldAt(name.withheld, content, 'publish') };
        }
        for (const { from, to, of } of found.filter(({ doubtful }) => doubtful)) {
          const finding = doubtOf(record, content, text, from, to, of.withheld);
          if (finding) yield { ...finding, related: withheldAt(of.withheld, content, 'publish') };
        }
      }
    }
    yield* faulty.findings();
  },
};
