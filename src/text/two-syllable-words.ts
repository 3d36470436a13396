import { exact } from './fold.ts';

/**
 * Two-syllable words used in plans, titles of exemplars, posts and units: each line is a first syllable
 * and all its second ones. Split at a line end they would read as two other words.
 */
const words = `
an bình dân dưỡng ninh sinh táng tâm toàn ủi
anh dũng em hùng
ánh sáng
áo dài mưa quần
áp dụng lực phích
ăn mặc uống
âm lịch nhạc thanh
ấm áp cúng lòng
ân cần nhân
ấn phẩm tượng
bài viết
bãi biển bỏ rác xe
ban đêm hành ngành ngày
bàn bạc ghế giao tay
bản đồ gốc làng quyền thân tin
bàng hoàng
bảng biểu đen điểm
bánh mì xe
bao giờ
bảo dưỡng đảm hành hiểm hộ mật quản tàng tồn trì trợ vệ
báo cáo chí đáp động hiệu
bạo hành lực
bày tỏ
bắc cầu
băng bó rôn tuyết
bằng cách cấp chứng khen lòng
bắt buộc đầu gặp nguồn tay
bậc học thang
bấm nút
bận rộn
bất cập động khuất kỳ ngờ tiện
bầu cử trời
bên cạnh ngoài trong
bền bỉ chặt lòng vững
bến bãi cảng đò phà tàu xe
bệnh án nền nhân nhi tật viện
bí mật quyết thư
bị can
biên bản chế cương giới phòng soạn tập
biển báo cả đảo hiệu số
biến chủng đổi động thành
biện pháp
biểu diễn dương hiện mẫu quyết tượng
binh chủng lính sĩ
bình an dân đẳng luận minh oxy phục thường tĩnh xét yên
bổ ích nhiệm sung túc
bố mẹ trí
bộ đội máy môn ngành phận trưởng
bốc xếp
bồi dưỡng hoàn thường
bối cảnh rối
bùng phát
buổi chiều học sáng tối trưa
buôn bán làng lậu
bữa ăn cơm trưa
bức ảnh thiết thư tranh xúc
bước đầu đi ngoặt tiến
bươn chải
bưu chính cục điện tá
ca dao khúc ngợi nhạc sĩ trực
cá biệt nhân thể
các bên
cách làm ly mạng thức
cải cách tạo thiện tiến
cam go kết
cảm động hóa nghĩ ơn phục thấy thông xúc
can đảm thiệp
cán bộ
cảnh báo giác quan sát tượng vệ
cánh cửa đồng tay
cạnh tranh
cao cả cấp đẳng điểm quý tốc tuổi
cát tường
căn bản cứ cước hộ nhà phòng
cắt giảm may tóc
cần cù kiệm mẫn thiết
cẩn thận trọng
cận cảnh nghèo
cấp bách cao cứu dưỡng phát phép phó thiết trên
câu chuyện hỏi thơ
cầu cống đường hôn nguyện thang
cấu thành trúc
cây cầu xanh xăng
chài lưới
chào cờ đón mừng
cháy nổ rừng
chạy chữa đua
chăm chỉ chút lo nom sóc
chăn màn nuôi
chặng đường
chắt chiu
chặt chẽ
chấm công dứt điểm
chậm tiến trễ
chân dung lý thành thực tình trời
chấn chỉnh thương
chấp hành nhận thuận
chất độc liệu lượng thải vấn
châu báu thổ
chen chúc lấn
chèo chống lái
chế biến độ tác tạo xuất
chênh lệch
chi bộ đoàn hội ngân nhánh phí tiết trả viện
chỉ dẫn đạo huy số thị tiêu trích
chí hướng
chị em
chia buồn lửa ngọt sẻ tay
chiêm ngưỡng
chiến binh công dịch đấu khu lược sĩ sỹ thắng tranh trường
chiều cao dài hôm tối
chiếu cố sáng
chim câu
chìm đắm
chỉnh đốn sửa trang
chính đáng phủ quy quyền sách thức trị xác
chịu đựng khó
cho phép
chọn lọc lựa
chống chọi dịch đỡ
chốt chặn trực
chờ đợi
chở che hàng khách
chợ đêm
chu đáo kỳ toàn trình
chủ đạo đề động nhân nhật nhiệm quyền tịch tọa trì trương yếu
chú trọng ý
chùa chiền
chuẩn bị hóa mực
chúc mừng thọ
chung cư kết khảo sống sức tay thủy
chúng ta tôi
chuyên cần đề gia khoa môn ngành nghiệp trách viên
chuyển biến đổi giao phát tải tiếp
chuyến bay đi hàng phà tàu xe
chuyện kể
chữa bệnh cháy lành trị
chứa chan
chức danh năng nghiệp sắc trách vụ
chứng chỉ cứ khoán kiến minh nhận thực
chương trình
có ích
con đường người số tàu
cô dâu đơn giáo
cổ đông động phần phiếu truyền vũ xúy
cố định đô gắng vấn
công an bằng bố chúng chức chứng cộng cụ dân điện đoàn đức khai lao lập lý nghệ nghiệp nhân nhận ơn phu sở suất tác tâm tháng trạng trình trường ty việc viên vụ
cống hiến
cộng đồng hòa sản sự tác
cốt cán lõi
cột mốc
cơ bản cấu chế động giới hội quan sở thể yếu
cờ đỏ
cụ già thể
cung cấp ứng
cùng nhau
củng cố
cúng dường
cuộc chiến đời gọi họp sống thi vận
cuối cùng kỳ năm tháng tuần
cử chỉ nhân tri
cửa biển hàng khẩu ngõ nhà sổ
cứng cỏi nhắc rắn
cưới hỏi
cương lĩnh quyết vị
cường độ quốc
cứu chữa giúp hỏa hộ nạn sinh thương trợ vớt
cựu binh
dài hạn lâu
dám làm
dàn dựng xếp
danh dự hiệu mục nghĩa sách tiếng xưng
dạy dỗ học nghề
dầm mưa
dân ca chủ cư dụ gian lập phòng phố quân sinh số tộc vận
dẫn chứng dắt đầu
dâng hiến hương
dập dịch tắt
dầu khí
dấu ấn chân hiệu
dễ dàng
dệt may
di chuyển dân động sản tản tích truyền
dị tật ứng
dịch bệnh chuyển tễ thuật vụ
diễn biến đàn đạt ra tập văn viên
diện mạo tích
dinh dưỡng
dìu dắt
do đó
doanh nghiệp nhân thu trại
dọn dẹp
dòng chảy họ người sông
dốc lòng sức
dồi dào
dông bão
du khách lịch
dung hòa
dũng cảm
dụng cụ
duy nhất trì tu
duyên hải
dư luận
dữ liệu
dự án báo bị khuyết phòng thảo thi toán trữ
dừng chân
dựng xây
dược liệu phẩm sĩ
dưỡng bệnh
đa dạng năng số
đài thọ
đại biểu chúng dịch diện đội hóa học hội lộ lý sứ tá thắng úy
đàm phán thoại
đảm bảo đang nhiệm trách
đám cháy cưới đông tang
đảng bộ ủy viên
đáng kể
đánh bắt dẹp giá máy
đào tạo
đạo diễn đức lý
đáp án ứng
đau thương
đặc biệt điểm sản sắc thù trưng
đăng kiểm ký tải
đắp đường
đặt hàng
đầm ấm
đậm đà
đất đai liền nước
đầu bếp ca cầu đàn mối não nguồn tàu tiên tư vào
đấu giá thầu tranh
đây đó
đầy đủ
đẩy lùi mạnh
đèn đường lồng
đê điều
đề án bạt cao cập mục nghị tài xuất
đêm khuya
đền đáp ơn thờ
đến nơi
đi học lại làm
địa bạ bàn chấn chỉ danh điểm lý phương vị
đích thực
điểm cầu chốt danh nóng tiêm trường tựa
điển hình
điện ảnh lực máy năng thoại tử
điều chỉnh chuyển dưỡng động hành hòa khiển khoản kiện lệ phối tra trị
đỉnh cao
đính chính
định hướng kỳ lượng mức
đìu hiu
đo đạc lường
đoàn kết thể trưởng tụ viên
đoạn đường tuyến
đọc sách
đón nhận tiếp
đóng gói góp
đô thị
độ tuổi
độc đáo giả hại lập thân
đôi bàn khi tay
đổi mới tên thay
đối chiếu diện mặt tác thoại tượng
đội hình ngũ phó trưởng viên
đôn đốc
đông bắc đảo đúc nam xuân
đồng bào bằng bộ chí diễn đội hành hồ hương lòng nghiệp phục ruộng sức tâm thời thuận tiền ý
động cơ đất lực vật viên
đời sống
đơn côi giản thư từ vị
đợt dịch
đua tranh
đùm bọc
đúng đắn giờ hạn mực
đưa đón
đức độ
đương chức đầu nhiệm
đường biển bộ dài dây không phố ray sá sắt sông thủy xá
e ngại
gác chắn
gan dạ
gánh vác
gạo nếp tẻ
gắn bó kết liền
gặp gỡ mặt
gầm cầu
gần gũi
gật gù
gây dựng quỹ
ghép tạng thận
ghế đá
ghi âm chép chú danh hình nhận nhớ
gia cảnh cầm cố công cường đình hạn nhập súc tăng tốc
già làng yếu
giả định mạo
giá cả rét trị
giai cấp đoạn
giải cứu ngân pháp phóng quyết thích thưởng tỏa trí trình
giảm giá nghèo tải thiểu
giám định đốc hộ khảo sát
gian hàng khó khổ lao nan
giàn giáo
giản dị
giãn cách
gián đoạn tiếp
giảng bài dạy đường viên
giành lại
giao ban dịch diện hàng lưu nhận thông thừa tiếp ước
giáo án dục hội lý sư viên xứ
giáp ranh
giây phút
giấy báo khen phép tờ
giếng khoan
gió bão lốc mùa
giỏi giang
giọng nói
giọt máu nước
giỗ chạp tổ
giống nhau nòi
giờ giấc hẹn
giới hạn thiệu tính trẻ
giúp đỡ sức
giữ gìn nước vững
giữa chừng đêm
gói thầu
gọn gàng
góp phần sức ý
gửi gắm
gương mặt mẫu sáng
hạ tầng thủy viện
hai mươi
hài hòa lòng
hải đảo đăng quan quân sản
hàm ơn
hàn gắn huyên
hạn chế hán
hàng hải hóa không ngày ngũ quán rong xóm
hạng mục
hành chính động khách khúc lang nghề trang trình vi
hạnh phúc
hào hùng khí
hát ru
hạt gạo giống nhân
hăng hái say
hậu cần phương
hẻm núi
hẹn hò
hệ lụy thống
hết lòng mình sức
hi sinh vọng
hiểm họa nghèo
hiền hòa tài
hiến chương đất kế máu pháp tặng
hiện đại hữu thực trạng vật
hiệp định hội thương
hiểu biết học thảo
hiếu học khách thảo
hiệu lực phó quả suất trưởng
hình ảnh sự thành thức tượng
họ hàng tên
hoa hồng
hòa bình giải hợp nhập
hỏa hoạn táng
hóa chất đơn học trang
họa sĩ
hoạch định
hoan hô nghênh
hoàn cảnh chỉnh hảo thành thiện toàn
hoạt động
học bạ bổng đường giả hành hỏi kỳ lực phí sinh tập thuật trò vấn viên vụ
hỏi thăm
hòm thư
hô hào hấp
hồ đồ sen sơ
hỗ trợ
hộ chiếu đình gia khẩu kinh lý tịch
hồi âm hộp hương phục sinh sức
hội chẩn chợ diễn đàm đoàn đồng đua họp nghị nhập quán thảo thi trường viên
hồng quân thập
hơi ấm thở
hợp đồng lệ lý nhất pháp tác xã
huân chương
huấn luyện
huy chương động hiệu hoàng
hủy bỏ
huyện đảo đoàn ủy
huyết áp thống tương
hưng thịnh
hứng thú
hương khói ước
hưởng lợi ứng
hướng dẫn nghiệp thiện
hưu trí
hữu hiệu ích nghị
hy sinh vọng
ích lợi
im lặng
in ấn
kè đê
kèm cặp theo
keo sơn
kể chuyện
kế cận hoạch thừa tiếp toán
kênh mương rạch
kết cấu hôn hợp luận nạp nghĩa nối quả thúc
kêu gọi
khả năng
khai báo giảng hoang mạc thác trương trường
khám bệnh chữa phá
khán giả
khang trang
kháng chiến
khánh thành
khảo sát thí
khát khao vọng
khắc ghi nghiệt phục
khăn đỏ quàng
khẳng định
khắp nơi
khẩn cấp trương
khâu vá
khẩu hiệu phần trang
khen ngợi thưởng
khéo léo tay
khép kín
khí hậu tài tượng
khiêm tốn
khiếm khuyết thị thính
khiếu nại
kho bạc hàng tàng
khó khăn
khoa học
khóa học luận
khoan dung
khoản nợ
khoán trắng
khoảng cách trống
khoảnh khắc
khỏe khoắn mạnh
khô hạn
khổ luyện
khôi phục
khối lượng phố
không chỉ gian khí ngừng quân
khởi công đầu động nghĩa nghiệp sắc
khu cách công dân du phong phố rừng trọ vực
khúc cua
khung giờ
khuya sớm
khuyên bảo
khuyến cáo học khích mại nông
khuyết danh điểm tật
khử khuẩn trùng
kỉ luật niệm
kí kết túc
kịch bản
kiểm dịch duyệt điểm định kê lâm nghiệm sát soát toán tra
kiên cố cường định nhẫn quyết trì trung
kiến nghị quốc tạo tập thiết thức trúc
kiệt sức xuất
kiều bào
kim chỉ
kinh doanh độ nghiệm nguyệt phí tế
kính mắt phục trọng yêu
kịp thời
kỳ diệu niệm thi tích vọng
kỷ cương luật lục nguyên niệm yếu
kỹ lưỡng năng sư thuật
ký hiệu kết túc ức
la bàn
lá chắn cờ lành phổi rách
lạc bộ hậu quan
lái tàu xe
làm ăn bạn chủ gương theo việc
lan tỏa
làng bản mạc nghề xã xóm
lãnh đạo hải sự thổ
lao công động phổi xao
lắng nghe
lặng lẽ thầm
lắp đặt ráp
lâm nghiệp sinh
lầm lỗi
lân cận
lần đầu lượt
lẫn nhau
lập công nghiệp trình
lâu dài năm
lấy lại mẫu
lẽ phải
lề đường lối
lễ hội nghĩa phép tân
lệ phí
lên đường lớp
lênh đênh
lịch sử sự trình trực
liêm chính khiết
liên đoàn đội hệ hoan hợp kết lạc minh ngành quan thông tịch tục
liệt sĩ sỹ
liều thuốc
linh động hoạt
lính cứu
lo âu lắng liệu toan
loa phường
loại bỏ hình trừ
lòng dân đường nhân tin tốt
lộ trình
lối đi mòn sống thoát
lồng ghép
lời dạy hứa kể khuyên
lợi ích nhuận thế
lớp học mẫu
lũ lụt quét
lúa gạo
luân chuyển phiên
luận án văn
luật pháp sư
lục lượng
luồng tuyến xanh
lụt bão
lứa đôi tuổi
lựa chọn
lực lượng sĩ
lương hưu tâm thực y
lượng khách
lưu ban động giữ hành lượng niệm thông trú
lý do lịch luận thuyết tưởng
ma túy
mạch lạc máu
mái ấm hiên nhà trường
màn hình
mang lại
màng lọc
mạng lưới xã
mảnh đất
mãnh liệt
mạnh dạn mẽ
mát mẻ
màu sắc xanh
may mặc mắn
máy ảnh bay bơm cày móc thở tính xúc
mặn mà
măng non
mắt kính
mặt bằng đường nạ trận trời
mầm non xanh
mất mát ngủ
mật độ
mẫu giáo mực số
mê cung
mền chăn
miền bắc nam núi quê trung xuôi
miễn dịch giảm nhiễm phí
miệt mài vườn
minh bạch chứng họa
mít tinh
mong đợi manh mỏi muốn ước
mô hình tả
mồ côi hôi
môi sinh trường
mỗi ngày
mối quan
môn học thể
một cửa
mờ ám
mở đầu mang rộng
mới mẻ
mũ bảo
mua bán sắm
mùa dịch đông hè màng thu vụ xuân
mục đích lục tiêu
mũi nhọn tiêm
muôn vàn
mưa bão gió lũ
mức độ sống
mừng thọ
mưu sinh trí
mỹ quan thuật
nạn nhân
năm học mới
nắm bắt
năng động lực lượng nổ suất
nắng nóng
nặng nề
nâng cao cấp đỡ niu tầm
nét đẹp
nề nếp
nền móng nếp tảng
nếp sống
nêu gương
ngã ba rẽ tư
ngàn lần
ngành nghề
ngày càng đêm hội lễ mai nay nghỉ xưa
ngăn chặn nắp ngừa
ngắn hạn
ngân hàng khố sách
ngập lụt mặn úng
nghe nhìn nói
nghèo đói khó
nghề cá nghiệp
nghệ nhân sĩ thuật
nghỉ dưỡng hưu ngơi
nghị định lực quyết viên
nghĩa cử tình trang vụ xóm
nghiêm chỉnh minh ngặt túc
nghiệm thu
nghiên cứu
nghiệp đoàn vụ
ngõ hẻm xóm
ngoài ra trời
ngoại giao khóa ngữ ô tệ thành tỉnh trú vi viện
ngọn đèn lửa
ngôi nhà sao trường
ngồi học
ngôn ngữ
nguồn cội gốc lực mở
nguy cấp cơ hiểm nan
nguyên cáo liệu nhân phó quán tắc trưởng văn vẹn
nguyện vọng
ngư dân nghiệp trường
ngữ văn
ngưng trệ
ngừng trệ
ngược xuôi
người bệnh dân già lái làm thân tốt
nhà báo bếp ga giáo hóa khách khoa máy nước ở thờ thuốc trọ trường tu văn vệ vườn xe
nhạc công sĩ
nhãn hiệu
nhanh chóng nhẹn
nhạy bén
nhắc lại nhở
nhắn nhủ tin
nhân ái cách dân đạo đức hậu khẩu lên loại lực phẩm quyền rộng sự tài tâm thân văn viên
nhẫn nại tâm
nhận diện định thức xét
nhập cảnh học khẩu ngũ viện
nhất định quán trí
nhật báo ký trình
nhẹ nhàng
nhiễm bệnh
nhiệm kỳ vụ
nhiếp ảnh
nhiệt độ đới huyết tình
nhịp cầu nhàng sống
nho nhỏ
nhỏ bé lẻ
nhóm trưởng
nhộn nhịp
nhu cầu yếu
nhuần nhuyễn
nhượng bộ
niềm nở tin vui
niên hạn khóa
nói chuyện
nòng cốt
nóng bức
nỗ lực
nối liền tiếp
nội bộ dung địa đồng khoa lực ngoại quy thành trú vụ
nông dân hộ nghiệp sản thôn trại trường
nơi làm ở
nụ cười
núi đồi rừng
nuôi dạy dưỡng trồng
nữ công giới hộ sinh tướng
nước lũ mặn ngoài ngọt nhà sạch uống
oanh liệt
ô nhiễm tô
ổ dịch gà
ôn hòa tập
ổn định thỏa
ông bà
ơn nghĩa
pha chế
phà sông
phá dỡ sản
phác đồ thảo
phải chăng trái
phạm nhân vi
phản ánh biện hồi ứng
phán quyết
pháp chế lệnh luật lý nhân y
phát biểu động hành hiện huy lương minh ngôn quang sinh thanh thuốc triển
phẩm chất giá
phân bón bổ cấp công cực hạng khoa khu làn loại luồng phối tích vai xưởng
phần đông lớn mềm thưởng trăm việc
phấn đấu khởi
phép tắc
phê bình duyệt phán
phế liệu
phi công đội hành trường
phí tổn
phía bắc đông nam sau tây trước
phiên bản chợ dịch họp
phiền hà
phiếu bầu
phim ảnh trường
phó ban bí giám phòng
phong bì cách phú tặng tỏa trào tục vị
phòng ban bệnh chống dịch học họp khám không ngủ ngừa thi vé vệ
phóng sự viên
phổ biến cập thông
phố cổ phường xá
phối hợp
phơi phới
phu nhân
phù hợp sa
phụ cấp giúp huynh lục nữ trách trợ tùng
phúc khảo lợi tra
phục hồi viên vụ
phụng dưỡng sự
phức tạp
phương án châm diện hướng pháp tây thức tiện
phường đội
quá khứ tải trình
quan điểm hệ lại liêu niệm sát tâm trắc trọng
quản đốc giáo lý trị
quán ăn quân triệt
quang cảnh đãng vinh
quảng bá cáo trường
quay lại phim
quân chủng dân đoàn đội hàm khu lính nhân phục sự trang y
quần áo chúng đảo
quận đoàn ủy
quây quần
quê hương nhà
quên mình
quốc ca dân doanh gia hiệu hội huy khánh kỳ lộ ngữ phòng tế tịch
quy chế chuẩn định hoạch mô nạp phạm tắc tập trình tụ
quỹ đất tiền
quý báu giá trọng
quyên góp
quyền hạn lợi lực
quyển sách
quyết chiến định liệt sách tâm thắng toán
ra đời mắt quân trực
rà soát
rác thải
ràng buộc
rạng ngời rỡ
ranh giới
rào chắn
rau củ quả xanh
rèn luyện
rét đậm
riêng biệt lẻ tư
rõ ràng rệt
ròng rã
rộn ràng
rộng khắp lớn rãi
rủi ro
ruộng đất vườn
ruột thịt
rút gọn kinh
rực rỡ
rừng ngập phòng
sa mạc
sách báo giáo nhiễu vở
sạch đẹp sẽ
sai lầm phạm sót
sàn diễn
sản lượng nghiệp phẩm phụ vật xuất
sang trọng
sáng chế kiến suốt tác tạo
sát cánh hạch khuẩn nhập sao thực
sau này
say mê
sắc màu phong thái
sẵn lòng sàng
sắp xếp
sân bãi bay khấu trường vận
sâu rộng sát sắc
sẻ chia
sen hồng
siêng năng
siêu âm thị
sinh con hoạt học kế mạng nhật sản sôi thái thời vật viên
so sánh
sổ đỏ sách tay
số hóa liệu lượng nhà phận
sôi động nổi
sông ngòi nước suối
sống chết
sơ cấp cứu đồ kết sinh tán yếu
sở hữu thích trưởng
sợ hãi
sớm hôm khuya tối
suất ăn
súng đạn
suốt đời
suy giảm nghĩ thoái
sư đoàn phạm
sử dụng
sứ giả mệnh quán
sự cố kiện nghiệp thật việc vụ
sửa chữa đổi
sức bền khỏe mạnh sống trẻ
sương gió mù muối
tá dược điền
tác chiến dụng động giả phẩm phong
tai nạn
tài chính khoản liệu lộc năng nguyên sản tình trợ
tái chế cơ định sinh
tại chỗ chức
tạm biệt dừng giữ thời trú ứng
tàn phế tật
tản cư mạn
tang lễ
tạo dựng điều hình
tàu bè biển cá hỏa thủy
tay lái nghề
tắm giặt
tăng ca cường gia tốc trưởng
tặng phẩm quà thưởng
tâm dịch đắc hồn huyết lý sự sức thần tình trạng
tầm nhìn quan soát vóc
tấm biển gương lòng
tân binh trang
tần tảo
tấn công
tận dụng hiến lực tâm tình tụy
tầng hầm lớp
tập đoàn hợp huấn kết luyện quán san sự thể trung tục
tất bật cả
tây bắc nam nguyên
tem phiếu
test nhanh
tế bào nhị
tên gọi tuổi
tết đến nguyên trồng
thạc sĩ sỹ
thách thức
thái độ
tham dự gia khảo luận mưu nhũng quan vấn
thảm họa
than đá
thang máy
tháng giêng
thanh bình cao khoản lịch lý minh niên nữ sát thiếu tịnh toán tra xuân
thành công đoàn hình lập lũy phẩm phần phố quả tâm thạo tích tựu ủy viên
thánh chức thất
thao diễn tác trường
thảo dược luận
tháo dỡ gỡ
thay đổi mặt thế
thăm dò hỏi nom
thắm thiết
thẳng thắn
thắng cảnh lợi
thắp hương sáng
thắt chặt
thâm canh niên
thẩm định mỹ phán quyền tra
thấm thía
thậm chí
thân ái bài nhân thể thiện thiết thương yêu
thần kỳ tốc
thất bại nghiệp
thật lòng
thấu hiểu
thầy cô giáo thuốc
theo dõi
thể chất chế dục hiện lệ lực thao thức
thế giới hệ kỷ mạnh trận
thêm sức
thi công cử đấu đua hành nhân tốt tuyển
thì giờ
thí điểm nghiệm sinh
thị giác sát trấn trường trưởng xã
thiên nhiên tai
thiện chí nguyện
thiết bị kế lập thực yếu
thiệt hại thòi
thiểu số
thiếu đói hụt nhi niên nữ sót tá tướng úy
thính giác
thỏa đáng thuận
thoát hiểm nghèo nước
thóc gạo
thói quen
thổ cẩm nhưỡng
thôi thúc
thôn bản đội xóm
thông báo cáo điệp minh qua số suốt thạo thoáng thường tin tri tư xe
thống kê nhất
thơ ấu ca
thờ cúng
thở máy
thợ điện máy
thời đại điểm gian giờ hạn kỳ sự tiết vụ
thu chi dung gom hoạch hút nhặt nhập phí thập
thủ công đô kho khoa lĩnh môn trưởng tục tướng
thú vị y
thuần phong
thuận lợi tiện
thuật ngữ
thúc đẩy
thuê bao nhà
thuế vụ
thùng rác
thuốc men
thuộc tính
thùy mị
thủy điện lợi lực quân sản thủ triều
thuyên giảm
thuyền bè trưởng viên
thuyết minh phục trình
thư ký mục ngỏ tín viện
thử nghiệm thách
thứ bậc hai nhất trưởng tự
thừa hành kế nhận
thửa ruộng
thức ăn đêm khuya tỉnh trắng
thực chất dân đơn hành hiện nghiệm phẩm tập tế thi tiễn trạng vật
thương bệnh binh gia hại hiệu lái lượng mại nghiệp nhân tá tích vong yêu
thường dân huấn kỳ nhật niên thức trú trực vụ xuyên
thưởng phạt
thượng cờ nguồn tá tôn tướng úy
tỉ lệ mẩn mỉ
tia sáng
tích cực hợp lũy tụ
tiếc thương
tiệc cưới
tiêm chủng kích ngừa phòng
tiềm năng tàng
tiên phong tiến tri
tiền bạc của đề lương phương thưởng tuyến vốn
tiến bộ độ hành sĩ sỹ tới trình
tiện ích lợi nghi
tiếng anh cười dân nói việt
tiếp cận dân đón khách lái nhận nối sức tế thị thu tục xúc
tiết học kiệm mục
tiêu biểu chí chuẩn cực dùng đề độc hao hủy thụ úng
tiểu ban đoàn đội đường học luận mục sử thủ thuyết thương
tìm hiểu kiếm tòi
tin cậy học nhắn tức tưởng vui yêu
tín dụng hiệu nhiệm
tinh gọn hoa nhuệ tế thần thông túy xảo
tình báo cảm đồng hình huống làng nghĩa nguyện thương trạng
tỉnh đoàn lộ táo thành ủy
tính cách chất mạng toán
to lớn
tòa án nhà soạn
tỏa sáng
toàn bộ cảnh cầu dân diện quốc tâm thể thư văn
tóm tắt
tổ ấm chức dân đội máy phó quốc tiên trưởng viên
tốc độ hành
tôi luyện
tối đa tăm thiểu ưu
tội phạm
tôn chỉ giáo kính sư tạo trọng vinh
tồn đọng tại
tổn thất thương
tổng bí công cục giám hợp kết quan số thể
tốt bụng đẹp nghiệp
tờ khai rơi trình
tra cứu
trả lời lương
trách nhiệm
trái cây đất tim
trại giam giống hè
trạm bơm trưởng xá xe y
tràn đầy ngập
trang bị phục thiết trại trí trọng
trạng thái
tranh cãi chấp luận thủ vẽ
trao đổi giải gửi tặng
trau dồi
trắc nghiệm
trăn trở
trật tự
trẻ con em thơ trung
trên dưới
tri ân thức
trì hoãn trệ
trí óc thức tuệ
trích yếu
triển khai lãm vọng
triệt để
triều cường
triệu tập
trinh sát
trình bày chiếu diện duyệt độ tự
trò chuyện giỏi
trọn vẹn
trong sạch sáng suốt
trọng dụng đại điểm lượng tải tâm thể trách yếu
trông coi nom
trồng cây rừng trọt
trống đồng trường
trở lại ngại thành
trợ cấp giá giúp lực lý
trú ẩn ngụ quán
trụ cột sở
trung bình cấp du đoàn đội hậu học kiên lập niên tá tâm thành thu thực úy ương
trùng dương tu
trúng cử thầu tuyển
truy cập lùng tặng tìm vết
truyền cảm đạt hình máu nghề tải thông thống thụ
trực ban chiến chốt đêm tàu thăng thuộc tiếp tuyến
trưng bày cầu
trước mắt tiên
trường ca học hợp kỳ lớp tồn
trưởng ban đoàn ga họ khoa phòng thành thôn trạm
tu bổ dưỡng sửa
tủ lạnh sách thuốc
tuân thủ
tuần đường hoàn lễ tra
tục lệ ngữ
túi thuốc
tuổi già tác thơ trẻ
tùy thuộc
tuyên bố dương huấn ngôn thệ thưởng truyền
tuyển chọn dụng sinh thủ
tuyến đầu đường
tuyệt đối vời
tư cách duy lệnh liệu nghèo nhân pháp thế thục tưởng vấn
từ bỏ chối điển thiện
tử sĩ tế vong
tứ chi
tự chủ do động giác hào học lực nguyện nhiên quản tin trọng túc vệ
từng bước
tươi cười sáng tốt
tương đối đương lai tác thân trợ ứng
tường thuật trình
tưởng nhớ niệm thưởng
tượng đài trưng
tựu trường
tỷ lệ
ủng hộ
uống nước
uy lực tín
ủy ban nhiệm quyền thác viên
ứng cử cứu dụng phó trực tuyển viên xử
ước lượng mơ muốn nguyện
ưu ái đãi điểm tiên tú việt
vác xin
vạch sơn
vai trò
vàng bạc
vào cuộc
vắc xin
văn bản bằng chương hiến hóa học kiện minh nghệ nhân phong phòng thư vẻ
vắng mặt
vấn đề
vận chuyển dụng động hành hội tải
vất vả
vật chất dụng liệu lý nuôi phẩm tư
vẻ đẹp vang
vẽ tranh
vé tàu tháng xe
ven biển đô sông
vệ quốc sĩ sinh
vết thương
vi khuẩn phạm rút sinh tính
ví dụ
vị thành trí
vỉa hè
việc làm nhà tốt
viêm gan phổi
viên chức phấn
viễn thông
viện phí phó trợ trưởng
viếng thăm
viết tắt
vinh danh dự quang
vĩnh cửu viễn
virus máy
võ sĩ thuật
vòng tay tròn xuyến
vô cùng danh địch giá tận tuyến tư vàn
vội vàng
vốn liếng
vợ chồng
vũ khí lực trang
vụ án mùa việc
vui mừng tươi vẻ
vun đắp trồng vén
vùng biên biển cao dịch đất đồng miền núi quê sâu trũng xa
vững bền chắc mạnh tin vàng
vươn lên xa
vườn hoa rau trẻ trường tược
vướng mắc
vượt khó qua
xa xôi
xã đoàn hội viên
xác định minh nhận suất thực
xanh sạch tươi
xăng dầu
xâm lược nhập phạm
xây dựng đắp lắp
xe buýt cấp cộ đạp điện hàng hơi khách lăn máy ôm tải
xem xét
xét duyệt nghiệm tặng xử
xếp dỡ hàng hạng loại
xí nghiệp
xích lô
xin lỗi phép
xóa bỏ đói mù
xoay sở xở
xóm làng
xuất bản cảnh hiện khẩu nhập phát sắc thân trình viện
xung kích phong quanh
xuống cấp đường
xuyên đêm suốt
xử lý phạt trí
xứ sở
xứng đáng
xưởng may
y bác dược đức học khoa sĩ sỹ tá tế
ý chí chính kiến nghĩa thức tưởng
yên bình ổn tâm vui
yêu cầu mến nước thương
yếu phẩm thế tố`;

/** Maps a first syllable to the second ones of its words; each as a key of `exact`. */
export const twoSyllableWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  words
    .trim()
    .split('\n')
    .map((line) => {
      const [first = '', ...seconds] = line.split(' ').map(exact);
      return [first, new Set(seconds)];
    }),
);
