import { expect, test } from 'vitest';
import { nameWordFinder } from '../../text/name-words.ts';
import { readingsOf } from '../../text/reading.ts';
import type { Readable } from './withheld.ts';
import { withholdingOf } from './withholding.ts';

/**
 * All ways to write a name, as a matrix: part of the name × order × separator × characters × title ×
 * kind of text. Each cell is masked, asked about, or allowed for a stated reason.
 */
type Fate = 'masked' | 'asked' | 'allowed';
const rank: Record<Fate, number> = { allowed: 0, asked: 1, masked: 2 };

const people = ['Trần Văn Hùng', 'Nguyễn Thị Hồng Nhung', 'Lê Thúy Hòa'];
const unit = 'Đội Quaxdoi số 7';

const own: Readable = {
  noun: 'decision',
  id: '2021/9902-qd-ubnd',
  data: {
    recipients: people.map((name) => ({
      recipientType: 'ca-nhan',
      name,
      position: 'Lái xe',
      unitAsWritten: unit,
      publish: 'an',
    })),
  },
  body: '',
};
const record = (noun: Readable['noun'], id: string): Readable => ({ noun, id, data: {}, body: '' });
const withholding = withholdingOf({ decisions: [own], shown: [own] });

/** Kinds of text by how they are searched: the own decision, other prose, the office's lists. */
const readers = {
  own: withholding.findAllIn(own),
  prose: withholding.findAllIn(record('page', 'thong-bao')),
  list: withholding.findAllIn(record('unit', 'doi-1')),
};
type Reader = keyof typeof readers;

function fateOf(reader: Reader, text: string): Fate {
  const found = readers[reader](text);
  if (found.some(({ doubtful }) => !doubtful)) return 'masked';
  return found.length > 0 ? 'asked' : 'allowed';
}

const findWords = nameWordFinder(people.map((name) => ({ name, of: name })));
/** Whether a form that no pattern recognises is listed for human review (`formsToRead`). */
const isRead = (text: string, name: string) =>
  readingsOf(text).some((reading) => findWords(reading.text).some(({ of }) => of === name));

/** The parts of a name: its words; one that ends in a dot is an initial. */
const initial = (word: string) => `${word.charAt(0)}.`;
const parts = {
  whole: (words: string[]) => words,
  withoutMiddle: (words: string[]) => [words.at(0) ?? '', words.at(-1) ?? ''],
  oneMiddle: (words: string[]) => [words.at(0) ?? '', words.at(-2) ?? '', words.at(-1) ?? ''],
  called: (words: string[]) => words.slice(-2),
  initialsAndGiven: (words: string[]) => [...words.slice(0, -1).map(initial), words.at(-1) ?? ''],
  initialAndGiven: (words: string[]) => [initial(words.at(0) ?? ''), words.at(-1) ?? ''],
  cut: (words: string[]) => [...words.slice(0, -1), initial(words.at(-1) ?? '')],
  familyAndInitial: (words: string[]) => [words.at(0) ?? '', initial(words.at(-1) ?? '')],
  initials: (words: string[]) => words.map(initial),
};
type Part = keyof typeof parts;

const orders = {
  asIs: (words: string[]) => words.join('\0'),
  givenFirst: ([...words]: string[]) => [words.pop() ?? '', ...words].join('\0'),
  turned: (words: string[]) => words.toReversed().join('\0'),
  comma: ([...words]: string[]) => `${words.pop()},\0${words.join('\0')}`,
};
type Order = keyof typeof orders;

const joiners = {
  space: ' ',
  dot: '.',
  hyphen: '-',
  underscore: '_',
  none: '',
  newline: '\n',
  slash: '/',
  entity: '&nbsp;',
  invisible: '\u200B ',
  softHyphen: ' \u00AD',
};
type Joiner = keyof typeof joiners;

