import { drawnPhoto } from '../examples/photo.ts';

const exemplar = 'guong-dien-hinh/mot-bai/index.md';

/** Files made to exhaust whoever reads them. */
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
  'digits without end': () => ({ [exemplar]: `---\ntitle: Bài\n---\n${'0912 '.repeat(30_000)}\n` }),
  'tags without end': () => ({ [exemplar]: `---\ntitle: Bài\n---\n${'<a '.repeat(40_000)}\n` }),
  'a picture of 30000×30000': () => ({
    [exemplar]: '---\ntitle: Bài\n---\n',
    'guong-dien-hinh/mot-bai/a.png': drawnPhoto('png 30000x30000'),
  }),
};

function aliasBomb(): string {
  const lines = ['a: &a [x,x,x,x,x,x,x,x,x]'];
  for (let at = 0; at < 12; at += 1) {
    const [before, name] = ['abcdefghijklmn'[at], 'abcdefghijklmn'[at + 1]];
    lines.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`);
  }
  return lines.join('\n');
}
