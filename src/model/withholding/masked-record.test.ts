import { expect, test } from 'vitest';
import { masked } from './masked-record.ts';
import { isScanRedacted } from './scan.ts';
import { namesakeId, type Readable } from './withheld.ts';
import { withholdingOf } from './withholding.ts';

const decision = (data: Record<string, unknown>, id = '2021/9902-qd-ubnd'): Readable => ({
  noun: 'decision',
  id,
  data,
  body: '',
});
const exemplar = (data: Record<string, unknown>, body = ''): Readable => ({
  noun: 'exemplar',
  id: 'chuyen-xe',
  data,
  body,
});
const person = {
  recipientType: 'ca-nhan',
  honorific: 'Ông',
  name: 'Lò Văn Thử',
  position: 'Lái xe',
  unitAsWritten: 'Thôn Đông',
  publish: 'an',
};
const other = { ...person, name: 'Lê Thị Hoà', honorific: 'Bà', position: 'Y tá' };
const collective = { recipientType: 'tap-the', name: 'Tổ “Bên hiên”', publish: 'an' };
const household = {
  recipientType: 'ho-gia-dinh',
  name: 'Hộ ông Nguyễn Văn An và bà Trần Thị Bình',
  publish: 'an',
};
const shown = { recipientType: 'ca-nhan', name: 'Vũ Đức Thiện', achievement: '' };
const recipients = [collective, person, other, shown, household];

const subjectOf = (subjectLine: string) => {
  const own = decision({ subjectLine, recipients });
  return (
    masked(own, withholdingOf({ decisions: [own], shown: [own] })).data as { subjectLine: string }
  ).subjectLine;
};

test.each([
  ['Về việc tặng Bằng khen cho ông Lò Văn Thử', 'Về việc tặng Bằng khen cho 01 cá nhân'],
  ['tặng Bằng khen cho Lò Văn Thử, Lái xe, Thôn Đông vì', 'tặng Bằng khen cho 01 cá nhân vì'],
  ['tặng Bằng khen cho lái xe Lò Văn Thử (thôn Đông)', 'tặng Bằng khen cho 01 cá nhân'],
  ['cho ông Lò Văn Thử, Lái xe, và bà Lê Thị Hòa', 'cho 02 cá nhân'],
  ['cho Tổ "Bên hiên", ông Lò Văn Thử và bà LÊ THỊ HÒA', 'cho 01 tập thể và 02 cá nhân'],
  ['ông Lò Văn Thử; ông Thử đã nhận', '01 cá nhân; 01 cá nhân đã nhận'],
  ['cho ông Lò Văn Thử, Lái xe, và ông Vũ Đức Thiện', 'cho 01 cá nhân và ông Vũ Đức Thiện'],
  ['cho ông Lò Văn Thử và ông Vũ Đức Thiện', 'cho 01 cá nhân và ông Vũ Đức Thiện'],
  ['cho 02 cá nhân: ông Lò Văn Thử, bà Lê Thị Hoà', 'cho 02 cá nhân'],
  ['cho cá nhân ông Lo Van Thu', 'cho 01 cá nhân'],
  ['cho hộ gia đình ông Nguyễn Văn An', 'cho 01 hộ gia đình'],
  ['cho hộ ông Nguyễn Văn An và bà Trần Thị Bình', 'cho 01 hộ gia đình'],
  ['Đồng chí ThS. Lò Văn Thử đã nghỉ; bà Hòa thì chưa', '01 cá nhân đã nghỉ; 01 cá nhân thì chưa'],
  ['cho ông L.V.T., lái xe Thôn Đông, vì', 'cho 01 cá nhân, vì'],
  ['Lò Văn Thử', 'Không công bố'],
  ['thông báo lo-van-thu.pdf', 'thông báo khong-cong-bo.pdf'],
  ['cho ông Lò Văn Thử và 01 tập thể', 'cho 01 cá nhân và 01 tập thể'],
  ['Hòa cùng không khí thi đua', 'Hòa cùng không khí thi đua'],
])('%s', (written, read) => {
  expect(subjectOf(written)).toBe(read);
});

