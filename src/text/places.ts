import { exact, fold } from './fold.ts';

/**
 * Two-word provinces and cities, of today and of 2024 (Resolution 202/2025/QH15).
 */
const provinces =
  'An Giang,Bà Rịa,Bạc Liêu,Bắc Giang,Bắc Kạn,Bắc Ninh,Bến Tre,Bình Định,Bình Dương,Bình Phước,Bình Thuận,Cà Mau,Cao Bằng,Cần Thơ,Đà Nẵng,Đắk Lắk,Đắk Nông,Điện Biên,Đồng Nai,Đồng Tháp,Gia Lai,Hà Giang,Hà Nam,Hà Nội,Hà Tĩnh,Hải Dương,Hải Phòng,Hậu Giang,Hòa Bình,Hưng Yên,Khánh Hòa,Kiên Giang,Kon Tum,Lai Châu,Lạng Sơn,Lào Cai,Lâm Đồng,Long An,Nam Định,Nghệ An,Ninh Bình,Ninh Thuận,Phú Thọ,Phú Yên,Quảng Bình,Quảng Nam,Quảng Ngãi,Quảng Ninh,Quảng Trị,Sóc Trăng,Sơn La,Tây Ninh,Thái Bình,Thái Nguyên,Thanh Hóa,Tiền Giang,Trà Vinh,Tuyên Quang,Vĩnh Long,Vĩnh Phúc,Vũng Tàu,Yên Bái';

