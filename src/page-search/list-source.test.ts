import { expect, it } from 'vitest';
import { Lexicon } from '../search/lexicon.ts';
import { answerPages } from './answer-pages.ts';
import { listSource } from './list-source.ts';
import type { PageDocument } from './page-documents.ts';

const page = (url: string, title: string, text: string): PageDocument => ({
  url,
  title,
  where: '',
  aliases: '',
  text,
  archived: false,
});
const documents = [
  page('a/', 'Đặng Trọng Thắng', 'Lái xe đường dài'),
  page('b/', 'Mái hiên để đèn', 'Nấu ấm nước cho lái xe, đèn thắp cả đêm'),
  page('c/', 'Kế hoạch', 'Đêm ở chốt, xe qua lại; người lái nghỉ'),
];
const words = new Lexicon();
for (const { title, text } of documents) words.add(`${title} ${text}`);
const ask = async (query: string) =>
  (await answerPages(listSource(documents), words, query, [])).results.map(({ url }) => url);

it('finds text typed without diacritics, contiguous words first', async () => {
  expect(await ask('dang trong thang')).toEqual(['a/']);
  expect(await ask('lái xe')).toEqual(['a/', 'b/', 'c/']);
  expect(await ask('"lai xe"')).toEqual(['a/', 'b/']);
});

it('corrects a typo, and finds nothing for unknown words', async () => {
  expect(await ask('mai hein')).toEqual(['b/']);
  expect(await ask('tàu hỏa')).toEqual([]);
});

it('counts the documents that contain each word', async () => {
  expect(await listSource(documents).frequencies(['xe', 'dem', 'tau'])).toEqual([3, 2, 0]);
});