test('masks every text of a decision, and only texts', () => {
  const name = 'ông Lò Văn Thử';
  const own = decision({
    number: '9902',
    issuer: 'lo-van-thu',
    citation: `Khen ${name}.`,
    note: `Theo đơn của ${name}.`,
    proposal: { number: '9901/TTr', by: `Đội của ${name}` },
    signature: { lines: [`TM. ${name}`], name: 'Lò Văn Thử' },
    provenance: {
      kind: `Bản do ${name} giữ`,
      url: 'https://a.example/l%C3%B2-v%C4%83n-th%E1%BB%AD',
    },
    related: [{ relation: `Hủy bỏ phần của ${name} bởi` }],
    recipients: [person, { ...shown, achievement: `Cùng ${name} dựng chốt.` }],
  });
  expect(
    masked(own, withholdingOf({ decisions: [own], shown: [own] })).data,
  ).toMatchInlineSnapshot(`
    {
      "citation": "Khen 01 cá nhân.",
      "issuer": "lo-van-thu",
      "note": "Theo đơn của 01 cá nhân.",
      "number": "9902",
      "proposal": {
        "by": "Đội của 01 cá nhân",
        "number": "9901/TTr",
      },
      "provenance": {
        "kind": "Bản do 01 cá nhân giữ",
      },
      "recipients": [
        {
          "honorific": "Ông",
          "name": "Lò Văn Thử",
          "position": "Lái xe",
          "publish": "an",
          "recipientType": "ca-nhan",
          "unitAsWritten": "Thôn Đông",
        },
        {
          "achievement": "Cùng 01 cá nhân dựng chốt.",
          "name": "Vũ Đức Thiện",
          "recipientType": "ca-nhan",
        },
      ],
      "related": [
        {
          "relation": "Hủy bỏ phần của 01 cá nhân bởi",
        },
      ],
      "signature": {
        "lines": [
          "TM. 01 cá nhân",
        ],
        "name": "Không công bố",
      },
    }
  `);
});

test('masks a shared name in its own decision only', () => {
  const own = decision({ subjectLine: 'cho ông Lò Văn Thử', recipients: [person] });
  const others = decision(
    { subjectLine: 'cho ông Lò Văn Thử', recipients: [{ ...person, publish: undefined }] },
    '2022/9903-qd-ubnd',
  );
  const withholding = withholdingOf({ decisions: [own, others], shown: [own, others] });
  expect(masked(own, withholding).data).toMatchObject({ subjectLine: 'cho 01 cá nhân' });
  expect(masked(others, withholding)).toEqual(others);
  expect(withholding.hidden).toEqual([]);
});

test('an exemplar shows those whom it honours, but not the row or anyone else who is withheld', () => {
  const own = decision({ recipients: [person, other] });
  const namingExemplar = exemplar(
    {
      honourees: [{ name: 'Lò Văn Thử' }],
      summary: 'Ông Lò Văn Thử và bà Lê Thị Hòa.',
      photos: [{ file: 'Lê Thị Hòa.png' }],
      commendations: ['2021/9902-qd-ubnd#cn01', '2021/9902-qd-ubnd#cn03'],
    },
    'Xem [dòng](/khen-thuong/2021/9902-qd-ubnd/#cn01), cùng bà Lê Thị Hòa.',
  );
  const withholding = withholdingOf({ decisions: [own], shown: [own, namingExemplar] });
  expect(masked(namingExemplar, withholding)).toMatchObject({
    data: {
      honourees: [{ name: 'Lò Văn Thử' }],
      summary: 'Ông Lò Văn Thử và 01 cá nhân.',
      photos: [{ file: 'Lê Thị Hòa.png' }],
      commendations: ['2021/9902-qd-ubnd#cn03'],
    },
    body: 'Xem [dòng](/khen-thuong/2021/9902-qd-ubnd/), cùng 01 cá nhân.',
  });
});

