import { exact, fold } from '../../../src/text/fold.ts';
import type { CheckedRecord } from '../checked.ts';
import { nearest } from '../nearest.ts';
import { namedIn } from '../personal-data/health.ts';
import { type Finding, forNoun, type Rule, stories } from '../rule.ts';
import { howToFill } from '../schema-findings.ts';
import { quote, written } from '../wording.ts';

const isDrawn = /tranh|vẽ|minh họa|minh hoạ|sơ đồ|đồ họa|biểu đồ|bản đồ/iu;

export const consent: Rule = {
  id: 'consent',
  title: 'Mỗi người được nêu tên phải đồng ý, ghi rõ ai cho phép, quan hệ, ngày và phạm vi.',
  why: 'Luật Bảo vệ dữ liệu cá nhân: im lặng không phải là đồng ý; cơ quan phải chứng minh được ai đã cho phép điều gì.',
  severity: 'error',
  bad: [
    { exemplar: { 'consent.0.honouree': 'Vũ Đức Thiên' } },
    { exemplar: { 'consent.0.givenBy': null } },
    { exemplar: { 'consent.0.status': 'khong-ap-dung' } },
    { exemplar: { 'consent.0.scope': ['ten'] } },
    { exemplar: { 'consent.0.scope': ['ten', 'cau-chuyen'] } },
    { exemplar: { 'consent.0.basis': 'Đã thông báo, sau 07 ngày không có ý kiến phản đối' } },
    { exemplar: { 'honourees.0.position': 'Học sinh lớp 9' } },
    { exemplar: { 'consent.0.givenBy': 'Vũ Đức Minh' } },
    { exemplar: { 'consent.0.givenBy': 'Đội số 1', 'consent.0.relation': 'Cơ quan' } },
    {
      says: 'Người giám hộ đồng ý mà chưa hỏi người chưa thành niên là cảnh báo',
      exemplar: { 'consent.0.givenBy': 'Vũ Đức Minh', 'consent.0.relation': 'Cha, người giám hộ' },
    },
    { says: 'Không ghi vì sao không áp dụng là cảnh báo', model: { 'consent.0.basis': null } },
    { says: 'Thiếu nơi lưu giấy là cảnh báo', exemplar: { 'consent.0.proof': null } },
    {
      exemplar: {
        'consent.0.scope': ['ten', 'cau-chuyen'],
        'photos.0.credit': 'Đội số 1',
        'photos.0.alt': 'Người lái xe đỡ một cụ bà lên xe',
      },
    },
  ],
  good: [
    {
      exemplar: {
        'consent.0.givenBy': 'Vũ Đức Minh và Vũ Đức Thiện',
        'consent.0.relation': 'Cha (người giám hộ) và bản thân',
      },
    },
    {
      says: 'Ảnh sự kiện công khai',
      exemplar: {
        'consent.0.scope': ['ten', 'cau-chuyen'],
        'photos.0.credit': 'Đội số 1',
        'photos.0.alt': 'Người lái xe nhận hoa',
        'consent.0.basis': 'Phiếu đồng ý; ảnh chụp tại sự kiện công khai ngày 05/01/2022',
      },
    },
  ],
  record: forNoun(stories, function* (record): Iterable<Finding> {
    const { honourees = [], consent = [], photos = [], withdrawn } = record.value;
    if (withdrawn || record.template || consent.length === 0) return;
    for (const [index, { name, recipientType }] of honourees.entries()) {
      if (!name) continue;
      const at = consent.findIndex(({ honouree }) => honouree && exact(honouree) === exact(name));
      const given = consent[at];
      if (!given) {
        yield withoutConsent(record.value, index, name);
        continue;
      }
      const path = ['consent', at];
      if (given.status === 'khong-ap-dung' && recipientType && recipientType !== 'tap-the') {
        yield {
          path: [...path, 'status'],
          found: 'ghi “không áp dụng” cho người được nêu tên',
          expected: 'dong-y; “không áp dụng” chỉ dành cho tập thể không nêu tên ai',
          fix: 'Xin phép người ấy rồi ghi dong-y, hoặc không nêu tên.',
        };
      }
      if (given.status === 'khong-ap-dung' && recipientType === 'tap-the' && !given.basis) {
        yield {
          path: [...path, 'basis'],
          of: 'key',
          severity: 'warning',
          found: 'chưa ghi vì sao không áp dụng',
          expected: 'lý do, ví dụ bài viết về tập thể, không nêu tên cá nhân',
          fix: howToFill(record as CheckedRecord, [...path, 'basis']),
        };
      }
      if (given.status === 'khong-ap-dung' && recipientType === 'tap-the') {
        const { body } = record.entry();
        const named = namedIn(body).find((each) => !honourees.some((other) => other.name === each));
        if (named)
          yield {
            bodyOffset: body.indexOf(named.split(' ')[0] ?? ''),
            severity: 'warning',
            found: `bài nêu tên ${quote(named)} mà chưa ghi sự đồng ý của người ấy`,
            expected: 'bài về tập thể không nêu tên ai, hoặc có sự đồng ý của người được nêu tên',
            fix: 'Bỏ tên, chỉ ghi chức vụ; hoặc thêm người ấy vào honourees và consent.',
          };
      }
      if (given.status === 'dong-y' && recipientType !== 'tap-the')
        yield* incomplete(record as CheckedRecord, given, path, photos);
      const { givenBy, relation = '' } = given;
      const said = ['basis', 'proof'].find((key) => silence.test(given[key as 'basis'] ?? ''));
      if (said) {
        yield {
          path: [...path, said],
          found: `đang ghi ${quote(given[said as 'basis'])}; im lặng không phải là đồng ý`,
          expected: 'sự đồng ý nói rõ bằng lời hoặc chữ ký',
          fix: 'Hỏi người ấy và ghi căn cứ thật; chưa hỏi được thì chưa đăng bài.',
        };
      }
      if (
        recipientType === 'ca-nhan' &&
        isMinor(honourees[index] ?? {}) &&
        /^(?:bản thân|chính)(?!\p{L})/iu.test(relation.trim())
      ) {
        yield {
          path: [...path, 'relation'],
          found: `đang ghi ${quote(relation)} mà người được nêu chưa thành niên`,
          expected: 'cha, mẹ hoặc người giám hộ, cùng chính người ấy',
          fix: 'Xin phép người giám hộ, ghi họ tên ở givenBy và quan hệ ở relation.',
        };
      }
      if (
        recipientType !== 'tap-the' &&
        /^(?:cơ quan|đơn vị|thủ trưởng|lãnh đạo|công đoàn)(?!\p{L})/iu.test(relation)
      ) {
        yield {
          path: [...path, 'relation'],
          found: `đang ghi ${quote(relation)}; cơ quan không thể cho phép thay`,
          expected: 'chính người ấy, thân nhân của người đã mất, hoặc người giám hộ',
          fix: 'Xin phép người ấy; được đồng ý thì ghi họ tên người cho phép ở givenBy, quan hệ ở relation (Bản thân, Con, Người giám hộ …).',
        };
      }
      if (
        recipientType === 'ca-nhan' &&
        givenBy &&
        /giám hộ/iu.test(relation) &&
        !exact(givenBy).includes(exact(name))
      ) {
        yield {
          path: [...path, 'givenBy'],
          severity: 'warning',
          found: `chỉ ghi ${quote(givenBy)}, chưa ghi ý kiến của người chưa thành niên`,
          expected: 'người giám hộ và chính người ấy, khi đã đủ tuổi để hỏi',
          fix: `Hỏi ý kiến người ấy; đồng ý thì ghi “${givenBy} và ${name}”, còn quá nhỏ thì để nguyên.`,
        };
      }
      if (
        recipientType === 'ca-nhan' &&
        givenBy &&
        /^(?:bản thân|chính)(?!\p{L})/iu.test(relation.trim()) &&
        !exact(givenBy).endsWith(exact(name)) &&
        !exact(name).endsWith(exact(givenBy))
      ) {
        yield {
          path: [...path, 'relation'],
          found: `đang ghi ${quote(relation)} mà người cho phép là ${quote(givenBy)}`,
          expected: 'quan hệ của người cho phép với người được nêu',
          fix: `Ghi quan hệ thật (con, vợ, chồng …), hoặc ghi ${name} ở givenBy.`,
        };
      }
    }
  }),
};

