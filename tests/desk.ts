import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { buildDesk } from '../scripts/desk/build-desk.ts';
import { filesOnDisk } from '../src/model/read/disk/files-on-disk.ts';
import { root } from '../src/settings.ts';

/** A content folder by path. */
export type Files = Record<string, Uint8Array>;

/** The sample content, read anew. */
export function sampleContent(): Files {
  const { list, read } = filesOnDisk(join(root, 'content'));
  return Object.fromEntries(list.map(({ file }) => [file, Uint8Array.from(read(file))]));
}

/** The desk in a browser, with what it did that it may not do: errors, and any request but for itself. */
export interface Desk {
  page: Page;
  /** Clicks and keys since the last time it was asked. */
  effort: () => Promise<{ clicks: number; keys: number }>;
  read: (file: string) => Promise<string | undefined>;
  write: (file: string, text: string) => Promise<void>;
  list: () => Promise<string[]>;
}

interface Built {
  html: string;
  file: string;
  server: Server;
  address: string;
}

export const test = base.extend<{ faults: string[]; desk: Desk; content: Files }, { built: Built }>(
  {
    built: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
      async ({}, use) => {
        const html = await buildDesk();
        const file = join(mkdtempSync(join(tmpdir(), 'desk-')), 'ban-lam-viec.html');
        writeFileSync(file, html);
        const server = createServer((_, response) =>
          response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html),
        );
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
        await use({ html, file, server, address });
        server.close();
      },
      { scope: 'worker' },
    ],
    content: // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
      async ({}, use) => use(sampleContent()),
    faults: [
      async ({ page }, use) => {
        const faults: string[] = [];
        page.on('console', (message) => {
          if (message.type() === 'error') faults.push(`console: ${message.text()}`);
        });
        page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
        page.on('request', (request) => {
          if (!request.isNavigationRequest() && !/^(?:blob|data):/.test(request.url()))
            faults.push(`request: ${request.url()}`);
        });
        await use(faults);
      },
      { auto: true },
    ],
    desk: async ({ page, built, content }, use) => {
      await page.addInitScript(start);
      await page.goto(built.address);
      await page.evaluate(
        fill,
        Object.entries(content).map(
          ([file, bytes]) => [file, Buffer.from(bytes).toString('base64')] as const,
        ),
      );
      await page.getByRole('button', { name: 'Chọn thư mục nội dung' }).click();
      await checked(page);
      await use({
        page,
        effort: async () => {
          const spent = await page.evaluate(() => window.effort);
          await page.evaluate(() => {
            window.effort = { clicks: 0, keys: 0 };
          });
          return spent;
        },
        read: (file) => page.evaluate(readOne, file),
        write: (file, text) => page.evaluate(writeOne, [file, text] as const),
        list: () => page.evaluate(listAll),
      });
    },
  },
);

/** Waits until the check has said all that it has to say. */
export async function checked(page: Page): Promise<void> {
  await page.getByRole('banner').waitFor();
  await page.waitForFunction(() => {
    const state = document.querySelector('.bar .state')?.textContent ?? '';
    return state !== '' && state !== 'Đang soát…';
  });
}

declare global {
  interface Window {
    effort: { clicks: number; keys: number };
  }
}

/** The origin's private file system stands behind the picker: a real handle over real files. */
function start(): void {
  window.showDirectoryPicker = async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle('noi-dung', { create: true });
  window.effort = { clicks: 0, keys: 0 };
  addEventListener(
    'mousedown',
    () => {
      window.effort.clicks += 1;
    },
    true,
  );
  addEventListener(
    'keydown',
    () => {
      window.effort.keys += 1;
    },
    true,
  );
}

async function fill(files: (readonly [string, string])[]): Promise<void> {
  const home = await (await navigator.storage.getDirectory()).getDirectoryHandle('noi-dung', {
    create: true,
  });
  for (const [file, base64] of files) {
    const names = file.split('/');
    let folder = home;
    for (const name of names.slice(0, -1))
      folder = await folder.getDirectoryHandle(name, { create: true });
    const handle = await folder.getFileHandle(names.at(-1) ?? '', { create: true });
    const stream = await handle.createWritable();
    await stream.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
    await stream.close();
  }
}

async function readOne(file: string): Promise<string | undefined> {
  try {
    let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('noi-dung');
    const names = file.split('/');
    for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
    return (await (await folder.getFileHandle(names.at(-1) ?? '')).getFile()).text();
  } catch {
    return undefined;
  }
}

async function writeOne([file, text]: readonly [string, string]): Promise<void> {
  let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('noi-dung');
  const names = file.split('/');
  for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
  const stream = await (await folder.getFileHandle(names.at(-1) ?? '')).createWritable();
  await stream.write(text);
  await stream.close();
}

async function listAll(): Promise<string[]> {
  const found: string[] = [];
  const walk = async (folder: FileSystemDirectoryHandle, below: string) => {
    for await (const handle of folder.values()) {
      if (handle.kind === 'file') found.push(below + handle.name);
      else await walk(handle as FileSystemDirectoryHandle, `${below}${handle.name}/`);
    }
  };
  await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('noi-dung'), '');
  return found.sort();
}

export { expect } from '@playwright/test';
