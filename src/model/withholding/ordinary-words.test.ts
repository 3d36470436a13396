import { expect, test } from 'vitest';
import { masked } from './masked-record.ts';
import type { Readable } from './withheld.ts';
import { withholdingOf } from './withholding.ts';

/** People whose given names are also words found in any decision. */
const given = `An Anh Bảy Ba Bình Chiến Công Dân Đảng Đức Dũng Hải Hạnh Hòa Hoa Hội Hùng Lá Liên Liêm Lực Minh Mùa
Nhân Nga Phương Quân Quốc Tài Tâm Thái Thanh Thành Thông Thủ Thủy Trang Trung Trường Trưởng Tư Văn Việt`;

/** A line of a decision that withholds someone with this given name, as shown on the site. */
function shown(name: string, text: string): string {
  const own: Readable = {
    noun: 'decision',
    id: '2021/9902-qd-ubnd',
    data: {
      subjectLine: text,
      recipients: [{ recipientType: 'ca-nhan', name: `Đặng Quaxv ${name}`, publish: 'an' }],
    },
    body: '',
  };
  const { data } = masked(own, withholdingOf({ decisions: [own], shown: [own] }));
  return (data as { subjectLine: string }).subjectLine;
}

test.each([
  'Trong công tác Đảng, công tác Dân vận của Thành phố, do Thành ủy và Ban Dân vận giao.',
  'Đã có thành tích trong lực lượng Công an, Quân đội nhân dân và Dân quân tự vệ.',
  'LỰC LƯỢNG CÔNG AN THÀNH PHỐ, ANH HÙNG LAO ĐỘNG',
  'của ngành Thanh tra, ngành Tài chính, ngành Hải quan, ngành Thủy lợi và Trung ương',
  'danh hiệu Chiến sĩ thi đua, danh hiệu Anh hùng Lực lượng vũ trang, Huân chương Chiến công',
  'phong trào Thanh niên tình nguyện, được Nhân dân tin yêu, vì Hòa bình, vì Hạnh phúc của Nhân dân',
  'Gửi các đồng chí Trung úy, ông Trưởng thôn, bà Hội trưởng, anh Công nhân, chị Thủ quỹ, ông Việt kiều.',
  'Quà Trung thu, rằm tháng Bảy, ngày thứ Bảy; mùa Hoa, đợt Ba; lớp Lá, lớp Hoa; hạng Ba; Điều Bảy.',
  'Đi nước Đức, nước Nga, học tiếng Anh, tiếng Đức; người Hoa, người Việt, dân tộc Thái.',
  'Nghệ An phát động thi đua.',
  'Bình An và Long Bình là hai xã.',
  'Nêu cao: Trung thực, Bình đẳng, Tâm huyết, Công bằng, Minh bạch, Anh dũng.',
])('does not mask words that begin like a given name: %s', (text) => {
  const masking = given.split(/\s+/).filter((name) => shown(name, text) !== text);
  expect(masking).toEqual([]);
});

test.each([
  ['Hải', 'Anh Hải quan tâm mọi người.', '01 cá nhân quan tâm mọi người.'],
  ['Trung', 'Ông Trung thu gom rác.', '01 cá nhân thu gom rác.'],
  ['Thành', 'Khen anh Thành lập đội cứu hộ.', 'Khen 01 cá nhân lập đội cứu hộ.'],
  ['Phương', 'Cô Phương hướng dẫn lớp múa.', '01 cá nhân hướng dẫn lớp múa.'],
  ['Trang', 'Chị Trang bị thương khi cứu người.', '01 cá nhân bị thương khi cứu người.'],
  ['Công', 'Khen Công vì đã cứu người.', 'Khen 01 cá nhân vì đã cứu người.'],
  ['Hùng', 'Khen anh Hùng.', 'Khen 01 cá nhân.'],
])('%s is a person: %s', (name, text, read) => {
  expect(shown(name, text)).toBe(read);
});

