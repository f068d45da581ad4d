import type { DossierAnswer, PetitionConditionsAnswer } from '#generated/operations.ts';

export type Association = NonNullable<DossierAnswer['organisation']>;
export type Dossier = NonNullable<Association['dossier']>;
export type ConditionsAnswer = NonNullable<NonNullable<PetitionConditionsAnswer['organisation']>['dossier']>['petitionConditions'];
