/** Memoises a function of a text. The cache is emptied when its texts exceed `most` characters. */
export function remembered<Answer>(
  work: (text: string) => Answer,
  most = 1_000_000,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  let letters = 0;
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    letters += text.length;
    if (letters > most) {
      known.clear();
      letters = text.length;
    }
    const answer = work(text);
    known.set(text, answer);
    return answer;
  };
}
