import { expect, test } from 'vitest';
import { formsToRead } from './forms-to-read.ts';
import { masked } from './masked-record.ts';
import type { Named, Readable } from './withheld.ts';
import { withholdingOf } from './withholding.ts';

const decision = (id: string, ...recipients: Named[]): Readable => ({
  noun: 'decision',
  id,
  data: { recipients },
  body: '',
});
const withheld = (name: string, more: Named = {}) =>
  decision('2020/9971-qd', { recipientType: 'ca-nhan', name, publish: 'an', ...more });
const read = (hidden: Readable, ...shown: Readable[]) =>
  withholdingOf({ decisions: [hidden, ...shown], shown: [hidden, ...shown] });
test.each([
  ...['Trần V. Hùng', 'Trần Hùng', 'Trần Văn H.', 'T.V.H.', 'Trần Văn Hùng A', 'Hùng Trần Văn'],
  ...['Tran Van Hung', 'Trần Văn Húng'],
])('asks about a row of another decision that is named %s, and does not mask it', (name) => {
  const row = decision('2021/9972-qd', { recipientType: 'ca-nhan', name });
  const withholding = read(withheld('Trần Văn Hùng'), row);
  expect(withholding.findAllIn(row)(name, 'name')).toHaveLength(1);
  expect(masked(row, withholding)).toEqual(row);
});

test('treats a name that differs by more than a tone as another person’s', () => {
  const row = decision('2021/9972-qd', { recipientType: 'ca-nhan', name: 'Trần Văn Hưng' });
  expect(read(withheld('Trần Văn Hùng'), row).findAllIn(row)('Trần Văn Hưng', 'name')).toEqual([]);
});

test('asks about a listed form in a row that has it as its name', () => {
  const row = decision('2021/9972-qd', { recipientType: 'ca-nhan', name: 'Trần VH' });
  const hidden = withheld('Trần Văn Hùng', { alsoWritten: ['Trần VH'] });
  expect(read(hidden, row).findAllIn(row)('Trần VH', 'name')).toMatchObject([{ doubtful: true }]);
});

test.each([
  ['tap-the', 'Tổ tự quản “Bếp lửa đêm đông”', 'Tổ tự quản Bếp lửa đêm đông'],
  ['tap-the', 'Tổ tự quản “Bếp lửa đêm đông”', 'TO TU QUAN BEP LUA DEM DONG'],
  ['ca-nhan', 'Trần Văn Hùng', 'Trần-Văn-Hùng'],
] as const)('masks despite what another row is called: %s %s, %s', (recipientType, name, own) => {
  const row = decision('2021/9972-qd', { recipientType, name: own });
  const withholding = read(withheld(name, { recipientType }), row);
  expect(masked(row, withholding)).toEqual(row);
  expect(withholding.hidden.map((each) => each.name)).not.toContain(name);
});

test('treats a row of unknown type as a person’s', () => {
  const hidden = withheld('Trần Văn Hùng', { recipientType: 'tổ' as never });
  expect(read(hidden).withheld).toMatchObject([{ id: '2020/9971-qd#cn01', name: 'Trần Văn Hùng' }]);
});

/** The forms of a text that are listed for review. */
const formsIn = (hidden: Readable, text: string) =>
  formsToRead(read(hidden), [{ text, at: () => 0, known: () => [] }])
    .flatMap(({ forms }) => forms)
    .map(({ text: form, kind }) => `${kind} ${form}`);

