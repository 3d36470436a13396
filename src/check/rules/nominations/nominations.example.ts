/** Files of a valid round, and of one dossier in it; lines of YAML to add to each. */
export const ownRound = (dossier = '', round = '') => ({
  '_de-nghi/2022/tong-ket/dot-xet.yml': `title: Xét khen thưởng tổng kết phong trào
commendationKind: phong-trao
meritPeriod: năm 2022
form: giay-khen
units: [doi-so-1]
${round}`,
  '_de-nghi/2022/tong-ket/doi-so-1.yml': `unit: doi-so-1
${dossier}`,
});

/** A list of one nominee, with lines to add below the name. */
export const nominee = (name: string, lines = '') => `nominees:
  - recipientType: ca-nhan
    name: ${name}
    unit: doi-so-1
${lines}`;
