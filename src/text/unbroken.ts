/**
 * Words of two syllables that titles of emulation work are made of; parted by a line's end they read
 * as two other words. Only what cannot be read as two words side by side belongs here.
 */
const compounds = `
an toàn, anh hùng, bác sĩ, Bằng khen, bảo đảm, cán bộ, chiến sĩ, chiến thắng, chính phủ, Chủ tịch,
chung sức, chuyên môn, cơ quan, cơ sở, công an, công chức, công dân, công tác, công trình, cộng đồng,
cộng hòa, dân tộc, danh hiệu, dịch vụ, doanh nghiệp, đảm bảo, điển hình, điều hành,
đoàn kết, đoàn thể, độc lập, đồng chí, đồng lòng, đơn vị, đường bộ, Giám đốc, giáo dục,
giáo viên, Giấy khen, gương mẫu, hành chính, hiệu quả, hình thức, hỗ trợ, Huân chương, Huy chương,
hưởng ứng, kế hoạch, khen thưởng, kinh nghiệm, kinh tế, kỷ luật, lao động, lãnh đạo,
lực lượng, mô hình, môi trường, năng suất, nghiên cứu, nhân dân, nhiệm vụ, nội dung, nông thôn, phong trào,
phòng chống, phương án, quản lý, quân đội, quyết định, quyết tâm, sáng kiến, sáng tạo, sự nghiệp,
tập thể, thanh niên, thành tích, thi đua, thực hiện, thủ tục, Thủ tướng, tiên tiến, tiến bộ, tiêu biểu,
tiêu chí, tình nguyện, toàn quốc, tổ chức, trách nhiệm, trung tâm, truyền thống, truyền thông,
ứng dụng, văn hóa, văn phòng, vận tải, viên chức, xã hội, xây dựng, xuất sắc, y tế`
  .trim()
  .split(/,\s*/)
  .map(([first = '', ...rest]) => `[${first.toUpperCase()}${first.toLowerCase()}]${rest.join('')}`)
  .join('|');

/** A body in short with its level, a class, a number, “Phòng A”, a dash and what it follows. */
const others = String.raw`(?:UBND|HĐND) (?:thành phố|thị xã|\p{Ll}+)|hạng \S+|số \d\S*| –|\p{L}+ \p{Lu}(?![\p{L}\p{M}\p{N}.])`;

// What stands before is taken along: Safari 15 knows no look-behind.
const together = new RegExp(`(^|[^\\p{L}])(?:${compounds})(?!\\p{L})|${others}`, 'gu');

/**
 * A text to be shown with no-break spaces where a line break would tear what belongs together: a
 * compound word, “UBND tỉnh”, “hạng Ba”, “số 9902/QĐ-UBND”.
 */
export function unbroken(text: string): string {
  return text.replace(
    together,
    (match, before = '') => before + match.slice(before.length).replaceAll(' ', '\u00a0'),
  );
}

/** Two to four words with capitals in a row: “Ông Vũ Đức Thiện”. */
const properName = /\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*){1,3}/gu;

/** Names set large, where no line may part a person's name. */
export function unbrokenNames(names: string): string {
  return unbroken(names).replace(properName, (words) => words.replaceAll(' ', '\u00a0'));
}
