import { expect, test } from 'vitest';
import { contentOf } from '../../src/check/examples/content-of.ts';
import { ownPage } from '../../src/check/kit/example.ts';
import { checkFiles } from '../../src/check/run/check-files.ts';
import { pageParts } from '../../src/markdown/page-parts.ts';
import { publicationOf } from '../../src/model/publication.ts';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { withDrafts } from './with-drafts.ts';

const today = '2026-11-23';

/** What a page with this body shows while somebody writes it. */
function shown(body: string): string {
  const content = readContentSet(contentOf({ files: ownPage(body) }));
  const publication = publicationOf(content, { today, samples: true });
  const pages = withDrafts(publication, checkFiles(content, today), today).of('page');
  const page = pages.find(({ id }) => id === 'huong-dan');
  return pageParts(page?.body ?? '', '/')
    .map((part) => ('html' in part ? part.html : `[${part.name}]`))
    .join('')
    .replace(/<[^>]*>/g, '');
}

test('a page at fault shows what the check says of it, above what can be shown', () => {
  const text = shown('Mở đầu.\n\n<Contct />');
  expect(text).toContain('Kiểm tra còn 1 lời nhắn.');
  expect(text).toContain('Lỗi, dòng 8: Thân bài: không có thẻ nào tên “Contct”');
  expect(text).toContain('→ Viết &#x3C;Contact> (đầu mối liên hệ của cơ quan).');
  expect(text).toContain('Mở đầu.');
});

test('a page that cannot be read shows only what the check says', () => {
  const text = shown('Mở đầu.\n\n<Notice title="A">');
  expect(text).toContain('thẻ “&#x3C;Notice>” chưa đóng');
  expect(text).not.toContain('Mở đầu.');
});

test('a page that is right shows no message', () => {
  expect(shown('Mở đầu.')).toBe('Mở đầu.');
});
