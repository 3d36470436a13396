import type { Example } from '../kit/example.ts';
import type { Report } from '../kit/report.ts';
import type { Cache, CacheKey } from '../run/cache.ts';
import { checkFiles } from '../run/check-files.ts';
import { askedOnce } from './asked-once.ts';
import { contentOf, exampleDay } from './content-of.ts';

/**
 * The report on an example. Examples share most of their files, so each distinct file is inspected once.
 */
export function checkExample(example: Example): Report {
  return checkFiles(contentOf(example), exampleDay, { cache });
}

const cache: Cache = { inspection: byKey(), photo: byKey(), download: byKey(), names: byKey() };

function byKey<T>() {
  const answer = askedOnce<T>();
  const asText = new TextDecoder('latin1');
  const nameOf = (key: CacheKey) =>
    key.map((part) => (typeof part === 'string' ? part : asText.decode(part))).join('\0');
  return (key: CacheKey, read: () => T): T => answer(nameOf(key), read);
}
