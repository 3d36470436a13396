import type { BaseRecord } from '../kit/example.ts';

/** A small content folder that is right in everything; examples and fixtures change it. */
export const baseFiles = {
  movement: {
    file: 'phong-trao/covid-19/phong-trao.yml',
    yaml: `
title: Cả nước đoàn kết, thi đua phòng, chống và chiến thắng đại dịch Covid-19
shortTitle: Phòng, chống đại dịch Covid-19
level: so-huyen
manner: chuyen-de
launched: 14/08/2021
kinds:
  - id: dien-hinh-tien-tien
    label: Điển hình tiên tiến
  - id: nguoi-tot-viec-tot
    label: Gương người tốt, việc tốt
  - id: mo-hinh-tieu-bieu
    label: Mô hình tiêu biểu
    headings: [Việc đã làm, Kết quả]
  - id: cach-lam-hay
    label: Cách làm hay
    headings: [Việc đã làm, Kết quả]
`,
  },
  exemplar: {
    file: 'guong-dien-hinh/cho-nguoi-den-diem-hen/index.md',
    yaml: `
title: Chuyến xe đón người cao tuổi đến điểm hẹn
summary: Một lái xe xếp lịch đón người cao tuổi theo giờ hẹn, không ai phải đợi ngoài nắng.
movement: covid-19
kind: nguoi-tot-viec-tot
honourees:
  - name: Vũ Đức Thiện
    recipientType: ca-nhan
    honorific: Ông
    position: Lái xe
    unit: doi-so-1
criteria: [tc3]
clauses: [ii-3]
commendations: ["2021/9902-qd-ubnd#cn01"]
period:
  from: 01/09/2021
  to: 30/11/2021
author: Trần Thị Lụa
storySource: Báo cáo thành tích của Đội số 1
written: 05/01/2022
approval:
  by: Phạm Quang Huy
  position: Giám đốc
  on: 10/01/2022
  basis: Phiếu trình số 9959/PTr-VP ngày 10/01/2022
  digest: sha256-${'0'.repeat(64)}
consent:
  - honouree: Vũ Đức Thiện
    status: dong-y
    givenBy: Vũ Đức Thiện
    relation: Bản thân
    on: 06/01/2022
    scope: [ten, anh, cau-chuyen]
    basis: Phiếu đồng ý
    proof: Hồ sơ số 9961
photos:
  - file: don-khach.png
    alt: Một chiếc xe nhỏ đỗ trước hiên nhà, người lái xe đỡ một cụ bà lên xe.
    credit: Tranh vẽ của Đội số 1
published: 12/01/2022
`,
  },
  model: {
    file: 'guong-dien-hinh/tach-lan-xe-hang/index.md',
    yaml: `
title: Tách làn xe hàng từ xa
summary: Một tổ trực chốt chia dòng xe từ xa bằng ba tấm biển, để xe chở hàng bớt phải chờ.
movement: covid-19
kind: mo-hinh-tieu-bieu
honourees:
  - name: Tổ trực chốt cửa ngõ phía bắc
    recipientType: tap-the
    unit: doi-so-1
criteria: [tc1]
clauses: [ii-1, ii-2]
commendations: ["2021/9902-qd-ubnd#tt01"]
author: Trần Thị Lụa
storySource: Sổ trực của tổ
written: 22/12/2021
approval:
  by: Phạm Quang Huy
  position: Giám đốc
  on: 24/12/2021
  basis: Phiếu trình số 9951/PTr-VP ngày 24/12/2021
  digest: sha256-${'0'.repeat(64)}
consent:
  - honouree: Tổ trực chốt cửa ngõ phía bắc
    status: khong-ap-dung
    basis: Bài viết về tập thể, không nêu tên cá nhân
published: 27/12/2021
`,
  },
  draft: {
    file: '_nhap/buoi-hoc-qua-man-hinh/index.md',
    yaml: `
title: Buổi học qua màn hình
summary: Một phòng mở lớp hướng dẫn trực tuyến mỗi tuần một buổi cho lái xe đường dài.
movement: covid-19
kind: cach-lam-hay
honourees:
  - name: Phòng số 2
    recipientType: tap-the
    unit: phong-so-2
criteria: [tc5]
author: Trần Thị Lụa
storySource: Sổ theo dõi lớp học
written: 22/12/2021
`,
  },
  decision: {
    file: 'khen-thuong/2021/9902-qd-ubnd.md',
    yaml: `
number: "9902"
symbol: QĐ-UBND
signed: 20/12/2021
issuer: chu-tich-ubnd-tinh-ha-nam
form: bang-khen-chu-tich-ubnd-tinh
commendationKind: phong-trao
movement: covid-19
subjectLine: Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh
citation: Đã có thành tích xuất sắc trong phong trào thi đua đặc biệt.
proposals:
  - number: 9901/TTr-SGTVT
    on: 06/12/2021
    by: Sở Giao thông vận tải
signature:
  lines:
    - CHỦ TỊCH
  name: Nguyễn Văn Bình
extent: toan-van
declared:
  collectives: 2
  individuals: 3
  households: 1
provenance:
  kind: Bản gốc lưu tại Văn phòng
  checked: 24/12/2021
recipients:
  - no: 1
    section: A. TẬP THỂ
    recipientType: tap-the
    name: Tổ trực chốt cửa ngõ phía bắc
    unit: doi-so-1
  - no: 2
    section: A. TẬP THỂ
    recipientType: tap-the
    name: Phòng số 2
    unit: phong-so-2
  - no: 1
    section: B. CÁ NHÂN
    recipientType: ca-nhan
    honorific: Ông
    name: Vũ Đức Thiện
    position: Lái xe
    unit: doi-so-1
  - no: 2
    section: B. CÁ NHÂN
    recipientType: ca-nhan
    honorific: Bà
    name: Lê Thị Hòa
    position: Chuyên viên
    unit: phong-so-2
  - no: 3
    section: B. CÁ NHÂN
    recipientType: ca-nhan
    name: H’Hen Niê
    unitAsWritten: Thôn Đông, xã Hòa Bình
  - no: 1
    section: C. HỘ GIA ĐÌNH
    recipientType: ho-gia-dinh
    name: Hộ ông Nguyễn Văn An và bà Trần Thị Bình
    unitAsWritten: Thôn Đoài, xã Hòa Bình
`,
  },
  order: {
    file: 'khen-thuong/2022/9905-qd-ctn.md',
    yaml: `
number: "9905"
symbol: QĐ-CTN
signed: 15/02/2022
issuer: chu-tich-nuoc
form: huan-chuong-lao-dong
commendationKind: cong-trang
subjectLine: Về việc tặng thưởng Huân chương Lao động
signature:
  lines:
    - CHỦ TỊCH NƯỚC
  name: Đỗ Mạnh Cường
extent: trich
declared:
  collectives: 29
  individuals: 48
provenance:
  kind: Bản sao y
  checked: 04/03/2022
recipients:
  - no: 12
    section: A. TẬP THỂ
    recipientType: tap-the
    name: Đội số 1
    unit: doi-so-1
    class: nhi
  - no: 41
    section: B. CÁ NHÂN
    recipientType: ca-nhan
    honorific: Bà
    name: Hoàng Thị Thu
    position: Trưởng phòng
    unit: phong-so-2
    class: ba
`,
  },
  units: {
    file: 'don-vi.yml',
    yaml: `
- id: doi-so-1
  name: Đội số 1
  kind: Đơn vị trực thuộc
- id: phong-so-2
  name: Phòng số 2
  kind: Phòng chuyên môn
  formerNames:
    - name: Phòng Tổng hợp
      from: 01/01/2019
      to: 30/09/2021
- id: tram-so-3
  name: Trạm số 3
  validTo: 30/06/2021
  successors: [doi-so-1]
`,
  },
  issuers: {
    file: 'co-quan-ban-hanh.yml',
    yaml: `
- id: chu-tich-nuoc
  name: Chủ tịch nước
  forms: [huan-chuong-lao-dong]
  symbols: [QĐ-CTN]
- id: thu-tuong-chinh-phu
  name: Thủ tướng Chính phủ
  forms: [bang-khen-thu-tuong]
  symbols: [QĐ-TTg]
- id: chu-tich-ubnd-tinh-ha-nam
  name: Chủ tịch Ủy ban nhân dân tỉnh Hà Nam
  forms: [bang-khen-chu-tich-ubnd-tinh]
  symbols: [QĐ-UBND]
- id: so-gtvt-ha-nam
  name: Giám đốc Sở Giao thông vận tải Hà Nam
  forms: [giay-khen]
  symbols: [QĐ-SGTVT, QĐ-GTVT]
`,
  },
  office: {
    file: 'co-quan.yml',
    yaml: `
brand: Tư liệu thi đua
tagline: Phong trào thi đua của Sở
archiveOf: Sở Giao thông vận tải tỉnh Hà Nam
movement: covid-19
contact:
  unit: Văn phòng Sở
`,
  },
} as const satisfies Record<BaseRecord, { file: string; yaml: string }>;

