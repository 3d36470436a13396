const header = 'x-file';

/**
 * An answer that names a file of this machine in the place of its bytes: the build copies it into the site
 * (`scripts/build/answered-by-files.ts`), and nothing of it passes through V8.
 */
export const answerByFile = (path: string) =>
  new Response(null, { headers: { [header]: encodeURI(path) } });

/** The file that an answer names, if it does so. */
export function fileOfAnswer({ headers }: Response): string | undefined {
  const path = headers.get(header);
  return path === null ? undefined : decodeURI(path);
}
