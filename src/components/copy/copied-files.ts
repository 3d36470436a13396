/**
 * Replaces `fetch` and the site's base in a portable copy, where browsers forbid `file:` pages to fetch:
 * each file that scripts load also exists as a classic script (`bang.json.js`).
 */

const script = document.currentScript as HTMLScriptElement;

/** The copy's folder, in place of the site's base. */
export const copyRoot = new URL('../../', script.src).href;

declare global {
  /** Files loaded as scripts, by their paths in the copy's folder. */
  var banChep: Record<string, unknown> | undefined;
}

const loading = new Map<string, Promise<unknown>>();

function load(address: string): Promise<unknown> {
  const known = loading.get(address);
  if (known) return known;
  const loaded = new Promise<unknown>((resolve, reject) => {
    const element = document.createElement('script');
    element.src = `${copyRoot}${address}.js`;
    element.onload = () => resolve(globalThis.banChep?.[address]);
    element.onerror = () =>
      reject(new Error(`${address}: this portable copy does not contain the file.`));
    document.head.append(element);
  });
  loading.set(address, loaded);
  return loaded;
}

/** The part of `fetch` that the site's scripts use. @throws {Error} if the copy lacks the file */
export async function fetch(address: string): Promise<Pick<Response, 'ok' | 'json' | 'text'>> {
  const { href } = new URL(address, location.href);
  const value = await load(href.slice(copyRoot.length));
  return { ok: true, json: async () => value, text: async () => String(value) };
}
