import type { Publication } from '../../src/model/publication.ts';
import { isSample } from '../../src/model/schema/sample.ts';
import type { Settings } from '../../src/settings.ts';
import { CommandError } from '../command.ts';

/**
 * Refuses to build an office's own records for this machine's address: QR codes, feeds and citations
 * would lead readers to a site that only this machine has.
 * @throws {CommandError}
 */
export function refuseLocalAddress({ of }: Publication, { origin }: Settings): void {
  if (process.env.SITE_URL || !/^http:\/\/127\.0\.0\.1(?::|$)/.test(origin)) return;
  const own = [...of('exemplar'), ...of('decision')].filter((entry) => !isSample(entry));
  if (own.length === 0) return;
  throw new CommandError(
    'Chưa đặt SITE_URL: mã QR, liên kết trích dẫn và bản tin sẽ dẫn về địa chỉ của riêng máy này. Ghi địa chỉ của trang vào tệp .env, ví dụ: SITE_URL=https://thidua.example.vn/ (chỉ xem thử thì ghi SITE_URL=http://127.0.0.1:4321/).',
    2,
  );
}
