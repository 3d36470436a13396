/** A document that cannot be imported; `message` is one whole sentence in Vietnamese, for the clerk. */
export class ImportRefusal extends Error {}
