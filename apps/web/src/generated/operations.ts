// Written by apps/web/scripts/generate.ts; do not edit.
import type { Operation } from '#lib/api/operation.ts';
import type * as Contract from './contract.ts';

export interface AbandonProjectAnswer {
  abandonBudgetProject: {
    id: string;
    status: Contract.BudgetProjectStatus;
    promoted: {
      id: string;
    } | null;
  };
}
export const abandonProject: Operation<{ input: Contract.AbandonBudgetProjectInput }, AbandonProjectAnswer> = { name: 'web-abandon-project', hash: '9d0d5bd3e36fc317ab63c9c67d82f9735b8b344ef43e14af6f904eb716c72cf0' };

export interface AddBranchAnswer {
  addOrganisationBranch: {
    id: string;
  };
}
export const addBranch: Operation<{ input: Contract.OrganisationPlaceInput }, AddBranchAnswer> = { name: 'web-add-branch', hash: '53bb82b3cb04a894cc867c0e2b9322ffd9934249b30bf6d3db4cad6cacfa5367' };

export interface AddContactAnswer {
  addMyContact: {
    done: boolean;
  };
}
export const addContact: Operation<{ input: Contract.AddMyContactInput }, AddContactAnswer> = { name: 'web-add-contact', hash: '9cdbf50dd2b4c2a5b346df8f05c1af638a4c65d81dc81061098412b1d413de83' };

export interface AddPasskeyAnswer {
  addPasskey: {
    done: boolean;
  };
}
export const addPasskey: Operation<{ input: Contract.AddPasskeyInput }, AddPasskeyAnswer> = { name: 'web-add-passkey', hash: '40b8706e208a09098950d418edb058b239b668f5ce973bef8d1b4f56efec4ba0' };

export interface AdmitPetitionAnswer {
  admitPetition: {
    id: string;
    status: Contract.PetitionStatus;
  };
}
export const admitPetition: Operation<{ input: Contract.PetitionInput }, AdmitPetitionAnswer> = { name: 'web-admit', hash: 'e0597baa01029c332ccc35a8efa94ba457c45c50ef9ee40c7e5d7801bfa3b671' };

export interface AdoptBudgetAnswer {
  adoptBudgetRegulation: {
    id: string;
    status: Contract.BudgetStatus;
  };
}
export const adoptBudget: Operation<{ input: Contract.AdoptBudgetRegulationInput }, AdoptBudgetAnswer> = { name: 'web-adopt-budget', hash: 'a93d2089ed3c67e4683d22208efef96f1eb50195a179c4254d754ad2f8ba8fdd' };

export interface AdvanceBudgetAnswer {
  advanceBudget: {
    id: string;
    status: Contract.BudgetStatus;
  };
}
export const advanceBudget: Operation<{ input: Contract.AdvanceBudgetInput }, AdvanceBudgetAnswer> = { name: 'web-advance-budget', hash: 'e200b5013c4256077a67744b2260bb8c2e2ce371507b3c274a974cbb96ea30b3' };

export interface AnswerInvitationAnswer {
  answerInvitation: {
    memberId: string;
  };
}
export const answerInvitation: Operation<{ input: Contract.AnswerInvitationInput }, AnswerInvitationAnswer> = { name: 'web-answer-invitation', hash: '572893e7bc17696d9512db3505bb59538395da645638c3326cf2e7e07c5dd7a3' };

export interface AppealProjectAnswer {
  appealBudgetProject: {
    id: string;
    status: Contract.BudgetProjectStatus;
  };
}
export const appealProject: Operation<{ input: Contract.AppealBudgetProjectInput }, AppealProjectAnswer> = { name: 'web-appeal-project', hash: 'b5f9717a60d3426410821313e5208ac7731ff0ef39f93f67901ce8924f643eec' };

export interface AssessProjectAnswer {
  judgeProjectFeasibility: {
    id: string;
    status: Contract.BudgetProjectStatus;
  };
}
export const assessProject: Operation<{ input: Contract.JudgeProjectFeasibilityInput }, AssessProjectAnswer> = { name: 'web-assess-project', hash: 'ff977d02f5ed30609ac2e660d2642531387f0e3c82a1459227a2c9becc68f163' };

export interface AssuranceGapAnswer {
  assuranceGap: {
    needed: number;
    has: number;
    missing: string;
    howTo: ({
      way: Contract.AssuranceWay;
      text: string;
    })[];
  } | null;
  territory: {
    id: string;
    desk: {
      address: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      };
      hours: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      };
      phone: string | null;
      email: string | null;
      updatedAt: string;
    } | null;
  } | null;
}
export const assuranceGap: Operation<{ needed: number; communeId: string }, AssuranceGapAnswer> = { name: 'web-assurance-gap', hash: '1bf65a77efc201424ac0303d0a13dfb359c058a58bab71f32a1352362f525300' };

export interface AttachDocumentAnswer {
  attachOrganisationDocument: {
    id: string;
  };
}
export const attachDocument: Operation<{ input: Contract.AttachOrganisationDocumentInput }, AttachDocumentAnswer> = { name: 'web-attach-document', hash: 'c05658f552187e23447ce554975a4dd1d7c564a4ed0a1abd410799a13dc8a3d0' };

export interface AttestIdentityAnswer {
  attestIdentity: {
    actId: string;
  };
}
export const attestIdentity: Operation<{ input: Contract.AttestIdentityInput }, AttestIdentityAnswer> = { name: 'web-attest-identity', hash: 'c2e52ca2d3889791829b8ca48ee8f9689eb0091b5175c3cb55e0fccf73cde532' };

export interface BudgetBallotAnswer {
  budget: {
    id: string;
    status: Contract.BudgetStatus;
    commune: {
      id: string;
      name: string;
      timeZone: string;
    };
    titles: {
      fr: string | null;
      ar: string | null;
      en: string | null;
      es: string | null;
    };
    regulation: string;
    orderSeed: string | null;
    ballotOrder: (number)[] | null;
    haveIVoted: boolean | null;
    projects: ({
      id: string;
      number: number;
      envelopeId: string;
      titles: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      };
      bodies: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      };
      priceCents: number | null;
      status: Contract.BudgetProjectStatus;
    })[];
  } | null;
}
export const budgetBallot: Operation<{ id: string }, BudgetBallotAnswer> = { name: 'web-budget-ballot', hash: 'd11a972e31b51dae879af95105eed97e0fa0e5cf7b678cfc8cff7e40d32423f2' };

export interface BudgetProjectAnswer {
  budget: {
    id: string;
    status: Contract.BudgetStatus;
    commune: {
      id: string;
      name: string;
      timeZone: string;
    };
    titles: {
      fr: string | null;
      ar: string | null;
      en: string | null;
      es: string | null;
    };
    regulation: string;
    allowedActions: (Contract.BudgetAction)[];
    projects: ({
      id: string;
      number: number;
      reference: string;
      envelopeId: string;
      status: Contract.BudgetProjectStatus;
      authorKind: Contract.ProjectAuthorKind;
      authorName: string | null;
      titles: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      };
      bodies: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      };
      estimateCents: number | null;
      priceCents: number | null;
      reasons: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      } | null;
      mergeInto: string | null;
      isMine: boolean;
      reservePlace: number | null;
      plannedCents: number;
      committedCents: number;
      paidCents: number;
      varianceCents: number | null;
      appeal: {
        grounds: string;
        filedAt: string;
        granted: boolean | null;
        reasons: {
          fr: string | null;
          ar: string | null;
          en: string | null;
          es: string | null;
        } | null;
      } | null;
      spending: ({
        id: string;
        at: string;
        plannedCents: number;
        committedCents: number;
        paidCents: number;
        note: {
          fr: string | null;
          ar: string | null;
          en: string | null;
          es: string | null;
        };
        photos: (string)[];
      })[];
    })[];
    history: ({
      id: string;
      projectId: string | null;
      at: string;
      event: string;
      fromStatus: string;
      toStatus: string;
      actorRole: Contract.ActingRole;
      reasons: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      } | null;
    })[];
  } | null;
}
export const budgetProject: Operation<{ id: string }, BudgetProjectAnswer> = { name: 'web-budget-project', hash: 'e1103cb8155704d56406598588ba800e80ce01c4670b9615655745c5780563bf' };

export interface BudgetResultsAnswer {
  budget: {
    id: string;
    status: Contract.BudgetStatus;
    commune: {
      id: string;
      name: string;
      timeZone: string;
    };
    titles: {
      fr: string | null;
      ar: string | null;
      en: string | null;
      es: string | null;
    };
    regulation: string;
    regulationHash: string | null;
    allowedActions: (Contract.BudgetAction)[];
    counts: ({
      id: string;
      kind: Contract.BudgetCountKind;
      status: Contract.BudgetCountStatus;
      resultHash: string | null;
      endedAt: string | null;
    })[];
    reasons: ({
      envelopeIds: (string)[];
      ballots: number;
      spentCents: number;
      whole: (string)[];
      projects: ({
        reference: string;
        isChosen: boolean;
        supporters: number;
        payers: number | null;
        heldCents: number | null;
        leftCents: number | null;
        sentences: (string)[];
      })[];
    })[] | null;
    objections: ({
      id: string;
      filedAt: string;
      grounds: string;
      isMine: boolean;
      upheld: boolean | null;
      reasons: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      } | null;
    })[];
    logHead: {
      size: number;
      root: string;
      publicKey: string;
    } | null;
    projects: ({
      id: string;
      number: number;
      reference: string;
      envelopeId: string;
      titles: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      };
      priceCents: number | null;
      status: Contract.BudgetProjectStatus;
      reservePlace: number | null;
    })[];
  } | null;
}
export const budgetResults: Operation<{ id: string }, BudgetResultsAnswer> = { name: 'web-budget-results', hash: '332b278d9a4ecbd9b32dfc3802f2fd05f27a1a75ef71cc1d75095ae5fb90e9c3' };

export interface BudgetWorkAnswer {
  budget: {
    id: string;
    status: Contract.BudgetStatus;
    commune: {
      id: string;
      name: string;
      timeZone: string;
    };
    titles: {
      fr: string | null;
      ar: string | null;
      en: string | null;
      es: string | null;
    };
    regulation: string;
    regulationHash: string | null;
    adoptedOn: string | null;
    adoptionRef: string | null;
    nextEvents: (Contract.BudgetEvent)[];
    allowedActions: (Contract.BudgetAction)[];
    counts: ({
      id: string;
      kind: Contract.BudgetCountKind;
      status: Contract.BudgetCountStatus;
      seed: string | null;
      sample: number | null;
      stepsDone: number;
      steps: number;
      attempts: number;
      resultHash: string | null;
      failure: string | null;
      createdAt: string;
      endedAt: string | null;
    })[];
    objections: ({
      id: string;
      filedAt: string;
      grounds: string;
      isMine: boolean;
      upheld: boolean | null;
      reasons: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      } | null;
    })[];
    projects: ({
      id: string;
      number: number;
      envelopeId: string;
      status: Contract.BudgetProjectStatus;
      authorKind: Contract.ProjectAuthorKind;
      authorName: string | null;
      titles: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      };
      estimateCents: number | null;
      priceCents: number | null;
      mergeInto: string | null;
      plannedCents: number;
      committedCents: number;
      paidCents: number;
      appeal: {
        granted: boolean | null;
      } | null;
    })[];
  } | null;
}
export const budgetWork: Operation<{ id: string }, BudgetWorkAnswer> = { name: 'web-budget-work', hash: 'a1daee80b168a776ecbf6c1e93805edf46580c269cae16fc046ae8d59b406698' };

export interface BudgetAnswer {
  budget: {
    id: string;
    status: Contract.BudgetStatus;
    commune: {
      id: string;
      name: string;
      timeZone: string;
    };
    titles: {
      fr: string | null;
      ar: string | null;
      en: string | null;
      es: string | null;
    };
    regulation: string;
    regulationHash: string | null;
    adoptedOn: string | null;
    adoptionRef: string | null;
    orderSeed: string | null;
    haveIVoted: boolean | null;
    accountability: {
      report: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      };
      meetingOn: string;
      place: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      };
    } | null;
    nextEvents: (Contract.BudgetEvent)[];
    allowedActions: (Contract.BudgetAction)[];
    logHead: {
      size: number;
      root: string;
    } | null;
    projects: ({
      id: string;
      number: number;
      reference: string;
      envelopeId: string;
      status: Contract.BudgetProjectStatus;
      authorKind: Contract.ProjectAuthorKind;
      authorName: string | null;
      titles: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      };
      estimateCents: number | null;
      priceCents: number | null;
      isMine: boolean;
      reservePlace: number | null;
      plannedCents: number;
      committedCents: number;
      paidCents: number;
    })[];
    history: ({
      id: string;
      projectId: string | null;
      at: string;
      event: string;
      fromStatus: string;
      toStatus: string;
      actorRole: Contract.ActingRole;
      reasons: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      } | null;
    })[];
  } | null;
}
export const budget: Operation<{ id: string }, BudgetAnswer> = { name: 'web-budget', hash: '100eaf0ddc126ecf7c85cc4c09058f41b52d49f38cb1be9a8b0f95dd1fad8368' };

export interface BudgetsAnswer {
  budgets: {
    items: ({
      id: string;
      status: Contract.BudgetStatus;
      titles: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      };
      regulation: string;
      haveIVoted: boolean | null;
      allowedActions: (Contract.BudgetAction)[];
      commune: {
        id: string;
        name: string;
        timeZone: string;
      };
    })[];
    nextCursor: string | null;
  };
}
export const budgets: Operation<{ communeId?: string | null; first?: number | null; after?: string | null }, BudgetsAnswer> = { name: 'web-budgets', hash: '3d1d8c55b5005b33ce44367da0573c6026ad78c573f48bbd0490228bf213bc28' };