test.each([
  ['tap-the', 'Tổ xe Bến Gượng', 'bến gượng', 'ben-guong', 'bengượng'],
  ['tap-the', 'Tổ tự quản “Bếp lửa đêm đông”', 'BẾP LỬA ĐÊM ĐÔNG', 'bep-lua-dem-dong'],
  ['tap-the', 'Hợp tác xã Vận tải Sông Gượng', 'Sông Gượng', 'songguong'],
  ['tap-the', 'Công ty TNHH Vận tải Xoáy Khịa', 'Xoáy Khịa', 'xoaykhia'],
  ['tap-the', 'Ba anh em Xoáy, Khịa, Gượng', 'anh Xoáy', 'anh Gượng'],
  ['tap-the', 'Lớp cô Khịa', 'chị Khịa'],
  ['tap-the', 'Lớp 5A1', '5A1', '5a1'],
  ['ho-gia-dinh', 'Hộ anh Xoáy chị Khịa', 'anh Xoáy', 'chị Khịa'],
  ['ho-gia-dinh', 'Nhà Xoáy Khịa', 'anh Xoáy', 'chị Khịa'],
  ['ho-gia-dinh', 'Mạch Văn Xoáy', 'anh Xoáy', 'xoay.mach'],
] as const)('lists words of a group’s own name: %s %s', (recipientType, name, ...forms) => {
  for (const form of forms)
    expect(formsIn(withheld(name, { recipientType }), form)).toEqual([`own ${form}`]);
});

test.each([
  ['Tổ tự quản “Bếp lửa đêm đông”', 'Mùa đông ở quê.'],
  ['Hợp tác xã Vận tải Sông Gượng, xã Yên Mỹ', 'Vận tải ở Yên Mỹ.'],
  ['Đoàn Thanh niên xã Yên Mỹ', 'Đoàn đi Yên Mỹ.'],
])('does not list what any group is called: %s', (name, text) => {
  expect(formsIn(withheld(name, { recipientType: 'tap-the' }), text)).toEqual([]);
});

test('masks a group’s listed form in other cases and as a slug', () => {
  const hidden = withheld('Tổ tự quản số 5', {
    recipientType: 'tap-the',
    alsoWritten: ['Bếp lửa đêm đông'],
  });
  const find = read(hidden).findIn({ noun: 'page', id: 'trang' });
  for (const text of ['bếp lửa đêm đông', 'BẾP LỬA ĐÊM ĐÔNG', 'bep-lua-dem-dong'])
    expect(find(text)).toHaveLength(1);
});

test.each([
  ['H’Lươm Êban', 'HLươm', 'H Lươm', 'Lươm', 'Hờ Lươm', 'HLUOM'],
  ['John Michael Smithson', 'John', 'Michael', 'Smithson'],
  ['Kim Ji-eun', 'Kim', 'Ji-eun'],
  ['Trần Văn Hùng', 'tvh', 'tvh82', 'TVHg', 'trần vh', 'HùngPGĐ', 'PGĐHùng', 'hungpgd'],
])(
  'lists %s in accounts, joined, and by each word that may be the given name',
  (name, ...forms) => {
    for (const form of forms) expect(formsIn(withheld(name), form)).toEqual([`own ${form}`]);
  },
);

test('lists a given name that is split at the end of a line', () => {
  expect(formsIn(withheld('Trần Văn Hùng'), 'Anh Hù-\nng lái phà.')).toHaveLength(1);
});

test('does not treat a capitalised word behind a title or within a sentence as ordinary', () => {
  const text = 'Cứ hùng lao. Cái hùng lao. Chiều ấy Hùng lao xuống nước. Hùng lao. Hùng lao.';
  expect(formsIn(withheld('Trần Văn Hùng'), text)).toContain('own Hùng lao');
});

test.each(['BA KHÍA', 'Ba khía', '#BaKhía', 'ba-khia', 'Ba Khia'])(
  'lists a nickname from a row as %s too',
  (text) => {
    const hidden = withheld('Trần Văn Hùng', { alsoWritten: ['Ba Khía', 'họ Trần, tên Hùng'] });
    const read = (line: string) =>
      formsToRead(withholdingOf({ decisions: [hidden], shown: [] }), [
        { text: line, at: (offset: number) => offset, known: () => [] },
      ]).flatMap(({ forms }) => forms);
    expect(read(`Chuyện ${text}.`)).toHaveLength(1);
    expect(read('Ba người, tên khác.')).toEqual([]);
  },
);

