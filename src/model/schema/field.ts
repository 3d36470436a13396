import type * as z from 'zod';

/**
 * What a field declares in its `.meta()`, once. Its position in a form is its position in the schema.
 * Everything published is derived from this: data of pages, tables, the register, the editor's schemas.
 */
export interface Field {
  /** Vietnamese name, used in messages, forms and, unless `column` overrides it, column heads. */
  title: string;
  /** Help for the person filling it in. */
  description?: string;
  /**
   * Whether it is published; fields without it never are. `even-withheld`: also from a row that names no
   * one.
   */
  public?: true | 'even-withheld';
  /**
   * The target of its text, if that is not a record's id: a clause, a kind or a criterion of the
   * record's own movement, a row of a decision. Forms offer a choice.
   */
  names?: 'clause' | 'commendation' | 'kind' | 'criterion-word';
  /** Former key, when the field held a single item; its value is still read, as a list of one. */
  formerly?: string;
  /** The value with which this field withholds its parent object. */
  withholds?: string;
  /** Whether it is a column of the noun's table (CSV, XLSX, JSON); with its own head if different. */
  column?: true | Head;
  /**
   * Whether the register's packed table, and so its download, contains it: as a column of texts that
   * most people have, as a value that few rows have, or in a way of its own.
   */
  register?: 'column' | 'rare' | 'own';
}

/** The head of a column. */
export interface Head {
  /** Vietnamese; absent: the field's own. */
  title?: string;
  /** Information for readers of the table. */
  description?: string;
}

declare const way: unique symbol;

/** The mark of a public field in its type. */
export interface Public<Way extends true | 'even-withheld' = true | 'even-withheld'> {
  readonly [way]: Way;
}

// The mark of `.meta()` is kept by `PublicSchema`. A value that is not a literal needs its own type
// (`Head`) there, otherwise the call falls back to zod's own `meta`, and the field is private to every
// type.
declare module 'zod' {
  interface ZodType<
    out Output = unknown,
    out Input = unknown,
    out Internals extends z.core.$ZodTypeInternals<Output, Input> = z.core.$ZodTypeInternals<
      Output,
      Input
    >,
  > {
    meta(field: Field & { public: true }): this & Public<true>;
    meta(field: Field & { public: 'even-withheld' }): this & Public<'even-withheld'>;
  }
}