export interface CancelCountAnswer {
  cancelBudgetCount: {
    id: string;
  };
}
export const cancelCount: Operation<{ input: Contract.BudgetCountInput }, CancelCountAnswer> = { name: 'web-cancel-count', hash: '01b8b415d06ff7cff77ae5ede9146e2fc069f394af3867acf6b9af9729654b2b' };

export interface CastBallotAnswer {
  castBallot: {
    budgetId: string;
    published: ({
      envelopeId: string;
      id: string;
    })[];
    orderSeed: string;
    proof: {
      size: number;
      root: string;
      signature: string;
      publicKey: string;
      position: number;
      leaf: string;
      path: (string)[];
    };
  };
}
export const castBallot: Operation<{ input: Contract.CastBallotInput }, CastBallotAnswer> = { name: 'web-cast-ballot', hash: '3dc44701b5e4e282f331f22649c0201f806bb89f94c567fd3fa6197f339e65b6' };

export interface CastBlindBallotAnswer {
  castBlindBallot: {
    budgetId: string;
    published: ({
      envelopeId: string;
      id: string;
    })[];
    orderSeed: string;
    proof: {
      size: number;
      root: string;
      signature: string;
      publicKey: string;
      position: number;
      leaf: string;
      path: (string)[];
    };
  };
}
export const castBlindBallot: Operation<{ input: Contract.CastBlindBallotInput }, CastBlindBallotAnswer> = { name: 'web-cast-blind-ballot', hash: '24768a02afdb68c8089939538b182802fef33e65055d3d7ec6f39d00193e9902' };

export interface CheckDossierAnswer {
  checkOrganisationDocuments: {
    id: string;
    status: Contract.OrganisationStatus;
  };
}
export const checkDossier: Operation<{ input: Contract.OrganisationInput }, CheckDossierAnswer> = { name: 'web-check-dossier', hash: 'c6d36db11854a245914059bc6ab2713ab1a4c140e6d8b5068b381f783643fc42' };

export interface ChooseAccountAnswer {
  chooseAccount: {
    done: boolean;
    step: Contract.SignInStepKind;
    ticket: string | null;
    choices: ({
      personId: string;
      name: string;
      since: string;
    })[];
  };
}
export const chooseAccount: Operation<{ input: Contract.ChooseAccountInput }, ChooseAccountAnswer> = { name: 'web-choose-account', hash: '1be706954f20c2c72b42bd6011b970e6cea39961968b3047f5877277da80fd34' };

export interface ClaimRollEntryAnswer {
  claimRollEntry: {
    reference: string;
    recordedAt: string;
  };
}
export const claimRollEntry: Operation<{ input: Contract.ClaimRollEntryInput }, ClaimRollEntryAnswer> = { name: 'web-claim-roll-entry', hash: '41db04c6a385a287fe1d0c6766164579cdb1d0ab75ad57df092be58b8e8effcd' };

export interface CloseBranchAnswer {
  closeOrganisationBranch: {
    id: string;
  };
}
export const closeBranch: Operation<{ input: Contract.CloseBranchInput }, CloseBranchAnswer> = { name: 'web-close-branch', hash: '077caf7a995eda52a13edd02579f24472f8ae1a4ad4c3f6328ab8a31198c2f24' };

export interface CloseSessionAnswer {
  closeSession: {
    id: string;
    status: Contract.SessionStatus;
  };
}
export const closeSession: Operation<{ input: Contract.SessionInput }, CloseSessionAnswer> = { name: 'web-close-session', hash: 'b595b9247b209b80c17f0743f86735f9d853b5f9ecbbac4b975aa760b6ec89ce' };

export interface ClosePetitionAnswer {
  closePetition: {
    id: string;
    status: Contract.PetitionStatus;
  };
}
export const closePetition: Operation<{ input: Contract.ClosePetitionInput }, ClosePetitionAnswer> = { name: 'web-close', hash: '19bdffd74e9c79baa6d0d2953a1a801aade7ca813beb156c1a62c794ad401c03' };

export interface CommuneHomeAnswer {
  open: {
    items: ({
      id: string;
      title: string;
      shownLanguage: Contract.Locale;
      status: Contract.PetitionStatus;
      statusText: string;
      requiredSignatures: number;
      progress: number;
      signatures: {
        count: number;
        asOf: string | null;
      };
      acceptsSignatures: boolean;
      isOverdue: boolean;
      overdueSince: string | null;
      filedAt: string | null;
      deadlines: ({
        kind: Contract.PetitionDeadlineKind;
        day: string;
        status: Contract.DeadlineStatus;
      })[];
      mySignature: {
        id: string;
        signedAt: string;
      } | null;
      isMine: boolean;
    })[];
    nextCursor: string | null;
  };
  pending: {
    items: ({
      id: string;
      title: string;
      shownLanguage: Contract.Locale;
      status: Contract.PetitionStatus;
      statusText: string;
      requiredSignatures: number;
      progress: number;
      signatures: {
        count: number;
        asOf: string | null;
      };
      acceptsSignatures: boolean;
      isOverdue: boolean;
      overdueSince: string | null;
      filedAt: string | null;
      deadlines: ({
        kind: Contract.PetitionDeadlineKind;
        day: string;
        status: Contract.DeadlineStatus;
      })[];
      mySignature: {
        id: string;
        signedAt: string;
      } | null;
      isMine: boolean;
    })[];
    nextCursor: string | null;
  };
  decided: {
    items: ({
      id: string;
      title: string;
      shownLanguage: Contract.Locale;
      status: Contract.PetitionStatus;
      statusText: string;
      requiredSignatures: number;
      progress: number;
      signatures: {
        count: number;
        asOf: string | null;
      };
      acceptsSignatures: boolean;
      isOverdue: boolean;
      overdueSince: string | null;
      filedAt: string | null;
      deadlines: ({
        kind: Contract.PetitionDeadlineKind;
        day: string;
        status: Contract.DeadlineStatus;
      })[];
      mySignature: {
        id: string;
        signedAt: string;
      } | null;
      isMine: boolean;
      deliberations: ({
        id: string;
        outcome: Contract.DeliberationOutcome;
        decidedOn: string;
      })[];
    })[];
    nextCursor: string | null;
  };
  councilSessions: ({
    id: string;
    kind: Contract.SessionKind;
    startsOn: string;
    status: Contract.SessionStatus;
    agendaFreezesOn: string;
  })[];
}
export const communeHome: Operation<{ communeId: string; open?: readonly (Contract.PetitionStatus)[] | null; pending?: readonly (Contract.PetitionStatus)[] | null; decided?: readonly (Contract.PetitionStatus)[] | null }, CommuneHomeAnswer> = { name: 'web-commune-home', hash: '459963cd14dd4fb4f3f95e4d88770d2dc7157c7fd932cc3233d8ebf7ac36284d' };

export interface CommuneAnswer {
  territory: {
    id: string;
    kind: Contract.TerritoryKind;
    code: string;
    name: string;
    names: {
      fr: string | null;
      ar: string | null;
    };
    population: number | null;
    censusYear: number | null;
    populationSource: string | null;
    hasArrondissements: boolean;
    timeZone: string;
    languages: (string)[];
    desk: {
      address: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      };
      hours: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      };
      phone: string | null;
      email: string | null;
    } | null;
    parent: {
      id: string;
      name: string;
      parent: {
        id: string;
        name: string;
      } | null;
    } | null;
  } | null;
}
export const commune: Operation<{ id: string }, CommuneAnswer> = { name: 'web-commune', hash: 'effb484dce9eedf83366b87527a5aaf8e103ffb8b4b4e363d5cc5f79b4410af4' };

export interface CompletePetitionAnswer {
  completePetition: {
    id: string;
    status: Contract.PetitionStatus;
  };
}
export const completePetition: Operation<{ input: Contract.CompletePetitionInput }, CompletePetitionAnswer> = { name: 'web-complete-petition', hash: '050f088d50f7a8d73f8692729723d6d469897b2e701b2af012b34fced71d2254' };

export interface PetitionConditionsAnswer {
  organisation: {
    id: string;
    dossier: {
      petitionConditions: ({
        condition: Contract.PetitionConditionName;
        met: Contract.PetitionConditionMet;
        text: string;
        legalRef: string;
        isUnconfirmed: boolean;
      })[];
    } | null;
  } | null;
}
export const petitionConditions: Operation<{ id: string; communeId: string; tags?: readonly (Contract.PurposeTag)[] | null; explanation?: string | null }, PetitionConditionsAnswer> = { name: 'web-conditions', hash: 'fde4ea523376ce98c4028e4b1ad5d2ef90039e072c28e1ee77be06f46fb5f2d2' };

export interface ConfirmAllocationAnswer {
  confirmBudgetAllocation: {
    id: string;
    status: Contract.BudgetStatus;
  };
}
export const confirmAllocation: Operation<{ input: Contract.ConfirmActInput }, ConfirmAllocationAnswer> = { name: 'web-confirm-allocation', hash: '9e5caa0e1e246bd02ae9e8b7343878f858a20e2078867d02f6b81b2fe7aefbb6' };

export interface ConfirmBranchAnswer {
  confirmOrganisationBranch: {
    id: string;
  };
}
export const confirmBranch: Operation<{ input: Contract.ConfirmBranchInput }, ConfirmBranchAnswer> = { name: 'web-confirm-branch', hash: '77afad5bc0dd0dd7e6236ada1f4771fbd7ac0251d656f73d33c1f38ade7c9f02' };

export interface ConfirmClaimAnswer {
  confirmRollClaim: {
    reference: string;
  };
}
export const confirmClaim: Operation<{ input: Contract.ConfirmRollClaimInput }, ConfirmClaimAnswer> = { name: 'web-confirm-claim', hash: '3e4b12d493eab1af9344c4fd1b4947986eb5f8f99be8a518dbf96f020c3c8bc8' };

export interface ConfirmDecisionAnswer {
  confirmPetitionDecision: {
    id: string;
    status: Contract.PetitionStatus;
  };
}
export const confirmDecision: Operation<{ input: Contract.ConfirmActInput }, ConfirmDecisionAnswer> = { name: 'web-confirm-decision', hash: '2da775c1e0b9b3dce16b8b72dc84dac764e56a529b73d6c88329687fcd686f72' };

export interface ConfirmDissolutionAnswer {
  confirmCouncilDissolution: {
    id: string;
  };
}
export const confirmDissolution: Operation<{ input: Contract.ConfirmActInput }, ConfirmDissolutionAnswer> = { name: 'web-confirm-dissolution', hash: '5b73276abb2d6aea08432f0e79f5b8d53d64bdbd467585df80a206e5d66cff23' };

export interface ConfirmFactorResetAnswer {
  confirmFactorReset: {
    id: string;
  };
}
export const confirmFactorReset: Operation<{ input: Contract.ConfirmActInput }, ConfirmFactorResetAnswer> = { name: 'web-confirm-factor-reset', hash: 'f887c8b0b8a6280fdd29855d8c91ca74bfce6abdbdecad882744af54d489d78e' };

export interface ConfirmSecondFactorAnswer {
  confirmSecondFactor: {
    codes: (string)[];
  };
}
export const confirmSecondFactor: Operation<{ input: Contract.ConfirmSecondFactorInput }, ConfirmSecondFactorAnswer> = { name: 'web-confirm-factor', hash: 'a15c783cee5e7dfff57416361e3963e27cc14eac15940c4edd129ba4ff981f8a' };

export interface ConfirmIdentityAnswer {
  confirmIdentity: {
    actId: string;
  };
}
export const confirmIdentity: Operation<{ input: Contract.ConfirmIdentityInput }, ConfirmIdentityAnswer> = { name: 'web-confirm-identity', hash: '3e1d00fa97787656be6770c8684d089917bddcea6e897b48cdcfc3aabad7b739' };

export interface ConfirmInvalidationAnswer {
  confirmSignatureInvalidation: {
    petitionId: string;
    removed: number;
  };
}
export const confirmInvalidation: Operation<{ input: Contract.ConfirmActInput }, ConfirmInvalidationAnswer> = { name: 'web-confirm-invalidation', hash: 'a366fa6b3bf9c13b65ed9abfbd276965baef875e14cf35e172031dddbdf8a3e5' };

export interface ConfirmItIsMeAnswer {
  confirmItIsMe: {
    done: boolean;
  };
}
export const confirmItIsMe: Operation<{ input: Contract.ConfirmItIsMeInput }, ConfirmItIsMeAnswer> = { name: 'web-confirm-me', hash: '98c74bce0316e81ed175d924cafdb7049a8800b82923776d9f558e519702f9b0' };

export interface ConfirmRejectionAnswer {
  confirmPetitionRejection: {
    id: string;
    status: Contract.PetitionStatus;
  };
}
export const confirmRejection: Operation<{ input: Contract.ConfirmActInput }, ConfirmRejectionAnswer> = { name: 'web-confirm-rejection', hash: '21c1361c3cce105653d3b729f9f5663682430b5c7c78b6af16d522f1692ab762' };

export interface ConfirmRollAnswer {
  confirmRoll: {
    id: string;
  };
}
export const confirmRoll: Operation<{ input: Contract.ConfirmActInput }, ConfirmRollAnswer> = { name: 'web-confirm-roll', hash: 'c73814891085f21920b3828f0cea5c8b2deb32d2ae7f025bd5f1b21b4dbad8bd' };

