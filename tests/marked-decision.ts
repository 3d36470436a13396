/** Words that stand nowhere else; one a person, and one a field of the first person's own row. */
export const rowMarker = {
  name: 'Zhumbraki',
  own: ['Quexhonor', 'Quexpositor', 'Quexhamlet', 'Quexachiever'],
};

/** Where the marked decision lies; its first two persons are `#cn01` and `#cn02`. */
export const markedDecision = 'khen-thuong/2023/9977-qd-sgtvt.md';
export const markedScan = 'khen-thuong/2023/9977-qd-sgtvt.pdf';

const name = `Lò Văn ${rowMarker.name}`;
const [honorific, position, hamlet, achievement] = rowMarker.own;

/**
 * A decision that is no sample, and names its first person in every text that it has, in several
 * spellings; its second person is the one whom an exemplar honours.
 */
export const markedDecisionText = (exemplary: string) => `---
number: "9977"
symbol: QĐ-SGTVT
signed: 20/03/2023
issuer: so-gtvt-ha-nam
form: giay-khen
commendationKind: dot-xuat
subjectLine: Về việc tặng Giấy khen cho ${honorific} ${name}, ${position}, và ông ${exemplary}
citation: Ông ${name.toUpperCase()} đã có thành tích đột xuất.
proposal:
  number: 9976/TTr của ${name}
  by: Tổ của Lo Van ${rowMarker.name}
signature:
  lines:
    - TM. ${name}
  name: ${name}
extent: toan-van
declared:
  individuals: 3
provenance:
  kind: Bản do ông ${name} giữ
  url: https://nguon.example/lo-van-${rowMarker.name.toLowerCase()}
  checked: 25/03/2023
scan: 9977-qd-sgtvt.pdf
related:
  - relation: Đính chính phần của ông ${name} bởi
    number: "9978"
    symbol: QĐ-SGTVT
note: Theo đơn của đồng chí ${name}; ông ${rowMarker.name} đã nhận.
recipients:
  - section: Mục của ông ${name}
    recipientType: ca-nhan
    honorific: ${honorific}
    name: ${name}
    sortName: ${rowMarker.name} Lò Văn
    position: ${position}
    unitAsWritten: Thôn ${hamlet}
    achievement: Có thành tích ${achievement} khi dựng chốt ban đêm.
  - recipientType: ca-nhan
    name: ${exemplary}
    unitAsWritten: Thôn thử nghiệm
  - recipientType: ca-nhan
    name: Lò Thị Khác
    position: Người cùng tổ với ông ${name}
    unitAsWritten: Thôn của bà Lò Văn ${rowMarker.name}
    achievement: Cùng ông ${name} dựng chốt.
---
`;
