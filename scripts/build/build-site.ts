import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { leaveOut } from '../../src/astro/left-out.ts';
import type { RecordRef } from '../../src/check/kit/diagnostic.ts';
import { indexSite } from '../../src/page-search/index-site.ts';
import { root, type Settings } from '../../src/settings.ts';
import { CommandError } from '../command.ts';
import { refusalOf } from '../refusals.ts';
import { verifySite } from '../verify/verify-site.ts';
import { checkFirst } from './check-first.ts';
import { checkScans } from './check-scans.ts';
import { countSamples } from './count-samples.ts';
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
  const fresh = join(root, `.build/site-${process.pid}`);
  // Tools write some files later, where nobody waits for them: a failure there is one of the build.
  let astray: unknown;
  const remember = (error: unknown) => {
    astray ??= error;
  };
  process.on('unhandledRejection', remember);
  return alone(buildLock, async () => {
    removeStopped();
    mendSite(settings.outDir);
    const leftOut = await run('Kiểm tra nội dung', () => checkFirst(settings, withoutFaulty));
    leftOut.push(...(await run('Soát bản quét', () => checkScans(settings, withoutFaulty))));
    leaveOut(leftOut);
    const pages = await run('Dựng trang', () => renderSite(fresh, settings, integrations));
    await run('Giữ các địa chỉ đã công bố', () => keepAddresses(fresh, settings));
    await run('Lập chỉ mục tìm kiếm', () => indexSite(fresh));
    await run('Ghi cấu hình máy chủ, mã kiểm tra tệp', () => {
      writeSbom(fresh);
      writeHeaders(fresh, settings);
      writeSums(fresh);
    });
    await run('Soát trang dựng xong', () => verifySite(fresh, settings));
    await run('Thay trang cũ', () => replaceSite(fresh, settings.outDir));
    process.off('unhandledRejection', remember);
    const samplesLeftOut = settings.samples ? 0 : countSamples(settings.contentDir);
    return { pages, samplesLeftOut, leftOut };
  });

  async function run<T>(title: string, work: () => T | Promise<T>): Promise<T> {
    try {
      return await step(title, async () => {
        const result = await work();
        if (astray) throw astray;
        return result;
      });
    } catch (error) {
      if (error instanceof CommandError) throw error;
      // What is half done is of no use to anybody, and may be what fills the disk.
      rmSync(fresh, { recursive: true, force: true, maxRetries: 5 });
      throw new CommandError(
        `Không xong ở bước “${title}”: ${refusalOf(error) ?? (error as Error).message}\nTrang ở ${settings.outDir} không bị thay đổi.`,
        1,
        error,
      );
    }
  }
}

/** Removes what stopped builds have rendered. */
function removeStopped(): void {
  const builds = join(root, '.build');
  for (const name of readdirSync(builds).filter((each) => each.startsWith('site-'))) {
    rmSync(join(builds, name), { recursive: true, force: true });
  }
}
