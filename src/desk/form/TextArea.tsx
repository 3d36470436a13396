interface TextAreaProps {
  id: string;
  value: string;
  onText: (text: string) => void;
  /** Whether each line is a separate item. */
  many?: boolean;
}

/** A growing text field; Enter is ignored unless lines are allowed. */
export function TextArea({
  value,
  onText,
  many,
  ...aria
}: TextAreaProps & Record<string, unknown>) {
  const lines = value.split('\n');
  const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 70)), 0);
  return (
    <textarea
      {...aria}
      rows={Math.min(12, Math.max(many ? 2 : 1, rows))}
      value={value}
      placeholder={many ? 'Mỗi dòng một mục' : undefined}
      onInput={({ currentTarget }) => onText(currentTarget.value)}
      onKeyDown={(event) => {
        const isPlain = !event.shiftKey && !event.isComposing;
        if (event.key === 'Enter' && !many && isPlain && lines.length === 1) event.preventDefault();
      }}
    />
  );
}
