import { expect, test } from 'vitest';
import { otherScriptRuns } from './other-scripts.ts';
import { writtenWords } from './written-form.ts';

test('finds runs of words in other scripts, but no signs and no Vietnamese', () => {
  const seen = (text: string) => {
    const words = writtenWords(text);
    return otherScriptRuns(text, words).map(({ first, end }) =>
      text.slice(words[first]?.from, words[end - 1]?.to),
    );
  };
  expect(seen('Gặp Чан Ван Хунг, 陳文雄 và 홍 hôm qua.')).toEqual(['Чан Ван Хунг', '陳文雄', '홍']);
  expect(seen('Đặng Thị Hoài Thơm, 5 µm, 3 Ω, góc α, H’Hen Niê Kdăm, ª')).toEqual([]);
});
