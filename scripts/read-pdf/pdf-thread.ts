import { parentPort } from 'node:worker_threads';
import { readScan } from '../../src/model/read/scan.ts';
import type { PdfAnswer } from '../read-pdf.ts';

parentPort?.on('message', async (bytes: Uint8Array) => {
  const answer: PdfAnswer = await readScan(bytes).then(
    (scan) => ({ scan }),
    (error) => ({ error: String(error?.message ?? error) }),
  );
  parentPort?.postMessage(answer);
});
