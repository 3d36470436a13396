import type { Example } from '../kit/example.ts';
import { nominee, ownRound } from '../rules/nominations/nominations.example.ts';

/** Content without errors, with a record of each noun and nearly all fields. */
export const sweepBase: Example = {
  movement: {
    eyebrow: 'Phong trào đặc biệt',
    sort: 'Phong trào thi đua đặc biệt',
    from: '14/08/2021',
    to: '31/12/2022',
    theme: 'Chung sức, đồng lòng',
    parent: 'Phong trào của tỉnh',
    targets: ['Mỗi đơn vị một việc làm mới'],
    status: 'da-tong-ket',
    aliases: ['chống dịch'],
    note: 'Ngày phát động theo kế hoạch.',
  },
  exemplar: {
    pullQuote: 'Việc nhỏ ấy về sau thành nếp của cả đội, ai vào ca cũng biết nhà nào cần đến sớm.',
    'consent.0.until': '31/12/2030',
    'photos.0.caption': 'Xe đón khách buổi sáng',
    updated: '13/01/2022',
    aliases: ['xe đưa đón'],
    formerSlugs: ['chuyen-xe-sang'],
  },
  draft: { clauses: ['ii-3'] },
  decision: {
    meritPeriod: 'năm 2021',
    reward: 'Tiền thưởng theo quy định hiện hành',
    rewardFund: 'Quỹ thi đua, khen thưởng của tỉnh',
    note: 'Trích yếu in hai dòng.',
    'provenance.url': 'https://vi-du.example/van-ban/9902',
    'recipients.0.achievement': 'Chia dòng xe từ xa để xe bớt phải chờ.',
    related: [{ relation: 'Căn cứ', number: '9900', symbol: 'QĐ-UBND', on: '01/12/2021' }],
  },
  units: {
    '0.shortName': 'Đội 1',
    '0.formerNames': [{ name: 'Đội xe số 1', from: '01/01/2015', to: '31/12/2018' }],
    '0.validFrom': '01/01/2015',
    '0.validTo': '31/12/2025',
    '0.successors': ['phong-so-2'],
    '0.aliases': ['đội xe'],
    '0.note': 'Theo quyết định sắp xếp.',
  },
  issuers: {
    '0.shortName': 'Chủ tịch',
    '0.validFrom': '01/01/1990',
    '0.validTo': '31/12/2027',
    '0.note': 'Theo Hiến pháp.',
  },
  files: {
    ...ownRound(
      `proposal: { number: 9903/TTr-DS1, on: 01/12/2022 }
reports: { received: 1, keptAt: Văn phòng }
meeting: { met: 28/11/2022, minutes: 9904/BB, members: 9, present: 8 }
progress:
  - { state: da-gui, on: 02/12/2022, note: Đã nhận đủ }
note: Gửi đúng hạn
${nominee('Ngô Văn Minh', '    position: Lái xe\n    unitVotes: 7\n    votes: 6\n    consent: dong-y\n')}`,
      `movement: covid-19
citation: Đã có thành tích trong phong trào.
request: { number: 9905/SGTVT-VP, on: 01/11/2022 }
due: 05/12/2022
council:
  { met: 10/12/2022, minutes: 9906/BB, members: 9, present: 8, chair: Đỗ Văn An, secretary: Lê Thị Bích, tellers: [Vũ Thị Cúc], ballots: 8, returned: 8, valid: 8, share: 50, shareOf: co-mat }
proposals:
  - { number: 9907/TTr-VP, on: 12/12/2022, to: so-gtvt-ha-nam }
note: Đợt tổng kết
`,
    ),
    'doi-tuong.yml':
      '- id: dt-0001\n  name: Ông Thiện, Đội 1\n  recipientType: ca-nhan\n  commendations: ["2021/9902-qd-ubnd#cn01"]\n  basis: Hồ sơ số 9961\n',
    'tu-dong-nghia.yml': '- words: [chốt, trạm kiểm soát]\n',
    'chu-viet-tat.yml': '- short: TĐKT\n  long: thi đua, khen thưởng\n',
    'phong-trao/covid-19/trach-nhiem.yml':
      '- id: thu-truong\n  name: Thủ trưởng đơn vị\n  clauses: [iii-1]\n  note: Theo kế hoạch\n',
  },
};
