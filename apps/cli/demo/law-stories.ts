import type { PetitionStory } from './petition-stories.ts';

/** An association of people with disabilities; invented, like all here. */
export const associationDossier = {
  address: '7, rue Al Wahda',
  nameAr: 'جمعية تطوان للولوج',
  nameLatin: 'Association Tétouan accessible',
  legalForm: 'association',
  foundedOn: '2014-04-12',
  receiptNumber: '2014/208',
  receiptOn: '2014-05-06',
  purposes: {
    fr: 'Rendre la ville accessible à toute personne en situation de handicap.',
    ar: 'جعل المدينة سهلة الولوج لكل شخص في وضعية إعاقة.',
  },
  purposeTags: ['disability', 'roads-transport'],
  contact: { email: 'contact@accessible.jamaa.test' },
  me: { role: 'representative', fullName: 'Nadia Chraibi', capacity: 'president', isNamePublic: true },
} as const;

export const associationLink = { objectTags: ['disability'] } as const;

export const associationStory: PetitionStory = {
  commune: 'Tétouan',
  chapter: 'deliberated',
  outcome: 'adopted',
  support: 0,
  title: { fr: 'Des trottoirs accessibles avenue Mohammed V', ar: 'أرصفة سهلة الولوج بشارع محمد الخامس' },
  body: {
    fr: 'Les bordures sont trop hautes pour un fauteuil roulant et les arbres barrent le passage. Nous demandons des abaissés aux vingt carrefours de l’avenue.',
    ar: 'حواف الأرصفة مرتفعة على الكراسي المتحركة والأشجار تسد الممر. نطلب تهيئة ممرات منخفضة في ملتقيات الشارع العشرين.',
  },
};

export const regionPetition = {
  region: 'Oriental',
  titles: { fr: 'Des bus régionaux vers les hôpitaux', ar: 'حافلات جهوية نحو المستشفيات' },
  bodies: {
    fr: 'Sans voiture, on met une journée pour aller à l’hôpital depuis Figuig ou Jerada. Nous demandons une ligne régulière entre les provinces et l’hôpital universitaire.',
    ar: 'من لا سيارة له يقضي يوما كاملا للوصول إلى المستشفى من فجيج أو جرادة. نطلب خطا منتظما بين الأقاليم والمستشفى الجامعي.',
  },
} as const;

/** Signatures by province: more than the 400 that the law asks, and less than 20 from two of them. */
export const regionSupport: Readonly<Record<string, number>> = { Nador: 215, Berkane: 170, Jerada: 16, Figuig: 9 };
