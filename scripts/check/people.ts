/** A recipient or honouree as far as its name goes. */
interface Named {
  name?: string | undefined;
  recipientType?: string | undefined;
}

/** Names of the persons that a recipient is: itself, or those in a household's name. */
export function peopleIn({ name = '', recipientType }: Named): string[] {
  if (recipientType === 'ca-nhan') return name ? [name] : [];
  if (recipientType !== 'ho-gia-dinh') return [];
  const called = /(?:ông|bà|anh|chị|cụ)\s+((?:\p{Lu}[\p{L}’'-]*\s*){2,5})/gu;
  return [...name.matchAll(called)].map(([, person = '']) => person.trim());
}
