import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { buildDesk } from '../scripts/desk/build-desk.ts';
import {
  type Effort,
  effortOf,
  type Files,
  openDesk,
  sampleContent,
  serveDesk,
} from '../scripts/desk/driven-desk.ts';

/** The desk in a browser, with what it did that it may not do: errors, and any request but for itself. */
export interface Desk {
  page: Page;
  /** Clicks and keys since the last time it was asked. */
  effort: () => Promise<Effort>;
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
        const folder = mkdtempSync(join(tmpdir(), 'desk-'));
        const file = join(folder, 'ban-lam-viec.html');
        writeFileSync(file, html);
        const { server, address } = await serveDesk(html);
        await use({ html, file, server, address });
        server.close();
        rmSync(folder, { recursive: true, force: true });
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
      await openDesk(page, built.address, content);
      await use({
        page,
        effort: () => effortOf(page),
        read: (file) => page.evaluate(readOne, file),
        write: (file, text) => page.evaluate(writeOne, [file, text] as const),
        list: () => page.evaluate(listAll),
      });
    },
  },
);

async function readOne(file: string): Promise<string | undefined> {
  const names = file.split('/');
  for (;;) {
    try {
      let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('noi-dung');
      for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
      return await (await (await folder.getFileHandle(names.at(-1) ?? '')).getFile()).text();
    } catch (error) {
      // Written to while it was read: read it again.
      if ((error as DOMException).name !== 'NotReadableError') return undefined;
    }
  }
}

async function writeOne([file, text]: readonly [string, string]): Promise<void> {
  let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('noi-dung');
  const names = file.split('/');
  for (const name of names.slice(0, -1))
    folder = await folder.getDirectoryHandle(name, { create: true });
  const handle = await folder.getFileHandle(names.at(-1) ?? '', { create: true });
  const stream = await handle.createWritable();
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
export { checked } from '../scripts/desk/driven-desk.ts';
