import { expect, test } from 'vitest';
import { publicationOf } from './publication.ts';
import { filesInMemory } from './read/content-files.ts';
import { readContentSet } from './read/content-set.ts';
import { shownAgain } from './withholding/neutral-addresses.ts';
import type { WithholdingOptions } from './withholding/withholding-records.ts';

/** A PNG of one pixel, made unique by a text. */
const png = (mark: string, comment = '') => {
  const chunk = (name: string, text: string) => [
    0,
    0,
    0,
    text.length,
    ...codes(name),
    ...codes(text),
    0,
    0,
    0,
    0,
  ];
  const codes = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
  return Uint8Array.from([
    ...[0x89, ...codes('PNG\r\n\x1a\n')],
    ...(comment ? chunk('tEXt', `Comment\0${comment}`) : []),
    ...chunk('IDAT', mark),
    ...chunk('IEND', ''),
  ]);
};

const decision = (rows: string, more = '') =>
  `---\nnumber: "9902"\nsubjectLine: Về việc tặng Bằng khen\n${more}recipients:\n${rows}---\n`;
const row = (name: string, more = '') =>
  `  - recipientType: ca-nhan\n    name: ${name}\n    unitAsWritten: Thôn Đông\n${more}`;
const exemplar = (name: string, body = '', more = '', scope = '[ten, cau-chuyen, anh]') =>
  `---\ntitle: Việc của ${name} ở bến đò\nhonourees:\n  - name: ${name}\n    recipientType: ca-nhan\nconsent:\n  - honouree: ${name}\n    status: dong-y\n    scope: ${scope}\n${more}---\n${body}\n`;
const at = (slug: string) => `guong-dien-hinh/${slug}/index.md`;
const own = 'khen-thuong/2021/9902-qd-ubnd.md';
const faulty = { noun: 'decision', id: '2021/9902-qd-ubnd' } as const;

function shown(
  files: Record<string, string | Uint8Array>,
  options: Partial<WithholdingOptions> = {},
) {
  const set = readContentSet(filesInMemory(files));
  const publication = publicationOf(set, { today: '2026-11-23', samples: true, ...options });
  const bodyOf = (slug: string) =>
    publication
      .of('exemplar')
      .find(({ id }) => id === slug)
      ?.body.trim();
  const photosOf = (slug: string) => {
    const { data } = publication.of('exemplar').find(({ id }) => id === slug) ?? {};
    return (data as { photos?: { file: string }[] } | undefined)?.photos?.map(({ file }) => file);
  };
  return { ...publication, bodyOf, photosOf };
}

test.each([
  ['a typo in the value of publish', decision(row('Lò Văn Thử', '    publish: ẩn\n'))],
  ['a typo in its key', decision(row('Lò Văn Thử', '    pubish: an\n'))],
  ['a typo in the key of the name', decision('  - nmae: Lò Văn Thử\n    publish: an\n')],
  [
    'a list of another type',
    decision('').replace('recipients:\n', 'recipients: {name: Lò Văn Thử, publish: an}\n'),
  ],
  ['no YAML', decision(row('Lò Văn Thử', '    publish: an\n'), 'note: a: b: [\n')],
  ['a key at the wrong place', decision(row('Lò Văn Thử', '  publish: an\n'))],
  ['a key outside its row', decision(`${row('Lò Văn Thử', 'publish: an\n')}${row('Lê Bình')}`)],
  ['a row in two parts', decision(row('Lò Văn Thử', '  - publish: an\n'), 'x: [\n')],
  ['an alias', decision(row('*ten', '    publish: an\n'), 'note: &ten Lò Văn Thử\n')],
  [
    'a name on two lines',
    decision(row('>\n      Lò Văn\n      Thử', '    publish: an\n'), 'x: [\n'),
  ],
  ['unterminated front matter', `---\nrecipients:\n${row('Lò Văn Thử', '    publish: an\n')}`],
  [
    'UTF-16',
    new Uint8Array(
      Buffer.from(`\uFEFF${decision(row('Lò Văn Thử', '    publish: an\n'))}`, 'utf16le'),
    ),
  ],
])('withholds people named in an invalid decision: %s', (_what, file) => {
  const files = { [own]: file, [at('a')]: exemplar('Lê An', 'Cùng ông Lò Văn Thử.') };
  expect(shown(files, { leftOut: [faulty] }).bodyOf('a')).toBe('Cùng 01 cá nhân.');
});

test('of an invalid decision, neither the signer nor rows that are whole and shown are withheld', () => {
  const rows = `${row('Lê Bình')}${row('Lò Văn Thử', '    publish: an\n')}${row('Ma Văn Mẫu')}`;
  const head = 'x: [\nsignature:\n  lines:\n    - CHỦ TỊCH\n  name: Vi Văn Ký\n';
  const body = 'Cùng ông Lò Văn Thử, Lê Bình, Ma Văn Mẫu, Vi Văn Ký.';
  const files = { [own]: decision(rows, head), [at('a')]: exemplar('Lê An', body) };
  expect(shown(files, { leftOut: [faulty] }).bodyOf('a')).toBe(
    'Cùng 01 cá nhân, Lê Bình, Ma Văn Mẫu, Vi Văn Ký.',
  );
});

