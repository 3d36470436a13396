import { publishedAddresses } from '../../../src/model/published-addresses.ts';
import type { SitePromise } from '../invariant.ts';

/** Every address ever published still answers: with its page, a redirect or a tombstone. */
export const addressesKept: SitePromise = {
  id: 'addresses-kept',
  says: 'Địa chỉ đã công bố vẫn mở được',
  *broken({ publication, pageByAddress }) {
    for (const address of publishedAddresses(publication.content)) {
      if (!pageByAddress.has(address)) {
        yield { file: address, found: 'không còn trang nào ở địa chỉ này' };
      }
    }
  },
};
