import type { PlanFacts } from '../schema/plan.ts';
import type { PlanText } from './parse-plan.ts';
import type { FilePlace } from './plan-document.ts';

/** The folder of an act, where its facts are. */
function folderOf(factsFile: string): string {
  return factsFile.slice(0, factsFile.lastIndexOf('/') + 1);
}

/** The act as received; its parts repeat it word for word. */
export const sourceFileOf = (factsFile: string) => `${folderOf(factsFile)}ban-nguon.txt`;

/** Name of the list of published ids. */
export const keptFileName = 'dia-chi-dieu-khoan.txt';

/** Path of the list of published ids. */
export const keptFileOf = (factsFile: string) => `${folderOf(factsFile)}${keptFileName}`;

/** Selects the parts of one act, in its order. */
export function partsOf<T extends { file: string }>(factsFile: string, parts: readonly T[]): T[] {
  const folder = `${folderOf(factsFile)}ke-hoach/`;
  return parts
    .filter(({ file }) => folderOf(file) === folder)
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Recipients and signature from the facts, for the parser. */
export function endingOf(
  {
    distribution,
    signatory,
  }: Partial<Pick<PlanFacts, 'distribution'>> & {
    signatory?: { position?: string | undefined; name?: string | undefined } | undefined;
  },
  place: FilePlace,
): PlanText['ending'] {
  const signature = [...(signatory?.position?.split('\n') ?? []), signatory?.name ?? ''];
  return {
    recipients: distribution,
    signature: signature.map((line) => line.trim()).filter(Boolean),
    place,
  };
}
