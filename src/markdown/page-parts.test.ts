import { expect, test } from 'vitest';
import { pageHeadings } from '../model/page/page-headings.ts';
import { parsePage } from '../model/page/parse-page.ts';
import { pageParts } from './page-parts.ts';

const html = (body: string) =>
  pageParts(body, '/thi-dua/')
    .map((part) => ('html' in part ? part.html : `[${part.name}]`))
    .join('');

test('keeps components where they are written, in sentences and between paragraphs', () => {
  const body =
    'Đã nhập <Figure of="truong-hop" year="2021" /> lượt.\n\n<Contact />\n\n- Xem <ArchiveOf />.\n';
  expect(html(body)).toBe(
    '<p>Đã nhập [Figure] lượt.</p>\n[Contact]\n<ul>\n<li>Xem [ArchiveOf].</li>\n</ul>',
  );
  expect(pageParts(body, '/')[1]).toEqual({
    name: 'Figure',
    inline: true,
    attributes: { of: 'truong-hop', year: '2021' },
  });
});

test('keeps explicit ids of headings', () => {
  const body = '## Hỏi ở đâu {#hoi}\n\n## Kết quả\n\n### Kết quả\n';
  expect([...pageHeadings(parsePage(body).root).values()]).toEqual(['hoi', 'ket-qua', 'ket-qua-2']);
  const twins = '## A {#a}\n\n## B {#a}\n\n## C {#noi-dung}\n';
  expect([...pageHeadings(parsePage(twins).root).values()]).toEqual(['a', 'b-a', 'c-noi-dung']);
  expect(html(body)).toContain('<h2 id="hoi">Hỏi ở đâu</h2>');
});

test('adds column heads to a table’s cells, for display as cards on a phone', () => {
  expect(html('| Bước | *Hạn* |\n|---|---|\n| Họp | 15/10 |\n')).toBe(
    '<table class="cards">\n<thead>\n<tr>\n<th>Bước</th>\n<th><em>Hạn</em></th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td data-head="Bước">Họp</td>\n<td data-head="Hạn">15/10</td>\n</tr>\n</tbody>\n</table>',
  );
});

test('gives a notice its state of the day', () => {
  const notice = (state: string) =>
    html(
      `<Notice state="${state}" title="A &amp; B" from="01/10/2021" to="15/10/2021">\n\nChữ.\n\n</Notice>`,
    );
  expect(notice('dang-mo')).toBe(
    '<section class="notice" data-state="dang-mo"><h2 id="a-and-b">A &#x26; B</h2><p class="notice-days">Đang mở, từ ngày <time datetime="2021-10-01">01/10/2021</time> đến hết ngày <time datetime="2021-10-15">15/10/2021</time>.</p><p>Chữ.</p></section>',
  );
  expect(notice('da-dong')).toContain('Hết ngày ');
  expect(notice('chua-mo')).toContain('Mở từ ngày ');
});

test('executes nothing of a page and passes no raw element', () => {
  const body =
    '<script src="x">a</script>\n\n{process.exit()}\n\n[x](javascript:alert(1)) ![y](https://a.example/b.png) [ke](/ke-hoach/)\n';
  expect(html(body)).toBe('<p>[script]</p>\n<p><a>x</a>  <a href="/thi-dua/ke-hoach/">ke</a></p>');
});

test('keeps text that resembles the mark of a component', () => {
  expect(html('`<!-- 0 -->` và \\<!-- 0 --\\>\n')).toContain('&#x3C;!-- 0 -->');
});
