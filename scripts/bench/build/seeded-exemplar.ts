const subjects = [
  'Tổ phân luồng',
  'Đội bảo trì',
  'Phòng nghiệp vụ',
  'Nhóm kỹ thuật',
  'Chi đoàn',
  'Tổ hướng dẫn',
];
const deeds = [
  'rút ngắn giờ chờ của xe hàng',
  'soạn lại tờ hướng dẫn cho lái xe',
  'giữ thông tuyến trong mưa lớn',
  'sửa biển báo cũ ngay trong ngày',
  'nhận hồ sơ qua mạng',
  'chia ca để việc không dừng',
];
const words =
  'đường xe chuyến hàng sổ ca trực việc người lái trạm cầu biển báo vạch sơn mưa đêm sáng tuần tháng quy trình hồ sơ bàn nhận trả giấy mạng điện thoại sơ đồ làn chờ giờ phút vật tư kho sửa chữa kiểm tra ghi chép nhắc việc họp giao ban góp ý kinh nghiệm chia sẻ hướng dẫn kèm cặp mới cũ nhanh gọn rõ đúng đủ chung riêng bảng kế hoạch phần đơn vị tuyến đầu cuối liên lạc máy trực số một hai ba bốn năm mười buổi đợt lần dần từng mỗi các những được đã đang sẽ và rồi thì để cho với từ đến trong ngoài trên dưới trước sau'.split(
    ' ',
  );

const kinds = ['dien-hinh-tien-tien', 'nguoi-tot-viec-tot', 'mo-hinh-tieu-bieu', 'cach-lam-hay'];

/** The folder of a generated exemplar. */
export function slugOf(index: number): string {
  return `viec-lam-so-${index + 1}`;
}

/** A generated exemplar's front matter (without approval) and body. */
export function exemplarOf(index: number, withPhoto: boolean) {
  let seed = index * 7919 + 17;
  const next = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const pick = <T>(values: readonly T[]) => values[Math.floor(next() * values.length)] as T;
  const sentence = () => {
    const text = Array.from({ length: 10 + Math.floor(next() * 10) }, () => pick(words)).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = () => Array.from({ length: 5 }, sentence).join(' ');
  const name = `${pick(subjects)} số ${index + 1}`;
  const title = `${name} ${pick(deeds)}`;
  const criterion = `tc${1 + (index % 5)}`;
  const data = {
    title,
    summary: sentence(),
    movement: 'covid-19',
    kind: pick(kinds),
    honourees: [{ name, recipientType: 'tap-the', unitAsWritten: 'Văn phòng Sở' }],
    criteria: [criterion],
    clauses: [`ii-${1 + (index % 6)}`],
    storySource: 'Báo cáo của đơn vị',
    author: 'Lê Thị Viết',
    written: '20/05/2023',
    consent: [{ honouree: name, status: 'khong-ap-dung', basis: 'Bài viết về tập thể' }],
    ...(withPhoto && {
      photos: [{ file: 'anh.png', alt: `Tranh về ${title}`, credit: 'Tranh của trang' }],
    }),
    published: `${String(1 + (index % 28)).padStart(2, '0')}/${String(7 + (index % 4)).padStart(2, '0')}/${2023 + (index % 4)}`,
  };
  const body = [
    `\nViệc số ${index + 1} ở ${name}. Ca trực bắt đầu sớm. ${paragraph()}`,
    '## Việc đã làm',
    paragraph(),
    paragraph(),
    `:::minh-chung{${criterion}}\n${paragraph()}\n:::`,
    '## Kết quả',
    paragraph(),
    paragraph(),
  ].join('\n\n');
  return { data, body: `${body}\n` };
}