export interface ConfirmTermAnswer {
  renewOrganisation: {
    id: string;
    status: Contract.OrganisationStatus;
  };
}
export const confirmTerm: Operation<{ input: Contract.OrganisationMemberInput }, ConfirmTermAnswer> = { name: 'web-confirm-term', hash: '5943d83fb377edeff425dc81a79bd34a69d1c692527b30477dc0c9523bfa6b75' };

export interface RequestConfirmationCodeAnswer {
  requestConfirmationCode: {
    done: boolean;
  };
}
export const requestConfirmationCode: Operation<{ input: Contract.RequestConfirmationCodeInput }, RequestConfirmationCodeAnswer> = { name: 'web-confirmation-code', hash: '1ce6cf80104db8055868a476fb89078cb204762dc705be93808075b10a6c7dc9' };

export interface ConsentToMergeAnswer {
  consentToProjectMerge: {
    id: string;
    status: Contract.BudgetProjectStatus;
  };
}
export const consentToMerge: Operation<{ input: Contract.ConsentToProjectMergeInput }, ConsentToMergeAnswer> = { name: 'web-consent-to-merge', hash: 'ad8a7afc6ea22fff958d1ce0063f5c4c527179d34d9fd8ac3b63867f79d42136' };

export interface ConsentToNameAnswer {
  consentToName: {
    memberId: string;
  };
}
export const consentToName: Operation<{ input: Contract.ConsentToNameInput }, ConsentToNameAnswer> = { name: 'web-consent-to-name', hash: '0ba76d8c0169e0e2cb7080f961dab86e6ec475eec4df513028687b3e8eb9ac75' };

export interface RequestContactCodeAnswer {
  requestContactCode: {
    done: boolean;
  };
}
export const requestContactCode: Operation<{ input: Contract.RequestContactCodeInput }, RequestContactCodeAnswer> = { name: 'web-contact-code', hash: '2c406429e374e3829aa158f9a98a5b1480a4a6ef1877dc440afe2c726b45861b' };

export interface ConveneSessionAnswer {
  conveneSession: {
    id: string;
    status: Contract.SessionStatus;
  };
}
export const conveneSession: Operation<{ input: Contract.SessionInput }, ConveneSessionAnswer> = { name: 'web-convene-session', hash: '3e5c79a853c8ae61558b423cdc8098fe9afd36abf80e0b69139721b2ffa0c7bc' };

export interface CorrectMyDataAnswer {
  correctMyData: {
    name: string;
  };
}
export const correctMyData: Operation<{ input: Contract.CorrectMyDataInput }, CorrectMyDataAnswer> = { name: 'web-correct-me', hash: '7175429319d261b5da974699469e313502bc7c2b02280a768ee82e993c35fd4f' };

export interface CouncilSessionAnswer {
  councilSession: {
    id: string;
    commune: {
      id: string;
      name: string;
      timeZone: string;
    };
    kind: Contract.SessionKind;
    startsOn: string;
    status: Contract.SessionStatus;
    agendaFreezesOn: string;
    reason: string | null;
    agenda: ({
      id: string;
      position: number;
      titles: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      };
      subjectType: string;
      subjectId: string;
      status: Contract.AgendaItemStatus;
      committee: string | null;
    })[];
  } | null;
}
export const councilSession: Operation<{ id: string }, CouncilSessionAnswer> = { name: 'web-council-session', hash: 'df793f150754bab384fb81119be20827c1b0f93ff568467081903917b5744052' };

export interface CounterAnswer {
  signatureCounter: {
    countedAt: string | null;
    recountedAt: string | null;
    differences: ({
      id: string;
      at: string;
      petitionId: string;
      counted: number;
      recounted: number;
    })[];
  };
}
export const counter: Operation<{  }, CounterAnswer> = { name: 'web-counter', hash: '431a4614806ee74ae7aeb574d17238c524b1aeefbe472e7e796fea15db9e4332' };

export interface DecideAdditionAnswer {
  decideLateAddition: {
    id: string;
  };
}
export const decideAddition: Operation<{ input: Contract.DecideLateAdditionInput }, DecideAdditionAnswer> = { name: 'web-decide-addition', hash: 'f4b0f12ebf548ac562c6076262043c4ae961baa713e269d84c563e977ba9f346' };

export interface DecideObjectionAnswer {
  decideBudgetObjection: {
    id: string;
  };
}
export const decideObjection: Operation<{ input: Contract.DecideBudgetObjectionInput }, DecideObjectionAnswer> = { name: 'web-decide-objection', hash: '6391362819bb7f823afa7402aa4ecba1de7e2b0461814ffd1bd6af987ee4ff3a' };

export interface DecidePaperAnswer {
  validatePaperBatch: {
    id: string;
    valid: number;
    duplicate: number;
    notEligible: number;
  };
}
export const decidePaper: Operation<{ input: Contract.ValidatePaperBatchInput }, DecidePaperAnswer> = { name: 'web-decide-paper', hash: '586f8439c73530ec74ed4183084a6084dc931c717c325976eaa2c5edf5e308e2' };

export interface DecideProjectAppealAnswer {
  decideProjectAppeal: {
    id: string;
    status: Contract.BudgetProjectStatus;
  };
}
export const decideProjectAppeal: Operation<{ input: Contract.DecideProjectAppealInput }, DecideProjectAppealAnswer> = { name: 'web-decide-project-appeal', hash: '29656249a39b2679114f625d943f6308520862856b71746d88bdfbd052112a16' };

export interface DeclareOrganisationAnswer {
  declareOrganisation: {
    id: string;
  };
}
export const declareOrganisation: Operation<{ input: Contract.DeclareOrganisationInput }, DeclareOrganisationAnswer> = { name: 'web-declare-organisation', hash: '7d601514230df4b595d35a5d5db32f8b7b87be97bee013b7bd385d927ba238df' };

export interface DeclineActAnswer {
  declinePendingAct: {
    id: string;
  };
}
export const declineAct: Operation<{ input: Contract.DeclinePendingActInput }, DeclineActAnswer> = { name: 'web-decline-act', hash: 'ce3c9b2a7f584485e572e49cf411364eb174a014e60a13759ea93700f451f2fd' };

export interface DelegateRoleAnswer {
  delegateRole: {
    id: string;
  };
}
export const delegateRole: Operation<{ input: Contract.DelegateRoleInput }, DelegateRoleAnswer> = { name: 'web-delegate-role', hash: 'd4ea751a676448f4473c9d5ec7774f661e7998908dfa6ea8cabbcbd2c1898c1b' };

export interface DeleteAccountAnswer {
  deleteMyAccount: {
    done: boolean;
  };
}
export const deleteAccount: Operation<{ input: Contract.DeleteMyAccountInput }, DeleteAccountAnswer> = { name: 'web-delete-me', hash: '929a664a7c09ba572ff15445115639e9053f32db42ea982c42ae9e12242a6a1f' };

export interface RequestDeletionCodeAnswer {
  requestDeletionCode: {
    done: boolean;
  };
}
export const requestDeletionCode: Operation<{ input: Contract.RequestDeletionCodeInput }, RequestDeletionCodeAnswer> = { name: 'web-deletion-code', hash: '2e9331ec09893982cc5b9e7a79c31b94c8470aa75057407fdb5568e287357c80' };

export interface ProposeDecisionAnswer {
  proposePetitionDecision: {
    actId: string;
  };
}
export const proposeDecision: Operation<{ input: Contract.DeliberatePetitionInput }, ProposeDecisionAnswer> = { name: 'web-deliberate', hash: '04ec573fc3e9ccbe802c9bf3b9e79b3d9a43aba759c3f99ffae4084d55137eeb' };

export interface DeskAnswer {
  territory: {
    id: string;
    kind: Contract.TerritoryKind;
    name: string;
    timeZone: string;
    languages: (string)[];
    desk: {
      address: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      };
      hours: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      };
      phone: string | null;
      email: string | null;
      updatedAt: string;
    } | null;
  } | null;
}
export const desk: Operation<{ id: string }, DeskAnswer> = { name: 'web-desk', hash: '26db7d5ab23b661a70736b165e6c971cc6add1529c48f19d92ffb8b9a0b7c6cf' };

export interface DiscardPaperAnswer {
  discardPaperBatch: {
    id: string;
  };
}
export const discardPaper: Operation<{ input: Contract.DiscardPaperBatchInput }, DiscardPaperAnswer> = { name: 'web-discard-paper', hash: '131882ade4d1cd41d6b205c6bc7ef689ad277876beb25c21a0d97bc656323814' };

export interface DissolutionsAnswer {
  councilDissolutions: ({
    id: string;
    dissolvedOn: string;
    legalRef: string;
    reasons: {
      fr: string | null;
      ar: string | null;
      en: string | null;
      es: string | null;
    };
    endedOn: string | null;
  })[];
}
export const dissolutions: Operation<{ communeId: string }, DissolutionsAnswer> = { name: 'web-dissolutions', hash: '5e0cb2572ddd65470f3df1b4f62f1eac2b69070646581b698fb01c01d8a218b5' };

export interface DossierAnswer {
  organisation: {
    id: string;
    nameAr: string | null;
    nameLatin: string | null;
    name: string;
    status: Contract.OrganisationStatus;
    statusText: string;
    legalForm: Contract.LegalForm;
    foundedOn: string;
    seat: {
      id: string;
      name: string;
    };
    branches: ({
      id: string;
      name: string;
    })[];
    purposes: {
      fr: string | null;
      ar: string | null;
      en: string | null;
      es: string | null;
    };
    purposeTags: (Contract.PurposeTag)[];
    website: string | null;
    verifiedOn: string | null;
    representativeNames: (string)[];
    isMine: boolean;
    dossier: {
      receiptNumber: string | null;
      receiptOn: string | null;
      contact: {
        email: string | null;
        phone: string | null;
      };
      places: ({
        id: string;
        kind: Contract.OrganisationPlaceKind;
        commune: {
          id: string;
          name: string;
        };
        address: string;
        fromDay: string;
        toDay: string | null;
        confirmedOn: string | null;
        documentId: string | null;
      })[];
      documents: ({
        id: string;
        kind: Contract.OrganisationDocumentKind;
        issuedOn: string | null;
        file: {
          id: string;
          name: string;
          mediaType: string;
          bytes: number;
          scan: Contract.FileScan;
        } | null;
      })[];
      missingDocuments: (Contract.OrganisationDocumentKind)[];
      team: ({
        id: string;
        role: Contract.OrganisationMemberRole;
        capacity: Contract.OrganisationCapacity | null;
        fullName: string;
        isNamePublic: boolean;
        hasJoined: boolean;
        isMe: boolean;
        fromDay: string;
        toDay: string | null;
        endedOn: string | null;
        confirmedOn: string | null;
        documentId: string | null;
      })[];
      governance: {
        lines: ({
          item: Contract.GovernanceItem;
          text: string;
          state: Contract.GovernanceState;
          doneOn: string | null;
          countsUntil: string | null;
          hasProof: boolean;
          women: number | null;
          members: number | null;
        })[];
        fresh: number;
        total: number;
      };
      history: ({
        id: string;
        at: string;
        legalDay: string;
        event: Contract.OrganisationEvent;
        text: string;
        fromStatus: Contract.OrganisationStatus;
        toStatus: Contract.OrganisationStatus;
        actorRole: string;
        reasonCodes: (Contract.OrganisationRejectionReason)[];
        reasons: {
          fr: string | null;
          ar: string | null;
          en: string | null;
          es: string | null;
        } | null;
      })[];
      alike: ({
        id: string;
        name: string;
        status: Contract.OrganisationStatus;
        statusText: string;
      })[];
      allowedActions: (Contract.OrganisationAction)[];
    } | null;
  } | null;
}
export const dossier: Operation<{ id: string }, DossierAnswer> = { name: 'web-dossier', hash: 'bd9277fa57ec1402ef2c52659d7d8ee12cae21d35b4783f7da0fa11ffca8a3f1' };

export interface DraftBudgetAnswer {
  draftBudget: {
    id: string;
    status: Contract.BudgetStatus;
  };
}
export const draftBudget: Operation<{ input: Contract.DraftBudgetInput }, DraftBudgetAnswer> = { name: 'web-draft-budget', hash: '7499104faaef745c64595a9ef064062f0dfc0f303bfa497fedcbad1e71930741' };

export interface DraftPetitionAnswer {
  draftPetition: {
    id: string;
  };
}
export const draftPetition: Operation<{ input: Contract.DraftPetitionInput }, DraftPetitionAnswer> = { name: 'web-draft-petition', hash: '93e075e9d5fdead5c48503d890c5b10c4a503e742790050475353f2f9d78b974' };

export interface EndDelegationAnswer {
  endDelegation: {
    id: string;
  };
}
export const endDelegation: Operation<{ input: Contract.EndDelegationInput }, EndDelegationAnswer> = { name: 'web-end-delegation', hash: '908aec0ceeac128166e0a9f71e9d98a7c71c388e52aa1b36d28681a6b0898e91' };

export interface EndDeskAnswer {
  endTrustedDesk: {
    id: string;
  };
}
export const endDesk: Operation<{ input: Contract.EndDeskInput }, EndDeskAnswer> = { name: 'web-end-desk', hash: '9e1a7d624df1b3ee65dd2202a3c90b2493f32612d04629d66b98100afca765b8' };

export interface EndMembershipAnswer {
  endMembership: {
    memberId: string;
  };
}
export const endMembership: Operation<{ input: Contract.OrganisationMemberInput }, EndMembershipAnswer> = { name: 'web-end-membership', hash: '6c9538233062458bc06d43799b1d60247e1d94813c8cd1a54d8b030cbd0d6ffd' };