/** Awards of the base, by path; a project's own plan brings its own. */
export const baseAwards = Object.fromEntries(
  [
    'huan-chuong-lao-dong|Huân chương Lao động|huan-chuong|nha-nuoc|CHỦ TỊCH NƯỚC',
    'bang-khen-thu-tuong|Bằng khen của Thủ tướng Chính phủ|bang-khen|nha-nuoc|THỦ TƯỚNG',
    'bang-khen-chu-tich-ubnd-tinh|Bằng khen của Chủ tịch UBND tỉnh|bang-khen|tinh|CHỦ TỊCH',
    'giay-khen|Giấy khen của đơn vị|giay-khen|co-so|',
  ].map((row, index) => {
    const [id, title, family, level, signedAs] = row.split('|');
    return [
      `hinh-thuc/${id}.md`,
      `---
order: ${index + 1}
title: ${title}
${family === 'giay-khen' ? 'namedByIssuer: Giấy khen\n' : ''}family: ${family}
level: ${level}
${family === 'huan-chuong' ? 'classes: [nhat, nhi, ba]\n' : ''}verb: tặng
decidedBy:
  - by: ${signedAs ? title?.replace(/^.* của /, '') : 'Thủ trưởng đơn vị'}
${signedAs ? `    signedAs: [${signedAs}]\n` : ''}summary: ${title}.
---
`,
    ];
  }),
);

