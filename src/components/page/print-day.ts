/** Writes the date of printing into the page's foot, which has none without this script. */
export function writePrintDay(): void {
  addEventListener('beforeprint', () => {
    const day = new Date().toLocaleDateString('vi-VN', {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
    });
    for (const place of document.querySelectorAll('[data-print-day]')) {
      place.textContent = `. In ngày ${day}`;
    }
  });
}
