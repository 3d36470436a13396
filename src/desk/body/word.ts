/**
 * Cleans HTML from the clipboard: removes markup added by Word and browsers, turns Word's list
 * paragraphs into lists, composes characters.
 */
export function cleanedHtml(html: string): string {
  // The desk's policy forbids inline styles, even in text that is only parsed.
  const unstyled = html
    .replace(/<style[\s\S]*?<\/style>/gi, '')
    .replace(/(<[^<>]*?\s)style=/gi, '$1data-style=');
  const { body } = new DOMParser().parseFromString(unstyled, 'text/html');
  for (const element of body.querySelectorAll(
    'style, script, meta, link, title, xml, img, table, o\\:p, w\\:sdt',
  )) {
    if (/^(?:table|w:sdt)$/i.test(element.tagName)) element.replaceWith(...element.childNodes);
    else element.remove();
  }
  for (const cell of body.querySelectorAll('td, th, tr, tbody, thead'))
    cell.replaceWith(...cell.childNodes, document.createTextNode(' '));
  wordLists(body);
  for (const span of body.querySelectorAll('span[data-style]')) {
    const style = span.getAttribute('data-style') ?? '';
    if (/font-weight:\s*(?:bold|[6-9]00)/i.test(style)) within(span, 'strong');
    if (/font-style:\s*italic/i.test(style)) within(span, 'em');
  }
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.COMMENT_NODE) comments.push(node);
    else node.nodeValue = cleanedText(node.nodeValue ?? '');
  }
  for (const comment of comments) comment.parentNode?.removeChild(comment);
  for (const element of body.querySelectorAll('p'))
    if (element.textContent?.trim() === '') element.remove();
  return body.innerHTML;
}

/** Moves an element's content into a new child element. */
function within(element: Element, tag: string): void {
  const inner = document.createElement(tag);
  inner.append(...element.childNodes);
  element.append(inner);
}

/** Text from the clipboard: composed characters, plain spaces. */
export function cleanedText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '');
}

/** “·   một” in a Word paragraph is a list item. */
function wordLists(body: HTMLElement): void {
  let list: HTMLElement | undefined;
  for (const paragraph of [
    ...body.querySelectorAll<HTMLElement>(
      'p[class*="MsoListParagraph"], p[data-style*="mso-list"]',
    ),
  ]) {
    const mark = paragraph.querySelector<HTMLElement>(
      '[data-style*="mso-list:Ignore"], [data-style*="mso-list: Ignore"]',
    );
    const isOrdered = /^\(?(?:\d+|[a-z])[.)]/i.test(mark?.textContent?.trim() ?? '');
    mark?.remove();
    const item = document.createElement('li');
    item.append(...paragraph.childNodes);
    if (!list || list.nextElementSibling !== paragraph || (list.tagName === 'OL') !== isOrdered) {
      list = document.createElement(isOrdered ? 'ol' : 'ul');
      paragraph.before(list);
    }
    list.append(item);
    paragraph.remove();
  }
}
