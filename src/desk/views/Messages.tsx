import type { Diagnostic } from '../../check/kit/diagnostic.ts';
import { cureInForm } from '../record/cure-in-form.ts';
import { Acknowledge } from './Acknowledge.tsx';

/** The check's messages on one field, verbatim. */
export function MessageList({ id, messages }: { id?: string; messages: readonly Diagnostic[] }) {
  if (messages.length === 0) return null;
  return (
    <ul class="messages" id={id}>
      {messages.map((each) => (
        <li key={`${each.rule} ${each.line} ${each.column}`} class={each.severity}>
          <MessageText message={each} />
        </li>
      ))}
    </ul>
  );
}

/** A message of the check with its suggested fix. */
export function MessageText({ message }: { message: Diagnostic }) {
  const cure = cureInForm(message);
  return (
    <>
      <strong>{message.severity === 'error' ? 'Lỗi' : 'Cảnh báo'}:</strong> {message.message}
      {cure && <span class="cure"> {cure}</span>}
      <Acknowledge message={message} />
    </>
  );
}

/** Number of errors and warnings, for a list or a tab; empty if there are none. */
export function Count({ messages }: { messages: readonly Diagnostic[] }) {
  const errors = messages.filter(({ severity }) => severity === 'error').length;
  const warnings = messages.length - errors;
  return (
    <>
      {errors > 0 && <span class="badge error">{errors} lỗi</span>}
      {warnings > 0 && <span class="badge warning">{warnings} cảnh báo</span>}
    </>
  );
}
