import { type AstroIntegration, build } from 'astro';
import { buildMark } from '../../src/only-through-build.ts';
import { listFiles } from '../../src/records/read.ts';

/** Renders every page into a folder. @returns how many pages there are */
export async function renderSite(
  folder: string,
  integrations: AstroIntegration[],
): Promise<number> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env[buildMark] = '1';
  await build({ outDir: folder, logLevel: 'error', integrations });
  return listFiles(folder).filter((file) => file.endsWith('.html')).length;
}