export interface EndOtherSessionsAnswer {
  endOtherSessions: {
    ended: number;
  };
}
export const endOtherSessions: Operation<{  }, EndOtherSessionsAnswer> = { name: 'web-end-other-sessions', hash: 'ac216edb96572fd61ad98d3300048c80b278c9a568429747e1e671dde311a7f6' };

export interface EndRoleAnswer {
  endRole: {
    id: string;
  };
}
export const endRole: Operation<{ input: Contract.EndRoleInput }, EndRoleAnswer> = { name: 'web-end-role', hash: '652be4ce84cb97c3531cd7a90d3b56fc9162dd7e6df188b7d23967eb5de16241' };

export interface EndRollLinkAnswer {
  endRollLink: {
    communeId: string;
  };
}
export const endRollLink: Operation<{ input: Contract.EndRollLinkInput }, EndRollLinkAnswer> = { name: 'web-end-roll-link', hash: 'fc89033ff52bedd8bb19cef70ed5ae368bf79e6ab0a758339562b1f2d18b9db8' };

export interface EndSessionAnswer {
  endSession: {
    done: boolean;
  };
}
export const endSession: Operation<{ input: Contract.EndSessionInput }, EndSessionAnswer> = { name: 'web-end-session', hash: 'c97cf7f2ac612d879776b22a704ce4b943b813227a26e053d696543605f47676' };

export interface EnterPaperAnswer {
  enterPaperBatch: {
    id: string;
  };
}
export const enterPaper: Operation<{ input: Contract.EnterPaperBatchInput }, EnterPaperAnswer> = { name: 'web-enter-paper', hash: '2ea90d2e09da556e98e43dcacd194a9bc2bcb1c0bc043a967910bd3266f9eb3d' };

export interface FollowUpPetitionAnswer {
  followUpPetition: {
    id: string;
    status: Contract.PetitionStatus;
  };
}
export const followUpPetition: Operation<{ input: Contract.FollowUpPetitionInput }, FollowUpPetitionAnswer> = { name: 'web-follow-up', hash: 'c094d3a2c2730eefa4336c73bf6371f8c6dfd42b5779b6370648150613b5d843' };

export interface FreezeAgendaAnswer {
  freezeAgenda: {
    id: string;
    status: Contract.SessionStatus;
  };
}
export const freezeAgenda: Operation<{ input: Contract.SessionInput }, FreezeAgendaAnswer> = { name: 'web-freeze-agenda', hash: 'aa41f2063773acd44962b01793312094ca2b74890f7b8fa18b74e125c1598069' };

export interface GiveSecondFactorAnswer {
  giveSecondFactor: {
    done: boolean;
    step: Contract.SignInStepKind;
    ticket: string | null;
    choices: ({
      personId: string;
      name: string;
      since: string;
    })[];
  };
}
export const giveSecondFactor: Operation<{ input: Contract.GiveSecondFactorInput }, GiveSecondFactorAnswer> = { name: 'web-give-factor', hash: '8412f6578f399dfeb5d6a53fc33d61d092ad5d79d24b04a26d18a7b7ffa66753' };

export interface GrantRoleAnswer {
  grantRole: {
    id: string;
  };
}
export const grantRole: Operation<{ input: Contract.GrantRoleInput }, GrantRoleAnswer> = { name: 'web-grant-role', hash: '42240dba76a14cd6e92655a066c8c8ee87bbd90e3f7e1e1a19d22303b9286cb0' };

export interface IntroduceMyselfAnswer {
  introduceMyself: {
    code: string;
    expiresAt: string;
  };
}
export const introduceMyself: Operation<{  }, IntroduceMyselfAnswer> = { name: 'web-introduce', hash: '56c505ce61e176a1c78d0f938e91241a1f61cf092f0ce48bbb865fbf7ee7daff' };

export interface InviteEditorAnswer {
  inviteEditor: {
    memberId: string;
  };
}
export const inviteEditor: Operation<{ input: Contract.InviteEditorInput }, InviteEditorAnswer> = { name: 'web-invite-editor', hash: 'bd339a2cbae3212427173862634171b5751b6e951af3c822d2580142ebfc7eb5' };

export interface JudgeProjectAnswer {
  judgeProjectAdmissibility: {
    id: string;
    status: Contract.BudgetProjectStatus;
  };
}
export const judgeProject: Operation<{ input: Contract.JudgeProjectAdmissibilityInput }, JudgeProjectAnswer> = { name: 'web-judge-project', hash: '10cf63d93a4091411264fa1ad6ec4088ef7001e2d50924fe60aa6ba6a496a2c5' };

export interface LentRolesAnswer {
  me: {
    id: string;
    roles: ({
      id: string;
      role: Contract.StaffRole;
      territory: {
        id: string;
        name: string;
        timeZone: string;
      };
      body: string | null;
      fromDay: string;
      toDay: string | null;
      isDelegated: boolean;
    })[];
    lentRoles: ({
      id: string;
      role: Contract.StaffRole;
      territory: {
        id: string;
        name: string;
      };
      holder: string | null;
      fromDay: string;
      toDay: string | null;
    })[];
  } | null;
}
export const lentRoles: Operation<{  }, LentRolesAnswer> = { name: 'web-lent-roles', hash: 'a577f903c54c39a51a5f1862f84924e9a738b1b74eda3844510d6b5b6d07baa5' };

export interface LinkNationalAnswer {
  linkNationalIdentity: {
    url: string;
  };
}
export const linkNational: Operation<{ input: Contract.StartNationalSignInInput }, LinkNationalAnswer> = { name: 'web-link-national', hash: '8834966ae450b3045d63a3bab4ce344c3f4efc7a9b50262976300650432b7681' };

export interface MailHealthAnswer {
  mailHealth: ({
    status: Contract.DeliveryStatus;
    count: number;
    oldest: string;
  })[];
  taskLedger: ({
    handler: string;
    status: Contract.TaskStatus;
    code: string | null;
    count: number;
    oldest: string;
  })[];
}
export const mailHealth: Operation<{  }, MailHealthAnswer> = { name: 'web-mail-health', hash: 'f462e6083f2da0183b4de42cc7a4868e1aa234afaf1cb4abcbc2d3efc8a8c0d7' };

export interface MailboxAnswer {
  mailbox: {
    items: ({
      id: string;
      title: string;
      body: string;
      weight: Contract.NoticeWeight;
      subjectType: string;
      subjectId: string;
      at: string;
      readAt: string | null;
      mail: Contract.DeliveryStatus | null;
      reason: Contract.NoticeReason;
      why: string;
      isStopped: boolean;
    })[];
    nextCursor: string | null;
  };
  unreadNotices: number;
}
export const mailbox: Operation<{ first: number; after?: string | null }, MailboxAnswer> = { name: 'web-mailbox', hash: 'bef71130be97276b8fcca973cca673483ce52e1df1cc7793ad60767b2532fb24' };

export interface MarkAllReadAnswer {
  markAllNoticesRead: {
    done: boolean;
  };
}
export const markAllRead: Operation<{ input: Contract.MarkAllNoticesReadInput }, MarkAllReadAnswer> = { name: 'web-mark-all-read', hash: 'fe141f507d6e83603ed71dcb3236396aa3696e3f08e275c60e836cc96fd62a2f' };

export interface MarkReadAnswer {
  markNoticeRead: {
    id: string;
  };
}
export const markRead: Operation<{ input: Contract.MarkNoticeReadInput }, MarkReadAnswer> = { name: 'web-mark-read', hash: 'b917338037e5a79bf02c8dc8acd30ebf0292d626e4ad3be969f40cae9d6b8645' };

export interface MeAnswer {
  me: {
    id: string;
    name: string;
    email: string;
    locale: Contract.Locale;
    roles: ({
      id: string;
      role: Contract.StaffRole;
      territory: {
        id: string;
        kind: Contract.TerritoryKind;
        name: string;
        timeZone: string;
      };
      toDay: string | null;
    })[];
    withheldRoles: (Contract.StaffRole)[];
  } | null;
}
export const me: Operation<{  }, MeAnswer> = { name: 'web-me', hash: '543a05913ab3721333e419a9f9adba3c166e3d6aec277c46a907c4571f7526c8' };

export interface MoveSeatAnswer {
  moveOrganisationSeat: {
    id: string;
    status: Contract.OrganisationStatus;
  };
}
export const moveSeat: Operation<{ input: Contract.OrganisationPlaceInput }, MoveSeatAnswer> = { name: 'web-move-seat', hash: 'ead2642c1051461c5315f13a362d0f4d6a77b7c49f2c167e53708f8466a31e57' };

export interface MyDataAnswer {
  myData: ({
    name: string;
    title: string;
    kept: string;
    records: ({
      fields: ({
        name: string;
        value: string;
      })[];
      keptUntil: string | null;
    })[];
  })[];
}
export const myData: Operation<{  }, MyDataAnswer> = { name: 'web-my-data', hash: '01e951ca472cae33e0eef3157f57b7cd4734a9b7b90fe6d1861fa3e0d090a781' };

export interface MyIdentityAnswer {
  myAssurance: {
    level: number;
    assurances: ({
      level: number;
      means: Contract.AssuranceMeans;
      since: string;
    })[];
    ladder: ({
      level: number;
      title: string;
      howTo: ({
        way: Contract.AssuranceWay;
        text: string;
      })[];
      isReached: boolean;
    })[];
  };
  myRegister: {
    claims: ({
      reference: string;
      communeId: string;
      status: Contract.RollClaimStatus;
      recordedAt: string;
    })[];
    links: ({
      communeId: string;
      proof: Contract.RollProof;
      confirmedAt: string;
    })[];
    questions: {
      items: ({
        id: string;
        at: string;
        askedBy: Contract.QuestionAsker;
        action: string;
        territory: {
          id: string;
          name: string;
        } | null;
        category: Contract.RollCategory;
        on: string;
        answer: Contract.EligibilityAnswer;
        message: string;
      })[];
      nextCursor: string | null;
    };
  };
  signInOptions: {
    nationalIdentity: string | null;
  };
}
export const myIdentity: Operation<{ after?: string | null }, MyIdentityAnswer> = { name: 'web-my-identity', hash: '2ccb61cc094803289da3ef7e32104a45c7e2fd8ab3c9a76a7afa34034237d110' };

export interface MyOrganisationsAnswer {
  myOrganisations: ({
    id: string;
    nameAr: string | null;
    nameLatin: string | null;
    name: string;
    status: Contract.OrganisationStatus;
    statusText: string;
    seat: {
      id: string;
      name: string;
    };
    purposeTags: (Contract.PurposeTag)[];
  })[];
  myInvitations: ({
    memberId: string;
    role: Contract.OrganisationMemberRole;
    capacity: Contract.OrganisationCapacity | null;
    toDay: string | null;
    organisationName: string;
  })[];
}
export const myOrganisations: Operation<{  }, MyOrganisationsAnswer> = { name: 'web-my-organisations', hash: '043ebf14f811c7f2ef5e37f027f99c523db21200723d226d4efae21f2cbbee46' };

export interface MyPetitionsAnswer {
  myPetitions: {
    items: ({
      id: string;
      title: string;
      shownLanguage: Contract.Locale;
      status: Contract.PetitionStatus;
      statusText: string;
      requiredSignatures: number;
      progress: number;
      signatures: {
        count: number;
        asOf: string | null;
      };
      acceptsSignatures: boolean;
      isOverdue: boolean;
      overdueSince: string | null;
      filedAt: string | null;
      createdAt: string;
      deadlines: ({
        kind: Contract.PetitionDeadlineKind;
        day: string;
        status: Contract.DeadlineStatus;
      })[];
      commune: {
        id: string;
        name: string;
        timeZone: string;
      };
      receipt: {
        number: string;
        filedAt: string;
        dueDay: string | null;
      } | null;
      isMine: boolean;
    })[];
    nextCursor: string | null;
  };
}
export const myPetitions: Operation<{ first: number; after?: string | null }, MyPetitionsAnswer> = { name: 'web-my-petitions', hash: 'b277427af0b912a15f3f84f074f9ebc0743429089a9529499b37fa5922824d3c' };

export interface NameRepresentativeAnswer {
  nameRepresentative: {
    memberId: string;
  };
}
export const nameRepresentative: Operation<{ input: Contract.NameRepresentativeInput }, NameRepresentativeAnswer> = { name: 'web-name-representative', hash: 'b201089f66c9b53d978f5afa56589dd6f9381ef279644df568b1842efa0a5262' };

export interface NoticeSettingsAnswer {
  noticeSettings: {
    weeklyBudget: number;
    quietFrom: string | null;
    quietTo: string | null;
    digest: Contract.DigestRhythm;
    timeZone: string;
    waiting: {
      count: number;
      at: string | null;
    };
    mailWay: Contract.MailWay;
  };
}
export const noticeSettings: Operation<{  }, NoticeSettingsAnswer> = { name: 'web-notice-settings', hash: 'c5da189bd49ecfac9be501be9d5c36029319ee73b5e397159fb90e7676e38517' };

export interface ObjectToResultAnswer {
  objectToBudgetResult: {
    id: string;
  };
}
export const objectToResult: Operation<{ input: Contract.ObjectToBudgetResultInput }, ObjectToResultAnswer> = { name: 'web-object-to-result', hash: 'ce0276cc33db5c858d8ddbc2aeda7b0a08146c2686573589417869c6bea72448' };

