/** Words of the charters of the demonstration; invented, after the sections of charters that communes published (domain.md, 3.2). */

const commitment = (fr: string, ar: string, owner: readonly [string, string], indicator: readonly [string, string]) => ({
  texts: { fr, ar },
  owners: { fr: owner[0], ar: owner[1] },
  indicators: { fr: indicator[0], ar: indicator[1] },
});

const secretary = ['Secrétaire du conseil', 'كاتب المجلس'] as const;
const president = ['Président du conseil', 'رئيس المجلس'] as const;

const minutes = commitment(
  'Publier le procès-verbal et les votes de chaque session sous quinze jours, en arabe et en français.',
  'نشر محضر كل دورة ونتائج التصويت داخل خمسة عشر يوما، بالعربية والفرنسية.',
  secretary,
  ['Jours entre la fin de la session et la publication', 'عدد الأيام بين اختتام الدورة والنشر'],
);
const meeting = commitment(
  'Tenir chaque année une rencontre publique dans chaque quartier ou douar important.',
  'عقد لقاء عمومي كل سنة في كل حي أو دوار كبير.',
  president,
  ['Rencontres tenues, sur rencontres prévues', 'عدد اللقاءات المنعقدة من أصل اللقاءات المبرمجة'],
);
const answer = commitment(
  'Répondre par écrit, avec des raisons, à chaque proposition d’habitant dans les soixante jours.',
  'الجواب كتابة مع التعليل على كل مقترح من الساكنة داخل ستين يوما.',
  secretary,
  ['Part des propositions qui ont reçu une réponse dans le délai', 'نسبة المقترحات المجاب عنها داخل الأجل'],
);
const access = commitment(
  'Tenir les réunions publiques dans des lieux accessibles aux personnes en situation de handicap.',
  'عقد الاجتماعات العمومية في أماكن سهلة الولوج للأشخاص في وضعية إعاقة.',
  president,
  ['Réunions tenues dans un lieu accessible, sur toutes', 'عدد الاجتماعات في أماكن سهلة الولوج من مجموعها'],
);

export const openness = {
  titles: { fr: 'Transparence', ar: 'الشفافية' },
  bodies: {
    fr: 'Chacun peut savoir ce que le conseil décide, pourquoi, et ce que cela coûte.',
    ar: 'لكل شخص الحق في معرفة ما يقرره المجلس وأسبابه وكلفته.',
  },
  commitments: [minutes],
};
export const dialogue = {
  titles: { fr: 'Dialogue', ar: 'الحوار' },
  bodies: {
    fr: 'La commune va vers les habitants et leur répond.',
    ar: 'تبادر الجماعة إلى لقاء الساكنة وتجيبها.',
  },
  commitments: [meeting, answer],
};
export const inclusion = {
  titles: { fr: 'Participation de toutes et de tous', ar: 'مشاركة الجميع' },
  bodies: {
    fr: 'Femmes, jeunes et personnes en situation de handicap prennent part à la décision dans les mêmes conditions.',
    ar: 'تشارك النساء والشباب والأشخاص في وضعية إعاقة في القرار على قدم المساواة.',
  },
  commitments: [access],
};

export const diagnosis = {
  fr: 'Peu d’habitants connaissent les dates des sessions et les décisions ; les rencontres se tiennent au chef-lieu et rarement le soir.',
  ar: 'قليل من السكان يعرفون تواريخ الدورات والمقررات، وتعقد اللقاءات في المركز ونادرا ما تكون مساء.',
};
export const firstNotes = {
  fr: 'Premier texte, issu des ateliers.',
  ar: 'النص الأول المنبثق عن الورشات.',
};
export const secondNotes = {
  fr: 'Le délai de publication passe à huit jours, comme une habitante l’a proposé, et un article sur la participation de tous est ajouté.',
  ar: 'حُدد أجل النشر في ثمانية أيام كما اقترحت إحدى المواطنات، وأضيفت مادة حول مشاركة الجميع.',
};
export const adoptionReasons = {
  fr: 'Le texte répond au diagnostic et aux propositions reçues ; ses engagements sont à la portée de la commune.',
  ar: 'يستجيب النص للتشخيص وللمقترحات المتوصل بها، والتزاماته في متناول الجماعة.',
};

/** Who came to a workshop: women, men; by age; with a disability. */
export const workshops = [
  { theme: ['Information des habitants', 'إخبار الساكنة'], sex: [16, 14], age: [9, 15, 6], disability: 3 },
  { theme: ['Rencontres dans les quartiers', 'لقاءات الأحياء'], sex: [11, 17], age: [7, 16, 5], disability: 2 },
  { theme: ['Jeunes et participation', 'الشباب والمشاركة'], sex: [19, 12], age: [27, 4, 0], disability: 1 },
] as const;

/** What citizens proposed on the first version of the charter told in full, and the answers. */
export const proposals = [
  {
    grounds: 'Quinze jours, c’est trop long : à la session suivante on n’a encore rien lu.',
    proposal: 'Publier le procès-verbal sous huit jours.',
    language: 'fr',
    isAccepted: true,
    answer: {
      fr: 'Le secrétariat peut publier sous huit jours ; l’article est changé.',
      ar: 'يمكن للكتابة النشر داخل ثمانية أيام، وقد عُدلت المادة.',
    },
  },
  {
    grounds: 'لا أحد يستطيع الحضور صباحا بسبب العمل.',
    proposal: 'عقد جميع اللقاءات العمومية بعد السادسة مساء.',
    language: 'ar',
    isAccepted: false,
    answer: {
      fr: 'Les horaires se décident quartier par quartier, avec les associations ; la charte n’en fixe pas.',
      ar: 'تُحدد المواعيد في كل حي مع الجمعيات، والميثاق لا يحددها.',
    },
  },
] as const;

/** What became of commitments in the first year, in the order of the text. */
export const outcomes = [
  {
    state: 'kept',
    reasons: { fr: 'Les quatre procès-verbaux de l’année ont paru à temps.', ar: 'نُشرت محاضر السنة الأربعة في الأجل.' },
    evidence: { fr: 'Site de la commune, page des sessions.', ar: 'موقع الجماعة، صفحة الدورات.' },
  },
  {
    state: 'under-way',
    reasons: { fr: 'Trois rencontres sur cinq ont été tenues.', ar: 'عُقدت ثلاثة لقاءات من أصل خمسة.' },
    evidence: null,
  },
  {
    state: 'broken',
    reasons: { fr: 'Aucun agent n’est chargé des réponses depuis le printemps.', ar: 'لم يكلف أي موظف بالأجوبة منذ الربيع.' },
    evidence: null,
  },
] as const;
export const yearInShort = {
  fr: 'Première année : la publication est régulière, les rencontres avancent, les réponses écrites font défaut.',
  ar: 'السنة الأولى: النشر منتظم، واللقاءات تتقدم، والأجوبة المكتوبة غائبة.',
};