const silence =
  /im lặng|(?:không|chưa) (?:có |thấy )?(?:ý kiến|phản hồi|trả lời|phản đối)|mặc nhiên|coi như (?:là )?(?:đã )?đồng ý/iu;

/** Whether what is written of a person says that he or she is a child. */
function isMinor({
  honorific = '',
  position = '',
}: {
  honorific?: string | undefined;
  position?: string | undefined;
}): boolean {
  return (
    /^cháu$/iu.test(honorific.trim()) ||
    /học sinh(?! lớp 12)|thiếu nhi|thiếu niên|(?<!\d)1?\d tuổi/iu.test(position)
  );
}

/** A name that no block bears: none was given, or the block that meant it is misspelled. */
function withoutConsent(
  { honourees = [], consent = [] }: CheckedRecord<'exemplar' | 'draft'>['value'],
  index: number,
  name: string,
): Finding {
  const known = new Set(honourees.map((each) => exact(each.name ?? '')));
  const orphans = consent.flatMap(({ honouree }) =>
    honouree && !known.has(exact(honouree)) ? [honouree] : [],
  );
  const meant = nearest(name, orphans) ?? orphans.find((each) => fold(each) === fold(name));
  if (meant)
    return {
      path: ['consent', consent.findIndex(({ honouree }) => honouree === meant), 'honouree'],
      found: `${written(meant)}, bài nêu ${quote(name)}`,
      expected: 'đúng từng chữ như name của người được nêu',
      fix: `Đối chiếu giấy đồng ý rồi viết honouree: ${name}, hoặc sửa name.`,
    };
  return {
    path: ['honourees', index, 'name'],
    found: `chưa có sự đồng ý nào ghi cho ${quote(name)}`,
    expected: 'một khối consent cho mỗi người, mỗi tập thể được nêu',
    fix: 'Xin phép người ấy; được đồng ý rồi mới thêm khối consent như tệp mẫu, honouree ghi đúng từng chữ như name.',
  };
}

