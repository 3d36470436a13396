import type { Span } from './span.ts';

const patterns = [
  /(?<!\p{L})(?:số nhà|nhà số|so nha|nha so)\s*[:：]?\s*\d+\p{L}?(?:\/\d+)*/giu,
  /(?<!\p{L})SN\s*[.:]?\s*\d{1,4}\p{L}?(?:\/\d+)*,?\s*(?:đường|phố|ngõ|ngách|hẻm|kiệt)\s+[\p{L}\d]/giu,
  /(?<=(?<!\p{L})(?:ở|trú|trọ|nhà|ngụ|địa chỉ)(?: tại)?:?\s*(?:số\s+)?)\d{1,4}\p{L}?(?:\/\d{1,4}\p{L}?)+,?\s*(?:đường|phố|ngõ)\s+\p{L}/giu,
  /(?<=(?<!\p{L})(?:nhà|trú|trọ|ngụ|sống|ông|bà|anh|chị)(?!\p{L})[^.!?;\n]{0,40}(?<!\p{L})(?:ở|tại)\s+)\d{1,4}\p{L}?(?:\/\d+)*\s+\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)+,\s*(?:phường|quận|thị xã|thị trấn|thành phố|TP)/gu,
  /(?<!\p{L})căn hộ\s+(?:số\s+)?\p{L}?\d{2,5}(?!\s*m[2²])[^.;\n]{0,20}(?:chung cư|toà|tòa|tầng)/giu,
  /(?<!\p{L})số\s*\d{1,4}[A-Za-z]?(?:\/\d+)*,?\s*(?:đường|phố|ngõ|ngách|hẻm|kiệt)\s+[\p{L}\d]/giu,
  /(?<=(?:ở|tại|trú|nhà|địa chỉ|ngụ|gia đình|hộ)[:,]?\s*(?:số\s+\d+,?\s*)?)(?<!\p{L})(?:ngõ|ngách|hẻm|kiệt)\s+(?:số\s+)?\d+(?:\/\d+)*,?\s*(?:ngõ\s+\d+,?\s*)?(?:đường|phố)\s+\p{L}/giu,
  /(?<!\p{L})(?:trú tại|thường trú|tạm trú|ngụ tại|ngụ ở|nhà ở|nhà riêng|chỗ ở|địa chỉ|ở tại)\s*(?:tại|ở|[:：])?\s*\d{1,4}\p{L}?(?:\/\d+)*,?\s*(?:đường\s+|phố\s+)?\p{Lu}/gu,
];

/** Words before a number that make it the name of a post, a team, a lane; then it is no house. */
const notAHouse =
  /(?:chốt|tổ|đội|buýt|chuyến|tàu|gói thầu|hạng mục|dự án|đoạn|nút|mốc|vị trí|nhóm|hố|cống|ga|trạm|tuyến|làn|cổng|bến|cầu|lô|cột|km|biển|cụm|khu|trường|điểm|chợ|quốc lộ|kho|xe|xã|thôn|phường|ban|cửa hàng|siêu thị|cây xăng|bãi|khách sạn|cơ sở|hiệu thuốc|nhà thuốc|phòng khám|xưởng|gara|quán|điểm đỗ)\s*$/iu;

/** Words in the sentence that make it the address of an office. */
const office =
  /trụ sở|(?<!\p{L})sở (?!hữu)|ubnd|ủy ban|cơ quan|trung tâm|nhà trường|trường (?:tiểu|trung|thpt|thcs|mầm|đại|cao)|bệnh viện|trạm y tế|văn phòng|bến xe|công ty|doanh nghiệp|hợp tác xã|công an|bưu điện|nhà văn hóa|chi cục|cục |kho bạc|đơn vị:|bảo tàng|hội trường|công sở/iu;

/** House number and street of a person; addresses of offices, teams and posts are none. */
export function addresses(text: string): Span[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => {
        const before =
          text
            .slice(Math.max(0, index - 120), index)
            .split(/[.!?;\n]/)
            .at(-1) ?? '';
        return (
          !notAHouse.test(before) &&
          !(office.test(before) && !/(?:ông|bà|anh|chị|nhà) (?!trường)[^,]*$/iu.test(before))
        );
      })
      .map(({ index, 0: match }) => ({ start: index, end: index + match.length })),
  );
}