test('a page of the office names nobody who is withheld, in its text or its components', () => {
  const own = decision({ recipients: [person, other] });
  const page = {
    noun: 'page' as const,
    id: 'thong-bao',
    data: { title: 'Thông báo', summary: 'Về ông Lò Văn Thử.' },
    body: '<Notice title="Ý kiến về Lê Thị Hòa" from="01/10/2021" to="15/10/2021">\n\nÔng Lò Văn Thử.\n\n</Notice>',
  };
  const withholding = withholdingOf({ decisions: [own], shown: [own, page] });
  expect(withholding.hidden.map(({ name }) => name)).toEqual(['Lò Văn Thử', 'Lê Thị Hoà']);
  expect(masked(page, withholding)).toMatchObject({
    data: { summary: 'Về 01 cá nhân.' },
    body: '<Notice title="Ý kiến về 01 cá nhân" from="01/10/2021" to="15/10/2021">\n\n01 cá nhân.\n\n</Notice>',
  });
});

test('a collective’s name is shown as the unit of someone else', () => {
  const member = { ...shown, unitAsWritten: 'Tổ “Bên hiên”', achievement: 'Cùng Tổ “Bên hiên”.' };
  const own = decision({ recipients: [collective, member] });
  const withholding = withholdingOf({ decisions: [own], shown: [own] });
  expect(masked(own, withholding).data).toMatchObject({
    recipients: [{}, { unitAsWritten: 'Tổ “Bên hiên”', achievement: 'Cùng 01 tập thể.' }],
  });
  expect(withholding.hidden).toEqual([]);
});

test('a scan counts as redacted only if every withheld row records it', () => {
  const redacted = { ...person, scanRedacted: '23/11/2026' };
  expect(isScanRedacted(decision({ recipients: [shown] }))).toBe(true);
  expect(isScanRedacted(decision({ recipients: [redacted, shown] }))).toBe(true);
  expect(isScanRedacted(decision({ recipients: [redacted, other] }))).toBe(false);
  expect(isScanRedacted(decision({ recipients: [{ ...person, scanRedacted: 'rồi' }] }))).toBe(
    false,
  );
});

test('the id of another record is never changed, whatever words it contains', () => {
  const own = decision({ movement: 'lo-van-thu', subjectLine: 'Khen ông Lò Văn Thử', recipients });
  const { data } = masked(own, withholdingOf({ decisions: [own], shown: [own] }));
  expect(data).toMatchObject({ movement: 'lo-van-thu', subjectLine: 'Khen 01 cá nhân' });
});

test('a sentence reviewed as meaning another person of that name is unchanged', () => {
  const own = decision({ recipients: [person, other] });
  const sentence = 'Ông Lò Văn Thử, người trong truyện, lên đường.';
  const page = (acknowledged: unknown) => ({
    noun: 'page' as const,
    id: 'truyen',
    data: { title: 'Truyện', acknowledged },
    body: `${sentence} Ông Thử cười. Bà Lê Thị Hòa được khen.`,
  });
  const answer = { rule: 'withheld-named', words: sentence, by: 'Trần Thị Lụa' };
  const read = page([{ ...answer, namesakeOf: ['2021/9902-qd-ubnd#cn01'] }]);
  const bodyOf = (shown: ReturnType<typeof page>) =>
    masked(shown, withholdingOf({ decisions: [own], shown: [own, shown] })).body;
  expect(bodyOf(read)).toBe(`${sentence} Ông Thử cười. 01 cá nhân được khen.`);
  const named = (name: string) => [namesakeId({ id: '2021/9902-qd-ubnd#cn01', name })];
  expect(bodyOf(page([{ ...answer, namesakeOf: named(person.name) }]))).toBe(bodyOf(read));
  // Someone else stood at that place when it was answered.
  expect(bodyOf(page([{ ...answer, namesakeOf: named('Trần Thử') }]))).toBe(bodyOf(page([])));
  expect(bodyOf(page([{ rule: 'health', words: sentence, by: 'Trần Thị Lụa' }]))).toBe(
    '01 cá nhân, người trong truyện, lên đường. 01 cá nhân cười. 01 cá nhân được khen.',
  );
});

