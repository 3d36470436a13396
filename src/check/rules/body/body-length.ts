import { isReadable } from '../../facts/body/parse.ts';
import { exemplarNouns, forNoun, type Rule } from '../../kit/rule.ts';

export const bodyLength: Rule = {
  id: 'body-length',
  title: 'Bài có nội dung, không quá ngắn.',
  why: 'Bài vài câu không đủ để nơi khác học theo; bài trống là đăng nhầm.',
  severity: 'warning',
  bad: [{ body: 'Một việc nhỏ.\n' }],
  record: forNoun(exemplarNouns, function* ({ facts, noun, entry }) {
    if (!facts || facts.words >= 60 || !isReadable(entry().body)) return;
    const isEmpty = facts.words === 0;
    yield {
      bodyOffset: 0,
      severity: isEmpty && noun === 'exemplar' ? 'error' : 'warning',
      actual: isEmpty ? 'bài chưa có nội dung' : `bài chỉ có ${facts.words} chữ`,
      expected: 'bài kể đủ việc, cách làm, kết quả (350 đến 700 chữ là vừa)',
      help: 'Viết thêm cách làm và kết quả cụ thể.',
    };
  }),
};
