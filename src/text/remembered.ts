/**
 * The same function of a text, which works out its answer once for each; what it keeps is let go when the
 * texts come to more letters than `most`.
 */
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