const paragraph = `Sáng thứ hai và thứ năm, chiếc xe nhỏ ra khỏi bãi khi phố còn vắng. Người lái xe cầm theo tờ lịch viết tay, mỗi nhà một giờ hẹn cách nhau mười phút, để không cụ nào phải đứng đợi lâu ngoài hiên. Đến nơi, xe dừng sát bậc thềm, người lái xuống đỡ từng người, gấp xe lăn cho vào khoang sau rồi mới đi tiếp. Theo sổ ghi của Đội, mỗi buổi xe đi bảy chuyến, chuyến nào cũng về trước giờ trưa. Hôm mưa to, lịch lùi mười lăm phút và tổ gọi điện báo trước cho từng nhà, nên không ai phải ra cổng rồi quay vào. Sau một tháng, tờ lịch được chép lại thành bảng, dán ở phòng trực để ca sau cứ thế làm theo.`;

/** Bodies of the base's exemplars. */
export const baseBodies = {
  exemplar: `${paragraph}

:::minh-chung{tc3}
Suốt ba tháng, xe đi đủ các buổi đã hẹn, kể cả những ngày phải đổi lịch hai lần trong một buổi sáng.
:::

Việc nhỏ ấy về sau thành nếp của cả đội, ai vào ca cũng biết nhà nào cần đến sớm.
`,
  model: `Những tuần đầu lập chốt, xe tải, xe con và xe máy dồn chung một làn. Lái xe xuống hỏi đường, hỏi giấy tờ; người trực vừa kiểm tra vừa giải thích, hàng xe vẫn dài thêm. Cuối mỗi ca, tổ ngồi lại mười phút, ghi ra giấy những chỗ vướng và bàn cách gỡ cho ngày hôm sau.

## Việc đã làm

Ba tấm biển gỗ đặt cách chốt năm trăm, ba trăm và một trăm mét. Xe hàng đã khai báo đi làn trong, xe chưa khai báo rẽ vào khoảng đất trống để làm thủ tục, không đứng chờ trên mặt đường.

:::minh-chung{tc1}
Từ ghi chép của các ca trực, tổ tự phân tích chỗ ùn, đề xuất phương án tách làn rồi báo cáo chỉ huy để áp dụng.
:::

## Kết quả

Theo sổ trực, thời gian một xe hàng đi qua chốt giảm từ mười hai phút xuống bốn phút. Hai chốt khác mượn tờ phân công về dùng và sửa cho hợp với chỗ mình.
`,
  draft: `${paragraph.replaceAll('xe', 'lớp')}

## Việc đã làm

Mỗi tuần một buổi tối, phòng mở lớp qua màn hình và ghi lại những câu hỏi chưa trả lời được.

## Kết quả

Sau sáu buổi, tờ hỏi đáp có mười một dòng, do nhiều người viết.
`,
} as const;

