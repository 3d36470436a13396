/**
 * An exemplar's HTML with the chosen sentence set large after the second paragraph of the story, not
 * counting one that contains it. The sentence is also part of the text, so screen readers and site
 * search skip this copy.
 */
export function withPullQuote(html: string, words: string | undefined): string {
  if (!words) return html;
  const sentence = escaped(words.replace(/\s+/g, ' ').trim());
  const places = [...html.matchAll(/<p>[\s\S]*?<\/p>/g)].filter(
    ({ 0: paragraph, index }) =>
      isBalanced(html.slice(0, index)) && !paragraph.replace(/\s+/g, ' ').includes(sentence),
  );
  const place = places[1] ?? places[0];
  if (!place) return html;
  const after = place.index + place[0].length;
  const quote = `<p class="pull-quote" aria-hidden="true">“${sentence}”</p>`;
  return `${html.slice(0, after)}\n${quote}${html.slice(after)}`;
}

/** Whether what follows is at the top level, not in a list, quotation or evidence. */
function isBalanced(before: string): boolean {
  const count = (pattern: RegExp) => before.match(pattern)?.length ?? 0;
  return (
    count(/<(?:div|blockquote|[ou]l|table)\b/g) === count(/<\/(?:div|blockquote|[ou]l|table)>/g)
  );
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
