import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../../src/model/read/disk/files-on-disk.ts';
import { root } from '../../../src/settings.ts';
import { random } from './random.ts';

/** Invented exemplars as built pages: sentences of the samples in new orders, 300 to 600 words. */
export function syntheticExemplars(count: number, seed = 2021): { slug: string; html: string }[] {
  const next = random(seed);
  const sentences = sampleSentences();
  const pick = () => sentences[Math.floor(next() * sentences.length)] ?? '';
  return Array.from({ length: count }, (_, n) => {
    const paragraphs = Array.from(
      { length: 5 + Math.floor(next() * 5) },
      () => `<p>${pick()} ${pick()} ${pick()}</p>`,
    );
    const title = `${pick().split(' ').slice(0, 9).join(' ')} ${n}`;
    return {
      slug: `bai-${n}`,
      html: `<!doctype html><html lang="vi"><body><main><h1>${title}</h1>${paragraphs.join('')}</main></body></html>`,
    };
  });
}

function sampleSentences(): string[] {
  const folder = join(root, 'content/guong-dien-hinh');
  return listFiles(folder)
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split(/^---$/m)[2] ?? '')
    .flatMap((body) => body.replace(/[#:{}*>[\]]/g, ' ').split(/(?<=[.!?])\s+/))
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.split(' ').length > 5);
}