test.each([
  ['Trần Văn Hùng', 'TrVH', 'TrVHg', 'Tr V H', 'gnùH năV nầrT', 'gnuhvt82', 'hvt', 'Trần Văn Fùng'],
  ['Trần Văn Hùng', 'H̶ù̶n̶g̶', 'ᎻÙNG', 'Һùng', 'Чан Ван Хунг', '陳文雄', 'anh Hg', 'anh H'],
  ['Nguyễn Thị Thu Hà', 'NgTTHà', 'ahuhtihtneyugn', 'Nguyễn Thị Thu Hàa', 'chị H'],
])('lists %s in abbreviations, other scripts and with typos', (name, ...forms) => {
  for (const form of forms)
    expect([form, formsIn(withheld(name), `Có ${form} ở đó.`).length]).toEqual([form, 1]);
});

test('lists words in other scripts once, whoever is withheld', () => {
  const text = { text: 'Gặp 陳文雄 ở bến.', at: () => 0, known: () => [] };
  const hidden = decision(
    '2020/9971-qd',
    ...['Trần Văn Hùng', 'Lê Thị Lan'].map((name) => ({ name, publish: 'an' })),
  );
  expect(formsToRead(read(hidden), [text]).flatMap(({ forms }) => forms)).toHaveLength(1);
});

test.each([
  ['Đinh Văn Phong', 'Văn phòng Sở', 'phong trào', 'phong-trao', 'PHONG TRÀO THI ĐUA'],
  ['Nguyễn Thị Hẹn', 'Hội đồng Thi đua', 'Trần Thị Lụa', 'thi-dua', 'Nguyên Phó Đội trưởng'],
  ['Lý Thành Công', 'Công ty Bến Phao', 'công chức', 'thôn Minh Công', 'Xã Minh Công Hạ'],
  ['Lê Văn Đúng', 'thì vẫn đúng', 'văn dùng'],
  ['Mai Văn Thi', 'Công ty TNHH MTV Bến Phao', 'Thi đua'],
])('words that share nothing with %s wait for no answer', (name, ...texts) => {
  for (const text of texts)
    expect([text, ...formsIn(withheld(name), `Thấy ${text} ở đó.`)]).not.toContainEqual(
      expect.stringMatching(/^own /),
    );
});

test('lists distinctive forms first', () => {
  const text = 'Đi Hùng Sơn. Gặp anh Hùng. Gặp anh Hùng. Rồi hungtv.';
  expect(formsIn(withheld('Trần Văn Hùng'), text)).toEqual(
    ['hungtv', 'anh Hùng', 'Đi Hùng Sơn'].map((form) => `own ${form}`),
  );
});

test.each([
  ['Đặng Thị Hoài Thơm', 'cô ᵗʰᵒᵐ', 'cô ᵗhơm', 'ɯoɥʇ ᴉɐoɥ', '⠓⠕⠁⠊ ⠞⠓⠕⠍', 'cô 🇹🇭🇴🇲'],
  ['Nguyễn Văn Phương', 'anh ₚₕᵤₒₙg'],
])('lists %s in superscript, upside-down, struck-out letters and in flags', (name, ...forms) => {
  for (const form of forms)
    expect([form, formsIn(withheld(name), `Có ${form} ở đó.`).length]).toEqual([form, 1]);
});

test.each([
  'ở [đây](https://xn--ngthhoithm-m4a59c02ddx1ryia.vn/)',
  'xn--hoithm-jta16m.vn',
  'ᵈᵃⁿᵍ ᵗʰⁱ ʰᵒᵃⁱ ᵗʰᵒᵐ',
])('masks, asks about or lists what a reader sees as the name: %s', (text) => {
  const hidden = withheld('Đặng Thị Hoài Thơm');
  const found = read(hidden).findAllIn({ noun: 'page', id: 'a' })(text);
  expect(found.length + formsIn(hidden, text).length).toBeGreaterThan(0);
});