test('still withholds after a decision was moved or renamed', () => {
  const file = decision(row('Lò Văn Thử', '    publish: an\n'));
  for (const place of ['khen-thuong/9902-qd-ubnd.md', 'khen-thuong/2021/9902.txt']) {
    const files = { [place]: file, [at('a')]: exemplar('Lê An', 'Cùng ông Lò Văn Thử.') };
    expect(shown(files).bodyOf('a'), place).toBe('Cùng 01 cá nhân.');
  }
});

const withdrawn = 'withdrawn: 20/11/2026\n';
const act = 'symbol: QĐ-UBND\nsigned: 21/12/2021\n';
const open = decision(row('Lò Văn Thử') + row('Lê Bình'), act);
const hiding = open.replace('Đông\n', 'Đông\n    publish: an\n');

test.each([
  ['Bkav', 'khen-thuong/2021/9902-qd-ubnd (Bản xung đột của Lan 2026-11-29).md'],
  ['Nextcloud', 'khen-thuong/2021/9902-qd-ubnd (conflicted copy 2026-11-29 101010).md'],
  ['Syncthing', 'khen-thuong/2021/9902-qd-ubnd.sync-conflict-20261129-101010-ABCDEFG.md'],
  ['OneDrive', 'khen-thuong/2021/9902-qd-ubnd-PC-LAN.md'],
  ['Dropbox', "khen-thuong/2021/9902-qd-ubnd (Lan's conflicted copy 2026-11-29).md"],
  ['another extension', 'khen-thuong/2021/9902-qd-ubnd.mdx'],
  ['another extension', 'khen-thuong/2021/9902-qd-ubnd.markdown'],
  ['an editor', 'khen-thuong/2021/9902-qd-ubnd.md~'],
  ['an editor', 'khen-thuong/2021/9902-qd-ubnd.md.bak'],
  ['no extension', 'khen-thuong/2021/9902-qd-ubnd'],
  ['a browser', 'khen-thuong/2021/9902-qd-ubnd.html'],
  ['a misspelt folder', 'khen-thưởng/2021/9902-qd-ubnd.md'],
  ['a misspelt folder', 'Khen-thuong/2021/9902-qd-ubnd.md'],
])('a row that a copy hides is hidden in the decision and everywhere: %s, %s', (_what, copy) => {
  const files = { [copy]: hiding, [at('a')]: exemplar('Lê An', 'Cùng ông Lò Văn Thử, Lê Bình.') };
  expect(shown(files).bodyOf('a'), 'without the original').toContain('Cùng 01 cá nhân, ');
  const both = shown({ ...files, [own]: open });
  expect(both.bodyOf('a')).toBe('Cùng 01 cá nhân, Lê Bình.');
  const published = both.of('decision').find(({ id }) => id === '2021/9902-qd-ubnd');
  expect(JSON.stringify(published)).not.toContain('Lò Văn Thử');
  expect(JSON.stringify(published)).toContain('Lê Bình');
  expect(both.hiddenInCopies).toEqual([
    { file: own, copy, names: ['Lò Văn Thử'], isOneRecord: true },
  ]);
  const others = { ...files, [own]: open.replace('9902', '9903') };
  expect(shown(others).bodyOf('a'), 'another decision').toContain('Lò Văn Thử');
});

test.each([
  ['another day', hiding.replace('21/12', '22/12')],
  ['another symbol', hiding.replace('QĐ-UBND', 'QD-UBND')],
  ['no symbol', hiding.replace('symbol: QĐ-UBND\n', '')],
  ['merge marks', hiding.replace('    publish: an\n', '<<<<<<< Lan\n$&=======\n>>>>>>> Minh\n')],
])(
  'a row is hidden by a copy whose head differs or cannot be parsed, if number and file name begin the same: %s',
  (_what, text) => {
    const copy = 'khen-thuong/2021/9902-qd-ubnd (Bản xung đột của Lan 2026-11-29).md';
    const files = { [own]: open, [at('a')]: exemplar('Lê An', 'Cùng ông Lò Văn Thử, Lê Bình.') };
    const both = shown({ ...files, [copy]: text });
    expect(both.bodyOf('a')).toBe('Cùng 01 cá nhân, Lê Bình.');
    expect(both.hiddenInCopies).toEqual([
      { file: own, copy, names: ['Lò Văn Thử'], isOneRecord: true },
    ]);
    // A decision begun as a copy of another one is another.
    expect(shown({ ...files, [copy]: text.replace('9902', '9903') }).hiddenInCopies).toEqual([]);
  },
);

