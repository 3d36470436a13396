import { expect, it } from 'vitest';
import { readDocuments } from './page-documents.ts';

const page = `<!doctype html><html lang="vi"><body><header>Đầu trang</header>
<main><nav class="crumbs"><ol><li><a>Trang chủ</a></li><li><span aria-current="page">Kế hoạch</span></li></ol></nav>
<nav>Mục lục</nav><h1>Kế hoạch</h1><p>Lời dẫn<br>hai dòng</p>
<section id="ii-5" data-search-part="Mục 5, phần II"
 data-search-alias="vaccine"><p>Chiến lược <b>vắc xin</b><sup data-added>[1]</sup></p></section>
<section id="iii" data-search-part><h2>Giải pháp</h2><p>Tăng cường</p></section>
<p>Cuối</p></main><footer>Chân trang</footer></body></html>`;

it('reads a page and each marked part as separate documents', () => {
  expect(readDocuments(page, 'ke-hoach/')).toEqual([
    {
      url: 'ke-hoach/',
      title: 'Kế hoạch',
      where: '',
      aliases: '',
      text: 'Lời dẫn hai dòng · Cuối',
      archived: false,
    },
    {
      url: 'ke-hoach/#iii',
      title: 'Giải pháp',
      where: 'Kế hoạch',
      aliases: 'Giải pháp Kế hoạch',
      text: 'Tăng cường',
      archived: false,
    },
    {
      url: 'ke-hoach/#ii-5',
      title: 'Mục 5, phần II',
      where: 'Kế hoạch',
      aliases: 'vaccine',
      text: 'Chiến lược vắc xin',
      archived: false,
    },
  ]);
});

it('separates fields, and leaves out what readers do not read', () => {
  const text = (main: string) => readDocuments(`<main>${main}</main>`, 'x/')[0]?.text;
  expect(
    text(`<span class="award">Giấy khen</span><p>Về việc tặng <b>Giấy khen</b>.</p>
      <dl><dt>Số lượng</dt><dd>3 tập thể</dd><dt>Ai ký?</dt><dd>GIÁM ĐỐC<br>(minh họa)</dd></dl>
      <ul class="actions"><li>Tải Excel</li></ul><p>Bảng kê (mẫu)<span>Word</span>, 10 kB</p>`),
  ).toBe(
    'Giấy khen · Về việc tặng Giấy khen. Số lượng: 3 tập thể · Ai ký? GIÁM ĐỐC (minh họa) · Bảng kê (mẫu) · Word, 10 kB',
  );
});

it('marks every document of an archived page', () => {
  const main =
    '<main data-search-archived><h1>Chỉ thị</h1><p id="a" data-search-part="Điều 1">x</p>';
  const archived = readDocuments(main, 'x/').map((each) => each.archived);
  expect(archived).toEqual([true, true]);
});

it('leaves out a page marked so', () => {
  expect(readDocuments('<main data-search-ignore><h1>Tìm kiếm</h1></main>', 'tim-kiem/')).toEqual(
    [],
  );
});

it('refuses a part without an id', () => {
  expect(() => readDocuments('<main><p data-search-part="Mục 1">…</p></main>', 'x/')).toThrow(
    'x/: the part "Mục 1" has no id',
  );
});