test('an answer applies only to those it names, to whole sentences, and to what was reviewed', () => {
  const both = 'Ông Lò Văn Thử và bà Lê Thị Hòa là người khác.';
  const [thu, hoa] = ['2021/9902-qd-ubnd#cn01', '2021/9902-qd-ubnd#cn02'];
  const answeredBy = (
    body: string,
    answers: readonly (readonly [words: string, ...namesakeOf: string[]])[],
    decisions: readonly Readable[],
  ) => {
    const page = {
      noun: 'page' as const,
      id: 'truyen',
      data: {
        title: 'Truyện',
        acknowledged: answers.map(([words, ...namesakeOf]) => ({
          rule: 'withheld-named',
          words,
          ...(namesakeOf.length > 0 && { namesakeOf }),
          by: 'Lụa',
        })),
      },
      body,
    };
    const withholding = withholdingOf({ decisions, shown: [...decisions, page] });
    return { body: masked(page, withholding).body, withholding, page };
  };
  const bodyOf = (
    body: string,
    answers: Parameters<typeof answeredBy>[1],
    rows: readonly object[],
  ) => answeredBy(body, answers, [decision({ recipients: rows })]).body;
  expect(bodyOf(both, [[both, thu]], [person])).toBe(both);
  // Withheld later, and nobody has reviewed the sentence for her.
  expect(bodyOf(both, [[both, thu]], [person, other])).toBe(
    'Ông Lò Văn Thử và 01 cá nhân là người khác.',
  );
  expect(
    bodyOf(
      both,
      [
        [both, thu],
        [both, hoa],
      ],
      [person, other],
    ),
  ).toBe(both);
  // An older answer does not record whom it excludes.
  expect(bodyOf(both, [[both]], [person])).toContain('01 cá nhân');
  // Part of a sentence is not an answer to it.
  expect(bodyOf('Khen ông Lò Văn Thử.', [['Lò Văn Thử', thu]], [person])).toBe('Khen 01 cá nhân.');
  expect(
    bodyOf(
      'Ông Lò Văn Thử vui. Ông Lò Văn Thử vui vì được khen.',
      [['Ông Lò Văn Thử vui', thu]],
      [person],
    ),
  ).toBe('Ông Lò Văn Thử vui. 01 cá nhân vui vì được khen.');
  // The person whom the sentence does mean is withheld later, in another decision.
  const one = 'Ông Lò Văn Thử kể lại.';
  const own = decision({ recipients: [person] });
  const later = decision({ recipients: [{ ...person, position: 'Y sĩ' }] }, '2023/9931-qd-sgtvt');
  expect(answeredBy(one, [[one, thu]], [own]).body).toBe(one);
  const asked = answeredBy(one, [[one, thu]], [own, later]);
  expect(asked.body).toBe('01 cá nhân kể lại.');
  expect(asked.withholding.answered[0]?.left).not.toEqual([]);
  const place = { text: one, key: undefined, from: 4, to: 14 };
  expect(asked.withholding.namesakesAt(asked.page, one, place).sort()).toEqual([
    namesakeId({ id: thu, name: person.name }),
    namesakeId({ id: '2023/9931-qd-sgtvt#cn01', name: person.name }),
  ]);
  // What may mean someone withheld later is also asked about.
  const doubtful = 'Bà Lê Thị Hòa cùng Văn Thử.';
  const { withholding, page } = answeredBy(
    doubtful,
    [[doubtful, hoa]],
    [decision({ recipients: [{ ...person, publish: undefined }, other, person] }), later],
  );
  expect(
    withholding
      .findAllIn(
        page,
        doubtful,
      )(doubtful)
      .map(({ from, to }) => doubtful.slice(from, to)),
  ).toEqual(['Văn Thử']);
});

test('recognises a listed unit by its short and former names', () => {
  const unit = {
    noun: 'unit' as const,
    id: 'doi-1',
    data: {
      name: 'Đội Cảnh sát giao thông số 1',
      shortName: 'Đội số 1',
      formerNames: [{ name: 'Đội Tuần tra' }],
    },
    body: '',
  };
  const { unitAsWritten: _, ...row } = person;
  const own = decision({ recipients: [{ ...row, unit: 'doi-1' }] });
  const bodyOf = (body: string) => {
    const page = { noun: 'page' as const, id: 'tin', data: { title: 'Tin' }, body };
    return masked(page, withholdingOf({ decisions: [own], shown: [own, page, unit] })).body;
  };
  for (const own of ['Đội số 1', 'Đội Tuần tra', 'Đội CSGT số 1'])
    expect(bodyOf(`Khen ông Thử, ${own}.`)).toBe('Khen 01 cá nhân.');
  expect(bodyOf('Khen ông Thử, Đội số 2.')).toBe('Khen ông Thử, Đội số 2.');
});

