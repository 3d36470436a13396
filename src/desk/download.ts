/** How long a browser may take to fetch what was made for it, in milliseconds. */
const fetched = 60_000;

/** Hands a file to the browser's downloads. @param type its media type */
export function download(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  const href = URL.createObjectURL(new Blob([bytes], { type }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), fetched);
}