type Given = {
  givenBy?: string | undefined;
  relation?: string | undefined;
  on?: string | undefined;
  scope?: (string | undefined)[] | undefined;
  basis?: string | undefined;
  proof?: string | undefined;
  until?: string | undefined;
};
type Photo = { credit?: string | undefined; alt?: string | undefined };

function* incomplete(
  record: CheckedRecord,
  given: Given,
  path: PropertyKey[],
  photos: Photo[],
): Iterable<Finding> {
  const needed = {
    givenBy: 'họ tên người cho phép',
    relation: 'quan hệ với người được nêu',
    on: 'ngày cho phép',
    scope: 'phạm vi',
  } as const;
  for (const [key, name] of Object.entries(needed)) {
    const value = given[key as keyof typeof needed];
    if (value && value.length > 0) continue;
    yield {
      path: [...path, key],
      of: 'key',
      found: 'chưa ghi',
      expected: `${name}, vì tình trạng đang là dong-y`,
      fix:
        key === 'scope'
          ? 'Xem giấy đồng ý rồi ghi vào scope đúng những điều được phép (ten, cau-chuyen, anh, suc-khoe).'
          : `Ghi theo giấy đồng ý. ${howToFill(record, [...path, key])}`,
    };
  }
  const { scope = [], basis = '', proof = '' } = given;
  if (!proof) {
    yield {
      path: [...path, 'proof'],
      of: 'key',
      severity: 'warning',
      found: 'chưa ghi nơi lưu giấy đồng ý',
      expected: 'số hồ sơ hoặc nơi lưu, để khi cần thì đưa ra được',
      fix: howToFill(record, [...path, 'proof']),
    };
  }
  if (scope.length === 0) return;
  const missing = ['ten', 'cau-chuyen'].filter((each) => !scope.includes(each));
  if (missing.length > 0) {
    yield {
      path: [...path, 'scope'],
      of: 'key',
      found: `phạm vi chưa có ${missing.join(', ')}`,
      expected: 'ten và cau-chuyen, vì bài nêu tên và kể chuyện người ấy',
      fix: 'Xin phép thêm rồi ghi vào scope; chưa được phép thì ngừng công bố bài (withdrawn).',
    };
  }
  const hasPhotograph = photos.some(
    ({ credit = '', alt = '' }) => !isDrawn.test(`${credit} ${alt}`),
  );
  if (photos.length > 0 && !hasPhotograph && !scope.includes('anh')) {
    yield {
      path: [...path, 'scope'],
      of: 'key',
      severity: 'warning',
      found: 'phạm vi chưa có anh, nên trang không hiện tranh, ảnh của bài',
      expected: 'anh trong scope khi người ấy cho dùng tranh, ảnh',
      fix: 'Xin phép rồi thêm anh vào scope, hoặc bỏ tranh, ảnh.',
    };
  }
  if (
    hasPhotograph &&
    !scope.includes('anh') &&
    !/công khai|công cộng/iu.test(`${basis} ${proof}`)
  ) {
    yield {
      path: [...path, 'scope'],
      of: 'key',
      found: 'bài có ảnh chụp mà phạm vi chưa có anh',
      expected: 'anh trong scope, hoặc căn cứ khác ở basis (ảnh sự kiện công khai)',
      fix: 'Xin phép rồi thêm anh vào scope, hoặc bỏ ảnh; ảnh sự kiện công khai thì ghi ở basis, ví dụ “ảnh chụp tại sự kiện công khai ngày …”.',
    };
  }
}