const keys: Record<'telex' | 'vni' | 'viqr', Record<string, string>> = {
  telex: { '\u0300': 'f', '\u0301': 's', '\u0303': 'x', '\u0309': 'r', '\u0323': 'j' },
  vni: { '\u0300': '2', '\u0301': '1', '\u0303': '4', '\u0309': '3', '\u0323': '5' },
  viqr: { '\u0300': '`', '\u0301': "'", '\u0303': '~', '\u0309': '?', '\u0323': '.' },
};
const shapes: typeof keys = {
  telex: { â: 'aa', ê: 'ee', ô: 'oo', ă: 'aw', ơ: 'ow', ư: 'uw', đ: 'dd' },
  vni: { â: 'a6', ê: 'e6', ô: 'o6', ă: 'a8', ơ: 'o7', ư: 'u7', đ: 'd9' },
  viqr: { â: 'a^', ê: 'e^', ô: 'o^', ă: 'a(', ơ: 'o+', ư: 'u+', đ: 'dd' },
};
const typedAs = (method: keyof typeof keys) => (text: string) =>
  text
    .normalize('NFD')
    .replace(/([\u0300\u0301\u0303\u0309\u0323])(\u0302|\u0306|\u031B)/g, '$2$1')
    .replace(/(.[\u0302\u0306\u031B]?)([\u0300\u0301\u0303\u0309\u0323])/g, (_, letter, tone) =>
      method === 'telex' ? `${letter}@${tone}` : `${letter}${keys[method][tone]}`,
    )
    .normalize('NFC')
    .replace(/[âêôăơưđ]/g, (letter) => shapes[method][letter] ?? letter)
    .replace(
      /@([\u0300\u0301\u0303\u0309\u0323])(\p{L}*)/gu,
      (_, tone, rest) => `${rest}${keys.telex[tone]}`,
    );