/** Two-word districts and towns as they were until 2025; wards and communes of today bear many of these names. */
const districts = `An Biên,An Dương,An Khê,An Lão,An Minh,An Nhơn,An Phú,Anh Sơn,Ân Thi,Bá Thước,Bạch Thông,Bảo Lạc,Bảo Lâm,Bảo Lộc,Bảo Thắng,Bảo Yên,
Bình Đại,Bình Gia,Bình Giang,Bình Liêu,Bình Long,Bình Lục,Bình Minh,Bình Sơn,Bình Tân,Bình Thạnh,Bình Thủy,Bình Xuyên,Bù Đăng,Bù Đốp,Cai Lậy,Cái Bè,Cam Lâm,
Cam Lộ,Cam Ranh,Can Lộc,Cao Lãnh,Cao Lộc,Cao Phong,Cẩm Giàng,Cẩm Khê,Cẩm Lệ,Cẩm Mỹ,Cẩm Phả,Cẩm Thủy,Cẩm Xuyên,Châu Đốc,Châu Đức,Châu Phú,Châu Thành,Chí Linh,
Chiêm Hóa,Chương Mỹ,Con Cuông,Cô Tô,Củ Chi,Diên Khánh,Diễn Châu,Duy Tiên,Duy Xuyên,Dương Kinh,Đại Lộc,Đại Từ,Đam Rông,Đan Phượng,Đầm Dơi,Đầm Hà,
Điện Bàn,Đình Lập,Định Hóa,Định Quán,Đoan Hùng,Đô Lương,Đông Anh,Đông Giang,Đông Hà,Đông Hải,Đông Hòa,Đông Hưng,Đông Sơn,Đông Triều,Đồng Hỷ,Đồng Phú,Đồng Văn,
Đồng Xoài,Đồng Xuân,Đống Đa,Đức Cơ,Đức Hòa,Đức Huệ,Đức Linh,Đức Phổ,Đức Thọ,Đức Trọng,Gia Bình,Gia Lâm,Gia Lộc,Gia Nghĩa,Gia Viễn,Giang Thành,Giao Thủy,Gio Linh,
Giồng Riềng,Hà Đông,Hà Quảng,Hà Tiên,Hà Trung,Hạ Hòa,Hạ Lang,Hạ Long,Hải An,Hải Châu,Hải Hà,Hải Hậu,Hải Lăng,Hàm Tân,Hàm Thuận,Hàm Yên,Hiệp Đức,Hiệp Hòa,
Hoa Lư,Hoài Ân,Hoài Đức,Hoài Nhơn,Hoàn Kiếm,Hoàng Mai,Hoàng Sa,Hoằng Hóa,Hòa An,Hòa Thành,Hòa Vang,Hóc Môn,Hòn Đất,Hồng Bàng,Hồng Dân,Hồng Lĩnh,Hồng Ngự,Hội An,
Hớn Quản,Hưng Hà,Hưng Nguyên,Hương Khê,Hương Sơn,Hương Thủy,Hương Trà,Hữu Lũng,Kế Sách,Khánh Sơn,Khánh Vĩnh,Khoái Châu,Kiên Hải,Kiên Lương,Kiến An,Kiến Thụy,
Kiến Tường,Kiến Xương,Kim Bảng,Kim Bôi,Kim Động,Kim Sơn,Kim Thành,Kinh Môn,Kỳ Anh,Kỳ Sơn,La Gi,Lạc Dương,Lạc Sơn,Lạc Thủy,Lai Vung,Lang Chánh,Lạng Giang,Lâm Bình,
Lâm Hà,Lâm Thao,Lấp Vò,Lập Thạch,Lê Chân,Lệ Thủy,Liên Chiểu,Long Biên,Long Điền,Long Hồ,Long Khánh,Long Mỹ,Long Phú,Long Thành,Long Xuyên,Lộc Bình,
Lộc Ninh,Lục Nam,Lục Ngạn,Lục Yên,Lương Sơn,Lương Tài,Lý Nhân,Lý Sơn,Mai Châu,Mai Sơn,Mê Linh,Minh Hóa,Minh Long,Mộ Đức,Mộc Châu,Mộc Hóa,Mỹ Đức,Mỹ Hào,Mỹ Lộc,
Mỹ Tho,Mỹ Tú,Mỹ Xuyên,Na Hang,Na Rì,Nam Đàn,Nam Đông,Nam Giang,Nam Sách,Nam Trực,Nga Sơn,Ngã Bảy,Ngã Năm,Nghi Lộc,Nghi Sơn,Nghi Xuân,Nghĩa Đàn,Nghĩa Hành,Nghĩa Hưng,
Nghĩa Lộ,Ngọc Hiển,Ngọc Hồi,Ngọc Lặc,Ngô Quyền,Nguyên Bình,Nha Trang,Nho Quan,Nhơn Trạch,Như Thanh,Như Xuân,Ninh Giang,Ninh Hải,Ninh Hòa,Ninh Kiều,Ninh Phước,Ninh Sơn,
Nông Cống,Nông Sơn,Núi Thành,Phan Thiết,Phong Điền,Phong Thổ,Phổ Yên,Phú Bình,Phú Giáo,Phú Hòa,Phú Lộc,Phú Lương,Phú Mỹ,Phú Ninh,Phú Nhuận,Phú Quốc,Phú Quý,Phú Riềng,
Phú Tân,Phú Vang,Phú Xuyên,Phù Cát,Phù Cừ,Phù Mỹ,Phù Ninh,Phù Yên,Phúc Thọ,Phúc Yên,Phụng Hiệp,Phước Long,Phước Sơn,Quan Hóa,Quan Sơn,Quản Bạ,Quang Bình,Quảng Điền,
Quảng Hòa,Quảng Trạch,Quảng Uyên,Quảng Xương,Quảng Yên,Quế Phong,Quế Sơn,Quế Võ,Quốc Oai,Quy Nhơn,Quỳ Châu,Quỳ Hợp,Quỳnh Lưu,Quỳnh Nhai,Quỳnh Phụ,Rạch Giá,Sa Đéc,Sa Pa,
Sa Thầy,Sầm Sơn,Sìn Hồ,Sóc Sơn,Sông Cầu,Sông Công,Sông Hinh,Sông Lô,Sông Mã,Sơn Dương,Sơn Động,Sơn Hà,Sơn Hòa,Sơn Tây,Sơn Tịnh,Sơn Trà,Sốp Cộp,Tam Bình,Tam Dương,
Tam Đảo,Tam Điệp,Tam Đường,Tam Kỳ,Tam Nông,Tánh Linh,Tân An,Tân Biên,Tân Bình,Tân Châu,Tân Hiệp,Tân Hồng,Tân Hưng,Tân Kỳ,Tân Lạc,Tân Phú,Tân Phước,Tân Sơn,Tân Thành,
Tân Thạnh,Tân Trụ,Tân Uyên,Tân Yên,Tây Giang,Tây Hòa,Tây Hồ,Tây Sơn,Thạch An,Thạch Hà,Thạch Thành,Thạch Thất,Thái Hòa,Thái Thụy,Thanh Ba,Thanh Bình,Thanh Chương,
Thanh Hà,Thanh Khê,Thanh Liêm,Thanh Miện,Thanh Oai,Thanh Sơn,Thanh Thủy,Thanh Trì,Thanh Xuân,Thạnh Hóa,Thạnh Phú,Thạnh Trị,Tháp Mười,Thăng Bình,Thiệu Hóa,Thoại Sơn,Thọ Xuân,
Thốt Nốt,Thới Bình,Thới Lai,Thủ Đức,Thuận An,Thuận Bắc,Thuận Châu,Thuận Nam,Thuận Thành,Thủy Nguyên,Thường Tín,Thường Xuân,Tiên Du,Tiên Lãng,Tiên Lữ,Tiên Phước,Tiên Yên,
Tiền Hải,Tiểu Cần,Tĩnh Gia,Tịnh Biên,Trà Bồng,Trà Cú,Trà Ôn,Tràng Định,Trảng Bàng,Trảng Bom,Trạm Tấu,Trần Đề,Trần Yên,Tri Tôn,Triệu Phong,Triệu Sơn,Trùng Khánh,
Trực Ninh,Trường Sa,Tủa Chùa,Tuần Giáo,Tuy An,Tuy Đức,Tuy Hòa,Tuy Phong,Tuy Phước,Tuyên Hóa,Tư Nghĩa,Từ Liêm,Từ Sơn,Tứ Kỳ,Tương Dương,U Minh,Uông Bí,Ứng Hòa,
Vạn Ninh,Văn Bàn,Văn Chấn,Văn Giang,Văn Lâm,Văn Lãng,Văn Quan,Văn Yên,Vân Canh,Vân Đồn,Vân Hồ,Vị Thanh,Vị Thủy,Vị Xuyên,Việt Trì,Việt Yên,Vĩnh Bảo,Vĩnh Châu,Vĩnh Cửu,
Vĩnh Hưng,Vĩnh Linh,Vĩnh Lộc,Vĩnh Lợi,Vĩnh Thạnh,Vĩnh Thuận,Vĩnh Tường,Vĩnh Yên,Võ Nhai,Vũ Quang,Vũ Thư,Vụ Bản,Vũng Liêm,Xín Mần,Xuân Lộc,Xuân Trường,Xuyên Mộc,Ý Yên,
Yên Bình,Yên Châu,Yên Dũng,Yên Định,Yên Khánh,Yên Lạc,Yên Lập,Yên Minh,Yên Mô,Yên Mỹ,Yên Phong,Yên Sơn,Yên Thành,Yên Thế,Yên Thủy`;

const namesOf = (list: string) => list.split(/,\s*/);
const isProvinceName = new Set(namesOf(provinces).map(exact));
const places = namesOf(`${provinces},${districts}`);
const marked = new Set(places.map(exact));
const bare = new Set(places.map(fold));

/** Whether a person’s name is also a province. */
export const isProvince = (name: string): boolean => isProvinceName.has(exact(name));

/** Whether a person’s name is also a province, a district or a town, with its diacritics or without any. */
export const isPlace = (name: string): boolean =>
  marked.has(exact(name)) || (name === fold(name) && bare.has(name));
