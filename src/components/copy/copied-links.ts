/**
 * A folder opened from a disk shows its list of files, not its page: links created by scripts lead to
 * `…/index.html`, like those in the copy's pages.
 */
const leadsToFolder = ({ protocol, pathname }: HTMLAnchorElement | URL) =>
  protocol === 'file:' && pathname.endsWith('/');

function mend(within: ParentNode): void {
  for (const link of within.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (leadsToFolder(link)) link.pathname += 'index.html';
  }
  for (const form of within.querySelectorAll('form')) {
    const action = new URL(form.action, location.href);
    if (leadsToFolder(action)) form.action = `${action.href}index.html`;
  }
}

new MutationObserver(() => mend(document)).observe(document, {
  childList: true,
  subtree: true,
  attributeFilter: ['href'],
});
