/** Copies the page's table as a table for Word, and as tab-separated text for text fields. */
const button = document.querySelector<HTMLButtonElement>('[data-copy-table]');
const table = document.querySelector<HTMLTableElement>('[data-table]');

if (button && table && navigator.clipboard && 'ClipboardItem' in window) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const said = document.querySelector('[data-copied]');
    try {
      const parts = { 'text/html': plainTable(table).outerHTML, 'text/plain': tabbed(table) };
      const blobs = Object.entries(parts).map(([type, text]) => [type, new Blob([text], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      if (said) said.textContent = 'Đã sao chép.';
    } catch {
      if (said) said.textContent = 'Trình duyệt không cho sao chép; hãy bôi đen bảng rồi sao chép.';
    }
  });
}

/** The table with borders, and without links that are useless on paper. */
function plainTable({ rows }: HTMLTableElement): HTMLTableElement {
  const copy = document.createElement('table');
  copy.border = '1';
  for (const row of rows) {
    const line = copy.insertRow();
    for (const cell of row.cells) line.insertCell().textContent = wordsOf(cell);
  }
  return copy;
}

const tabbed = ({ rows }: HTMLTableElement) =>
  [...rows].map((row) => [...row.cells].map(wordsOf).join('\t')).join('\n');

const wordsOf = ({ textContent }: Element) => textContent?.replace(/\s+/g, ' ').trim() ?? '';

export {};