const movement = 'phong-trao/covid-19';

const act = `Căn cứ Kế hoạch của tỉnh, Sở tổ chức phong trào thi đua như sau:
I. NỘI DUNG
1. Thi đua theo đúng chủ trương.
2. Thi đua giữ công việc thông suốt.
II. NỘI DUNG THI ĐUA
1. Thi đua theo đúng chủ trương.
2. Thi đua giữ công việc thông suốt.
3. Thi đua chăm lo đời sống.
4. Thi đua giữ gìn trật tự.
5. Thi đua tiêm chủng an toàn.
6. Thi đua tuyên truyền.
III. GIẢI PHÁP
1. Mỗi đơn vị một việc.
2. Mỗi tháng một lần xem lại.
IV. TIÊU CHÍ
1. Tiêu chí thi đua
- Hoàn thành nhiệm vụ;
- Nêu gương;
- Ở tuyến đầu;
- Giúp nhau;
- Tuyên truyền đúng.
2. Hình thức khen thưởng theo quy định.
`.replace(/\n(?=.)/g, '\n\n');

/** The base's introduction, by path; a project's own plan brings its own. */
export const baseIntroduction = {
  'trang/gioi-thieu.mdx': `---
title: Giới thiệu
summary: Tư liệu của ai, hỏi ở đâu.
---

## Báo sai sót, đề nghị ngừng công bố {#bao-sai-sot}

<Contact />
`,
};

/** The rest of the base's movement: a short act and five criteria, in as few words as they take. */
export const baseAct: Readonly<Record<string, string>> = {
  [`${movement}/ban-nguon.txt`]: `Số: 9950/KH-SGTVT\nHà Nam, ngày 01 tháng 10 năm 2021\nKẾ HOẠCH\nTổ chức phong trào thi đua\n${act}`,
  [`${movement}/ke-hoach.yml`]: `number: "9950"
symbol: KH-SGTVT
issued: 01/10/2021
place: Hà Nam
issuer: Sở Giao thông vận tải
issuerLong: Sở Giao thông vận tải Hà Nam
documentType: KẾ HOẠCH
title: Tổ chức phong trào thi đua
contents:
${[1, 2, 3, 4, 5, 6].map((number) => `  - clause: ii-${number}\n    title: Nội dung thứ ${number}`).join('\n')}
corrections:
  - clause: dau-van-ban
    kind: dung-lai
    source: (không có)
    note: Phần đầu được dựng lại.
`,
  [`${movement}/ke-hoach/1-van-ban.md`]: `---\ntitle:\n---\n\n${act}`,
  ...Object.fromEntries(
    [1, 2, 3, 4, 5].map((number) => [
      `${movement}/tieu-chi/tc${number}.md`,
      `---\nnumber: ${number}\ntitle: Tiêu chí thứ ${number}\nshortTitle: Tiêu chí thứ ${number}\nsummary: Việc làm cho thấy tiêu chí.\nclause: iv-1-${number}\n---\n`,
    ]),
  ),
};
