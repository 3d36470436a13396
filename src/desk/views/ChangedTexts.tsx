/** A text that readers see otherwise; undefined on the side where it is not there. */
interface Changed {
  where: string;
  from: string | undefined;
  to: string | undefined;
}

/** Texts shown at once; of more only their number is said. */
const most = 6;

/** Texts that readers see otherwise, each as it was and as it is. @param says “Trang tự thay tên ở” */
export function ChangedTexts({ texts, says }: { texts: readonly Changed[]; says: string }) {
  if (texts.length === 0) return null;
  return (
    <>
      <p>
        {says} {texts.length} chỗ:
      </p>
      <ul>
        {texts.slice(0, most).map(({ where, from, to }, index) => {
          const start = firstDifference(from ?? '', to ?? '');
          return (
            <li key={index}>
              {where}: {from !== undefined && <del>{excerpt(from, start)}</del>}
              {from !== undefined && to !== undefined && ' → '}
              {to !== undefined && <ins>{excerpt(to, start)}</ins>}
            </li>
          );
        })}
      </ul>
      {texts.length > most && <p>Và {texts.length - most} chỗ nữa.</p>}
    </>
  );
}

/** Letters shown of a text, and of those how many stand before what is changed. */
const shown = 140;
const before = 40;

/** Where two texts part, at the beginning of a word. */
function firstDifference(from: string, to: string): number {
  let at = 0;
  while (at < from.length && from[at] === to[at]) at += 1;
  return from.lastIndexOf(' ', at) + 1;
}

/** A long text around what is changed in it. */
function excerpt(text: string, start: number): string {
  if (text.length <= shown) return text;
  const from = start > before ? text.indexOf(' ', start - before) + 1 : 0;
  const end = from + shown;
  return `${from > 0 ? '…' : ''}${text.slice(from, end)}${end < text.length ? '…' : ''}`;
}