test.each(['Đội xe Bến Gượng, Hà Nội', 'Đội xe Bến Gượng Hà Nam', 'Đội xe Bến Gượng: Hà Phòng'])(
  'does not take the location of a unit for a name: %s',
  (text) => {
    const row = { recipientType: 'ca-nhan', name: 'Đặng Quaxv Hà', publish: 'an' } as const;
    const own: Readable = {
      ...{ noun: 'decision', id: '2021/9902-qd-ubnd', body: '' },
      data: { recipients: [{ ...row, unitAsWritten: 'Đội xe Bến Gượng' }] },
    };
    const { findIn } = withholdingOf({ decisions: [own], shown: [own] });
    for (const record of [own, { noun: 'page', id: 'a' } as const])
      expect(findIn(record, text)(text)).toEqual([]);
    expect(findIn(own)('Đội xe Bến Gượng: Hà, Hùng')).toHaveLength(1);
  },
);

/**
 * A page about someone whose name consists of words that the site uses: it is asked about, and never
 * certain enough to fail a build.
 */
test.each([
  ['Đơn Vị', 'Đơn Vị', 'Đơn vị', 'đơn vị', 'don-vi'],
  ['Phong Trào', 'PHONG TRÀO', 'Phong trào', 'phong trào', 'phong-trao'],
  ['Quyết Định', 'QUYẾT ĐỊNH', 'Quyết định số 1', 'quyết định', '1-quyet-dinh'],
  ['Không Công Bố', 'Không công bố', 'không công bố', 'khong-cong-bo'],
])('leaves the site’s own words when %s is withheld', (name, asked, ...others) => {
  const row = { recipientType: 'ca-nhan', name, position: 'Kỹ sư', publish: 'an' };
  const own: Readable = {
    ...{ noun: 'decision', id: '2021/9902-qd-ubnd', body: '' },
    data: { recipients: [row] },
  };
  const { findAllIn } = withholdingOf({ decisions: [own], shown: [own] });
  const find = (text: string) => findAllIn({ noun: 'page', id: 'a' }, text)(text);
  expect(find(asked).every(({ doubtful }) => doubtful)).toBe(true);
  for (const text of [...others, `Kỹ sư: ${asked}`])
    expect(find(text).filter(({ sure }) => sure)).toEqual([]);
  for (const text of others) expect(find(text).filter(({ doubtful }) => !doubtful)).toEqual([]);
  expect(find(`Khen ông ${name}.`)).toMatchObject([{ doubtful: false }]);
});

test.each([
  ['Nguyễn Văn An', 'Giữ nguyên văn, an toàn là chính.'],
  ['Đàm Quang', 'Ông Quang Đàm phán với đối tác.'],
])('does not mask words of a sentence for %s: %s', (name, text) => {
  const row = { recipientType: 'ca-nhan', name, publish: 'an' };
  const own: Readable = {
    ...{ noun: 'decision', id: '2021/9902-qd-ubnd', body: '' },
    data: { recipients: [row] },
  };
  const { findIn } = withholdingOf({ decisions: [own], shown: [own] });
  expect(findIn({ noun: 'page', id: 'a' }, text)(text)).toEqual([]);
});

test.each([
  ['Lê Quốc Khánh', 'Dịp Lễ Quốc khánh 2/9, lễ Quốc khánh.'],
  ['Trương Công An', 'Ông Hà, Trưởng Công an xã Khê Thượng.'],
  ['Lê Khánh Thành', 'Lễ khánh thành cầu.'],
  ['Lê Thành Lập', 'Lễ thành lập Đội.'],
  ['Lê Công Bố', 'Lễ công bố quyết định.'],
  ['Vũ Đông Xuân', 'Vụ đông xuân được mùa, vụ đông xuân nào cũng vậy.'],
  ['Đặng Viên', 'Đồng chí Đảng viên đi đầu.'],
  ['Đặng Ký', 'Đăng ký thi đua.'],
  ['Trương Thôn', 'Ông Trưởng thôn Khê Hạ.'],
  ['Lê Trao Giải', 'Lễ trao giải.'],
  ['Trương Tiểu Học', 'Trường Tiểu học Khê Hạ.'],
])(
  'neither masks nor asks about ordinary words that differ from %s in diacritics: %s',
  (name, text) => {
    const row = { recipientType: 'ca-nhan', name, publish: 'an' };
    const own: Readable = {
      ...{ noun: 'decision', id: '2021/9902-qd-ubnd', body: '' },
      data: { recipients: [row] },
    };
    const { findAllIn } = withholdingOf({ decisions: [own], shown: [own] });
    for (const record of [own, { noun: 'page', id: 'a' } as const])
      expect(findAllIn(record, text)(text)).toEqual([]);
  },
);

