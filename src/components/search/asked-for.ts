/** What may be asked, as every search box says it: as short as the narrowest phone shows it. */
export const askedFor = 'Tên, đơn vị, quyết định';
