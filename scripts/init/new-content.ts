import { stringify } from 'yaml';
import type { ImportedPlan } from '../../src/import/plan/import-plan.ts';
import { sideBySide } from '../../src/import/plan/side-by-side.ts';
import type { AwardFacts } from '../../src/model/schema/award.ts';
import { positionInUnit } from '../../src/text/organisation-spellings.ts';
import { slugify } from '../../src/text/slug.ts';
import type { Answers } from './ask-office.ts';
import type { Catalogue } from './catalogue.ts';
import { kindOf, listOf } from './questions.ts';
import { readme } from './readme.ts';

/** A content folder before it is written. */
export interface NewContent {
  /** Initially empty folders. */
  folders: string[];
  files: Map<string, string | Uint8Array>;
}

/** The content folder of an office from its answers; missing facts stay blank. */
export function newContent(
  answers: Answers,
  catalogue: Catalogue,
  plan: ImportedPlan | undefined,
): NewContent {
  const movement = slugify(answers.movement).slice(0, 60).replace(/-+$/, '');
  const folder = `phong-trao/${movement}`;
  const picked = new Map(
    [...catalogue.awards].filter(([id]) => listOf(answers.awards).includes(id)),
  );
  const files = new Map<string, string | Uint8Array>([
    ['README.md', readme(answers, movement, plan)],
    ['co-quan.yml', officeFile(answers, movement)],
    ['co-quan-ban-hanh.yml', issuersFile(answers, picked)],
    ['don-vi.yml', listFile('Các đơn vị của cơ quan', 'don-vi.yml')],
    ['doi-tuong.yml', listFile('Người, tập thể được khen nhiều lần', 'doi-tuong.yml')],
    ['chu-viet-tat.yml', listFile('Chữ viết tắt trong văn bản', 'chu-viet-tat.yml')],
    ['tu-dong-nghia.yml', listFile('Các cách gọi cùng một thứ', 'tu-dong-nghia.yml')],
    [`${folder}/phong-trao.yml`, movementFile(answers)],
    ...[...picked.keys()].flatMap((id): [string, Uint8Array][] => {
      const bytes = catalogue.files.get(`_mau/hinh-thuc/${id}.md`);
      return bytes ? [[`hinh-thuc/${id}.md`, bytes]] : [];
    }),
    ...catalogue.files,
  ]);
  for (const [name, text] of plan?.files ?? []) files.set(`${folder}/${name}`, text);
  if (plan) files.set(`${folder}/doi-chieu.txt`, sideBySide(plan));
  return {
    folders: ['_nhap', 'guong-dien-hinh', 'khen-thuong', `${folder}/tieu-chi`],
    files,
  };
}

function officeFile({ name, approver }: Answers, movement: string): string {
  return `brand: Thi đua – Khen thưởng # Tên trang
${line('tagline', `Thi đua, khen thưởng của ${name}`)} # Dòng giới thiệu
${line('archiveOf', name)} # Tư liệu của
movement: ${movement} # Phong trào hiện tại
${line('keeper', name)} # Cơ quan đang quản lý trang
successors: # Cơ quan kế tiếp (để trống khi chưa rõ)
contact: # Liên hệ: chỉ ghi đầu mối chính thức của cơ quan
  unit: Văn phòng # Bộ phận tiếp nhận
  address: # Địa chỉ trụ sở
  phone: # Điện thoại cơ quan
  email: # Thư điện tử cơ quan
  page: # Trang liên hệ
approvers: # Chức vụ được duyệt đăng
  - ${line('position', approver)}
completeness: # Mức đầy đủ của dữ liệu, ví dụ "Đã nhập các quyết định từ năm …"
`;
}

function movementFile({ movement, level, manner, launched }: Answers): string {
  return `${line('title', movement)} # Tên phong trào
${line('shortTitle', movement)} # Tên gọi ngắn
level: ${level} # Cấp
manner: ${manner} # Phương thức
launched: ${launched} # Ngày phát động
from: # Từ (để trống khi chưa rõ)
to: # Đến (để trống khi chưa rõ)
status: # Tình trạng: dang-thuc-hien, da-tong-ket hoặc thay-the
# Loại điển hình (kinds), tên khác (aliases), chỉ tiêu (targets)…: xem _mau/phong-trao.yml
`;
}

/** Issuers of the chosen awards; the office fills in symbols from its documents. */
function issuersFile(answers: Answers, awards: ReadonlyMap<string, AwardFacts>): string {
  const byName = Map.groupBy(awards, ([, award]) => giverOf(award, answers));
  const issuers = [...byName].map(([name, its]) => ({
    id: slugify(name).slice(0, 80).replace(/-+$/, ''),
    name,
    forms: its.map(([id]) => id),
    symbols: [...new Set(its.flatMap(([, { symbols = [] }]) => symbols))],
  }));
  return `# Cơ quan, người có thẩm quyền ban hành quyết định khen thưởng. Xem lại từng tên cho đúng; ký hiệu
# quyết định (symbols) ghi theo văn bản của mình, ví dụ [QĐ-UBND]. Mẫu: _mau/co-quan-ban-hanh.yml

${issuers.map((issuer) => stringify([issuer], { lineWidth: 0, flowCollectionPadding: false })).join('\n')}`;
}

/**
 * The office's own head for awards it may confer itself; otherwise the authority named by law, from the
 * catalogue.
 */
function giverOf(
  { level, family, decidedBy }: AwardFacts,
  { name, kind, head, parent }: Answers,
): string {
  const isOwn = level === 'co-so' || level === kindOf({ kind }).decides;
  if (isOwn && family !== 'dang-doan-the')
    // “Trưởng ban Dân tộc”, not “Trưởng ban Ban Dân tộc”.
    return positionInUnit(head, name) ?? `${head} ${name}`;
  const by = decidedBy[0]?.by ?? '';
  const isProvince = /^Chủ tịch UBND tỉnh/u.test(by) && /nhân dân (?:tỉnh|thành phố)/u.test(parent);
  return isProvince ? `Chủ tịch ${parent}` : by;
}

const listFile = (what: string, template: string) =>
  `# ${what}; chưa có thì để trống. Chép khối ở _mau/${template} vào cuối tệp này rồi điền.\n`;

/** A key with a value that YAML reads verbatim. */
const line = (key: string, value: string) =>
  stringify({ [key]: value }, { lineWidth: 0 }).trimEnd();
