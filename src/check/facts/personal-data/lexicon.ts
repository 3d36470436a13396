/** Phrases separated by commas; `phrasesOf` splits them. */
type Phrases = string | readonly string[];
type Weighed = Record<number, Phrases>;

/** One kind of private detail, with the words that make the check ask a person about a sentence. */
export interface Kind {
  /** Rule under which a finding is reported. */
  rule: 'personal-data' | 'health' | 'private-life' | 'cancel-reason';
  label: string;
  help: string;
  /** Weight of a person who is named, or whom the text is about; `needed`: required. */
  person?: number;
  needed?: true;
  /** The detail itself, without which nothing is suspected. */
  what: Weighed;
  /** Words of the same sentence that raise the score. */
  raises?: Weighed;
  /** Words of the same sentence that lower the score. */
  lowers?: Weighed;
  /** Words that only resemble the others and have no weight. */
  apart?: Phrases;
}

/** The score from which a sentence needs human review. */
export const threshold = 10;

/**
 * Named patterns and word classes, used in braces below: regular expressions over lower-case text in
 * which only names keep their capital.
 */
export const shapes: Record<string, string> = {
  nhà: '(?:\\d{1,4}\\p{L}?(?:/\\d{1,4}\\p{L}?)*|(?:(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|mốt|lăm|trăm) ?){1,4})(?![\\d.]*\\d)',
  căn: '\\p{L}?\\d{2,5}(?! ?m[2²])',
  phòng: '\\d{3,4}',
  Tên: '\\p{Lu}[\\p{L}\\p{M}’-]*',
  ngày: '(?:\\d{1,2} ?[/. -] ?\\d{1,2} ?[/. -] ?(?:(?:19|20)\\d{2}|\\d{2}(?!\\d))|\\d{4}-\\d{2}-\\d{2}|(?:(?:mồng|mùng) )?(?:\\d{1,2}|(?:(?:một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười|mươi|mốt|lăm) ){1,3}),? ?tháng (?:\\d{1,2}|(?:(?:giêng|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|chạp) ?){1,2}),? ?năm (?:(?:19|20)\\d{2}|một))',
  tiền: '\\d[\\d.,]* ?(?:nghìn|ngàn|triệu|tỷ|tỉ|đồng|đ)(?!\\p{L})',
  bệnh: '(?:covid|sars|ncov|vi[ -]?rút|virus|bệnh(?! nhân| viện)|dịch|cúm|lao|hiv|ung thư|tiểu đường|đái tháo đường|tim|gan|thận|phổi|sốt xuất huyết|viêm|f[ .-]?0)',
  f0: 'f[ .-]?0',
  tật: '(?:bệnh nền|bệnh hiểm nghèo|trọng bệnh|bệnh nặng|ung thư|tai biến|đột quỵ|nhồi máu|tiểu đường|đái tháo đường|huyết áp cao|cao huyết áp|hiv|chạy thận|suy thận|suy tim|trầm cảm|tự kỷ|tâm thần|thần kinh|động kinh|bại liệt|bị liệt|liệt nửa người|khuyết tật|dị tật|ghép thận|ghép gan|hóa trị|xạ trị|sẩy thai|mang thai|có thai|vô sinh|hiếm muộn|ốm nặng|lâm bệnh|nằm viện|nhập viện|phẫu thuật|ca mổ|vừa mổ|phải mổ|dương tính)',
  ai: '(?:người|bệnh nhân|bà con|nhân dân|công nhân|công dân|học viên|học sinh|sinh viên|hành khách|khách|đối tượng|hộ|các cháu|các cụ|các em|các ca|ca|trường hợp|ai|trẻ|trẻ em|hội viên|đoàn viên|đồng nghiệp|đồng đội|phụ nữ|sản phụ|lao động|lái xe bị)',
  số: '\\d(?:[ .-]?\\d){8,14}(?!\\d)(?! ?(?:đồng|đ |triệu|người|lượt))',
  tài_khoản: '\\d{2,4}\\p{L}{0,2}(?:[ .-]?\\d){5,14}(?!\\d)(?! ?(?:đồng|đ |triệu|người|lượt))',
  thẻ: '(?:\\p{L}{2} ?\\d(?:[ .-]?\\d){12}|\\d(?:[ .-]?\\d){9})(?!\\d)',
  hộ_chiếu: '\\p{L} ?\\d{7,8}(?!\\d)',
  biển: '\\d{2} ?-? ?\\p{L}{1,2}\\d? ?[-.–]? ?(?:\\d{3}\\.?\\d{2}|\\d{4})(?!\\d)',
  bàn: '\\(?0[2-8]\\d\\)?(?:[ .-]?\\d){7,8}(?!\\d)',
};