export interface OpenAgendaAnswer {
  openAgenda: {
    id: string;
    status: Contract.SessionStatus;
  };
}
export const openAgenda: Operation<{ input: Contract.SessionInput }, OpenAgendaAnswer> = { name: 'web-open-agenda', hash: 'f7b550e161c19331b2e506c3aa5d99e490cf12a423e5169f95ff99faa4cfa940' };

export interface OpenCollectionAnswer {
  openCollection: {
    id: string;
    status: Contract.PetitionStatus;
  };
}
export const openCollection: Operation<{ input: Contract.PetitionInput }, OpenCollectionAnswer> = { name: 'web-open-collection', hash: 'b09cd92cb6c24119995fd803aa56fe7e7766421200c977312dac9f8ee0b50d36' };

export interface OpenSessionAnswer {
  openSession: {
    id: string;
    status: Contract.SessionStatus;
  };
}
export const openSession: Operation<{ input: Contract.SessionInput }, OpenSessionAnswer> = { name: 'web-open-session', hash: '5b91065d742312785514e2e54612bba7ea1f8066ba082d2627f2d93330d338e6' };

export interface OrganisationWorklistAnswer {
  organisationWorklist: {
    items: ({
      id: string;
      nameAr: string | null;
      nameLatin: string | null;
      name: string;
      status: Contract.OrganisationStatus;
      statusText: string;
      seat: {
        id: string;
        name: string;
      };
      dossier: {
        missingDocuments: (Contract.OrganisationDocumentKind)[];
        allowedActions: (Contract.OrganisationAction)[];
      } | null;
    })[];
    nextCursor: string | null;
  };
  branchesToConfirm: ({
    id: string;
    name: string;
    status: Contract.OrganisationStatus;
    statusText: string;
    seat: {
      id: string;
      name: string;
    };
  })[];
}
export const organisationWorklist: Operation<{ status?: readonly (Contract.OrganisationStatus)[] | null; after?: string | null }, OrganisationWorklistAnswer> = { name: 'web-organisation-worklist', hash: 'c9f0cf676f59981a111c7be13c1242a2eeeb6167c458752dbcf01986ea964088' };

export interface OrganisationCardAnswer {
  organisation: {
    id: string;
    nameAr: string | null;
    nameLatin: string | null;
    name: string;
    status: Contract.OrganisationStatus;
    statusText: string;
    legalForm: Contract.LegalForm;
    foundedOn: string;
    seat: {
      id: string;
      name: string;
    };
    branches: ({
      id: string;
      name: string;
    })[];
    purposes: {
      fr: string | null;
      ar: string | null;
      en: string | null;
      es: string | null;
    };
    purposeTags: (Contract.PurposeTag)[];
    website: string | null;
    verifiedOn: string | null;
    representativeNames: (string)[];
    isMine: boolean;
    dossier: {
      allowedActions: (Contract.OrganisationAction)[];
    } | null;
  } | null;
  petitions: {
    items: ({
      id: string;
      title: string;
      shownLanguage: Contract.Locale;
      status: Contract.PetitionStatus;
      statusText: string;
      requiredSignatures: number;
      signatures: {
        count: number;
      };
      acceptsSignatures: boolean;
      isOverdue: boolean;
      deadlines: ({
        kind: Contract.PetitionDeadlineKind;
        day: string;
      })[];
      deliberations: ({
        id: string;
        outcome: Contract.DeliberationOutcome;
        decidedOn: string;
      })[];
      commune: {
        name: string;
      };
    })[];
    nextCursor: string | null;
  };
}
export const organisationCard: Operation<{ id: string }, OrganisationCardAnswer> = { name: 'web-organisation', hash: '5f2b02597f14170f89be87d846206b836f8e3bfcd8e540b77e18e74e67722f7e' };

export interface OrganisationsAnswer {
  organisations: {
    items: ({
      id: string;
      nameAr: string | null;
      nameLatin: string | null;
      name: string;
      seat: {
        id: string;
        name: string;
      };
      purposes: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      };
      purposeTags: (Contract.PurposeTag)[];
    })[];
    nextCursor: string | null;
  };
}
export const organisations: Operation<{ communeId?: string | null; search?: string | null; tag?: Contract.PurposeTag | null; after?: string | null }, OrganisationsAnswer> = { name: 'web-organisations', hash: '2811701a30dfd2dfd44992231b29cd1f1e5d77ce5560654329bab51ef85ac49e' };

export interface OwnPetitionAnswer {
  petition: {
    id: string;
    commune: {
      id: string;
      kind: Contract.TerritoryKind;
      name: string;
      timeZone: string;
    };
    status: Contract.PetitionStatus;
    statusText: string;
    title: string;
    titles: {
      fr: string | null;
      ar: string | null;
      en: string | null;
      es: string | null;
    };
    bodies: {
      fr: string | null;
      ar: string | null;
      en: string | null;
      es: string | null;
    };
    authoritativeLanguage: Contract.Locale;
    requiredSignatures: number;
    signatures: {
      count: number;
      asOf: string | null;
    };
    organisation: {
      id: string;
    } | null;
    objectLink: {
      tags: (Contract.PurposeTag)[];
      explanation: string | null;
    } | null;
    law: {
      legalRef: string;
      fileLevel: number;
      answerLimit: {
        text: string;
        legalRef: string;
        isUnconfirmed: boolean;
      };
      warnings: ({
        path: string;
        legalRef: string;
        text: string;
        note: string | null;
      })[];
    };
    receipt: {
      number: string;
      filedAt: string;
      contentHash: string;
      signatures: number;
      dueDay: string | null;
      legalRef: string;
      confidence: Contract.LegalGrade;
      code: string | null;
    } | null;
    completionDueOn: string | null;
    history: ({
      id: string;
      event: Contract.PetitionEvent;
      reasons: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      } | null;
    })[];
    isMine: boolean;
    allowedActions: (Contract.PetitionAction)[];
  } | null;
}
export const ownPetition: Operation<{ id: string }, OwnPetitionAnswer> = { name: 'web-own-petition', hash: 'a41d0e20a236e5e270f942e0e3184351a005a9800a4a1cf545d22fe54177f90f' };

export interface PaperBatchAnswer {
  paperBatch: {
    batch: {
      id: string;
      petitionId: string;
      sheetNumber: string;
      state: Contract.PaperBatchState;
      isOwn: boolean;
      actId: string;
      scan: {
        id: string;
        name: string;
      } | null;
    };
    lines: ({
      id: string;
      line: number;
      state: Contract.PaperLineState;
      fullName: string;
      birth: string;
      capacity: Contract.SignerCapacity;
      placeId: string | null;
      warnings: (Contract.PaperWarning)[];
      outcomes: (Contract.PaperOutcome)[];
    })[];
  };
}
export const paperBatch: Operation<{ id: string }, PaperBatchAnswer> = { name: 'web-paper-batch', hash: '350ce289046c7f3e1b96e5c60c23c9e9b3286cc7228dc1d5b26c4880891f399d' };

export interface PaperBatchesAnswer {
  paperBatches: ({
    id: string;
    sheetNumber: string;
    state: Contract.PaperBatchState;
    lineCount: number;
    enteredAt: string;
    isOwn: boolean;
    actId: string;
  })[];
}
export const paperBatches: Operation<{ petitionId: string }, PaperBatchesAnswer> = { name: 'web-paper-batches', hash: '88c9fcfa0f23be6a64e4fd1686c625d28775be694318510957d7e8c32f649f14' };

export interface WaitingActsAnswer {
  pendingActs: ({
    id: string;
    action: string;
    subjectType: string;
    subjectId: string;
    communeId: string;
    payload: string;
    proposedAt: string;
    expiresAt: string;
    isOwn: boolean;
  })[];
}
export const waitingActs: Operation<{  }, WaitingActsAnswer> = { name: 'web-pending-acts', hash: '8f2c172b2b761196fd3c76e6789384a7c3954abfdb48fb191e2e30da6bcef83f' };

export interface PetitionActsAnswer {
  petition: {
    id: string;
    commune: {
      id: string;
      kind: Contract.TerritoryKind;
      name: string;
      timeZone: string;
    };
    status: Contract.PetitionStatus;
    statusText: string;
    title: string;
    shownLanguage: Contract.Locale;
    authoritativeLanguage: Contract.Locale;
    filedAt: string | null;
    requiredSignatures: number;
    signatures: {
      count: number;
      asOf: string | null;
    };
    isOverdue: boolean;
    overdueSince: string | null;
    law: {
      legalRef: string;
      answerLimit: {
        text: string;
        legalRef: string;
        isUnconfirmed: boolean;
      };
      rejectionReasons: ({
        code: string;
        text: string;
      })[];
      warnings: ({
        path: string;
        legalRef: string;
        text: string;
        note: string | null;
      })[];
    };
    deadlines: ({
      kind: Contract.PetitionDeadlineKind;
      day: string;
      status: Contract.DeadlineStatus;
      legalRef: string | null;
      isUnconfirmed: boolean;
    })[];
    receipt: {
      number: string;
      signatures: number;
      dueDay: string | null;
    } | null;
    agendaPlaces: ({
      id: string;
      status: Contract.AgendaItemStatus;
      session: {
        id: string;
        kind: Contract.SessionKind;
        startsOn: string;
        status: Contract.SessionStatus;
      };
    })[];
    spread: {
      parts: ({
        territory: {
          id: string;
          name: string;
        };
      })[];
    } | null;
    organisation: {
      id: string;
    } | null;
    organisationNames: {
      fr: string | null;
      ar: string | null;
      en: string | null;
      es: string | null;
    } | null;
    isMine: boolean;
    allowedActions: (Contract.PetitionAction)[];
  } | null;
}
export const petitionActs: Operation<{ id: string }, PetitionActsAnswer> = { name: 'web-petition-acts', hash: '606e6a5dcce4d60f02cd5c96d986c6f7dbbc44eef7bf8e8815717f6c6f1db12f' };

export interface PlacePetitionsAnswer {
  petitions: {
    items: ({
      id: string;
      title: string;
      shownLanguage: Contract.Locale;
      status: Contract.PetitionStatus;
      statusText: string;
      requiredSignatures: number;
      signatures: {
        count: number;
      };
      acceptsSignatures: boolean;
      isOverdue: boolean;
      deadlines: ({
        kind: Contract.PetitionDeadlineKind;
        day: string;
      })[];
    })[];
    nextCursor: string | null;
  };
  petitionLaw: {
    requiredSignatures: number;
  } | null;
}
export const placePetitions: Operation<{ communeId: string }, PlacePetitionsAnswer> = { name: 'web-petition-counts', hash: '58d533df94366f64c46e7bd23a12c5d97d06fa91bbbb4365731d249c82c45ae3' };

export interface PetitionFileAnswer {
  petitionFile: {
    petitionerName: string;
    items: ({
      id: string;
      fullName: string;
      capacity: Contract.SignerCapacity;
      signedAt: string;
      activity: {
        kind: Contract.SignerActivityKind;
        place: string;
        registerNumber: string | null;
      } | null;
      proof: Contract.TieProof;
      rollAnswer: Contract.RollAnswer | null;
    })[];
    nextCursor: string | null;
  };
}
export const petitionFile: Operation<{ petitionId: string; first: number; after?: string | null }, PetitionFileAnswer> = { name: 'web-petition-file', hash: '0d213e0161340f849c0abda5e81c4b962c5a38ed112008860414e823849253f5' };

export interface CommuneLawAnswer {
  petitionLaw: {
    requiredSignatures: number;
    law: {
      packId: string;
      forAssociations: boolean;
      legalRef: string;
      answerLimit: {
        text: string;
        legalRef: string;
        isUnconfirmed: boolean;
      };
      capacities: (Contract.SignerCapacity)[];
      minAge: number;
      forbiddenObjects: ({
        code: string;
        text: string;
      })[];
      warnings: ({
        path: string;
        legalRef: string;
        confidence: Contract.LegalGrade;
        text: string;
        note: string | null;
      })[];
    };
  } | null;
}
export const communeLaw: Operation<{ communeId: string }, CommuneLawAnswer> = { name: 'web-petition-law', hash: 'a5f9bb48e1d141166e8e7b619d8c6ec02d330dffe8255f7222f60a2a8bd348dc' };

export interface PetitionToSignAnswer {
  petition: {
    id: string;
    commune: {
      id: string;
      kind: Contract.TerritoryKind;
      name: string;
      timeZone: string;
    };
    status: Contract.PetitionStatus;
    title: string;
    body: string;
    shownLanguage: Contract.Locale;
    contentHash: string | null;
    requiredSignatures: number;
    signatures: {
      count: number;
      asOf: string | null;
    };
    acceptsSignatures: boolean;
    spread: {
      parts: ({
        territory: {
          id: string;
          name: string;
        };
      })[];
    } | null;
    law: {
      legalRef: string;
      signLevel: number;
      capacities: (Contract.SignerCapacity)[];
      minAge: number;
    };
    mySignature: {
      id: string;
      signedAt: string;
      capacity: Contract.SignerCapacity;
      wantsNews: boolean;
      receipt: {
        signatureId: string;
        signedAt: string;
        contentHash: string;
        code: string;
      };
    } | null;
  } | null;
}
export const petitionToSign: Operation<{ id: string }, PetitionToSignAnswer> = { name: 'web-petition-to-sign', hash: 'f5c6a062209aa7254c1a7e1b31555fa3990715b35583e8dc352fc01c8d5bdef8' };

