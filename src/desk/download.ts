/** Time a browser gets to fetch a created file, in milliseconds. */
const fetched = 60_000;

/** Starts a download of a file. @param type its media type */
export function download(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  const href = URL.createObjectURL(new Blob([bytes], { type }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), fetched);
}
