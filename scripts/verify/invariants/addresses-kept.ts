import { publishedAddresses } from '../../../src/model/published-addresses.ts';
import type { Invariant } from '../invariant.ts';

/**
 * Every address ever published still responds: with its page, a redirect or a tombstone; except one that
 * may name someone withheld.
 */
export const addressesKept: Invariant = {
  id: 'addresses-kept',
  title: 'Địa chỉ đã công bố vẫn mở được',
  *violations({ publication, pageByAddress }) {
    for (const address of publishedAddresses(publication.content)) {
      if (!pageByAddress.has(address) && !publication.mayNameAddress(address)) {
        yield { file: address, actual: 'không còn trang nào ở địa chỉ này' };
      }
    }
  },
};