export interface PetitionAnswer {
  petition: {
    id: string;
    commune: {
      id: string;
      kind: Contract.TerritoryKind;
      name: string;
      timeZone: string;
    };
    status: Contract.PetitionStatus;
    statusText: string;
    title: string;
    titles: {
      fr: string | null;
      ar: string | null;
      en: string | null;
      es: string | null;
    };
    bodies: {
      fr: string | null;
      ar: string | null;
      en: string | null;
      es: string | null;
    };
    shownLanguage: Contract.Locale;
    authoritativeLanguage: Contract.Locale;
    contentHash: string | null;
    createdAt: string;
    openedAt: string | null;
    thresholdReachedAt: string | null;
    filedAt: string | null;
    requiredSignatures: number;
    signatures: {
      count: number;
      asOf: string | null;
      byChannel: ({
        channel: Contract.SignatureChannel;
        count: number;
      })[];
    };
    documents: ({
      id: string;
      kind: string;
      kindText: string;
      number: string;
    })[];
    myPaperLines: ({
      sheetNumber: string;
      line: number;
      state: Contract.PaperLineState;
    })[];
    progress: number;
    organisation: {
      id: string;
    } | null;
    organisationNames: {
      fr: string | null;
      ar: string | null;
      en: string | null;
      es: string | null;
    } | null;
    associationConditions: ({
      condition: Contract.PetitionConditionName;
      met: Contract.PetitionConditionMet;
      text: string;
      legalRef: string;
    })[] | null;
    spread: {
      isMet: boolean;
      minimum: number;
      legalRef: string;
      parts: ({
        territory: {
          id: string;
          name: string;
        };
        count: number;
        missing: number;
      })[];
    } | null;
    acceptsSignatures: boolean;
    overdueSince: string | null;
    isOverdue: boolean;
    law: {
      packId: string;
      legalRef: string;
      signLevel: number;
      answerLimit: {
        text: string;
        legalRef: string;
        confidence: Contract.LegalGrade;
        isUnconfirmed: boolean;
      };
      warnings: ({
        path: string;
        legalRef: string;
        confidence: Contract.LegalGrade;
        text: string;
        note: string | null;
      })[];
    };
    suspensions: ({
      from: string;
      to: string | null;
      reason: string;
    })[];
    completionDueOn: string | null;
    removedSignatures: ({
      id: string;
      at: string;
      reason: Contract.Suspicion;
      removed: number;
      grounds: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      };
    })[];
    deadlines: ({
      kind: Contract.PetitionDeadlineKind;
      day: string;
      status: Contract.DeadlineStatus;
      legalRef: string | null;
      isUnconfirmed: boolean;
      steps: ({
        rule: string;
        day: string;
        text: string;
      })[];
      revisions: ({
        at: string;
        fromDay: string;
        toDay: string;
        text: string;
        reason: string | null;
      })[];
    })[];
    receipt: {
      number: string;
      filedAt: string;
      signatures: number;
      dueDay: string | null;
    } | null;
    history: ({
      id: string;
      at: string;
      legalDay: string;
      event: Contract.PetitionEvent;
      text: string;
      fromStatus: Contract.PetitionStatus;
      toStatus: Contract.PetitionStatus;
      actorRole: Contract.ActingRole;
      reasonCodes: ({
        code: string;
        text: string;
      })[];
      reasons: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      } | null;
      legalRef: string | null;
      details: {
        signatures: number | null;
        required: number | null;
        contentHash: string | null;
        receiptNumber: string | null;
        dueDay: string | null;
        late: boolean | null;
        sessionId: string | null;
        sessionDay: string | null;
        committee: string | null;
        outcome: Contract.DeliberationOutcome | null;
        votes: {
          for: number;
          against: number;
          abstaining: number;
        } | null;
        followUp: Contract.FollowUpKind | null;
        followUpDueOn: string | null;
        reason: string | null;
      };
    })[];
    agendaPlaces: ({
      id: string;
      status: Contract.AgendaItemStatus;
      committee: string | null;
      session: {
        id: string;
        kind: Contract.SessionKind;
        startsOn: string;
        status: Contract.SessionStatus;
      };
    })[];
    isMine: boolean;
    allowedActions: (Contract.PetitionAction)[];
    mySignature: {
      id: string;
      signedAt: string;
    } | null;
  } | null;
}
export const petition: Operation<{ id: string }, PetitionAnswer> = { name: 'web-petition', hash: '937d70377c146eca1742b6e9e3e09caed91ed3e1b366d0fc7e6182f9e2c413ae' };

export interface PetitionsAnswer {
  petitions: {
    items: ({
      id: string;
      title: string;
      shownLanguage: Contract.Locale;
      status: Contract.PetitionStatus;
      statusText: string;
      requiredSignatures: number;
      progress: number;
      signatures: {
        count: number;
        asOf: string | null;
      };
      acceptsSignatures: boolean;
      isOverdue: boolean;
      overdueSince: string | null;
      openedAt: string | null;
      filedAt: string | null;
      deadlines: ({
        kind: Contract.PetitionDeadlineKind;
        day: string;
        status: Contract.DeadlineStatus;
      })[];
      mySignature: {
        id: string;
        signedAt: string;
      } | null;
      isMine: boolean;
    })[];
    nextCursor: string | null;
  };
}
export const petitions: Operation<{ communeId?: string | null; status?: readonly (Contract.PetitionStatus)[] | null; search?: string | null; overdue?: boolean | null; first: number; after?: string | null }, PetitionsAnswer> = { name: 'web-petitions', hash: '278bd879a643a334a73ca9f15196ba3ace651b10ae998909353c026038f203f9' };

export interface PlanSessionAnswer {
  planSession: {
    id: string;
  };
}
export const planSession: Operation<{ input: Contract.PlanSessionInput }, PlanSessionAnswer> = { name: 'web-plan-session', hash: 'e5353db0d28cdc38d9ea4e99c780610319960b005dcc9f84e684bd57d6e929f9' };

export interface PreCheckOfPetitionAnswer {
  preCheckOfPetition: {
    advised: {
      advisedAt: string;
      points: ({
        code: string;
        about: string | null;
        sign: Contract.PreCheckSign;
        title: string;
        text: string;
        found: ({
          code: string;
          text: string;
        })[];
        legalRef: string | null;
        isUnconfirmed: boolean;
      })[];
    } | null;
    now: {
      points: ({
        code: string;
        about: string | null;
        sign: Contract.PreCheckSign;
        title: string;
        text: string;
        found: ({
          code: string;
          text: string;
        })[];
        legalRef: string | null;
        isUnconfirmed: boolean;
      })[];
      similar: ({
        likeness: number;
        isHere: boolean;
        petition: {
          id: string;
          title: string;
          shownLanguage: Contract.Locale;
          statusText: string;
          commune: {
            id: string;
            name: string;
          };
        };
      })[];
    };
  } | null;
}
export const preCheckOfPetition: Operation<{ petitionId: string }, PreCheckOfPetitionAnswer> = { name: 'web-pre-check-of-petition', hash: 'caf60de45ac0a708f9d3fc0a1c1e9f8bab7445aede12d382a1ab4b212ebfe2b4' };

export interface PreCheckAnswer {
  petitionPreCheck: {
    points: ({
      code: string;
      about: string | null;
      sign: Contract.PreCheckSign;
      title: string;
      text: string;
      found: ({
        code: string;
        text: string;
      })[];
      legalRef: string | null;
      isUnconfirmed: boolean;
    })[];
    similar: ({
      likeness: number;
      isHere: boolean;
      petition: {
        id: string;
        title: string;
        shownLanguage: Contract.Locale;
        statusText: string;
        commune: {
          id: string;
          name: string;
        };
      };
    })[];
  } | null;
}
export const preCheck: Operation<{ input: Contract.PetitionPreCheckInput }, PreCheckAnswer> = { name: 'web-pre-check', hash: 'f8b2644cbcb7655f352add1870a403f99db71ae4f39a83c14e0507e8568f91fa' };

export interface PrintSheetAnswer {
  printSignatureSheet: {
    id: string;
  };
}
export const printSheet: Operation<{ input: Contract.PrintSignatureSheetInput }, PrintSheetAnswer> = { name: 'web-print-sheet', hash: 'e67d8bb11e01a2cbb48376fafdcb08bd5800f41d02cf9bbd29a80e721e491bf8' };

export interface ProposeAdditionAnswer {
  proposeLateAddition: {
    id: string;
  };
}
export const proposeAddition: Operation<{ input: Contract.ProposeLateAdditionInput }, ProposeAdditionAnswer> = { name: 'web-propose-addition', hash: 'be7f7b5275eb29d0b2bcb9221b8ffad673d20e492129c992ac6d94a9610a6c7d' };

export interface ProposeAllocationAnswer {
  proposeBudgetAllocation: {
    actId: string;
  };
}
export const proposeAllocation: Operation<{ input: Contract.ProposeBudgetAllocationInput }, ProposeAllocationAnswer> = { name: 'web-propose-allocation', hash: '0ed053f099bcbd097defe480c960bef4f362db41fb08cde44a7afa9eaa226198' };

export interface ProposeDissolutionAnswer {
  proposeCouncilDissolution: {
    actId: string;
  };
}
export const proposeDissolution: Operation<{ input: Contract.CouncilDissolutionInput }, ProposeDissolutionAnswer> = { name: 'web-propose-dissolution', hash: '238a9488230c88e9d8c91fd80e1192211b1773dd6766b28ac83ca2b1823f1d94' };

export interface ProposeFactorResetAnswer {
  proposeFactorReset: {
    actId: string;
  };
}
export const proposeFactorReset: Operation<{ input: Contract.ProposeFactorResetInput }, ProposeFactorResetAnswer> = { name: 'web-propose-factor-reset', hash: '720f2e52c5ea4bcfcd4f11b2f32306aa29daecbe1ebf2d87b0d318d477f614f4' };

export interface ProposeInvalidationAnswer {
  proposeSignatureInvalidation: {
    actId: string;
  };
}
export const proposeInvalidation: Operation<{ input: Contract.ProposeInvalidationInput }, ProposeInvalidationAnswer> = { name: 'web-propose-invalidation', hash: '62c06809873524da1a8b91f0872b48d0fc2e7b9e4f3c663b40bd145238cc2a26' };

export interface ProposeMergeAnswer {
  proposeProjectMerge: {
    id: string;
    status: Contract.BudgetProjectStatus;
  };
}
export const proposeMerge: Operation<{ input: Contract.ProposeProjectMergeInput }, ProposeMergeAnswer> = { name: 'web-propose-merge', hash: '1584f47b5cba9352988d0fd31dbdee28559d6a66e47f1d43c49a589bb594900d' };

export interface ProposeProjectOnPaperAnswer {
  proposeBudgetProjectOnPaper: {
    id: string;
    status: Contract.BudgetProjectStatus;
  };
}
export const proposeProjectOnPaper: Operation<{ input: Contract.ProposeBudgetProjectOnPaperInput }, ProposeProjectOnPaperAnswer> = { name: 'web-propose-project-on-paper', hash: 'fbf49f6842b45c5e20e3478452d326b11cd38d69c6864472ddb8f201930433eb' };

export interface ProposeProjectAnswer {
  proposeBudgetProject: {
    id: string;
    status: Contract.BudgetProjectStatus;
  };
}
export const proposeProject: Operation<{ input: Contract.ProposeBudgetProjectInput }, ProposeProjectAnswer> = { name: 'web-propose-project', hash: 'e0d42a7b3cd3004183774ddfce4ac7a2817019147210188e514dccee3e6d3126' };

export interface PublishedBallotsAnswer {
  publishedBallots: {
    count: number;
    items: ({
      id: string;
      choices: ({
        project: number;
        points: number;
      })[];
    })[];
  };
}
export const publishedBallots: Operation<{ budgetId: string; envelopeId: string; beginning: string }, PublishedBallotsAnswer> = { name: 'web-published-ballots', hash: 'e871e631933d404953030fad478c82f51b62d4c2815e7bd8dce68df445c83dc6' };

export interface RecordDeliveryAnswer {
  recordProjectDelivery: {
    id: string;
    status: Contract.BudgetProjectStatus;
  };
}
export const recordDelivery: Operation<{ input: Contract.RecordProjectDeliveryInput }, RecordDeliveryAnswer> = { name: 'web-record-delivery', hash: 'e2d2fa6a219dbfa076a3d1e58f7dc0725bae78a4ae41e22c6f75bed06a200423' };

export interface RecordGovernanceAnswer {
  recordGovernance: {
    id: string;
  };
}
export const recordGovernance: Operation<{ input: Contract.RecordGovernanceInput }, RecordGovernanceAnswer> = { name: 'web-record-governance', hash: 'b52d76185b97aa69c996ddcc93b9a3bf0ac5446b1498fe239c5b60c45e648cbf' };

export interface RecordInstallationAnswer {
  recordCouncilInstallation: {
    id: string;
  };
}
export const recordInstallation: Operation<{ input: Contract.CouncilInstallationInput }, RecordInstallationAnswer> = { name: 'web-record-installation', hash: '3c79e9cae905e2b8a406c1967c0fbcbed8664768f2e18aa8cdbdb0d43fa84efc' };

export interface ReferToBureauAnswer {
  referPetitionToBureau: {
    id: string;
    status: Contract.PetitionStatus;
  };
}
export const referToBureau: Operation<{ input: Contract.PetitionInput }, ReferToBureauAnswer> = { name: 'web-refer-to-bureau', hash: 'af24d86b8779170183d29a45e7be95dc288bad07448fec2c347dea6336af939d' };

