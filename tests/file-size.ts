import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { testSite } from '../scripts/test/build-test-site.ts';

/** Transfer size of a file of the test site, in bytes of brotli. */
export const fileSize = (file: string) =>
  brotliCompressSync(readFileSync(join(testSite, file))).length;
