/** An academic degree or title with its dot: “ThS. Nguyễn …”, “… , TS.”. */
export const degree =
  /(?:^|[\s,(.])(?:(?:PGS|GS|TSKH|TS|ThS|NCS|BS|BSCK[I1]*|BS\.?CK[I1]*|DS|KS|KTS|CN|LS|NGƯT|NGND|NSƯT|NSND)\s*\.|Th\.S\.?)(?=\s*\p{Lu}|\s*$|\s*[,()])/iu;

/** A rank or title of several words, at the beginning or separated at the end. */
export const rank =
  /^(?:(?:ông|bà|đồng chí|đ\/c)\s+)?(?:(?:thiếu|trung|thượng|đại) (?:úy|uý|tá|tướng)|(?:hạ|trung|thượng) sĩ|(?:tiến|thạc|bác|nghệ|luật|dược) (?:sĩ|sỹ)|kỹ sư|kĩ sư|cử nhân|(?:phó )?giáo sư|nhà giáo|đồng chí)(?=\s)|[,(–-]\s*(?:(?:thiếu|trung|thượng|đại) (?:úy|uý|tá|tướng)|(?:tiến|thạc|bác) (?:sĩ|sỹ)|kỹ sư|cử nhân)\s*\)?\s*$/iu;
