/** The notice on invented records, the same on pages, posters, pictures and rows. */
export const sampleNotice =
  'Dữ liệu minh họa – nhân vật, đơn vị, số quyết định và sự việc đều là giả định, không dùng để tra cứu.';

/** The short notice beside a row, a card or a figure. */
export const sampleTag = 'Dữ liệu minh họa';

/** Whether a record is marked as invented. */
export const isSample = ({ data }: { data: unknown }): boolean =>
  (data as { sample?: unknown } | undefined)?.sample === true;
