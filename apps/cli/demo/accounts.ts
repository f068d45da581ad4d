import type { StaffRole } from '#kernel';

export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly locale: 'fr' | 'ar';
  readonly roles: readonly (StaffRole | 'citizen')[];
  /** French name of the commune, or `all`. */
  readonly commune: string;
}

const staff: readonly [StaffRole, string, 'fr' | 'ar'][] = [
  ['clerk', 'Salma Bennis', 'fr'],
  ['secretary', 'Karim Ziani', 'fr'],
  ['council-president', 'نادية الإدريسي', 'ar'],
  ['bureau-member', 'Hassan Alaoui', 'fr'],
  ['administrator', 'Imane Fassi', 'fr'],
  ['auditor', 'Rachid Tazi', 'fr'],
];

const slug = (commune: string): string =>
  commune
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');

/** The staff of one commune of the demonstration. */
export const staffOf = (commune: string): DemoAccount[] =>
  staff.map(([role, name, locale]) => ({ email: `${role}@${slug(commune)}.jamaa.test`, name, locale, roles: [role], commune }));

/** Accounts named on the index page and in the README: a commune's staff, and citizens. */
export const demoAccounts: readonly DemoAccount[] = [
  { email: 'fatima@jamaa.test', name: 'Fatima Zahra Amrani', locale: 'fr', roles: ['citizen'], commune: 'Tétouan' },
  { email: 'youssef@jamaa.test', name: 'يوسف بنعلي', locale: 'ar', roles: ['citizen'], commune: 'Inezgane' },
  { email: 'association@jamaa.test', name: 'Nadia Chraibi', locale: 'fr', roles: ['citizen'], commune: 'Tétouan' },
  ...staffOf('Tétouan'),
];
