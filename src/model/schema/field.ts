import type * as z from 'zod';

/**
 * What a field says of itself, once, in its `.meta()`. Its place in a form is its place in the schema.
 * Everything that leaves the file of a record derives from this: what pages get, tables, the
 * register, the editor's schemas.
 */
export interface Field {
  /** Vietnamese name, in messages, forms and, unless `column` says otherwise, heads of columns. */
  title: string;
  /** Help for who fills it in. */
  description?: string;
  /**
   * Whether it may leave its file; a field that does not say so never does. `even-withheld`: also
   * from a row that names no one.
   */
  public?: true | 'even-withheld';
  /**
   * What its text names, where that is no record by its id: a clause, a kind or a criterion of the
   * record's own movement, a row of a decision. A form lets it be chosen.
   */
  names?: 'clause' | 'commendation' | 'kind' | 'criterion-word';
  /** Key under which it stood when it held one item; what stands there is still read, as a list of one. */
  formerly?: string;
  /** Value by which this field withholds the object that it stands in. */
  withholds?: string;
  /** Whether it is a column of the noun's table (CSV, XLSX, JSON); with its head where that differs. */
  column?: true | Head;
  /**
   * Whether the register's packed table has it, and so its download: as a column of texts that most
   * persons have, as a value that few rows have, or in a way of its own.
   */
  register?: 'column' | 'rare' | 'own';
}

/** The head of a column. */
export interface Head {
  /** Vietnamese; absent: the field's own. */
  title?: string;
  /** What readers of the table must know. */
  description?: string;
}

declare const way: unique symbol;

/** The mark of a public field in its type. */
export interface Public<Way extends true | 'even-withheld' = true | 'even-withheld'> {
  readonly [way]: Way;
}

// What `.meta()` marks, `PublicSchema` keeps. A value that is no literal needs its own type (`Head`)
// there, else the call falls back to zod's own `meta`, and the field is private to every type.
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
