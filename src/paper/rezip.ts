import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A fixed date that zip can store: archives must not reveal their creation time. */
const noTime = '1980-01-01T00:00:00Z';

/**
 * Repacks an Office file reproducibly: entries sorted by name, without creation times in the archive or
 * its properties.
 */
export function rezip(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(unzipSync(file)).sort(([a], [b]) => (a < b ? -1 : 1));
  const timeless = entries.map(([name, bytes]) => [
    name,
    name === 'docProps/core.xml'
      ? strToU8(strFromU8(bytes).replace(written, `$1${noTime}$2`))
      : bytes,
  ]);
  // A local time: zip has no zones, and 1 January 1980 is the first day it can hold.
  return zipSync(Object.fromEntries(timeless), { mtime: new Date(1980, 0, 1), level: 9 });
}

const written = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g;
