/** How far an action of a demonstration plan has come. */
export type ActionChapter = 'proposed' | 'planned' | 'funded' | 'overdue' | 'blocked' | 'completed' | 'disputed' | 'verified' | 'cancelled';

export interface ActionStory {
  readonly code: string;
  readonly axis: string;
  readonly chapter: ActionChapter;
  readonly title: { readonly fr: string; readonly ar: string };
  readonly owner: string;
  readonly sdgs: readonly number[];
  /** What it costs a year, in dirhams. */
  readonly cost: number;
  /** The petition it carries out, by its French title. */
  readonly from?: string;
}

export interface PlanStory {
  readonly commune: string;
  readonly kind: 'pac' | 'papc';
  readonly title: { readonly fr: string; readonly ar: string };
  /** Which of the last two sessions adopted it: 0 the last, 1 the one before. */
  readonly session: 0 | 1;
  readonly actions: readonly ActionStory[];
}

const action = (
  code: string,
  axis: string,
  chapter: ActionChapter,
  [fr, ar]: [string, string],
  owner: string,
  sdgs: number[],
  cost: number,
  from?: string,
): ActionStory => ({ code, axis, chapter, title: { fr, ar }, owner, sdgs, cost, ...(from && { from }) });

/** A PAC and a PAPC of one commune, with actions in every state. All is invented. */
export const planStories: readonly PlanStory[] = [
  {
    commune: 'Larache',
    kind: 'pac',
    title: { fr: 'Programme d’action de la commune de Larache', ar: 'برنامج عمل جماعة العرائش' },
    session: 1,
    actions: [
      action(
        ...(['CUL-1', 'Culture', 'completed'] as const),
        ['Ouvrir la bibliothèque jusqu’à 20 heures', 'فتح الخزانة إلى الثامنة مساء'],
        'Service culturel',
        [4, 11],
        180_000,
        'Ouvrir la bibliothèque municipale le soir',
      ),
      action(
        'VOI-1',
        'Voirie',
        'overdue',
        ['Refaire l’avenue du port', 'إعادة تهيئة شارع الميناء'],
        'Service technique',
        [9, 11],
        4_200_000,
      ),
      action(
        'VOI-2',
        'Voirie',
        'blocked',
        ['Paver les ruelles de la médina', 'تبليط أزقة المدينة العتيقة'],
        'Service technique',
        [11],
        2_600_000,
      ),
      action('EAU-1', 'Eau', 'funded', ['Raccorder le douar Oulad Mesbah', 'ربط دوار أولاد مصباح'], 'Régie des eaux', [6], 3_100_000),
      action('EAU-2', 'Eau', 'planned', ['Réparer la station de pompage', 'إصلاح محطة الضخ'], 'Régie des eaux', [6], 900_000),
      action('SPO-1', 'Sport', 'verified', ['Éclairer le terrain de quartier', 'إنارة ملعب الحي'], 'Service technique', [3, 7], 350_000),
      action('SPO-2', 'Sport', 'cancelled', ['Construire une seconde piscine', 'بناء مسبح ثان'], 'Service technique', [3], 9_000_000),
    ],
  },
  {
    commune: 'Larache',
    kind: 'papc',
    title: { fr: 'Plan d’action de participation citoyenne de Larache', ar: 'برنامج عمل المشاركة المواطنة بالعرائش' },
    session: 0,
    actions: [
      action(
        'PAR-1',
        'Formation',
        'disputed',
        ['Former les associations aux pétitions', 'تكوين الجمعيات في مجال العرائض'],
        'Bureau des associations',
        [16],
        60_000,
      ),
      action(
        'PAR-2',
        'Écoute',
        'proposed',
        ['Tenir une permanence dans chaque quartier', 'تنظيم مداومة في كل حي'],
        'Bureau des associations',
        [16],
        40_000,
      ),
    ],
  },
];
