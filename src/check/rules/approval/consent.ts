import { exact, fold } from '../../../text/fold.ts';
import { nearest } from '../../../text/nearest.ts';
import { askedIn, type Consent } from '../../facts/consents.ts';
import { howToFill, valueAt } from '../../facts/how-to-fill.ts';
import { quote, written } from '../../facts/wording.ts';
import type { CheckedRecord } from '../../kit/content.ts';
import { exemplarNouns, forNoun, type Rule, type Violation } from '../../kit/rule.ts';

type Exemplar = CheckedRecord<'exemplar' | 'draft'>;

export const consent: Rule = {
  id: 'consent',
  title: 'Mỗi người được nêu tên phải đồng ý, ghi rõ ai cho phép, quan hệ, ngày và phạm vi.',
  why: 'Luật Bảo vệ dữ liệu cá nhân: im lặng không phải là đồng ý; cơ quan phải chứng minh được ai đã cho phép điều gì.',
  bad: [
    { exemplar: { 'consent.0.honouree': 'Vũ Đức Thiên' } },
    {
      says: 'Sự đồng ý của người mà bài không nêu là cảnh báo',
      model: {
        'consent.1': { honouree: 'Lê Thị Hòa', status: 'khong-ap-dung', basis: 'Không nêu nữa' },
      },
    },
    { says: 'Thiếu nơi lưu giấy là cảnh báo', exemplar: { 'consent.0.proof': null } },
  ],
  record: forNoun(exemplarNouns, function* (record): Iterable<Violation> {
    yield* ofNobody(record);
    for (const { name, index, honouree, consent: given, path } of askedIn(record)) {
      if (!given) yield* withoutConsent(record, index, name);
      else if (honouree.recipientType === 'tap-the') yield* ofCollective(record, given, path);
      else if (given.status === 'dong-y') yield* incomplete(record, given, path);
      else if (given.status === 'khong-ap-dung' && honouree.recipientType)
        yield {
          path: [...path, 'status'],
          actual: 'ghi “không áp dụng” cho người được nêu tên',
          expected: 'dong-y; “không áp dụng” chỉ dành cho tập thể không nêu tên ai',
          help: 'Xin phép người ấy; được đồng ý thì ghi dong-y theo giấy đồng ý, không thì không nêu tên.',
        };
    }
  }),
};

/** A name without a block: consent is missing, or its block is misspelled. */
function* withoutConsent(
  { noun, value: { honourees = [], consent: given = [] } }: Exemplar,
  index: number,
  name: string,
): Iterable<Violation> {
  const known = new Set(honourees.map((each) => exact(each.name ?? '')));
  const orphans = given.flatMap(({ honouree }) =>
    honouree && !known.has(exact(honouree)) ? [honouree] : [],
  );
  const meant = nearest(name, orphans) ?? orphans.find((each) => fold(each) === fold(name));
  if (meant)
    yield {
      path: ['consent', given.findIndex(({ honouree }) => honouree === meant), 'honouree'],
      actual: `${written(meant)}, bài nêu ${quote(name)}`,
      expected: 'đúng từng chữ như name của người được nêu',
      help: `Đối chiếu giấy đồng ý rồi viết honouree: ${name}, hoặc sửa name.`,
    };
  // A draft may wait for some of them, as for all.
  else if (noun !== 'draft')
    yield {
      path: ['honourees', index, 'name'],
      actual: `chưa có sự đồng ý nào ghi cho ${quote(name)}`,
      expected: 'một khối consent cho mỗi người, mỗi tập thể được nêu',
      help: 'Xin phép người ấy; được đồng ý rồi mới thêm khối consent như tệp mẫu, honouree ghi đúng từng chữ như name.',
    };
}

/** A block for someone whom the exemplar does not name, if all required blocks exist. */
function* ofNobody(record: Exemplar): Iterable<Violation> {
  const asked = askedIn(record);
  if (asked.length === 0 || asked.some(({ consent: given }) => !given)) return;
  const known = new Set(asked.map(({ name }) => exact(name)));
  for (const [index, { honouree }] of (record.value.consent ?? []).entries()) {
    if (!honouree || known.has(exact(honouree)) || record.entry().body.includes(honouree)) continue;
    yield {
      path: ['consent', index, 'honouree'],
      severity: 'warning',
      actual: `${written(honouree)}, bài không nêu người, tập thể ấy`,
      expected: 'mỗi khối ghi cho một người, tập thể trong honourees',
      help: 'Bài có nêu thì thêm vào honourees; không nêu thì bỏ khối này, giấy đồng ý vẫn lưu.',
    };
  }
}

/** “Không áp dụng” requires a reason. */
function* ofCollective(
  record: Exemplar,
  { status, basis }: Consent,
  path: PropertyKey[],
): Iterable<Violation> {
  if (status === 'khong-ap-dung' && !basis)
    yield wish(record, [...path, 'basis'], {
      actual: 'chưa ghi vì sao không áp dụng',
      expected: 'lý do, ví dụ bài viết về tập thể, không nêu tên cá nhân',
    });
}

const needed = {
  givenBy: 'họ tên người cho phép',
  relation: 'quan hệ với người được nêu',
  on: 'ngày cho phép',
  scope: 'phạm vi',
} as const;

function* incomplete(record: Exemplar, given: Consent, path: PropertyKey[]): Iterable<Violation> {
  for (const [key, name] of Object.entries(needed)) {
    const value = given[key as keyof typeof needed];
    const asWritten = valueAt(record.data, [...path, key]);
    // Another rule reports values that cannot be parsed.
    if ((value ?? asWritten ?? '').toString() !== '') continue;
    yield {
      path: [...path, key],
      of: 'key',
      actual: 'chưa ghi',
      expected: `${name}, vì tình trạng đang là dong-y`,
      help:
        key === 'scope'
          ? 'Xem giấy đồng ý rồi ghi vào scope đúng những điều được phép (ten, cau-chuyen, anh, suc-khoe).'
          : `Ghi theo giấy đồng ý. ${howToFill(record, [...path, key])}`,
    };
  }
  if (!given.proof)
    yield wish(record, [...path, 'proof'], {
      actual: 'chưa ghi nơi lưu giấy đồng ý',
      expected: 'số hồ sơ hoặc nơi lưu, để xuất trình khi có yêu cầu',
    });
}

/** A recommended key that blocks nothing. */
function wish(
  record: Exemplar,
  path: PropertyKey[],
  words: Pick<Violation, 'actual' | 'expected'>,
): Violation {
  return { path, of: 'key', severity: 'warning', ...words, help: howToFill(record, path) };
}
