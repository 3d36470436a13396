/** The placeholder of every search box, short enough for the narrowest phone. */
export const askedFor = 'Tên, đơn vị, quyết định';
