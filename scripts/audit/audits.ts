import { auditArchive } from './archive.ts';
import { auditFullDisk } from './full-disk.ts';
import { auditFuzzing } from './fuzz.ts';
import { auditHeaders } from './headers.ts';
import { auditHtml } from './html.ts';
import { auditKeptPages } from './kept-pages.ts';
import { auditKills } from './kills.ts';
import { auditLighthouse } from './lighthouse.ts';
import { auditModes } from './modes.ts';
import { auditShareImages } from './share-images.ts';
import { auditSlow3g } from './slow-3g.ts';
import { auditSweep } from './sweep.ts';

/** Verifications that are too slow or too machine-dependent for every test run. */
export const audits: Record<string, () => Promise<void>> = {
  'share-images': auditShareImages,
  headers: auditHeaders,
  html: auditHtml,
  lighthouse: auditLighthouse,
  modes: auditModes,
  'slow-3g': auditSlow3g,
  kills: auditKills,
  'full-disk': auditFullDisk,
  'kept-pages': auditKeptPages,
  archive: auditArchive,
  fuzz: () => auditFuzzing(),
  sweep: auditSweep,
};
