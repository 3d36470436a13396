/** Unique words; one is a person, another a field of the first person's row. */
export const rowMarker = {
  name: 'Zhumbraki',
  own: ['Quexhonor', 'Quexpositor', 'Quexhamlet', 'Quexachiever'],
};

/** Path of the marked decision; its first two people are `#cn01` and `#cn02`. */
export const markedDecision = 'khen-thuong/2023/9977-qd-sgtvt.md';
export const markedScan = 'khen-thuong/2023/9977-qd-sgtvt.pdf';

const name = `Lò Văn ${rowMarker.name}`;
const [honorific, position, hamlet, achievement] = rowMarker.own;

/**
 * A decision, not a sample, that names its first person in all its texts, in several spellings; its
 * second person is the honouree of an exemplar.
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
