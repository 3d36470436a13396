import { exact } from './fold.ts';

/**
 * Two-syllable words that official prose capitalises (“Công an”, “Thành phố”, “Chiến sĩ thi đua”) and
 * whose first syllable is also a given name. Nouns only: in “anh Thành lập đội” the syllable is a
 * person.
 */
const compounds = `an: ninh toàn sinh
anh: hùng em chị
bảo: vệ hiểm tàng
bí: thư
bình: dân ổn
bộ: đội trưởng
cán: bộ
chiến: sĩ sỹ công thắng dịch lược khu
chính: phủ trị quyền sách ủy uỷ
chủ: tịch nhiệm
công: an nhân đoàn chức nghiệp nghệ ty trình báo điện văn viên ước trường binh
cựu: chiến
dân: quân vận số tộc chủ phòng cư sự phố
đại: hội biểu tá úy uý đội học tướng
đảng: ủy uỷ viên bộ đoàn
điều: dưỡng lệ
đoàn: thanh viên thể phí
đội: trưởng viên
đông: y
đồng: chí bào đội
hải: quan quân đảo sản đội
hành: chính
hạnh: phúc
hiến: pháp máu
hiệp: hội định
hiệu: trưởng phó
hòa: bình giải
hội: đồng viên nghị thi trưởng phí nông phụ cựu chữ
học: sinh viên bổng
huy: chương hiệu
khoa: học
kiểm: sát lâm toán ngư
kinh: tế doanh phí
kỹ: sư thuật
lâm: nghiệp trường
lao: động
liên: đoàn hiệp minh đội hợp xã tịch chi bộ hoan
luật: sư khoa
lực: lượng
minh: chứng
mỹ: thuật
nam: bộ giới
ngân: hàng sách khố
nghĩa: vụ trang
nhà: nước giáo trường
nhân: dân viên sĩ sỹ lực ái quyền đạo
nông: dân thôn nghiệp lâm hội
phong: trào
phó: giám chủ trưởng bí hiệu
phúc: lợi
phương: tiện án pháp châm hướng
quân: đội sự khu nhân y chủng nhu dân ủy uỷ
quốc: hội phòng gia lộ khánh huy kỳ ca ngữ tế
quý: vị khách
quỹ: vì đền
sáng: kiến
sinh: viên
tài: chính nguyên sản khoản liệu
tân: binh
thanh: niên tra thiếu toán lịch
thành: phố ủy uỷ viên đoàn tích
thi: đua
thiếu: niên nhi tá úy uý tướng
thông: báo tin tư
thủ: tướng trưởng đô tục quỹ kho thư
thư: ký viện
thương: binh mại nghiệp hiệu
thượng: tá úy uý tướng sĩ sỹ
thường: trực vụ
thủy: lợi sản điện thủ nông
tiến: sĩ sỹ
toàn: dân quốc thể đảng
tòa: án soạn
tổ: quốc trưởng
tổng: cục bí giám liên công kết
trang: trại bị thiết
trung: ương tâm đoàn học tá úy uý tướng sĩ sỹ quốc thu du bộ cấp đội
trưởng: thôn ban phòng xóm bản ấp khu khoa trạm công đoàn nhóm
trường: học hợp mầm tiểu trung đại cao ca
tư: pháp lệnh vấn nhân liệu tưởng
tuyên: giáo truyền huấn
văn: hóa hoá phòng bản thư nghệ học minh
việt: kiều nam minh
vinh: dự danh quang
y: tế sĩ sỹ tá`;

/**
 * Second syllables that also begin other words: “Hải quan” is not a person, in “Hải quan tâm” Hải is.
 */
const beginning =
  'bị báo ca cấp chi chủ chính chiến công dự đại điện đội giải hoan học hợp hướng kết liên nông quan sản sinh tâm thi thu tích toán tra trực truyền vận vì viên y';

const syllables = (text: string) => text.split(' ').map(exact);
const known = new Map(
  compounds.split('\n').map((line) => {
    const [first = '', rest = ''] = line.split(': ');
    return [exact(first), new Set(syllables(rest))];
  }),
);
const mayBegin = new Set(syllables(beginning));

/**
 * Classifies two syllables, given as `exact` keys: a compound (`word`), a compound unless the second
 * syllable begins the next word (`likely`), or undefined.
 */
export function compoundOf(first: string, second: string): 'word' | 'likely' | undefined {
  if (!known.get(first)?.has(second)) return undefined;
  return mayBegin.has(second) ? 'likely' : 'word';
}
