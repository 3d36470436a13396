/** Mistakes that the check does not report, by the names of their cells, each with the reason. */
export const silences: readonly (readonly [RegExp, string])[] = [
  [
    /: two lines$/,
    'a page, a table and a feed fold a line break into a space; names alone are refused',
  ],
  [/: an empty list$/, 'of what may be absent, none; what must have one says so by its schema'],
  [
    /(?:signatory|corrected|^draft approval)\.\w+: empty$/,
    'a block of which all is blank is absent',
  ],
  [/^draft .*: a placeholder$/, 'a draft is where they stand'],
  [/: a dotted blank$/, 'a source leaves numbers and names blank'],
  [/\.no: a number for text$/, 'is a number'],
  [/^award order: an absurd number$/, 'only its rank counts'],
  [
    /^nomination .*: an absurd number$/,
    'never published; the papers are read by those who sign them',
  ],
  [/^exemplar (?:approval\.by|consent\.\w+): a mobile number$/, 'never published'],
  [/^office contact\.\w+: a mobile number$/, 'the office’s own'],
];
