import type { Invariant } from '../invariant.ts';

/** Nothing that a browser loads automatically is on another host. */
export const noForeignHost: Invariant = {
  id: 'no-foreign-host',
  title: 'Trang không tải gì từ máy chủ khác',
  *violations(site) {
    const { origin } = site.settings;
    const foreign = (value: string) => {
      const url = URL.parse(value, `${origin}/`);
      return url !== null && /^(https?|wss?):$/.test(url.protocol) && url.origin !== origin;
    };
    // Pages share most of what they load.
    const own = new Set<string>();
    for (const { file, links } of site.pages) {
      for (const { tag, value, loads } of links) {
        if (!loads || own.has(value)) continue;
        if (foreign(value)) yield { file, actual: `<${tag}> ${value}` };
        else own.add(value);
      }
    }
    for (const file of site.files.filter((each) => /\.(css|svg)$/.test(each))) {
      const text = site.read(file).toString('utf8');
      for (const [, value = ''] of text.matchAll(
        /(?:url\(|@import\s*|image-set\(\s*|\b(?:xlink:)?href=)["']?([^"')\s;]+)/g,
      )) {
        if (foreign(value)) yield { file, actual: value };
      }
    }
  },
};
