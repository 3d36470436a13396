import { flatten } from './fold.ts';

const area =
  '(?:tỉnh|thành phố|tp\\.?|thị xã|thị trấn|huyện|quận|xã|phường|đặc khu|khu phố|khóm|ấp|thôn|xóm|bản|buôn|làng)';
const street =
  '(?:đại lộ|quốc lộ|ngã (?:ba|tư|năm|sáu)|quảng trường|vòng xoay|hầm|cầu vượt|(?:ở|tại|trú) số(?: nhà)? \\d+\\p{L}?(?:/\\d+)*)';
/** These also end other words: “công nhân cầu đường”, “Khi sang đường”, “thợ hồ”. */
const way = '(?:đường|phố|ngõ|hẻm|góc|cầu)';
const nature = '(?:đèo|dốc|sông|suối|kênh|hồ|rừng|núi|đồi|đảo|vịnh|biển|bãi|thác)';
/** What a school teaches. */
const subject =
  '(?:nghề|xây dựng|kỹ thuật|công nghệ|công nghiệp|nông nghiệp|sư phạm|kinh tế|tài chính|thương mại|du lịch|y(?: tế)?|dược|văn hóa|nghệ thuật)';
const namesake = [
  '(?:(?:trường|tiểu học|thcs|thpt|trung học(?: cơ sở| phổ thông)?|mầm non|quốc học|ptdt|chính trị)(?: chuyên| nội trú| bán trú)?',
  `(?:đại học|cao đẳng|trung cấp|học viện)(?: ${subject}){0,2}`,
  'bệnh viện(?: đa khoa)?|(?:trung tâm|trạm)(?: y tế| văn hóa| giáo dục| thể thao| hội nghị)?|phòng khám|nhà thuốc',
  'công viên|chợ|bến xe|bến phà|ga|tượng đài|đền(?: thờ)?|nghĩa trang|bảo tàng|thư viện|sân vận động',
  'nhà (?:máy|văn hóa|thi đấu|tưởng niệm|lưu niệm)|(?:khu|cụm) (?:tập thể|dân cư|đô thị|công nghiệp|di tích|lưu niệm)|chung cư',
  'xí nghiệp|(?:cung|nhà) (?:thiếu nhi|văn hóa)|câu lạc bộ',
  'giải(?: thưởng| báo chí| văn học)?|quỹ(?: học bổng| khuyến học)?|học bổng|phong trào',
  '(?:công ty|cty)(?: tnhh| cp| cổ phần| mtv| một thành viên| trách nhiệm hữu hạn)*',
  'khách sạn|nhà hàng|siêu thị|tập đoàn|liên đội|chi đội|chi đoàn|chi hội)',
].join('|');

const behind = (words: string) => new RegExp(`(?:^|[^\\p{L}\\p{N}])${words}\\s+["“'‘]?$`, 'iu');
const behindStreet = behind(street);
const behindWay = behind(way);
const behindNumber =
  /(?:^|[^\p{L}\p{N}])(?:số nhà|địa chỉ:?(?: số)?|trụ sở(?: tại| ở)?:?(?: số)?)\s+\d+[a-z]?(?:\/\d+[a-z]?)*,?\s+$/iu;
const behindAnyNumber = /(?:^|[^\p{L}\p{N}])số\s+\d+[a-z]?(?:\/\d+[a-z]?)*,?\s+$/iu;
const behindNature = behind(nature);
const behindArea = behind(area);
const behindNamesake = behind(namesake);
/** “Trưởng thôn Lò Văn Thử”: villages have numbers and names, their heads are people. */
const behindHead =
  /(?:trưởng|phó)\s+(?:thôn|xóm|bản|buôn|ấp|khóm|khu phố|khu|phố)\s+["“'‘]?$|(?:dân|khối)\s+phố\s+["“'‘]?$/iu;

/**
 * Classifies the words before a name: a street only shares the name, a road or a river may, an area
 * probably does; schools and markets are named after someone.
 */
export function placeBefore(written: string): 'street' | 'way' | 'area' | 'namesake' | undefined {
  const text = inOneLine(written);
  if (behindHead.test(text)) return undefined;
  if (behindStreet.test(text) || behindNumber.test(text)) return 'street';
  if (behindWay.test(text) || behindNature.test(text) || behindAnyNumber.test(text)) return 'way';
  if (behindArea.test(text)) return 'area';
  return behindNamesake.test(text) ? 'namesake' : undefined;
}

/**
 * Whether a local office or a firm precedes: “Công an xã Lò Thử” may be a person or a commune, “Công ty
 * Lò Thử” may belong to someone.
 */
export const isOfficeBefore = (text: string): boolean => officeBefore.test(inOneLine(text));

/**
 * Whether goods, a shop or a brand precede: a name of two words is as likely theirs (“Chè Kim Anh”, “quán Lê Hoa”).
 */
export const isGoodsBefore = (text: string): boolean => goodsBefore.test(inOneLine(text));

const goodsBefore =
  /(?:^|[^\p{L}\p{N}])(?:chè|trà|cà phê|nước mắm|gạo|bánh|kẹo|rượu|bia|sữa|bút|(?:nhãn |thương )?hiệu|quán|tiệm|cửa hàng|xưởng)\s+["“'‘]?$/iu;

/** A line may end between any two words: “Trường Tiểu / học Trần Phú”. */
const inOneLine = (text: string) => text.replace(/\s+/g, ' ');

const officeBefore =
  /(?:chủ tịch|bí thư|công an|cán bộ|công chức|quân sự|y tế|chi bộ|ubnd|hđnd|nhân dân|tỉnh ủy|thành ủy|đoàn|hội)\s+(?:xã|phường|thị trấn|huyện|thôn|ấp|khóm|bản|khu phố|phố|quận|thị xã|thành phố|tp\.?|tỉnh)\s+$|(?:công ty|cty|khách sạn|nhà hàng|siêu thị|tập đoàn|nhà thuốc)\s+$/iu;

/**
 * The same for an address or a file name, `truong-tieu-hoc-le-hong-phong`, without diacritics. Institutions of one
 * syllable are ordinary words there (`den`, `quy`).
 */
export const isPlaceBeforeInSlug = (text: string): boolean => placeSlug.test(text);

const placeSlug = new RegExp(
  `(?:^|[^a-z0-9])(?:${[
    'tinh|tp|thanh-pho|thi-xa|thi-tran|huyen|quan|xa|phuong|khu-pho|thon|xom|ban|lang|duong|pho|dai-lo|cau|cho|truong',
    `thcs|thpt|(?=[a-z]+-[a-z])${flatten(namesake).replaceAll(' ', '-')}`,
  ].join('|')})[-_]$`,
);
