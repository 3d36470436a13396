import { nodesOf } from '../../facts/body/parse.ts';
import { quote } from '../../facts/wording.ts';
import { paragraph } from '../../kit/example.ts';
import { exemplarNouns, forNoun, type Rule, type Violation } from '../../kit/rule.ts';

export const photoAlt: Rule = {
  id: 'photo-alt',
  title: 'Lời mô tả ảnh nói điều thấy được trong ảnh, không phải tên tệp.',
  why: 'Người không nhìn được nghe lời này thay cho ảnh.',
  bad: [
    { exemplar: { 'photos.0.alt': 'don-khach.png' } },
    { exemplar: { 'photos.0.alt': 'Ảnh' } },
    { body: `${paragraph}![](don-khach.png)\n` },
  ],
  good: [
    { exemplar: { 'photos.0.alt': 'Ảnh chụp xe đỗ trước hiên nhà, người lái đỡ một cụ bà.' } },
  ],
  record: forNoun(exemplarNouns, function* (record): Iterable<Violation> {
    for (const [index, { file = '', alt }] of (record.value.photos ?? []).entries()) {
      if (alt && saysNothing(alt, file)) yield { ...wording(alt), path: ['photos', index, 'alt'] };
    }
    const entry = record.entry();
    if (!entry.body.includes('![')) return;
    for (const node of nodesOf(entry)) {
      if (node.type !== 'image' && node.type !== 'imageReference') continue;
      const alt = node.alt ?? '';
      if (saysNothing(alt, node.type === 'image' ? node.url : ''))
        yield { ...wording(alt), bodyOffset: node.position?.start.offset ?? 0 };
    }
  }),
};

function saysNothing(alt: string, file: string): boolean {
  const plain = alt.trim();
  const name = file.split('/').at(-1) ?? '';
  const isName = [name, name.replace(/\.[^.]*$/, '')].some((each) => bare(each) === bare(plain));
  return (
    plain === '' ||
    isName ||
    /^\S+\.(?:jpe?g|png|webp|gif|heic|svg|avif)$/i.test(plain) ||
    /^(?:img|dsc|image|photo|picture|screenshot|ảnh|hình|hình ảnh|ảnh minh họa|ảnh minh hoạ|hình minh họa)[\s_-]*\d*$/iu.test(
      plain,
    )
  );
}

function wording(alt: string): Violation {
  return {
    actual: alt ? `đang ghi ${quote(alt)}` : 'lời mô tả ảnh còn trống',
    expected: 'một câu tả điều thấy trong ảnh',
    help: 'Viết như kể cho người không nhìn thấy: ai, đang làm gì, ở đâu.',
  };
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[-_\s]+/g, ' ');
}