test('an organisation that is public in one spelling is public in all', () => {
  const unit = {
    noun: 'unit' as const,
    id: 'ubnd',
    data: { name: 'Ủy ban nhân dân xã Thử' },
    body: '',
  };
  const row = { recipientType: 'tap-the', name: 'UBND xã Thử', publish: 'an' };
  const own = decision({ recipients: [row] });
  expect(withholdingOf({ decisions: [own], shown: [own, unit] }).hidden).toEqual([]);
  expect(withholdingOf({ decisions: [own], shown: [own] }).hidden).not.toEqual([]);
});

test('a group that names someone withheld of its own decision is not shown and makes no name public', () => {
  const group = { recipientType: 'ho-gia-dinh', name: 'Hộ ông Lò Văn Thử và bà Vì Thị Ổi' };
  const own = decision({ subjectLine: 'cho ông Lò Văn Thử', recipients: [person, group] });
  const withholding = withholdingOf({ decisions: [own], shown: [own] });
  expect(withholding.hidden.map(({ name }) => name)).toEqual(['Lò Văn Thử']);
  expect(masked(own, withholding).data).toMatchObject({
    subjectLine: 'cho 01 cá nhân',
    recipients: [{ name: 'Lò Văn Thử' }, { name: 'Hộ 01 cá nhân và bà Vì Thị Ổi' }],
  });
});

test('masks a name in an address and keeps the address valid', () => {
  const own = decision({ recipients });
  const { body } = masked(
    exemplar({ honourees: [] }, 'Xem <https://vi-du.vn/LoVanThu/anh.html>.'),
    withholdingOf({ decisions: [own], shown: [own] }),
  );
  expect(body).toBe('Xem <https://vi-du.vn/khong-cong-bo/anh.html>.');
});

test.each([
  ['[báo](https://vi-du.vn/lo-van-thu/anh-lo-van-thu.html#a)', '[báo](/khong-cong-bo/)'],
  ['[ông Lò Văn Thử](https://vi-du.vn/lo-van-thu)', '[01 cá nhân](/khong-cong-bo/)'],
  ['[báo][1]\n\n[1]: https://vi-du.vn/lo-van-thu', '[báo][1]\n\n[1]: /khong-cong-bo/'],
])(
  'a link to another site whose address names somebody says that it is not published: %s',
  (written, read) => {
    const own = decision({ recipients });
    const withholding = withholdingOf({ decisions: [own], shown: [own] });
    expect(masked(exemplar({ honourees: [] }, written), withholding).body).toBe(read);
  },
);

test('an act is published verbatim, and the office’s own text about it names nobody', () => {
  const own = decision({ recipients });
  const named = 'Giao ông Lò Văn Thử chủ trì';
  const plan: Readable = {
    noun: 'plan',
    id: 'm',
    data: {
      title: named,
      summary: named,
      contents: [{ clause: 'i-1', title: named }],
      corrections: [{ clause: 'i-1', at: named, source: named, note: named }],
    },
    body: named,
  };
  const without = 'Giao 01 cá nhân chủ trì';
  expect(masked(plan, withholdingOf({ decisions: [own], shown: [own, plan] }))).toMatchObject({
    data: {
      title: named,
      summary: without,
      contents: [{ clause: 'i-1', title: without }],
      corrections: [{ at: named, source: named, note: without }],
    },
    body: named,
  });
});

test('a row is never sorted by someone else’s name, which may be withheld', () => {
  const hidden = { ...person, name: 'Y Wang Niê Kdăm', sortName: 'Wang Y Niê Kdăm' };
  const rows = [
    { ...shown, sortName: 'Wang Y Niê Kdăm' },
    { ...shown, sortName: 'Thiện Lò Văn Thử' },
    { ...shown, sortName: 'Thiện Vũ Đức' },
  ];
  const own = decision({ recipients: [person, hidden, ...rows] });
  const { data } = masked(own, withholdingOf({ decisions: [own], shown: [own] }));
  expect((data as { recipients: unknown[] }).recipients.slice(2)).toEqual([shown, shown, rows[2]]);
});
