import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { filesOnDisk } from '../../src/model/read/disk/files-on-disk.ts';
import { root } from '../../src/settings.ts';

/** A content folder by path. */
export type Files = Record<string, Uint8Array>;

/** The sample content, read again. */
export function sampleContent(): Files {
  const { list, read } = filesOnDisk(join(root, 'content'));
  return Object.fromEntries(list.map(({ file }) => [file, Uint8Array.from(read(file))]));
}

/** Serves the desk's only page on a local port, for every address. */
export async function serveDesk(html: string): Promise<{ server: Server; address: string }> {
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

/** Clicks and keys of a user. */
export interface Effort {
  clicks: number;
  keys: number;
}

/**
 * Opens the desk over a content folder by its button, like a person.
 * @param address the desk's address on localhost
 */
export async function openDesk(page: Page, address: string, content: Files): Promise<void> {
  await page.addInitScript(start);
  await page.goto(address);
  await writeFiles(page, content);
  await page.getByRole('button', { name: 'Chọn thư mục nội dung' }).click();
  await checked(page);
}

/** Writes files into the open folder, bypassing the desk. */
export async function writeFiles(page: Page, files: Files): Promise<void> {
  await page.evaluate(
    fill,
    Object.entries(files).map(
      ([file, bytes]) => [file, Buffer.from(bytes).toString('base64')] as const,
    ),
  );
}

/** Navigates to a screen of the desk and waits until it is shown. @param hash `#/viec` */
export async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate(
    (to) =>
      new Promise<void>((resolve) => {
        if (location.hash === to) return resolve();
        // After two frames the new screen is drawn and its effects have run.
        const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        addEventListener('hashchange', drawn, { once: true });
        location.hash = to;
      }),
    hash,
  );
  await page.locator('h1').waitFor();
}

/** Opens the form of a file. */
export const openFile = (page: Page, file: string): Promise<void> =>
  open(page, `#/tep/${encodeURIComponent(file)}`);

/** Clicks and keys since the last call. */
export async function effortOf(page: Page): Promise<Effort> {
  const spent = await page.evaluate(() => window.effort);
  await page.evaluate(() => {
    window.effort = { clicks: 0, keys: 0 };
  });
  return spent;
}

/** Waits until the folder is read and the check has finished. */
export async function checked(page: Page): Promise<void> {
  await page.locator('.bar .state[aria-busy=false]').waitFor();
}

declare global {
  interface Window {
    effort: { clicks: number; keys: number };
  }
}

/** Replaces the picker by the origin private file system: real handles and files. */
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
