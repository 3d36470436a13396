import { isFolder } from '../../src/disk/entry.ts';
import { listSite } from '../../src/site-files.ts';
import { CommandError } from '../command.ts';

/** What readers may get as it is; everything below `.well-known/` too, whose names others have set. */
const served =
  /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.(?:svg|png|ico|jpe?g|webp|avif|gif|woff2|css|js|json|webmanifest|xml|txt|html|pdf|csv|ics|mp[34]|webm|vtt)$|^\.well-known\/(?:[\w-][\w.-]*\/)*[\w-]+(?:\.(?:txt|json|html))?$/;

/** What editors and systems leave under a name that looks as if it were served. */
const leftBehind = /(?:^|\/)(?:Thumbs|desktop)\.|\.(?:bak|orig|old|save|swp|tmp)\./i;

/**
 * Everything in `public/` goes to every reader as it is, so that a backup of `.env`, a folder of git
 * or an editor's copy must not lie there.
 * @throws {CommandError} that names each.
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