const alike: Record<string, string> = { a: 'а', e: 'е', o: 'о', h: 'һ', T: 'Т', H: 'Н', N: 'Ν' };
const letters = {
  marks: (text: string) => text,
  none: (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd'),
  capitals: (text: string) => text.toUpperCase(),
  lower: (text: string) => text.toLowerCase(),
  decomposed: (text: string) => text.normalize('NFD'),
  otherPlace: (text: string) => text.replace(/òa/g, 'oà').replace(/úy/g, 'uý'),
  alike: (text: string) => text.replace(/[aeohTHN]/g, (letter) => alike[letter] ?? letter),
  telex: typedAs('telex'),
  vni: typedAs('vni'),
  viqr: typedAs('viqr'),
};
type Letters = keyof typeof letters;

const titles = ['', 'Ông ', 'chị ', 'đ/c ', 'Thiếu tá ', 'ThS. '];

interface Cell {
  part: Part;
  order: Order;
  joiner: Joiner;
  letters: Letters;
  title: string;
  reader: Reader;
}

function written(name: string, { part, order, joiner, letters: own, title }: Cell): string {
  const isTight = joiner === 'none';
  const words = parts[part](name.split(' ')).map((word) => {
    const spelt = letters[own](word);
    return isTight ? spelt.replace(/\.$/, '') : spelt;
  });
  // “T.V. Hùng”: the dot of an initial already separates.
  const joined = orders[order](words).replaceAll(
    '.\0',
    joiner === 'dot' ? '.' : `.${joiners[joiner]}`,
  );
  return title + joined.replaceAll('\0', joiners[joiner]);
}

/** The minimum required for a cell. */
function least({ part, reader, letters: own, title, joiner, order }: Cell): Fate {
  const isCut = part === 'cut' || part === 'familyAndInitial' || part === 'initials';
  const isLettered = isCut || part === 'initialsAndGiven' || part === 'initialAndGiven';
  // Two items of a list look the same: “bà Mai H., Trần Văn B.”.
  if (isCut && order === 'comma') return 'allowed';
  // Joined capitals that form another word: “THÙNG”.
  if (own === 'capitals' && joiner === 'none' && isLettered && part !== 'initials')
    return 'allowed';
  // “Thi./Ho^`ng”: the dot is a tone, and two separators follow each other.
  if (own === 'viqr' && joiner === 'slash') return 'allowed';
  // Nobody writes this.
  if (isCut && part !== 'initials' && joiner === 'none' && order !== 'asIs') return 'allowed';
  if (own === 'lower') {
    if (isLettered) return 'allowed';
    if (part === 'whole') return order === 'asIs' ? 'masked' : 'asked';
    return title || joiner === 'none' ? 'asked' : 'allowed';
  }
  // Three capitals may abbreviate any office.
  if (part === 'initials' && joiner === 'none' && !title && reader !== 'own') return 'allowed';
  const isTurned =
    order === 'givenFirst' && joiner === 'space' && reader !== 'list' && own !== 'viqr';
  return part === 'whole' && (order === 'asIs' || isTurned) ? 'masked' : 'asked';
}

/**
 * All combinations of characters and separators occur without a title and with one; all titles and kinds
 * of text with the usual spelling.
 */
function* cells(): Iterable<Cell> {
  for (const part of Object.keys(parts) as Part[])
    for (const order of Object.keys(orders) as Order[])
      for (const joiner of Object.keys(joiners) as Joiner[])
        for (const own of Object.keys(letters) as Letters[])
          for (const title of titles)
            for (const reader of Object.keys(readers) as Reader[]) {
              const isPlain = joiner === 'space' && (own === 'marks' || own === 'none');
              if (!isPlain && (titles.indexOf(title) > 1 || reader === 'list')) continue;
              if (order === 'comma' && !isSpace.has(joiner)) continue;
              yield { part, order, joiner, letters: own, title, reader };
            }
}

/** Every fifth cell, which still covers every value of every axis. */
const sampled = () => [...cells()].filter((_, index) => index % 5 === 3);

const isSpace = new Set<Joiner>(['space', 'newline', 'entity']);

test('every form of a name is masked or asked about, except what anyone else may be called', () => {
  const missed = sampled().flatMap((cell) =>
    people.flatMap((name) => {
      const text = `Khen ${written(name, cell)} vì việc tốt.`;
      const [fate, due] = [fateOf(cell.reader, text), least(cell)];
      return rank[fate] < rank[due] ? [`${cell.reader}: ${text}: ${fate}, not ${due}`] : [];
    }),
  );
  expect(missed).toEqual([]);
});

test('a form that is neither masked nor asked about is listed for review', () => {
  const unread = sampled().flatMap((cell) =>
    people.flatMap((name) => {
      const text = `Khen ${written(name, cell)} vì việc tốt.`;
      // “THÙNG”, “trầnh” could be any word, and punctuation splits raw keys.
      const isJoined =
        cell.joiner === 'none' && /^(?:capitals|lower|viqr|none)$/.test(cell.letters);
      if (isJoined && cell.part !== 'whole') return [];
      return fateOf(cell.reader, text) === 'allowed' && !isRead(text, name) ? [text] : [];
    }),
  );
  expect([...new Set(unread)]).toEqual([]);
});

/**
 * Forms not covered by the matrix: split, lost or doubled characters and words, anything before, behind
 * and between.
 */
function* junk(name: string, random: () => number): Iterable<string> {
  const pick = <T>(some: readonly T[]) => some[Math.floor(random() * some.length)] as T;
  const words = name.split(' ');
  for (let count = 0; count < 400; count += 1) {
    const kept = words.filter((_, index) => index === words.length - 1 || random() < 0.6);
    const given = kept.at(-1) ?? '';
    const spelt = kept.map((word) => {
      const own = pick([
        letters.marks,
        letters.none,
        letters.lower,
        letters.capitals,
        letters.decomposed,
      ])(word);
      if (word === given) {
        const cut = pick([' ', '.', '-', '…', '\u200B']);
        return random() < 0.2 ? [...own.normalize('NFC')].join(cut) : own;
      }
      return pick([own, own.charAt(0), `${own.charAt(0)}.`, own.slice(0, 2)]);
    });
    const order = random() < 0.3 ? spelt.toReversed() : spelt;
    const joined = order.join(
      pick([' ', ' ', '  ', '-', '_', '.', ', ', ' / ', ' “Ba” ', ' tức ', '\n', '']),
    );
    yield pick(['', 'họ ', '#', '@', 'BCTT_', '(', '“', 'IMG_']) +
      joined +
      pick(['', '82', '.docx', ')', '@vi-du.vn', '_2024', '…']);
  }
}

/** Forms that no pattern recognises with certainty: a person reviews them. */
test.each([
  'Khen Trần Văn H ở bến.',
  'Khen Trần hùng ở bến.',
  'Người họ Trần, tên Hùng lái phà.',
  'Người họ Trần, tên là Hùng lái phà.',
  'Khen Trần (Hai) Hùng ở bến.',
  'Khen Trần “Hai” Hùng ở bến.',
])('%s is at least listed for review', (text) => {
  for (const reader of ['own', 'prose', 'list'] as const)
    expect(fateOf(reader, text) !== 'allowed' || isRead(text, 'Trần Văn Hùng')).toBe(true);
});

test.each(['Khen Nguyễn TB Ngọc ở bến.', 'Khen Ng. Ngọc ở bến.'])(
  '%s is listed for review',
  (text) => {
    const find = nameWordFinder([{ name: 'Nguyễn Thị Bích Ngọc', of: 'Ngọc' }]);
    expect(find(text)).not.toEqual([]);
  },
);

test('random forms are masked, asked about or listed for review', () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  const missed = people.flatMap((name) =>
    [...junk(name, random)]
      .map((form) => `Gặp ${form} hôm qua.`)
      // An initial and a name that form another word.
      .filter(
        (text) => !/(?:^|[^\p{L}])(?:thùng|thung|thòa|thoa)(?!\p{L})/iu.test(text.normalize('NFC')),
      )
      .filter((text) => fateOf('prose', text) === 'allowed' && !isRead(text, name)),
  );
  expect(missed).toEqual([]);
});

