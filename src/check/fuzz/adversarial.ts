import { drawnPhoto } from '../examples/photo.ts';

const exemplar = 'guong-dien-hinh/mot-bai/index.md';

/** Files made to exhaust their reader. */
export const adversarial = {
  'an alias bomb': () => ({ [exemplar]: `---\n${aliasBomb()}\n---\n` }),
  'nesting 2,000 deep': () => ({
    [exemplar]: `---\ntitle: ${'['.repeat(2000)}${']'.repeat(2000)}\n---\n`,
  }),
  'blocks 2,000 deep': () => ({
    [exemplar]: `---\n${Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}\n---\n`,
  }),
  'dashes 2,000 deep': () => ({ [exemplar]: `---\ntitle:\n  ${'- '.repeat(2000)}a\n---\n` }),
  'a body of 5 MB': () => ({
    [exemplar]: `---\ntitle: Bài\n---\n${'Một câu dài. '.repeat(400_000)}`,
  }),
  'quotes 2,000 deep': () => ({ [exemplar]: `---\ntitle: Bài\n---\n${'>'.repeat(2000)} a\n` }),
  'brackets without end': () => ({ [exemplar]: `---\ntitle: Bài\n---\n${'['.repeat(50_000)}\n` }),
  'stars without end': () => ({ [exemplar]: `---\ntitle: Bài\n---\n${'**a '.repeat(20_000)}\n` }),
  'emphasis that opens and never closes': () => body('*a _b '.repeat(25_000)),
  'emphasis that closes and never opens': () => body('a* b_ '.repeat(25_000)),
  'emphasis of every length': () => body('*a **b ***c '.repeat(12_000)),
  'emphasis line by line': () => body('*a _b\n'.repeat(25_000)),
  'strikes without end': () => body('~a ~~b '.repeat(20_000)),
  'links without end': () => body('[a](b '.repeat(25_000)),
  'pictures within pictures': () => body('![a'.repeat(40_000)),
  'code that never closes': () => body('`a ``b '.repeat(20_000)),
  'directives 600 deep': () =>
    body(
      Array.from({ length: 600 }, (_, depth) => `${':'.repeat(603 - depth)}minh-chung{tc1}`).join(
        '\n',
      ),
    ),
  'directives beside each other': () => body(':a[b]{c=d} '.repeat(15_000)),
  'directives in directives': () => body(':a['.repeat(20_000)),
  'attributes without end': () => body(`:a{${'b=c '.repeat(40_000)}`),
  'tables without end': () => body(`|${'a|'.repeat(20_000)}\n|${'-|'.repeat(20_000)}\n`),
  'footnotes without end': () => body('[^a] '.repeat(35_000)),
  'lists within lists': () =>
    body(Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')),
  'addresses without end': () => body('a@b.c www.d '.repeat(15_000)),
  'entities without end': () => body('&#x26;&amp;'.repeat(16_000)),
  'a thousand faults of YAML': () => ({
    [exemplar]: `---\n${'a: b: c\n'.repeat(1000)}---\n`,
  }),
  'one fault in an annex of 3,000 rows': () => ({
    'khen-thuong/2021/9902-qd-ubnd.md': `---\nrecipients:\n${'  - no: 1\n    name: Lê Na\n'.repeat(3_000)}  - name: a: b\n---\n`,
  }),
  'a name without end': () => ({
    'khen-thuong/2021/9902-qd-ubnd.md': `---\nsignature:\n  name: ${'A '.repeat(400_000)}\n---\n`,
  }),
  'a hidden name without end': () => ({
    'khen-thuong/2021/9902-qd-ubnd.md': `---\nrecipients:\n  - name: ${'A '.repeat(400_000)}\n    publish: an\n    note: a: b\n---\n`,
  }),
  'digits without end': () => ({ [exemplar]: `---\ntitle: Bài\n---\n${'0912 '.repeat(30_000)}\n` }),
  'tags without end': () => ({ [exemplar]: `---\ntitle: Bài\n---\n${'<a '.repeat(40_000)}\n` }),
  'a picture of 30000×30000': () => ({
    [exemplar]: '---\ntitle: Bài\n---\n',
    'guong-dien-hinh/mot-bai/a.png': drawnPhoto('png 30000x30000'),
  }),
};

/** An exemplar with this body. */
function body(text: string) {
  return { [exemplar]: `---\ntitle: Bài\n---\n${text}\n` };
}

function aliasBomb(): string {
  const lines = ['a: &a [x,x,x,x,x,x,x,x,x]'];
  for (let at = 0; at < 12; at += 1) {
    const [before, name] = ['abcdefghijklmn'[at], 'abcdefghijklmn'[at + 1]];
    lines.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`);
  }
  return lines.join('\n');
}
