import { type Span, spansOf } from './span.ts';

/** “số 15, đường …”: a house, unless a common noun before it says what is numbered. */
const numbered =
  /(?<!\p{L})số\s*\d{1,4}[A-Za-z]?(?:\/\d+)*,?\s*(?:(?:đường|phố|ngõ|ngách|hẻm|kiệt)\s+|đ\.\s*)[\p{L}\d]/giu;

const patterns = [
  /(?<!\p{L})(?:số nhà|nhà số|so nha|nha so)\s*[:：]?\s*\d+\p{L}?(?:\/\d+)*/giu,
  /(?<!\p{L})SN\s*[.:]?\s*\d{1,4}\p{L}?(?:\/\d+)*,?\s*(?:đường|phố|ngõ|ngách|hẻm|kiệt)\s+[\p{L}\d]/giu,
  /(?<=(?<!\p{L})(?:ở|trú|trọ|nhà|ngụ|địa chỉ)(?: tại)?:?\s*(?:số\s+)?)\d{1,4}\p{L}?(?:(?:\/\d{1,4}\p{L}?)+,?\s*(?:đường|phố)\s+\p{L}|(?:\/\d{1,4}\p{L}?)*,?\s*(?:ngõ|ngách|hẻm|kiệt)\s+\d)/giu,
  /(?<=(?<!\p{L})(?:ở|trú|trọ|ngụ|địa chỉ)(?: tại)?:?\s*)(?:số\s*\d{1,4}\p{L}?(?:\/\d+)*,\s*(?:tổ|khu phố|khu)\s+(?:dân phố\s+)?(?:số\s+)?\d|(?:phòng|P\.)\s*\d{3,4}(?!\d))/giu,
  /(?<=(?<!\p{L})(?:nhà|trú|trọ|ngụ|sống|ông|bà|anh|chị)(?!\p{L})[^.!?;\n]{0,40}(?<!\p{L})(?:ở|tại)\s+)\d{1,4}\p{L}?(?:\/\d+)*\s+\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)+,\s*(?:phường|quận|thị xã|thị trấn|thành phố|TP)/gu,
  /^\d{1,4}\p{L}?(?:\/\d{1,4}\p{L}?)*,?\s*(?:đường|phố|ngõ|ngách|hẻm|kiệt)\s+[^,.;\n]{1,40},\s*(?:phường|xã|thị trấn|quận|huyện|thị xã|thành phố|TP)/giu,
  /(?<!\p{L})căn hộ\s+(?:số\s+)?\p{L}?\d{2,5}(?!\s*m[2²])[^.;\n]{0,20}(?:chung cư|toà|tòa|tầng)/giu,
  /(?<=(?:ở|tại|trú|nhà|địa chỉ|ngụ|gia đình|hộ)[:,]?\s*(?:số\s+\d+,?\s*)?)(?<!\p{L})(?:ngõ|ngách|hẻm|kiệt)\s+(?:số\s+)?\d+(?:\/\d+)*,?\s*(?:ngõ\s+\d+,?\s*)?(?:đường|phố)\s+\p{L}/giu,
  /(?<!\p{L})(?:[Tt]rú tại|[Tt]hường trú|[Tt]ạm trú|[Nn]gụ tại|[Nn]gụ ở|[Nn]hà ở|[Nn]hà riêng|[Cc]hỗ ở|[Đđ]ịa chỉ|[Ởở] tại|HKTT|ĐKTT|[Hh]ộ khẩu(?: thường trú)?|[Đđ]\/c|ĐC)\s*(?:tại|ở|[:：])?\s*(?:[Ss]ố\s*)?\d{1,4}\p{L}?(?:\/\d+)*,?\s*(?:đường\s+|phố\s+|[Đđ]\.\s*)?\p{Lu}/gu,
  /(?<!\p{L})nhà\s+\d{1,4}\p{L}?,?\s*(?:(?:đường|phố)\s+|đ\.\s*)\p{L}/giu,
  /(?<=(?<!\p{L})(?:ở|trú|trọ|ngụ|sống)(?: tại| ở)?\s+)số\s+(?:(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|mốt|lăm|trăm)\s+){1,4}(?:đường|phố|ngõ)\s+\p{L}/giu,
  /(?<=(?<!\p{L})(?:tru|o|ngu)(?: tai)?\s+)so\s+\d{1,4}\p{L}?(?:\/\d+)*,?\s*(?:duong|pho|ngo)\s+\p{L}/giu,
];