const slugOf = (name: string) => letters.none(name).toLowerCase().replaceAll(' ', '-');

/** A form within a text; in an address, its slug. */
const places = {
  alt: (form) => `![Cô giáo ${form} nhận hoa](anh.jpg)`,
  caption: (form) => `![Ảnh](anh.jpg "${form} bên xe")`,
  heading: (form) => `## Việc của ${form}\n\nMột việc tốt.`,
  footnote: (form) => `Một việc tốt.[^1]\n\n[^1]: Theo lời ${form}.`,
  cell: (form) => `| STT | Họ tên |\n| --- | --- |\n| 1 | ${form} |`,
  cells: (form) => `| Họ | Tên |\n| --- | --- |\n| ${form.replace(' ', ' | ')} |`,
  attribute: (form) => `<abbr title="${form}">một người</abbr>`,
  bold: (form) => `Khen **${form.replace(' ', '** ')}.`,
  lines: (form) => `Khen ${form.replace(' ', '<br>')}.`,
  link: (form) => `Xem [bài](https://vi-du.vn/tin/${slugOf(form)}/).`,
  linkCamel: (form) => `Xem [bài](https://facebook.com/${letters.none(form).replaceAll(' ', '')}).`,
  file: (form) => `Xem [ảnh](anh/${slugOf(form)}.jpg).`,
  fileUnderscore: (form) => `Xem [ảnh](anh/${slugOf(form).replaceAll('-', '_')}_2024.png).`,
  anchor: (form) => `## Việc tốt {#${slugOf(form)}}`,
  mail: (form) => `Thư: ${slugOf(form).replaceAll('-', '')}@vi-du.vn`,
  mailDots: (form) => `<mailto:${slugOf(form).replaceAll('-', '.')}@vi-du.vn>`,
  mailDigits: (form) => `Thư: ${slugOf(form).replaceAll('-', '')}85@vi-du.vn`,
} satisfies Record<string, (form: string) => string>;

const named = ['Trần Văn Hùng', 'Trần Hùng', 'Hùng Trần', 'Hồng Nhung', 'Nguyễn Nhung', 'Thúy Hòa'];

test.each(Object.entries(places))('finds a name that is set apart, as %s', (_, place) => {
  const missed = (['own', 'prose', 'list'] as const).flatMap((reader) =>
    named
      .map((form) => place(form))
      .filter((text) => fateOf(reader, text) === 'allowed')
      .map((text) => `${reader}: ${text}`),
  );
  expect(missed).toEqual([]);
});

test.each([
  '| 1 | Trần Văn | Lái xe | Đội Bến Phao | Hùng |',
  '| Hùng | Lái xe | Trần Văn |',
  '| Trần | 1975 | Văn | Lái xe | **Hùng** |',
  'Trần Văn\tLái xe\tHùng',
  'Tran Van | Lai xe | Hung',
])('finds a name split over the cells of a row: %s', (line) => {
  for (const reader of ['own', 'prose', 'list'] as const)
    expect([reader, fateOf(reader, `| Họ | Nghề |\n${line}\n`)]).not.toContain('allowed');
});

test.each([
  ['[anh Hùng](/khen-thuong/2021/9902-qd-ubnd/)', 'asked'],
  ['[Hùng lái phà](../../khen-thuong/2021/9902-qd-ubnd/#cn01)', 'asked'],
  ['[anh Hùng](/khen-thuong/2021/9903-qd-ubnd/)', 'allowed'],
  ['[vua hùng](/khen-thuong/2021/9902-qd-ubnd/)', 'allowed'],
])('recognises whom a given name means by a link to the own decision: %s', (text, fate) => {
  for (const reader of ['prose', 'list'] as const)
    expect(fateOf(reader, `Gặp ${text}.`)).toBe(fate);
});

test('does not take two names of one row for other people', () => {
  expect(fateOf('prose', '| Trần Văn Tư | Lái xe | Lê Mạnh Hùng | Hùng |')).toBe('allowed');
});