const marked = hiding.replace('    publish: an\n', '<<<<<<< Lan\n$&=======\n>>>>>>> Minh\n');
test.each([
  ['9902-qd-ubnd-pc-lan', 'merge marks', marked, [true]],
  ['9902-qd-ubnd-pc-lan', 'another day', hiding.replace('21/12', '22/12'), [false]],
  ['9902-qd-ubnd-pc-lan', 'another symbol', hiding.replace('QĐ-UBND', 'QĐ-UB'), [false]],
  [
    '9902-qd-sgd',
    'an act of another body',
    hiding.replace('21/12', '22/12').replace('UBND', 'SGD'),
    [],
  ],
  ['9903-qd-ubnd', 'another number', hiding.replace('9902', '9903'), []],
  ['9902-qd-ubnd-pc-lan', 'the same people', open.replace('21/12', '22/12'), []],
])('of a file with a name of its own it is told whom it hides: %s, %s', (name, _what, text, is) => {
  const copy = `khen-thuong/2021/${name}.md`;
  const { hiddenInCopies, bodyOf } = shown({
    ...{ [own]: open, [copy]: text },
    [at('a')]: exemplar('Lê An', 'Cùng ông Lò Văn Thử.'),
  });
  const told = { file: own, copy, names: ['Lò Văn Thử'] };
  expect(hiddenInCopies).toEqual(is.map((isOneRecord) => ({ ...told, isOneRecord })));
  expect(bodyOf('a')).toBe(is[0] ? 'Cùng 01 cá nhân.' : 'Cùng ông Lò Văn Thử.');
});

test('of an exemplar with the title of a withdrawn one it is told', () => {
  const other = exemplar('Lò Văn Thử', '', withdrawn).replace(
    'name: Lò Văn Thử',
    'name: Lò V. Thử',
  );
  const { hiddenInCopies } = shown({ [at('b')]: exemplar('Lò Văn Thử'), [at('b-pc-lan')]: other });
  expect(hiddenInCopies).toEqual([
    { file: at('b'), copy: at('b-pc-lan'), names: ['Lò Văn Thử'], isOneRecord: false },
  ]);
});

test.each([
  'guong-dien-hinh/b (Bản xung đột của Lan)/index.md',
  'guong-dien-hinh/b/index (2).md',
  'guong-dien-hinh/b/index.mdx',
  'guong-dien-hinh/b/index.md.bak',
  'guong-dien-hinh/b/#index.md#',
  'gương-điển-hình/b/index.md',
])('an exemplar that a copy withdraws is withdrawn: %s', (copy) => {
  const files = {
    [at('a')]: exemplar('Lê An', 'Cùng ông Lò Văn Thử.'),
    [at('b')]: exemplar('Lò Văn Thử'),
    [copy]: exemplar('Lò Văn Thử', '', withdrawn),
  };
  const both = shown(files);
  expect(both.bodyOf('a')).toBe('Cùng 01 cá nhân.');
  expect(both.bodyOf('b')).toBeUndefined();
  expect(both.hiddenInCopies).toEqual([
    { file: at('b'), copy, names: ['Lò Văn Thử'], isOneRecord: true },
  ]);
  delete (files as Record<string, string>)[at('b')];
  expect(shown(files).bodyOf('a')).toBe('Cùng 01 cá nhân.');
});

test.each([
  ['no YAML', open.replace('signed', 'x: [\nsigned')],
  ['nothing', ''],
  ['a blank row', open.replace('recipients:\n', 'recipients:\n  -\n')],
])('a copy hides its people beside a file that holds %s', (_what, original) => {
  const both = shown({
    [own]: original,
    'khen-thuong/2021/9902-qd-ubnd-PC-LAN.md': hiding,
    [at('a')]: exemplar('Lê An', 'Cùng ông Lò Văn Thử.'),
    [at('b')]: '',
    'guong-dien-hinh/b/index (2).md': exemplar('Ma Văn Mẫu', '', withdrawn),
  });
  expect(both.bodyOf('a')).toBe('Cùng 01 cá nhân.');
});

test('a withdrawn exemplar stays withheld when it is put back among the drafts, other drafts withhold nobody', () => {
  const named = { [at('a')]: exemplar('Lê An', 'Cùng ông Lò Văn Thử.') };
  const draft = '_nhap/b/index.md';
  const back = shown({ ...named, [draft]: exemplar('Lò Văn Thử', '', withdrawn) });
  expect(back.bodyOf('a')).toBe('Cùng 01 cá nhân.');
  const fresh = shown({ ...named, [draft]: exemplar('Lò Văn Thử', '', 'withdrawn:\n') });
  expect(fresh.bodyOf('a')).toBe('Cùng ông Lò Văn Thử.');
});

test('templates and the handbook withhold nobody', () => {
  const files = {
    'quy-tac.md': `# Quy tắc\n\n${hiding}`,
    '_mau/quyet-dinh-khen-thuong.md': hiding,
    [at('a')]: exemplar('Lê An', 'Cùng ông Lò Văn Thử.'),
  };
  expect(shown(files).bodyOf('a')).toBe('Cùng ông Lò Văn Thử.');
});

test('falls back to the last good state for undecodable files, or reports the error', () => {
  const files = {
    [own]: Uint8Array.of(0x50, 0x4b, 0, 0, 1),
    [at('a')]: exemplar('Lê An', 'Cùng ông Lò Văn Thử.'),
  };
  expect(shown(files, { leftOut: [faulty] }).unreadable).toEqual([own]);
  const [entry] = readContentSet(
    filesInMemory({ [own]: decision(row('Lò Văn Thử', '    publish: an\n')) }),
  ).of('decision');
  const known = shown(files, { leftOut: [faulty], lastGood: entry ? [entry] : [] });
  expect(known.unreadable).toEqual([]);
  expect(known.bodyOf('a')).toBe('Cùng 01 cá nhân.');
  expect(shown({ [own]: '' }, { leftOut: [faulty] }).unreadable).toEqual([]);
});

