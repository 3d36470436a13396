import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readSettings } from '../../src/settings.ts';
import { encodeLetters } from '../../src/text/pagefind-letters.ts';
import { slugify } from '../../src/text/slug.ts';
import { unbroken } from '../../src/text/unbroken.ts';
import { pdfWith } from '../../tests/pdf.ts';
import { readPublication } from '../publication.ts';
import { invariants } from './invariants/index.ts';
import { writeSums } from './sums.ts';
import { brokenInvariants, verifySite } from './verify-site.ts';

const home = mkdtempSync(join(tmpdir(), 'verify-'));
function write(file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(home, file)), { recursive: true });
  writeFileSync(join(home, file), text);
}

const page = (main: string, head = '') =>
  `<!doctype html>\n<html lang="vi"><head><title>Trang</title>${head}</head><body><main data-search-ignore>${main}</main></body></html>\n`;

const settings = readSettings({
  CONTENT_DIR: join(home, 'content'),
  OUT_DIR: join(home, 'good'),
  SAMPLES: '1',
  BUILD_DATE: '2026-11-23',
});

test('reports every invariant that a site breaks, each with its places', async () => {
  const exemplar = (extra: string) =>
    `---\ntitle: Bài mẫu\nhonourees:\n  - name: Lò Văn Kín\nsample: true\n${extra}---\n`;
  write('content/guong-dien-hinh/bai-mau/index.md', exemplar('consent: []\n'));
  write('content/_nhap/chua-dang/index.md', exemplar('').replace('sample: true\n', ''));
  write('content/_nhap/chua-dang/index.md', '---\ntitle: Một đầu đề chưa ai biết\n---\n');
  write('content/dia-chi-da-cong-bo.txt', '/da-mat/\n');
  const faulty = [
    '<h1>Một</h1><h1>Hai</h1><p id="a"></p><p id="a"></p>',
    '<a href="/khong-co/">x</a><p><div></div></p>',
    '<script>alert(1)</script><p style="color:red" onclick="x()">Một đầu đề chưa ai biết</p>',
    '<img src="https://may-khac.example/pixel.png" alt="">',
  ].join('');
  write('bad/guong-dien-hinh/bai-mau/index.html', page(faulty + noise()));
  write(
    'bad/tim/index.html',
    page('<h1>Không có trong chỉ mục</h1>').replace(' data-search-ignore', ''),
  );
  write('bad/anh.svg', '<svg xmlns="http://www.w3.org/2000/svg"><metadata>x</metadata></svg>');
  write('bad/nua.webp', 'RIFFxxxxWEBP');
  write('bad/sitemap.xml', '<urlset></urlset>');
  const broken = await brokenInvariants(join(home, 'bad'), settings);
  expect(broken.map(({ invariant }) => invariant.id)).toEqual(invariants.map(({ id }) => id));
  for (const { places } of broken) expect(places[0]?.actual).toBeTruthy();
}, 30_000);

test('accepts a site that satisfies them', async () => {
  write('content/dia-chi-da-cong-bo.txt', '');
  write('good/index.html', page('<h1 id="a">Trang</h1><a href="#a">x</a>'));
  writeSums(join(home, 'good'));
  await expect(verifySite(join(home, 'good'), settings)).resolves.toBeUndefined();
});

test('a published exemplar that became a draft again may respond at its address', async () => {
  write('back/content/_nhap/ve-lai-ban-nhap/index.md', '---\ntitle: Đang viết lại\n---\n');
  write('back/content/dia-chi-da-cong-bo.txt', '/guong-dien-hinh/ve-lai-ban-nhap/\n');
  const tombstone = page('<h1 data-tombstone>x</h1>', '<meta name="robots" content="noindex">');
  write('back/site/guong-dien-hinh/ve-lai-ban-nhap/index.html', tombstone);
  writeSums(join(home, 'back/site'));
  const wanted = { ...settings, contentDir: join(home, 'back/content') };
  expect(await brokenInvariants(join(home, 'back/site'), wanted)).toEqual([]);
});

