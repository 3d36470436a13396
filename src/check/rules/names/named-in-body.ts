import { fold } from '../../../text/fold.ts';
import { isReadable } from '../../facts/body/parse.ts';
import { peopleIn } from '../../facts/people.ts';
import { quote } from '../../facts/wording.ts';
import { paragraph } from '../../kit/example.ts';
import { exemplarNouns, forNoun, type Rule } from '../../kit/rule.ts';

/** A title followed by a name of two words or more. */
const titled =
  /(?<![\p{L}\p{N}])(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Cc]ụ|[Đđ]ồng chí|[Đđ]\/c|[Ee]m|[Cc]háu)\s+((?:\p{Lu}[\p{Ll}\p{M}’'-]*\s+){1,7}\p{Lu}[\p{Ll}\p{M}’'-]*)/gu;

export const namedInBody: Rule = {
  id: 'named-in-body',
  title: 'Người được nêu đủ họ tên trong bài nên là người đã đồng ý.',
  why: 'Nêu đủ họ tên một người là công bố dữ liệu cá nhân của người ấy; bài chỉ có sự đồng ý của những người ghi ở honourees.',
  severity: 'warning',
  bad: [
    { body: `${paragraph}Theo lời bà Trần Thị Bình, xe đến rất đúng giờ.\n` },
    {
      says: 'Bài về tập thể mà nêu tên người',
      modelBody: `${'Chốt ở ngay đầu cầu, xe hàng xe khách đều qua một làn, ai cũng phải đợi. '.repeat(10)}\n\n## Việc đã làm\n\nÔng Trần Khánh, Phó Đội trưởng, xin cho làm thử ba ngày.\n\n## Kết quả\n\nXe hàng qua chốt nhanh hơn.\n`,
    },
  ],
  good: [
    { body: `${paragraph}Ông Vũ Đức Thiện bảo chị Ba và bà Bình cứ thong thả.\n` },
    { body: `${paragraph}Xe chạy qua ủy ban xã, bà Trần chờ ở cổng.\n` },
  ],
  record: forNoun(exemplarNouns, function* (record) {
    if (!isReadable(record.entry().body)) return;
    // The honourees are not written yet.
    if (!record.value.honourees?.length) return;
    const people = (record.value.honourees ?? []).flatMap((each) => peopleIn(each)).map(fold);
    const seen = new Set(people);
    // In a text about people, “bà Lê Hòa” may be one of them; three words are a full name.
    const least = people.length > 0 ? 3 : 2;
    for (const { index, 0: whole, 1: name = '' } of record.entry().body.matchAll(titled)) {
      const key = fold(name.replace(/\s+/g, ' '));
      if (
        key.split(' ').length < least ||
        seen.has(key) ||
        people.some((each) => each && (key.startsWith(each) || each.includes(key)))
      )
        continue;
      seen.add(key);
      yield {
        bodyOffset: index + whole.indexOf(name),
        actual: `nêu đủ họ tên ${quote(name)}, người không có ở honourees`,
        expected: 'chỉ nêu đủ họ tên người đã đồng ý',
        help: 'Gọi bằng vai (một cụ bà, người lái xe), hoặc xin phép người ấy rồi lưu giấy đồng ý cùng hồ sơ của bài.',
      };
    }
  }),
};