test('keeps names listed publicly in an invalid decision', () => {
  const files = {
    [own]: decision(row('Lò Văn Thử')),
    [at('a')]: exemplar('Lê An', 'Cùng ông Lò Văn Thử.'),
  };
  expect(shown(files, { leftOut: [faulty] }).bodyOf('a')).toBe('Cùng ông Lò Văn Thử.');
});

test("removes a withdrawn exemplar's names, title and sentences from another one", () => {
  const sentence = 'Mỗi tối ông chở hai mươi sáu học trò qua sông mà không lấy tiền đò.';
  const files = {
    [at('a')]: exemplar(
      'Lê An',
      `Noi gương ông Lò Văn Thử (“Việc của Lò Văn Thử ở bến đò”).\n\n${sentence} Rồi về.`,
    ),
    [at('b')]: exemplar('Lò Văn Thử', sentence),
  };
  expect(shown(files).bodyOf('a')).toContain(sentence);
  files[at('b')] = exemplar('Lò Văn Thử', sentence, withdrawn);
  expect(shown(files).bodyOf('a')).toBe(
    'Noi gương 01 cá nhân (“nội dung không công bố”).\n\nnội dung không công bố. Rồi về.',
  );
  const published = { ...files, [own]: decision(row('Lò Văn Thử')) };
  expect(shown(published).bodyOf('a')).toContain('Noi gương ông Lò Văn Thử');
});

test('keeps the words of a decision, even if a withdrawn exemplar has them too', () => {
  const line = 'Quyết định số 9902/QĐ-UBND ngày 05 tháng 01 năm 2022 của Chủ tịch';
  const files = {
    [at('a')]: exemplar('Lê An', `Theo ${line}.`),
    [at('b')]: exemplar('Lò Văn Thử', `${line}.`, withdrawn),
  };
  expect(shown(files).bodyOf('a')).toBe(`Theo ${line}.`);
});

test('shows no picture without permission in a body', () => {
  const body =
    'a ![x](anh.png) b ![y](<anh.png> "t") c ![z][r] d\n\n> ![w](./anh.png)\n\n[r]: anh.png';
  const files = {
    'guong-dien-hinh/a/anh.png': png('1'),
    [at('a')]: exemplar('Lê An', body, 'photos:\n  - file: anh.png\n', '[ten, cau-chuyen]'),
  };
  const { bodyOf, photosOf } = shown(files);
  expect(bodyOf('a')).toBe('a  b  c  d\n\n> \n\n[r]: anh.png');
  expect(photosOf('a')).toBeUndefined();
});

test('withholds a picture at every path, under any name and metadata', () => {
  const files = {
    'guong-dien-hinh/b/anh.png': png('1'),
    [at('b')]: exemplar('Lò Văn Thử', '', `${withdrawn}photos:\n  - file: anh.png\n`),
    'guong-dien-hinh/a/khac.png': png('1', 'made elsewhere'),
    'guong-dien-hinh/a/cua-minh.png': png('2'),
    [at('a')]: exemplar(
      'Lê An',
      '![a](khac.png) ![b](cua-minh.png) ![c](../b/anh.png)',
      'photos:\n  - file: khac.png\n  - file: cua-minh.png\n',
    ),
  };
  const { bodyOf, photosOf } = shown(files);
  expect(bodyOf('a')).toBe('![b](cua-minh.png)');
  expect(photosOf('a')).toEqual(['cua-minh.png']);
});

test('a picture without consent is withheld wherever a copy of it is, though the record itself is left out', () => {
  const photo = 'photos:\n  - file: anh.png\n';
  const files = {
    [at('a')]: exemplar('Lê An', '', photo),
    [at('b')]: exemplar('Lê An', '', photo, '[ten, cau-chuyen]'),
    'guong-dien-hinh/a/anh.png': Uint8Array.of(1, 2, 3),
    'guong-dien-hinh/b/anh.png': Uint8Array.of(1, 2, 3),
  };
  const leftOut = [{ noun: 'exemplar', id: 'b' } as const];
  expect(shown(files, { leftOut }).photosOf('a')).toBeUndefined();
  expect(shown(files).photosOf('a')).toBeUndefined();
});

test('leaves out a scan that names someone withheld beside every decision', () => {
  const scan = 'scan: a.pdf\n';
  const files = {
    [own]: decision(row('Lò Văn Thử', '    publish: an\n'), scan),
    'khen-thuong/2021/a.pdf': 'scan',
    'khen-thuong/2022/9903-qd-ubnd.md': decision(row('Lê An'), scan),
    'khen-thuong/2022/a.pdf': 'scan',
    'khen-thuong/2023/9904-qd-ubnd.md': decision(row('Lê An'), scan),
    'khen-thuong/2023/a.pdf': 'another',
  };
  const scans = shown(files)
    .of('decision')
    .map(({ data }) => (data as { scan?: string }).scan);
  expect(scans).toEqual([undefined, undefined, 'a.pdf']);
});

test('leaves out a picture whose file name names someone withheld', () => {
  const files = {
    [own]: decision(row('Lò Văn Thử', '    publish: an\n')),
    'guong-dien-hinh/a/lo-van-thu-1.png': png('1'),
    [at('a')]: exemplar('Lê An', '![a](lo-van-thu-1.png)', 'photos:\n  - file: lo-van-thu-1.png\n'),
  };
  const { bodyOf, photosOf } = shown(files);
  expect(bodyOf('a')).toBe('');
  expect(photosOf('a')).toBeUndefined();
});

