import { HONORIFICS, ranks, withoutAnyOf } from './honorifics.ts';

/**
 * All titles of people besides the commonest honorifics: professions, orders, honours; loaded after the
 * first rows.
 */
export const CALLINGS = [
  ...HONORIFICS,
  ...ranks('liệt,viện,nghệ,họa,nhạc,ca,chiến', 'sĩ'),
  ...[
    'nhà báo,nhà văn,nhà thơ,nghệ nhân,diễn viên,đạo diễn,phóng viên,vận động viên,huấn luyện viên,doanh nhân,tài xế',
    'linh mục,mục sư,giám mục,cha xứ,nữ tu,tu sĩ,soeur,hòa thượng,thượng tọa,đại đức,ni sư,ni cô,ni trưởng,sư thầy,sư cô,đạo hữu,phật tử,LM,HT,TT,ĐĐ',
    'giáo sư,phó giáo sư,nghiên cứu sinh,cử nhân,kỹ sư,kiến trúc sư,luật sư,võ sư,nhà giáo,giáo viên,giảng viên,học sinh,sinh viên',
    'BS,BSNT,BSCKI,BSCKII,BSCK1,BSCK2,CKI,CKII,CK1,CK2,CK I,CK II,CK 1,CK 2,chuyên khoa I,chuyên khoa II,chuyên khoa 1,chuyên khoa 2,nội trú,DS,DSCKI,DSCKII,ĐD,ĐDV,ĐDT,KTV,NHS,YS',
    'QNCN,chuyên nghiệp,binh nhất,binh nhì,cựu chiến binh,CCB,TNXP,thương binh,bệnh binh',
    'mẹ VNAH,BMVNAH,mẹ Việt Nam anh hùng,bà mẹ Việt Nam anh hùng,AHLĐ,AHLLVT,AHLLVTND,anh hùng,anh hùng lao động,anh hùng LLVT,anh hùng LLVTND,anh hùng lực lượng vũ trang,anh hùng lực lượng vũ trang nhân dân',
    'y tá,điều dưỡng,điều dưỡng viên,kỹ thuật viên,hộ sinh,nữ hộ sinh,hộ lý,thầy lang,lương y,thầy thuốc',
    'già làng,trưởng bản,trưởng thôn,trưởng ấp,ưu tú,nhân dân,NGƯT,NGND,NSƯT,NSND,NNƯT,NNND,TTƯT,TTND',
  ].flatMap((list) => list.split(',')),
];

/** A text, and what is left of it behind each calling, honorific or rank that it begins with. */
export const withoutCallings = withoutAnyOf(CALLINGS);