test.each(['chị hoài', '@hoai', 'hoai_88', 'chị đặng', 'https://vidu.vn/hoai'])(
  'lists a middle or family name in lower case too, where it addresses someone: %s',
  (text) => {
    expect(formsIn(withheld('Đặng Thị Hoài Thơm'), `Hỏi ${text} nhé.`)).toHaveLength(1);
  },
);

test.each([
  'SXD\\hoaithom',
  'C:\\Users\\hoaithom\\ds.docx',
  '\\\\may-chu\\HoaiThom\\ds.xlsx',
  'SXD\\thom.dth',
  'SXD\\thom',
  'sxd~hoaithom',
  'sxd*hoaithom',
  '<hoaithom>',
])('an account behind any joiner is asked about or listed: %s', (text) => {
  const hidden = withheld('Đặng Thị Hoài Thơm');
  const asked = read(hidden).findAllIn({ noun: 'page', id: 'tin' })(`Lưu ở ${text}`);
  expect([...asked, ...formsIn(hidden, `Lưu ở ${text}`)]).not.toEqual([]);
});

test.each([
  'Phòng Quản lý nhà ở được khen theo Quyết định số 9971/QĐ-SXD.',
  '[Phòng Quản lý nhà ở](/khen-thuong/2020/9971-qd/)',
  'Phòng Quản lý nhà ở được tặng Giấy khen.',
  'Quyết định 9971 khen Phòng Quản lý nhà ở.',
  '| Phòng Quản lý nhà ở | Giấy khen |',
  'Phòng Quản lý nhà ở vừa được Giám đốc Sở khen.',
  'Phòng Quản lý nhà ở đón nhận phần thưởng.',
  'Phòng Quản lý nhà ở đạt giải nhất phong trào.',
])('asks about a withheld collective that is also a unit where it is commended: %s', (text) => {
  const name = 'Phòng Quản lý nhà ở';
  const hidden = decision('2020/9971-qd', { recipientType: 'tap-the', name, publish: 'an' });
  const unit = { noun: 'unit' as const, id: 'phong', data: { name }, body: '' };
  const { findAllIn } = read(
    { ...hidden, data: { ...(hidden.data as object), number: '9971', symbol: 'QĐ-SXD' } },
    unit,
  );
  const find = findAllIn({ noun: 'page', id: 'tin' });
  expect(find(text)).toMatchObject([{ doubtful: true }]);
  for (const other of [
    'Hỏi Phòng Quản lý nhà ở.',
    `${name} được khen theo Quyết định 9988/QĐ-SXD.`,
  ])
    expect(find(other)).toEqual([]);
});

test.each([
  '## Tập thể được khen thưởng năm 2026\n\nGồm:\n\n- Phòng Quản lý nhà ở',
  '| Tập thể | Hình thức |\n|---|---|\n| Văn phòng | Giấy khen |\n| Phòng Quản lý nhà ở | – |',
  'Ba tập thể được khen. Đó là Phòng Quản lý nhà ở và Văn phòng Sở.',
  'Phòng Nhà ở vinh dự lên nhận hoa theo QĐ 9971.',
  'Theo QĐ 9971 có Phòng Nhà ở.',
  'Phòng QLNO được tặng Giấy khen.',
  'Chúc mừng [đơn vị](#phong-quan-ly-nha-o)!',
])(
  'asks about or lists a collective that is a unit, wherever commendations are spoken of: %s',
  (text) => {
    const name = 'Phòng Quản lý nhà ở';
    const unit = {
      noun: 'unit' as const,
      id: 'phong',
      data: { name, shortName: 'Phòng Nhà ở' },
      body: '',
    };
    const row = { recipientType: 'tap-the' as const, name, unit: 'phong', publish: 'an' };
    const withholding = read(decision('2020/9971-qd', row), unit);
    const find = withholding.findAllIn({ noun: 'page', id: 'tin' });
    const listed = (of: string) =>
      formsToRead(withholding, [{ text: of, at: () => 0, known: () => find(of) }]).flatMap(
        ({ forms }) => forms,
      );
    expect([...find(text), ...listed(text)]).not.toEqual([]);
    expect(listed(`${text}\n\n# Lịch tiếp dân\n\nHỏi ${name}.`)).toHaveLength(listed(text).length);
    expect(listed(`Hỏi ${name}, tầng 2.`)).toEqual([]);
    const [every] = listed(`# Khen\n\n${`${name} cũng có mặt.\n\n`.repeat(6)}`);
    expect(every?.places).toHaveLength(6);
  },
);

