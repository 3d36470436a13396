import type { ChangedText } from '../acts/seen-otherwise.ts';

/** Texts shown at once; of more only their number is said. */
const most = 6;

/** Texts that readers see otherwise, each as it was and as it will be. @param says “Trang tự thay tên ở” */
export function ChangedTexts({ texts, says }: { texts: readonly ChangedText[]; says: string }) {
  if (texts.length === 0) return null;
  return (
    <>
      <p>
        {says} {texts.length} chỗ khác:
      </p>
      <ul>
        {texts.slice(0, most).map(({ where, from, to }, index) => (
          <li key={index}>
            {where}: <del>{short(from)}</del> → {short(to)}
          </li>
        ))}
      </ul>
      {texts.length > most && <p>Và {texts.length - most} chỗ nữa.</p>}
    </>
  );
}

const short = (text: string) => (text.length > 140 ? `${text.slice(0, 139)}…` : text);