/** Words that may precede a name and end like those that introduce a street, a river or a number. */
const before = {
  job: ['Công nhân tuần đường', 'Thợ sơn đường', 'Kỹ sư cầu', 'Người lái đò sông', 'Thợ hồ'],
  office: ['Phó Chủ tịch UBND thành phố', 'Bí thư chi bộ khu phố', 'Chủ tịch UBND tỉnh'],
  clause: ['Khi sang đường', 'Qua cầu', 'Xuống sông', 'Trong ngõ', 'Đoạn đường'],
  number: ['Chốt số 2', 'Lái xe Số 12', 'Danh sách số 1'],
};

test.each(Object.entries(before))('finds a whole name behind words of %s', (_, heads) => {
  for (const reader of ['own', 'prose'] as const)
    for (const head of heads)
      for (const name of people)
        expect([fateOf(reader, `${head} ${name} dừng xe.`), head]).not.toContain('allowed');
});

/** Capitals beside a part of a name that do not make it another name. */
const neighbours: ((pair: string) => string)[] = [
  (pair) => `Theo Chủ tịch Hội ${pair} nói.`,
  (pair) => `Gặp Lái Xe ${pair} hôm qua.`,
  (pair) => `Gặp LÁI XE ${pair.toUpperCase()} hôm qua.`,
  (pair) => `## Gương ${pair}`,
  (pair) => `Đọc bài “Gương ${pair}” nhé.`,
  (pair) => `Gặp KS ${pair} hôm qua.`,
  (pair) => `Bài của ${pair} Hà Nam đây.`,
  (pair) => `Gặp **${pair}** Bến Phao hôm qua.`,
  (pair) => `Gặp ${pair} TP. Phủ Lý hôm qua.`,
];

test.each(neighbours)('finds a part of a name beside a capital', (write) => {
  for (const reader of ['own', 'prose'] as const)
    for (const pair of ['Trần Hùng', 'Hùng Trần', 'Hồng Nhung', 'Thúy Hòa'])
      expect([fateOf(reader, write(pair)), write(pair)]).not.toContain('allowed');
});

/** Text attached to a name without a space, as in copies from PDF. */
const glued: ((name: string) => string)[] = [
  (name) => `${name}trực ca đêm`,
  (name) => `Khen ông ${name}đã được tặng`,
  (name) => `cho**${name}**vì`,
  (name) => `${name}vàLê Bá Lâm`,
  (name) => `ÔNG ${name.toUpperCase()}ĐÃ TRỰC`,
  (name) => `${name.toUpperCase()}Phó Đội trưởng`,
  (name) => `${letters.none(name)}la lai xe`,
  (name) => `${name.replaceAll(' ', '')}tổ 1`,
];

test.each(glued)('finds a name attached to other text', (write) => {
  for (const reader of ['own', 'prose'] as const)
    for (const name of people)
      expect([fateOf(reader, write(name)), write(name)]).not.toContain('allowed');
});

test.each([
  ...['hungtv', 'hung.tv', 'tvhung', 'hungtran', 'hung_tran', 'tranvh', 'hungt', 'thung'],
  ...['nhungnth', 'nthnhung', 'nhung.nguyen', 'hongnhung', 'nhungnguyen92', 'lthoa', 'hoalt'],
])('asks about an account: %s@', (account) => {
  for (const reader of ['own', 'prose', 'list'] as const)
    expect(fateOf(reader, `Thư gửi ${account}@vi-du.gov.vn.`)).not.toBe('allowed');
});

test.each([
  ['prose', 'Gặp anh Hùng ở bến.', 'many are called so'],
  ['prose', 'Gặp chị H. ở bến.', 'many are called so'],
  ['prose', 'Tổ TVH họp.', 'any office is called by three capitals'],
  ['prose', 'Xe về hòa bình, anh hùng.', 'words in lower case'],
  ['prose', 'Thư: tin.hung@vi-du.vn, vanthu@vi-du.vn', 'accounts of others'],
  ['prose', 'Khen ông Trần Đình Hùng và bà Nguyễn Thị Nhung Lan.', 'somebody else'],
  ['prose', 'Khen chị Phạm Thị Hồng Nhung và Nguyễn Trần Hùng.', 'another family before'],
  ['prose', 'Khen ông Trần Hùng Cường.', 'another given name behind'],
  ['prose', 'Đường Hồng Nhung, phường Thúy Hòa.', 'places'],
  ['own', 'Bà Mai H., Trần Văn Bê cùng nhận.', 'two of a list'],
] as const)('%s: %s is allowed: %s', (reader, text, _because) => {
  expect(fateOf(reader, text)).toBe('allowed');
});