/** Marks words as added on a day, yyyy-mm-dd. */
const since = (day: string, words: string) => words.replace(/(?=,|$)/g, ` @${day}`);

/**
 * The lexicon by which the check suspects private details; speakers of the language who know the law may
 * extend it. A space matches a space, a comma, a colon or a bracket; “…” up to five words; braces a
 * pattern above. Case is ignored, and a text without any diacritics is compared without them. Weights
 * add up within one sentence to the threshold. A word added later carries its day (“chạy thận
 * @2027-03-01”): text approved before that day only gets a warning, so that a new word removes nothing
 * from the site.
 */
export const lexicon = {
  address: {
    rule: 'personal-data',
    label: 'số nhà, tên đường nơi một người ở',
    help: 'Chỉ ghi thôn, xã, phường.',
    person: 4,
    what: {
      10: 'số nhà {nhà}, nhà số {nhà}, căn hộ {căn}, căn hộ số {căn}',
      6: `
        số {nhà} đường {Tên}, số {nhà} phố {Tên}, số {nhà} đ. {Tên}, số {nhà} ngõ {nhà},
        {nhà} đường {Tên}, {nhà} phố {Tên}, {nhà} đ. {Tên}, {nhà} ngõ {nhà}, ngõ {nhà},
        ngõ số {nhà}, ngách {nhà}, hẻm {nhà}, kiệt {nhà}`,
      3: `
        {nhà} {Tên} {Tên}, số {nhà} {Tên} {Tên}, số {nhà} tổ, số {nhà} khu, phòng {phòng}`,
    },
    raises: {
      8: `
        trú, thường trú, tạm trú, ngụ, trọ, thuê trọ, hộ khẩu, hktt, đktt, nhà riêng, nhà ở, nơi ở,
        chỗ ở, sn, sống`,
      6: 'ở, địa chỉ, đ/c, đc, dọn về, chuyển về',
      4: 'nhà, gia đình, hộ, ông, bà, anh, chị',
      3: 'phường, khu phố, tổ dân phố, thị trấn, thành phố, tp, chung cư, tòa, toà',
    },
    lowers: {
      12: `
        trụ sở, ủy ban, uỷ ban, ubnd, cơ quan, văn phòng, sở, công sở, hội trường, trung tâm,
        bệnh viện, trạm y tế, phòng khám, nhà thuốc, hiệu thuốc, khách sạn, nhà trường,
        trường tiểu học, trường trung học, trường mầm non, trường đại học, trường cao đẳng,
        trường thpt, trường thcs, nhà văn hóa, nhà văn hoá, bảo tàng, công ty, doanh nghiệp,
        hợp tác xã, cửa hàng, siêu thị, chợ, công an, bưu điện, chi cục, cục, kho bạc, ngân hàng,
        bộ phận một cửa, điểm tiêm, hội nghị, giờ hành chính`,
      10: `
        chốt, trạm, tuyến, xe buýt, xe số, bến, bến xe, cầu, cột, đèn, biển, lô, điểm dừng,
        điểm đỗ, điểm trực, cây xăng, bãi, kho, xưởng, gara, quán, làn, khu cách ly, cơ sở, đoạn,
        quốc lộ, km`,
    },
    apart: 'từng nhà, số nhà văn hóa, ở chốt, ở cơ quan',
  },
  birth: {
    rule: 'personal-data',
    label: 'ngày sinh đầy đủ',
    help: 'Chỉ giữ năm sinh nếu cần.',
    what: {
      10: `
        sinh {ngày}, sinh ngày {ngày}, sinh vào {ngày}, sinh vào ngày {ngày}, sinh ra … {ngày},
        sinh tại … {ngày}, sinh ở … {ngày}, ngày sinh … {ngày}, năm sinh … {ngày},
        ngày/tháng/năm sinh … {ngày}, sinh nhật … {ngày}, sn {ngày}, ns {ngày}, s.n {ngày},
        n.s {ngày}, s/n {ngày}, n/s {ngày}, dob {ngày}, chào đời … {ngày}, cất tiếng khóc … {ngày},
        {ngày} là ngày sinh`,
    },
    lowers: {
      10: 'kỷ niệm, chủ tịch Hồ, bác Hồ',
    },
    apart: `
      phát sinh, học sinh, vệ sinh, thí sinh, khai sinh, tuyển sinh, hồi sinh, dân sinh, nảy sinh,
      giáo sinh, môn sinh, sản sinh, tái sinh, nữ sinh, nam sinh, nghiên cứu sinh, du sinh,
      cựu sinh viên, hy sinh, hi sinh, an sinh, ký sinh, kí sinh, mưu sinh, kháng sinh, thư sinh,
      quyên sinh, hộ sinh, sinh viên, sinh năm, sinh hoạt, ngày sinh hoạt, song sinh, cứu sinh,
      y sinh, sát sinh`,
  },
  number: {
    rule: 'personal-data',
    label: 'số giấy tờ, số máy, số tài khoản của một người',
    help: 'Xóa số ấy; số của cơ quan thì ghi vào contact trong co-quan.yml.',
    person: 5,
    what: {
      10: [
        `
        căn cước … {số}, cccd … {số}, cmnd … {số}, cmt … {số}, chứng minh nhân dân … {số},
        nhà riêng … {bàn}, máy bàn … {bàn}, số tài khoản … {tài_khoản}, stk … {tài_khoản},
        số tk … {tài_khoản}, tk số … {tài_khoản}`,
        since(
          '2026-11-23',
          `
        bảo hiểm xã hội … {số}, bhxh … {số}, bảo hiểm y tế … {thẻ}, bhyt … {thẻ},
        hộ chiếu … {hộ_chiếu}, passport … {hộ_chiếu}, mã số thuế cá nhân … {số},
        giấy phép lái xe … {số}, gplx … {số}, bằng lái … {số}, xe riêng … {biển}`,
        ),
      ],
      6: ['tài khoản … {tài_khoản}, {bàn}', since('2026-11-23', 'mã số thuế … {số}, mst … {số}')],
      5: since(
        '2026-11-23',
        `
        biển số … {biển}, biển kiểm soát … {biển}, biển … {biển}, bks … {biển}, xe … {biển},
        ô tô … {biển}`,
      ),
    },
    raises: {
      4: 'cá nhân, riêng, nhà, ngân hàng',
    },
    lowers: {
      10: `
        công ty, doanh nghiệp, hợp tác xã, cơ quan, đường dây nóng, hotline, tổng đài, trực ban,
        văn phòng, kho bạc, ban chỉ đạo, xe công, xe buýt, xe khách, trụ sở, vneid, đội xe, sở,
        ủy ban, ubnd`,
    },
  },
  illness: {
    rule: 'health',
    label: 'bệnh tật, sức khỏe của một người được nêu',
    help: 'Bỏ chi tiết ấy; hoặc xin người ấy đồng ý (scope có suc-khoe).',
    person: 5,
    needed: true,
    what: {
      5: `
        {tật}, mắc {bệnh}, mắc … {bệnh}, nhiễm, nhiễm {bệnh}, bị {bệnh}, bị … {bệnh}, căn bệnh,
        điều trị {bệnh}, chữa {bệnh}, {f0} đầu tiên, là {f0}, là ca {f0}, là … {f0}, thành {f0},
        diện {f0}, bị {f0}, {f0} {Tên}, {f0} duy nhất, {f0} thứ, trong số … nhiễm có,
        trong số … {f0} có`,
    },
    raises: {
      0: 'không may, không ngờ',
    },
    apart: `
      {ai} {tật}, {ai} … {tật}, {ai} … mắc, {ai} … nhiễm, {ai} … {f0}, {ai} … {bệnh}, các {f0},
      nhiều {f0}, những {f0}, số {f0}, hỗ trợ … {f0}, chăm sóc … {f0}, chở … {f0}, đưa … {f0},
      đón … {f0}, điều trị {f0}, chăm sóc … {bệnh}, lây nhiễm, truyền nhiễm, ô nhiễm, thấm nhiễm,
      phơi nhiễm, tiêm nhiễm, phòng nhiễm, tránh nhiễm, tránh bị nhiễm, chống nhiễm, sợ nhiễm,
      sợ bị nhiễm, nguy cơ … nhiễm, nguy cơ … mắc, nguy cơ … {bệnh}, nếu … nhiễm, nếu … mắc,
      không ai … nhiễm, không bị nhiễm, không nhiễm, không để … nhiễm, chưa bị nhiễm,
      chưa ai … nhiễm, không ai … mắc, không mắc, chưa mắc, không ai … dương tính,
      không … ca dương tính, không dương tính, nếu … dương tính, khám … {tật}, phòng {tật},
      phòng chống {tật}, chống {tật}, sàng lọc … {tật}, tư vấn … {tật}, tuyên truyền … {tật},
      tập huấn … {tật}, phòng {bệnh}, chống {bệnh}, trung tâm … {tật}, vướng mắc, thắc mắc,
      khúc mắc, bệnh viện, bị dịch, bị dịch bệnh`,
  },
  family: {
    rule: 'private-life',
    label: 'chuyện riêng trong gia đình',
    help: 'Bỏ chi tiết ấy nếu bài không cần; người được nêu đã đồng ý kể thì ghi dòng dưới.',
    person: 5,
    needed: true,
    what: {
      5: since(
        '2026-11-23',
        `
        ly hôn, li hôn, ly dị, ly thân, tái hôn, đơn thân, con nuôi, con riêng, ngoài giá thú,
        ngoại tình, vợ … bỏ, chồng … bỏ, vợ … mất, chồng … mất, vợ … qua đời, chồng … qua đời,
        con … qua đời, góa vợ, góa chồng, góa bụa, mồ côi, bạo hành, bạo lực gia đình, đánh đập,
        nghiện, cai nghiện, ma túy, cờ bạc, tù tội, đi tù, ngồi tù, ra tù, tiền án, tiền sự, án tù,
        thuộc hộ nghèo, thuộc diện hộ nghèo, là hộ nghèo, hộ cận nghèo, gia cảnh,
        hoàn cảnh gia đình, hoàn cảnh … khó khăn, mâu thuẫn … vợ, mâu thuẫn … chồng,
        mâu thuẫn gia đình, hôn nhân, đổ vỡ, theo đạo, người tình`,
      ),
    },
    apart: `
      {ai} … mồ côi, {ai} … đơn thân, {ai} … nghiện, {ai} … ma túy, {ai} … hoàn cảnh,
      phòng … ma túy, chống … ma túy, phòng … bạo lực gia đình, chống … bạo lực gia đình,
      giúp … cai nghiện, hỗ trợ … cai nghiện, hòa giải … gia đình, hòa giải … vợ,
      hôn nhân và gia đình, {ai} … cận nghèo, {ai} … gia cảnh, giúp … cận nghèo`,
  },
  money: {
    rule: 'private-life',
    label: 'tiền bạc riêng của một người',
    help: 'Bỏ số tiền riêng ấy; tiền ủng hộ, tiền thưởng, kinh phí thì ghi dòng dưới.',
    person: 5,
    needed: true,
    what: {
      5: since(
        '2026-11-23',
        `
        lương … {tiền}, thu nhập … {tiền}, nợ … {tiền}, vay … {tiền}, trợ cấp … {tiền},
        tiết kiệm riêng … {tiền}, sổ tiết kiệm, lương hưu, thừa kế, nợ nần, vỡ nợ, nặng lãi,
        thế chấp, cầm cố, nợ ngân hàng, vay ngân hàng, kiếm … {tiền}`,
      ),
    },
    apart: `
      bình quân, lương cơ sở, lương tối thiểu, cho … vay, vốn vay, vay vốn, giúp … vay,
      hỗ trợ … vay, trích … lương, ủng hộ … lương, ngày lương, lương thực, lương tâm, lương y,
      thu nhập bình quân … {tiền}, {ai} … lương … {tiền}, {ai} … thu nhập … {tiền},
      {ai} … vay … {tiền}, tăng thu nhập, nâng … thu nhập`,
  },
  reason: {
    rule: 'cancel-reason',
    label: 'lý do hủy bỏ, đính chính',
    help: 'Bỏ phần lý do, chỉ ghi tình trạng và quyết định kia.',
    what: {
      10: `
        lý do, lí do, nguyên nhân, vi phạm, sai phạm, kỷ luật, kỉ luật, gian lận, gian dối,
        khai gian, khai man, khai khống, kê khai sai, không trung thực, không đúng sự thật,
        không đúng thành tích, không đúng đối tượng, sai đối tượng, không đúng quy định,
        báo cáo sai, báo cáo không, kết luận thanh tra, kết luận kiểm tra, kết luận điều tra,
        hình sự, không đủ điều kiện, không đủ tiêu chuẩn, chưa đủ tiêu chuẩn, tham nhũng, tham ô,
        khởi tố, bị bắt, bị tố, tố cáo, khiếu nại, phát hiện, do có, do bị, do không, do sai,
        do nhầm, do trùng, do vi, do thành tích, do khai, do thiếu, bị truy tố, đơn thư,
        lập hồ sơ không, làm giả, giả mạo, mạo nhận`,
      5: 'vì, do, bởi vì, bởi lẽ',
    },
    raises: {
      5: 'hủy, huỷ, thu hồi, bãi bỏ, đính chính, rút',
    },
    apart: `
      vì sự nghiệp, vì người nghèo, vì trẻ thơ, vì cộng đồng, vì nhân dân, bởi quyết định,
      do quyết định, do sở, do ủy ban, do ubnd, do chủ tịch, do giám đốc, do thủ tướng,
      do văn phòng, do cơ quan, do hội đồng, do chính phủ, hủy bỏ bởi`,
  },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof lexicon;

/** Forms of address before a name. */
export const titles = 'ông, bà, anh, chị, cô, chú, bác, cụ, em, cháu, thầy, đồng chí, đ/c';

/** Family names that identify a full name without a title; those shared by places are excluded. */
export const familyNames = `
  Nguyễn, Trần, Lê, Phạm, Hoàng, Huỳnh, Phan, Vũ, Võ, Đặng, Bùi, Đỗ, Ngô, Dương, Lý, Đinh, Trịnh,
  Đào, Đoàn, Lương, Lưu, Tạ, Phùng, Quách`;

/** Words before a name that make it the name of a place or a prize. */
export const notAPerson = `
  đường, phố, ngõ, cầu, chợ, trường, phường, xã, thôn, làng, quận, huyện, tỉnh, thành phố, tp,
  thị trấn, công ty, bệnh viện, khu, tòa, chung cư, đ.`;

/** Splits a list into phrases. */
export function phrasesOf(list: Phrases): string[] {
  return [list].flat().flatMap((each) => each.trim().split(/,\s+/));
}
