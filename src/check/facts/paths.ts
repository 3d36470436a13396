/** The folder of a file, without a final slash; empty at the top level. */
export function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Names of the files in the same folder as a file. */
export function namesBeside(file: string, files: Iterable<string>): string[] {
  const folder = folderOf(file);
  return [...files].filter((each) => folderOf(each) === folder).map(nameOf);
}
