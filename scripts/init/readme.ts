import type { ImportedPlan } from '../../src/import/plan/import-plan.ts';
import type { Answers } from './ask-office.ts';

/** An introduction to the new folder: what it contains and what is left to do. */
export function readme(
  { name, approver, site }: Answers,
  movement: string,
  plan: ImportedPlan | undefined,
): string {
  const folder = `phong-trao/${movement}`;
  const act = plan
    ? `Văn bản đã được đưa vào \`${folder}/\`: \`ban-nguon.txt\` (nguyên văn), \`ke-hoach.yml\` (số, ngày, trích yếu, nơi nhận, chữ ký), \`ke-hoach/\` (các phần). Mở \`doi-chieu.txt\`, đọc từng đoạn cạnh bản nguồn, sửa chỗ sai ở tệp ghi bên phải, rồi xóa \`doi-chieu.txt\`.`
    : `Chưa có văn bản. Khi có: \`npm run import -- ke-hoach.docx --plan moi\`, đọc \`moi/doi-chieu.txt\`, rồi chuyển \`ban-nguon.txt\`, \`ke-hoach.yml\`, \`ke-hoach/\` vào \`${folder}/\`.`;
  return `# Nội dung trang thi đua, khen thưởng của ${name}

Thư mục này là toàn bộ nội dung của trang ${site}. Sao lưu thường xuyên; chỉ người có trách nhiệm mới sửa, vì trong đó có phần không công bố (sự đồng ý của người được nêu tên).

## Làm tiếp, theo thứ tự

1. **Liên hệ:** điền \`contact\` trong \`co-quan.yml\`: bộ phận tiếp nhận, địa chỉ, điện thoại, thư điện tử của cơ quan.
2. **Văn bản phát động:** ${act}
3. **Nội dung, loại điển hình:** trong \`ke-hoach.yml\` thêm \`contents\` (những nội dung thi đua mà bài viết được nêu); trong \`${folder}/phong-trao.yml\` thêm \`kinds\` (các loại điển hình), xem \`_mau/phong-trao.yml\`, \`_mau/ke-hoach.yml\`.
4. **Tiêu chí, trách nhiệm:** văn bản có tiêu chí thì mỗi tiêu chí một tệp trong \`${folder}/tieu-chi/\` theo \`_mau/tieu-chi.md\`; có giao việc cho ai thì \`${folder}/trach-nhiem.yml\` theo \`_mau/trach-nhiem.yml\`. Mã điều khoản sao từ trang của văn bản.
5. **Hình thức:** xem lại \`hinh-thuc/\` và \`co-quan-ban-hanh.yml\`: tên người ký, ký hiệu quyết định. Thêm hình thức thì chép từ \`_mau/hinh-thuc/\`.
6. **Đơn vị:** ghi các phòng, đơn vị vào \`don-vi.yml\`.
7. **Bài, quyết định:** theo sổ tay, từ mục 2. ${approver} duyệt từng bài; lệnh \`npm run approve\` ghi lại việc duyệt.

Chỗ nào chưa rõ thì để trống, không đoán. Sau mỗi việc chạy \`npm run check\` và làm theo lời nhắn.

## Ba lệnh

| Lệnh | Để làm gì |
|---|---|
| \`npm run check\` | liệt kê mọi lỗi, mỗi lỗi kèm cách sửa |
| \`npm run dev\` | xem trang trên máy này khi đang viết |
| \`npm run build\` | dựng trang để công bố |

Chạy trong thư mục của chương trình; tệp \`.env\` ở đó cho biết thư mục nội dung (\`CONTENT_DIR\`) và địa chỉ trang (\`SITE_URL\`). Sổ tay đầy đủ: \`content/README.md\` của chương trình.
`;
}