const secret = 'Đôi bàn tay chưa ai kể';
const entities = [...secret].map((letter) => `&#x${letter.codePointAt(0)?.toString(16)};`).join('');
const escapes = [...secret]
  .map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
  .join('');
const zip = (file: string, xml: string) => zipSync({ [file]: strToU8(xml) });
const own = settings.origin;

/** One error each, in an otherwise valid site, and the invariant that must report it. */
test.each<[string, string, string, string | Uint8Array]>([
  ['no-trace', 'in words', 'a/index.html', page(`<h1>${secret}</h1>`)],
  ['no-trace', 'in capitals', 'a/index.html', page(`<h1>${secret.toUpperCase()}</h1>`)],
  ['no-trace', 'in entities', 'a/index.html', page(`<h1>${entities}</h1>`)],
  [
    'no-trace',
    'in parts',
    'a/index.html',
    page(`<h1>x</h1><p>${secret.replace('tay', '<b>tay</b>')}</p>`),
  ],
  [
    'no-trace',
    'over two lines',
    'a/index.html',
    page(`<h1>${secret.replace('tay ', 'tay\n  ')}</h1>`),
  ],
  ['no-trace', 'decomposed', 'tu.txt', secret.normalize('NFD')],
  [
    'no-trace',
    'in an address',
    'a/index.html',
    page(`<h1>x</h1><a href="/?q=${encodeURIComponent(secret)}">x</a>`),
  ],
  ['no-trace', 'escaped in JSON', 'a.json', `["${escapes}"]`],
  ['no-trace', 'in the index', 'pagefind/fragment/a.gz', gzipSync(encodeLetters(secret))],
  ['no-trace', 'in a workbook', 'a.xlsx', zip('xl/sheet1.xml', `<c><is><t>${secret}</t></is></c>`)],
  [
    'no-trace',
    'in runs of a document',
    'a.docx',
    zip(
      'word/document.xml',
      `<w:p><w:r><w:t>${secret.replace('tay', 'tay</w:t></w:r><w:r><w:t>')}</w:t></w:r></w:p>`,
    ),
  ],
  ['no-trace', 'as the name of a file', 'chia-se/bai-kin.png', 'x'],
  ['no-trace', 'as a photo made anew', '_astro/pictures/anh-kin.Ab1_2.webp', 'x'],
  [
    'no-trace',
    'as a picture of a withdrawn exemplar',
    'chia-se/guong-dien-hinh/bai-rut-vuong.png',
    'x',
  ],
  [
    'valid-html',
    'a script after the page',
    'a/index.html',
    `${page('<h1>x</h1>')}<script src="/a.js"></script>`,
  ],
  [
    'index-in-step',
    'an index that is not there',
    'tim-kiem/index.html',
    page('<h1>x</h1><section data-indexes="2"></section>'),
  ],
  ['links', 'a feed leads nowhere', 'rss.xml', `<link>${own}/khong-co/</link>`],
  ['links', 'the sitemap leads nowhere', 'sitemap.xml', `<loc>${own}/khong-co/</loc>`],
  ['links', 'the sitemap names a tombstone', 'sitemap.xml', `<loc>${own}/da-go/</loc>`],
  ['links', 'a feed has an address without host', 'atom.xml', '&lt;a href=&quot;/a/&quot;&gt;'],
  ['links', 'a wrong escape', 'a/index.html', page('<h1>x</h1><a href="/ke%E0/">x</a>')],
  ['nothing-inline', 'script in a drawing', 'a.svg', '<svg><script>1</script></svg>'],
  [
    'nothing-inline',
    'a page in a frame',
    'a/index.html',
    page('<h1>x</h1><iframe title="x" srcdoc="x"></iframe>'),
  ],
  [
    'no-foreign-host',
    'sent on',
    'a/index.html',
    page('<h1>x</h1>', '<meta http-equiv="refresh" content="0; url=https://may-khac.example/">'),
  ],
  [
    'no-foreign-host',
    'a form',
    'a/index.html',
    page('<h1>x</h1><form action="https://may-khac.example/"></form>'),
  ],
  [
    'no-foreign-host',
    'a stylesheet',
    'a.css',
    'a{background:image-set("https://may-khac.example/a.png" 1x)}',
  ],
  ['no-trace', 'in a page below a dot', '.well-known/x.html', page(`<h1>${secret}</h1>`)],
  ['no-trace', 'in a file with a dot', '.x.php', `<?php echo "${secret}";`],
  ['no-trace', 'in a copy of an editor', '~a.txt', secret],
  ['whole-pictures', 'half a picture', 'a.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0])],
])('%s: %s', async (id, _what, file, content) => {
  write('secret/content/_nhap/bai-kin/index.md', `---\ntitle: ${secret}\n---\n`);
  write('secret/content/_nhap/bai-kin/anh-kin.jpg', 'x');
  write('secret/content/guong-dien-hinh/bai-rut/index.md', '---\nwithdrawn: 01/02/2026\n---\n');
  rmSync(join(home, 'secret/site'), { recursive: true, force: true });
  write('secret/site/index.html', page('<h1>Trang</h1><a href="/da-go/#ket-qua">đã rút</a>'));
  const tombstone = page('<h1 data-tombstone>x</h1>', '<meta name="robots" content="noindex">');
  write('secret/site/da-go/index.html', tombstone);
  const wanted = { ...settings, contentDir: join(home, 'secret/content') };
  const ids = async () =>
    (await brokenInvariants(join(home, 'secret/site'), wanted)).map(
      ({ invariant }) => invariant.id,
    );
  writeSums(join(home, 'secret/site'));
  expect(await ids()).toEqual([]);
  write(join('secret/site', file), content);
  expect(await ids()).toEqual(expect.arrayContaining([id, 'sums']));
});

test('an absolute address on our host in the content fails nothing; one generated by the program does', async () => {
  const given = `${own}/lien-he/?a=1`;
  write('given/content/co-quan.yml', `contact:\n  page: ${given}\n`);
  write('given/content/trang/a.mdx', `---\ntitle: A\n---\n[x](${given}2)\n`);
  const feed = (more = '') => write('given/site/rss.xml', `<a>${given}2</a>${more}`);
  write('given/site/index.html', page(`<h1>x</h1><a href="${given}">x</a>`));
  feed();
  const wanted = { ...settings, contentDir: join(home, 'given/content') };
  const places = async () =>
    (await brokenInvariants(join(home, 'given/site'), wanted))
      .find(({ invariant }) => invariant.id === 'links')
      ?.places.map(({ file, warning }) => `${file} ${warning}`);
  expect(await places()).toEqual(['index.html true', 'rss.xml true']);
  feed(`<a>${own}/khac/</a>`);
  expect(await places()).toContain('rss.xml false');
  // Outside the base, a path on the host is not a page of the site.
  expect(
    await brokenInvariants(join(home, 'given/site'), { ...wanted, base: '/thi-dua/' }),
  ).not.toContainEqual(
    expect.objectContaining({ invariant: expect.objectContaining({ id: 'links' }) }),
  );
});

const row = 'Lò Văn Thử';
const withheldRow = (extra = '') =>
  `---\nsubjectLine: Về việc tặng Giấy khen cho ông ${row}\nscan: a.pdf\nrecipients:\n  - name: ${row}\n    recipientType: ca-nhan\n    publish: an\n${extra}---\n`;

/** Another name costs a search of all texts of the site itself, so only the row of one test has it. */
const another = '    alsoWritten: [Ba Khía]\n';

test.each<[string, string, string | Uint8Array, string?]>([
  ['by another name', 'a/index.html', page('<h1>x</h1><p>Gặp <b>Ba</b> Khía.</p>'), another],
  ['in its decision’s own words', 'a/index.html', page(`<h1>Tặng Giấy khen cho ông ${row}</h1>`)],
  ['without marks', 'a.json', '["cho ong lo van thu"]'],
  ['in an address', 'khen-thuong/lo-van-thu.txt', 'x'],
  ['in the index', 'pagefind/fragment/a.gz', gzipSync(encodeLetters(`Ông ${row} đã`))],
  ['in a workbook', 'a.xlsx', zip('xl/sheet1.xml', `<c><is><t>${row}</t></is></c>`)],
  ['in the text of a PDF', 'a.pdf', pdfWith('Ong \\114o Van Th\\165 da')],
  ['in the rows of a table', 'a/index.html', page('<td>Lò&nbsp;Văn</td><td><b>T</b>hử</td>')],
  [
    'in the alternative text of a picture',
    'a/index.html',
    page(`<h1>x</h1><img alt="${row}²" src="/a.png">`),
  ],
  ['in its decision’s scan', 'khen-thuong/2023/9977-qd-sgtvt/ban-quet.pdf', '%PDF-scan'],
])('a withheld row is reported by no-trace: %s', async (_where, file, content, extra = '') => {
  rmSync(join(home, 'row'), { recursive: true, force: true });
  write('row/content/khen-thuong/2023/9977-qd-sgtvt.md', withheldRow(extra));
  write('row/content/khen-thuong/2023/a.pdf', '%PDF-scan');
  write('row/site/index.html', page('<h1>Không công bố</h1>'));
  write(join('row/site', file), content);
  const wanted = { ...settings, contentDir: join(home, 'row/content') };
  const leaks = async () =>
    (await brokenInvariants(join(home, 'row/site'), wanted)).find(
      ({ invariant }) => invariant.id === 'no-trace',
    );
  expect((await leaks())?.places.map((each) => each.file)).toEqual([file]);
  // Someone else has the same name, and the scan is redacted: nothing may be refused.
  write(
    'row/content/khen-thuong/2023/9977-qd-sgtvt.md',
    withheldRow(`${extra}    scanRedacted: 23/11/2026\n`),
  );
  write(
    'row/content/khen-thuong/2023/9978-qd-sgtvt.md',
    `---\nrecipients:\n  - name: ${row}\n    recipientType: ca-nhan\n---\n`,
  );
  expect(await leaks()).toBeUndefined();
});

test('a published name may occur, even if it begins or folds like a withheld one', async () => {
  const others = ['Lò Văn Thư', 'Lò Văn Thử Nghiệm'];
  write('like/content/khen-thuong/2023/9977-qd-sgtvt.md', withheldRow());
  write(
    'like/content/khen-thuong/2023/9978-qd-sgtvt.md',
    `---\nrecipients:\n${others.map((name) => `  - name: ${name}\n    recipientType: ca-nhan\n`).join('')}---\n`,
  );
  write('like/site/a.txt', `${others.join('; ')}; LÒ VĂN THƯ; lo-van-thu; lo-van-thu-nghiem`);
  const wanted = { ...settings, contentDir: join(home, 'like/content') };
  const ids = async () =>
    (await brokenInvariants(join(home, 'like/site'), wanted)).map(({ invariant }) => invariant.id);
  expect(await ids()).not.toContain('no-trace');
  write('like/site/a.txt', 'Lò Văn Thử');
  expect(await ids()).toContain('no-trace');
});

/** The errors, without warnings, of verifying a site of one file. */
async function refusal(folder: string, file: string, content: string | Uint8Array) {
  rmSync(join(home, folder, 'site'), { recursive: true, force: true });
  write(`${folder}/site/index.html`, page('<h1>Trang</h1>'));
  write(join(folder, 'site', file), content);
  writeSums(join(home, folder, 'site'));
  const wanted = { ...settings, contentDir: join(home, folder, 'content') };
  return verifySite(join(home, folder, 'site'), wanted).then(
    () => undefined,
    (error: Error) => error.message,
  );
}

test('words that others use in their own right do not prevent a withdrawal; an exemplar’s own wording does', async () => {
  const own = 'Mỗi tối ông chở hai mươi sáu học trò qua sông mà không lấy tiền đò';
  write(
    'right/content/guong-dien-hinh/bai-rut/index.md',
    `---\ntitle: An toàn giao thông\nsummary: ${own}\nhonourees:\n  - name: Lê Na\n    recipientType: ca-nhan\nwithdrawn: 20/11/2026\n---\n`,
  );
  write(
    'right/content/khen-thuong/2023/9977-qd-sgtvt.md',
    `---\nrecipients:\n  - name: ${row}\n    recipientType: ca-nhan\n    publish: an\n    achievement: Lao động giỏi\n---\n`,
  );
  const everyday = page(
    '<h1>An toàn giao thông</h1><p>Lao động giỏi; lê na ná</p><table><tr><td>Trần Văn Lê</td><td>Na Hang</td></tr></table>',
  );
  expect(await refusal('right', 'a/index.html', everyday)).toBeUndefined();
  const scan = 'khen-thuong/2023/9978-qd-sgtvt/ban-quet.pdf';
  expect(await refusal('right', scan, pdfWith('An toan giao thong'))).toBeUndefined();
  expect(await refusal('right', 'trang/mau.docx', zip('word/document.xml', own))).toBeUndefined();
  expect(await refusal('right', 'a/index.html', page(`<h1>x</h1><p>${own}</p>`))).toContain(
    'bai-rut',
  );
  expect(await refusal('right', 'a/index.html', page('<h1>Bà Lê Na</h1>'))).toContain('bai-rut');
  expect(await refusal('right', 'trang/mau.docx', zip('word/document.xml', 'Bà Lê Na'))).toContain(
    'bai-rut',
  );
});

test('a name may occur in sentences that mean someone else, and nowhere else', async () => {
  const sentence = `Ông ${row} trong chuyện kể là người khác, không phải người được khen.`;
  write(
    'answered/content/khen-thuong/2023/9977-qd-sgtvt.md',
    `---\nnote: ${sentence}\nacknowledged:\n  - rule: withheld-named\n    words: ${sentence}\n    namesakeOf: [2023/9977-qd-sgtvt#cn01]\n    by: Trần Thị Lụa\nrecipients:\n  - name: ${row}\n    recipientType: ca-nhan\n    publish: an\n---\n`,
  );
  const said = sentence.replace('trong chuyện', 'trong <em>chuyện</em>');
  for (const text of [said, 'Ông Lò Văn Thử trong chuyện kể…'])
    expect(
      await refusal('answered', 'a/index.html', page(`<h1>x</h1><p>${text}</p>`)),
    ).toBeUndefined();
  for (const text of [`${said} Ông ${row} về.`, `Ông ${row} về.`, `Ông ${row} trong chuyện`])
    expect(
      await refusal('answered', 'a/index.html', page(`<h1>x</h1><p>${text}</p>`)),
      text,
    ).toContain('9977-qd-sgtvt');
});

test('text beside another’s name on a page does not make it a withheld name', async () => {
  const rows = [
    ['tap-the', 'Đội xe 2', '    publish: an\n'],
    ['ca-nhan', 'Lê Thị Thu Hà', '    publish: an\n'],
    ['tap-the', 'Đội xe', ''],
    ['ca-nhan', 'Lê Thị Thu', '    unitAsWritten: Hà Nội Taxi\n'],
  ].map(([type, name, more]) => `  - name: ${name}\n    recipientType: ${type}\n${more}`);
  write(
    'beside/content/khen-thuong/2023/9977-qd-sgtvt.md',
    `---\nrecipients:\n${rows.join('')}---\n`,
  );
  const refused = (file: string, text: string) => refusal('beside', file, text);
  const row = '<td>Lê Thị Thu</td><td>Hà Nội Taxi</td>';
  for (const main of [`<table><tr>${row}</tr></table>`, '<a href="/">Đội xe</a> <span>2</span>'])
    expect(await refused('a/index.html', page(`<h1>x</h1>${main}`))).toBeUndefined();
  expect(await refused('a.csv', 'Đội xe,2\nLê Thị Thu,Hà Nội Taxi\n')).toBeUndefined();
  for (const name of ['<b>Đội</b> xe 2', 'Lê Thị Thu Hà'])
    expect(await refused('a/index.html', page(`<h1>x</h1>${name}`))).toContain('9977-qd-sgtvt');
});

test('texts of the site itself are nobody’s name, nor are two words of a group or an address of its own', async () => {
  const rows = [
    ['tap-the', 'Nhóm Mã QR'],
    ['ca-nhan', 'Chu Ký'],
  ].map(([type, name]) => `  - name: ${name}\n    recipientType: ${type}\n    publish: an\n`);
  write(
    'itself/content/khen-thuong/2023/9977-qd-sgtvt.md',
    `---\nrecipients:\n${rows.join('')}---\n`,
  );
  const refused = (main: string) => refusal('itself', 'a/index.html', page(`<h1>x</h1>${main}`));
  expect(await refused('<p id="chu-ky">Mã QR dẫn đến bài viết</p>')).toBeUndefined();
  expect(await refused('<p id="chu-ky">Ông Chu Ký</p>')).toContain('9977-qd-sgtvt');
});

test('the address of the site itself is no trace, whatever it is called', async () => {
  write('host/content/khen-thuong/2023/9977-qd-sgtvt.md', withheldRow());
  write('host/site/a.txt', 'https://lovanthu.example.vn/lo-van-thu/khen-thuong/');
  const leaks = async (url: string) => {
    const wanted = readSettings({
      CONTENT_DIR: join(home, 'host/content'),
      OUT_DIR: join(home, 'host/site'),
      BUILD_DATE: '2026-11-23',
      SITE_URL: url,
    });
    const broken = await brokenInvariants(join(home, 'host/site'), wanted);
    return broken.some(({ invariant }) => invariant.id === 'no-trace');
  };
  expect(await leaks('https://lovanthu.example.vn/lo-van-thu/')).toBe(false);
  expect(await leaks('https://example.vn/')).toBe(true);
});

test('a heading is judged by its words, not by the id made of them', async () => {
  write(
    'heading/content/khen-thuong/2023/9977-qd-sgtvt.md',
    '---\nrecipients:\n  - name: Lê Khánh Thành\n    recipientType: ca-nhan\n    publish: an\n---\n',
  );
  write(
    'heading/content/trang/tin.mdx',
    '---\ntitle: Tin\nsummary: Tin\nupdated: 01/11/2021\n---\n## Lễ khánh thành\n\nĐông đủ.\n',
  );
  const refused = (id: string) =>
    refusal('heading', 'a/index.html', page(`<h1>x</h1><h2 id="${id}">Lễ khánh thành</h2>`));
  expect(await refused('le-khanh-thanh')).toBeUndefined();
  for (const id of ['ong-le-khanh-thanh', 'anh/le-khanh-thanh', 'le-khanh-thanh.jpg'])
    expect(await refused(id), id).toContain('9977-qd-sgtvt');
});

test.each([
  ...[
    'Trường Tiểu học',
    'Trường THPT',
    'Trung tâm Y tế',
    'Công ty TNHH',
    'Bệnh viện',
    'Nhà văn hóa',
  ],
  ...['Khu đô thị', 'Giải thưởng', 'Công an phường', 'Đường', 'Phường'],
  ...['Trường Trung cấp Xây dựng', 'Trường Cao đẳng nghề', 'Trường PTDT nội trú', 'Học viện'],
  ...['Khu công nghiệp', 'Chi đoàn', 'Chi hội', 'Câu lạc bộ', 'Cung Văn hóa', 'Xí nghiệp'],
])('what is called like someone withheld is kept, and is no trace: %s …', async (kind) => {
  const name = `${kind} Trần Quang Khải`;
  const body = `## ${name}\n\n## Thăm ${name}\n\n- ${name} đón khách.\n`;
  write(
    'namesake/content/khen-thuong/2023/9977-qd-sgtvt.md',
    `---\nrecipients:\n  - name: Trần Quang Khải\n    publish: an\n  - name: Nguyễn Bình\n    position: Giáo viên\n    unitAsWritten: ${name}\n---\n`,
  );
  write(
    'namesake/content/trang/tin.mdx',
    `---\ntitle: ${name}\nsummary: Tin\nupdated: 01/11/2021\n---\n${body}`,
  );
  const { of } = readPublication({ ...settings, contentDir: join(home, 'namesake/content') });
  expect(of('page')).toMatchObject([{ data: { title: name }, body }]);
  expect(of('decision')).toMatchObject([{ data: { recipients: [{}, { unitAsWritten: name }] } }]);
  for (const text of [name, `Thăm ${name}`].map(unbroken)) {
    const places = `<h1>${text}</h1><h2 id="${slugify(text)}">${text}</h2><p>${text.replace(' Trần', ' · Trần')}</p><table><tr><td>Nguyễn Bình</td><td>${text}</td></tr></table><figcaption>${text.replace('Trần', '<b>Trần</b>')}</figcaption><p title="${text}">x</p>`;
    expect(await refusal('namesake', 'a/index.html', page(places)), text).toBeUndefined();
    const json = JSON.stringify([text.replaceAll('\u00a0', ' '), text]);
    expect(await refusal('namesake', 'a.json', json)).toBeUndefined();
  }
  for (const text of ['Trần Quang Khải', 'Ông Trần Quang Khải về.'])
    expect(await refusal('namesake', 'a/index.html', page(`<h1>${text}</h1>`))).toContain(
      '9977-qd-sgtvt',
    );
});

test('the marks of a feed’s text are no part of a name beside them', async () => {
  const decision = (name: string, more: string) =>
    `---\nrecipients:\n  - name: ${name}\n    ${more}\n---\n`;
  write(
    'feed/content/khen-thuong/2023/9977-qd-sgtvt.md',
    decision('Trần Quang Khải', 'publish: an'),
  );
  write(
    'feed/content/khen-thuong/2023/9978-qd-sgtvt.md',
    decision('Chi đoàn Trần Quang Khải', 'recipientType: tap-the'),
  );
  const feed = (text: string) => `<feed><title type="html"><![CDATA[${text}]]></title></feed>`;
  const said = 'Chi đoàn Trần Quang Khải dạy nghề';
  expect(await refusal('feed', 'a.xml', feed(said))).toBeUndefined();
  expect(await refusal('feed', 'a.xml', feed('Trần Quang Khải'))).toContain('9977-qd-sgtvt');
});

test('recognises a sentence with the marks, links and notes that a page adds to it', async () => {
  const sentence = `Về **ông ${row}**[^1], “người trong truyện” & [bà Ổi](/x/), (số 2) – là người khác.`;
  write(
    'marks/content/khen-thuong/2023/9977-qd-sgtvt.md',
    `---\nnote: ${JSON.stringify(sentence)}\nacknowledged:\n  - rule: withheld-named\n    words: ${JSON.stringify(sentence)}\n    namesakeOf: [2023/9977-qd-sgtvt#cn01]\n    by: Trần Thị Lụa\nrecipients:\n  - name: ${row}\n    recipientType: ca-nhan\n    publish: an\n---\n`,
  );
  const said = `Về <strong>ông ${row}</strong><sup><a href="/a/">1</a></sup>, “người trong truyện” &amp; <a href="/a/">bà Ổi</a>, (số 2) – là người khác.`;
  expect(await refusal('marks', 'a/index.html', page(`<h1>x</h1><p>${said}</p>`))).toBeUndefined();
  expect(
    await refusal('marks', 'a/index.html', page(`<h1>x</h1><p>Theo ông ${row}, (số 2)</p>`)),
  ).toContain('9977-qd-sgtvt');
});

test('the wording of an act may occur as it is, and nowhere else', async () => {
  write('act/content/khen-thuong/2023/9977-qd-sgtvt.md', withheldRow());
  write(
    'act/content/phong-trao/m/ke-hoach/1.md',
    `---\ntitle: Mục 1\n---\nGiao ông ${row}, Trưởng phòng, chủ trì thực hiện.\n`,
  );
  const said = page(`<h1>x</h1><p>Giao ông ${row}, Trưởng phòng, chủ trì thực hiện.</p>`);
  expect(await refusal('act', 'a/index.html', said)).toBeUndefined();
  expect(await refusal('act', 'a/index.html', page(`<h1>Ông ${row}</h1>`))).toContain(
    '9977-qd-sgtvt',
  );
  // The check asks about a clerk's title of a clause; it delays nothing here.
  write(
    'act/content/phong-trao/m/ke-hoach/1.md',
    '---\ntitle: Mục 1\n---\n1. Gửi báo cáo. {#lo-van-thu}\n',
  );
  const clause = page('<h1>Kế hoạch</h1><p id="lo-van-thu">Gửi báo cáo.</p>');
  expect(await refusal('act', 'a/index.html', clause)).toBeUndefined();
  // A line that is only the name may occur only beside other words of the act.
  const other = 'Các phòng, đội báo cáo kết quả trước ngày 25 hằng tháng.';
  write('act/content/phong-trao/m/ke-hoach/1.md', `---\ntitle: Mục 1\n---\n${row}.\n\n${other}\n`);
  const both = page(`<h1>x</h1><p>${row}.</p><p>${other}</p>`);
  expect(await refusal('act', 'a/index.html', both)).toBeUndefined();
  expect(await refusal('act', 'a/index.html', page(`<h1>${row}.</h1>`))).toContain('9977-qd-sgtvt');
});

test.each([
  ['index.html', 'đã bị sửa sau khi dựng', () => write('sums/index.html', page('<h1>Khác</h1>'))],
  ['b.txt', 'được thêm vào sau khi dựng', () => write('sums/b.txt', 'b')],
  ['a.txt', 'bị xóa sau khi dựng', () => rmSync(join(home, 'sums/a.txt'))],
  ['.htaccess', 'đã bị sửa sau khi dựng', () => write('sums/.htaccess', 'Options +Indexes')],
  [
    '.well-known/security.txt',
    'đã bị sửa sau khi dựng',
    () => write('sums/.well-known/security.txt', 'Contact: mailto:x@may-khac.example'),
  ],
  ['.x.php', 'được thêm vào sau khi dựng', () => write('sums/.x.php', '<?php')],
  ['~x', 'được thêm vào sau khi dựng', () => write('sums/~x', 'x')],
  ['lien-ket', 'không phải là tệp', () => symlinkSync('/etc', join(home, 'sums/lien-ket'))],
  ['rong', 'không phải là tệp', () => mkdirSync(join(home, 'sums/rong'))],
  [
    'SHA256SUMS',
    'đã bị sửa sau khi dựng',
    () => appendFileSync(join(home, 'sums/SHA256SUMS'), `${'0'.repeat(64)}  ../x\n`),
  ],
])('SHA256SUMS reports %s: %s', async (file, actual, change) => {
  rmSync(join(home, 'sums'), { recursive: true, force: true });
  write('sums/index.html', page('<h1>Trang</h1>'));
  write('sums/a.txt', 'a');
  write('sums/.htaccess', 'Options -Indexes');
  write('sums/.well-known/security.txt', 'Contact: mailto:a@thidua.example.vn');
  writeSums(join(home, 'sums'));
  change();
  expect(await brokenInvariants(join(home, 'sums'), settings)).toMatchObject([
    { invariant: { id: 'sums' }, places: [{ file, actual }] },
  ]);
});

/** Text that does not compress below the budget of an exemplar. */
function noise(): string {
  let seed = 1;
  return Array.from({ length: 20_000 }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (seed % 26));
  }).join('');
}