test('masks partial names of someone masked in an exemplar', () => {
  const files = {
    [own]: decision(row('Lò Văn Thử', '    publish: an\n')),
    [at('a')]: exemplar('Lê An', 'Cùng ông Lò Văn Thử; hôm sau ông Thử lại đến, anh Văn Thử về.'),
    [at('b')]: exemplar('Lê Bình', 'Hôm sau ông Thử lại đến.'),
  };
  const { bodyOf } = shown(files);
  expect(bodyOf('a')).toBe('Cùng 01 cá nhân; hôm sau 01 cá nhân lại đến, 01 cá nhân về.');
  expect(bodyOf('b')).toBe('Hôm sau ông Thử lại đến.');
});

test('links follow a heading whose id masking changes', () => {
  const head = '---\ntitle: Tin\nsummary: Tin\nupdated: 01/11/2021\n';
  const { of, bodyOf } = shown({
    [own]: decision(row('Đặng Thị Hoài Thơm', '    publish: an\n')),
    'trang/tin.mdx': `${head}links:\n  - place: chan-trang\n    order: 1\n    section: co-hoai-thom-ke\n---\nBà Đặng Thị Hoài Thơm, Thôn Đông.\n\n## Cô Hoài Thơm kể\n\n[lên](#co-hoai-thom-ke), [kết](#ket-qua)\n\n## Kết quả\n`,
    [at('a')]: exemplar(
      'Lê An',
      '## Đặng Thị Hoài Thơm kể\n\n[lên](#dang-thi-hoai-thom-ke), [tin](/trang/tin/#co-hoai-thom-ke), [tin](../../trang/tin#ket-qua).',
    ),
  });
  const [{ data, body } = { data: {}, body: '' }] = of('page');
  expect(body).toContain('## 01 cá nhân kể\n\n[lên](#01-ca-nhan-ke), [kết](#ket-qua)');
  expect(data).toMatchObject({ links: [{ section: '01-ca-nhan-ke' }] });
  expect(bodyOf('a')).toBe(
    '## 01 cá nhân kể\n\n[lên](#01-ca-nhan-ke), [tin](/trang/tin/#01-ca-nhan-ke), [tin](../../trang/tin#ket-qua).',
  );
});

test('keeps the former ids of clauses but those that name someone withheld', () => {
  const { of } = shown({
    [own]: decision(row('Đặng Thị Hoài Thơm', '    publish: an\n')),
    'phong-trao/m/ke-hoach.yml': 'documentType: ke-hoach\n',
    'phong-trao/m/dia-chi-dieu-khoan.txt':
      '# Mã\ndieu-1\ndang-thi-hoai-thom = dieu-1\ncu = dieu-1\n',
  });
  expect(of('plan').map(({ body }) => body)).toEqual(['cu = dieu-1']);
});

test('leaves out a page whose address names someone withheld', () => {
  const page = '---\ntitle: Thư cảm ơn\nsummary: Thư\nupdated: 01/11/2021\n---\n';
  const { of, isNamingAddress } = shown({
    [own]: decision(row('Lục Đình Luyến', '    publish: an\n')),
    'trang/thu-cam-on-luc-dinh-luyen.mdx': page,
    'trang/thu-cam-on.mdx': page,
  });
  expect(of('page').map(({ id }) => id)).toEqual(['thu-cam-on']);
  expect(isNamingAddress('trang/thu-cam-on-luc-dinh-luyen/')).toBe(true);
});

test('shows a page whose id has the letters of a name, but whose title has other marks', () => {
  const page = (title: string) => `---\ntitle: ${title}\nsummary: Tin\nupdated: 01/11/2021\n---\n`;
  const { of, naming } = shown({
    [own]: decision(row('Lê Quốc Khánh', '    publish: an\n')),
    'trang/le-quoc-khanh.mdx': page('Lễ Quốc khánh'),
    'trang/tin.mdx': `${page('Tin').replace('updated', 'links:\n  - place: chan-trang\n    order: 1\n    section: le-quoc-khanh\nupdated')}## Lễ Quốc khánh\n\n[a](#le-quoc-khanh), [b](/trang/le-quoc-khanh/).\n`,
    'trang/ong-le-quoc-khanh.mdx': page('Lễ Quốc khánh'),
    'trang/chuyen-le-quoc-khanh.mdx': page('Chuyện Lê Quốc Khánh'),
  });
  expect(of('page').map(({ id }) => id)).toEqual(['le-quoc-khanh', 'tin']);
  const { data, body } = of('page')[1] ?? { data: {}, body: '' };
  expect(body.trim()).toBe('## Lễ Quốc khánh\n\n[a](#le-quoc-khanh), [b](/trang/le-quoc-khanh/).');
  expect(data).toMatchObject({ links: [{ section: 'le-quoc-khanh' }] });
  expect(naming.map(({ id }) => id)).toEqual(['chuyen-le-quoc-khanh', 'ong-le-quoc-khanh']);
});

