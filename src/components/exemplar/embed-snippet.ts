/** Height of the embedded card, in CSS pixels, at which its longest text stands on a phone. */
const embedHeight = 340;

/** What another site pastes to show an exemplar's card: no script, no style, nothing loaded from elsewhere. */
export function embedSnippet(title: string, address: string): string {
  const text = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<iframe src="${address}" title="${text}" width="100%" height="${embedHeight}" frameborder="0" loading="lazy"></iframe>`;
}
