import { isFolder } from '../../src/disk/entry.ts';
import { listSite } from '../../src/site-files.ts';
import { CommandError } from '../command.ts';

/** What readers may get unchanged; everything below `.well-known/` too, whose names are set by others. */
const served =
  /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.(?:svg|png|ico|jpe?g|webp|avif|gif|woff2|css|js|json|webmanifest|xml|txt|html|pdf|csv|ics|mp[34]|webm|vtt)$|^\.well-known\/(?:[\w-][\w.-]*\/)*[\w-]+(?:\.(?:txt|json|html))?$/;

/** Leftovers of editors and systems whose names look as if they were to be served. */
const leftBehind = /(?:^|\/)(?:Thumbs|desktop)\.|\.(?:bak|orig|old|save|swp|tmp)\./i;

/**
 * Everything in `public/` is published unchanged, so a backup of `.env`, a git folder or an editor's
 * copy must not be there.
 * @throws {CommandError} that lists them.
 */
export function refusePublicFiles(folder: string): void {
  if (!isFolder(folder)) return;
  const { files, strays } = listSite(folder);
  const secret = [
    ...files.filter((file) => !served.test(file) || leftBehind.test(file)),
    ...strays,
  ].sort();
  if (secret.length === 0) return;
  const more = secret.length > most ? ` và ${secret.length - most} tệp nữa` : '';
  throw new CommandError(
    `Thư mục public/ được đưa nguyên lên trang cho mọi người xem, mà đang có: ${secret.slice(0, most).join(', ')}${more}. Chỉ để ở đó hình, phông, tệp dữ liệu có tên không dấu và phần mở rộng quen thuộc (favicon.svg, tai-lieu.pdf); hãy chuyển các tệp còn lại, liên kết và thư mục trống ra ngoài.`,
  );
}

const most = 5;
