import { expect, test } from 'vitest';
import { masked } from './masked-record.ts';
import type { Readable } from './withheld.ts';
import { withholdingOf } from './withholding.ts';

/** Withheld rows, one for each kind of name that was ever revealed by another form. */
const withheld = [
  {
    recipientType: 'ca-nhan',
    honorific: 'Bà',
    name: 'Lê Thị Thu Gượm',
    position: 'Giáo viên',
    unitAsWritten: 'Trường Mầm non Hoa Sen',
  },
  {
    recipientType: 'ca-nhan',
    honorific: 'Ông',
    name: 'Lường Văn Yểng',
    position: 'Trưởng thôn',
    unitAsWritten: 'Vạn Văn',
  },
  {
    recipientType: 'ca-nhan',
    honorific: 'Ông',
    name: 'Vũ Hải Dương',
    position: 'Lái xe',
    unitAsWritten: 'Bến xe Phía Đông',
  },
  {
    recipientType: 'ca-nhan',
    honorific: 'Ông',
    name: 'Thái Bình',
    position: 'Y tá',
    unitAsWritten: 'Trạm Y tế xã Mới',
  },
  { recipientType: 'ca-nhan', honorific: 'Ông', name: 'Trần Quang Phú', position: 'Thợ máy' },
  { recipientType: 'ca-nhan', honorific: 'Ông', name: 'Nguyễn Văn Ẩn', position: 'Bảo vệ' },
  { recipientType: 'ca-nhan', honorific: 'Ông', name: 'Đinh Công Xuân', position: 'Thủ kho' },
  {
    recipientType: 'ca-nhan',
    honorific: 'Ông',
    name: 'Phan Văn Quaxvu',
    position: 'Đại úy, Phó Trưởng phòng',
    unitAsWritten: 'Phòng Nội vụ Bình Quax, Ủy ban nhân dân huyện Quaxlu',
  },
  { recipientType: 'tap-the', name: 'Ủy ban nhân dân xã Quaxyen Mỹ' },
  { recipientType: 'tap-the', name: 'Trường THCS Võ Quaxdu' },
  { recipientType: 'tap-the', name: 'Đội thiện nguyện Quaxam Áp' },
  { recipientType: 'tap-the', name: 'Công ty TNHH MTV Bưởi Gượng' },
  { recipientType: 'tap-the', name: 'Công ty cổ phần Vận tải Ớt Hiểm' },
  ...[
    ['Ông', 'Y Quaxblim Niê Krông', 'Lái xe', 'Quaxblim Y Niê Krông'],
    ['Bà', 'H’Quaxen Niê', 'Y tá', 'Quaxen H’ Niê'],
    ['Ông', 'Bounmy Quaxvong', 'Thợ', 'Bounmy Quaxvong'],
    ['Ông', 'Linh mục Giuse Lò Văn Quaxc', 'Linh mục'],
    ['Bà', 'Maria Trần Thị Quaxn', 'Thợ'],
    ['Ông', 'NSƯT Tạ Quaxt', 'Diễn viên'],
    ['Ông', 'Bác sĩ CKII Tạ Văn Quaxk', 'Bác sĩ'],
    ['Bà', 'Mẹ VNAH Tạ Thị Quaxm', ''],
    ['Bà', 'Công Tằng Tôn Nữ Diệu Quaxd', 'Thợ'],
    ['Ông', 'Tạ Văn Quaxl A', 'Thợ'],
    ['Ông', 'Trần Quaxo', 'Bảo vệ'],
    ['Ông', 'Đoàn Kết', 'Thủ quỹ'],
    ['Ông', 'Hoàng Minh Trung', 'Thủ kho'],
    ['Bà', 'Lê Na', 'Thủ kho'],
    ['Bà', 'Lê Hà', 'Thủ thư'],
    ['Ông', 'Lê Hồng Phong', 'Bảo vệ'],
    ['Ông', 'Hòa Bình', 'Bảo vệ'],
    ['Ông', 'Khổng Đức Quaxy', 'Đăng kiểm viên'],
  ].map(([honorific, name, position, sortName]) => ({
    recipientType: 'ca-nhan',
    honorific,
    name,
    unitAsWritten: 'Phòng 9',
    ...(position && { position }),
    ...(sortName && { sortName }),
  })),
  ...[
    'Tập thể tác giả: Tạ Văn Quaxua, Tạ Thị Quaxub',
    'Tạ Văn Quaxuc – Tạ Thị Quaxud',
    'Tạ Văn Quaxue và cộng sự',
    'Tổ lái xe (Tạ Văn Quaxuf, Tạ Thị Quaxug)',
    'Trang trại Tạ Văn Quaxuh',
    'Doanh nghiệp tư nhân Tạ Văn Quaxui',
    'Trường THPT Võ Văn Quaxuk',
  ].map((name) => ({ recipientType: 'tap-the', name })),
  { recipientType: 'ho-gia-dinh', name: 'Hộ Quaxuo' },
  { recipientType: 'ho-gia-dinh', name: 'Hộ ông Đinh Văn Quaxup và bà Phạm Thị Quaxuq' },
].map((row) => ({ ...row, publish: 'an' }));

