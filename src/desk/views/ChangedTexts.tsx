/** A text that changes for readers; undefined on the side where it does not exist. */
interface Changed {
  where: string;
  from: string | undefined;
  to: string | undefined;
}

/** Maximum number of texts shown; the rest is counted. */
const most = 6;

/** Texts that change for readers, before and after. @param says “Trang tự thay tên ở” */
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

/** Maximum characters shown of a text, and context before the change. */
const shown = 140;
const before = 40;

/** The first difference of two texts, at the start of a word. */
function firstDifference(from: string, to: string): number {
  let at = 0;
  while (at < from.length && from[at] === to[at]) at += 1;
  return from.lastIndexOf(' ', at) + 1;
}

/** An excerpt of a long text around its change. */
function excerpt(text: string, start: number): string {
  if (text.length <= shown) return text;
  const from = start > before ? text.indexOf(' ', start - before) + 1 : 0;
  const end = from + shown;
  return `${from > 0 ? '…' : ''}${text.slice(from, end)}${end < text.length ? '…' : ''}`;
}