export interface ReferToCommitteeAnswer {
  referPetitionToCommittee: {
    id: string;
    status: Contract.PetitionStatus;
  };
}
export const referToCommittee: Operation<{ input: Contract.ReferToCommitteeInput }, ReferToCommitteeAnswer> = { name: 'web-refer-to-committee', hash: '4ab8c428e9cd0e2dad1aee652e2bbb7857e201d018f54af8e1d963109e16d02e' };

export interface RefuseNewsAnswer {
  refuseNews: {
    done: boolean;
  };
}
export const refuseNews: Operation<{ input: Contract.RefuseNewsInput }, RefuseNewsAnswer> = { name: 'web-refuse-news', hash: '90bce65e70684ac9675e476793581e0c53448835a38a6aba4eda2d4a8b7c563f' };

export interface RegisterSettingsAnswer {
  registerSettings: {
    cndpNumber: string | null;
  };
}
export const registerSettings: Operation<{ communeId: string }, RegisterSettingsAnswer> = { name: 'web-register-settings', hash: 'ff4e7eff98e0e1777bdc260342854dfa19e7d2fd1a4cae00f803a0ed9aa43fa3' };

export interface RehearseCountAnswer {
  rehearseBudgetCount: {
    id: string;
  };
}
export const rehearseCount: Operation<{ input: Contract.RehearseBudgetCountInput }, RehearseCountAnswer> = { name: 'web-rehearse-count', hash: 'fb8ea66deeab2b35b89215edbe99ab8fbc3aa177f2b412f196d37c57ca501b4c' };

export interface RejectDossierAnswer {
  rejectOrganisation: {
    id: string;
    status: Contract.OrganisationStatus;
  };
}
export const rejectDossier: Operation<{ input: Contract.RejectOrganisationInput }, RejectDossierAnswer> = { name: 'web-reject-dossier', hash: '12849fc7337a253b73c132dcc6053875ed645c6f8db4865bcd235a2bcfd362b6' };

export interface ProposeRejectionAnswer {
  proposePetitionRejection: {
    actId: string;
  };
}
export const proposeRejection: Operation<{ input: Contract.RejectPetitionInput }, ProposeRejectionAnswer> = { name: 'web-reject', hash: '1a72b5a55e11f40b58adc63e9a68b5ac4fbc976f9cc1de1bbaee38d306ce6521' };

export interface RemoveContactAnswer {
  removeMyContact: {
    done: boolean;
  };
}
export const removeContact: Operation<{ input: Contract.RemoveMyContactInput }, RemoveContactAnswer> = { name: 'web-remove-contact', hash: '1f4c2be3a6dcf884f73879f725f6d0f26543158d6b869eea2b23b0c1e23f950b' };

export interface RemoveDocumentAnswer {
  removeOrganisationDocument: {
    id: string;
  };
}
export const removeDocument: Operation<{ input: Contract.RemoveOrganisationDocumentInput }, RemoveDocumentAnswer> = { name: 'web-remove-document', hash: '186819bc3f9c373ad8ebcafad644e88a43308a4a87564dd2bc6cdb4650dcc7f0' };

export interface RemoveSecondFactorAnswer {
  removeSecondFactor: {
    done: boolean;
  };
}
export const removeSecondFactor: Operation<{  }, RemoveSecondFactorAnswer> = { name: 'web-remove-factor', hash: '1bf777ded92d08dc78aeac8bc6dfa21d76ce9719f4167339a4c772ceff360dbe' };

export interface RemovePasskeyAnswer {
  removePasskey: {
    done: boolean;
  };
}
export const removePasskey: Operation<{ input: Contract.RemovePasskeyInput }, RemovePasskeyAnswer> = { name: 'web-remove-passkey', hash: '34d021962b2f8fb5c05315b8cee53f1d3a9c78d53fd184dcf0f1078daf3c8bd3' };

export interface RemovePasswordAnswer {
  removeMyPassword: {
    done: boolean;
  };
}
export const removePassword: Operation<{  }, RemovePasswordAnswer> = { name: 'web-remove-password', hash: '0eeadf16d762fb2908e49d46650cb598b06bc40959b95f107851a5ed5e764ea4' };

export interface ReportBudgetAnswer {
  reportBudget: {
    id: string;
    status: Contract.BudgetStatus;
  };
}
export const reportBudget: Operation<{ input: Contract.ReportBudgetInput }, ReportBudgetAnswer> = { name: 'web-report-budget', hash: '636662bd0f4cc67bf8b7c57dd1cc3fed81d74a43afcd86563217592e950c78e4' };

export interface RequestBallotTokenAnswer {
  requestBallotToken: {
    signature: string;
  };
}
export const requestBallotToken: Operation<{ input: Contract.RequestBallotTokenInput }, RequestBallotTokenAnswer> = { name: 'web-request-ballot-token', hash: '753081a0a5e50c6093e5620fc79447b824870dcaac8b29611843b69fa366e85a' };

export interface RequestCodeAnswer {
  requestSignInCode: {
    done: boolean;
  };
}
export const requestCode: Operation<{ input: Contract.RequestSignInCodeInput }, RequestCodeAnswer> = { name: 'web-request-code', hash: '1b332e2e60474b9ebced193e2064f0c9fb553bfabcfe4a02858b0184237f5f6d' };

export interface RequestCompletionAnswer {
  requestPetitionCompletion: {
    id: string;
    status: Contract.PetitionStatus;
  };
}
export const requestCompletion: Operation<{ input: Contract.RequestCompletionInput }, RequestCompletionAnswer> = { name: 'web-request-completion', hash: '52fcfcb0f6cd78587cc24012467f867580c59d526706f3a8273a12ac7bf73da8' };

export interface ResubmitOrganisationAnswer {
  resubmitOrganisation: {
    id: string;
    status: Contract.OrganisationStatus;
  };
}
export const resubmitOrganisation: Operation<{ input: Contract.OrganisationInput }, ResubmitOrganisationAnswer> = { name: 'web-resubmit-organisation', hash: '9603ec7ad9beaae477585535c82f3e1b4a02a9059f63fdce3e58ae525609bb52' };

export interface RetryCountAnswer {
  retryBudgetCount: {
    id: string;
  };
}
export const retryCount: Operation<{ input: Contract.BudgetCountInput }, RetryCountAnswer> = { name: 'web-retry-count', hash: 'd8dfbd2c44180e144a2197c89d20b2d6345c466691cb8dea6d694dd47c831ec3' };

export interface ReviseBudgetAnswer {
  reviseBudgetRegulation: {
    id: string;
    status: Contract.BudgetStatus;
  };
}
export const reviseBudget: Operation<{ input: Contract.ReviseBudgetRegulationInput }, ReviseBudgetAnswer> = { name: 'web-revise-budget', hash: 'b3df40fa54f2d722b42371c5dac64e93a5cddaa1b0299f6f5fb8f12199e2f9de' };

export interface ReviseOrganisationAnswer {
  reviseOrganisation: {
    id: string;
    status: Contract.OrganisationStatus;
  };
}
export const reviseOrganisation: Operation<{ input: Contract.ReviseOrganisationInput }, ReviseOrganisationAnswer> = { name: 'web-revise-organisation', hash: '53f335d34ce38f1ed46d53e450660e714193b06987d501a92d4edad0687443ca' };

export interface RevisePetitionAnswer {
  revisePetition: {
    id: string;
  };
}
export const revisePetition: Operation<{ input: Contract.RevisePetitionInput }, RevisePetitionAnswer> = { name: 'web-revise-petition', hash: '2e622530c791bfc7263fedbea8f79136f49b9183e79ab8cad8bb27d4df828228' };

export interface RoleGrantsAnswer {
  roleGrants: ({
    id: string;
    role: Contract.StaffRole;
    territory: {
      id: string;
      name: string;
    };
    body: string | null;
    fromDay: string;
    toDay: string | null;
    isDelegated: boolean;
    holder: string | null;
    grantedBy: string | null;
    grantedAt: string | null;
    endedBy: string | null;
    endedAt: string | null;
  })[];
}
export const roleGrants: Operation<{ past: boolean }, RoleGrantsAnswer> = { name: 'web-role-grants', hash: 'f4658b2f64c4c29bc49562ce3a52b95d408180548b906963dc3a114e48309f86' };

export interface RollAnswer {
  rollVersion: {
    communeId: string;
    id: string;
    category: Contract.RollCategory;
    asOf: string;
    status: Contract.RollStatus;
    linesRead: number;
    accepted: number;
    refused: number;
    hasIdNumbers: boolean;
    fingerprint: string;
    failure: string | null;
    startedAt: string;
    progressAt: string;
    endedAt: string | null;
    refusedLines: {
      items: ({
        line: number;
        code: string;
        field: string | null;
        message: string;
      })[];
      nextLine: number | null;
    };
  };
}
export const roll: Operation<{ id: string; after?: number | null }, RollAnswer> = { name: 'web-roll', hash: '2c3a8f2f3862280d018de3302ee134c11911d67db6dbeb4b3e71ad25cd9a573e' };

export interface RollsAnswer {
  registerSettings: {
    cndpNumber: string | null;
    cndpGrantedOn: string | null;
    numberRetentionDays: number;
    rollRetentionDays: number;
  };
  rollVersions: ({
    id: string;
    category: Contract.RollCategory;
    asOf: string;
    status: Contract.RollStatus;
    linesRead: number;
    accepted: number;
    refused: number;
    hasIdNumbers: boolean;
    fingerprint: string;
    failure: string | null;
    startedAt: string;
    progressAt: string;
    endedAt: string | null;
  })[];
  rollFreezes: {
    items: ({
      id: string;
      subjectType: string;
      subjectId: string;
      category: Contract.RollCategory;
      asOf: string;
      entries: number;
      fingerprint: string;
      frozenAt: string;
      additions: ({
        id: string;
        status: Contract.LateAdditionStatus;
        reason: string;
        proposedAt: string;
        decidedAt: string | null;
        decisionReason: string | null;
        viewerMayDecide: boolean;
      })[];
    })[];
    nextCursor: string | null;
  };
}
export const rolls: Operation<{ communeId: string; after?: string | null }, RollsAnswer> = { name: 'web-rolls', hash: '6885ff92751154b2a60a0270ff1c2bffe50d54d50772dea33dfa22442e15a902' };

export interface SchedulePetitionAnswer {
  schedulePetition: {
    id: string;
    status: Contract.PetitionStatus;
  };
}
export const schedulePetition: Operation<{ input: Contract.PetitionInput }, SchedulePetitionAnswer> = { name: 'web-schedule', hash: '507b22f8e3794fcd318243fbec59170e78b9d5edfab5e2f5512d386a4890d2f8' };

export interface SecurityAnswer {
  mySecurity: {
    contacts: ({
      id: string;
      kind: Contract.ContactKind;
      value: string;
      provenAt: string | null;
      sharedBy: number;
      isForNotices: boolean;
      failingSince: string | null;
    })[];
    sessions: ({
      id: string;
      method: Contract.SessionMethod;
      openedAt: string;
      usedAt: string;
      hasSecondFactor: boolean;
      isCurrent: boolean;
    })[];
    passkeys: ({
      id: string;
      label: string;
      createdAt: string;
      lastUsedAt: string | null;
    })[];
    hasPassword: boolean;
    hasSecondFactor: boolean;
    recoveryCodesLeft: number;
    needsSecondFactor: boolean;
    isConfirmed: boolean;
  };
}
export const security: Operation<{  }, SecurityAnswer> = { name: 'web-security', hash: '70db8e46e2e4c480732d1aa167137011c55b42b3e5f04fea3d832728bee27177' };

export interface SessionNotHeldAnswer {
  declareSessionNotHeld: {
    id: string;
    status: Contract.SessionStatus;
  };
}
export const sessionNotHeld: Operation<{ input: Contract.SessionNotHeldInput }, SessionNotHeldAnswer> = { name: 'web-session-not-held', hash: '1a0ec6dbf9f8bd6722d8c9d4fbd6917e602c4790a295c0cf8f1b5eca8124a6b5' };

export interface SessionsAnswer {
  councilSessions: ({
    id: string;
    kind: Contract.SessionKind;
    startsOn: string;
    sitsOn: string;
    convocation: number;
    status: Contract.SessionStatus;
    agendaFreezesOn: string;
    reason: string | null;
    agenda: ({
      id: string;
      position: number;
      titles: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      };
      subjectType: string;
      subjectId: string;
      status: Contract.AgendaItemStatus;
      committee: string | null;
    })[];
  })[];
}
export const sessions: Operation<{ communeId: string; from?: string | null; first: number }, SessionsAnswer> = { name: 'web-sessions', hash: '6ade3cb690c54c8758201aa6de0336190c4a0934a9bd44760b8770151d2b27ec' };

export interface SetDeskAnswer {
  setDesk: {
    id: string;
  };
}
export const setDesk: Operation<{ input: Contract.SetDeskInput }, SetDeskAnswer> = { name: 'web-set-desk', hash: '93b01f11a611be82eee8284e18680e81622ef90967a301fa85ef51b872aa2707' };

export interface SetLanguageAnswer {
  setMyLanguage: {
    locale: Contract.Locale;
  };
}
export const setLanguage: Operation<{ input: Contract.SetMyLanguageInput }, SetLanguageAnswer> = { name: 'web-set-language', hash: 'aa5b8f14ef9252781efe3bf55a392db12db3e89c2ab19f759424fa0542de05c1' };

export interface SetNoticeSettingsAnswer {
  setNoticeSettings: {
    done: boolean;
  };
}
export const setNoticeSettings: Operation<{ input: Contract.SetNoticeSettingsInput }, SetNoticeSettingsAnswer> = { name: 'web-set-notice-settings', hash: '62a9eb97212babbf7af35040676529fd36aa67f713cdd62bf76cd2b0b1acd20d' };