test('gives a unit whose address names someone withheld no page, but keeps its people', () => {
  const shows = shown({
    [own]: decision(
      row('Lò Văn Thử', '    publish: an\n') +
        row('Vũ Đức Thiện').replace('unitAsWritten: Thôn Đông', 'unit: ho-lo-van-thu'),
    ),
    'don-vi.yml':
      '- id: ho-lo-van-thu\n  name: Hộ Lò Văn Thử\n- id: doi-1\n  name: Đội 1\n  successors: [ho-lo-van-thu]\n',
  });
  expect(shows.of('unit').map(({ data }) => data)).toEqual([
    { id: 'doi-1', name: 'Đội 1', successors: [] },
  ]);
  const [{ data } = { data: {} }] = shows.of('decision');
  expect((data as { recipients: unknown[] }).recipients[1]).toMatchObject({
    name: 'Vũ Đức Thiện',
    unitAsWritten: 'Hộ 01 cá nhân',
  });
});

test('withholds a collective under every abbreviation of its type', () => {
  const club = row('Câu lạc bộ Đèn Khuya thôn Gượm', '    publish: an\n').replace(
    'ca-nhan',
    'tap-the',
  );
  const { bodyOf } = shown({
    [own]: decision(club),
    [at('viec')]: exemplar('Vi Văn Bắc', 'Cùng CLB Đèn Khuya thôn Gượm.'),
  });
  expect(bodyOf('viec')).toBe('Cùng 01 tập thể.');
});

test('gives a record whose id names someone withheld a neutral id, used by all references', () => {
  const naming = '2021/9902-qd-ubnd-lo-van-thu';
  const files = {
    [`khen-thuong/${naming}.md`]: decision(
      row('Lò Văn Thử', '    publish: an\n') + row('Lê An'),
      'symbol: QĐ-UBND\nmovement: theo-guong-lo-van-thu\n',
    ),
    'phong-trao/theo-guong-lo-van-thu/phong-trao.yml': 'title: Phong trào\nlaunched: 01/02/2021\n',
    'phong-trao/theo-guong-lo-van-thu/ke-hoach.yml': 'title: Kế hoạch\n',
    [at('ong-lo-van-thu-cho-do')]: exemplar('Lê An', 'Ai cũng quý.', 'published: 05/03/2022\n'),
    [at('a')]: exemplar(
      'Lê An',
      `Xem [bài](/guong-dien-hinh/ong-lo-van-thu-cho-do/#x), [dòng](/khen-thuong/${naming}/#cn02), [dòng ẩn](/khen-thuong/${naming}/#cn01), [kế hoạch](/phong-trao/theo-guong-lo-van-thu/ke-hoach/), [trang](/trang/thu-lo-van-thu/#a).`,
      `commendations: ["${naming}#cn01", "${naming}#cn02"]\nmovement: theo-guong-lo-van-thu\n`,
    ),
    'trang/thu-lo-van-thu.mdx': '---\ntitle: Thư\n---\n',
    'doi-tuong.yml': `- id: lo-van-thu\n  name: Ông Lò Văn Thử\n  commendations: ["${naming}#cn02"]\n`,
  };
  const { of, bodyOf, tombstones } = shown(files);
  const ids = (noun: Parameters<typeof of>[0]) => of(noun).map(({ id }) => id);
  expect(
    (['decision', 'movement', 'plan', 'exemplar', 'page', 'subject'] as const).map(ids),
  ).toEqual([
    ['2021/9902-qd-ubnd'],
    ['phong-trao-2021-02-01-8i'],
    ['phong-trao-2021-02-01-8i'],
    ['a', 'dien-hinh-2022-03-05-d4'],
    [],
    ['doi-tuong-w6'],
  ]);
  expect(bodyOf('a')).toBe(
    'Xem [bài](/guong-dien-hinh/dien-hinh-2022-03-05-d4/#x), [dòng](/khen-thuong/2021/9902-qd-ubnd/#cn02), [dòng ẩn](/khen-thuong/2021/9902-qd-ubnd/), [kế hoạch](/phong-trao/phong-trao-2021-02-01-8i/ke-hoach/), [trang](/khong-cong-bo/).',
  );
  expect(of('exemplar')[0]?.data).toMatchObject({
    commendations: ['2021/9902-qd-ubnd#cn02'],
    movement: 'phong-trao-2021-02-01-8i',
  });
  expect(of('subject')[0]?.data).toMatchObject({
    id: 'doi-tuong-w6',
    commendations: ['2021/9902-qd-ubnd#cn02'],
  });
  expect(tombstones).toEqual([]);
  // Once the row is published again, its records have their own ids.
  const again = Object.fromEntries(
    Object.entries(files).map(([file, text]) => [file, text.replace('    publish: an\n', '')]),
  );
  expect(shown(again).of('decision')[0]?.id).toBe(naming);
});

