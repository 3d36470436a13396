import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { buildDesk } from '../scripts/desk/build-desk.ts';
import {
  checked,
  type Effort,
  effortOf,
  type Files,
  open,
  openDesk,
  sampleContent,
  serveDesk,
  writeFiles,
} from '../scripts/desk/driven-desk.ts';

/** The desk in a browser, over most of the sample content. */
export interface Desk {
  page: Page;
  /** Clicks and keys since the last call. */
  effort: () => Promise<Effort>;
  read: (file: string) => Promise<string | undefined>;
  /** Writes like another program; the desk notices when its window gets the focus. */
  write: (file: string, text: string) => Promise<void>;
  comeBack: () => Promise<void>;
  list: () => Promise<string[]>;
}

interface Built {
  html: string;
  file: string;
  address: string;
}

/** A desk opened once, because opening costs more than most tests. */
interface Opened {
  page: Page;
  faults: string[];
  /** Restores the initial state. */
  restore: () => Promise<void>;
}

/** Exemplars that tests open. The desk checks all of its content after each change: the others stay out. */
const opened = /^guong-dien-hinh\/(?:lich-truc-dan-ngay-cua|mai-hien-de-den)\//;

/** The simulated date. */
export const today = '2026-11-28';

export const test = base.extend<{ desk: Desk }, { content: Files; built: Built; opened: Opened }>({
  content: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
    async ({}, use) => {
      const isUsed = (file: string) => opened.test(file) || !file.startsWith('guong-dien-hinh/');
      const files = Object.entries(sampleContent()).filter(([file]) => isUsed(file));
      await use(Object.fromEntries(files));
    },
    { scope: 'worker' },
  ],
  built: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
    async ({}, use) => {
      const html = await buildDesk();
      const folder = mkdtempSync(join(tmpdir(), 'desk-'));
      const file = join(folder, 'ban-lam-viec.html');
      writeFileSync(file, html);
      const { server, address } = await serveDesk(html);
      await use({ html, file, address });
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  opened: [
    async ({ browser, built, content }, use, { project }) => {
      const { locale, timezoneId } = project.use;
      const page = await browser.newPage({ locale, timezoneId });
      const faults = watched(page);
      const size = page.viewportSize();
      await page.clock.setFixedTime(new Date(`${today}T09:00:00+07:00`));
      await openDesk(page, built.address, content);
      let known = await page.evaluate(timesOfAll);
      const restore = async () => {
        if (size) await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme: null });
        await open(page, '#/viec');
        const banner = page.getByRole('banner');
        await page.evaluate(closeNotice);
        while (await banner.getByRole('button', { name: /^Lưu/ }).isVisible()) {
          await banner.getByRole('button', { name: 'Hoàn tác' }).click();
          await page.getByText(/^Đã hoàn tác/).waitFor();
          await page.evaluate(closeNotice);
        }
        const now = await page.evaluate(timesOfAll);
        const others = Object.keys(now).filter((file) => !content[file]);
        const changed = Object.entries(content).filter(([file]) => now[file] !== known[file]);
        await page.evaluate(removeAll, others);
        await writeFiles(page, Object.fromEntries(changed));
        known = await page.evaluate(timesOfAll);
        await comeBackTo(page);
        await page.evaluate(closeNotice);
      };
      await use({ page, faults, restore });
      await page.context().close();
    },
    { scope: 'worker' },
  ],
  desk: async ({ opened: { page, faults, restore } }, use) => {
    await restore();
    await use({
      page,
      effort: () => effortOf(page),
      read: (file) => page.evaluate(readOne, file),
      write: (file, text) => writeFiles(page, { [file]: new TextEncoder().encode(text) }),
      comeBack: () => comeBackTo(page),
      list: async () => Object.keys(await page.evaluate(timesOfAll)).sort(),
    });
    expect(faults).toEqual([]);
  },
});

/** Records everything that the desk must not do in a page: errors, and any request except for itself. */
export function watched(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('request', (request) => {
    if (!request.isNavigationRequest() && !/^(?:blob|data):/.test(request.url()))
      faults.push(`request: ${request.url()}`);
  });
  return faults;
}

/** Files from another program are read when the window gets the focus. */
async function comeBackTo(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await checked(page);
}

async function readOne(file: string): Promise<string | undefined> {
  const names = file.split('/');
  for (;;) {
    try {
      let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('noi-dung');
      for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
      return await (await (await folder.getFileHandle(names.at(-1) ?? '')).getFile()).text();
    } catch (error) {
      // Written to while being read: read it again.
      if ((error as DOMException).name !== 'NotReadableError') return undefined;
    }
  }
}

/** Modification time of each file in the folder, in milliseconds. */
async function timesOfAll(): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  const walk = async (folder: FileSystemDirectoryHandle, below: string) => {
    for await (const handle of folder.values()) {
      const path = below + handle.name;
      try {
        if (handle.kind === 'directory') await walk(handle, `${path}/`);
        else found[path] = (await handle.getFile()).lastModified;
      } catch (error) {
        // The desk may remove a file while the folder is listed.
        if ((error as Error).name !== 'NotFoundError') throw error;
      }
    }
  };
  await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('noi-dung'), '');
  return found;
}

function closeNotice(): void {
  document.querySelector<HTMLButtonElement>('.notice button')?.click();
}

async function removeAll(files: readonly string[]): Promise<void> {
  for (const file of files) {
    let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('noi-dung');
    const names = file.split('/');
    for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
    await folder.removeEntry(names.at(-1) ?? '');
  }
}

export { expect } from '@playwright/test';
export { checked } from '../scripts/desk/driven-desk.ts';