test.each([
  [
    'Trần Văn Hùng',
    'Trân Văn Hùng',
    'Trần Vân Hùng',
    'trân văn hùng',
    'Hùng Trân Văn',
    'TRÂN VĂN HÙNG',
  ],
  ['Lê Quốc Khánh', 'Lễ Quốc Khánh', 'LỄ QUỐC KHÁNH'],
])(
  'asks about a name that differs from %s in diacritics, and does not mask it: %s',
  (name, ...texts) => {
    const row = { recipientType: 'ca-nhan', name, publish: 'an' };
    const own: Readable = {
      ...{ noun: 'decision', id: '2021/9902-qd-ubnd', body: '' },
      data: { recipients: [row] },
    };
    const { findAllIn } = withholdingOf({ decisions: [own], shown: [own] });
    const find = findAllIn({ noun: 'page', id: 'a' });
    for (const text of texts) expect(find(`Khen có ${text}.`)).toMatchObject([{ doubtful: true }]);
    for (const text of ['Tran Van Hung', 'Trần Văn Hùng', 'Le Quoc Khanh'])
      if (text.startsWith('Le') === name.startsWith('L'))
        expect(find(`Khen có ${text}.`)).toMatchObject([{ doubtful: false }]);
  },
);

test.each([
  ['Hà Văn Nam', 'Văn phòng Sở Xây dựng Hà Nam; quê Thái Bình, Hà Nam.'],
  ['Thái Thị Bình', 'Công ty may Thái Bình.'],
  ['Kim Văn Sơn', 'Lũ ở Kim Sơn, Ninh Bình.'],
  ['Nông Văn Dân', 'HỘI NÔNG DÂN XÃ'],
  ['Nông Văn Dân', 'Hội Nông Dân xã'],
  ['Hồ Văn Sơ', 'HỒ SƠ ĐỀ NGHỊ'],
  ['Đoàn Thị Thanh', 'ĐOÀN THANH NIÊN, ĐOÀN THANH TRA'],
  ['Đào Văn Tạo', 'Phòng Đào Tạo'],
])('asks whether family and given name of %s are a place or a word: %s', (name, text) => {
  const own: Readable = {
    noun: 'decision',
    id: '2021/9902-qd-ubnd',
    data: { recipients: [{ recipientType: 'ca-nhan', name, publish: 'an' }] },
    body: '',
  };
  const { findAllIn } = withholdingOf({ decisions: [own], shown: [own] });
  for (const reader of [own, { noun: 'page' as const, id: 'tin' }]) {
    const found = findAllIn(reader, text)(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ doubtful }) => !doubtful)).toEqual([]);
  }
  const titled = `Khen ông ${name.split(' ')[0]} ${name.split(' ').at(-1)}.`;
  expect(findAllIn({ noun: 'page', id: 'tin' })(titled)).toMatchObject([{ doubtful: false }]);
});

test.each([
  'Giải thưởng',
  'Quỹ học bổng',
  'Phong trào',
  'Trung tâm y tế',
  'Sân vận động',
  'Kênh',
  'Khu dân cư',
  'Trường Quốc học',
  'Công ty TNHH',
])('asks whether “%s Đặng Quaxv Hòa” is called after a namesake', (kind) => {
  const text = `Gặp ở ${kind} Đặng Quaxv Hòa.`;
  expect(shown('Hòa', text)).toBe(text);
  expect(shown('Hòa', text.replace(kind, 'nhà ông'))).not.toContain('Quaxv');
});
