import { parentPort, workerData } from 'node:worker_threads';
import { isFolder } from '../../src/disk/entry.ts';
import { hashesIn, hashesKnown, linkHashed } from '../verify/sums.ts';
import type { FileWork } from './files-beside.ts';
import { isSound } from './own-site.ts';

const work = workerData as FileWork;
if (work.kind === 'link') for (const { from, to, hash } of work.files) linkHashed(from, to, hash);
else {
  isSound(work.site, work.known);
  for (const folder of work.folders) if (isFolder(folder)) hashesIn(folder);
}
parentPort?.postMessage(hashesKnown());
