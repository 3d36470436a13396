import { type Browser, chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { writeInside } from '../../src/disk/write-whole.ts';
import { buildDesk } from '../desk/build-desk.ts';
import {
  checked,
  effortOf,
  type Files,
  openDesk,
  sampleContent,
  serveDesk,
} from '../desk/driven-desk.ts';
import { type Job, jobs, secondsFor } from '../desk/jobs.ts';
import { chromiumOrInstall } from '../test/chromium.ts';
import { type Seen, tours } from './handbook-tours.ts';

/** Folder of the handbook's pictures, outside content/, which contains only content. */
export const picturesFolder = 'docs/so-tay';

/** Clicks and keys of each job. */
export type Measured = Record<keyof typeof jobs, { clicks: number; keys: number; seconds: number }>;

/** A fixed time for all pictures, so that none changes with the date. */
const moment = new Date('2026-11-27T09:00:00+07:00');

/** In CSS pixels; as wide as the handbook shows pictures. */
const size = { width: 1000, height: 700 };

/** Pictures by name, as WebP. */
type Pictures = Map<string, Buffer>;

/**
 * Does each job and tour on the real desk over the sample content; takes its pictures and counts its
 * keys. Writes nothing.
 */
export async function drawHandbook(): Promise<{ measured: Measured; pictures: Pictures }> {
  const pictures: Pictures = new Map();
  const { server, address } = await serveDesk(await buildDesk());
  // Glyphs are the same in every Chromium.
  const args = ['--font-render-hinting=none'];
  const browser = await chromium.launch({ executablePath: chromiumOrInstall(), args });
  const measured: Partial<Measured> = {};
  try {
    for (const [id, { run }] of Object.entries(jobs) as [keyof typeof jobs, Job][]) {
      await atDesk(browser, address, sampleContent(), pictures, async (page, seen) => {
        await effortOf(page);
        await run(page, seen);
        const effort = await effortOf(page);
        measured[id] = { ...effort, seconds: secondsFor(effort) };
      });
    }
    for (const { content = (files: Files) => files, run } of tours)
      await atDesk(browser, address, content(sampleContent()), pictures, run);
  } finally {
    await browser.close();
    server.close();
  }
  return { measured: measured as Measured, pictures };
}

/**
 * Replaces the pictures drawn in the handbook's folder, and nothing else in it.
 * @param home the program's folder
 * @throws {PathError} for a link on the way
 */
export function writePictures(home: string, pictures: Pictures): void {
  for (const [name, webp] of pictures) writeInside(home, `${picturesFolder}/${name}.webp`, webp);
}

async function atDesk(
  browser: Browser,
  address: string,
  content: Files,
  pictures: Pictures,
  run: (page: Page, seen: Seen) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: size,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(moment);
  await openDesk(page, address, content);
  await run(page, async (picture) => {
    const png = await stillPicture(page);
    pictures.set(picture, await sharp(png).webp({ quality: 62, effort: 6 }).toBuffer());
  });
  await context.close();
}

/** What a click or an answer of the check changes may be drawn some frames later: the first of two equal pictures. */
async function stillPicture(page: Page): Promise<Buffer> {
  for (let before: Buffer | undefined; ; ) {
    await checked(page);
    // It would go by itself, sooner or later by the machine.
    await page.evaluate(() => document.querySelector<HTMLElement>('.notice button')?.click());
    const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    if (before?.equals(png)) return png;
    before = png;
  }
}
