import type { Outcome } from '#councils';

/** How far a petition of the demonstration has come. */
export type Chapter =
  | 'draft'
  | 'withdrawn'
  | 'collecting'
  | 'ready'
  | 'submitted'
  | 'silence'
  | 'under-review'
  | 'inadmissible'
  | 'admissible'
  | 'scheduled'
  | 'in-committee'
  | 'postponed'
  | 'deliberated'
  | 'in-follow-up'
  | 'closed';

export interface PetitionStory {
  readonly commune: string;
  readonly chapter: Chapter;
  readonly outcome?: Outcome;
  /** Share of the required signatures that were given. */
  readonly support: number;
  readonly title: { readonly fr: string; readonly ar: string };
  readonly body: { readonly fr: string; readonly ar: string };
}

const story = (
  commune: string,
  chapter: Chapter,
  support: number,
  fr: [string, string],
  ar: [string, string],
  outcome?: Outcome,
): PetitionStory => ({
  commune,
  chapter,
  support,
  outcome,
  title: { fr: fr[0], ar: ar[0] },
  body: { fr: fr[1], ar: ar[1] },
});

/** Petitions in every state, in communes of the five regions of the programme. All are invented. */
export const petitionStories: readonly PetitionStory[] = [
  story(
    'Tétouan',
    'collecting',
    0.62,
    [
      'Éclairer le chemin de l’école Al Massira',
      'Le chemin qui mène au collège Al Massira n’est pas éclairé. En hiver, les élèves rentrent de nuit. Nous demandons que la pose de lampadaires solaires soit inscrite à l’ordre du jour du conseil.',
    ],
    [
      'إنارة الطريق المؤدية إلى إعدادية المسيرة',
      'الطريق المؤدية إلى إعدادية المسيرة غير مضاءة، وفي فصل الشتاء يعود التلاميذ ليلا. نطلب إدراج تركيب أعمدة إنارة بالطاقة الشمسية في جدول أعمال المجلس.',
    ],
  ),
  story(
    'Tétouan',
    'deliberated',
    1.15,
    [
      'Un passage piéton devant l’hôpital Saniat Rmel',
      'Les patients et leurs familles traversent une route à grande circulation sans passage protégé. Nous demandons un passage piéton, un ralentisseur et un feu.',
    ],
    [
      'ممر للراجلين أمام مستشفى سانية الرمل',
      'يعبر المرضى وذووهم طريقا كثيفة الحركة دون ممر محمي. نطلب إحداث ممر للراجلين ومخفض للسرعة وإشارة ضوئية.',
    ],
    'adopted',
  ),
  story(
    'Chefchaouen',
    'silence',
    1.2,
    [
      'Réparer les escaliers de la médina',
      'Plusieurs escaliers de la médina sont effondrés et dangereux pour les personnes âgées. Nous demandons un programme de réparation et son calendrier.',
    ],
    [
      'إصلاح أدراج المدينة العتيقة',
      'انهارت عدة أدراج في المدينة العتيقة وأصبحت تشكل خطرا على المسنين. نطلب برنامجا للإصلاح وجدولا زمنيا له.',
    ],
  ),
  story(
    'Larache',
    'in-follow-up',
    1.06,
    [
      'Ouvrir la bibliothèque municipale le soir',
      'La bibliothèque ferme à 16 heures, avant la sortie des lycées. Nous demandons une ouverture jusqu’à 20 heures pendant l’année scolaire.',
    ],
    [
      'فتح الخزانة الجماعية مساء',
      'تغلق الخزانة أبوابها على الساعة الرابعة، قبل خروج تلاميذ الثانويات. نطلب فتحها إلى الثامنة مساء خلال السنة الدراسية.',
    ],
    'adopted',
  ),
  story(
    'Al Hoceima',
    'admissible',
    1.1,
    [
      'Des accès à la plage pour les fauteuils roulants',
      'Aucune plage de la commune n’est accessible en fauteuil roulant. Nous demandons deux accès aménagés avant l’été.',
    ],
    ['ولوج الكراسي المتحركة إلى الشاطئ', 'لا يوجد بالجماعة أي شاطئ يمكن الولوج إليه بالكرسي المتحرك. نطلب تهيئة مدخلين قبل فصل الصيف.'],
  ),
  story(
    'Oued Laou',
    'closed',
    1.08,
    [
      'Nettoyer l’embouchure de l’oued après les crues',
      'Après chaque crue, l’embouchure est couverte de plastique. Nous demandons un nettoyage dans les dix jours et un point de collecte.',
    ],
    ['تنظيف مصب الوادي بعد الفيضانات', 'بعد كل فيضان يمتلئ المصب بالبلاستيك. نطلب تنظيفه في ظرف عشرة أيام وإحداث نقطة لجمع النفايات.'],
    'adopted',
  ),
  story(
    'Nador',
    'under-review',
    1.05,
    [
      'Une aire de jeux au quartier Laari Cheikh',
      'Le quartier compte trois écoles et aucune aire de jeux. Nous demandons l’aménagement du terrain communal de la rue 12.',
    ],
    ['فضاء للعب الأطفال بحي لعري الشيخ', 'يضم الحي ثلاث مدارس ولا يتوفر على أي فضاء للعب. نطلب تهيئة الأرض الجماعية بالزنقة 12.'],
  ),
  story(
    'Jerada',
    'scheduled',
    1.1,
    [
      'De l’eau potable tous les jours au douar El Khodra',
      'L’eau n’arrive que trois jours par semaine. Nous demandons que le conseil saisisse le distributeur et publie un calendrier.',
    ],
    [
      'الماء الصالح للشرب كل يوم بدوار الخضرة',
      'لا يصل الماء إلا ثلاثة أيام في الأسبوع. نطلب أن يراسل المجلس الجهة الموزعة وأن ينشر جدولا زمنيا.',
    ],
  ),
  story(
    'Figuig',
    'in-committee',
    1.1,
    [
      'Protéger les foggaras de la palmeraie',
      'Deux foggaras sont menacées par les forages. Nous demandons un inventaire et un périmètre de protection.',
    ],
    ['حماية خطارات الواحة', 'خطارتان مهددتان بحفر الآبار. نطلب جردا للخطارات وإحداث محيط للحماية.'],
  ),
  story(
    'Berkane',
    'inadmissible',
    1.1,
    ['Réduire le prix des billets de train', 'Le train coûte trop cher pour les étudiants. Nous demandons une réduction de moitié.'],
    ['تخفيض ثمن تذاكر القطار', 'ثمن القطار مرتفع بالنسبة للطلبة. نطلب تخفيضه إلى النصف.'],
  ),
  story(
    'Béni Mellal',
    'postponed',
    1.05,
    [
      'Un marché couvert au quartier Oulad Ayad',
      'Les vendeurs travaillent au soleil et sous la pluie, au bord de la route. Nous demandons un marché couvert.',
    ],
    ['سوق مغطاة بحي أولاد عياد', 'يشتغل الباعة تحت الشمس والمطر على حافة الطريق. نطلب إحداث سوق مغطاة.'],
  ),
  story(
    'Azilal',
    'ready',
    1.08,
    ['Déneiger la route du souk', 'En hiver, la route du souk reste fermée plusieurs jours. Nous demandons une convention de déneigement.'],
    ['إزاحة الثلوج عن طريق السوق', 'في فصل الشتاء تبقى طريق السوق مقطوعة عدة أيام. نطلب اتفاقية لإزاحة الثلوج.'],
  ),
  story(
    'Khenifra',
    'deliberated',
    1.06,
    [
      'Une salle pour les associations',
      'Trente associations n’ont pas de salle pour se réunir. Nous demandons l’ouverture de la salle communale deux soirs par semaine.',
    ],
    ['قاعة لفائدة الجمعيات', 'ثلاثون جمعية لا تتوفر على قاعة للاجتماع. نطلب فتح القاعة الجماعية ليلتين في الأسبوع.'],
    'partly-adopted',
  ),
  story(
    'Khouribga',
    'withdrawn',
    0.2,
    ['Planter mille arbres avenue Moulay Youssef', 'L’avenue n’a plus d’ombre. Nous demandons la plantation de mille arbres.'],
    ['غرس ألف شجرة بشارع مولاي يوسف', 'لم يعد بالشارع أي ظل. نطلب غرس ألف شجرة.'],
  ),
  story(
    'Mohammadia',
    'submitted',
    1.05,
    [
      'Mesurer l’air près des écoles',
      'Nous demandons l’installation de capteurs de la qualité de l’air près de quatre écoles et la publication des mesures.',
    ],
    ['قياس جودة الهواء قرب المدارس', 'نطلب تركيب أجهزة لقياس جودة الهواء قرب أربع مدارس ونشر النتائج.'],
  ),
  story(
    'Azemmour',
    'deliberated',
    1.05,
    ['Rouvrir le petit port aux barques', 'Les pêcheurs demandent le dragage du chenal et un quai d’accostage.'],
    ['إعادة فتح المرسى الصغير للقوارب', 'يطلب الصيادون تعميق القناة وإحداث رصيف للرسو.'],
    'refused',
  ),
  story(
    'Ait Melloul',
    'collecting',
    0.9,
    ['Des bus jusqu’à 22 heures', 'Le dernier bus part à 19 heures. Nous demandons deux départs de plus le soir.'],
    ['حافلات إلى العاشرة ليلا', 'تنطلق آخر حافلة على الساعة السابعة مساء. نطلب إضافة رحلتين في المساء.'],
  ),
  story(
    'Inezgane',
    'collecting',
    0.35,
    ['Trier les déchets du marché de gros', 'Le marché produit vingt tonnes de déchets par jour. Nous demandons le tri et le compostage.'],
    ['فرز نفايات سوق الجملة', 'ينتج السوق عشرين طنا من النفايات يوميا. نطلب فرزها وتحويلها إلى سماد.'],
  ),
  story(
    'Tiznit',
    'draft',
    0,
    ['Restaurer la source bleue', 'La source Aïn Aqdim est à sec et sale. Nous demandons sa restauration avec les artisans de la ville.'],
    ['ترميم العين الزرقاء', 'عين أقديم جافة ومتسخة. نطلب ترميمها بمعية صناع المدينة.'],
  ),
  story(
    'Taroudannt',
    'closed',
    1.08,
    ['Un parcours à vélo autour des remparts', 'Nous demandons une piste cyclable de sept kilomètres autour des remparts.'],
    ['مسار للدراجات حول الأسوار', 'نطلب إحداث مسار للدراجات طوله سبعة كيلومترات حول الأسوار.'],
    'refused',
  ),
];