test('gives criteria and roles neutral addresses too, each independent of the others', () => {
  const files = {
    'khen-thuong/2021/9902-qd-ubnd.md': decision(row('Lò Văn Thử', '    publish: an\n')),
    'phong-trao/m/phong-trao.yml': 'title: Phong trào\nlaunched: 01/02/2021\n',
    'phong-trao/m/tieu-chi/viec-cua-lo-van-thu.md': '---\ntitle: Đúng giờ\n---\n',
    'phong-trao/m/trach-nhiem.yml': '- id: lo-van-thu\n  title: Thủ trưởng\n',
    [at('lo-van-thu-mot')]: exemplar(
      'Lê An',
      ':::minh-chung{viec-cua-lo-van-thu}\nMột.\n:::',
      'published: 05/03/2022\nmovement: m\ncriteria: [viec-cua-lo-van-thu, dung-hen]\n',
    ),
    [at('lo-van-thu-hai')]: exemplar(
      'Lê An',
      'Xem [tiêu chí](/phong-trao/m/tieu-chi/viec-cua-lo-van-thu/), [vai trò](/phong-trao/m/trach-nhiem/lo-van-thu/).',
      'published: 05/03/2022\n',
    ),
  };
  const { of } = shown(files);
  const ids = (noun: Parameters<typeof of>[0]) => of(noun).map(({ id }) => id);
  expect([ids('criterion'), ids('role'), ids('exemplar')]).toMatchInlineSnapshot(`
    [
      [
        "m/tieu-chi-ji",
      ],
      [
        "m/chuc-danh-w6",
      ],
      [
        "dien-hinh-2022-03-05-cl",
        "dien-hinh-2022-03-05-33",
      ],
    ]
  `);
  expect(of('exemplar').map(({ body }) => body)).toMatchInlineSnapshot(`
    [
      "Xem [tiêu chí](/phong-trao/m/tieu-chi/tieu-chi-ji/), [vai trò](/phong-trao/m/trach-nhiem/chuc-danh-w6/).
    ",
      ":::minh-chung{tieu-chi-ji}
    Một.
    :::
    ",
    ]
  `);
  expect(of('exemplar').at(-1)?.data).toMatchObject({ criteria: ['tieu-chi-ji', 'dung-hen'] });
  const { [at('lo-van-thu-mot')]: _, ...fewer } = files;
  expect(ids('exemplar')).toContain(shown(fewer).of('exemplar')[0]?.id);
  // Once shown again, the neutral addresses lead to the records' own.
  const records = [
    { noun: 'exemplar', id: 'lo-van-thu-hai', data: { published: '05/03/2022' } },
  ] as const;
  const again = shownAgain(
    (noun) => records.filter((each) => each.noun === noun),
    () => false,
    ids('exemplar').map((id) => `guong-dien-hinh/${id}/`),
  );
  expect(ids('exemplar').map((id) => again(`guong-dien-hinh/${id}/ap-phich/`))).toContain(
    'guong-dien-hinh/lo-van-thu-hai/ap-phich/',
  );
});

test('leaves out an exemplar whose folder name is no valid address', () => {
  const odd = ['a#b', 'a?b', 'a%20b', 'a\\b', 'a\tb', 'a\nb', 'Viec tot', 'a'.repeat(101)];
  const files = Object.fromEntries([...odd, 'cho-do'].map((id) => [at(id), exemplar('Lê An')]));
  const leftOut = [...odd, 'cho-do'].map((id) => ({ noun: 'exemplar' as const, id }));
  expect(shown(files, { leftOut }).tombstones).toEqual(['cho-do']);
});

test('gives no tombstone to a withdrawn exemplar whose slug is a person’s name', () => {
  const files = {
    [at('ba-le-thi-hoa-cho-do')]: exemplar('Lê Thị Hòa', '', 'withdrawn: 20/11/2026\n'),
    [at('hoa-to-ba')]: exemplar('Lê Thị Hòa', '', 'withdrawn: 20/11/2026\n'),
    [at('cho-do')]: exemplar('Lê Thị Hòa', '', 'withdrawn: 20/11/2026\n'),
    [at('a')]: exemplar(
      'Lê An',
      'Xem [bài](/guong-dien-hinh/ba-le-thi-hoa-cho-do/), [bài](/guong-dien-hinh/hoa-to-ba/).',
    ),
  };
  const { tombstones, bodyOf } = shown(files);
  expect(tombstones).toEqual(['cho-do']);
  expect(bodyOf('a')).toBe('Xem [bài](/khong-cong-bo/), [bài](/khong-cong-bo/).');
});

test.each([
  [own, own],
  ['khen-thuong/2021', own],
  [at('b'), at('b')],
  ['guong-dien-hinh/b', at('b')],
])(
  'what cannot be read at %s withholds those of the last good state, or is reported',
  (place, file) => {
    const text =
      file === own
        ? decision(row('Lò Văn Thử', '    publish: an\n'))
        : exemplar('Lò Văn Thử', '', withdrawn);
    const files = filesInMemory({ [at('a')]: exemplar('Lê An', 'Cùng ông Lò Văn Thử.') });
    const set = readContentSet({
      ...files,
      list: [...files.list, { file: place, kind: 'unreadable', size: 0 }],
    });
    const noun = file === own ? 'decision' : 'exemplar';
    const lastGood = readContentSet(filesInMemory({ [file]: text })).of(noun);
    const options = { today: '2026-11-23', samples: true };
    expect(publicationOf(set, options).unreadable).toEqual([place]);
    const known = publicationOf(set, { ...options, lastGood });
    expect(known.unreadable).toEqual([]);
    expect(known.of('exemplar')[0]?.body.trim()).toBe('Cùng 01 cá nhân.');
    // An exemplar that was shown did not withhold anyone.
    const shownThen = lastGood.map((entry) => ({ ...entry, data: undefined }));
    if (noun === 'exemplar')
      expect(publicationOf(set, { ...options, lastGood: shownThen }).unreadable).toEqual([]);
  },
);