const others = [
  { recipientType: 'ca-nhan', honorific: 'Bà', name: 'Lê Thị Gấm', position: 'Kế toán' },
  // Has the same spelling as a withheld name without its middle name.
  { recipientType: 'ca-nhan', honorific: 'Ông', name: 'Nguyễn Ẩn', position: 'Phó Giám đốc' },
  { recipientType: 'ca-nhan', honorific: 'Bà', name: 'Hà Lê', position: 'Kế toán' },
];

type Place = 'own' | 'exemplar' | 'page' | 'office' | 'unit' | 'award';

const record = (noun: Readable['noun'], id: string, data: object, body = ''): Readable => ({
  noun,
  id,
  data,
  body,
});

/** The records of a site with a text in a certain location. */
function recordsWith(place: Place | undefined, text: string) {
  const own = record('decision', '2021/9902-qd-ubnd', {
    subjectLine: place === 'own' ? text : 'Về việc khen thưởng',
    recipients: [...withheld, ...others],
  });
  const exemplar = record(
    'exemplar',
    'chuyen-xe',
    {
      // Shares the name of someone withheld.
      honourees: [{ name: 'Phạm Thị Nhài' }, { name: 'Khổng Đức Quaxy', position: 'Lái tàu' }],
      commendations: ['2021/9902-qd-ubnd#cn01', '2021/9902-qd-ubnd#cn02'],
    },
    place === 'exemplar' ? text : '',
  );
  const page = record('page', 'thong-bao', { title: 'Thông báo' }, place === 'page' ? text : '');
  const office = record('office', 'office', {
    brand: 'Thi đua',
    contact: { unit: place === 'office' ? text : 'Văn phòng' },
  });
  const unit = record('unit', 'mot-don-vi', {
    id: 'mot-don-vi',
    name: place === 'unit' ? text : 'Đội 1',
  });
  const award = record('award', 'bang-khen', { name: 'Bằng khen' }, place === 'award' ? text : '');
  return { own, exemplar, page, office, unit, award };
}

const withholdingOfAll = (records: ReturnType<typeof recordsWith>) =>
  withholdingOf({ decisions: [records.own], shown: Object.values(records) });

/** Prose neither withholds nor publishes a name, so one instance serves for all texts. */
const whateverIsSaid = withholdingOfAll(recordsWith(undefined, ''));

/** A decision with only the rows that it shows: the many others would be masked again for each text. */
const withoutWithheldRows = (decision: Readable): Readable => ({
  ...decision,
  data: { ...(decision.data as object), recipients: others },
});

/** A text as shown on the site in a certain location, and whether the check asks about it. */
function shownAt(place: Place, text: string): { text: string; isDoubtful: boolean } {
  const records = recordsWith(place, text);
  const isSaid = place === 'own' || place === 'exemplar' || place === 'page';
  const withholding = isSaid ? whateverIsSaid : withholdingOfAll(records);
  const at = place === 'own' ? withoutWithheldRows(records.own) : records[place];
  const after = masked(at, withholding);
  const data = after.data as Record<string, unknown>;
  const texts = {
    own: data.subjectLine,
    exemplar: after.body,
    page: after.body,
    office: (data.contact as { unit?: string } | undefined)?.unit,
    unit: data.name,
    award: after.body,
  };
  const whole = `${JSON.stringify(at.data)}\n${at.body}`;
  return {
    text: String(texts[place]),
    isDoubtful: withholding
      .findAllIn(
        at,
        whole,
      )(text)
      .some(({ doubtful }) => doubtful),
  };
}

