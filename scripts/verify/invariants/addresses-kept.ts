import { readPublishedAddresses } from '../../../src/model/read/disk/published-addresses.ts';
import type { SitePromise } from '../invariant.ts';

/** Every address ever published still answers: with its page, a redirect or a tombstone. */
export const addressesKept: SitePromise = {
  id: 'addresses-kept',
  says: 'Địa chỉ đã công bố vẫn mở được',
  *broken({ settings, pageByAddress, has }) {
    for (const address of readPublishedAddresses(settings.contentDir)) {
      if (!pageByAddress.has(address) && !has(address)) {
        yield { file: address, found: 'không còn trang nào ở địa chỉ này' };
      }
    }
  },
};