test('an answer about a unit is valid for its sentence and not for its name', () => {
  const name = 'Phòng Quản lý nhà ở';
  const unit = { noun: 'unit' as const, id: 'phong', data: { name }, body: '' };
  const row = { recipientType: 'tap-the' as const, name, unit: 'phong', publish: 'an' };
  const unread = (othersWritten: string[], text: string) =>
    formsToRead(read(decision('2020/9971-qd', { ...row, othersWritten }), unit), [
      { text: `# Khen\n\n${text}`, at: () => 0, known: () => [] },
    ]).flatMap(({ forms }) => forms.filter(({ isRead }) => !isRead).map((form) => form.text));
  const [answer = ''] = unread([], `Dự họp có ${name}.`);
  expect(answer).toBe(`Dự họp có ${name}.`);
  expect(unread([answer], `Dự họp có ${name}.`)).toEqual([]);
  for (const answers of [[name], [answer]])
    expect(unread(answers, `Lên nhận hoa có ${name}.`)).toHaveLength(1);
});

test('a person who signs a plan is public in it', () => {
  const hidden = withheld('Trần Văn Hùng');
  const plan = {
    noun: 'plan' as const,
    id: 'm',
    data: { signatory: { name: 'Trần Văn Hùng' } },
    body: '',
  };
  expect(read(hidden, plan).findAllIn(plan)('Trần Văn Hùng')).toEqual([]);
});

test('forms in paragraphs, items and rows below one another each have a place of their own', () => {
  const forms = ['Đặng Thị T.', 'Đặng T.', 'Hoài T.', 'Đ.T.H. Thơm, kỹ sư', 'Hoài Thơn'];
  const withholding = read(withheld('Đặng Thị Hoài Thơm'));
  const find = withholding.findAllIn({ noun: 'page', id: 'tin' });
  for (const text of [
    forms.join('\n\n'),
    `- ${forms.join('\n- ')}`,
    `| Tên |\n|---|\n| ${forms.join(' |\n| ')} |`,
  ]) {
    const known = find(text);
    const listed = formsToRead(withholding, [
      { text, at: (offset) => offset, known: () => known },
    ]).flatMap((name) => name.forms.flatMap(({ places }) => places));
    const lines = [...known.map(({ from }) => from), ...listed].map(
      (at) => text.slice(0, at).split('\n').length,
    );
    const own = forms.map((form) => text.slice(0, text.indexOf(form)).split('\n').length);
    expect([text, own.filter((line) => !lines.includes(line))]).toEqual([text, []]);
    for (const { from, to } of known) expect(text.slice(from, to)).not.toMatch(/\n/);
  }
});

test.each([
  ...['Hoài Thơn1', 'Hoài Thơn[1]', 'Đặng Thị Hoài Thơn1', 'Thơn2 Hoài1', 'bếp1Hoài Thơn'],
  ...['Ghi chú[Hoài Thơn]', ':abbr[Hoài Thơn]', '[Hoài Thơn]nhé', '[Đặng Thị Hoài Thơn][1]'],
])('a typo is listed whatever note or bracket is joined to it: %s', (written) => {
  for (const text of [`Hỏi ${written} hôm qua.`, `${written} đi.`, `bếp của ${written}`]) {
    const listed = formsToRead(read(withheld('Đặng Thị Hoài Thơm')), [
      { text, at: () => 0, known: () => [] },
    ]).flatMap(({ forms }) => forms.filter(({ kind }) => kind === 'own').map((each) => each.text));
    expect([text, listed.join()]).toEqual([text, expect.stringMatching(/Thơn/)]);
  }
});