/** What happens to the words: masked, kept, or kept and asked about. */
type Fate = 'masked' | 'kept' | 'asked';

const everywhere: Place[] = ['own', 'exemplar', 'page'];
const lists: Place[] = ['office', 'unit', 'award'];

const forms: [places: Place[], text: string, fate: Fate][] = [
  // The whole name, also in the lists of the office.
  [[...everywhere, ...lists], 'Gặp bà Lê Thị Thu Gượm.', 'masked'],
  [[...everywhere, ...lists], 'Gặp LÊ THỊ THU GƯỢM.', 'masked'],
  [[...everywhere, ...lists], 'Hộ kinh doanh Lê Thị Thu Gượm', 'masked'],
  // Family and given name with some of the names between them.
  [everywhere, 'Khen Bà Lê Thu Gượm.', 'masked'],
  [everywhere, 'Khen bà Lê Thị Gượm.', 'masked'],
  [everywhere, 'Khen Lê Gượm.', 'masked'],
  [everywhere, 'Lê Gượm được khen.', 'masked'],
  [everywhere, 'Tặng Lê Gượm Bằng khen.', 'masked'],
  [everywhere, 'Cô Lê Gượm được khen.', 'masked'],
  [everywhere, 'Khen LÊ GƯỢM.', 'masked'],
  [everywhere, 'Khen Le Thi Guom.', 'masked'],
  [everywhere, 'Khen bà L.T. Gượm.', 'masked'],
  [everywhere, 'Khen bà L. T. T. Gượm.', 'masked'],
  [everywhere, 'Khen bà Lê T. T. Gượm.', 'masked'],
  [everywhere, 'Khen bà Lê T. Gượm.', 'masked'],
  [everywhere, 'Khen bà Lê T. Thu Gượm.', 'masked'],
  [everywhere, 'Khen bà Lê Thị T. Gượm.', 'masked'],
  [everywhere, 'Khen ông Lường Yểng.', 'masked'],
  [everywhere, 'Khen ông Vũ Dương.', 'masked'],
  [everywhere, 'Khen **Lê** Gượm.', 'masked'],
  [everywhere, 'Khen bà Lê Thu Gượm, Trường Mầm non Hoa Sen.', 'masked'],
  [everywhere, 'Khen bà Lê Thị Gượm Hương.', 'kept'],
  [everywhere, 'Khen bà Hoàng Lê Gượm.', 'kept'],
  [everywhere, 'Hoàng Lê Gượm được khen.', 'kept'],
  [everywhere, 'Khen bà Lê Thị Gươm.', 'kept'],
  [everywhere, 'Khen bà Lê Thị Hoa Gượm.', 'kept'],
  [everywhere, 'Khen bà Lê Thị Gấm.', 'kept'],
  [everywhere, 'Khen bà Trần Thị Gượm Lê.', 'kept'],
  [['page'], 'Bà Lê, Gượm nhẹ cái gùi xuống đất.', 'kept'],
  [everywhere, 'Khen bà Trần Lê Thu Gượm.', 'kept'],
  [everywhere, 'lê gượm từng bước', 'kept'],
  // Someone else has the name without its middle.
  [everywhere, 'Khen ông Nguyễn Ẩn, Phó Giám đốc.', 'kept'],
  [everywhere, 'Khen ông Nguyễn Văn Ẩn.', 'masked'],
  [everywhere, 'Khen ông Nguyễn Ẩn, Bảo vệ.', 'masked'],
  // Streets and schools have names of their own.
  [everywhere, 'Sửa đường Trần Phú.', 'kept'],
  [everywhere, 'Sửa đường Trần Quang Phú.', 'asked'],
  [everywhere, 'Trường THCS Trần Phú ở phố Trần Phú.', 'kept'],
  [everywhere, 'Khen ông Trần Phú.', 'masked'],
  [everywhere, 'Khen thợ máy Trần Phú.', 'masked'],
  [lists, 'Trường THCS Trần Phú', 'kept'],
  [lists, 'Trường THCS Trần Quang Phú', 'asked'],
  [['own'], 'Trường Tiểu học Trần Quang Phú được khen.', 'asked'],
  // The given name with identifying context.
  [everywhere, 'Khen Gượm, Trường Mầm non Hoa Sen.', 'masked'],
  [everywhere, 'Khen Gượm (Trường Mầm non Hoa Sen).', 'masked'],
  [everywhere, 'Khen cô Gượm của Trường Mầm non Hoa Sen.', 'masked'],
  [everywhere, 'Ở Trường Mầm non Hoa Sen, cô Gượm dạy múa.', 'masked'],
  [everywhere, 'Khen Yểng (Vạn Văn).', 'masked'],
  [everywhere, 'Ông Yểng, Vạn Văn.', 'masked'],
  [['own', 'exemplar'], 'Khen bà Gượm.', 'masked'],
  [['own', 'exemplar'], 'Cô Gượm được khen.', 'masked'],
  [['own', 'exemplar'], 'Khen cô giáo Gượm.', 'masked'],
  [['own', 'exemplar'], 'Khen giáo viên Gượm.', 'masked'],
  [['own', 'exemplar'], 'Khen bà Thu Gượm.', 'masked'],
  [['own', 'exemplar'], 'Khen Gượm vì đã cứu người.', 'masked'],
  [['own', 'exemplar'], 'Khen cô Mai, Gượm và Yểng.', 'masked'],
  [['own', 'exemplar'], 'Gượm đã cứu người.', 'asked'],
  [['page'], 'Khen bà Gượm.', 'kept'],
  [['page'], 'Khen Gượm vì đã cứu người.', 'kept'],
  [['page'], 'Cô Gượm dạy múa. Trường Mầm non Hoa Sen nghỉ hè.', 'asked'],
  [everywhere, 'Khen bà Gượm Hương.', 'kept'],
  [everywhere, 'Khen Trần Thị Gượm.', 'kept'],
  [everywhere, 'gượm đã nào', 'kept'],
  [everywhere, 'Tổ chức ở thôn Gượm.', 'kept'],
  [['own'], 'Hội Xuân, mùa Xuân, phía Xuân.', 'kept'],
  [['own'], 'Đón Xuân ở bến.', 'asked'],
  // The given name as an initial, and initials without dots.
  [everywhere, 'Khen bà Lê Thị G., giáo viên.', 'masked'],
  [everywhere, 'Khen bà Lê Thị T.G., giáo viên.', 'masked'],
  [everywhere, 'Khen Lê Thị G (Trường Mầm non Hoa Sen).', 'masked'],
  [everywhere, 'Khen cô G., Trường Mầm non Hoa Sen.', 'masked'],
  [everywhere, 'Khen Ng Văn Ẩn.', 'masked'],
  [everywhere, 'Khen Lường V Yểng.', 'masked'],
  [everywhere, 'Khen bà Lê Thị G.', 'asked'],
  [['own', 'exemplar'], 'Khen cô G.', 'asked'],
  [['page'], 'Khen cô G.', 'kept'],
  [everywhere, 'Khen Lê Thị Gấm, giáo viên.', 'kept'],
  // Position and unit abbreviated, in part, or in one.
  [everywhere, 'Khen cô Gượm, Trường MN Hoa Sen.', 'masked'],
  [everywhere, 'Ở MN Hoa Sen, cô Gượm dạy múa.', 'masked'],
  [everywhere, 'Khen ông Quaxvu, Phòng Nội vụ Bình Quax.', 'masked'],
  [everywhere, 'Khen ông P.V.Q, UBND huyện Quaxlu.', 'masked'],
  [everywhere, 'Khen Đại úy P.V.Q.', 'masked'],
  [['own'], 'Khen Giáo viên Trường Mầm non Hoa Sen.', 'asked'],
  [['own'], 'Khen Giáo viên Trường Mầm non Hoa Mai.', 'kept'],
  [['page'], 'Giáo viên Trường Mầm non Hoa Sen họp.', 'kept'],
  // Other diacritics on the given name: another person, or a typo in the person’s own decision.
  [['exemplar', 'page', ...lists], 'Gặp ông Hoàng Minh Trưng.', 'asked'],
  [['exemplar', 'page', ...lists], 'Gặp ông Trần Quang Phụ.', 'asked'],
  [['own'], 'Khen ông Hoàng Minh Trưng.', 'masked'],
  [['page'], 'Khen ông Hoàng Minh Trưng, Thủ kho.', 'masked'],
  [everywhere, 'Khen ông Hoang Minh Trung.', 'masked'],
  [['exemplar', 'page'], 'Khen ông Hoàng Mình Trung.', 'asked'],
  [['own'], 'Khen ông Hoàng Mình Trung.', 'masked'],
  [['page'], 'Khen ông Hoàng Mình Trung, Thủ kho.', 'masked'],
  [everywhere, 'Khen ông Trần Quang Phu.', 'masked'],
  // Organisations by their usual abbreviations.
  [everywhere, 'Khen UBND xã Quaxyen Mỹ.', 'masked'],
  [everywhere, 'Khen Uỷ ban nhân dân xã Quaxyen Mỹ.', 'masked'],
  [everywhere, 'Khen Trường Trung học cơ sở Võ Quaxdu.', 'masked'],
  [everywhere, 'Khen THCS Võ Quaxdu.', 'masked'],
  [['own'], 'Khen UBND Quaxyen Mỹ.', 'asked'],
  [['own'], 'Khen đội Quaxam Áp.', 'asked'],
  [['page'], 'Khen UBND Quaxyen Mỹ.', 'kept'],
  // A longer name that begins with the whole name is another person's; a position is not part of it.
  [everywhere, 'Cùng Lê Hồng Phong Vân cân vật liệu.', 'asked'],
  [everywhere, 'Lê Thị Thu Gượm Nhung lo việc ăn.', 'asked'],
  [everywhere, 'Lê Thị Thu Gượm Kế toán trưởng', 'masked'],
  // A firm with the same name as a person.
  [everywhere, 'Công ty Lê Hà tài trợ.', 'asked'],
  [everywhere, 'Trụ sở tại 72 Lê Hồng Phong.', 'kept'],
  // Titles without dots, with a colon.
  [['own'], 'ThS Gượm; Đ/c: Gượm; PGS.TS Gượm', 'masked'],
  [['own'], 'Dì Gượm nấu cơm.', 'masked'],
  // A name that is also a province’s.
  [[...everywhere, ...lists], 'Sở Giao thông vận tải tỉnh Thái Bình', 'kept'],
  [[...everywhere, ...lists], 'tỉnh Hải Dương', 'kept'],
  [everywhere, 'Xe chạy về Hải Dương.', 'kept'],
  [['exemplar', 'page'], 'Xe chạy về Thái Bình.', 'kept'],
  [['own'], 'Khen Thái Bình.', 'asked'],
  [everywhere, 'Khen ông Thái Bình.', 'masked'],
  [everywhere, 'Khen Thái Bình, Trạm Y tế xã Mới.', 'masked'],
  [everywhere, 'Khen y tá Thái Bình.', 'masked'],
  [[...everywhere, ...lists], 'Khen Vũ Hải Dương.', 'masked'],
  [['own'], 'Khen ông Hải Dương.', 'masked'],
  [['own'], 'Khen ông Dương.', 'masked'],
  [lists, 'Ông Thái Bình tiếp dân', 'masked'],
  // A firm without its legal form.
  [[...everywhere, 'award'], 'Khen Công ty TNHH MTV Bưởi Gượng.', 'masked'],
  [everywhere, 'Khen Công ty Bưởi Gượng.', 'masked'],
  [everywhere, 'Khen Cty Bưởi Gượng.', 'masked'],
  [everywhere, 'Khen Công ty TNHH Bưởi Gượng.', 'masked'],
  [everywhere, 'Khen công ty Bưởi Gượng.', 'masked'],
  [everywhere, 'Khen Công ty Vận tải Ớt Hiểm.', 'masked'],
  [everywhere, 'Khen CTCP Vận tải Ớt Hiểm.', 'masked'],
  [['own'], 'Khen Bưởi Gượng.', 'asked'],
  [['exemplar', 'page'], 'Khen Bưởi Gượng.', 'kept'],
  [everywhere, 'Khen Công ty Bưởi.', 'kept'],
  [everywhere, 'Khen công ty bưởi gượng ép.', 'kept'],
  [everywhere, 'Khen Công ty Bưởi Gượng Việt Nam.', 'kept'],
  // The given name is not the last.
  [everywhere, 'Khen ông Quaxblim, Phòng 9.', 'masked'],
  [everywhere, 'Ở Phòng 9 có ông Y Quaxblim.', 'masked'],
  [['own'], 'Khen ông Y Quaxblim.', 'masked'],
  [['own'], 'Khen ông Y Quaxblim Niê.', 'masked'],
  [['own'], 'Khen Y Quaxblim vì đã cứu người.', 'masked'],
  [['own'], 'Khen bà H’Quaxen.', 'masked'],
  [['own'], "Khen bà H'Quaxen vì đã cứu người.", 'masked'],
  [['own'], 'Khen bà Quaxen.', 'masked'],
  [['own'], 'Khen ông Bounmy.', 'masked'],
  [everywhere, 'Khen Quaxblim Niê Krông.', 'masked'],
  [everywhere, 'Khen chị Quaxen Niê.', 'masked'],
  [['own'], 'Xã Krông và xã Niê.', 'kept'],
  // Additions before and behind a name.
  [everywhere, 'Khen ông Lò Văn Quaxc.', 'masked'],
  [everywhere, 'Khen linh mục Lò Văn Quaxc.', 'masked'],
  [everywhere, 'Lò Văn Quaxc được khen.', 'masked'],
  [everywhere, 'Khen bà Trần Thị Quaxn.', 'masked'],
  [everywhere, 'Khen ông Tạ Quaxt.', 'masked'],
  [everywhere, 'Khen bác sĩ Tạ Văn Quaxk.', 'masked'],
  [everywhere, 'Khen mẹ Tạ Thị Quaxm.', 'masked'],
  [everywhere, 'Khen bà Tôn Nữ Diệu Quaxd.', 'masked'],
  [everywhere, 'Khen ông Tạ Văn Quaxl.', 'masked'],
  [['own'], 'Khen ông Quaxl.', 'masked'],
  [everywhere, 'Đạt giải A, loại A; A. TẬP THỂ.', 'kept'],
  // People in a collective.
  ...['Quaxua', 'Quaxuc', 'Quaxue', 'Quaxuf', 'Quaxuh', 'Quaxui'].map(
    (name): [Place[], string, Fate] => [everywhere, `Khen ông Tạ Văn ${name}.`, 'masked'],
  ),
  ...['Quaxub', 'Quaxud', 'Quaxug'].map((name): [Place[], string, Fate] => [
    everywhere,
    `Khen Tạ Thị ${name}.`,
    'masked',
  ]),
  [everywhere, 'Khen ông Võ Văn Quaxuk.', 'kept'],
  [everywhere, 'Khen ông Quaxuo.', 'masked'],
  [everywhere, 'Khen vợ chồng Quaxup Quaxuq.', 'masked'],
  [everywhere, 'Khen vợ chồng Quaxuq và Quaxup.', 'masked'],
  // A name spread over spaces and cells.
  [everywhere, `| Lê Thị Thu${' '.repeat(56)}| Gượm |`, 'masked'],
  [everywhere, `Khen Lê Thị Thu\n${' '.repeat(48)}Gượm.`, 'masked'],
  [everywhere, '| Trần | Quaxo |', 'masked'],
  // Abbreviated.
  [everywhere, 'Khen Tr. Quang Phú.', 'masked'],
  [everywhere, 'Khen bà LTT Gượm.', 'masked'],
  [everywhere, 'Khen bà L.T.T.G, Trường Mầm non Hoa Sen.', 'masked'],
  // A name of two words that is also an ordinary word.
  [[...everywhere, ...lists], 'Cùng đoàn kết, tăng cường.', 'kept'],
  [everywhere, 'Đoàn kết là sức mạnh.', 'kept'],
  [everywhere, 'KHỐI ĐOÀN KẾT TOÀN DÂN', 'asked'],
  [everywhere, 'Khen Đoàn Kết.', 'masked'],
  [everywhere, 'ĐOÀN KẾT THI ĐUA', 'asked'],
  [everywhere, 'Công an xã Trần Quaxo.', 'asked'],
  [everywhere, 'Khen ông đoàn kết.', 'masked'],
  [everywhere, 'Khen TRẦN QUAXO.', 'masked'],
  [everywhere, 'Xem [bài](https://x.vn/khoi-doan-ket-toan-dan/).', 'asked'],
  [everywhere, 'Khen ông Trần Quaxo.', 'masked'],
  [everywhere, 'Xem tran-quaxo.pdf.', 'masked'],
  // Someone else.
  [everywhere, 'Khen ông Hồ A Bình.', 'kept'],
  [everywhere, 'Khen bà Hà Lê.', 'kept'],
  [everywhere, 'Khen bà Đặng Lê Na.', 'kept'],
  [everywhere, 'Khen ông Vũ Hoàng Minh Trung.', 'kept'],
  [everywhere, 'Khen ông Trần Quaxo Anh.', 'kept'],
  [everywhere, 'Khen ông Trần Quaxo Bảo vệ.', 'masked'],
  [everywhere, 'Khen ông Hoàng Minh Trung.', 'masked'],
  [everywhere, 'Khen ông Khổng Đức Quaxy, Đăng kiểm viên.', 'masked'],
  [['exemplar'], 'Khen ông Khổng Đức Quaxy, Lái tàu.', 'kept'],
  [['page'], 'Khen ông Khổng Đức Quaxy, Lái tàu.', 'asked'],
  // Things named after someone.
  ...['Phường', 'Trường THPT chuyên', 'tượng đài', 'bến xe'].map(
    (head): [Place[], string, Fate] => [everywhere, `Ở ${head} Lê Hồng Phong.`, 'asked'],
  ),
  [everywhere, 'Ở khu phố Lê Hồng Phong.', 'asked'],
  ...['đại lộ', 'ngã tư', 'Số 12', 'cầu vượt'].map((head): [Place[], string, Fate] => [
    everywhere,
    `Ở ${head} Lê Hồng Phong.`,
    'kept',
  ]),
  [everywhere, 'Trưởng thôn Lê Hồng Phong.', 'masked'],
  [['own'], 'Qua đèo Gượm, sông Gượm.', 'kept'],
  // All initials joined, with identifying context.
  [everywhere, 'Khen bà LTTG, Trường Mầm non Hoa Sen.', 'masked'],
  [everywhere, 'Khen LTTG (Trường Mầm non Hoa Sen).', 'masked'],
  [everywhere, 'Khen giáo viên LTTG.', 'masked'],
  [everywhere, 'Khen ông LVY, trưởng thôn Vạn Văn.', 'masked'],
  [everywhere, 'Khen Trưởng thôn L.V.Y.', 'masked'],
  [everywhere, 'Khen ông V.H.D (Bến xe Phía Đông).', 'masked'],
  [everywhere, 'Khen ông TQP, thợ máy.', 'masked'],
  [everywhere, 'Khen bà LTG, Trường Mầm non Hoa Sen.', 'masked'],
  [everywhere, 'Khen bà LTTG.', 'asked'],
  [['own', 'exemplar'], 'Cổng LTTG của trường.', 'asked'],
  [['page'], 'Cổng LTTG của trường.', 'kept'],
  [['page'], 'Trường Mầm non Hoa Sen dùng mã LTTG.', 'kept'],
  [everywhere, 'Khen ông VHD, Bến xe Phía Tây.', 'asked'],
  [everywhere, 'Khen ông lvy, Vạn Văn.', 'kept'],
  // The position directly before the given name.
  [['own'], 'Khen Thợ máy Phú.', 'masked'],
  [['own'], 'Thợ máy Phú sửa xe.', 'masked'],
  [['own'], 'Khen thợ Bounmy.', 'masked'],
  [['own'], 'Thợ Bounmy sửa xe.', 'masked'],
  [['own'], 'Thợ Quaxn được khen.', 'masked'],
  [['own'], 'Anh thợ Quaxl được khen.', 'masked'],
  [['own'], 'Bảo vệ Ẩn trực đêm.', 'masked'],
  [['own'], 'Khen Thủ kho Xuân.', 'masked'],
  [['own'], 'Thủ kho Xuân trực đêm.', 'masked'],
  [['own'], 'Khen Cô giáo Thu Gượm.', 'masked'],
  [['page'], 'Thợ máy Phú sửa xe.', 'asked'],
  [['own'], 'Thợ máy giỏi của phân xưởng.', 'kept'],
  [['own'], 'Thợ Mai sửa xe.', 'kept'],
  [['own'], 'Khen thợ máy Lê Phú Cường.', 'kept'],
  [['own'], 'Thủ kho mùa Xuân.', 'kept'],
  // Households by one of their members.
  [everywhere, 'Khen hộ bà Phạm Thị Quaxuq.', 'masked'],
  [everywhere, 'Khen hộ Đinh Văn Quaxup.', 'masked'],
  [everywhere, 'Khen gia đình ông Đinh Quaxup.', 'masked'],
  [everywhere, 'Khen hộ anh Đ.V. Quaxup.', 'masked'],
  [['own'], 'Khen hộ bà Quaxuq.', 'masked'],
  [['page'], 'Khen hộ bà Quaxuq.', 'asked'],
  [['page'], 'Khen gia đình ông Quaxup.', 'asked'],
  [['page'], 'Khen hộ Quaxup.', 'asked'],
  [['page'], 'Khen hộ gia đình anh Quaxup.', 'asked'],
  [['page'], 'Nhà bà Quaxuq ở cuối xóm.', 'kept'],
  [['page'], 'Khen hộ bà Quaxuq Lan.', 'kept'],
  [everywhere, 'Khen hộ bà Trần Thị Quaxuq.', 'kept'],
  [everywhere, 'Khen hộ nghèo, hộ quaxup.', 'kept'],
  // A longer name is someone else’s, with a title or without.
  [everywhere, 'Khen Lê Thị Thu Gượm Hương.', 'asked'],
  [everywhere, 'Khen Lường Văn Yểng Anh, Bí thư.', 'asked'],
  [everywhere, 'Lường Văn Yểng Anh.', 'asked'],
  [everywhere, 'Khen Hoàng Minh Trung Kiên.', 'asked'],
  [everywhere, 'Khen Lường Văn Yểng Trưởng thôn.', 'masked'],
  [everywhere, 'Khen Lường Văn Yểng Bí thư chi bộ.', 'masked'],
  [everywhere, 'Khen Lường Văn Yểng A.', 'masked'],
  [everywhere, 'Khen Lường Văn Yểng Bằng khen.', 'masked'],
  [everywhere, '- Lường Văn Yểng\nThợ.', 'masked'],
  [everywhere, 'Khen Lường Văn Yểng, Anh.', 'masked'],
  [everywhere, 'Khen Lường Văn Yểng (Anh).', 'masked'],
  [everywhere, '| Lường Văn Yểng | Anh |', 'masked'],
  [everywhere, 'KHEN LƯỜNG VĂN YỂNG ANH.', 'asked'],
  [everywhere, 'KHEN LƯỜNG VĂN YỂNG KẾ TOÁN.', 'masked'],
  // Adjacent words that are not part of the name.
  [everywhere, 'Khen Lường Văn Yểng nhé.', 'masked'],
  [everywhere, 'Khen “Lường Văn Yểng”.', 'masked'],
  [everywhere, 'Khen Lường  Văn\u00A0Yểng.', 'masked'],
  [everywhere, 'Khen Lường Văn Yển.', 'kept'],
  [['exemplar', 'page'], 'Khen Lương Văn Yểng.', 'asked'],
  [['own'], 'Khen Lương Văn Yểng.', 'masked'],
  [everywhere, 'Khen Lường Văn Yên.', 'kept'],
  [['page'], 'Văn Yểng là tên một bến.', 'asked'],
  [['office', 'award'], 'Hộ bà Quaxuq', 'asked'],
  [lists, 'Lường Văn Yểng Anh', 'asked'],
];

const cases = forms.flatMap(([places, text, fate]) =>
  places.map((place): [Place, Fate, string] => [place, fate, text]),
);

test.each(cases)('%s, %s: %s', (place, fate, text) => {
  const shown = shownAt(place, text);
  const isKept = shown.text === text;
  expect({ fate: isKept ? (shown.isDoubtful ? 'asked' : 'kept') : 'masked', text }).toEqual({
    fate,
    text,
  });
});
