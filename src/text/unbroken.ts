/**
 * Words of two syllables that titles of emulation work are made of; parted by a line's end they read
 * as two other words. Only what cannot be read as two words side by side belongs here.
 */
const compounds = `
an toàn, anh hùng, bác sĩ, bằng khen, bảo đảm, bảo vệ, biểu dương, cá nhân, cán bộ, chấp hành,
chiến sĩ, chiến thắng, chính phủ, chính xác, chủ động, chủ tịch, chức danh, chung sức, chuyên môn,
cơ quan, cơ sở, công an, công bố, công chức, công dân, cộng đồng, cộng hòa, công nghệ, công tác,
công trình, dân tộc, danh hiệu, dịch vụ, doanh nghiệp, dữ liệu, đại dịch, đảm bảo, đảng viên, đề nghị, điển hình,
điều hành, đoàn kết, đoàn thể, đoàn viên, độc lập, đơn vị, đồng chí, đồng lòng, đường bộ, gia đình, giám đốc,
giáo dục, giao thông, giáo viên, giấy khen, gương mẫu, hành chính, hiệu quả, hình thức, hỗ trợ, hội đồng, hội viên,
huân chương, hướng dẫn, hưởng ứng, huy chương, kế hoạch, khen thưởng, kinh nghiệm, kinh tế, kịp thời,
kỷ luật, lãnh đạo, lao động, lực lượng, mô hình, môi trường, năng suất, nghiên cứu, nhân dân,
nhân rộng, nhiệm vụ, nội dung, nông thôn, phát động, phòng chống, phong trào, phương án, quân đội,
quản lý, quyết định, quyết tâm, sáng kiến, sáng tạo, sự nghiệp, tập thể, tham mưu, thanh niên,
thành tích, thi đua, thông báo, thông tin, thủ tục, thủ tướng, thực hiện, tích cực, tiến bộ, tiên tiến,
tiêu biểu, tiêu chí, tiêu chuẩn, tình nguyện, tổ chức, toàn quốc, tổng kết, tra cứu, trách nhiệm,
trung tâm, trường hợp, truyền thông, truyền thống, tuyến đầu, tuyên truyền, ứng dụng, ủy ban, văn hóa,
văn phòng, vận tải, viên chức, xã hội, xây dựng, xuất sắc, y tế`
  .trim()
  .replace(/,\s*/g, '|');

/**
 * A body in short with its level, a class, a number, a place in an act, a day, “Phòng A”, a dash and what
 * it follows.
 */
const others = String.raw`(?:UBND|HĐND) (?:thành phố|thị xã|\p{Ll}+)|(?:Sở|Bộ) \p{Lu}{2,}|hạng \S+|số \d\S*|thứ \p{Ll}+|(?:mục|tháng|năm) \d+|phần [IVX]+|điểm [a-zđ](?!\p{L})| –|\p{L}+ \p{Lu}(?![\p{L}\p{M}\p{N}.])`;

// What stands before is taken along: Safari 15 knows no look-behind.
const compound = new RegExp(`(^|[^\\p{L}])(?:${compounds})(?!\\p{L})`, 'giu');
const other = new RegExp(others, 'gu');

/**
 * A text to be shown with no-break spaces where a line break would tear what belongs together: a
 * compound word, “UBND tỉnh”, “hạng Ba”, “số 9902/QĐ-UBND”, “mục 2”.
 */
export function unbroken(text: string): string {
  return text
    .replace(
      compound,
      (match, before = '') => before + match.slice(before.length).replaceAll(' ', '\u00a0'),
    )
    .replace(other, (match) => match.replaceAll(' ', '\u00a0'));
}

/** Two to four words with capitals in a row: “Ông Vũ Đức Thiện”. */
const properName = /\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*){1,3}/gu;

/** Names set large, where no line may part a person's name. */
export function unbrokenNames(names: string): string {
  return unbroken(names).replace(properName, (words) => words.replaceAll(' ', '\u00a0'));
}
