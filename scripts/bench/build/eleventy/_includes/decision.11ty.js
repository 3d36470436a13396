import { page } from '../src/page.js';

export function render({ number, symbol, signed, subjectLine, recipients }) {
  const rows = recipients.map(
    ({ no, name, position = '', unitAsWritten }) =>
      `<tr><td>${no}</td><td>${name}</td><td>${position}</td><td>${unitAsWritten}</td></tr>`,
  );
  return page(
    `Quyết định số ${number}/${symbol}`,
    `<p>${signed}. ${subjectLine}</p><table>${rows.join('')}</table>`,
    true,
  );
}
