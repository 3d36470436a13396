/**
 * Types of recipients, in the order of an annex. `anchor` begins the anchor of a row (`tt01`, `cn01`,
 * `hgd01`: each type is numbered separately); `declared` is the key of a decision's declared count.
 */
export const recipientTypes = {
  'tap-the': { label: 'Tập thể', anchor: 'tt', declared: 'collectives' },
  'ca-nhan': { label: 'Cá nhân', anchor: 'cn', declared: 'individuals' },
  'ho-gia-dinh': { label: 'Hộ gia đình', anchor: 'hgd', declared: 'households' },
} as const;

export type RecipientType = keyof typeof recipientTypes;

/** The type in a record, before validation; a person if missing or unknown. */
export const recipientTypeOf = (value: unknown): RecipientType =>
  typeof value === 'string' && Object.hasOwn(recipientTypes, value)
    ? (value as RecipientType)
    : 'ca-nhan';
