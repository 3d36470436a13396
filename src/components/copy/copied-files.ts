/**
 * Stands in for `fetch` and the site's base in a portable copy, where a browser forbids `file:` pages to
 * fetch: each file that scripts ask for lies there once more as a classic script (`bang.json.js`).
 */

const script = document.currentScript as HTMLScriptElement;

/** The copy's folder, where the site has its base. */
export const copyRoot = new URL('../../', script.src).href;

declare global {
  /** Files that came as scripts, by their addresses below the copy's folder. */
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
    element.onerror = () => reject(new Error(`${address}: not in this copy`));
    document.head.append(element);
  });
  loading.set(address, loaded);
  return loaded;
}

/** As much of `fetch` as the site's scripts use. @throws where the copy has no such file */
export async function fetch(address: string): Promise<Pick<Response, 'ok' | 'json' | 'text'>> {
  const { href } = new URL(address, location.href);
  const value = await load(href.slice(copyRoot.length));
  return { ok: true, json: async () => value, text: async () => String(value) };
}
