const header = 'x-file';

/**
 * A response that names a file on this machine instead of containing its bytes: the build copies the
 * file into the site (`scripts/build/answered-by-files.ts`), and none of it passes through V8.
 */
export const answerByFile = (path: string) =>
  new Response(null, { headers: { [header]: encodeURI(path) } });

/** The file that a response names, if any. */
export function fileOfAnswer({ headers }: Response): string | undefined {
  const path = headers.get(header);
  return path === null ? undefined : decodeURI(path);
}