/** Words before a number that make it the name of a post, a team, a lane; then it is no house. */
const notAHouse =
  /(?<!\p{L})(?:chốt|tổ|đội|trạm|tuyến|làn|cổng|bến|cầu|lô|cột|km|biển|cụm|khu|trường|điểm|chợ|quốc lộ|kho|xe|xã|thôn|phường|ban|cửa hàng|siêu thị|cây xăng|bãi|khách sạn|cơ sở|hiệu thuốc|nhà thuốc|phòng khám|xưởng|gara|quán|điểm đỗ)\s*$/iu;

/** Words before “số 15, đường …” that leave it a house. */
const dwells =
  /(?<!\p{L})(?:ở|tại|trú|nhà|địa chỉ|ngụ|trọ|về|đến|tới|từ|gia đình|hộ|riêng|sống|chung cư|sang|là|thuê|dọn|gửi|qua|sn)\s*$/iu;

/** Words in the sentence that make it the address of an office. */
const office =
  /trụ sở|(?<!\p{L})sở (?!hữu)|ubnd|ủy ban|cơ quan|trung tâm|nhà trường|trường (?:tiểu|trung|thpt|thcs|mầm|đại|cao)|bệnh viện|trạm y tế|văn phòng|bến xe|công ty|doanh nghiệp|hợp tác xã|công an|bưu điện|nhà văn hóa|chi cục|cục |kho bạc|đơn vị:|bảo tàng|hội trường|công sở/iu;

/** Words without which no pattern above finds anything; one look instead of a dozen. */
const mayHouse =
  /(?:đường|phố|ngõ|ngách|hẻm|kiệt|nhà|nha|trú|trọ|ngụ|địa chỉ|căn hộ|chỗ ở|[ởở]|tại|hktt|đktt|hộ khẩu|đ\/c|đc|tru|ngu|(?<!\p{L})(?:sn|o))[^\d]{0,60}\d|số (?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)|\d[^\p{L}]{0,12}(?:đường|phố|ngõ|ngách|hẻm|kiệt|đ\.)/iu;

/** House number and street of a person; addresses of offices, teams and posts are none. */
export function addresses(text: string): Span[] {
  if (!mayHouse.test(text)) return [];
  const houses = spansOf(text, numbered).filter(({ start }) => {
    const before = sentenceTo(text, start);
    return !isThing(before) && !notAHouse.test(before);
  });
  const others = patterns
    .flatMap((pattern) => spansOf(text, pattern))
    .filter(({ start }) => !notAHouse.test(sentenceTo(text, start)));
  return [...houses, ...others].filter(({ start }) => !isOfOffice(sentenceTo(text, start)));
}

function sentenceTo(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 120), at);
  return before.split(/[.!?;\n]/).at(-1) ?? '';
}

/** Whether a post, a team, a lamp … is numbered: “chốt số 3, số 5 đường …”. */
function isThing(before: string): boolean {
  const nearest = before.replace(/(?:số\s+\d+\p{L}?\s*(?:,|và)\s*)+$/iu, '');
  return /(?:^\s*\p{L}+|(?<!\p{L})\p{Ll}+)\s*$/u.test(nearest) && !dwells.test(nearest);
}

function isOfOffice(before: string): boolean {
  return office.test(before) && !/(?:ông|bà|anh|chị|nhà) (?!trường)[^,]*$/iu.test(before);
}
