/** An idea of the demonstration; prices in dirhams. */
export interface IdeaStory {
  readonly title: { readonly fr: string; readonly ar: string };
  readonly body: { readonly fr: string; readonly ar: string };
  /** Null where the technical service finds that it cannot be built. */
  readonly price: number | null;
  /** Of forty voters, how many choose it. */
  readonly support: number;
  readonly from: 'resident' | 'group' | 'paper';
}

/** How far a participatory budget of the demonstration has come. */
export interface BudgetStory {
  readonly commune: string;
  readonly chapter: 'ideas' | 'voting' | 'delivery';
  readonly title: { readonly fr: string; readonly ar: string };
  /** In dirhams. */
  readonly money: number;
  readonly ideas: readonly IdeaStory[];
}

const idea = (
  price: number | null,
  support: number,
  fr: [string, string],
  ar: [string, string],
  from: IdeaStory['from'] = 'resident',
): IdeaStory => ({ price, support, title: { fr: fr[0], ar: ar[0] }, body: { fr: fr[1], ar: ar[1] }, from });

const fountain = idea(
  260_000,
  24,
  [
    'Une fontaine d’eau potable sur la place',
    'Une fontaine avec deux robinets, dont un à hauteur d’enfant, à l’ombre des arbres de la place.',
  ],
  ['نافورة ماء صالح للشرب في الساحة', 'نافورة بصنبورين أحدهما في متناول الأطفال، تحت ظلال أشجار الساحة.'],
);
const shade = idea(
  380_000,
  21,
  [
    'Des arbres et des bancs sur le chemin de l’école',
    'Trente arbres, huit bancs et un trottoir continu entre le quartier et l’école primaire.',
  ],
  ['أشجار ومقاعد في طريق المدرسة', 'ثلاثون شجرة وثمانية مقاعد ورصيف متصل بين الحي والمدرسة الابتدائية.'],
  'group',
);
const library = idea(
  450_000,
  19,
  ['Une bibliothèque de quartier', 'Une salle de lecture pour enfants dans l’ancien dépôt de la commune, ouverte l’après-midi.'],
  ['مكتبة للحي', 'قاعة مطالعة للأطفال في المستودع القديم للجماعة، تفتح بعد الظهر.'],
);
const lights = idea(
  340_000,
  17,
  ['Éclairage solaire des escaliers', 'Vingt lampadaires solaires le long des escaliers qui descendent vers le marché.'],
  ['إنارة الأدراج بالطاقة الشمسية', 'عشرون عمود إنارة شمسية على طول الأدراج المؤدية إلى السوق.'],
  'paper',
);
const ramp = idea(
  150_000,
  15,
  ['Une rampe pour fauteuils au dispensaire', 'Une rampe, une main courante et une porte plus large à l’entrée du dispensaire.'],
  ['ممر للكراسي المتحركة بالمستوصف', 'ممر مائل ومقبض جانبي وباب أوسع عند مدخل المستوصف.'],
);
const pool = idea(
  null,
  0,
  ['Une piscine couverte', 'Un bassin couvert de vingt-cinq mètres derrière le terrain de sport.'],
  ['مسبح مغطى', 'حوض مغطى طوله خمسة وعشرون مترا خلف الملعب.'],
);

/** Participatory budgets in their ideas, in their vote, and being built. All are invented. */
export const budgetStories: readonly BudgetStory[] = [
  {
    commune: 'Tétouan',
    chapter: 'voting',
    title: { fr: 'Budget participatif de la médina', ar: 'الميزانية التشاركية للمدينة العتيقة' },
    money: 1_000_000,
    ideas: [fountain, shade, library, lights, ramp, pool],
  },
  {
    commune: 'Chefchaouen',
    chapter: 'delivery',
    title: { fr: 'Budget participatif de Chefchaouen', ar: 'الميزانية التشاركية لشفشاون' },
    money: 900_000,
    ideas: [library, fountain, ramp, shade, lights],
  },
  {
    commune: 'Larache',
    chapter: 'ideas',
    title: { fr: 'Budget participatif des quartiers de Larache', ar: 'الميزانية التشاركية لأحياء العرائش' },
    money: 800_000,
    ideas: [shade, lights, ramp],
  },
];
