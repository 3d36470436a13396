import type { Example } from '../kit/example.ts';
import { nominee, ownRound } from '../rules/nominations/nominations.example.ts';

const cancelled = (relation: string, status?: string): Example => ({
  decision: {
    ...(status && { status }),
    related: [{ relation, number: '9917', symbol: 'QĐ-UBND', on: '12/12/2022' }],
  },
});
const row = (keys: Record<string, unknown>, index = 3): Example => ({
  decision: Object.fromEntries(
    Object.entries(keys).map(([key, value]) => [`recipients.${index}.${key}`, value]),
  ),
});

/** Fields that are right by themselves and cannot both be. */
export const contradictions: Record<string, Example> = {
  'corrected, cancelled by another': cancelled('Hủy bỏ bởi', 'dinh-chinh'),
  'cancelled, corrected by another': cancelled('Đính chính bởi', 'huy-bo'),
  'cancelled by another, in force': cancelled('Hủy bỏ bởi'),
  'cancelled in part, no row cancelled': cancelled('Hủy bỏ một phần bởi', 'huy-bo-mot-phan'),
  'a row cancelled in part': {
    decision: {
      ...cancelled('Hủy bỏ bởi', 'huy-bo-mot-phan').decision,
      'recipients.3.status': 'huy-bo-mot-phan',
    },
  },
  'cancelled by nobody': { decision: { status: 'huy-bo' } },
  'redacted, published': row({ scanRedacted: '23/11/2026' }),
  'redacted before it was signed': row({ publish: 'an', scanRedacted: '01/01/2020' }),
  'a collective in the section of persons': row({ section: 'B. CÁ NHÂN' }, 1),
  'a person in the section of collectives': row({ section: 'A. TẬP THỂ' }),
  'a collective after its death': row({ posthumous: true }, 1),
  'a collective with an honorific': row({ honorific: 'Ông' }, 1),
  'a class of an award without classes': row({ class: 'nhat' }),
  'a sort name of somebody else': row({ sortName: 'Nam Trần Văn' }),
  'a subject line of the dead, nobody dead': {
    decision: { subjectLine: 'Về việc truy tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh' },
  },
  'merit after the signature': { decision: { meritPeriod: 'năm 2024' } },
  'a proposal that is the decision itself': { decision: { 'proposals.0.number': '9902/QĐ-UBND' } },
  'a deputy who signs for nobody': { decision: { 'signature.lines': ['PHÓ CHỦ TỊCH'] } },
  'for a chief, alone': { decision: { 'signature.lines': ['KT. CHỦ TỊCH'] } },
  'a signature of another office': { decision: { 'signature.lines': ['GIÁM ĐỐC'] } },
  'compared before it was signed': { decision: { 'provenance.checked': '01/12/2021' } },
  'more rows than declared': { decision: { 'declared.individuals': 2 } },
  'an issuer that had ceased': { issuers: { '2.validTo': '30/06/2021' } },
  'a unit that had ceased': row({ unit: 'tram-so-3', unitAsWritten: null }),
  'a unit that is its own successor': { units: { '2.successors': ['tram-so-3'] } },
  'an issuer of decisions without symbols': { issuers: { '0.symbols': [] } },
  'one symbol of two issuers': { issuers: { '3.symbols': ['QĐ-TTg'] } },
  'a movement replaced by itself': { movement: { status: 'thay-the', replacedBy: 'covid-19' } },
  'a movement replaced, by none': { movement: { status: 'thay-the' } },
  'a movement over, still going on': { movement: { status: 'dang-thuc-hien', to: '31/12/2022' } },
  'a movement over before its launch': {
    movement: { to: '13/08/2021', from: null, status: 'da-tong-ket' },
  },
  'two kinds of one id': {
    movement: { 'kinds.1.id': 'dien-hinh-tien-tien' },
    exemplar: { kind: 'dien-hinh-tien-tien' },
  },
  'two kinds of one name': { movement: { 'kinds.1.label': 'Điển hình tiên tiến' } },
  'two units of one name': { units: { '0.name': 'Phòng số 2' } },
  'an award of one order with another': {
    files: {
      'hinh-thuc/ky-niem-chuong.md':
        '---\norder: 1\ntitle: Kỷ niệm chương\nfamily: ky-niem-chuong\nlevel: bo\nverb: tặng\ndecidedBy:\n  - by: Bộ trưởng\nsummary: Kỷ niệm chương.\n---\n',
    },
  },
  'published before the leave': { exemplar: { 'consent.0.on': '02/06/2024' } },
  'leave withdrawn in the second of two blocks': {
    exemplar: {
      'consent.1': { honouree: 'Vũ Đức Thiện', status: 'da-rut', givenBy: 'Vũ Đức Thiện' },
    },
  },
  'leave of somebody else': { exemplar: { 'consent.0.givenBy': 'Trần Văn Nam' } },
  'withdrawn before it was published': { exemplar: { withdrawn: '01/01/2020' } },
  'updated before it was published': { exemplar: { updated: '11/01/2022' } },
  'a deed after it was written': { exemplar: { 'period.from': '01/02/2022', 'period.to': null } },
  'approved by its author': { exemplar: { 'approval.by': 'Trần Thị Lụa' } },
  'honoured of another kind than commended': {
    exemplar: { 'honourees.0.recipientType': 'tap-the' },
  },
  'commended as somebody else': { exemplar: { commendations: ['2021/9902-qd-ubnd#cn02'] } },
  'a former address that is its own': { exemplar: { formerSlugs: ['cho-nguoi-den-diem-hen'] } },
  'a former address of another': { exemplar: { formerSlugs: ['tach-lan-xe-hang'] } },
  'a name among the synonyms': {
    files: { 'tu-dong-nghia.yml': '- words: [bà Hòa trưởng phòng, Lê Thị Hòa]\n' },
  },
  'two abbreviations of one': {
    files: { 'chu-viet-tat.yml': '- { short: TĐKT, long: a b }\n- { short: TĐKT, long: c d }\n' },
  },
  'due before the units were asked': {
    files: ownRound(
      'progress: [{ state: da-gui, on: 03/12/2022 }]\n',
      'request: { on: 01/12/2022 }\ndue: 30/11/2022\n',
    ),
  },
  'more present than there are': {
    files: ownRound('', 'council: { met: 05/12/2022, members: 7, present: 9 }\n'),
  },
  'more ballots than were given out': {
    files: ownRound('', 'council: { met: 05/12/2022, ballots: 7, returned: 9 }\n'),
  },
  'more present in a unit than there are': {
    files: ownRound('meeting: { met: 01/12/2022, members: 7, present: 9 }\n'),
  },
  'more votes in a unit than present': {
    files: ownRound(
      `meeting: { met: 01/12/2022, members: 9, present: 7 }\n${nominee('Ngô Văn Minh', '    position: Lái xe\n    unitVotes: 9\n')}`,
    ),
  },
  'a dossier of a unit that was not asked': {
    files: Object.fromEntries(
      Object.entries(ownRound()).map(([file, text]) => [
        file,
        text.replace('units: [doi-so-1]', 'units: [phong-so-2]'),
      ]),
    ),
  },
  'one nominee twice': {
    files: ownRound(`${nominee('Ngô Văn Minh')}  - recipientType: ca-nhan
    name: Ngô Văn Minh
    unit: doi-so-1
`),
  },
};
