/**
 * HTML from the clipboard as a body can take it: what Word and browsers add falls away, lists that
 * Word writes as paragraphs become lists, letters are composed.
 */
export function cleanedHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll(
    'style, script, meta, link, title, xml, img, table, o\\:p, w\\:sdt',
  )) {
    if (/^(?:table|w:sdt)$/i.test(element.tagName)) element.replaceWith(...element.childNodes);
    else element.remove();
  }
  for (const cell of body.querySelectorAll('td, th, tr, tbody, thead'))
    cell.replaceWith(...cell.childNodes, document.createTextNode(' '));
  wordLists(body);
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

/** Text from the clipboard: composed letters, plain spaces. */
export function cleanedText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '');
}

/** “·   một” in a paragraph of Word's is an item of a list. */
function wordLists(body: HTMLElement): void {
  let list: HTMLElement | undefined;
  for (const paragraph of [
    ...body.querySelectorAll<HTMLElement>('p[class*="MsoListParagraph"], p[style*="mso-list"]'),
  ]) {
    const mark = paragraph.querySelector<HTMLElement>(
      '[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]',
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
