/**
 * Every mutation of the contract, and what it is in law. A legal act (to reject, to invalidate in bulk, to decide, to alter a roll,
 * to say who somebody is) is proposed by one person and takes effect by another: here the mutation that confirms, and the one that
 * proposes. The action of the first says `twoPeople` in its policy, and then no transaction of it is committed without a second
 * person. All others take effect at once by whoever may. A mutation that is in neither list fails the check of the contract.
 */
export const legalActs: Readonly<Record<string, string>> = {
  confirmBudgetAllocation: 'proposeBudgetAllocation',
  confirmCharterDecision: 'proposeCharterDecision',
  confirmCouncilDissolution: 'proposeCouncilDissolution',
  confirmDeliberation: 'proposeDeliberation',
  confirmFactorReset: 'proposeFactorReset',
  confirmIdentity: 'attestIdentity',
  confirmPaperBallots: 'enterPaperBallots',
  confirmPetitionAnswer: 'proposePetitionAnswer',
  confirmPetitionDecision: 'proposePetitionDecision',
  confirmPetitionRejection: 'proposePetitionRejection',
  confirmPlanDecision: 'proposePlanDecision',
  confirmRoll: 'proposeRoll',
  confirmSignatureInvalidation: 'proposeSignatureInvalidation',
  decideLateAddition: 'proposeLateAddition',
  decideLateRemoval: 'proposeLateRemoval',
  validatePaperBatch: 'enterPaperBatch',
};

const ofOnesOwnAccount = [
  ...['requestSignInCode', 'signInWithCode', 'chooseAccount', 'signInWithPassword', 'startPasskeySignIn', 'signInWithPasskey'],
  ...['startNationalSignIn', 'linkNationalIdentity', 'giveSecondFactor', 'signOut', 'endSession', 'endOtherSessions'],
  ...['requestContactCode', 'addMyContact', 'removeMyContact', 'requestConfirmationCode', 'confirmItIsMe', 'setMyLanguage'],
  ...['setMyPassword', 'removeMyPassword', 'startSecondFactor', 'confirmSecondFactor', 'removeSecondFactor', 'correctMyData'],
  ...['startPasskey', 'addPasskey', 'removePasskey', 'requestDeletionCode', 'deleteMyAccount', 'introduceMyself'],
  ...['markNoticeRead', 'markAllNoticesRead', 'setNoticeSettings', 'stopNews', 'refuseNews'],
  ...['claimRollEntry', 'endRollLink'],
];

const ofCitizensAndAssociations = [
  ...['draftPetition', 'revisePetition', 'openCollection', 'withdrawPetition', 'signPetition', 'withdrawSignature', 'submitPetition'],
  'printSignatureSheet',
  ...['contributeToCharter', 'signCharterForAssociation'],
  ...['reportText', 'appealHiding', 'contribute', 'annotate', 'writeSuggestion'],
  'completePetition',
  ...['declareOrganisation', 'reviseOrganisation', 'resubmitOrganisation', 'moveOrganisationSeat', 'addOrganisationBranch'],
  ...['closeOrganisationBranch', 'attachOrganisationDocument', 'removeOrganisationDocument', 'nameRepresentative', 'inviteEditor'],
  ...['answerInvitation', 'consentToName', 'endMembership', 'recordGovernance'],
  ...[
    'proposeBudgetProject',
    'consentToProjectMerge',
    'appealBudgetProject',
    'castBallot',
    'castBlindBallot',
    'requestBallotToken',
    'objectToBudgetResult',
  ],
];

const ofPlans = [
  ...['initiatePlan', 'writePlan', 'advancePlan', 'placePlan', 'recordPlanVisa', 'publishPlanEvaluation', 'addPlanPart', 'savePlanAction'],
  ...['importPlanActions', 'movePlanAction', 'reportPlanAction', 'verifyPlanAction', 'recordActionPayment', 'addPlanIndicator'],
  ...['measurePlanIndicator', 'disputePlanAction', 'answerActionDispute'],
];

/** Steps of a procedure, in favour of what was asked or neutral to it, which whoever holds the role takes alone. */
const ofAProcedure = [
  ...['referPetitionToBureau', 'admitPetition', 'requestPetitionCompletion', 'schedulePetition', 'referPetitionToCommittee'],
  ...['followUpPetition', 'closePetition', 'trustThisDevice', 'endTrustedDesk'],
  'recordCouncilInstallation',
  ...['discardPaperBatch', 'reissueDocument'],
  ...['planSession', 'openAgenda', 'freezeAgenda', 'conveneSession', 'openSession', 'closeSession', 'declareSessionNotHeld'],
  ...['adjournSession', 'extendSession', 'recordMinutes', 'publishDeliberations', 'addAgendaItem', 'referAgendaItem'],
  ...['recordCommitteeReport', 'beginMandate', 'seatCouncilMember', 'endCouncilSeat', 'formCommittee'],
  ...['transmitDeliberation', 'settleVisa'],
  ...['checkOrganisationDocuments', 'verifyOrganisation', 'rejectOrganisation', 'renewOrganisation', 'confirmOrganisationBranch'],
  ...['draftBudget', 'reviseBudgetRegulation', 'importBudgetFile', 'adoptBudgetRegulation', 'advanceBudget'],
  ...['reportBudget', 'proposeBudgetProjectOnPaper', 'judgeProjectAdmissibility', 'judgeProjectFeasibility', 'proposeProjectMerge'],
  ...['decideProjectAppeal', 'castBallotAtDesk', 'givePaperBallot', 'rehearseBudgetCount', 'cancelBudgetCount', 'retryBudgetCount'],
  ...['decideBudgetObjection', 'recordProjectDelivery', 'abandonBudgetProject'],
  // hiding protects third persons, so it takes effect at once; what it lacks in a second person its appeal has
  ...['moderateText', 'decideHidingAppeal'],
  ...['initiateCharter', 'reviseCharter', 'startCharterDiagnosis', 'startCharterDrafting', 'recordCharterWorkshop'],
  ...['writeCharterVersion', 'openCharterConsultation', 'answerCharterContribution', 'sendCharterToCouncil'],
  ...['signCharterForCouncil', 'bringCharterIntoForce', 'publishCharterReview', 'abandonCharter'],
  ...['draftConsultation', 'reviseConsultation', 'attachConsultationDocument', 'advanceConsultation', 'extendConsultation'],
  ...['keyContribution', 'nameThemes', 'classifyContributions', 'publishSynthesis', 'publishResponse'],
  ...['keySuggestion', 'routeSuggestion', 'answerSuggestion', 'closeSuggestion'],
];

const ofTheInstallation = [
  ...['grantRole', 'setDesk', 'endRole', 'delegateRole', 'endDelegation', 'setRegisterSettings', 'confirmRollClaim', 'verifyRollFreeze'],
  ...['correctTerritory', 'declareHoliday', 'withdrawHoliday', 'withdrawDocument'],
];

/** Of the second person's work, what changes nothing: to take a proposal back, or to refuse it. */
const ofProposals = ['withdrawPendingAct', 'declinePendingAct'];

export const ordinaryMutations: readonly string[] = [
  ...ofOnesOwnAccount,
  ...ofCitizensAndAssociations,
  ...ofAProcedure,
  ...ofPlans,
  ...ofTheInstallation,
  ...ofProposals,
];
