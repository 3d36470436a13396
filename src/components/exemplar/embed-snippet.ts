/** Height of the embedded card in CSS pixels, enough for its longest text on a phone. */
const embedHeight = 340;

/**
 * The HTML snippet that shows an exemplar's card on another site: no script, no style, no external
 * resources.
 */
export function embedSnippet(title: string, address: string): string {
  const text = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<iframe src="${address}" title="${text}" width="100%" height="${embedHeight}" frameborder="0" loading="lazy"></iframe>`;
}
