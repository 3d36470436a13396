/** Acts of shapes that offices issue; all text is invented. */
export const acts = {
  'a directive with numbered paragraphs only': `
Thực hiện chương trình công tác năm, Chủ tịch Ủy ban nhân dân tỉnh chỉ thị:

1. Các sở, ban, ngành phát động thi đua ngay trong quý I.

Việc phát động gắn với nhiệm vụ chính trị của đơn vị.

2. Sở Nội vụ có trách nhiệm:

a) Theo dõi, đôn đốc việc thực hiện;
b) Tổng hợp, báo cáo trước ngày 15 tháng 12;
đ) Đề xuất khen thưởng.

3. Chỉ thị này có hiệu lực từ ngày ký.

Yêu cầu Thủ trưởng các cơ quan, đơn vị nghiêm túc thực hiện./.

Nơi nhận:
- Như trên;
- Lưu: VT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

(người ký minh họa)
`,
  'articles, clauses and points': `
Căn cứ Luật Thi đua, khen thưởng;

Căn cứ Nghị định của Chính phủ;

Theo đề nghị của Giám đốc Sở Nội vụ.

QUYẾT NGHỊ:

Điều 1. Phạm vi điều chỉnh

Nghị quyết này quy định việc tổ chức phong trào thi đua.

Điều 2. Tiêu chí

1. Đối với tập thể:

a) Hoàn thành nhiệm vụ;

đ) Có mô hình được nhân rộng.

2. Đối với cá nhân: có sáng kiến được áp dụng.

Mức độ áp dụng do Hội đồng xem xét.

Điều 3. Chánh Văn phòng, Giám đốc các sở chịu trách nhiệm thi hành Nghị quyết này./.
`,
  'parts, chapters, sections and subsections': `
PHẦN THỨ NHẤT
QUY ĐỊNH CHUNG

Chương I
ĐỐI TƯỢNG, PHẠM VI

Mục 1. Đối tượng

Tiểu mục 1. Trong ngành

Điều 1. Cá nhân

1. Công chức, viên chức.

2. Người lao động.

Tiểu mục 2. Ngoài ngành

Điều 2. Tập thể có đóng góp cho ngành.

Chương II
NGUYÊN TẮC

Điều 3. Công khai, đúng người, đúng việc.

PHẦN THỨ HAI
TỔ CHỨC THỰC HIỆN

I. TRÁCH NHIỆM

1. Các đơn vị xây dựng kế hoạch.
`,
  'dotted numbers': `
A. MỤC TIÊU

I. Mục tiêu chung

Nâng cao chất lượng phục vụ.

II. Mục tiêu cụ thể

1. Về tiến độ

1.1. Hoàn thành trước hạn ít nhất một công trình.

1.2. Không để phát sinh chậm tiến độ:

- Công trình dân dụng;

+ Nhà ở xã hội;

+ Trường học.

- Công trình hạ tầng.

1.2.1. Báo cáo hằng tháng.

2. Về chất lượng

2.1 Mỗi đơn vị có một sáng kiến.

B. THỜI GIAN

Từ quý I đến hết quý IV.
`,
  'an appeal without any number': `
Kính gửi toàn thể công chức, viên chức và người lao động!

Ngành ta bước vào năm mới với nhiều việc lớn.

Thay mặt lãnh đạo, tôi phát động phong trào thi đua trong toàn ngành.

Chúc phong trào thành công tốt đẹp!
`,
  'a guide with tables and annexes': `
1. Chỉ tiêu giao cho các đơn vị:

| Đơn vị | Chỉ tiêu |
|---|---|
| Đội số 1 | 05 mô hình |
| Phòng số 2 | 02 mô hình |

Số liệu tính đến hết quý III.

2. Biểu mẫu kèm theo.

Nơi nhận:
- Các đơn vị;
- Lưu: VT.

GIÁM ĐỐC

(người ký minh họa)

PHỤ LỤC I

MẪU BÁO CÁO

(Kèm theo Hướng dẫn này)

I. TÌNH HÌNH CHUNG

1. Kết quả nổi bật.

PHỤ LỤC II. Danh mục

- Tờ trình;

- Biên bản.
`,
  'marks that repeat or jump, and ids that settle them': `
I. PHẠM VI

1. Trong ngành.

1. Ngoài ngành.

3. Địa phương. {#i-dia-phuong}

II. THỜI HẠN

1. Gia hạn:

a) Một lần;

b) Hai lần.

Không gia hạn lần ba. {#ii-ket}

2. Hết hạn. {#Hết hạn}

III. KHÁC
\\1. Dòng này không phải mục một.

**1. Chữ đậm** và *chữ nghiêng* chỉ còn chữ.
`,
};