test.each([
  ['decision', own, decision(row('Lò Văn Thử', '    publish: an\n'))],
  ['exemplar', at('b'), exemplar('Lò Văn Thử', '', withdrawn)],
] as const)('a %s whose file is missing still withholds whom it withheld', (noun, file, text) => {
  const files = { [at('a')]: exemplar('Lê An', 'Cùng ông Lò Văn Thử.') };
  const lastGood = readContentSet(filesInMemory({ [file]: text })).of(noun);
  expect(shown(files, { lastGood }).bodyOf('a')).toBe('Cùng 01 cá nhân.');
});

test('applies current withholding after a decision file is renamed', () => {
  const files = {
    'khen-thuong/2021/9902-qd-tinh.md': decision(row('Lò Văn Thử')),
    [at('a')]: exemplar('Lê An', 'Cùng ông Lò Văn Thử.'),
  };
  const before = { [own]: decision(row('Lò Văn Thử', '    publish: an\n')) };
  const lastGood = readContentSet(filesInMemory(before)).of('decision');
  expect(shown(files, { lastGood }).bodyOf('a')).toBe('Cùng ông Lò Văn Thử.');
});

const hiddenRow = row('Lò Văn Thử', '    publish: an\n');
test.each<[string, Record<string, string>, Record<string, string>, string]>([
  [
    'a row that is removed',
    { [own]: decision(hiddenRow + row('Lê Bình')) },
    { [own]: decision(row('Lê Bình')) },
    'Cùng 01 cá nhân.',
  ],
  [
    'a row that gets another name',
    { [own]: decision(hiddenRow) },
    { [own]: decision(hiddenRow.replace('Thử', 'Thứ')) },
    'Cùng 01 cá nhân.',
  ],
  [
    'a row that is removed and a file that is renamed',
    { [own]: decision(hiddenRow + row('Lê Bình')) },
    { 'khen-thuong/2021/9902-qd-tinh.md': decision(row('Lê Bình')) },
    'Cùng 01 cá nhân.',
  ],
  [
    'a row that is shown again',
    { [own]: decision(hiddenRow) },
    { [own]: decision(row('Lò Văn  Thử')) },
    'Cùng ông Lò Văn Thử.',
  ],
  [
    'a row that gets another name, of which the former is somebody else',
    { [own]: decision(hiddenRow) },
    {
      [own]: decision(row('Lò Văn Thứ', '    publish: an\n    othersWritten: [Lò Văn Thử]\n')),
    },
    'Cùng ông Lò Văn Thử.',
  ],
  [
    'a row that was shown and is removed',
    { [own]: decision(row('Lò Văn Thử')) },
    { [own]: decision('') },
    'Cùng ông Lò Văn Thử.',
  ],
  [
    'a person taken out of a withdrawn exemplar',
    { [at('b')]: exemplar('Lò Văn Thử', '', withdrawn) },
    { [at('b')]: exemplar('Lê Bình', '', withdrawn) },
    'Cùng 01 cá nhân.',
  ],
  [
    'an exemplar that comes back without its person',
    { [at('b')]: exemplar('Lò Văn Thử', '', withdrawn) },
    { [at('b')]: exemplar('Lê Bình') },
    'Cùng 01 cá nhân.',
  ],
])(
  '%s: who was withheld stays so until the record speaks of the name',
  (_what, then, now, text) => {
    const { of } = readContentSet(filesInMemory(then));
    const lastGood = [...of('decision'), ...of('exemplar')];
    const files = { ...now, [at('a')]: exemplar('Lê An', 'Cùng ông Lò Văn Thử.') };
    expect(shown(files, { lastGood }).bodyOf('a')).toBe(text);
  },
);

test('a removed row withholds neither the row that has its number now nor what cites that', () => {
  const { of } = readContentSet(filesInMemory({ [own]: decision(hiddenRow + row('Lê Bình')) }));
  const set = readContentSet(filesInMemory({ [own]: decision(row('Lê Bình')) }));
  const lastGood = of('decision');
  const { withholding } = publicationOf(set, { today: '2026-11-23', samples: true, lastGood });
  expect(withholding.withheld.map(({ id, path }) => [id, path])).toEqual([
    ['2021/9902-qd-ubnd', []],
  ]);
});

test('withholds nobody because of an unreadable scan or picture', () => {
  const set = readContentSet({
    list: ['khen-thuong/2021/a.pdf', 'guong-dien-hinh/a/anh.png'].map((file) => ({
      file,
      kind: 'unreadable' as const,
      size: 0,
    })),
    read: () => new Uint8Array(),
  });
  expect(publicationOf(set, { today: '2026-11-23', samples: true }).unreadable).toEqual([]);
});

test("keeps the site's introduction page despite a shared name", () => {
  const page = '---\ntitle: Giới thiệu\n---\n';
  const rows = decision(row('Giới Thiệu', '    publish: an\n'));
  const { of } = shown({ [own]: rows, 'trang/gioi-thieu.mdx': page });
  expect(of('page').map(({ id }) => id)).toEqual(['gioi-thieu']);
});