export interface SetPasswordAnswer {
  setMyPassword: {
    done: boolean;
  };
}
export const setPassword: Operation<{ input: Contract.SetMyPasswordInput }, SetPasswordAnswer> = { name: 'web-set-password', hash: '09e02b4bd8c5c6c9e93b8f46829e566472b640e46f914b96d9ee20de2fda2f54' };

export interface SetRegisterSettingsAnswer {
  setRegisterSettings: {
    id: string;
  };
}
export const setRegisterSettings: Operation<{ input: Contract.SetRegisterSettingsInput }, SetRegisterSettingsAnswer> = { name: 'web-set-register-settings', hash: '6ab030b38526d5d3b84119c7cc7b068bfe5a996d330a375dc3d91aebbdee6def' };

export interface SignInOptionsAnswer {
  signInOptions: {
    phone: boolean;
    nationalIdentity: string | null;
    state: Contract.SignInStateKind;
  };
}
export const signInOptions: Operation<{  }, SignInOptionsAnswer> = { name: 'web-sign-in-options', hash: '419fa570d0017e309d161cf27e599f387c29d9474b55a12637a6c6bf8d5b9663' };

export interface SignInWithPasskeyAnswer {
  signInWithPasskey: {
    done: boolean;
    step: Contract.SignInStepKind;
    ticket: string | null;
    choices: ({
      personId: string;
      name: string;
      since: string;
    })[];
  };
}
export const signInWithPasskey: Operation<{ input: Contract.AnswerPasskeyInput }, SignInWithPasskeyAnswer> = { name: 'web-sign-in-passkey', hash: 'fcbabc5d2f69dbf7f19686ed6b74329515c835cd07fb67fd5502c75247792ecf' };

export interface SignInWithPasswordAnswer {
  signInWithPassword: {
    done: boolean;
    step: Contract.SignInStepKind;
    ticket: string | null;
    choices: ({
      personId: string;
      name: string;
      since: string;
    })[];
  };
}
export const signInWithPassword: Operation<{ input: Contract.SignInWithPasswordInput }, SignInWithPasswordAnswer> = { name: 'web-sign-in-password', hash: 'f195c0f1a460a954466ba958dd3d6c4b104d791714a829da9681ff70c72cc68d' };

export interface SignInAnswer {
  signInWithCode: {
    done: boolean;
    step: Contract.SignInStepKind;
    ticket: string | null;
    choices: ({
      personId: string;
      name: string;
      since: string;
    })[];
  };
}
export const signIn: Operation<{ input: Contract.SignInWithCodeInput }, SignInAnswer> = { name: 'web-sign-in', hash: '9da48cc53eb9466945ba1402806f5e2692a6986fdd15bed1ae9cdf27e2d87ef7' };

export interface SignOutAnswer {
  signOut: {
    done: boolean;
  };
}
export const signOut: Operation<{  }, SignOutAnswer> = { name: 'web-sign-out', hash: '8745f173b83eab484aa202acb32044dc590c967f027b12cd1fb5923dda5b67af' };

export interface SignPetitionAnswer {
  signPetition: {
    petitionId: string;
    signatureId: string;
    signedAt: string;
    contentHash: string;
    code: string;
  };
}
export const signPetition: Operation<{ input: Contract.SignPetitionInput }, SignPetitionAnswer> = { name: 'web-sign-petition', hash: '7669adfbe75c9b0d77b155fda18abd173bca83e950389f6d3e1c24aa88967c1c' };

export interface SignatureWatchAnswer {
  petition: {
    id: string;
    title: string;
    shownLanguage: Contract.Locale;
    authoritativeLanguage: Contract.Locale;
    commune: {
      id: string;
      timeZone: string;
    };
    signatures: {
      count: number;
      asOf: string | null;
    };
    removedSignatures: ({
      id: string;
      at: string;
      reason: Contract.Suspicion;
      removed: number;
      grounds: {
        fr: string | null;
        ar: string | null;
        en: string | null;
        es: string | null;
      };
    })[];
  } | null;
  signatureSources: ({
    hour: string;
    sourceClass: Contract.SourceClass;
    count: number | null;
    mostFromOne: number | null;
  })[];
  markedSignatures: ({
    reason: Contract.Suspicion;
    count: number;
  })[];
}
export const signatureWatch: Operation<{ id: string }, SignatureWatchAnswer> = { name: 'web-signature-watch', hash: '3ea63f17278708b110253d1ca5abd0d65572d16d255add8b549e1531b5633bae' };

export interface StartSecondFactorAnswer {
  startSecondFactor: {
    secret: string;
    uri: string;
  };
}
export const startSecondFactor: Operation<{  }, StartSecondFactorAnswer> = { name: 'web-start-factor', hash: '100e31a5253c60f2620ae53c9059d4132f151cdd6151ad5f52000f13e8f20ecc' };

export interface StartNationalSignInAnswer {
  startNationalSignIn: {
    url: string;
  };
}
export const startNationalSignIn: Operation<{ input: Contract.StartNationalSignInInput }, StartNationalSignInAnswer> = { name: 'web-start-national', hash: 'a3c8e64e4f2b2fad6754c2e6ea1a2b5ce59cb53c5f6061445a03149c66ed8c84' };

export interface StartPasskeySignInAnswer {
  startPasskeySignIn: {
    challengeId: string;
    options: string;
  };
}
export const startPasskeySignIn: Operation<{  }, StartPasskeySignInAnswer> = { name: 'web-start-passkey-sign-in', hash: '17156f0fea9ab25aed5c99b9c2eaf3e8f1b440dacface15af46744759ec241ac' };

export interface StartPasskeyAnswer {
  startPasskey: {
    challengeId: string;
    options: string;
  };
}
export const startPasskey: Operation<{  }, StartPasskeyAnswer> = { name: 'web-start-passkey', hash: '70c84248365eb04480fbe51b32890edb26d4779d07269ce9bbe2897f68006f31' };

export interface StopNewsAnswer {
  stopNews: {
    id: string;
  };
}
export const stopNews: Operation<{ input: Contract.StopNewsInput }, StopNewsAnswer> = { name: 'web-stop-news', hash: '8a59931e4dd1d5f3a631367bfacb230a4d48077176e7fdcbdf8f54aa987a17ef' };

export interface SubmitPetitionAnswer {
  submitPetition: {
    number: string;
    code: string | null;
    dueDay: string | null;
  };
}
export const submitPetition: Operation<{ input: Contract.PetitionInput }, SubmitPetitionAnswer> = { name: 'web-submit-petition', hash: 'eac8c6c64f71f8c023a3e43383c7fa66c267e91249e4d66f7eb762725ff28b79' };

export interface TerritoriesAnswer {
  territories: ({
    id: string;
    kind: Contract.TerritoryKind;
    code: string;
    name: string;
    names: {
      fr: string | null;
      ar: string | null;
    };
    population: number | null;
    parent: {
      id: string;
      name: string;
    } | null;
  })[];
}
export const territories: Operation<{ kind: Contract.TerritoryKind; search?: string | null; parentId?: string | null; first: number }, TerritoriesAnswer> = { name: 'web-territories', hash: '7a53557cb08a3cc70689bcb44fd9857e2bff9117d80422901ec229dea43cb959' };

export interface TerritoryMailAnswer {
  territoryMail: {
    counts: ({
      status: Contract.DeliveryStatus;
      count: number;
      people: number;
    })[];
    petitioners: ({
      subjectType: string;
      subjectId: string;
      status: Contract.DeliveryStatus;
      at: string;
    })[];
  };
}
export const territoryMail: Operation<{ territoryId: string }, TerritoryMailAnswer> = { name: 'web-territory-mail', hash: '8a97e1641c9638eb3be0028fd36ac715570fe7228f7ea0ff10fd7a714563a0a1' };

export interface TrustDeviceAnswer {
  trustThisDevice: {
    id: string;
  };
}
export const trustDevice: Operation<{ input: Contract.TrustDeskInput }, TrustDeviceAnswer> = { name: 'web-trust-device', hash: '6776eb78bd0ac66a23bdf65c846fe7a0591db2bd9920b838a4f85d2f12370c00' };

export interface TrustedDesksAnswer {
  trustedDesks: ({
    id: string;
    name: string;
    untilDay: string;
  })[];
}
export const trustedDesks: Operation<{ communeId: string }, TrustedDesksAnswer> = { name: 'web-trusted-desks', hash: 'd95e22792414fa570e4ea7b3385d8a22cd5efa6b864a098b12ad5c6d6cfccc39' };

export interface VerifyDocumentAnswer {
  verifyDocument: {
    isKnown: boolean;
    state: Contract.DocumentState | null;
    kindText: string | null;
    number: string | null;
    authority: (string)[];
    title: string | null;
    issuedAt: string | null;
    timeZone: string | null;
    facts: ({
      label: string;
      text: string;
      language: Contract.Locale;
      isCode: boolean;
    })[];
    settledAt: string | null;
    reason: string | null;
    supersededByNumber: string | null;
  };
}
export const verifyDocument: Operation<{ code: string }, VerifyDocumentAnswer> = { name: 'web-verify-document', hash: '0f32e76ca71553982e122a72501fa6cb621951a8273e1a4f94c250c42c789fef' };

export interface VerifyDossierAnswer {
  verifyOrganisation: {
    id: string;
    status: Contract.OrganisationStatus;
  };
}
export const verifyDossier: Operation<{ input: Contract.OrganisationInput }, VerifyDossierAnswer> = { name: 'web-verify-dossier', hash: '8ea6a729e165d6693dfe8c469002a55da788adc8ebe0fb6643f8421a8f611b5d' };

export interface VerifyFilingAnswer {
  verifyFilingReceipt: {
    isGenuine: boolean;
    receipt: {
      number: string;
      filedAt: string;
      contentHash: string;
      signatures: number;
      dueDay: string | null;
      legalRef: string;
    } | null;
    petition: {
      id: string;
      title: string;
      shownLanguage: Contract.Locale;
      statusText: string;
      commune: {
        id: string;
        name: string;
        timeZone: string;
      };
    } | null;
  };
}
export const verifyFiling: Operation<{ number: string; code: string }, VerifyFilingAnswer> = { name: 'web-verify-filing', hash: '60a35f920bcdecb68208ca49ceb153440b63c88719b23d49c6d4789d161fbb06' };

export interface VerifyFreezeAnswer {
  verifyRollFreeze: {
    id: string;
    isIntact: boolean;
  };
}
export const verifyFreeze: Operation<{ input: Contract.VerifyRollFreezeInput }, VerifyFreezeAnswer> = { name: 'web-verify-freeze', hash: '326786a20784d1246027750baca83ae92ad011b185f164a7a13247955fd92cf9' };

export interface VerifySignatureAnswer {
  verifySignatureReceipt: {
    isGenuine: boolean;
    state: Contract.SignatureState | null;
    signedAt: string | null;
    contentHash: string | null;
    petition: {
      id: string;
      title: string;
      shownLanguage: Contract.Locale;
      statusText: string;
      contentHash: string | null;
      commune: {
        id: string;
        name: string;
        timeZone: string;
      };
    } | null;
  };
}
export const verifySignature: Operation<{ signatureId: string; code: string }, VerifySignatureAnswer> = { name: 'web-verify-signature', hash: '07a16701a6bcb6bde3c4d4ae77e6abf29092a6edbf8fab9343baa94dc6515891' };

export interface WithdrawActAnswer {
  withdrawPendingAct: {
    id: string;
  };
}
export const withdrawAct: Operation<{ input: Contract.WithdrawPendingActInput }, WithdrawActAnswer> = { name: 'web-withdraw-act', hash: 'eba8dd165cb0b744a23149649e0ba7f807c66fa3b11dff029f10db65163d2118' };

export interface WithdrawPetitionAnswer {
  withdrawPetition: {
    id: string;
    status: Contract.PetitionStatus;
  };
}
export const withdrawPetition: Operation<{ input: Contract.PetitionInput }, WithdrawPetitionAnswer> = { name: 'web-withdraw-petition', hash: '21398a7b1d8b9dfb68f8cbed30d7e59ff9542fa9234c0f354c49c46f49e76853' };

export interface WithdrawSignatureAnswer {
  withdrawSignature: {
    petitionId: string;
  };
}
export const withdrawSignature: Operation<{ input: Contract.PetitionInput }, WithdrawSignatureAnswer> = { name: 'web-withdraw-signature', hash: '0da4f2ded00606f00366b71e9f618c5784db752e4a906a0adcc079b8da21870a' };

export interface WorklistAnswer {
  petitionWorklist: {
    items: ({
      id: string;
      title: string;
      shownLanguage: Contract.Locale;
      status: Contract.PetitionStatus;
      statusText: string;
      isOverdue: boolean;
      overdueSince: string | null;
      filedAt: string | null;
      requiredSignatures: number;
      signatures: {
        count: number;
      };
      deadlines: ({
        kind: Contract.PetitionDeadlineKind;
        day: string;
        status: Contract.DeadlineStatus;
      })[];
      commune: {
        id: string;
        name: string;
        timeZone: string;
      };
      receipt: {
        number: string;
      } | null;
      isMine: boolean;
      allowedActions: (Contract.PetitionAction)[];
    })[];
    nextCursor: string | null;
  };
}
export const worklist: Operation<{ first: number; after?: string | null }, WorklistAnswer> = { name: 'web-worklist', hash: '4a5f4d606b0320ed94538e5e6ee35d76947a4281f31c8a00b50f371b4332c240' };
