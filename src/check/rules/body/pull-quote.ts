import { toString as textOf } from 'mdast-util-to-string';
import { oneLine } from '../../../text/one-line.ts';
import { isReadable, nodesOf } from '../../facts/body/parse.ts';
import { quote } from '../../facts/wording.ts';
import { exemplarNouns, forNoun, type Rule } from '../../kit/rule.ts';

export const pullQuote: Rule = {
  id: 'pull-quote',
  title: 'Câu trích nổi bật có trong bài, đúng từng chữ.',
  why: 'Câu ấy hiện cỡ lớn giữa bài, trong dấu trích dẫn; khác một chữ là gán cho người được nêu lời họ không nói.',
  bad: [
    { exemplar: { pullQuote: 'Nhà nào cần đến sớm, ai vào ca cũng biết.' } },
    {
      says: 'nối hai đoạn',
      exemplar: { pullQuote: 'dán ở phòng trực để ca sau cứ thế làm theo. Suốt ba tháng' },
    },
  ],
  good: [
    { exemplar: { pullQuote: 'xe đi bảy chuyến, chuyến nào cũng về trước giờ trưa' } },
    { exemplar: { pullQuote: 'Việc nhỏ ấy về sau thành nếp của cả đội,  ai vào ca cũng biết' } },
  ],
  record: forNoun(exemplarNouns, function* (record) {
    const words = record.value.pullQuote;
    if (!words) return;
    const entry = record.entry();
    if (!isReadable(entry.body)) return;
    const paragraphs = nodesOf(entry).filter(({ type }) => type === 'paragraph');
    if (paragraphs.some((paragraph) => oneLine(textOf(paragraph)).includes(oneLine(words)))) return;
    yield {
      path: ['pullQuote'],
      actual: `bài không có ${quote(words)}`,
      expected: 'một câu nằm trọn trong một đoạn của bài, đúng từng chữ, từng dấu',
      help: 'Chép lại câu ấy từ bài; bài đã bỏ câu ấy thì chọn câu khác, hoặc xóa dòng pullQuote.',
    };
  }),
};
