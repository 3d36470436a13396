import type { ComponentChildren } from 'preact';

/** One of two texts: its title and its actions. */
interface Side {
  title: string;
  /** Undefined if the file does not exist. */
  text: string | undefined;
  children?: ComponentChildren;
}

/** Two texts side by side; lines found in only one are marked. */
export function TwoTexts({ sides: [left, right] }: { sides: readonly [Side, Side] }) {
  return (
    <div class="two">
      <Text side={left} other={right} />
      <Text side={right} other={left} />
    </div>
  );
}

function Text({ side: { title, text, children }, other }: { side: Side; other: Side }) {
  const known = new Set(linesOf(other.text));
  return (
    <div>
      <h2>{title}</h2>
      <pre tabIndex={0}>
        {linesOf(text).map((line, index) => (
          <span key={index} class={known.has(line) ? '' : 'differs'}>
            {line}
            {'\n'}
          </span>
        ))}
      </pre>
      {children}
    </div>
  );
}

const linesOf = (text = '(không có tệp)') => text.split('\n');
