import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { leaveOut } from '../../src/records/left-out.ts';
import { indexSite } from '../../src/search/index-site.ts';
import { root, type Settings } from '../../src/settings.ts';
import type { RecordRef } from '../check/report.ts';
import { verifySite } from '../verify/verify-site.ts';
import { checkFirst } from './check-first.ts';
import { checkScans } from './check-scans.ts';
import { countSamples } from './count-samples.ts';
import { explained } from './explain.ts';
import { keepAddresses } from './keep-addresses.ts';
import { alone, buildLock } from './lock.ts';
import { refuseOutDir } from './refuse-out-dir.ts';
import { renderSite } from './render-site.ts';
import { mendSite, replaceSite } from './replace-site.ts';
import { step } from './step.ts';
import { writeHeaders } from './write-headers.ts';
import { writeSbom } from './write-sbom.ts';
import { writeSums } from './write-sums.ts';

export interface Built {
  pages: number;
  /** How many records marked as samples stay out. */
  samplesLeftOut: number;
  /** Records that stay out because they are at fault. */
  leftOut: RecordRef[];
}

export interface BuildOptions {
  /** Whether records at fault are left out instead of stopping the build. */
  withoutFaulty?: boolean;
  /** What watches Astro render, besides the site's own. */
  integrations?: AstroIntegration[];
}

/**
 * Builds the whole site as one transaction: whatever stops it, the output folder holds the complete
 * earlier site or the complete new one.
 * @throws {CommandError} in words for a clerk.
 */
export async function buildSite(
  settings: Settings,
  { withoutFaulty = false, integrations = [] }: BuildOptions = {},
): Promise<Built> {
  refuseOutDir(settings);
  return alone(buildLock, async () => {
    const fresh = freshFolder();
    mendSite(settings.outDir);
    const leftOut = await run('Kiểm tra nội dung', () => checkFirst(settings, withoutFaulty));
    leftOut.push(...(await run('Soát bản quét', () => checkScans(settings, withoutFaulty))));
    leaveOut(leftOut);
    const pages = await run('Dựng trang', () => renderSite(fresh, integrations));
    await run('Giữ các địa chỉ đã công bố', () => keepAddresses(fresh, settings));
    await run('Lập chỉ mục tìm kiếm', () => indexSite(fresh));
    await run('Ghi cấu hình máy chủ, mã kiểm tra tệp', () => {
      writeSbom(fresh);
      writeHeaders(fresh, settings);
      writeSums(fresh);
    });
    await run('Soát trang dựng xong', () => verifySite(fresh, settings));
    await run('Thay trang cũ', () => replaceSite(fresh, settings.outDir));
    const samplesLeftOut = settings.samples ? 0 : countSamples(settings.contentDir);
    return { pages, samplesLeftOut, leftOut };
  });

  async function run<T>(title: string, work: () => T | Promise<T>): Promise<T> {
    try {
      return await step(title, work);
    } catch (error) {
      throw explained(error, title, settings.outDir);
    }
  }
}

/** A folder that nothing has written to, in the project; those of stopped builds go. */
function freshFolder(): string {
  const builds = join(root, '.build');
  for (const name of readdirSync(builds).filter((each) => each.startsWith('site-'))) {
    rmSync(join(builds, name), { recursive: true, force: true });
  }
  return join(builds, `site-${process.pid}`);
}
