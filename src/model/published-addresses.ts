import type { Noun } from './collections.ts';
import type { ContentFiles } from './read/content-files.ts';
import { recordNouns, routeOf } from './routes.ts';
import { longestSlug } from './schema/text.ts';

/**
 * The list, stored with the content, of every page ever published: one address per line, below the
 * site's base.
 */
export const publishedListName = 'dia-chi-da-cong-bo.txt';

/** A line of the list that names an address. */
export interface ListedAddress {
  /** Without the first slash, with the last: `ke-hoach/`; empty for the first page. */
  address: string;
  /** Where it begins in the text, counted from 0. */
  offset: number;
  /** Whether it is a valid address of a page. */
  valid: boolean;
}

/** Parses the list; empty lines and comments (`#`) are ignored. */
export function listedAddresses(text: string): ListedAddress[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: whole, index }) => {
    const line = whole.replace(/^\uFEFF/, '').trim();
    if (line === '' || line.startsWith('#')) return [];
    const address = line.replace(/^\//, '').replace(/(?<=[a-z0-9])$/, '/');
    return [{ address, offset: index + whole.indexOf(line), valid: isPageAddress(address) }];
  });
}

/** The published addresses of a content folder; a missing list is empty, invalid lines are skipped. */
export function publishedAddresses({ list, read }: ContentFiles): string[] {
  if (!list.some(({ file, kind }) => file === publishedListName && kind === 'file')) return [];
  return listedAddresses(new TextDecoder().decode(read(publishedListName)))
    .filter(({ valid }) => valid)
    .map(({ address }) => address);
}

/**
 * Whether a page may have this address: folders of ASCII letters, digits and dashes, without names
 * reserved by Windows. A file written to such an address stays inside the site.
 */
export function isPageAddress(address: string): boolean {
  const names = address.split('/');
  return address.length <= longest && names.pop() === '' && names.every(isName);
}

function isName(name: string): boolean {
  const kept = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
  return name.length <= longestSlug && /^[a-z0-9-]+$/.test(name) && !kept.test(name);
}

/** In characters; with a folder before it, still a valid path on every system. */
const longest = 200;

/** The record whose page an address is, or undefined for a list or a page beside it. */
export function recordAt(address: string): { noun: Noun; id: string } | undefined {
  const { name, record } = routeOf(address) ?? {};
  return record && recordNouns.some((noun) => noun === name) ? record : undefined;
}

/**
 * The record whose page an address was, if the content has lost it; a withheld record is not lost.
 * @param present every record as `exemplar chuyen-xe-som`, former slugs too
 */
export function lostRecord(address: string, present: ReadonlySet<string>) {
  const record = recordAt(address);
  return record && !present.has(`${record.noun} ${record.id}`) ? record : undefined;
}

/** How to restore the address of a lost record, in a sentence for a clerk. */
export function cureOfLost({ noun, id }: { noun: Noun; id: string }): string {
  const [movement, name] = id.split('/');
  switch (noun) {
    case 'exemplar':
      return `Bài đã đổi tên thư mục thì thêm “${id}” vào formerSlugs ở phần đầu của bài ấy: formerSlugs: [${id}]. Đã xóa thì khôi phục thư mục guong-dien-hinh/${id} từ bản lưu; cần ngừng công bố thì ghi withdrawn vào bài.`;
    case 'decision':
      return `Khôi phục tệp khen-thuong/${id}.md từ bản lưu; cần ẩn một trường hợp thì ghi publish: an vào dòng của trường hợp ấy.`;
    case 'unit':
      return `Khôi phục đơn vị ${id} trong don-vi.yml; đã đổi tên, sáp nhập thì giữ đơn vị cũ và ghi đơn vị kế tiếp vào successors.`;
    case 'movement':
      return `Khôi phục thư mục phong-trao/${id} từ bản lưu; phong trào đã kết thúc thì giữ thư mục, ghi ngày kết thúc và tình trạng vào phong-trao.yml.`;
    case 'criterion':
      return `Khôi phục tệp phong-trao/${movement}/tieu-chi/${name}.md từ bản lưu, hoặc lấy lại tên cũ của tệp.`;
    case 'role':
      return `Khôi phục mục ${name} trong phong-trao/${movement}/trach-nhiem.yml, hoặc lấy lại mã cũ.`;
    case 'award':
      return `Khôi phục tệp hinh-thuc/${id}.md từ bản lưu; không còn xét tặng thì giữ tệp.`;
    case 'subject':
      return `Khôi phục mục ${id} trong doi-tuong.yml; cần ngừng công bố thì ghi publish: an vào dòng của quyết định.`;
    default:
      return `Khôi phục tệp trang/${id}.mdx từ bản lưu, hoặc lấy lại tên cũ của tệp.`;
  }
}
