// Written by `npm run generate` from the .graphql files.

export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  /** A legal day in the commune's calendar, such as 2026-05-04; never an instant. */
  Date: { input: string; output: string };
  /** An instant, ISO 8601 in UTC, such as 2026-05-04T22:59:59.999Z. */
  DateTime: { input: string; output: string };
};

export type Query = {
  /** Participatory budgets, the latest first. */
  readonly budgets: BudgetPage;
  readonly budget?: Maybe<Budget>;
  /** Hashes that show a later log to go on from an earlier one (RFC 9162). */
  readonly ballotLogConsistency: ReadonlyArray<Scalars['String']['output']>;
  /** Opened ballots of an envelope in the order of their ids, at most 200: those whose id begins so. Nobody asks for one ballot alone. */
  readonly publishedBallots: PublishedBallots;
  /** The bundle from which anybody counts again, in base 64. */
  readonly budgetBundle: Scalars['String']['output'];
  /** The chain around one thing, both ways: from a petition to the photo of what was built, and back; null where there is none to see. */
  readonly chainOf?: Maybe<ChainOfEffect>;
  /** Charters of a council, or of all councils at or below a territory; the one begun last first. */
  readonly charters: CharterPage;
  readonly charter?: Maybe<Charter>;
  /** What changed between two versions in a language (the one that counts where none is given), article by article and word by word. */
  readonly charterDifferences: ReadonlyArray<ArticleDifference>;
  /** Now, or as it was at an instant. */
  readonly charterNumbers: CharterNumbers;
  /** Consultations, the latest first; drafts only for the staff of their commune. */
  readonly consultations: ConsultationPage;
  readonly consultation?: Maybe<Consultation>;
  /** Contributions under no theme yet; each reading is in the audit. */
  readonly contributionsToClassify: ReadonlyArray<Contribution>;
  readonly suggestions: SuggestionPage;
  readonly suggestion?: Maybe<Suggestion>;
  readonly mySuggestions: ReadonlyArray<Suggestion>;
  /** The council of a commune, province or region: who sits in it, its bureau and its committees. */
  readonly council: Council;
  /** Dissolutions of a commune's council, the latest first. */
  readonly councilDissolutions: ReadonlyArray<CouncilDissolution>;
  /** Sessions of a commune from a day on (today where none is given), the next one first. */
  readonly councilSessions: ReadonlyArray<CouncilSession>;
  readonly councilSession?: Maybe<CouncilSession>;
  /** For whoever holds an official document; spaces and dashes in the code are forgiven. */
  readonly verifyDocument: DocumentCheck;
  readonly myAssurance: MyAssurance;
  /** What the reader lacks for a level, 1 to 3, that an action or its law asks for; null where nothing. */
  readonly assuranceGap?: Maybe<AssuranceGap>;
  /** Null when nobody is signed in. */
  readonly me?: Maybe<Me>;
  /**
   * Roles in force in the communes that the reader administers or audits; with `past` those that are over or were ended too, the latest
   * first: the register of who gave whom which power.
   */
  readonly roleGrants: ReadonlyArray<RoleGrant>;
  /** Everything held of the person who asks, by class. The same as a file: GET /me/export. */
  readonly myData: ReadonlyArray<HeldData>;
  readonly retention: ReadonlyArray<RetentionRule>;
  readonly mySecurity: MySecurity;
  readonly signInOptions: SignInOptions;
  /** What was hidden in a territory, for which class of reason, when, and what became of the appeal; the latest first. */
  readonly moderationLog: ModerationLogPage;
  /** Reported, held and contested texts of a territory, for its staff; the longest wait first. */
  readonly moderationQueue: ModeratedTextPage;
  /** The own texts about which something was done. */
  readonly myModeratedTexts: ReadonlyArray<ModeratedText>;
  readonly mailbox: NoticePage;
  /** Own notices that were not read yet. */
  readonly unreadNotices: Scalars['Int']['output'];
  readonly noticeSettings: NoticeSettings;
  /** For the staff of a territory. */
  readonly territoryMail: TerritoryMail;
  /** Numbers of mails by what became of them. */
  readonly mailHealth: ReadonlyArray<MailHealth>;
  /** Verified associations, with their seat or a branch in a commune, by name in any script, by field of action; the one declared last first. */
  readonly organisations: OrganisationPage;
  /** Null where there is none, or where the reader may not know that there is. */
  readonly organisation?: Maybe<Organisation>;
  /** Associations of whose team the reader is. */
  readonly myOrganisations: ReadonlyArray<Organisation>;
  readonly myInvitations: ReadonlyArray<OrganisationInvitation>;
  /** Dossiers of the communes that the reader works for. */
  readonly organisationWorklist: OrganisationPage;
  /** Associations with a branch to confirm in the communes that the reader works for. */
  readonly branchesToConfirm: ReadonlyArray<Organisation>;
  /** Printed sheets of a petition that were typed, the latest first; for the staff of its commune. */
  readonly paperBatches: ReadonlyArray<PaperBatch>;
  /** What was typed from a sheet. Each reading is audited. */
  readonly paperBatch: PaperBatchLines;
  /**
   * Petitions that were opened, the latest first. `search` looks into titles in any script, without accents; `overdue` gives those
   * whose answer is owed and late.
   */
  readonly petitions: PetitionPage;
  /** Null where there is none, or where the reader may not know that there is. */
  readonly petition?: Maybe<Petition>;
  /** The reader's own petitions, drafts included, the latest first. */
  readonly myPetitions: PetitionPage;
  /** Petitions on which an act is owed by one of the reader's roles, the one filed first first. */
  readonly petitionWorklist: PetitionPage;
  /** What the law asks of a petition to this commune, province or region today; null where the project knows no law for it. */
  readonly petitionLaw?: Maybe<CommunePetitionLaw>;
  /** Every instrument that the project knows a law for in this commune, province or region. */
  readonly petitionLaws: ReadonlyArray<CommunePetitionLaw>;
  /** The reader's own valid signatures, the latest first; nobody else ever sees them together. */
  readonly mySignatures: SignedPetitionPage;
  /** Names of signatories of a filed petition, in the order in which they signed. Each reading is audited. */
  readonly petitionFile: PetitionFile;
  /** For whoever holds a filing receipt; spaces and dashes in the code are forgiven. */
  readonly verifyFilingReceipt: FilingReceiptCheck;
  /** For whoever holds a signature's receipt; names nobody. */
  readonly verifySignatureReceipt: SignatureReceiptCheck;
  readonly signatureCounter: SignatureCounter;
  /**
   * What is worth a look before a collection is opened, by the law of today, each point with its article. It advises and never blocks.
   * Null where the project knows no law. Nothing of the text is kept.
   */
  readonly petitionPreCheck?: Maybe<PetitionPreCheck>;
  /** The list of a petition, for its petitioner and for the bureau, who see the same; null for everybody else. */
  readonly preCheckOfPetition?: Maybe<PreCheckOfPetition>;
  /** Petitions like a title, in any of its languages and spellings. */
  readonly similarPetitions: ReadonlyArray<SimilarPetition>;
  /** Signatures of the last three days by hour and class of source, the latest first; no person, no device, no address. */
  readonly signatureSources: ReadonlyArray<SourceHour>;
  /** Marked signatures that still count, by the first reason of each: what an invalidation of these classes would remove now. */
  readonly markedSignatures: ReadonlyArray<SuspicionCount>;
  readonly trustedDesks: ReadonlyArray<TrustedDesk>;
  /** Action plans, the latest first; those that are being prepared only for the staff of their commune. */
  readonly actionPlans: ActionPlanPage;
  readonly actionPlan?: Maybe<ActionPlan>;
  /** Actions of a plan, the latest first. */
  readonly planActions: PlanActionPage;
  readonly planAction?: Maybe<PlanAction>;
  readonly planKinds: ReadonlyArray<PlanKind>;
  /** Disputes that wait for the viewer's answer, the one due first first. */
  readonly disputesToAnswer: ReadonlyArray<ActionDispute>;
  /** Acts that the reader proposed or may decide, the next to expire first; 200 at most. */
  readonly pendingActs: ReadonlyArray<PendingAct>;
  /** What this server is; also a cheap way to see that it answers. */
  readonly server: Server;
  /** What the workers owe, and what was refused for good: nothing is parked silently. */
  readonly taskLedger: ReadonlyArray<TaskLedgerLine>;
  readonly registerSettings: RegisterSettings;
  /** Versions of the rolls of a commune, the newest import first. */
  readonly rollVersions: ReadonlyArray<RollVersion>;
  readonly rollVersion: RollVersion;
  readonly rollFreezes: RollFreezePage;
  readonly myRegister: MyRegister;
  /** Territories of a kind, by name; the text may be in any script, without accents. */
  readonly territories: ReadonlyArray<Territory>;
  readonly territory?: Maybe<Territory>;
  /** Days without work in force in a territory, its own and those of the levels above. */
  readonly holidays: ReadonlyArray<Holiday>;
};

export type QueryBudgetsArgs = {
  communeId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryBudgetArgs = {
  id: Scalars['ID']['input'];
};

export type QueryBallotLogConsistencyArgs = {
  budgetId: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  second: Scalars['Int']['input'];
};

export type QueryPublishedBallotsArgs = {
  budgetId: Scalars['ID']['input'];
  envelopeId: Scalars['String']['input'];
  beginning?: Scalars['String']['input'];
};

export type QueryBudgetBundleArgs = {
  budgetId: Scalars['ID']['input'];
};

export type QueryChainOfArgs = {
  kind: ChainKind;
  id: Scalars['ID']['input'];
};

export type QueryChartersArgs = {
  communeId?: InputMaybe<Scalars['ID']['input']>;
  territoryId?: InputMaybe<Scalars['ID']['input']>;
  status?: InputMaybe<CharterStatus>;
  programme?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryCharterArgs = {
  id: Scalars['ID']['input'];
};

export type QueryCharterDifferencesArgs = {
  charterId: Scalars['ID']['input'];
  from: Scalars['Int']['input'];
  to: Scalars['Int']['input'];
  language?: InputMaybe<Locale>;
};

export type QueryCharterNumbersArgs = {
  territoryId: Scalars['ID']['input'];
  programme?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
};

export type QueryConsultationsArgs = {
  communeId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryConsultationArgs = {
  id: Scalars['ID']['input'];
};

export type QueryContributionsToClassifyArgs = {
  consultationId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QuerySuggestionsArgs = {
  communeId?: InputMaybe<Scalars['ID']['input']>;
  status?: InputMaybe<ReadonlyArray<SuggestionStatus>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QuerySuggestionArgs = {
  id: Scalars['ID']['input'];
};

export type QueryCouncilArgs = {
  communeId: Scalars['ID']['input'];
};

export type QueryCouncilDissolutionsArgs = {
  communeId: Scalars['ID']['input'];
};

export type QueryCouncilSessionsArgs = {
  communeId: Scalars['ID']['input'];
  from?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryCouncilSessionArgs = {
  id: Scalars['ID']['input'];
};

export type QueryVerifyDocumentArgs = {
  code: Scalars['String']['input'];
};

export type QueryAssuranceGapArgs = {
  needed: Scalars['Int']['input'];
};

export type QueryRoleGrantsArgs = {
  past?: InputMaybe<Scalars['Boolean']['input']>;
};

export type QueryModerationLogArgs = {
  territoryId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryModerationQueueArgs = {
  territoryId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryMailboxArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryTerritoryMailArgs = {
  territoryId: Scalars['ID']['input'];
};

export type QueryOrganisationsArgs = {
  communeId?: InputMaybe<Scalars['ID']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  tag?: InputMaybe<PurposeTag>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryOrganisationArgs = {
  id: Scalars['ID']['input'];
};

export type QueryOrganisationWorklistArgs = {
  status?: InputMaybe<ReadonlyArray<OrganisationStatus>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryPaperBatchesArgs = {
  petitionId: Scalars['ID']['input'];
};

export type QueryPaperBatchArgs = {
  id: Scalars['ID']['input'];
};

export type QueryPetitionsArgs = {
  communeId?: InputMaybe<Scalars['ID']['input']>;
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  status?: InputMaybe<ReadonlyArray<PetitionStatus>>;
  search?: InputMaybe<Scalars['String']['input']>;
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryPetitionArgs = {
  id: Scalars['ID']['input'];
};

export type QueryMyPetitionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryPetitionWorklistArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryPetitionLawArgs = {
  communeId: Scalars['ID']['input'];
  instrument?: PetitionInstrument;
};

export type QueryPetitionLawsArgs = {
  communeId: Scalars['ID']['input'];
};

export type QueryMySignaturesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryPetitionFileArgs = {
  petitionId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryVerifyFilingReceiptArgs = {
  number: Scalars['String']['input'];
  code: Scalars['String']['input'];
};

export type QueryVerifySignatureReceiptArgs = {
  signatureId: Scalars['ID']['input'];
  code: Scalars['String']['input'];
};

export type QueryPetitionPreCheckArgs = {
  input: PetitionPreCheckInput;
};

export type QueryPreCheckOfPetitionArgs = {
  petitionId: Scalars['ID']['input'];
};

export type QuerySimilarPetitionsArgs = {
  communeId: Scalars['ID']['input'];
  titles: TranslatedTextInput;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QuerySignatureSourcesArgs = {
  petitionId: Scalars['ID']['input'];
};

export type QueryMarkedSignaturesArgs = {
  petitionId: Scalars['ID']['input'];
  reasons?: InputMaybe<ReadonlyArray<Suspicion>>;
};

export type QueryTrustedDesksArgs = {
  communeId: Scalars['ID']['input'];
};

export type QueryActionPlansArgs = {
  communeId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryActionPlanArgs = {
  id: Scalars['ID']['input'];
};

export type QueryPlanActionsArgs = {
  planId: Scalars['ID']['input'];
  status?: InputMaybe<ReadonlyArray<PlanActionStatus>>;
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  partId?: InputMaybe<Scalars['ID']['input']>;
  territoryId?: InputMaybe<Scalars['ID']['input']>;
  sdg?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryPlanActionArgs = {
  id: Scalars['ID']['input'];
};

export type QueryPlanKindsArgs = {
  communeId: Scalars['ID']['input'];
};

export type QueryDisputesToAnswerArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryRegisterSettingsArgs = {
  communeId: Scalars['ID']['input'];
};

export type QueryRollVersionsArgs = {
  communeId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryRollVersionArgs = {
  id: Scalars['ID']['input'];
};

export type QueryRollFreezesArgs = {
  communeId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryTerritoriesArgs = {
  kind?: TerritoryKind;
  search?: InputMaybe<Scalars['String']['input']>;
  parentId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryTerritoryArgs = {
  id: Scalars['ID']['input'];
};

export type QueryHolidaysArgs = {
  territoryId: Scalars['ID']['input'];
};

export type Mutation = {
  readonly draftBudget: BudgetState;
  readonly reviseBudgetRegulation: BudgetState;
  readonly importBudgetFile: BudgetState;
  readonly adoptBudgetRegulation: BudgetState;
  readonly advanceBudget: BudgetState;
  /** What the council decided on the money; nothing changes before another person confirms it. */
  readonly proposeBudgetAllocation: ActProposed;
  /** As the second person: the winners are funded. */
  readonly confirmBudgetAllocation: BudgetState;
  readonly reportBudget: BudgetState;
  readonly proposeBudgetProject: ProjectState;
  readonly proposeBudgetProjectOnPaper: ProjectState;
  readonly judgeProjectAdmissibility: ProjectState;
  readonly judgeProjectFeasibility: ProjectState;
  readonly proposeProjectMerge: ProjectState;
  readonly consentToProjectMerge: ProjectState;
  readonly appealBudgetProject: ProjectState;
  readonly decideProjectAppeal: ProjectState;
  readonly castBallot: BallotReceipt;
  readonly requestBallotToken: BlindSignature;
  readonly castBlindBallot: BallotReceipt;
  /** Assisted voting. */
  readonly castBallotAtDesk: BallotReceipt;
  /** Marks a voter who votes on paper; the paper goes into a box without a name. */
  readonly givePaperBallot: BudgetActDone;
  readonly enterPaperBallots: ActProposed;
  /** As the second person. */
  readonly confirmPaperBallots: PaperBallotsTaken;
  readonly rehearseBudgetCount: BudgetActDone;
  readonly cancelBudgetCount: BudgetActDone;
  readonly retryBudgetCount: BudgetActDone;
  readonly objectToBudgetResult: BudgetActDone;
  readonly decideBudgetObjection: BudgetActDone;
  readonly recordProjectDelivery: ProjectState;
  readonly abandonBudgetProject: ProjectAbandoned;
  /** Begins the charter of a council by a decision that names the team. */
  readonly initiateCharter: CharterState;
  /** Begins the next edition, with the text in force as its first version. */
  readonly reviseCharter: CharterState;
  readonly startCharterDiagnosis: CharterState;
  /** Publishes the diagnosis; workshops and drafting are open. */
  readonly startCharterDrafting: CharterState;
  readonly recordCharterWorkshop: Changed;
  /** The next version of the text; those before stay. */
  readonly writeCharterVersion: CharterVersionWritten;
  readonly openCharterConsultation: CharterState;
  readonly contributeToCharter: Changed;
  /** Public and final; its author is told. */
  readonly answerCharterContribution: Changed;
  /** Puts the latest version on the next agenda that is open. */
  readonly sendCharterToCouncil: CharterState;
  /** Writes down what the sitting council decided; a second person confirms, before the sitting is closed. */
  readonly proposeCharterDecision: ActProposed;
  readonly confirmCharterDecision: CharterState;
  readonly signCharterForAssociation: Changed;
  readonly signCharterForCouncil: Changed;
  readonly bringCharterIntoForce: CharterState;
  readonly publishCharterReview: Changed;
  readonly abandonCharter: CharterState;
  readonly draftConsultation: ConsultationPayload;
  readonly reviseConsultation: ConsultationPayload;
  readonly attachConsultationDocument: ConsultationPayload;
  /** Announces, begins the analysis, or cancels before the opening. Opening, closing and archiving happen on their days. */
  readonly advanceConsultation: ConsultationPayload;
  readonly extendConsultation: ConsultationPayload;
  /** Answers; with an account once, the later answer in the place of the earlier. */
  readonly contribute: ContributePayload;
  /** Types in what came on paper or was said in a meeting. */
  readonly keyContribution: ContributePayload;
  readonly annotate: ContributePayload;
  readonly nameThemes: ConsultationPayload;
  readonly classifyContributions: ClassifyPayload;
  readonly publishSynthesis: ConsultationPayload;
  readonly publishResponse: ConsultationPayload;
  /** Drops a suggestion into the box; five a day at most. */
  readonly writeSuggestion: SuggestionPayload;
  readonly keySuggestion: SuggestionPayload;
  readonly routeSuggestion: SuggestionPayload;
  readonly answerSuggestion: SuggestionPayload;
  readonly closeSuggestion: SuggestionPayload;
  /** Writes down that the council was dissolved; another person confirms it. */
  readonly proposeCouncilDissolution: ActProposed;
  /** Sessions to come are not held, what was on their agendas waits; public, and every open procedure is told. */
  readonly confirmCouncilDissolution: Changed;
  readonly recordCouncilInstallation: Changed;
  readonly planSession: Changed;
  readonly openAgenda: SessionState;
  readonly freezeAgenda: SessionState;
  readonly conveneSession: SessionState;
  /** Too few came: the council is convened anew with the same agenda. */
  readonly adjournSession: SessionState;
  /** `present`: members who are there; needed where a mandate was recorded and the law asks for a quorum. */
  readonly openSession: SessionState;
  readonly extendSession: SessionState;
  readonly closeSession: SessionState;
  /** Its open items move to the next agenda that is open. */
  readonly declareSessionNotHeld: SessionState;
  /** Minutes of a session that is closed; public once published. */
  readonly recordMinutes: SessionState;
  readonly publishDeliberations: SessionState;
  /** Puts a matter of the council itself on an open agenda; what a procedure brings is placed by it. */
  readonly addAgendaItem: Changed;
  readonly referAgendaItem: Changed;
  readonly recordCommitteeReport: Changed;
  /** What the sitting council decided on a matter of its own; nothing changes before another person confirms it. */
  readonly proposeDeliberation: ProposedDeliberation;
  readonly confirmDeliberation: Changed;
  readonly beginMandate: Changed;
  readonly seatCouncilMember: Changed;
  readonly endCouncilSeat: Changed;
  readonly formCommittee: Changed;
  /** The deliberation went to the authority that gives its visa: the time runs. */
  readonly transmitDeliberation: VisaState;
  readonly settleVisa: VisaState;
  /** Withdraws an official document. The act that it attested is not touched. */
  readonly withdrawDocument: Changed;
  readonly introduceMyself: Introduction;
  /** Be known by the national identity from now on. */
  readonly linkNationalIdentity: Departure;
  /** A clerk has seen the person with an identity document; a second person confirms. */
  readonly attestIdentity: IdentityAct;
  readonly confirmIdentity: IdentityAct;
  /** Nobody's, where the person holds a role in a territory that the administrator does not administer. */
  readonly proposeFactorReset: ActProposed;
  /** The second factor goes, all sessions of the person end, and the person is told. */
  readonly confirmFactorReset: ActSettled;
  readonly setMyLanguage: LanguageSet;
  readonly grantRole: Changed;
  readonly endRole: Changed;
  /** Lends a role for days within the own. What was lent is not lent on. */
  readonly delegateRole: Changed;
  readonly endDelegation: Changed;
  readonly requestDeletionCode: Done;
  /** Erases the account for good. No count, receipt or audit changes. */
  readonly deleteMyAccount: Done;
  readonly correctMyData: MyName;
  /** Sends a code to a contact that is to be added; the answer is the same whoever uses it. */
  readonly requestContactCode: Done;
  readonly addMyContact: Done;
  readonly removeMyContact: Done;
  /** Sends a code to one of the own contacts, to prove once more to be oneself. */
  readonly requestConfirmationCode: Done;
  readonly confirmItIsMe: Done;
  readonly setMyPassword: Done;
  readonly removeMyPassword: Done;
  readonly startSecondFactor: SecondFactorSecret;
  /** From now on a code of the app is asked for at each sign-in. */
  readonly confirmSecondFactor: RecoveryCodes;
  readonly removeSecondFactor: Done;
  readonly startPasskey: PasskeyCeremony;
  readonly addPasskey: Done;
  readonly removePasskey: Done;
  readonly endSession: Done;
  readonly endOtherSessions: SessionsEnded;
  /** Sends a code of six digits, valid for ten minutes. The answer is the same for every address. */
  readonly requestSignInCode: Done;
  /** Signs in; a new address becomes a person, one that several share is asked who it is. */
  readonly signInWithCode: SignInStep;
  readonly chooseAccount: SignInStep;
  readonly signInWithPassword: SignInStep;
  /** Asks the browser for a passkey of this site; no address is needed. */
  readonly startPasskeySignIn: PasskeyCeremony;
  /** A passkey is two factors in one: also how somebody halfway gives the second. */
  readonly signInWithPasskey: SignInStep;
  /** By OpenID Connect. */
  readonly startNationalSignIn: Departure;
  readonly giveSecondFactor: SignInStep;
  readonly signOut: Done;
  /** Tells the staff that a text breaks the rules; ten a day at most. A person looks; nothing is hidden by reports alone. */
  readonly reportText: ReportTextPayload;
  /** Holds a text, hides it with a reason and words to its author, shows it, or answers reports of it. */
  readonly moderateText: ModerationPayload;
  /** The author contests that the text was hidden. */
  readonly appealHiding: ModerationPayload;
  /** Decides such an appeal with reasons; never the person who hid the text. */
  readonly decideHidingAppeal: ModerationPayload;
  readonly markNoticeRead: Changed;
  readonly markAllNoticesRead: Done;
  /** How much mail one bears, and when. */
  readonly setNoticeSettings: Done;
  /** Stops mail of news on the subject of an own notice. Legal notices go on. */
  readonly stopNews: Changed;
  /** Stops news of one subject, without signing in. Legal notices go on. */
  readonly refuseNews: Done;
  readonly declareOrganisation: OrganisationDeclared;
  /** Changes the facts; what was verified must be verified again. */
  readonly reviseOrganisation: OrganisationState;
  /** Declares a rejected dossier again, set right. */
  readonly resubmitOrganisation: OrganisationState;
  readonly moveOrganisationSeat: OrganisationState;
  readonly addOrganisationBranch: Changed;
  readonly closeOrganisationBranch: Changed;
  readonly attachOrganisationDocument: Changed;
  /** As long as no decision rests on it. */
  readonly removeOrganisationDocument: Changed;
  readonly nameRepresentative: MemberChanged;
  readonly inviteEditor: MemberChanged;
  readonly answerInvitation: MemberChanged;
  readonly consentToName: MemberChanged;
  readonly endMembership: MemberChanged;
  readonly recordGovernance: Changed;
  readonly checkOrganisationDocuments: OrganisationState;
  /** By another clerk than the one who checked the documents; confirms the seat and the terms. */
  readonly verifyOrganisation: OrganisationState;
  readonly rejectOrganisation: OrganisationState;
  /** Confirms the term of a representative. */
  readonly renewOrganisation: OrganisationState;
  /** By a clerk of the branch's commune. */
  readonly confirmOrganisationBranch: Changed;
  /** Issues a sheet to print and sign on; each has its own number and code. Its PDF is among `documents`. */
  readonly printSignatureSheet: Changed;
  /** Issues a receipt or a letter of a petition anew, with a code of its own; what was genuine is superseded by it. */
  readonly reissueDocument: Changed;
  /** Types one sheet. Nothing is counted before another person has decided each line. */
  readonly enterPaperBatch: BatchEntered;
  /** As the second person, decides each line of a sheet; the valid ones are signatures at once. */
  readonly validatePaperBatch: BatchSettled;
  /** Gives a batch up before it is decided; its sheet may be typed again. */
  readonly discardPaperBatch: Changed;
  readonly draftPetition: Changed;
  /** Changes a draft; once signatures are collected the words are locked. */
  readonly revisePetition: Changed;
  /** Locks the words and opens the petition to everybody. */
  readonly openCollection: PetitionState;
  /** Gives an own petition up, before filing. */
  readonly withdrawPetition: PetitionState;
  /** The receipt is given at once; the count follows. */
  readonly signPetition: SignatureReceipt;
  /** Takes the own signature back, before filing. */
  readonly withdrawSignature: SignatureWithdrawn;
  /** Files with the council president: numbered receipt at once, and the time for an answer runs. */
  readonly submitPetition: FilingReceipt;
  /** The president passes a filed petition to the bureau. */
  readonly referPetitionToBureau: PetitionState;
  readonly admitPetition: PetitionState;
  /** The bureau asks for what is missing, where the law allows it; the law says whether its time stands still meanwhile. */
  readonly requestPetitionCompletion: PetitionState;
  readonly completePetition: PetitionState;
  /** The bureau proposes to reject; a second person confirms. */
  readonly proposePetitionRejection: ActProposed;
  /** The rejection takes effect, with the reasons as they were proposed. */
  readonly confirmPetitionRejection: PetitionState;
  /** Puts it on the agenda of the next ordinary session whose agenda is open. */
  readonly schedulePetition: PetitionState;
  readonly referPetitionToCommittee: PetitionState;
  /** Writes down what the sitting council decided; a second person confirms, before the sitting is closed. */
  readonly proposePetitionDecision: ActProposed;
  /** The decision takes effect; a postponed petition goes to the next agenda that is open, or waits for one. */
  readonly confirmPetitionDecision: PetitionState;
  /** Writes down the answer of the authority, or of the college in the sitting, under a law that asks for an answer; another person confirms it. */
  readonly proposePetitionAnswer: ActProposed;
  /** The petitioner has the answer, as it was written down. */
  readonly confirmPetitionAnswer: PetitionState;
  /** Records what becomes of the decision; may be said several times. */
  readonly followUpPetition: PetitionState;
  /** Ends a petition with a public summary. */
  readonly closePetition: PetitionState;
  /** Signatures marked until now no longer count, if a second person confirms. */
  readonly proposeSignatureInvalidation: ActProposed;
  readonly confirmSignatureInvalidation: SignaturesInvalidated;
  /** Trusts the device that asks. */
  readonly trustThisDevice: Changed;
  readonly endTrustedDesk: Changed;
  readonly initiatePlan: PlanState;
  readonly writePlan: PlanState;
  readonly advancePlan: PlanState;
  readonly placePlan: PlanState;
  /** Nothing changes before another person confirms it, while the council still sits. */
  readonly proposePlanDecision: ActProposed;
  readonly confirmPlanDecision: PlanState;
  readonly recordPlanVisa: PlanState;
  readonly addPlanPart: Changed;
  readonly savePlanAction: PlanActionState;
  readonly importPlanActions: ImportReport;
  readonly movePlanAction: PlanActionState;
  /** Two taps in the field. */
  readonly reportPlanAction: PlanActionState;
  readonly verifyPlanAction: PlanActionState;
  readonly recordActionPayment: Changed;
  readonly addPlanIndicator: Changed;
  readonly measurePlanIndicator: Changed;
  /** Not done here: an answer is owed by a day. */
  readonly disputePlanAction: DisputeFiled;
  readonly answerActionDispute: Changed;
  readonly publishPlanEvaluation: PlanState;
  readonly withdrawPendingAct: ActSettled;
  /** The second person's no. */
  readonly declinePendingAct: ActSettled;
  /** @deprecated keeps the type open for the features; always null */
  readonly _none?: Maybe<Scalars['Boolean']['output']>;
  readonly setRegisterSettings: Changed;
  /** Asks to be recognised on a commune's rolls. The answer is the same for everybody; nothing is looked up. */
  readonly claimRollEntry: ClaimRecorded;
  /** At the counter, the identity card seen. */
  readonly confirmRollClaim: ClaimConfirmed;
  readonly endRollLink: RollLinkEnded;
  /** An import proposes by itself; this proposes again what was taken back or refused. Asked again it answers with the act that waits. */
  readonly proposeRoll: ActProposed;
  /** The roll is in force; the one before it is history. */
  readonly confirmRoll: Changed;
  readonly proposeLateAddition: Changed;
  readonly decideLateAddition: LateAdditionDecided;
  readonly proposeLateRemoval: Changed;
  readonly decideLateRemoval: LateRemovalDecided;
  readonly verifyRollFreeze: FreezeVerified;
  readonly correctTerritory: Changed;
  /** By an administrator or a secretary of the territory; public. */
  readonly setDesk: Changed;
  /** Open dates of the law are computed again and keep the reason. */
  readonly declareHoliday: Changed;
  readonly withdrawHoliday: Changed;
};

export type MutationDraftBudgetArgs = {
  input: DraftBudgetInput;
};

export type MutationReviseBudgetRegulationArgs = {
  input: ReviseBudgetRegulationInput;
};

export type MutationImportBudgetFileArgs = {
  input: ImportBudgetFileInput;
};

export type MutationAdoptBudgetRegulationArgs = {
  input: AdoptBudgetRegulationInput;
};

export type MutationAdvanceBudgetArgs = {
  input: AdvanceBudgetInput;
};

export type MutationProposeBudgetAllocationArgs = {
  input: ProposeBudgetAllocationInput;
};

export type MutationConfirmBudgetAllocationArgs = {
  input: ConfirmActInput;
};

export type MutationReportBudgetArgs = {
  input: ReportBudgetInput;
};

export type MutationProposeBudgetProjectArgs = {
  input: ProposeBudgetProjectInput;
};

export type MutationProposeBudgetProjectOnPaperArgs = {
  input: ProposeBudgetProjectOnPaperInput;
};

export type MutationJudgeProjectAdmissibilityArgs = {
  input: JudgeProjectAdmissibilityInput;
};

export type MutationJudgeProjectFeasibilityArgs = {
  input: JudgeProjectFeasibilityInput;
};

export type MutationProposeProjectMergeArgs = {
  input: ProposeProjectMergeInput;
};

export type MutationConsentToProjectMergeArgs = {
  input: ConsentToProjectMergeInput;
};

export type MutationAppealBudgetProjectArgs = {
  input: AppealBudgetProjectInput;
};

export type MutationDecideProjectAppealArgs = {
  input: DecideProjectAppealInput;
};

export type MutationCastBallotArgs = {
  input: CastBallotInput;
};

export type MutationRequestBallotTokenArgs = {
  input: RequestBallotTokenInput;
};

export type MutationCastBlindBallotArgs = {
  input: CastBlindBallotInput;
};

export type MutationCastBallotAtDeskArgs = {
  input: CastBallotAtDeskInput;
};

export type MutationGivePaperBallotArgs = {
  input: GivePaperBallotInput;
};

export type MutationEnterPaperBallotsArgs = {
  input: EnterPaperBallotsInput;
};

export type MutationConfirmPaperBallotsArgs = {
  input: ConfirmPaperBallotsInput;
};

export type MutationRehearseBudgetCountArgs = {
  input: RehearseBudgetCountInput;
};

export type MutationCancelBudgetCountArgs = {
  input: BudgetCountInput;
};

export type MutationRetryBudgetCountArgs = {
  input: BudgetCountInput;
};

export type MutationObjectToBudgetResultArgs = {
  input: ObjectToBudgetResultInput;
};

export type MutationDecideBudgetObjectionArgs = {
  input: DecideBudgetObjectionInput;
};

export type MutationRecordProjectDeliveryArgs = {
  input: RecordProjectDeliveryInput;
};

export type MutationAbandonBudgetProjectArgs = {
  input: AbandonBudgetProjectInput;
};

export type MutationInitiateCharterArgs = {
  input: InitiateCharterInput;
};

export type MutationReviseCharterArgs = {
  input: ReviseCharterInput;
};

export type MutationStartCharterDiagnosisArgs = {
  input: CharterInput;
};

export type MutationStartCharterDraftingArgs = {
  input: StartCharterDraftingInput;
};

export type MutationRecordCharterWorkshopArgs = {
  input: CharterWorkshopInput;
};

export type MutationWriteCharterVersionArgs = {
  input: CharterVersionInput;
};

export type MutationOpenCharterConsultationArgs = {
  input: OpenCharterConsultationInput;
};

export type MutationContributeToCharterArgs = {
  input: ContributeToCharterInput;
};

export type MutationAnswerCharterContributionArgs = {
  input: AnswerContributionInput;
};

export type MutationSendCharterToCouncilArgs = {
  input: CharterInput;
};

export type MutationProposeCharterDecisionArgs = {
  input: DecideCharterInput;
};

export type MutationConfirmCharterDecisionArgs = {
  input: ConfirmActInput;
};

export type MutationSignCharterForAssociationArgs = {
  input: SignCharterForAssociationInput;
};

export type MutationSignCharterForCouncilArgs = {
  input: SignCharterInput;
};

export type MutationBringCharterIntoForceArgs = {
  input: CharterInput;
};

export type MutationPublishCharterReviewArgs = {
  input: PublishCharterReviewInput;
};

export type MutationAbandonCharterArgs = {
  input: AbandonCharterInput;
};

export type MutationDraftConsultationArgs = {
  input: DraftConsultationInput;
};

export type MutationReviseConsultationArgs = {
  input: ReviseConsultationInput;
};

export type MutationAttachConsultationDocumentArgs = {
  input: AttachConsultationDocumentInput;
};

export type MutationAdvanceConsultationArgs = {
  input: AdvanceConsultationInput;
};

export type MutationExtendConsultationArgs = {
  input: ExtendConsultationInput;
};

export type MutationContributeArgs = {
  input: ContributeInput;
};

export type MutationKeyContributionArgs = {
  input: KeyContributionInput;
};

export type MutationAnnotateArgs = {
  input: AnnotateInput;
};

export type MutationNameThemesArgs = {
  input: NameThemesInput;
};

export type MutationClassifyContributionsArgs = {
  input: ClassifyContributionsInput;
};

export type MutationPublishSynthesisArgs = {
  input: PublishSynthesisInput;
};

export type MutationPublishResponseArgs = {
  input: PublishResponseInput;
};

export type MutationWriteSuggestionArgs = {
  input: WriteSuggestionInput;
};

export type MutationKeySuggestionArgs = {
  input: KeySuggestionInput;
};

export type MutationRouteSuggestionArgs = {
  input: RouteSuggestionInput;
};

export type MutationAnswerSuggestionArgs = {
  input: AnswerSuggestionInput;
};

export type MutationCloseSuggestionArgs = {
  input: CloseSuggestionInput;
};

export type MutationProposeCouncilDissolutionArgs = {
  input: CouncilDissolutionInput;
};

export type MutationConfirmCouncilDissolutionArgs = {
  input: ConfirmActInput;
};

export type MutationRecordCouncilInstallationArgs = {
  input: CouncilInstallationInput;
};

export type MutationPlanSessionArgs = {
  input: PlanSessionInput;
};

export type MutationOpenAgendaArgs = {
  input: SessionInput;
};

export type MutationFreezeAgendaArgs = {
  input: SessionInput;
};

export type MutationConveneSessionArgs = {
  input: SessionInput;
};

export type MutationAdjournSessionArgs = {
  input: AdjournSessionInput;
};

export type MutationOpenSessionArgs = {
  input: SessionInput;
  present?: InputMaybe<Scalars['Int']['input']>;
};

export type MutationExtendSessionArgs = {
  input: ExtendSessionInput;
};

export type MutationCloseSessionArgs = {
  input: SessionInput;
};

export type MutationDeclareSessionNotHeldArgs = {
  input: SessionNotHeldInput;
};

export type MutationRecordMinutesArgs = {
  input: MinutesInput;
};

export type MutationPublishDeliberationsArgs = {
  input: SessionInput;
};

export type MutationAddAgendaItemArgs = {
  input: AgendaItemInput;
};

export type MutationReferAgendaItemArgs = {
  input: ReferItemInput;
};

export type MutationRecordCommitteeReportArgs = {
  input: CommitteeReportInput;
};

export type MutationProposeDeliberationArgs = {
  input: DeliberationInput;
};

export type MutationConfirmDeliberationArgs = {
  input: ConfirmDeliberationInput;
};

export type MutationBeginMandateArgs = {
  input: MandateInput;
};

export type MutationSeatCouncilMemberArgs = {
  input: CouncilMemberInput;
};

export type MutationEndCouncilSeatArgs = {
  input: SeatEndInput;
};

export type MutationFormCommitteeArgs = {
  input: CommitteeInput;
};

export type MutationTransmitDeliberationArgs = {
  input: TransmissionInput;
};

export type MutationSettleVisaArgs = {
  input: VisaInput;
};

export type MutationWithdrawDocumentArgs = {
  input: WithdrawDocumentInput;
};

export type MutationLinkNationalIdentityArgs = {
  input: StartNationalSignInInput;
};

export type MutationAttestIdentityArgs = {
  input: AttestIdentityInput;
};

export type MutationConfirmIdentityArgs = {
  input: ConfirmIdentityInput;
};

export type MutationProposeFactorResetArgs = {
  input: ProposeFactorResetInput;
};

export type MutationConfirmFactorResetArgs = {
  input: ConfirmActInput;
};

export type MutationSetMyLanguageArgs = {
  input: SetMyLanguageInput;
};

export type MutationGrantRoleArgs = {
  input: GrantRoleInput;
};

export type MutationEndRoleArgs = {
  input: EndRoleInput;
};

export type MutationDelegateRoleArgs = {
  input: DelegateRoleInput;
};

export type MutationEndDelegationArgs = {
  input: EndDelegationInput;
};

export type MutationRequestDeletionCodeArgs = {
  input: RequestDeletionCodeInput;
};

export type MutationDeleteMyAccountArgs = {
  input: DeleteMyAccountInput;
};

export type MutationCorrectMyDataArgs = {
  input: CorrectMyDataInput;
};

export type MutationRequestContactCodeArgs = {
  input: RequestContactCodeInput;
};

export type MutationAddMyContactArgs = {
  input: AddMyContactInput;
};

export type MutationRemoveMyContactArgs = {
  input: RemoveMyContactInput;
};

export type MutationRequestConfirmationCodeArgs = {
  input: RequestConfirmationCodeInput;
};

export type MutationConfirmItIsMeArgs = {
  input: ConfirmItIsMeInput;
};

export type MutationSetMyPasswordArgs = {
  input: SetMyPasswordInput;
};

export type MutationConfirmSecondFactorArgs = {
  input: ConfirmSecondFactorInput;
};

export type MutationAddPasskeyArgs = {
  input: AddPasskeyInput;
};

export type MutationRemovePasskeyArgs = {
  input: RemovePasskeyInput;
};

export type MutationEndSessionArgs = {
  input: EndSessionInput;
};

export type MutationRequestSignInCodeArgs = {
  input: RequestSignInCodeInput;
};

export type MutationSignInWithCodeArgs = {
  input: SignInWithCodeInput;
};

export type MutationChooseAccountArgs = {
  input: ChooseAccountInput;
};

export type MutationSignInWithPasswordArgs = {
  input: SignInWithPasswordInput;
};

export type MutationSignInWithPasskeyArgs = {
  input: AnswerPasskeyInput;
};

export type MutationStartNationalSignInArgs = {
  input: StartNationalSignInInput;
};

export type MutationGiveSecondFactorArgs = {
  input: GiveSecondFactorInput;
};

export type MutationReportTextArgs = {
  input: ReportTextInput;
};

export type MutationModerateTextArgs = {
  input: ModerateTextInput;
};

export type MutationAppealHidingArgs = {
  input: AppealHidingInput;
};

export type MutationDecideHidingAppealArgs = {
  input: DecideHidingAppealInput;
};

export type MutationMarkNoticeReadArgs = {
  input: MarkNoticeReadInput;
};

export type MutationMarkAllNoticesReadArgs = {
  input: MarkAllNoticesReadInput;
};

export type MutationSetNoticeSettingsArgs = {
  input: SetNoticeSettingsInput;
};

export type MutationStopNewsArgs = {
  input: StopNewsInput;
};

export type MutationRefuseNewsArgs = {
  input: RefuseNewsInput;
};

export type MutationDeclareOrganisationArgs = {
  input: DeclareOrganisationInput;
};

export type MutationReviseOrganisationArgs = {
  input: ReviseOrganisationInput;
};

export type MutationResubmitOrganisationArgs = {
  input: OrganisationInput;
};

export type MutationMoveOrganisationSeatArgs = {
  input: OrganisationPlaceInput;
};

export type MutationAddOrganisationBranchArgs = {
  input: OrganisationPlaceInput;
};

export type MutationCloseOrganisationBranchArgs = {
  input: CloseBranchInput;
};

export type MutationAttachOrganisationDocumentArgs = {
  input: AttachOrganisationDocumentInput;
};

export type MutationRemoveOrganisationDocumentArgs = {
  input: RemoveOrganisationDocumentInput;
};

export type MutationNameRepresentativeArgs = {
  input: NameRepresentativeInput;
};

export type MutationInviteEditorArgs = {
  input: InviteEditorInput;
};

export type MutationAnswerInvitationArgs = {
  input: AnswerInvitationInput;
};

export type MutationConsentToNameArgs = {
  input: ConsentToNameInput;
};

export type MutationEndMembershipArgs = {
  input: OrganisationMemberInput;
};

export type MutationRecordGovernanceArgs = {
  input: RecordGovernanceInput;
};

export type MutationCheckOrganisationDocumentsArgs = {
  input: OrganisationInput;
};

export type MutationVerifyOrganisationArgs = {
  input: OrganisationInput;
};

export type MutationRejectOrganisationArgs = {
  input: RejectOrganisationInput;
};

export type MutationRenewOrganisationArgs = {
  input: OrganisationMemberInput;
};

export type MutationConfirmOrganisationBranchArgs = {
  input: ConfirmBranchInput;
};

export type MutationPrintSignatureSheetArgs = {
  input: PrintSignatureSheetInput;
};

export type MutationReissueDocumentArgs = {
  input: ReissueDocumentInput;
};

export type MutationEnterPaperBatchArgs = {
  input: EnterPaperBatchInput;
};

export type MutationValidatePaperBatchArgs = {
  input: ValidatePaperBatchInput;
};

export type MutationDiscardPaperBatchArgs = {
  input: DiscardPaperBatchInput;
};

export type MutationDraftPetitionArgs = {
  input: DraftPetitionInput;
};

export type MutationRevisePetitionArgs = {
  input: RevisePetitionInput;
};

export type MutationOpenCollectionArgs = {
  input: PetitionInput;
};

export type MutationWithdrawPetitionArgs = {
  input: PetitionInput;
};

export type MutationSignPetitionArgs = {
  input: SignPetitionInput;
};

export type MutationWithdrawSignatureArgs = {
  input: PetitionInput;
};

export type MutationSubmitPetitionArgs = {
  input: PetitionInput;
};

export type MutationReferPetitionToBureauArgs = {
  input: PetitionInput;
};

export type MutationAdmitPetitionArgs = {
  input: PetitionInput;
};

export type MutationRequestPetitionCompletionArgs = {
  input: RequestCompletionInput;
};

export type MutationCompletePetitionArgs = {
  input: CompletePetitionInput;
};

export type MutationProposePetitionRejectionArgs = {
  input: RejectPetitionInput;
};

export type MutationConfirmPetitionRejectionArgs = {
  input: ConfirmActInput;
};

export type MutationSchedulePetitionArgs = {
  input: PetitionInput;
};

export type MutationReferPetitionToCommitteeArgs = {
  input: ReferToCommitteeInput;
};

export type MutationProposePetitionDecisionArgs = {
  input: DeliberatePetitionInput;
};

export type MutationConfirmPetitionDecisionArgs = {
  input: ConfirmActInput;
};

export type MutationProposePetitionAnswerArgs = {
  input: ProposeAnswerInput;
};

export type MutationConfirmPetitionAnswerArgs = {
  input: ConfirmActInput;
};

export type MutationFollowUpPetitionArgs = {
  input: FollowUpPetitionInput;
};

export type MutationClosePetitionArgs = {
  input: ClosePetitionInput;
};

export type MutationProposeSignatureInvalidationArgs = {
  input: ProposeInvalidationInput;
};

export type MutationConfirmSignatureInvalidationArgs = {
  input: ConfirmActInput;
};

export type MutationTrustThisDeviceArgs = {
  input: TrustDeskInput;
};

export type MutationEndTrustedDeskArgs = {
  input: EndDeskInput;
};

export type MutationInitiatePlanArgs = {
  input: InitiatePlanInput;
};

export type MutationWritePlanArgs = {
  input: WritePlanInput;
};

export type MutationAdvancePlanArgs = {
  input: AdvancePlanInput;
};

export type MutationPlacePlanArgs = {
  input: PlanInput;
};

export type MutationProposePlanDecisionArgs = {
  input: PlanDecisionInput;
};

export type MutationConfirmPlanDecisionArgs = {
  input: ConfirmActInput;
};

export type MutationRecordPlanVisaArgs = {
  input: PlanVisaInput;
};

export type MutationAddPlanPartArgs = {
  input: PlanPartInput;
};

export type MutationSavePlanActionArgs = {
  input: PlanActionInput;
};

export type MutationImportPlanActionsArgs = {
  input: ImportActionsInput;
};

export type MutationMovePlanActionArgs = {
  input: MoveActionInput;
};

export type MutationReportPlanActionArgs = {
  input: ReportActionInput;
};

export type MutationVerifyPlanActionArgs = {
  input: VerifyActionInput;
};

export type MutationRecordActionPaymentArgs = {
  input: RecordPaymentInput;
};

export type MutationAddPlanIndicatorArgs = {
  input: AddIndicatorInput;
};

export type MutationMeasurePlanIndicatorArgs = {
  input: MeasureIndicatorInput;
};

export type MutationDisputePlanActionArgs = {
  input: DisputeActionInput;
};

export type MutationAnswerActionDisputeArgs = {
  input: AnswerDisputeInput;
};

export type MutationPublishPlanEvaluationArgs = {
  input: PublishEvaluationInput;
};

export type MutationWithdrawPendingActArgs = {
  input: WithdrawPendingActInput;
};

export type MutationDeclinePendingActArgs = {
  input: DeclinePendingActInput;
};

export type MutationSetRegisterSettingsArgs = {
  input: SetRegisterSettingsInput;
};

export type MutationClaimRollEntryArgs = {
  input: ClaimRollEntryInput;
};

export type MutationConfirmRollClaimArgs = {
  input: ConfirmRollClaimInput;
};

export type MutationEndRollLinkArgs = {
  input: EndRollLinkInput;
};

export type MutationProposeRollArgs = {
  input: ProposeRollInput;
};

export type MutationConfirmRollArgs = {
  input: ConfirmActInput;
};

export type MutationProposeLateAdditionArgs = {
  input: ProposeLateAdditionInput;
};

export type MutationDecideLateAdditionArgs = {
  input: DecideLateAdditionInput;
};

export type MutationProposeLateRemovalArgs = {
  input: ProposeLateRemovalInput;
};

export type MutationDecideLateRemovalArgs = {
  input: DecideLateRemovalInput;
};

export type MutationVerifyRollFreezeArgs = {
  input: VerifyRollFreezeInput;
};

export type MutationCorrectTerritoryArgs = {
  input: CorrectTerritoryInput;
};

export type MutationSetDeskArgs = {
  input: SetDeskInput;
};

export type MutationDeclareHolidayArgs = {
  input: DeclareHolidayInput;
};

export type MutationWithdrawHolidayArgs = {
  input: WithdrawHolidayInput;
};

/** Where a participatory budget stands. */
export type BudgetStatus =
  | 'draft'
  | 'informing'
  | 'ideas_open'
  | 'admissibility'
  | 'feasibility'
  | 'ballot_published'
  | 'voting'
  | 'counting'
  | 'results_provisional'
  | 'results_final'
  | 'council_allocation'
  | 'implementation'
  | 'accountability'
  | 'closed'
  | 'abandoned';

export type BudgetEvent =
  | 'adopt'
  | 'openIdeas'
  | 'closeIdeas'
  | 'startFeasibility'
  | 'publishBallot'
  | 'openVoting'
  | 'closeVoting'
  | 'settle'
  | 'recount'
  | 'finalise'
  | 'sendToCouncil'
  | 'allocate'
  /** The council decided to decide later. */
  | 'postpone'
  /** The council refused the money. */
  | 'refuse'
  | 'report'
  | 'close'
  | 'abandon';

export type BudgetProjectStatus =
  | 'submitted'
  | 'admissible'
  | 'inadmissible'
  | 'merged'
  | 'feasible'
  | 'unfeasible'
  | 'on_ballot'
  | 'winner'
  | 'reserve'
  | 'not_selected'
  | 'funded'
  | 'in_progress'
  | 'delivered'
  | 'abandoned';

export type ProjectAuthorKind =
  | 'resident'
  | 'group'
  | 'association'
  /** Typed in by a clerk from a sheet of paper. */
  | 'paper';

/** What the reader may do to a budget now. */
export type BudgetAction =
  | 'revise'
  | 'adopt'
  | 'advance'
  | 'propose'
  | 'proposeOnPaper'
  | 'judge'
  | 'assess'
  | 'decideAppeal'
  | 'assistVote'
  | 'rehearse'
  | 'count'
  | 'object'
  | 'decideObjection'
  | 'allocate'
  | 'deliver'
  | 'report'
  | 'close';

export type Budget = {
  readonly id: Scalars['ID']['output'];
  readonly commune: Territory;
  readonly status: BudgetStatus;
  readonly titles: TranslatedText;
  /** The regulation as JSON: ballot, rule of the count, order of ties, envelopes, eligibility, dates. Its hash is `regulationHash`. */
  readonly regulation: Scalars['String']['output'];
  /** SHA-256 of the regulation in canonical JSON, kept since the council adopted it; from then on neither changes. */
  readonly regulationHash?: Maybe<Scalars['String']['output']>;
  readonly adoptedOn?: Maybe<Scalars['Date']['output']>;
  readonly adoptionRef?: Maybe<Scalars['String']['output']>;
  /** Drawn when the ballot is published; printed on every receipt. */
  readonly orderSeed?: Maybe<Scalars['String']['output']>;
  /** Numbers of the projects in the order that the seed gives. */
  readonly ballotOrder?: Maybe<ReadonlyArray<Scalars['Int']['output']>>;
  readonly projects: ReadonlyArray<BudgetProject>;
  readonly history: ReadonlyArray<BudgetHistoryLine>;
  readonly counts: ReadonlyArray<BudgetCount>;
  /** The result of the last official count with every explanation, as canonical JSON; null before it is published. */
  readonly result?: Maybe<Scalars['String']['output']>;
  /** The public log of ballots as it stands, signed. */
  readonly logHead?: Maybe<BallotLogHead>;
  /** Key of the box that signs tokens blind (RFC 9474, RSABSSA-SHA384-PSS-Randomized): DER in base 64; null where it signs none. */
  readonly ballotTokenKey?: Maybe<Scalars['String']['output']>;
  /** Whether the reader is marked as having voted, or was given a token; null for nobody known. */
  readonly haveIVoted?: Maybe<Scalars['Boolean']['output']>;
  readonly accountability?: Maybe<BudgetAccountability>;
  /** What can happen next. */
  readonly nextEvents: ReadonlyArray<BudgetEvent>;
  readonly allowedActions: ReadonlyArray<BudgetAction>;
  /** Why each project won or did not, in the language of the request; null before there is a result. */
  readonly reasons?: Maybe<ReadonlyArray<CountReasons>>;
  /** Objections to the provisional result: the reader's own, and all of them for the staff of the commune. */
  readonly objections: ReadonlyArray<BudgetObjection>;
};

/** One count: an envelope, or envelopes with few ballots counted together. */
export type CountReasons = {
  readonly envelopeIds: ReadonlyArray<Scalars['String']['output']>;
  readonly ballots: Scalars['Int']['output'];
  readonly spentCents: Scalars['Float']['output'];
  /** Of the whole: rule, shares, ties, voters. */
  readonly whole: ReadonlyArray<Scalars['String']['output']>;
  /** The chosen ones in the order of their choice, then the others. */
  readonly projects: ReadonlyArray<ProjectReasons>;
};

export type ProjectReasons = {
  /** Reference of the project. */
  readonly reference: Scalars['String']['output'];
  readonly isChosen: Scalars['Boolean']['output'];
  readonly supporters: Scalars['Int']['output'];
  /** Supporters who still had money and paid, under Equal Shares. */
  readonly payers?: Maybe<Scalars['Int']['output']>;
  /** Of a project that was not chosen, under Equal Shares: what its supporters had together at the start and at the end. */
  readonly heldCents?: Maybe<Scalars['Float']['output']>;
  readonly leftCents?: Maybe<Scalars['Float']['output']>;
  readonly sentences: ReadonlyArray<Scalars['String']['output']>;
};

export type BudgetObjection = {
  readonly id: Scalars['ID']['output'];
  readonly filedAt: Scalars['DateTime']['output'];
  readonly grounds: Scalars['String']['output'];
  readonly isMine: Scalars['Boolean']['output'];
  /** Null until it is decided. */
  readonly upheld?: Maybe<Scalars['Boolean']['output']>;
  readonly reasons?: Maybe<TranslatedText>;
};

export type BudgetPage = {
  readonly items: ReadonlyArray<Budget>;
  readonly nextCursor?: Maybe<Scalars['String']['output']>;
};

export type BudgetAccountability = {
  readonly report: TranslatedText;
  readonly meetingOn: Scalars['Date']['output'];
  readonly place: TranslatedText;
};

/** Amounts are in cents of the currency of the regulation. */
export type BudgetProject = {
  readonly id: Scalars['ID']['output'];
  /** Short, for paper and desk. */
  readonly number: Scalars['Int']['output'];
  /** Its id in files. */
  readonly reference: Scalars['String']['output'];
  readonly envelopeId: Scalars['String']['output'];
  readonly status: BudgetProjectStatus;
  readonly authorKind: ProjectAuthorKind;
  /** Of a group, an association or a sheet of paper; a resident is not named. */
  readonly authorName?: Maybe<Scalars['String']['output']>;
  readonly titles: TranslatedText;
  readonly bodies: TranslatedText;
  /** Set where its text is not shown; titles and bodies then say so in its place. */
  readonly hidden?: Maybe<HiddenText>;
  readonly estimateCents?: Maybe<Scalars['Float']['output']>;
  /** Set by the technical service, frozen with the ballot. */
  readonly priceCents?: Maybe<Scalars['Float']['output']>;
  /** Why it was refused or cannot be built. */
  readonly reasons?: Maybe<TranslatedText>;
  readonly mergeInto?: Maybe<Scalars['ID']['output']>;
  /** Whether the reader proposed it. */
  readonly isMine: Scalars['Boolean']['output'];
  /** Of the one appeal: for its author and the staff of the commune. */
  readonly appeal?: Maybe<ProjectAppeal>;
  readonly reservePlace?: Maybe<Scalars['Int']['output']>;
  readonly plannedCents: Scalars['Float']['output'];
  readonly committedCents: Scalars['Float']['output'];
  readonly paidCents: Scalars['Float']['output'];
  /** Paid less price, once delivered. */
  readonly varianceCents?: Maybe<Scalars['Float']['output']>;
  readonly spending: ReadonlyArray<ProjectSpending>;
};

export type ProjectAppeal = {
  readonly grounds: Scalars['String']['output'];
  readonly filedAt: Scalars['DateTime']['output'];
  /** Null until it is decided. */
  readonly granted?: Maybe<Scalars['Boolean']['output']>;
  readonly reasons?: Maybe<TranslatedText>;
};

export type ProjectSpending = {
  readonly id: Scalars['ID']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly plannedCents: Scalars['Float']['output'];
  readonly committedCents: Scalars['Float']['output'];
  readonly paidCents: Scalars['Float']['output'];
  readonly note: TranslatedText;
  /** Ids of files. */
  readonly photos: ReadonlyArray<Scalars['ID']['output']>;
};

export type BudgetHistoryLine = {
  readonly id: Scalars['ID']['output'];
  readonly projectId?: Maybe<Scalars['ID']['output']>;
  readonly at: Scalars['DateTime']['output'];
  readonly event: Scalars['String']['output'];
  readonly fromStatus: Scalars['String']['output'];
  readonly toStatus: Scalars['String']['output'];
  readonly actorRole: ActingRole;
  readonly reasons?: Maybe<TranslatedText>;
};

export type BudgetCountKind =
  | 'official'
  /** On made-up ballots. */
  | 'rehearsal';

export type BudgetCountStatus = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export type BudgetCount = {
  readonly id: Scalars['ID']['output'];
  readonly kind: BudgetCountKind;
  readonly status: BudgetCountStatus;
  /** Seed and number of the made-up ballots of a rehearsal. */
  readonly seed?: Maybe<Scalars['String']['output']>;
  readonly sample?: Maybe<Scalars['Int']['output']>;
  /** Envelopes counted, of all. */
  readonly stepsDone: Scalars['Int']['output'];
  readonly steps: Scalars['Int']['output'];
  /** How often a worker took it. */
  readonly attempts: Scalars['Int']['output'];
  /** SHA-256 of the result: two counts of the same ballots have the same. */
  readonly resultHash?: Maybe<Scalars['String']['output']>;
  readonly failure?: Maybe<Scalars['String']['output']>;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A size of the log, its root (RFC 9162) and the signature of both (Ed25519), in hexadecimal. */
export type BallotLogHead = {
  readonly size: Scalars['Int']['output'];
  readonly root: Scalars['String']['output'];
  readonly signature: Scalars['String']['output'];
  readonly publicKey: Scalars['String']['output'];
};

/** That an entry is in the log of a signed head. */
export type BallotLogProof = {
  readonly size: Scalars['Int']['output'];
  readonly root: Scalars['String']['output'];
  readonly signature: Scalars['String']['output'];
  readonly publicKey: Scalars['String']['output'];
  readonly position: Scalars['Int']['output'];
  readonly leaf: Scalars['String']['output'];
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Under which id the ballot of an envelope will be published: only the voter knows. */
export type PublishedBallotId = {
  readonly envelopeId: Scalars['String']['output'];
  readonly id: Scalars['String']['output'];
};

export type PublishedChoice = {
  readonly project: Scalars['Int']['output'];
  readonly points: Scalars['Int']['output'];
};

export type PublishedBallot = {
  readonly id: Scalars['String']['output'];
  readonly choices: ReadonlyArray<PublishedChoice>;
};

export type PublishedBallots = {
  /** Ballots of the envelope in all. */
  readonly count: Scalars['Int']['output'];
  readonly items: ReadonlyArray<PublishedBallot>;
};

export type BallotReceipt = {
  readonly budgetId: Scalars['ID']['output'];
  readonly published: ReadonlyArray<PublishedBallotId>;
  readonly orderSeed: Scalars['String']['output'];
  readonly proof: BallotLogProof;
};

export type BudgetState = {
  readonly id: Scalars['ID']['output'];
  readonly status: BudgetStatus;
};

export type ProjectState = {
  readonly id: Scalars['ID']['output'];
  readonly status: BudgetProjectStatus;
};

export type ProjectAbandoned = {
  readonly id: Scalars['ID']['output'];
  readonly status: BudgetProjectStatus;
  /** The project of the reserve that takes its place. */
  readonly promoted?: Maybe<ProjectState>;
};

export type BudgetActDone = {
  readonly id: Scalars['ID']['output'];
};

export type BallotKind =
  /** A set of projects, between a smallest and a greatest number. */
  | 'approval'
  /** A set of projects that fits the money of the envelope. */
  | 'knapsack'
  | 'points';

export type BallotRulesInput = {
  readonly kind: BallotKind;
  readonly min: Scalars['Int']['input'];
  /** Approval. */
  readonly max?: InputMaybe<Scalars['Int']['input']>;
  /** Points to give, and most to one project. */
  readonly total?: InputMaybe<Scalars['Int']['input']>;
  readonly maxPerProject?: InputMaybe<Scalars['Int']['input']>;
};

export type EnvelopeInput = {
  readonly id: Scalars['String']['input'];
  readonly names: TranslatedTextInput;
  /** In cents. */
  readonly budget: Scalars['Float']['input'];
};

export type VoterEligibility =
  /** The frozen roll of the commune answers. */
  | 'roll'
  /** Whoever declares to live there. */
  | 'declared';

export type EligibilityInput = {
  readonly kind: VoterEligibility;
  readonly category?: InputMaybe<RollCategory>;
  readonly minAge?: InputMaybe<Scalars['Int']['input']>;
  readonly minMonthsRegistered?: InputMaybe<Scalars['Int']['input']>;
};

export type BallotSecrecy =
  /** Sealed, and written in batches. */
  | 'sealed'
  /** Votes of the web come with a token signed blind: not even the server can tell whose they are. */
  | 'blind_token';

export type EnvelopeChoice = 'one' | 'all';

export type TieRule =
  /** Lowest cost, most votes, then the lot drawn when the ballot is published. */
  'official_then_lot' | 'lexicographic';

export type SmallEnvelopeRule =
  /** Counted together. */
  | 'merge'
  /** Published with the final result only. */
  | 'late';

export type SmallEnvelopesInput = {
  readonly fewerThan: Scalars['Int']['input'];
  readonly handling: SmallEnvelopeRule;
};

export type PhaseDaysInput = {
  readonly ideasOpen: Scalars['Date']['input'];
  readonly ideasClose: Scalars['Date']['input'];
  readonly ballotPublished: Scalars['Date']['input'];
  readonly votingOpens: Scalars['Date']['input'];
  readonly votingCloses: Scalars['Date']['input'];
  readonly objectionsUntil: Scalars['Date']['input'];
};

export type RegulationInput = {
  /** ISO 4217. */
  readonly currency: Scalars['String']['input'];
  readonly ballot: BallotRulesInput;
  /** A rule of the counting library: `mes-cost-add1`, `greedy-votes`. */
  readonly rule: Scalars['String']['input'];
  readonly ties: TieRule;
  readonly envelopes: ReadonlyArray<EnvelopeInput>;
  readonly envelopeChoice: EnvelopeChoice;
  readonly eligibility: EligibilityInput;
  readonly secrecy?: InputMaybe<BallotSecrecy>;
  readonly quorumOfProjects: Scalars['Int']['input'];
  /** In cents. */
  readonly maxProjectCost?: InputMaybe<Scalars['Float']['input']>;
  readonly smallEnvelopes: SmallEnvelopesInput;
  readonly phases: PhaseDaysInput;
};

export type DraftBudgetInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly communeId: Scalars['ID']['input'];
  readonly titles: TranslatedTextInput;
  readonly regulation: RegulationInput;
};

export type ReviseBudgetRegulationInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly budgetId: Scalars['ID']['input'];
  readonly titles: TranslatedTextInput;
  readonly regulation: RegulationInput;
};

export type AdoptBudgetRegulationInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly budgetId: Scalars['ID']['input'];
  readonly adoptedOn: Scalars['Date']['input'];
  /** Number of the deliberation. */
  readonly reference: Scalars['String']['input'];
};

export type ImportBudgetFileInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly communeId: Scalars['ID']['input'];
  /** Text of a Pabulib file; its votes are not taken. A file larger than a request may be (512 KB) is sent to `POST /budgets/import`. */
  readonly pb: Scalars['String']['input'];
  readonly rule: Scalars['String']['input'];
  readonly phases: PhaseDaysInput;
};

export type BudgetMove =
  | 'openIdeas'
  | 'closeIdeas'
  | 'startFeasibility'
  | 'publishBallot'
  | 'openVoting'
  | 'closeVoting'
  | 'recount'
  | 'finalise'
  | 'sendToCouncil'
  | 'close'
  | 'abandon';

export type AdvanceBudgetInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly budgetId: Scalars['ID']['input'];
  readonly event: BudgetMove;
  readonly reasons?: InputMaybe<TranslatedTextInput>;
};

export type ProposeBudgetAllocationInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly budgetId: Scalars['ID']['input'];
  readonly outcome: DeliberationOutcome;
  readonly reasons: TranslatedTextInput;
  readonly votes: VotesInput;
};

export type ReportBudgetInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly budgetId: Scalars['ID']['input'];
  readonly report: TranslatedTextInput;
  readonly meetingOn: Scalars['Date']['input'];
  readonly place: TranslatedTextInput;
};

export type ProposerKind = 'resident' | 'group' | 'association';

export type ProposeBudgetProjectInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly budgetId: Scalars['ID']['input'];
  readonly envelopeId: Scalars['String']['input'];
  readonly titles: TranslatedTextInput;
  readonly bodies: TranslatedTextInput;
  readonly estimateCents?: InputMaybe<Scalars['Float']['input']>;
  readonly authorKind: ProposerKind;
  /** Of a group: needed there. */
  readonly authorName?: InputMaybe<Scalars['String']['input']>;
  /** Of an association: a verified one that the proposer represents. */
  readonly organisationId?: InputMaybe<Scalars['ID']['input']>;
};

export type ProposeBudgetProjectOnPaperInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly budgetId: Scalars['ID']['input'];
  readonly envelopeId: Scalars['String']['input'];
  readonly titles: TranslatedTextInput;
  readonly bodies: TranslatedTextInput;
  readonly estimateCents?: InputMaybe<Scalars['Float']['input']>;
  readonly authorName: Scalars['String']['input'];
};

export type AdmissibilityVerdict = 'admit' | 'refuse';

export type JudgeProjectAdmissibilityInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly projectId: Scalars['ID']['input'];
  readonly verdict: AdmissibilityVerdict;
  /** Needed to refuse. */
  readonly reasons?: InputMaybe<TranslatedTextInput>;
};

export type FeasibilityVerdict = 'feasible' | 'unfeasible';

export type JudgeProjectFeasibilityInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly projectId: Scalars['ID']['input'];
  readonly verdict: FeasibilityVerdict;
  /** Needed where it is feasible. */
  readonly priceCents?: InputMaybe<Scalars['Float']['input']>;
  /** Needed where it is not. */
  readonly reasons?: InputMaybe<TranslatedTextInput>;
};

export type ProposeProjectMergeInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly projectId: Scalars['ID']['input'];
  readonly intoId: Scalars['ID']['input'];
};

export type ConsentToProjectMergeInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly projectId: Scalars['ID']['input'];
};

export type AppealBudgetProjectInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly projectId: Scalars['ID']['input'];
  readonly grounds: Scalars['String']['input'];
};

export type DecideProjectAppealInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly projectId: Scalars['ID']['input'];
  readonly granted: Scalars['Boolean']['input'];
  readonly reasons: TranslatedTextInput;
};

export type BallotChoiceInput = {
  /** Number of the project. */
  readonly project: Scalars['Int']['input'];
  readonly points?: Scalars['Int']['input'];
};

export type EnvelopeBallotInput = {
  readonly envelopeId: Scalars['String']['input'];
  readonly choices: ReadonlyArray<BallotChoiceInput>;
};

export type CastBallotInput = {
  /** Of the admission alone; a ballot sent again with the same secret replaces itself. */
  readonly requestId: Scalars['ID']['input'];
  readonly budgetId: Scalars['ID']['input'];
  readonly ballot: ReadonlyArray<EnvelopeBallotInput>;
  /** Made by the voter's own device: 22 letters, digits, - or _ at least. With it the ballot can be changed until closing; it is not stored. */
  readonly secret: Scalars['String']['input'];
};

export type RequestBallotTokenInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly budgetId: Scalars['ID']['input'];
  /** The token, blinded by the voter's device: base 64. Asked again with the same, the answer is the same; another is refused. */
  readonly blinded: Scalars['String']['input'];
};

export type BlindSignature = {
  /** Base 64. */
  readonly signature: Scalars['String']['output'];
};

/** Sent without a session, some time after the token was signed. */
export type CastBlindBallotInput = {
  readonly budgetId: Scalars['ID']['input'];
  readonly ballot: ReadonlyArray<EnvelopeBallotInput>;
  /** As in `castBallot`: with the token and this, the ballot can be changed until closing. */
  readonly secret: Scalars['String']['input'];
  /** 64 random bytes made by the voter's device, in base 64. */
  readonly token: Scalars['String']['input'];
  /** Of the token, unblinded: base 64. */
  readonly signature: Scalars['String']['input'];
};

/** What an identity card says of a voter without an account. It is asked of the register and kept nowhere. */
export type VoterFactsInput = {
  readonly nameLatin?: InputMaybe<Scalars['String']['input']>;
  readonly nameArabic?: InputMaybe<Scalars['String']['input']>;
  /** `1961` or `1961-04-30`. */
  readonly birth: Scalars['String']['input'];
  /** Only where the commune may take it. */
  readonly idNumber?: InputMaybe<Scalars['String']['input']>;
};

/** One of `voterId` and `voter`: by account, or by what the identity card says. */
export type CastBallotAtDeskInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly budgetId: Scalars['ID']['input'];
  readonly voterId?: InputMaybe<Scalars['ID']['input']>;
  readonly voter?: InputMaybe<VoterFactsInput>;
  readonly ballot: ReadonlyArray<EnvelopeBallotInput>;
  /** Made by the clerk's device and printed on the receipt; kept by the voter alone. */
  readonly secret: Scalars['String']['input'];
};

/** One of `voterId` and `voter`: by account, or by what the identity card says. */
export type GivePaperBallotInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly budgetId: Scalars['ID']['input'];
  readonly voterId?: InputMaybe<Scalars['ID']['input']>;
  readonly voter?: InputMaybe<VoterFactsInput>;
};

export type TypedPaperInput = {
  /** Printed on the paper and on the stub that its voter keeps: 22 letters and digits or more. Without it nobody finds the ballot again. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly ballot: ReadonlyArray<EnvelopeBallotInput>;
};

/** A pile of paper ballots in its order, 200 at most. */
export type EnterPaperBallotsInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly budgetId: Scalars['ID']['input'];
  readonly papers: ReadonlyArray<TypedPaperInput>;
};

/** The same pile in the same order, typed again without seeing the first typing. */
export type ConfirmPaperBallotsInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly budgetId: Scalars['ID']['input'];
  readonly actId: Scalars['ID']['input'];
  readonly papers: ReadonlyArray<TypedPaperInput>;
};

export type PaperBallotsTaken = {
  readonly budgetId: Scalars['ID']['output'];
  readonly ballots: Scalars['Int']['output'];
};

export type RehearseBudgetCountInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly budgetId: Scalars['ID']['input'];
  readonly sample: Scalars['Int']['input'];
  readonly seed?: InputMaybe<Scalars['String']['input']>;
};

export type BudgetCountInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly countId: Scalars['ID']['input'];
};

export type ObjectToBudgetResultInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly budgetId: Scalars['ID']['input'];
  readonly grounds: Scalars['String']['input'];
};

export type DecideBudgetObjectionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly objectionId: Scalars['ID']['input'];
  readonly upheld: Scalars['Boolean']['input'];
  readonly reasons: TranslatedTextInput;
};

export type RecordProjectDeliveryInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly projectId: Scalars['ID']['input'];
  readonly plannedCents: Scalars['Float']['input'];
  readonly committedCents: Scalars['Float']['input'];
  readonly paidCents: Scalars['Float']['input'];
  readonly note: TranslatedTextInput;
  /** Files sent before. */
  readonly photoIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly isDelivered?: InputMaybe<Scalars['Boolean']['input']>;
};

export type AbandonBudgetProjectInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly projectId: Scalars['ID']['input'];
  readonly reasons: TranslatedTextInput;
};

/** What the chain of effect is made of. */
export type ChainKind =
  | 'petition'
  | 'opinion'
  | 'recommendation'
  | 'charter'
  | 'commitment'
  | 'consultation'
  | 'consultation_theme'
  | 'suggestion'
  | 'budget'
  | 'budget_project'
  | 'agenda_item'
  | 'deliberation'
  | 'plan'
  | 'plan_action'
  | 'action_payment'
  | 'project_payment'
  | 'action_evidence'
  | 'project_evidence';

/** The stations of the chain, in the direction of effect. */
export type ChainStation = 'origin' | 'agenda' | 'decision' | 'action' | 'money' | 'evidence';

export type ChainRelation = 'contains' | 'led_to' | 'put_on_agenda' | 'moved_to' | 'decided_by' | 'carried_out_by' | 'paid_by' | 'shown_by';

/** All that came of one thing, and all it came from, as the viewer may see it. */
export type ChainOfEffect = {
  /** By distance: what it came from, itself, what came of it. */
  readonly nodes: ReadonlyArray<ChainNode>;
  readonly edges: ReadonlyArray<ChainEdge>;
  /** There is more than is shown. */
  readonly isCut: Scalars['Boolean']['output'];
};

export type ChainNode = {
  readonly id: Scalars['ID']['output'];
  readonly kind: ChainKind;
  readonly station: ChainStation;
  readonly titles: TranslatedText;
  /** A word of the kind's own states. */
  readonly state: Scalars['String']['output'];
  /** The same in the language of the request. */
  readonly stateText: Scalars['String']['output'];
  readonly since: Scalars['DateTime']['output'];
  readonly territory: Territory;
  /** Parts of its address on the site, below the language. */
  readonly address: ReadonlyArray<Scalars['String']['output']>;
  /** False where not everybody may see it. */
  readonly isPublic: Scalars['Boolean']['output'];
  /** Distance from what was asked for: below zero what it came from. */
  readonly step: Scalars['Int']['output'];
  /** Set where the chain is broken here. */
  readonly broken?: Maybe<ChainBreak>;
  readonly money?: Maybe<ChainMoney>;
  /** Photos and documents that belong to it. */
  readonly files: ReadonlyArray<AttachedFile>;
};

/** The next step was owed by a day that is written down, of the law, of a session or of a promise; it passed, and nothing follows. */
export type ChainBreak = {
  readonly since: Scalars['Date']['output'];
  readonly days: Scalars['Int']['output'];
};

/** Amounts in the smallest unit of the currency, whole numbers. */
export type ChainMoney = {
  /** ISO 4217. */
  readonly currency: Scalars['String']['output'];
  readonly planned: Scalars['Float']['output'];
  readonly committed: Scalars['Float']['output'];
  readonly paid: Scalars['Float']['output'];
};

export type ChainEdge = {
  readonly from: ChainEnd;
  readonly to: ChainEnd;
  readonly relation: ChainRelation;
  readonly at: Scalars['DateTime']['output'];
};

export type ChainEnd = {
  readonly kind: ChainKind;
  readonly id: Scalars['ID']['output'];
};

/** Where an edition of a charter stands. */
export type CharterStatus =
  | 'initiated'
  | 'diagnosis'
  | 'co_drafting'
  | 'consultation'
  | 'final_draft'
  | 'council_review'
  | 'adopted'
  | 'in_force'
  | 'under_revision'
  | 'superseded'
  | 'abandoned';

export type CharterEvent =
  | 'startDiagnosis'
  | 'startDrafting'
  | 'consult'
  /** By itself, on the day that was announced. */
  | 'closeConsultation'
  | 'sendToCouncil'
  | 'adopt'
  /** The council postponed it, or wants another text. */
  | 'returnToTeam'
  /** Its session was not held, and no other agenda is open. */
  | 'unschedule'
  | 'refuse'
  | 'enterIntoForce'
  | 'revise'
  /** The edition that was to follow was given up. */
  | 'endRevision'
  | 'supersede'
  | 'abandon';

/** How a version of the text stands to what binds. */
export type CharterTextStanding =
  /** Not the charter: being written. */
  | 'draft'
  /** The council has it before it. */
  | 'before_council'
  /** Adopted, and not in force yet. */
  | 'adopted'
  | 'in_force'
  /** No longer: it was in force, or written on the way to another text, or given up. */
  | 'former';

export type CharterDecisionKind = 'president' | 'council';

export type CommitmentState = 'kept' | 'under_way' | 'broken';

export type AttendancePart = 'sex' | 'age' | 'disability';

export type DifferenceKind = 'same' | 'changed' | 'added' | 'removed';

export type SignatureParty = 'council' | 'association';

/** One edition of the charter of citizen participation of a council. */
export type Charter = {
  readonly id: Scalars['ID']['output'];
  readonly status: CharterStatus;
  readonly statusText: Scalars['String']['output'];
  /** 1 for the first; a revision makes the next, and the one before binds until that is in force. */
  readonly edition: Scalars['Int']['output'];
  readonly titles: TranslatedText;
  /** The language whose words count. */
  readonly authoritativeLanguage: Locale;
  /** Code of the programme in whose frame it is made. */
  readonly programme?: Maybe<Scalars['String']['output']>;
  readonly commune: Territory;
  readonly decision: CharterDecision;
  /** The edition that this one revises. */
  readonly revises?: Maybe<Charter>;
  /** The edition that is to follow, or that took its place. */
  readonly successor?: Maybe<Charter>;
  readonly team: ReadonlyArray<CharterMember>;
  readonly diagnosis?: Maybe<TranslatedText>;
  readonly consultationClosesOn?: Maybe<Scalars['Date']['output']>;
  /** The latest version of the text; once adopted, the one that was. */
  readonly text?: Maybe<CharterVersion>;
  /** All versions, the latest first. */
  readonly versions: ReadonlyArray<CharterVersion>;
  readonly workshops: ReadonlyArray<CharterWorkshop>;
  /** Who came to all workshops together; told once no workshop can be added. */
  readonly attendance?: Maybe<CharterAttendance>;
  readonly contributions: CharterContributionPage;
  readonly signatures: ReadonlyArray<CharterSignature>;
  readonly inForceOn?: Maybe<Scalars['Date']['output']>;
  /** The day by which the next yearly review is due. */
  readonly reviewDueOn?: Maybe<Scalars['Date']['output']>;
  readonly isReviewOverdue: Scalars['Boolean']['output'];
  /** The first day on which it was late. */
  readonly reviewOverdueSince?: Maybe<Scalars['Date']['output']>;
  /** The latest first. */
  readonly reviews: ReadonlyArray<CharterReview>;
  readonly deliberations: ReadonlyArray<Deliberation>;
  readonly documents: ReadonlyArray<OfficialDocument>;
  readonly history: ReadonlyArray<CharterHistoryLine>;
  /** What can happen next. */
  readonly nextEvents: ReadonlyArray<CharterEvent>;
};

/** One edition of the charter of citizen participation of a council. */
export type CharterContributionsArgs = {
  articleId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type CharterPage = {
  readonly items: ReadonlyArray<Charter>;
  readonly nextCursor?: Maybe<Scalars['String']['output']>;
};

export type CharterDecision = {
  readonly kind: CharterDecisionKind;
  readonly decidedOn: Scalars['Date']['output'];
  readonly reference: Scalars['String']['output'];
};

/** Somebody named in the team by the decision. */
export type CharterMember = {
  readonly id: Scalars['ID']['output'];
  /** Empty when the person has left. */
  readonly name: Scalars['String']['output'];
  readonly functions: TranslatedText;
};

/** A version of the text; it never changes. */
export type CharterVersion = {
  readonly number: Scalars['Int']['output'];
  readonly standing: CharterTextStanding;
  readonly articles: ReadonlyArray<CharterArticle>;
  /** SHA-256 of the text and of the language that counts, in canonical JSON: what the council adopts and the parties sign. */
  readonly contentHash: Scalars['String']['output'];
  /** What it changes, and why. */
  readonly notes: TranslatedText;
  readonly languages: ReadonlyArray<CharterLanguage>;
  readonly createdAt: Scalars['DateTime']['output'];
};

export type CharterArticle = {
  readonly id: Scalars['ID']['output'];
  readonly titles: TranslatedText;
  readonly bodies: TranslatedText;
  readonly commitments: ReadonlyArray<CharterCommitment>;
  /** Languages whose words are older than those that count. */
  readonly staleLanguages: ReadonlyArray<Locale>;
};

export type CharterCommitment = {
  readonly id: Scalars['ID']['output'];
  readonly texts: TranslatedText;
  /** Who answers for it. */
  readonly owners: TranslatedText;
  /** How one sees that it is kept. */
  readonly indicators: TranslatedText;
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** What the last review said of it. */
  readonly lastReview?: Maybe<CommitmentReview>;
};

export type CharterLanguage = {
  readonly language: Locale;
  readonly isAuthoritative: Scalars['Boolean']['output'];
  /** Whether every article says what the authoritative words say. */
  readonly isCurrent: Scalars['Boolean']['output'];
  /** Articles with words missing in it. */
  readonly missing: ReadonlyArray<Scalars['ID']['output']>;
  /** Articles whose authoritative words changed after the translation was made or read again. */
  readonly stale: ReadonlyArray<Scalars['ID']['output']>;
};

export type CharterWorkshop = {
  readonly id: Scalars['ID']['output'];
  readonly heldOn: Scalars['Date']['output'];
  readonly places: TranslatedText;
  readonly themes: TranslatedText;
  readonly total: Scalars['Int']['output'];
};

export type CharterAttendance = {
  readonly workshops: Scalars['Int']['output'];
  readonly total: Scalars['Int']['output'];
  readonly tables: ReadonlyArray<AttendanceTable>;
};

export type AttendanceTable = {
  readonly part: AttendancePart;
  readonly partText: Scalars['String']['output'];
  readonly cells: ReadonlyArray<AttendanceCell>;
};

export type AttendanceCell = {
  readonly category: Scalars['String']['output'];
  readonly categoryText: Scalars['String']['output'];
  /** Null where it is withheld, since it would tell of fewer than five people. */
  readonly count?: Maybe<Scalars['Int']['output']>;
};

/** A change of an article that a citizen or an association proposes. */
export type CharterContribution = {
  readonly id: Scalars['ID']['output'];
  /** The version on which it was written. */
  readonly version: Scalars['Int']['output'];
  /** Null where an article is missing. */
  readonly articleId?: Maybe<Scalars['ID']['output']>;
  /** Of an association; a citizen is not named. */
  readonly partyNames?: Maybe<TranslatedText>;
  readonly isMine: Scalars['Boolean']['output'];
  readonly grounds: Scalars['String']['output'];
  readonly proposal: Scalars['String']['output'];
  readonly language: Locale;
  /** Set where moderation does not show it; its author reads the own words. */
  readonly hidden?: Maybe<HiddenText>;
  /** Null while no answer was given. */
  readonly isAccepted?: Maybe<Scalars['Boolean']['output']>;
  /** The version in which it was taken up. */
  readonly answerVersion?: Maybe<Scalars['Int']['output']>;
  readonly answer?: Maybe<TranslatedText>;
  readonly answeredAt?: Maybe<Scalars['DateTime']['output']>;
  readonly createdAt: Scalars['DateTime']['output'];
};

export type CharterContributionPage = {
  readonly items: ReadonlyArray<CharterContribution>;
  readonly nextCursor?: Maybe<Scalars['String']['output']>;
};

export type CharterSignature = {
  readonly id: Scalars['ID']['output'];
  readonly party: SignatureParty;
  readonly partyNames: TranslatedText;
  /** Such as council-president or representative. */
  readonly capacity: Scalars['String']['output'];
  readonly version: Scalars['Int']['output'];
  readonly contentHash: Scalars['String']['output'];
  readonly signedAt: Scalars['DateTime']['output'];
};

export type CharterReview = {
  readonly id: Scalars['ID']['output'];
  readonly number: Scalars['Int']['output'];
  readonly dueOn: Scalars['Date']['output'];
  readonly summaries: TranslatedText;
  readonly commitments: ReadonlyArray<CommitmentReview>;
  readonly publishedAt: Scalars['DateTime']['output'];
};

export type CommitmentReview = {
  readonly commitmentId: Scalars['ID']['output'];
  readonly state: CommitmentState;
  readonly stateText: Scalars['String']['output'];
  readonly reasons: TranslatedText;
  readonly evidence?: Maybe<TranslatedText>;
};

export type CharterHistoryLine = {
  readonly id: Scalars['ID']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly event: Scalars['String']['output'];
  readonly fromStatus?: Maybe<CharterStatus>;
  readonly toStatus: CharterStatus;
  readonly actorRole: ActingRole;
  readonly reasons?: Maybe<TranslatedText>;
};

export type ArticleDifference = {
  readonly articleId: Scalars['ID']['output'];
  readonly kind: DifferenceKind;
  /** Places from 1 in the earlier and the later version. */
  readonly from?: Maybe<Scalars['Int']['output']>;
  readonly to?: Maybe<Scalars['Int']['output']>;
  readonly pieces: ReadonlyArray<TextPiece>;
};

export type TextPiece = {
  readonly kind: DifferenceKind;
  readonly text: Scalars['String']['output'];
};

/** How many charters stand where; counted from the events of each. */
export type CharterNumbers = {
  readonly territory: Territory;
  readonly asOf: Scalars['DateTime']['output'];
  readonly total: Scalars['Int']['output'];
  /** That a council adopted, whatever became of them. */
  readonly adopted: Scalars['Int']['output'];
  /** Councils that have one, or are making one. */
  readonly councils: Scalars['Int']['output'];
  readonly byStatus: ReadonlyArray<CharterStatusCount>;
  /** The same for each part of the territory that has one. */
  readonly parts: ReadonlyArray<CharterNumbers>;
};

export type CharterStatusCount = {
  readonly status: CharterStatus;
  readonly statusText: Scalars['String']['output'];
  readonly count: Scalars['Int']['output'];
};

export type CharterState = {
  readonly id: Scalars['ID']['output'];
  readonly status: CharterStatus;
};

export type CharterVersionWritten = {
  readonly id: Scalars['ID']['output'];
  readonly number: Scalars['Int']['output'];
  readonly contentHash: Scalars['String']['output'];
};

export type CharterDecisionInput = {
  readonly kind: CharterDecisionKind;
  readonly decidedOn: Scalars['Date']['input'];
  readonly reference: Scalars['String']['input'];
};

export type CharterMemberInput = {
  readonly name: Scalars['String']['input'];
  readonly functions: TranslatedTextInput;
  /** The account with which the member works on the text. */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
};

export type InitiateCharterInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly communeId: Scalars['ID']['input'];
  readonly titles: TranslatedTextInput;
  readonly authoritativeLanguage: Locale;
  readonly programme?: InputMaybe<Scalars['String']['input']>;
  readonly decision: CharterDecisionInput;
  readonly team: ReadonlyArray<CharterMemberInput>;
};

export type ReviseCharterInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly charterId: Scalars['ID']['input'];
  readonly decision: CharterDecisionInput;
  readonly team: ReadonlyArray<CharterMemberInput>;
};

export type CharterInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly charterId: Scalars['ID']['input'];
};

export type StartCharterDraftingInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly charterId: Scalars['ID']['input'];
  readonly diagnosis: TranslatedTextInput;
};

export type CharterWorkshopInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly charterId: Scalars['ID']['input'];
  readonly heldOn: Scalars['Date']['input'];
  readonly places: TranslatedTextInput;
  readonly themes: TranslatedTextInput;
  /** Everybody who came; each way of counting adds up to it. */
  readonly total: Scalars['Int']['input'];
  readonly attendance: AttendanceInput;
};

export type AttendanceInput = {
  readonly sex: AttendanceBySexInput;
  readonly age: AttendanceByAgeInput;
  readonly disability: AttendanceByDisabilityInput;
};

export type AttendanceBySexInput = {
  readonly women?: Scalars['Int']['input'];
  readonly men?: Scalars['Int']['input'];
  readonly notSaid?: Scalars['Int']['input'];
};

export type AttendanceByAgeInput = {
  readonly under18?: Scalars['Int']['input'];
  readonly from18To34?: Scalars['Int']['input'];
  readonly from35To59?: Scalars['Int']['input'];
  readonly from60?: Scalars['Int']['input'];
  readonly notSaid?: Scalars['Int']['input'];
};

export type AttendanceByDisabilityInput = {
  readonly with?: Scalars['Int']['input'];
  readonly without?: Scalars['Int']['input'];
  readonly notSaid?: Scalars['Int']['input'];
};

export type CharterVersionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly charterId: Scalars['ID']['input'];
  /** The whole text; what stood in the version before is named by its id. */
  readonly articles: ReadonlyArray<CharterArticleInput>;
  /** What it changes, and why. */
  readonly notes: TranslatedTextInput;
};

export type CharterArticleInput = {
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly titles: TranslatedTextInput;
  readonly bodies: TranslatedTextInput;
  readonly commitments: ReadonlyArray<CharterCommitmentInput>;
  /** Languages whose words were read again and still say what counts, though they did not change. */
  readonly reviewed?: InputMaybe<ReadonlyArray<Locale>>;
};

export type CharterCommitmentInput = {
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly texts: TranslatedTextInput;
  readonly owners: TranslatedTextInput;
  readonly indicators: TranslatedTextInput;
  readonly dueOn?: InputMaybe<Scalars['Date']['input']>;
};

export type OpenCharterConsultationInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly charterId: Scalars['ID']['input'];
  /** At least 15 days from today. */
  readonly closesOn: Scalars['Date']['input'];
};

export type ContributeToCharterInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly charterId: Scalars['ID']['input'];
  /** None where an article is missing. */
  readonly articleId?: InputMaybe<Scalars['ID']['input']>;
  /** An association for which the reader may act. */
  readonly organisationId?: InputMaybe<Scalars['ID']['input']>;
  readonly grounds: Scalars['String']['input'];
  readonly proposal: Scalars['String']['input'];
  readonly language: Locale;
};

export type AnswerContributionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly contributionId: Scalars['ID']['input'];
  readonly isAccepted: Scalars['Boolean']['input'];
  /** The version that takes it up; with an acceptance only. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
  readonly answer: TranslatedTextInput;
};

export type DecideCharterInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly charterId: Scalars['ID']['input'];
  readonly outcome: DeliberationOutcome;
  readonly reasons: TranslatedTextInput;
  readonly votes: VotesInput;
};

export type SignCharterInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly charterId: Scalars['ID']['input'];
  /** Of the adopted version, as it was read. */
  readonly contentHash: Scalars['String']['input'];
};

export type SignCharterForAssociationInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly charterId: Scalars['ID']['input'];
  readonly organisationId: Scalars['ID']['input'];
  /** Of the adopted version, as it was read. */
  readonly contentHash: Scalars['String']['input'];
};

export type PublishCharterReviewInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly charterId: Scalars['ID']['input'];
  readonly summaries: TranslatedTextInput;
  /** Every commitment of the text in force, once. */
  readonly commitments: ReadonlyArray<CommitmentReviewInput>;
};

export type CommitmentReviewInput = {
  readonly commitmentId: Scalars['ID']['input'];
  readonly state: CommitmentState;
  readonly reasons: TranslatedTextInput;
  /** Needed of what is kept. */
  readonly evidence?: InputMaybe<TranslatedTextInput>;
};

export type AbandonCharterInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly charterId: Scalars['ID']['input'];
  readonly reasons: TranslatedTextInput;
  /** The council's decision; needed of a charter in force. */
  readonly councilReference?: InputMaybe<Scalars['String']['input']>;
};

export type ConsultationStatus =
  'draft' | 'announced' | 'open' | 'closed' | 'in_analysis' | 'synthesis_published' | 'response_published' | 'archived' | 'cancelled';

export type ConsultationEvent =
  'announce' | 'open' | 'extend' | 'close' | 'startAnalysis' | 'publishSynthesis' | 'publishResponse' | 'archive' | 'cancel';

/** How much the answers weigh; said before anybody answers. */
export type Influence = 'inform' | 'consult' | 'co_decide';

export type ContributionChannel =
  | 'online'
  /** Without an account, where the organiser allows it. */
  | 'anonymous'
  | 'meeting'
  | 'paper';

/** The decision maker's answer to a theme. */
export type ThemeOutcome = 'kept' | 'partly' | 'not_kept';

export type QuestionKind = 'single' | 'multiple' | 'scale' | 'ranking' | 'text' | 'place' | 'file';

export type Consultation = {
  readonly id: Scalars['ID']['output'];
  readonly commune: Territory;
  readonly status: ConsultationStatus;
  readonly titles: TranslatedText;
  readonly bodies: TranslatedText;
  readonly influence: Influence;
  readonly influenceStatement: TranslatedText;
  readonly decision: DecisionAtStake;
  readonly audience: TranslatedText;
  readonly settings: ConsultationSettings;
  readonly questions: ReadonlyArray<Question>;
  /** A draft text, to be commented on paragraph by paragraph. */
  readonly paragraphs: ReadonlyArray<Paragraph>;
  readonly documents: ReadonlyArray<AttachedFile>;
  readonly opensOn: Scalars['Date']['output'];
  readonly closesOn: Scalars['Date']['output'];
  /** Open for less than fifteen days. */
  readonly isShort: Scalars['Boolean']['output'];
  readonly announcedOn?: Maybe<Scalars['Date']['output']>;
  readonly synthesisOn?: Maybe<Scalars['Date']['output']>;
  readonly responseOn?: Maybe<Scalars['Date']['output']>;
  readonly synthesisDueOn: Scalars['Date']['output'];
  /** Known when the synthesis is published. */
  readonly responseDueOn?: Maybe<Scalars['Date']['output']>;
  /** How sure the days are: P, the project's own, without legal value. */
  readonly termsConfidence: LegalGrade;
  /** The legal day on which what is owed now was due and missed. */
  readonly overdueSince?: Maybe<Scalars['Date']['output']>;
  readonly themes: ReadonlyArray<ConsultationTheme>;
  /** How many took part; null where they are too few to be told. */
  readonly contributionCount?: Maybe<Scalars['Int']['output']>;
  /** Counted once, when the synthesis is published, and protected: no count between 1 and the threshold can be found out from them. */
  readonly tables: ReadonlyArray<PublishedTable>;
  /** What was written, without who wrote it and what else they answered. */
  readonly words: WordsPage;
  readonly annotations: ReadonlyArray<Annotation>;
  /** The reader's own answers. */
  readonly myAnswers?: Maybe<ReadonlyArray<Answer>>;
  readonly history: ReadonlyArray<ConsultationHistoryLine>;
  readonly nextEvents: ReadonlyArray<ConsultationEvent>;
};

export type ConsultationWordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type DecisionAtStake = {
  readonly what: TranslatedText;
  /** Who decides. */
  readonly maker: TranslatedText;
  readonly on: Scalars['Date']['output'];
};

export type ConsultationSettings = {
  readonly isOpenToAll: Scalars['Boolean']['output'];
  /** Texts wait until staff has read them. */
  readonly readsFirst: Scalars['Boolean']['output'];
  /** Counts from 1 to this less one are published nowhere. */
  readonly smallestCount: Scalars['Int']['output'];
  readonly synthesisDays: Scalars['Int']['output'];
  readonly responseDays: Scalars['Int']['output'];
  readonly crossTables: ReadonlyArray<ReadonlyArray<Scalars['String']['output']>>;
};

export type Question = {
  readonly id: Scalars['String']['output'];
  readonly kind: QuestionKind;
  readonly labels: TranslatedText;
  readonly isRequired: Scalars['Boolean']['output'];
  readonly options: ReadonlyArray<QuestionOption>;
  readonly steps?: Maybe<Scalars['Int']['output']>;
  readonly maxChoices?: Maybe<Scalars['Int']['output']>;
  /** All of these hold, or the question is not shown. */
  readonly showIf: ReadonlyArray<QuestionCondition>;
};

export type QuestionOption = {
  readonly id: Scalars['String']['output'];
  readonly labels: TranslatedText;
};

export type QuestionCondition = {
  readonly question: Scalars['String']['output'];
  readonly anyOf: ReadonlyArray<Scalars['String']['output']>;
};

export type Paragraph = {
  readonly id: Scalars['String']['output'];
  readonly texts: TranslatedText;
};

export type ConsultationTheme = {
  readonly id: Scalars['ID']['output'];
  readonly position: Scalars['Int']['output'];
  readonly names: TranslatedText;
  readonly synthesis?: Maybe<TranslatedText>;
  readonly outcome?: Maybe<ThemeOutcome>;
  readonly reasons?: Maybe<TranslatedText>;
};

/** Counts of one question, or of two against each other. */
export type PublishedTable = {
  readonly dimensions: ReadonlyArray<TableDimension>;
  /** By row, then column; of one dimension a single row. */
  readonly counts: ReadonlyArray<ReadonlyArray<Scalars['Int']['output']>>;
};

export type TableDimension = {
  readonly id: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  /** Values, those that are counted together joined by +. */
  readonly groups: ReadonlyArray<Scalars['String']['output']>;
};

export type WordsPage = {
  readonly items: ReadonlyArray<ContributedWords>;
  readonly nextCursor?: Maybe<Scalars['String']['output']>;
};

export type ContributedWords = {
  readonly id: Scalars['ID']['output'];
  /** Set where its words are not shown; the texts then say so. */
  readonly hidden?: Maybe<HiddenText>;
  readonly texts: ReadonlyArray<QuestionWords>;
};

export type QuestionWords = {
  readonly question: Scalars['String']['output'];
  readonly text: Scalars['String']['output'];
};

export type Annotation = {
  readonly id: Scalars['ID']['output'];
  readonly paragraphId: Scalars['String']['output'];
  readonly body: Scalars['String']['output'];
  readonly hidden?: Maybe<HiddenText>;
  readonly at: Scalars['DateTime']['output'];
};

export type Answer = {
  readonly question: Scalars['String']['output'];
  readonly choices?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly number?: Maybe<Scalars['Float']['output']>;
  readonly text?: Maybe<Scalars['String']['output']>;
  readonly place?: Maybe<AnswerPlace>;
  readonly fileId?: Maybe<Scalars['ID']['output']>;
};

export type AnswerPlace = {
  readonly latitude: Scalars['Float']['output'];
  readonly longitude: Scalars['Float']['output'];
};

export type ConsultationHistoryLine = {
  readonly id: Scalars['ID']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly event: ConsultationEvent;
  readonly fromStatus: ConsultationStatus;
  readonly toStatus: ConsultationStatus;
  readonly actorRole: ActingRole;
  readonly reasons?: Maybe<TranslatedText>;
};

export type ConsultationPage = {
  readonly items: ReadonlyArray<Consultation>;
  readonly nextCursor?: Maybe<Scalars['String']['output']>;
};

/** A contribution as the staff that classifies it reads it; nobody is told who made it. */
export type Contribution = {
  readonly id: Scalars['ID']['output'];
  readonly channel: ContributionChannel;
  readonly provenance?: Maybe<Scalars['String']['output']>;
  readonly answers: ReadonlyArray<Answer>;
  readonly submittedAt: Scalars['DateTime']['output'];
};

export type ConsultationPayload = {
  readonly id: Scalars['ID']['output'];
  readonly status: ConsultationStatus;
};

export type ContributePayload = {
  readonly id: Scalars['ID']['output'];
};

export type ClassifyPayload = {
  readonly classified: Scalars['Int']['output'];
};

export type DecisionAtStakeInput = {
  readonly what: TranslatedTextInput;
  readonly maker: TranslatedTextInput;
  readonly on: Scalars['Date']['input'];
};

export type ConsultationSettingsInput = {
  readonly isOpenToAll?: InputMaybe<Scalars['Boolean']['input']>;
  readonly readsFirst?: InputMaybe<Scalars['Boolean']['input']>;
  /** Five at least. */
  readonly smallestCount?: InputMaybe<Scalars['Int']['input']>;
  readonly synthesisDays?: InputMaybe<Scalars['Int']['input']>;
  readonly responseDays?: InputMaybe<Scalars['Int']['input']>;
  /** Pairs of single questions, scales, or `channel`; they close no circle. */
  readonly crossTables?: InputMaybe<ReadonlyArray<ReadonlyArray<Scalars['String']['input']>>>;
};

export type QuestionOptionInput = {
  readonly id: Scalars['String']['input'];
  readonly labels: TranslatedTextInput;
};

export type QuestionConditionInput = {
  readonly question: Scalars['String']['input'];
  readonly anyOf: ReadonlyArray<Scalars['String']['input']>;
};

export type QuestionInput = {
  readonly id: Scalars['String']['input'];
  readonly kind: QuestionKind;
  readonly labels: TranslatedTextInput;
  readonly isRequired?: InputMaybe<Scalars['Boolean']['input']>;
  readonly options?: InputMaybe<ReadonlyArray<QuestionOptionInput>>;
  readonly steps?: InputMaybe<Scalars['Int']['input']>;
  readonly maxChoices?: InputMaybe<Scalars['Int']['input']>;
  readonly showIf?: InputMaybe<ReadonlyArray<QuestionConditionInput>>;
};

export type ParagraphInput = {
  readonly id: Scalars['String']['input'];
  readonly texts: TranslatedTextInput;
};

export type DraftConsultationInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly communeId: Scalars['ID']['input'];
  readonly titles: TranslatedTextInput;
  readonly bodies: TranslatedTextInput;
  readonly influence: Influence;
  readonly influenceStatement: TranslatedTextInput;
  readonly decision: DecisionAtStakeInput;
  readonly audience: TranslatedTextInput;
  readonly opensOn: Scalars['Date']['input'];
  readonly closesOn: Scalars['Date']['input'];
  readonly settings: ConsultationSettingsInput;
  readonly questions: ReadonlyArray<QuestionInput>;
  readonly paragraphs?: InputMaybe<ReadonlyArray<ParagraphInput>>;
};

export type ReviseConsultationInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly consultationId: Scalars['ID']['input'];
  readonly titles: TranslatedTextInput;
  readonly bodies: TranslatedTextInput;
  readonly influence: Influence;
  readonly influenceStatement: TranslatedTextInput;
  readonly decision: DecisionAtStakeInput;
  readonly audience: TranslatedTextInput;
  readonly opensOn: Scalars['Date']['input'];
  readonly closesOn: Scalars['Date']['input'];
  readonly settings: ConsultationSettingsInput;
  readonly questions: ReadonlyArray<QuestionInput>;
  readonly paragraphs?: InputMaybe<ReadonlyArray<ParagraphInput>>;
};

export type AttachConsultationDocumentInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly consultationId: Scalars['ID']['input'];
  readonly fileId: Scalars['ID']['input'];
};

export type ConsultationMove = 'announce' | 'startAnalysis' | 'cancel';

export type AdvanceConsultationInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly consultationId: Scalars['ID']['input'];
  readonly event: ConsultationMove;
  /** Must be given with `cancel`. */
  readonly reasons?: InputMaybe<TranslatedTextInput>;
};

export type ExtendConsultationInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly consultationId: Scalars['ID']['input'];
  readonly closesOn: Scalars['Date']['input'];
  readonly reasons: TranslatedTextInput;
};

export type AnswerPlaceInput = {
  readonly latitude: Scalars['Float']['input'];
  readonly longitude: Scalars['Float']['input'];
};

export type AnswerInput = {
  readonly question: Scalars['String']['input'];
  readonly choices?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly number?: InputMaybe<Scalars['Float']['input']>;
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly place?: InputMaybe<AnswerPlaceInput>;
  readonly fileId?: InputMaybe<Scalars['ID']['input']>;
};

export type ContributeInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly consultationId: Scalars['ID']['input'];
  readonly answers: ReadonlyArray<AnswerInput>;
};

export type KeyedChannel = 'meeting' | 'paper';

export type KeyContributionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly consultationId: Scalars['ID']['input'];
  readonly channel: KeyedChannel;
  /** Which meeting, which sheet. */
  readonly provenance: Scalars['String']['input'];
  readonly answers: ReadonlyArray<AnswerInput>;
};

export type AnnotateInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly consultationId: Scalars['ID']['input'];
  readonly paragraphId: Scalars['String']['input'];
  readonly body: Scalars['String']['input'];
};

export type ThemeInput = {
  /** Of a theme that is there already. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly names: TranslatedTextInput;
};

export type NameThemesInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly consultationId: Scalars['ID']['input'];
  readonly themes: ReadonlyArray<ThemeInput>;
};

export type ClassifyContributionsInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly consultationId: Scalars['ID']['input'];
  readonly contributionIds: ReadonlyArray<Scalars['ID']['input']>;
  /** None where they say nothing that belongs to a theme. */
  readonly themeIds: ReadonlyArray<Scalars['ID']['input']>;
};

export type ThemeSynthesisInput = {
  readonly themeId: Scalars['ID']['input'];
  readonly synthesis: TranslatedTextInput;
};

export type PublishSynthesisInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly consultationId: Scalars['ID']['input'];
  readonly syntheses: ReadonlyArray<ThemeSynthesisInput>;
};

export type ThemeResponseInput = {
  readonly themeId: Scalars['ID']['input'];
  readonly outcome: ThemeOutcome;
  readonly reasons: TranslatedTextInput;
};

export type PublishResponseInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly consultationId: Scalars['ID']['input'];
  readonly responses: ReadonlyArray<ThemeResponseInput>;
};

export type SuggestionStatus =
  | 'received'
  /** With the service that answers. */
  | 'routed'
  | 'answered'
  | 'closed';

/** A suggestion from the box; its author is not named. */
export type Suggestion = {
  readonly id: Scalars['ID']['output'];
  readonly status: SuggestionStatus;
  readonly channel: ContributionChannel;
  readonly title: Scalars['String']['output'];
  readonly body: Scalars['String']['output'];
  /** Set where its text is not shown; title and body then say so. */
  readonly hidden?: Maybe<HiddenText>;
  readonly routedTo?: Maybe<Scalars['String']['output']>;
  readonly answer?: Maybe<TranslatedText>;
  readonly receivedOn: Scalars['Date']['output'];
  /** The day on which the answer is owed; the project's own (P), without legal value. */
  readonly dueOn: Scalars['Date']['output'];
  readonly answeredOn?: Maybe<Scalars['Date']['output']>;
  /** The day on which the answer was due and missed. */
  readonly overdueSince?: Maybe<Scalars['Date']['output']>;
};

export type SuggestionPage = {
  readonly items: ReadonlyArray<Suggestion>;
  readonly nextCursor?: Maybe<Scalars['String']['output']>;
};

export type SuggestionPayload = {
  readonly id: Scalars['ID']['output'];
  readonly status: SuggestionStatus;
};

export type WriteSuggestionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly communeId: Scalars['ID']['input'];
  readonly title: Scalars['String']['input'];
  readonly body: Scalars['String']['input'];
};

export type KeySuggestionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly communeId: Scalars['ID']['input'];
  readonly channel: KeyedChannel;
  readonly provenance: Scalars['String']['input'];
  readonly title: Scalars['String']['input'];
  readonly body: Scalars['String']['input'];
};

export type RouteSuggestionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly suggestionId: Scalars['ID']['input'];
  readonly service: Scalars['String']['input'];
};

export type AnswerSuggestionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly suggestionId: Scalars['ID']['input'];
  readonly answer: TranslatedTextInput;
};

export type CloseSuggestionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly suggestionId: Scalars['ID']['input'];
};

export type SessionKind = 'ordinary' | 'extraordinary';

export type SessionStatus =
  'planned' | 'agenda_open' | 'agenda_frozen' | 'convened' | 'in_session' | 'closed' | 'deliberations_published' | 'not_held';

export type DeliberationOutcome = 'adopted' | 'partly_adopted' | 'refused' | 'postponed';

export type AgendaItemStatus = 'open' | 'deliberated' | 'moved' | 'removed';

/** A session of a commune's council. */
export type CouncilSession = {
  readonly id: Scalars['ID']['output'];
  readonly commune: Territory;
  /** Ordinary in the months of the law, else extraordinary. */
  readonly kind: SessionKind;
  readonly startsOn: Scalars['Date']['output'];
  readonly status: SessionStatus;
  /** Last day on which the agenda takes items. */
  readonly agendaFreezesOn: Scalars['Date']['output'];
  /** Last day for the convocation. */
  readonly convocationDueOn: Scalars['Date']['output'];
  readonly convenedOn?: Maybe<Scalars['Date']['output']>;
  /** Whether the convocation came after its last day. */
  readonly isConvenedLate: Scalars['Boolean']['output'];
  /** Day of the sitting: the first one, until the council is convened anew because too few came. */
  readonly sitsOn: Scalars['Date']['output'];
  /** Which convocation for the same agenda it is, from 1. */
  readonly convocation: Scalars['Int']['output'];
  /** Sittings that did not open because too few came. */
  readonly adjournments: ReadonlyArray<SessionAdjournment>;
  /** Members in office at the opening; none where no mandate was recorded. */
  readonly inOffice?: Maybe<Scalars['Int']['output']>;
  /** Members present at the opening. */
  readonly present?: Maybe<Scalars['Int']['output']>;
  /** Least number of members for a valid sitting; none where it cannot be told. */
  readonly quorum?: Maybe<Scalars['Int']['output']>;
  /** Last day of the session, with its extension; none where the law sets no length. */
  readonly lastDay?: Maybe<Scalars['Date']['output']>;
  readonly extendedDays?: Maybe<Scalars['Int']['output']>;
  /** Public with the deliberations; before that only those who prepare them read it. */
  readonly minutes?: Maybe<TranslatedText>;
  readonly publishedOn?: Maybe<Scalars['Date']['output']>;
  /** Why it was not held. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly agenda: ReadonlyArray<AgendaItem>;
};

export type SessionAdjournment = {
  readonly convocation: Scalars['Int']['output'];
  readonly satOn: Scalars['Date']['output'];
  readonly present?: Maybe<Scalars['Int']['output']>;
  readonly inOffice?: Maybe<Scalars['Int']['output']>;
  readonly quorum?: Maybe<Scalars['Int']['output']>;
};

export type AgendaItem = {
  readonly id: Scalars['ID']['output'];
  readonly position: Scalars['Int']['output'];
  readonly titles: TranslatedText;
  /** Kind of procedure that brought it (petition, opinion, charter, plan, budget), or matter: the council's own. */
  readonly subjectType: Scalars['String']['output'];
  /** Id within that procedure. */
  readonly subjectId: Scalars['ID']['output'];
  readonly status: AgendaItemStatus;
  /** Standing committee that examines it first. */
  readonly committee?: Maybe<Scalars['String']['output']>;
  readonly committeeReport?: Maybe<TranslatedText>;
  readonly committeeReportedOn?: Maybe<Scalars['Date']['output']>;
  /** What was decided on it in this session. */
  readonly deliberation?: Maybe<Deliberation>;
  readonly session: CouncilSession;
};

/** What the council decided, with its reasons and votes. */
export type Deliberation = {
  readonly id: Scalars['ID']['output'];
  readonly outcome: DeliberationOutcome;
  readonly reasons: TranslatedText;
  readonly votesFor: Scalars['Int']['output'];
  readonly votesAgainst: Scalars['Int']['output'];
  readonly votesAbstaining: Scalars['Int']['output'];
  readonly decidedOn: Scalars['Date']['output'];
  readonly session: CouncilSession;
  /** Visa it needs to take effect; none where it needs none. */
  readonly visa?: Maybe<DeliberationVisa>;
};

export type VisaStatus = 'to_transmit' | 'transmitted' | 'granted' | 'granted_by_silence' | 'refused';

/** The visa of the authority above the council, without which a deliberation has no effect. */
export type DeliberationVisa = {
  readonly id: Scalars['ID']['output'];
  /** Code of the matter in the law: action-plan, budget. */
  readonly subject: Scalars['String']['output'];
  readonly status: VisaStatus;
  readonly legalRef: Scalars['String']['output'];
  readonly confidence: Scalars['String']['output'];
  readonly transmittedOn?: Maybe<Scalars['Date']['output']>;
  /** Until when the transmission, or the answer, is owed. */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** The day that passed without what was owed. */
  readonly overdueSince?: Maybe<Scalars['Date']['output']>;
  readonly settledOn?: Maybe<Scalars['Date']['output']>;
  readonly reference?: Maybe<Scalars['String']['output']>;
  readonly reasons?: Maybe<TranslatedText>;
};

export type Sex = 'female' | 'male';

export type CouncilOffice = 'president' | 'vice_president' | 'secretary' | 'deputy_secretary' | 'member';

/** Somebody elected to a council. */
export type CouncilMember = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly sex: Sex;
  readonly office: CouncilOffice;
  readonly seatedOn: Scalars['Date']['output'];
  readonly leftOn?: Maybe<Scalars['Date']['output']>;
  readonly leftFor?: Maybe<Scalars['String']['output']>;
};

export type StandingCommittee = {
  readonly id: Scalars['ID']['output'];
  readonly names: TranslatedText;
  readonly chair: CouncilMember;
  readonly members: ReadonlyArray<CouncilMember>;
};

/** The time for which a council was elected. */
export type CouncilMandate = {
  readonly id: Scalars['ID']['output'];
  readonly startsOn: Scalars['Date']['output'];
  /** Its last day, if nothing ends it before. */
  readonly endsOn: Scalars['Date']['output'];
  /** Since when it is over. */
  readonly endedOn?: Maybe<Scalars['Date']['output']>;
  readonly seats: Scalars['Int']['output'];
  /** Who holds or held a seat. */
  readonly members: ReadonlyArray<CouncilMember>;
  /** President and vice-presidents in office. */
  readonly bureau: ReadonlyArray<CouncilMember>;
  readonly committees: ReadonlyArray<StandingCommittee>;
};

/** The council of a commune, province or region. */
export type Council = {
  readonly id: Scalars['ID']['output'];
  readonly commune: Territory;
  /** The mandate that runs; none where nobody recorded it. */
  readonly mandate?: Maybe<CouncilMandate>;
  /** All mandates, the latest first. */
  readonly mandates: ReadonlyArray<CouncilMandate>;
};

export type VisaState = {
  readonly id: Scalars['ID']['output'];
  readonly status: VisaStatus;
};

export type ProposedDeliberation = {
  readonly actId: Scalars['ID']['output'];
};

/** The council was dissolved by an act of others: what is open waits for the next one. */
export type CouncilDissolution = {
  readonly id: Scalars['ID']['output'];
  readonly dissolvedOn: Scalars['Date']['output'];
  /** The act that dissolved it. */
  readonly legalRef: Scalars['String']['output'];
  readonly reasons: TranslatedText;
  /** Since when a new council sits. */
  readonly endedOn?: Maybe<Scalars['Date']['output']>;
};

export type SessionState = {
  readonly id: Scalars['ID']['output'];
  readonly status: SessionStatus;
};

export type PlanSessionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly communeId: Scalars['ID']['input'];
  readonly startsOn: Scalars['Date']['input'];
};

export type SessionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly sessionId: Scalars['ID']['input'];
};

export type SessionNotHeldInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly sessionId: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
};

export type AdjournSessionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly sessionId: Scalars['ID']['input'];
  readonly present?: InputMaybe<Scalars['Int']['input']>;
  /** Day for which the council is convened anew. */
  readonly sitsOn: Scalars['Date']['input'];
};

export type ExtendSessionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly sessionId: Scalars['ID']['input'];
  readonly days: Scalars['Int']['input'];
};

export type MinutesInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly sessionId: Scalars['ID']['input'];
  readonly minutes: TranslatedTextInput;
};

export type AgendaItemInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly sessionId: Scalars['ID']['input'];
  readonly titles: TranslatedTextInput;
  /** Code of the matter for the law of visas: action-plan, budget. */
  readonly visaSubject?: InputMaybe<Scalars['String']['input']>;
};

export type ReferItemInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly itemId: Scalars['ID']['input'];
  readonly committeeId: Scalars['ID']['input'];
};

export type CommitteeReportInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly itemId: Scalars['ID']['input'];
  readonly report: TranslatedTextInput;
  readonly reportedOn: Scalars['Date']['input'];
};

export type CouncilVotesInput = {
  readonly for: Scalars['Int']['input'];
  readonly against: Scalars['Int']['input'];
  readonly abstaining: Scalars['Int']['input'];
};

export type DeliberationInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly itemId: Scalars['ID']['input'];
  readonly outcome: DeliberationOutcome;
  readonly reasons: TranslatedTextInput;
  readonly votes: CouncilVotesInput;
};

export type ConfirmDeliberationInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly actId: Scalars['ID']['input'];
};

export type MandateInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly communeId: Scalars['ID']['input'];
  readonly startsOn: Scalars['Date']['input'];
  readonly seats: Scalars['Int']['input'];
  /** Last day; as many years later as the law says where it is not given. */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
};

export type CouncilMemberInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly communeId: Scalars['ID']['input'];
  readonly name: Scalars['String']['input'];
  readonly sex: Sex;
  readonly office?: InputMaybe<CouncilOffice>;
  /** First day of the mandate where it is not given. */
  readonly seatedOn?: InputMaybe<Scalars['Date']['input']>;
};

export type SeatEndInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly memberId: Scalars['ID']['input'];
  readonly leftOn: Scalars['Date']['input'];
  readonly reason: Scalars['String']['input'];
};

export type CommitteeInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly communeId: Scalars['ID']['input'];
  readonly names: TranslatedTextInput;
  readonly chairId: Scalars['ID']['input'];
  readonly memberIds: ReadonlyArray<Scalars['ID']['input']>;
};

export type TransmissionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly visaId: Scalars['ID']['input'];
  readonly on: Scalars['Date']['input'];
};

export type VisaInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly visaId: Scalars['ID']['input'];
  readonly granted: Scalars['Boolean']['input'];
  readonly on: Scalars['Date']['input'];
  /** Number and date of the act. */
  readonly reference: Scalars['String']['input'];
  readonly reasons?: InputMaybe<TranslatedTextInput>;
};

export type CouncilDissolutionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly communeId: Scalars['ID']['input'];
  /** Today or before. */
  readonly dissolvedOn: Scalars['Date']['input'];
  /** The act, such as a decree with its number and day. */
  readonly legalRef: Scalars['String']['input'];
  readonly reasons: TranslatedTextInput;
};

export type CouncilInstallationInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly communeId: Scalars['ID']['input'];
  /** Today or before. */
  readonly installedOn: Scalars['Date']['input'];
};

export type DocumentState =
  | 'genuine'
  /** Another document of the same act took its place. */
  | 'superseded'
  /** By the authority that issued it, with a reason. */
  | 'withdrawn';

/** An official document of the registry. Its PDF (PDF/A-2a) is downloaded from `url` with `?language=` ar, fr, es or en, by those who may. */
export type OfficialDocument = {
  readonly id: Scalars['ID']['output'];
  /** Such as filing-receipt, signature-sheet or decision-letter. */
  readonly kind: Scalars['String']['output'];
  /** The kind in the language of the request. */
  readonly kindText: Scalars['String']['output'];
  readonly number: Scalars['String']['output'];
  readonly issuedAt: Scalars['DateTime']['output'];
  /** A path below the address of the api. */
  readonly url: Scalars['String']['output'];
};

/** A line of a document, in the language of the request. */
export type DocumentFact = {
  readonly label: Scalars['String']['output'];
  readonly text: Scalars['String']['output'];
  /** The language of the text. */
  readonly language: Locale;
  /** Whether it is a number, a hash or an address, written from left to right. */
  readonly isCode: Scalars['Boolean']['output'];
};

/** What the registry knows of a code; all other fields are empty where it knows none. To be compared with the paper, line by line. */
export type DocumentCheck = {
  /** Whether the registry has a document with this code. `state` says whether it still holds. */
  readonly isKnown: Scalars['Boolean']['output'];
  readonly state?: Maybe<DocumentState>;
  readonly kindText?: Maybe<Scalars['String']['output']>;
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Who issued it, from the widest to the nearest. */
  readonly authority: ReadonlyArray<Scalars['String']['output']>;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly issuedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly timeZone?: Maybe<Scalars['String']['output']>;
  readonly facts: ReadonlyArray<DocumentFact>;
  /** When it was withdrawn or superseded. */
  readonly settledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was withdrawn, as it was written. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Number of the document that took its place. */
  readonly supersededByNumber?: Maybe<Scalars['String']['output']>;
};

export type WithdrawDocumentInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly documentId: Scalars['ID']['input'];
  /** 10 to 500 characters; whoever asks about the code reads it. */
  readonly reason: Scalars['String']['input'];
};

/** By what it was proved who a person is. */
export type AssuranceMeans = 'roll' | 'paper' | 'national_identity' | 'in_person';

export type Assurance = {
  /** 2 or 3. */
  readonly level: Scalars['Int']['output'];
  readonly means: AssuranceMeans;
  readonly since: Scalars['DateTime']['output'];
};

export type AssuranceWay = 'contact' | 'roll_or_paper' | 'national_identity' | 'in_person';

/** A way to a level, and what to do, in the language of the request. */
export type AssuranceHowTo = {
  readonly way: AssuranceWay;
  readonly text: Scalars['String']['output'];
};

/** What an action needs and the reader lacks. */
export type AssuranceGap = {
  readonly needed: Scalars['Int']['output'];
  readonly has: Scalars['Int']['output'];
  /** What is missing, in one sentence. */
  readonly missing: Scalars['String']['output'];
  /** Each way to get it that is offered here. */
  readonly howTo: ReadonlyArray<AssuranceHowTo>;
};

/** A step of the ladder: 1 a proved contact, 2 matched with the roll or a paper, 3 a national identity or seen in person. */
export type AssuranceStep = {
  readonly level: Scalars['Int']['output'];
  /** What it says of the person. */
  readonly title: Scalars['String']['output'];
  readonly ways: ReadonlyArray<AssuranceWay>;
  readonly howTo: ReadonlyArray<AssuranceHowTo>;
  readonly isReached: Scalars['Boolean']['output'];
};

/** How sure it is who the person is, and how to be surer. */
export type MyAssurance = {
  readonly level: Scalars['Int']['output'];
  readonly assurances: ReadonlyArray<Assurance>;
  readonly ladder: ReadonlyArray<AssuranceStep>;
};

export type IdentityDocument = 'identity_card' | 'passport' | 'residence_card';

/** To be said at the counter, with an identity document, within half an hour. */
export type Introduction = {
  readonly code: Scalars['String']['output'];
  readonly expiresAt: Scalars['DateTime']['output'];
};

export type AttestIdentityInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly communeId: Scalars['ID']['input'];
  /** What the person said. */
  readonly code: Scalars['String']['input'];
  readonly document: IdentityDocument;
};

export type ConfirmIdentityInput = {
  readonly requestId: Scalars['ID']['input'];
  /** A pending act of `assurance.confirm`. */
  readonly actId: Scalars['ID']['input'];
};

export type IdentityAct = {
  readonly actId: Scalars['ID']['output'];
};

/** A second factor that is lost with its recovery codes: two administrators take it away. */
export type ProposeFactorResetInput = {
  readonly requestId: Scalars['ID']['input'];
  /** Where the person was seen; both administrators hold their role there. */
  readonly communeId: Scalars['ID']['input'];
  readonly email: Scalars['String']['input'];
  /** How it was made sure who asks; 10 to 500 characters, kept in the audit. */
  readonly reason: Scalars['String']['input'];
};

/** Roles a territory grants. Everybody who is signed in is a citizen besides. */
export type StaffRole = 'clerk' | 'bureau_member' | 'council_president' | 'secretary' | 'administrator' | 'auditor';

/** A role in force, in a territory and every commune below it. */
export type RoleGrant = {
  readonly id: Scalars['ID']['output'];
  readonly role: StaffRole;
  readonly territory: Territory;
  /** Name of the body in which it is held: a committee, a service. */
  readonly body?: Maybe<Scalars['String']['output']>;
  readonly fromDay: Scalars['Date']['output'];
  readonly toDay?: Maybe<Scalars['Date']['output']>;
  /** Lent by the holder of another grant; it ends with that one. */
  readonly isDelegated: Scalars['Boolean']['output'];
  /** Who holds it, by name or else by mailbox; null except where the roles of a territory are read, or one's own that are lent. */
  readonly holder?: Maybe<Scalars['String']['output']>;
  /** Who gave it, as `holder`; null where the software did. */
  readonly grantedBy?: Maybe<Scalars['String']['output']>;
  readonly grantedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly endedBy?: Maybe<Scalars['String']['output']>;
  /** When it was ended before its day. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** The person who is signed in. */
export type Me = {
  readonly id: Scalars['ID']['output'];
  /** Empty where the person gave none. */
  readonly name: Scalars['String']['output'];
  /** Mailbox to which notices go; empty where there is none. */
  readonly email: Scalars['String']['output'];
  readonly locale: Locale;
  /** Roles in force, those that wait for a second factor among them. */
  readonly roles: ReadonlyArray<RoleGrant>;
  /** Roles that are not held in this session until a second factor is given. */
  readonly withheldRoles: ReadonlyArray<StaffRole>;
  /** Roles that the person lent to others. */
  readonly lentRoles: ReadonlyArray<RoleGrant>;
};

export type SetMyLanguageInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly locale: Locale;
};

export type GrantRoleInput = {
  readonly requestId: Scalars['ID']['input'];
  /** A mailbox of the person's own, not one that several share. */
  readonly email: Scalars['String']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly locale?: InputMaybe<Locale>;
  readonly role: StaffRole;
  readonly territoryId: Scalars['ID']['input'];
  readonly body?: InputMaybe<Scalars['String']['input']>;
  readonly fromDay: Scalars['Date']['input'];
  readonly toDay?: InputMaybe<Scalars['Date']['input']>;
};

export type EndRoleInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly grantId: Scalars['ID']['input'];
};

export type DelegateRoleInput = {
  readonly requestId: Scalars['ID']['input'];
  /** The own grant. */
  readonly grantId: Scalars['ID']['input'];
  readonly email: Scalars['String']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly locale?: InputMaybe<Locale>;
  /** Both within the own. */
  readonly fromDay: Scalars['Date']['input'];
  readonly toDay: Scalars['Date']['input'];
};

export type EndDelegationInput = {
  readonly requestId: Scalars['ID']['input'];
  /** The grant that was lent. */
  readonly grantId: Scalars['ID']['input'];
};

export type LanguageSet = {
  readonly locale: Locale;
};

export type HeldField = {
  readonly name: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
};

/** One thing held of the person. */
export type HeldRecord = {
  readonly fields: ReadonlyArray<HeldField>;
  /** When it is deleted by itself; null where the class says how long. */
  readonly keptUntil?: Maybe<Scalars['DateTime']['output']>;
};

/** What one part of the system holds of the person. */
export type HeldData = {
  readonly name: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  /** How long it is kept, and why. */
  readonly kept: Scalars['String']['output'];
  readonly records: ReadonlyArray<HeldRecord>;
};

/** How long a class of data is kept, and when the worker last looked. */
export type RetentionRule = {
  readonly name: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  readonly why: Scalars['String']['output'];
  readonly days: Scalars['Int']['output'];
  readonly lastRunAt?: Maybe<Scalars['DateTime']['output']>;
  /** Deleted so far. */
  readonly removed: Scalars['Int']['output'];
};

export type RequestDeletionCodeInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly contactId: Scalars['ID']['input'];
};

/** The code that was sent for this alone; nothing where the person has no contact, and signed in just now. */
export type DeleteMyAccountInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  readonly code?: InputMaybe<Scalars['String']['input']>;
};

export type ContactKind = 'email' | 'phone';

/** A mailbox or phone by which the person is reached and signs in. */
export type MyContact = {
  readonly id: Scalars['ID']['output'];
  readonly kind: ContactKind;
  readonly value: Scalars['String']['output'];
  /** Null until a code has proved it. */
  readonly provenAt?: Maybe<Scalars['DateTime']['output']>;
  /** People who use it, this one among them; five at most. */
  readonly sharedBy: Scalars['Int']['output'];
  /** Notices are sent there. */
  readonly isForNotices: Scalars['Boolean']['output'];
  /** Since when mail or text messages to it are refused for good; null where they arrive. A code that is received there ends it. */
  readonly failingSince?: Maybe<Scalars['DateTime']['output']>;
};

export type SessionMethod = 'email_code' | 'sms_code' | 'password' | 'passkey' | 'national_identity';

/** An open session. Neither the address of the network nor the browser is kept. */
export type MySession = {
  readonly id: Scalars['ID']['output'];
  readonly method: SessionMethod;
  readonly openedAt: Scalars['DateTime']['output'];
  /** To the day, roughly. */
  readonly usedAt: Scalars['DateTime']['output'];
  readonly endsAt: Scalars['DateTime']['output'];
  readonly hasSecondFactor: Scalars['Boolean']['output'];
  /** The one that asks. */
  readonly isCurrent: Scalars['Boolean']['output'];
};

/** A passkey: its private half is on a device and never here. */
export type MyPasskey = {
  readonly id: Scalars['ID']['output'];
  readonly label: Scalars['String']['output'];
  /** Kept by its maker's cloud, and so on several devices. */
  readonly isBackedUp: Scalars['Boolean']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** How the own account is protected. */
export type MySecurity = {
  readonly contacts: ReadonlyArray<MyContact>;
  readonly sessions: ReadonlyArray<MySession>;
  readonly passkeys: ReadonlyArray<MyPasskey>;
  readonly hasPassword: Scalars['Boolean']['output'];
  readonly hasNationalIdentity: Scalars['Boolean']['output'];
  /** An authenticator app is asked for at each sign-in. */
  readonly hasSecondFactor: Scalars['Boolean']['output'];
  /** Recovery codes that were not used yet. */
  readonly recoveryCodesLeft: Scalars['Int']['output'];
  /** A role of the staff waits for a second factor here. */
  readonly needsSecondFactor: Scalars['Boolean']['output'];
  /** Proved lately to be oneself: contacts and keys can be changed, data can be taken away. */
  readonly isConfirmed: Scalars['Boolean']['output'];
};

export type CorrectMyDataInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The own mailbox to which notices go. */
  readonly noticeContactId?: InputMaybe<Scalars['ID']['input']>;
};

/** One of `email` and `phone`. */
export type RequestContactCodeInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly email?: InputMaybe<Scalars['String']['input']>;
  readonly phone?: InputMaybe<Scalars['String']['input']>;
};

export type AddMyContactInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly email?: InputMaybe<Scalars['String']['input']>;
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  readonly code: Scalars['String']['input'];
};

export type RemoveMyContactInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly contactId: Scalars['ID']['input'];
};

export type RequestConfirmationCodeInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly contactId: Scalars['ID']['input'];
};

export type ConfirmItIsMeInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly contactId: Scalars['ID']['input'];
  readonly code: Scalars['String']['input'];
};

export type SetMyPasswordInput = {
  readonly requestId: Scalars['ID']['input'];
  /** Twelve characters or more. */
  readonly password: Scalars['String']['input'];
};

export type ConfirmSecondFactorInput = {
  readonly requestId: Scalars['ID']['input'];
  /** The first code that the app shows. */
  readonly code: Scalars['String']['input'];
};

export type AddPasskeyInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly challengeId: Scalars['ID']['input'];
  /** What the browser answered, as JSON (WebAuthn level 3). */
  readonly response: Scalars['String']['input'];
  /** A name for the list: the phone, the key ring. */
  readonly label: Scalars['String']['input'];
};

export type RemovePasskeyInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly passkeyId: Scalars['ID']['input'];
};

export type EndSessionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly sessionId: Scalars['ID']['input'];
};

/** A secret for an authenticator app (RFC 6238). It is shown once and not kept in clear. */
export type SecondFactorSecret = {
  /** To be typed into the app. */
  readonly secret: Scalars['String']['output'];
  /** To be shown as a square code. */
  readonly uri: Scalars['String']['output'];
};

/** Ten codes, each good once, for when the app is lost. They are shown once. */
export type RecoveryCodes = {
  readonly codes: ReadonlyArray<Scalars['String']['output']>;
};

export type MyName = {
  readonly name: Scalars['String']['output'];
};

export type SessionsEnded = {
  readonly ended: Scalars['Int']['output'];
};

/** What a sign-in asks next. */
export type SignInStepKind =
  | 'done'
  /** Several people use the contact: say which one, or that you are another. */
  | 'choose_account'
  /** Give the code of the app, a recovery code, or a passkey. */
  | 'second_factor';

/** One of those who share a mailbox or phone; told only to whoever has proved to read it. */
export type AccountChoice = {
  readonly personId: Scalars['ID']['output'];
  /** Empty where the person gave none. */
  readonly name: Scalars['String']['output'];
  readonly since: Scalars['DateTime']['output'];
};

/** Where a sign-in stands. With `done` the session cookie is set and everything is open. */
export type SignInStep = {
  readonly done: Scalars['Boolean']['output'];
  readonly step: SignInStepKind;
  /** With `choose_account`: to be given with the choice, within ten minutes, once. */
  readonly ticket?: Maybe<Scalars['String']['output']>;
  readonly choices: ReadonlyArray<AccountChoice>;
};

export type SignInStateKind =
  | 'nobody'
  /** A session is open, and worth nothing until the second factor is given. */
  | 'second_factor'
  | 'signed_in';

/** The ways of signing in that this installation offers; a code by e-mail and a passkey always are. */
export type SignInOptions = {
  /** Codes by text message. */
  readonly phone: Scalars['Boolean']['output'];
  /** Name of the national identity provider, for the button; null where there is none. */
  readonly nationalIdentity?: Maybe<Scalars['String']['output']>;
  readonly state: SignInStateKind;
};

/** One of `email` and `phone`. */
export type RequestSignInCodeInput = {
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** In the international form, or as it is dialled in the country of the installation. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
};

export type SignInWithCodeInput = {
  readonly email?: InputMaybe<Scalars['String']['input']>;
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** Six digits; spaces are forgiven. */
  readonly code: Scalars['String']['input'];
  /** Somebody who is none of those who use the contact: their name. Makes an account. */
  readonly newName?: InputMaybe<Scalars['String']['input']>;
};

export type ChooseAccountInput = {
  readonly ticket: Scalars['String']['input'];
  /** One of the choices; or nothing, with `newName`. */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  readonly newName?: InputMaybe<Scalars['String']['input']>;
};

export type SignInWithPasswordInput = {
  readonly email?: InputMaybe<Scalars['String']['input']>;
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  readonly password: Scalars['String']['input'];
};

export type AnswerPasskeyInput = {
  readonly challengeId: Scalars['ID']['input'];
  /** What the browser answered, as JSON (WebAuthn level 3). */
  readonly response: Scalars['String']['input'];
};

export type StartNationalSignInInput = {
  /** Path of the web to which the browser comes back; with `?error=CODE` where it failed. */
  readonly returnTo: Scalars['String']['input'];
};

export type GiveSecondFactorInput = {
  /** Six digits of the app, or a recovery code. */
  readonly code: Scalars['String']['input'];
};

/** A ceremony of WebAuthn, open for five minutes. */
export type PasskeyCeremony = {
  readonly challengeId: Scalars['ID']['output'];
  /** For `navigator.credentials`, as JSON (WebAuthn level 3). */
  readonly options: Scalars['String']['output'];
};

/** Where the browser must go. */
export type Departure = {
  readonly url: Scalars['String']['output'];
};

export type Done = {
  readonly done: Scalars['Boolean']['output'];
};

/** Where a text of a citizen stands for its readers; only `shown` is read by everybody. */
export type TextState =
  | 'shown'
  /** Waits until staff has read it. */
  | 'held'
  | 'hidden'
  /** Hidden; its author has appealed, and another person decides. */
  | 'contested'
  /** The appeal was refused: it stays hidden. */
  | 'upheld';

export type ModerationAct =
  | 'hold'
  | 'hide'
  | 'show'
  /** Staff has looked at the reports and found nothing wrong. */
  | 'keep'
  | 'appeal'
  | 'restore'
  | 'uphold';

/** Why a text is not shown; a closed list, and no opinion is in it. */
export type HidingReason =
  /** Says about somebody what belongs to their private life. */
  'private_life' | 'insult' | 'hatred' | 'threat' | 'unlawful' | 'advertising' | 'off_topic' | 'repeated';

/** A text that was reported, held or hidden. Only its author and the staff of its territory see it. */
export type ModeratedText = {
  readonly id: Scalars['ID']['output'];
  /** The kind of text, such as `petition.text`. */
  readonly kind: Scalars['String']['output'];
  readonly textId: Scalars['ID']['output'];
  readonly state: TextState;
  readonly reason?: Maybe<HidingReason>;
  /** What staff said to the author beside the reason. */
  readonly words?: Maybe<TranslatedText>;
  readonly actedAt: Scalars['DateTime']['output'];
  /** The text itself. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** What the place where it stands is called. */
  readonly where?: Maybe<TranslatedText>;
  readonly appealGrounds?: Maybe<Scalars['String']['output']>;
  readonly appealedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly decisionReasons?: Maybe<TranslatedText>;
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Open reports, without their reporters; empty for the author. */
  readonly reports: ReadonlyArray<TextReport>;
  readonly nextActs: ReadonlyArray<ModerationAct>;
};

export type TextReport = {
  readonly id: Scalars['ID']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly reason: HidingReason;
  readonly words?: Maybe<Scalars['String']['output']>;
};

export type ModeratedTextPage = {
  readonly items: ReadonlyArray<ModeratedText>;
  readonly nextCursor?: Maybe<Scalars['String']['output']>;
};

/** One line of the public log. It says neither the text nor who wrote it nor who hid it. */
export type ModerationLogLine = {
  readonly id: Scalars['ID']['output'];
  /** The same for all acts about one text. */
  readonly caseId: Scalars['ID']['output'];
  readonly kind: Scalars['String']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly act: ModerationAct;
  readonly reason?: Maybe<HidingReason>;
};

export type ModerationLogPage = {
  readonly items: ReadonlyArray<ModerationLogLine>;
  readonly nextCursor?: Maybe<Scalars['String']['output']>;
};

/** What readers are told of a text that is not shown; the text is replaced by these words. */
export type HiddenText = {
  readonly state: TextState;
  readonly reason?: Maybe<HidingReason>;
};

export type ReportTextInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly kind: Scalars['String']['input'];
  readonly textId: Scalars['ID']['input'];
  readonly reason: HidingReason;
  readonly words?: InputMaybe<Scalars['String']['input']>;
};

export type ReportTextPayload = {
  readonly id: Scalars['ID']['output'];
};

export type StaffModerationAct = 'hold' | 'hide' | 'show' | 'keep';

export type ModerateTextInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly kind: Scalars['String']['input'];
  readonly textId: Scalars['ID']['input'];
  readonly act: StaffModerationAct;
  /** With `hide`: the class of reason, which is published. */
  readonly reason?: InputMaybe<HidingReason>;
  /** To the author; must be given with `hide`. */
  readonly words?: InputMaybe<TranslatedTextInput>;
};

export type AppealHidingInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly moderatedId: Scalars['ID']['input'];
  readonly grounds: Scalars['String']['input'];
};

export type DecideHidingAppealInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly moderatedId: Scalars['ID']['input'];
  readonly granted: Scalars['Boolean']['input'];
  readonly reasons: TranslatedTextInput;
};

export type ModerationPayload = {
  readonly id: Scalars['ID']['output'];
  readonly state: TextState;
};

export type NoticeWeight =
  /** Owed by law or practice to this person; cannot be refused. */
  | 'legal'
  /** Can be refused by the link in each mail. */
  | 'news';

/** What became of the mail of a notice; `uncertain` means that nobody can tell, and that it is not sent again blindly. */
export type DeliveryStatus =
  | 'queued'
  /** Waits for the digest: the budget was spent, or it was late in the day. */
  | 'held'
  | 'sending'
  | 'sent'
  | 'bounced'
  | 'failed'
  | 'uncertain';

/** What somebody is to the matter of a notice: why they are told. */
export type NoticeReason =
  | 'petitioner'
  /** Signed, and asked for news. */
  | 'signer'
  /** Signed: the receipt. */
  | 'signature'
  | 'clerk'
  | 'bureau_member'
  | 'council_president'
  | 'secretary'
  /** Of the team of an association. */
  | 'team'
  /** Owed by the procedure, without a tie that has a name. */
  | 'procedure';

/** A notice in the own mailbox, which is the reference; the mail is a copy. */
export type Notice = {
  readonly id: Scalars['ID']['output'];
  readonly title: Scalars['String']['output'];
  readonly body: Scalars['String']['output'];
  readonly weight: NoticeWeight;
  /** What it is about, such as petition. */
  readonly subjectType: Scalars['String']['output'];
  readonly subjectId: Scalars['ID']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly readAt?: Maybe<Scalars['DateTime']['output']>;
  /** Null when no mail was owed. */
  readonly mail?: Maybe<DeliveryStatus>;
  /** What the reader is to the matter. */
  readonly reason: NoticeReason;
  /** Why the reader was told, in the language of the request. */
  readonly why: Scalars['String']['output'];
  /** Whether the reader wants no mail of news on this subject any more. */
  readonly isStopped: Scalars['Boolean']['output'];
};

export type NoticePage = {
  readonly items: ReadonlyArray<Notice>;
  readonly nextCursor?: Maybe<Scalars['String']['output']>;
};

export type MailHealth = {
  readonly status: DeliveryStatus;
  readonly count: Scalars['Int']['output'];
  readonly oldest: Scalars['DateTime']['output'];
};

export type DigestRhythm = 'daily' | 'weekly';

/** Whether mail has a way to the person. */
export type MailWay =
  | 'works'
  /** The mailbox refuses what is sent; another is to be named, or this one proved again. */
  | 'failing'
  /** No mailbox is named for notices. */
  | 'none';

/** News that waits for a digest, and when it comes. */
export type WaitingNews = {
  readonly count: Scalars['Int']['output'];
  readonly at?: Maybe<Scalars['DateTime']['output']>;
};

/** What the reader bears of mail. None of it delays what the law owes, nor codes; the mailbox of the site always has everything at once. */
export type NoticeSettings = {
  /** Mails of news in any seven days, digests among them; 0 for none. */
  readonly weeklyBudget: Scalars['Int']['output'];
  /** Such as 21:00, by the clock of `timeZone`; null for no quiet hours. */
  readonly quietFrom?: Maybe<Scalars['String']['output']>;
  readonly quietTo?: Maybe<Scalars['String']['output']>;
  /** How often what was held back may come, in one mail: each morning, or on Mondays. */
  readonly digest: DigestRhythm;
  /** IANA name, such as Africa/Casablanca. */
  readonly timeZone: Scalars['String']['output'];
  readonly waiting: WaitingNews;
  readonly mailWay: MailWay;
};

/** Mails of a territory that ended in one way, in ninety days. */
export type TerritoryMailCount = {
  readonly status: DeliveryStatus;
  readonly count: Scalars['Int']['output'];
  readonly people: Scalars['Int']['output'];
};

/** A matter whose petitioner the last mail did not reach. No address is told. */
export type UnreachedPetitioner = {
  readonly subjectType: Scalars['String']['output'];
  readonly subjectId: Scalars['ID']['output'];
  readonly status: DeliveryStatus;
  readonly at: Scalars['DateTime']['output'];
};

/** What of a territory's notices does not arrive, for its staff. */
export type TerritoryMail = {
  readonly counts: ReadonlyArray<TerritoryMailCount>;
  readonly petitioners: ReadonlyArray<UnreachedPetitioner>;
};

export type SetNoticeSettingsInput = {
  readonly requestId: Scalars['ID']['input'];
  /** 0 to 20. */
  readonly weeklyBudget: Scalars['Int']['input'];
  /** Both or none; at most sixteen hours. */
  readonly quietFrom?: InputMaybe<Scalars['String']['input']>;
  readonly quietTo?: InputMaybe<Scalars['String']['input']>;
  readonly digest: DigestRhythm;
  readonly timeZone: Scalars['String']['input'];
};

export type MarkAllNoticesReadInput = {
  readonly requestId: Scalars['ID']['input'];
};

/** The notice on whose subject no more news is wanted by mail. */
export type StopNewsInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly noticeId: Scalars['ID']['input'];
};

export type MarkNoticeReadInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly noticeId: Scalars['ID']['input'];
};

export type RefuseNewsInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly personId: Scalars['ID']['input'];
  readonly subjectId: Scalars['ID']['input'];
  /** The code in the link of the mail. */
  readonly code: Scalars['String']['input'];
};

export type LegalForm =
  | 'association'
  /** A union or network of associations. */
  | 'federation'
  | 'foundation'
  | 'cooperative'
  | 'other';

/** Where a dossier stands. Only a verified association acts; `expiring` still does. */
export type OrganisationStatus =
  /** Declared by its own people, not checked yet. */
  | 'declared'
  /** A clerk has read its documents; another one verifies. */
  | 'documents_checked'
  | 'verified'
  /** Its last representative's term ends within two months. */
  | 'expiring'
  /** Nobody represents it any more. */
  | 'lapsed'
  | 'rejected';

/** Fields of action, so that the purposes of an association can be compared with what it asks. */
export type PurposeTag =
  | 'education'
  | 'health'
  | 'water'
  | 'environment'
  | 'roads_transport'
  | 'housing_urbanism'
  | 'economy_employment'
  | 'agriculture'
  | 'women'
  | 'youth'
  | 'childhood'
  | 'disability'
  | 'older_people'
  | 'solidarity'
  | 'culture_heritage'
  | 'sport'
  | 'human_rights'
  | 'local_governance'
  | 'consumers'
  | 'digital';

export type OrganisationDocumentKind =
  | 'statutes'
  /** Receipt of declaration (récépissé, وصل الإيداع). */
  | 'receipt'
  /** Minutes of the assembly that elected the bureau. */
  | 'bureau_minutes'
  /** A paper that gives somebody the power to act. */
  | 'mandate'
  | 'seat_proof'
  | 'governance'
  | 'other';

export type OrganisationMemberRole =
  /** Acts for the association during a term. */
  | 'representative'
  /** Keeps the dossier. */
  | 'editor';

export type OrganisationCapacity = 'president' | 'vice_president' | 'secretary_general' | 'treasurer' | 'delegate';

export type OrganisationPlaceKind = 'seat' | 'branch';

/** What a well-run association does: a mirror for it, never a condition of anything. */
export type GovernanceItem =
  'general_assembly' | 'bureau_elected' | 'accounts_approved' | 'activity_report' | 'internal_rules' | 'women_in_bureau';

export type GovernanceState =
  | 'fresh'
  /** Done, but too long ago; of women in the bureau: there is none. */
  | 'stale'
  | 'missing';

export type OrganisationRejectionReason =
  | 'documents_missing'
  | 'documents_unreadable'
  | 'receipt_not_valid'
  | 'facts_differ_from_documents'
  | 'seat_not_in_commune'
  | 'representative_not_proved'
  | 'purposes_unlawful'
  | 'declared_twice';

/** What can happen to a dossier. */
export type OrganisationEvent =
  | 'declare'
  /** What had been verified was changed by its people. */
  | 'revise'
  | 'checkDocuments'
  | 'verify'
  | 'reject'
  /** Declared again after a rejection. */
  | 'resubmit'
  /** The last term ends in two months. */
  | 'termNear'
  /** The last term is over. */
  | 'termOver'
  | 'renew';

/** What the reader may do with a dossier now. */
export type OrganisationAction =
  | 'revise'
  | 'moveSeat'
  | 'attachDocument'
  | 'addBranch'
  | 'nameRepresentative'
  | 'inviteEditor'
  | 'endMembership'
  | 'recordGovernance'
  | 'resubmit'
  | 'checkDocuments'
  | 'verify'
  | 'reject'
  | 'renew'
  | 'confirmBranch';

/** What the law asks of an association that petitions. */
export type PetitionConditionName = 'older_than_years' | 'seat_or_branch' | 'good_standing' | 'linked_activity';

export type PetitionConditionMet =
  | 'yes'
  | 'no'
  /** The dossier does not decide it: a person does. */
  | 'cannot_tell';

/** An association, as everybody sees it once it is verified; its own people and the staff see it before. */
export type Organisation = {
  readonly id: Scalars['ID']['output'];
  readonly nameAr?: Maybe<Scalars['String']['output']>;
  readonly nameLatin?: Maybe<Scalars['String']['output']>;
  /** The name in the script of the request's language, else the one there is. */
  readonly name: Scalars['String']['output'];
  readonly status: OrganisationStatus;
  readonly statusText: Scalars['String']['output'];
  readonly legalForm: LegalForm;
  readonly foundedOn: Scalars['Date']['output'];
  /** The commune of its seat. */
  readonly seat: Territory;
  /** Communes of its open, confirmed branches. */
  readonly branches: ReadonlyArray<Territory>;
  readonly purposes: TranslatedText;
  readonly purposeTags: ReadonlyArray<PurposeTag>;
  readonly website?: Maybe<Scalars['String']['output']>;
  readonly verifiedOn?: Maybe<Scalars['Date']['output']>;
  /** Representatives who act today and agreed that their name is shown. */
  readonly representativeNames: ReadonlyArray<Scalars['String']['output']>;
  /** Whether the reader is of its team. */
  readonly isMine: Scalars['Boolean']['output'];
  /** For its team and the staff of the communes of its seat and branches; null for everybody else. */
  readonly dossier?: Maybe<OrganisationDossier>;
};

/** Everything an association has put down, and what was decided on it. */
export type OrganisationDossier = {
  readonly receiptNumber?: Maybe<Scalars['String']['output']>;
  readonly receiptOn?: Maybe<Scalars['Date']['output']>;
  readonly contact: OrganisationContact;
  /** Seats and branches, past ones too. */
  readonly places: ReadonlyArray<OrganisationPlace>;
  readonly documents: ReadonlyArray<OrganisationDocument>;
  /** Needed documents of which no readable copy is there. */
  readonly missingDocuments: ReadonlyArray<OrganisationDocumentKind>;
  readonly team: ReadonlyArray<OrganisationMember>;
  readonly governance: Governance;
  /** Oldest first. */
  readonly history: ReadonlyArray<OrganisationHistoryEvent>;
  /** Others of the same name in the commune, for staff. */
  readonly alike: ReadonlyArray<Organisation>;
  readonly allowedActions: ReadonlyArray<OrganisationAction>;
  /**
   * The conditions of a petition to a commune if it were filed on a day (today where none is given). `tags` are the fields of the
   * petition's object; `explanation` says how it is tied to the purposes.
   */
  readonly petitionConditions: ReadonlyArray<PetitionCondition>;
};

/** Everything an association has put down, and what was decided on it. */
export type OrganisationDossierPetitionConditionsArgs = {
  communeId: Scalars['ID']['input'];
  day?: InputMaybe<Scalars['Date']['input']>;
  tags?: InputMaybe<ReadonlyArray<PurposeTag>>;
  explanation?: InputMaybe<Scalars['String']['input']>;
};

export type OrganisationContact = {
  readonly email?: Maybe<Scalars['String']['output']>;
  readonly phone?: Maybe<Scalars['String']['output']>;
};

export type OrganisationPlace = {
  readonly id: Scalars['ID']['output'];
  readonly kind: OrganisationPlaceKind;
  readonly commune: Territory;
  readonly address: Scalars['String']['output'];
  readonly fromDay: Scalars['Date']['output'];
  /** The last day; null where it is still there. */
  readonly toDay?: Maybe<Scalars['Date']['output']>;
  /** When a clerk confirmed it. */
  readonly confirmedOn?: Maybe<Scalars['Date']['output']>;
  readonly documentId?: Maybe<Scalars['ID']['output']>;
};

export type OrganisationDocument = {
  readonly id: Scalars['ID']['output'];
  readonly kind: OrganisationDocumentKind;
  readonly issuedOn?: Maybe<Scalars['Date']['output']>;
  readonly file?: Maybe<AttachedFile>;
};

export type OrganisationMember = {
  readonly id: Scalars['ID']['output'];
  readonly role: OrganisationMemberRole;
  readonly capacity?: Maybe<OrganisationCapacity>;
  readonly fullName: Scalars['String']['output'];
  readonly isNamePublic: Scalars['Boolean']['output'];
  /** Whether the person has accepted and can act with an account. */
  readonly hasJoined: Scalars['Boolean']['output'];
  readonly isMe: Scalars['Boolean']['output'];
  readonly fromDay: Scalars['Date']['output'];
  /** Last day of the term. */
  readonly toDay?: Maybe<Scalars['Date']['output']>;
  /** When the person left. */
  readonly endedOn?: Maybe<Scalars['Date']['output']>;
  /** When a clerk confirmed the term. */
  readonly confirmedOn?: Maybe<Scalars['Date']['output']>;
  readonly documentId?: Maybe<Scalars['ID']['output']>;
};

export type Governance = {
  readonly lines: ReadonlyArray<GovernanceLine>;
  /** Lines that are fresh, of so many. */
  readonly fresh: Scalars['Int']['output'];
  readonly total: Scalars['Int']['output'];
};

export type GovernanceLine = {
  readonly item: GovernanceItem;
  readonly text: Scalars['String']['output'];
  readonly state: GovernanceState;
  readonly doneOn?: Maybe<Scalars['Date']['output']>;
  /** The last day on which it counts. */
  readonly countsUntil?: Maybe<Scalars['Date']['output']>;
  readonly hasProof: Scalars['Boolean']['output'];
  readonly women?: Maybe<Scalars['Int']['output']>;
  readonly members?: Maybe<Scalars['Int']['output']>;
};

export type OrganisationHistoryEvent = {
  readonly id: Scalars['ID']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly legalDay: Scalars['Date']['output'];
  readonly event: OrganisationEvent;
  readonly text: Scalars['String']['output'];
  readonly fromStatus: OrganisationStatus;
  readonly toStatus: OrganisationStatus;
  /** The role under which somebody acted; no person is named. */
  readonly actorRole: Scalars['String']['output'];
  readonly reasonCodes: ReadonlyArray<OrganisationRejectionReason>;
  readonly reasons?: Maybe<TranslatedText>;
};

/** One condition of the law, as of a day, with what it rests on. */
export type PetitionCondition = {
  readonly condition: PetitionConditionName;
  readonly met: PetitionConditionMet;
  /** In one sentence, in the language of the request. */
  readonly text: Scalars['String']['output'];
  readonly legalRef: Scalars['String']['output'];
  /** Grade of the law's text: C, C2, D, R, X or P. */
  readonly confidence: Scalars['String']['output'];
  readonly isUnconfirmed: Scalars['Boolean']['output'];
};

/** An invitation to a team, for the mailbox it was sent to. */
export type OrganisationInvitation = {
  readonly memberId: Scalars['ID']['output'];
  readonly role: OrganisationMemberRole;
  readonly capacity?: Maybe<OrganisationCapacity>;
  readonly toDay?: Maybe<Scalars['Date']['output']>;
  readonly organisationName: Scalars['String']['output'];
};

export type OrganisationPage = {
  readonly items: ReadonlyArray<Organisation>;
  readonly nextCursor?: Maybe<Scalars['String']['output']>;
};

export type OrganisationState = {
  readonly id: Scalars['ID']['output'];
  readonly status: OrganisationStatus;
};

export type OrganisationDeclared = {
  readonly id: Scalars['ID']['output'];
  readonly memberId: Scalars['ID']['output'];
};

export type MemberChanged = {
  readonly memberId: Scalars['ID']['output'];
};

export type OrganisationContactInput = {
  readonly email?: InputMaybe<Scalars['String']['input']>;
  readonly phone?: InputMaybe<Scalars['String']['input']>;
};

/** Who declares: a representative with capacity and term, or an editor. */
export type OrganisationSelfInput = {
  readonly role: OrganisationMemberRole;
  readonly fullName: Scalars['String']['input'];
  readonly capacity?: InputMaybe<OrganisationCapacity>;
  readonly fromDay?: InputMaybe<Scalars['Date']['input']>;
  readonly toDay?: InputMaybe<Scalars['Date']['input']>;
  /** I agree that the public card shows my name. */
  readonly isNamePublic?: InputMaybe<Scalars['Boolean']['input']>;
};

export type DeclareOrganisationInput = {
  readonly requestId: Scalars['ID']['input'];
  /** The commune of the seat. */
  readonly communeId: Scalars['ID']['input'];
  readonly address: Scalars['String']['input'];
  /** Since when the seat is there; since the foundation where it is not said. */
  readonly seatSince?: InputMaybe<Scalars['Date']['input']>;
  /** Needed, as the other, where the territory writes in both scripts. */
  readonly nameAr?: InputMaybe<Scalars['String']['input']>;
  readonly nameLatin?: InputMaybe<Scalars['String']['input']>;
  readonly legalForm: LegalForm;
  readonly foundedOn: Scalars['Date']['input'];
  readonly receiptNumber?: InputMaybe<Scalars['String']['input']>;
  readonly receiptOn?: InputMaybe<Scalars['Date']['input']>;
  /** 10 to 3,000 characters, in one language or more. */
  readonly purposes: TranslatedTextInput;
  /** One to six. */
  readonly purposeTags: ReadonlyArray<PurposeTag>;
  readonly website?: InputMaybe<Scalars['String']['input']>;
  readonly contact: OrganisationContactInput;
  readonly me: OrganisationSelfInput;
};

export type ReviseOrganisationInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly organisationId: Scalars['ID']['input'];
  readonly nameAr?: InputMaybe<Scalars['String']['input']>;
  readonly nameLatin?: InputMaybe<Scalars['String']['input']>;
  readonly legalForm: LegalForm;
  readonly foundedOn: Scalars['Date']['input'];
  readonly receiptNumber?: InputMaybe<Scalars['String']['input']>;
  readonly receiptOn?: InputMaybe<Scalars['Date']['input']>;
  readonly purposes: TranslatedTextInput;
  readonly purposeTags: ReadonlyArray<PurposeTag>;
  readonly website?: InputMaybe<Scalars['String']['input']>;
  readonly contact: OrganisationContactInput;
};

export type OrganisationInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly organisationId: Scalars['ID']['input'];
};

export type OrganisationPlaceInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly organisationId: Scalars['ID']['input'];
  readonly communeId: Scalars['ID']['input'];
  readonly address: Scalars['String']['input'];
  readonly since: Scalars['Date']['input'];
  /** Proof, sent before by POST /files. */
  readonly fileId?: InputMaybe<Scalars['ID']['input']>;
};

export type CloseBranchInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly organisationId: Scalars['ID']['input'];
  readonly placeId: Scalars['ID']['input'];
  /** Its last day. */
  readonly on: Scalars['Date']['input'];
};

export type ConfirmBranchInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly organisationId: Scalars['ID']['input'];
  readonly placeId: Scalars['ID']['input'];
};

export type AttachOrganisationDocumentInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly organisationId: Scalars['ID']['input'];
  readonly kind: OrganisationDocumentKind;
  readonly fileId: Scalars['ID']['input'];
  readonly issuedOn?: InputMaybe<Scalars['Date']['input']>;
};

export type RemoveOrganisationDocumentInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly organisationId: Scalars['ID']['input'];
  readonly documentId: Scalars['ID']['input'];
};

export type NameRepresentativeInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly organisationId: Scalars['ID']['input'];
  readonly fullName: Scalars['String']['input'];
  readonly capacity: OrganisationCapacity;
  readonly fromDay: Scalars['Date']['input'];
  readonly toDay: Scalars['Date']['input'];
  /** Who signs in with this address may accept and act; it is not kept readable. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Or somebody of the team already, such as a president elected again. */
  readonly sameAsMemberId?: InputMaybe<Scalars['ID']['input']>;
  readonly fileId?: InputMaybe<Scalars['ID']['input']>;
};

export type InviteEditorInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly organisationId: Scalars['ID']['input'];
  readonly fullName: Scalars['String']['input'];
  readonly email: Scalars['String']['input'];
};

export type AnswerInvitationInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly memberId: Scalars['ID']['input'];
  readonly accept: Scalars['Boolean']['input'];
  readonly isNamePublic?: Scalars['Boolean']['input'];
};

export type ConsentToNameInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly organisationId: Scalars['ID']['input'];
  readonly memberId: Scalars['ID']['input'];
  readonly isNamePublic: Scalars['Boolean']['input'];
};

export type OrganisationMemberInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly organisationId: Scalars['ID']['input'];
  readonly memberId: Scalars['ID']['input'];
};

export type RecordGovernanceInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly organisationId: Scalars['ID']['input'];
  readonly item: GovernanceItem;
  readonly doneOn: Scalars['Date']['input'];
  readonly fileId?: InputMaybe<Scalars['ID']['input']>;
  /** For women_in_bureau: women, and members of the bureau in all. */
  readonly women?: InputMaybe<Scalars['Int']['input']>;
  readonly members?: InputMaybe<Scalars['Int']['input']>;
};

export type RejectOrganisationInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly organisationId: Scalars['ID']['input'];
  /** One to five. */
  readonly reasonCodes: ReadonlyArray<OrganisationRejectionReason>;
  /** At least 20 characters. */
  readonly reasons: TranslatedTextInput;
};

/** By which way signatures come. */
export type SignatureChannel =
  | 'online'
  /** On a printed sheet: typed by one person, decided by another. */
  | 'paper';

export type ChannelCount = {
  readonly channel: SignatureChannel;
  readonly count: Scalars['Int']['output'];
};

export type PaperBatchState =
  /** Typed; waits for the second person. Nothing is counted yet. */
  | 'entered'
  | 'validated'
  /** Given up; its sheet may be typed again. */
  | 'discarded';

export type PaperLineState =
  | 'entered'
  /** The same person signed online or on another line, and is counted there. */
  | 'duplicate'
  | 'not_eligible'
  | 'valid'
  /** Valid, and taken back by its signer before filing. */
  | 'withdrawn';

/** What a second person decides of a line. */
export type PaperOutcome = 'valid' | 'duplicate' | 'not_eligible';

/** What the typist's second person must look at. */
export type PaperWarning =
  /** The same line of the roll signed online. */
  | 'signed_online'
  /** The same line of the roll, or the same number, stands on another line. */
  | 'on_another_line'
  /** Another line has the same name and year of birth; it may be somebody else. */
  | 'namesake'
  /** Somebody with this name signed online; it may be somebody else. */
  | 'named_online'
  | 'not_on_roll'
  | 'roll_cannot_tell'
  | 'under_age';

/** A line of a printed sheet that the reader signed, as the roll recognises the reader. */
export type OwnPaperLine = {
  readonly sheetNumber: Scalars['String']['output'];
  readonly line: Scalars['Int']['output'];
  readonly state: PaperLineState;
};

/** A printed sheet, typed. No names: see `paperBatch`. */
export type PaperBatch = {
  readonly id: Scalars['ID']['output'];
  readonly petitionId: Scalars['ID']['output'];
  readonly sheetNumber: Scalars['String']['output'];
  readonly state: PaperBatchState;
  readonly lineCount: Scalars['Int']['output'];
  readonly enteredAt: Scalars['DateTime']['output'];
  readonly settledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the reader typed it, and so may not decide it. */
  readonly isOwn: Scalars['Boolean']['output'];
  /** The proposal that the second person confirms by `validatePaperBatch`. */
  readonly actId: Scalars['ID']['output'];
  readonly scan?: Maybe<AttachedFile>;
};

export type PaperLine = {
  readonly id: Scalars['ID']['output'];
  readonly line: Scalars['Int']['output'];
  readonly state: PaperLineState;
  readonly fullName: Scalars['String']['output'];
  readonly birth: Scalars['String']['output'];
  readonly capacity: SignerCapacity;
  /** What is said of the activity for which it was signed. */
  readonly activity?: Maybe<SignerActivity>;
  readonly placeId?: Maybe<Scalars['ID']['output']>;
  readonly warnings: ReadonlyArray<PaperWarning>;
  /** What may be decided of it; empty once it is decided. */
  readonly outcomes: ReadonlyArray<PaperOutcome>;
};

/** A batch with what was typed. Each reading is audited. */
export type PaperBatchLines = {
  readonly batch: PaperBatch;
  readonly lines: ReadonlyArray<PaperLine>;
};

export type BatchEntered = {
  readonly id: Scalars['ID']['output'];
  readonly actId: Scalars['ID']['output'];
};

export type BatchSettled = {
  readonly id: Scalars['ID']['output'];
  readonly valid: Scalars['Int']['output'];
  readonly duplicate: Scalars['Int']['output'];
  readonly notEligible: Scalars['Int']['output'];
};

export type PrintSignatureSheetInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly petitionId: Scalars['ID']['input'];
  /** Lines to sign on, 5 to 60; ten fit on a page. */
  readonly lines?: InputMaybe<Scalars['Int']['input']>;
};

export type ReissueDocumentInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly documentId: Scalars['ID']['input'];
};

export type PaperLineInput = {
  /** The number printed beside it. */
  readonly line: Scalars['Int']['input'];
  readonly fullName: Scalars['String']['input'];
  /** `1961`, `1961-04-30` or `30/04/1961`. */
  readonly birth: Scalars['String']['input'];
  readonly capacity: SignerCapacity;
  /** The part of the territory, where the law asks some signatures from each. */
  readonly placeId?: InputMaybe<Scalars['ID']['input']>;
  /** Taken only where the commune has the authorisation of the data-protection authority; kept as a code of this petition, never itself. */
  readonly idNumber?: InputMaybe<Scalars['String']['input']>;
  /** For an activity: what is done and where, as on the sheet. Sealed. */
  readonly activity?: InputMaybe<SignerActivityInput>;
};

export type EnterPaperBatchInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly petitionId: Scalars['ID']['input'];
  /** The code printed on the sheet; spaces and dashes are forgiven. */
  readonly sheetCode: Scalars['String']['input'];
  /** The scan of the sheet, sent by POST /files. */
  readonly scanFileId: Scalars['ID']['input'];
  /** Lines that are filled in, 1 to 60; empty ones are left out. */
  readonly lines: ReadonlyArray<PaperLineInput>;
};

export type PaperDecisionInput = {
  readonly line: Scalars['Int']['input'];
  readonly outcome: PaperOutcome;
};

export type ValidatePaperBatchInput = {
  readonly requestId: Scalars['ID']['input'];
  /** `actId` of the batch; whoever typed it is refused. */
  readonly actId: Scalars['ID']['input'];
  /** One for each line. */
  readonly decisions: ReadonlyArray<PaperDecisionInput>;
};

export type DiscardPaperBatchInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly batchId: Scalars['ID']['input'];
};

/** Where a petition stands. Silence of the authority changes none of them: see `overdueSince`. */
export type PetitionStatus =
  /** Being written; only its author sees it. */
  | 'draft'
  /** Open for signatures. */
  | 'collecting'
  /** Has the signatures it needs, takes more, and may be filed. */
  | 'ready'
  | 'expired'
  /** Given up by its petitioner before filing. */
  | 'withdrawn'
  /** Filed with the council president: the time for an answer runs. */
  | 'submitted'
  /** With the bureau. */
  | 'under_review'
  /** The bureau waits for what is missing. */
  | 'completion_requested'
  | 'admissible'
  | 'inadmissible'
  /** On the agenda of a session. */
  | 'scheduled'
  | 'in_committee'
  | 'deliberated'
  /** Answered by the authority, or by the college in the sitting, under a law that asks for an answer. */
  | 'answered'
  /** Not decided in the time of a law that then puts it in force. */
  | 'in_force'
  | 'in_follow_up'
  | 'closed';

/** What can happen to a petition; each is a line of its public history. */
export type PetitionEvent =
  | 'openCollection'
  | 'reachThreshold'
  | 'fallBelowThreshold'
  | 'expire'
  | 'withdraw'
  | 'submit'
  | 'referToBureau'
  /** The day of the answer passed without one: recorded, public, and it decides nothing. */
  | 'silence'
  /** The bureau asked for what is missing. */
  | 'requestCompletion'
  /** The petitioner brought it. */
  | 'complete'
  /** Its day passed and nothing was brought: the bureau goes on with what there is. */
  | 'lapseCompletion'
  /** Marked signatures no longer count, by two people. */
  | 'invalidateSignatures'
  /** The council was dissolved: what is open waits for the next one. */
  | 'dissolveCouncil'
  /** A new council sits. */
  | 'installCouncil'
  | 'admit'
  | 'reject'
  | 'schedule'
  | 'referToCommittee'
  /** The council decided to decide later. */
  | 'postpone'
  /** Its session was not held and no other agenda is open. */
  | 'unschedule'
  /** Its session was not held; it is on the agenda of another. */
  | 'moveAgenda'
  | 'deliberate'
  | 'answer'
  /** Nothing was decided in time, and the law puts the proposal in force. */
  | 'enterIntoForce'
  | 'followUp'
  | 'close';

/** What the reader may do to a petition now: allowed by the permissions and by its status. */
export type PetitionAction =
  | 'revise'
  | 'openCollection'
  | 'sign'
  | 'withdrawSignature'
  | 'withdraw'
  | 'submit'
  | 'readFile'
  | 'referToBureau'
  | 'admit'
  | 'requestCompletion'
  | 'complete'
  | 'reject'
  | 'schedule'
  | 'referToCommittee'
  | 'deliberate'
  | 'answer'
  | 'followUp'
  | 'close';

/** The role under which somebody acted. */
export type ActingRole = 'citizen' | 'clerk' | 'bureau_member' | 'council_president' | 'secretary' | 'administrator' | 'auditor' | 'system';

/** By which tie a person may sign; each law says which of them count. */
export type SignerCapacity =
  | 'resident'
  /** Exercises an economic, commercial or professional activity there. */
  | 'activity'
  /** A national of the country, wherever they live. */
  | 'national'
  /** No tie is asked. */
  | 'anyone';

/** What a law lets people bring before a council. */
export type PetitionInstrument =
  | 'petition'
  /** A proposal of a norm on which a decision is owed. */
  | 'normative_initiative'
  /** A question put in the sitting. */
  | 'interpellation';

/** What so many signatures bring about. */
export type PetitionEffect =
  /** A place on the council's agenda. */
  | 'agenda'
  | 'meeting'
  | 'referendum_debate'
  /** It is heard, or received. */
  | 'hearing'
  /** A decision is owed. */
  | 'decision'
  /** An answer is owed. */
  | 'answer';

/** By what a signer's tie to the territory is shown. */
export type TieProof =
  /** The roll of the commune says yes. */
  | 'roll'
  /** The signer declares it; the institution checks. */
  | 'declaration';

/** What the roll said of a signer, for those who examine. */
export type RollAnswer = 'yes' | 'no' | 'cannot_tell';

/** What somebody does who signs for an activity in the territory. */
export type SignerActivityKind = 'commerce' | 'craft' | 'profession' | 'agriculture' | 'industry' | 'employment' | 'other';

/**
 * How sure a value of the law is. C: read in a primary or official source; C2: in a secondary one; D: stated by the programme the project
 * comes from; R: recalled, not confirmed; X: sources conflict; P: proposed by the project, without legal value.
 */
export type LegalGrade = 'C' | 'C2' | 'D' | 'R' | 'X' | 'P';

export type PetitionDeadlineKind =
  /** The reasoned answer on admissibility. */
  | 'answer_due'
  /** The end of a collection, where the law has one. */
  | 'collection_ends'
  /** Until when what is missing can be brought. */
  | 'completion_due';

export type DeadlineStatus =
  | 'pending'
  /** Its day has passed and was acted on. */
  | 'fired';

/** What is to follow a decision of the council. */
export type FollowUpKind =
  /** An action of a plan. */
  | 'action'
  | 'commitment'
  /** Nothing, with the written reason why. */
  | 'nothing';

export type SignatureState =
  /** Signed; the counter has not come to it yet. */
  | 'waiting'
  | 'counted'
  | 'withdrawn'
  /** Removed as suspicious, by two people: see `Petition.removedSignatures`. */
  | 'invalidated';

export type PetitionObjectLink = {
  readonly tags: ReadonlyArray<PurposeTag>;
  readonly explanation?: Maybe<Scalars['String']['output']>;
};

/** A petition of citizens or of an association that asks the council of a commune, a province or a region to put a matter on its agenda. */
export type Petition = {
  readonly id: Scalars['ID']['output'];
  /** The territory asked: a commune, or a province or a region where the law has petitions to them. */
  readonly commune: Territory;
  readonly instrument: PetitionInstrument;
  /** The association in whose name it was written, by its public name; null for citizens. No person is named. */
  readonly organisationNames?: Maybe<TranslatedText>;
  /** The association's card; null for citizens, or where the reader may not see it. */
  readonly organisation?: Maybe<Organisation>;
  /** The law's conditions of an association as they were on the day of filing: everybody sees the list that the bureau sees. */
  readonly associationConditions?: Maybe<ReadonlyArray<PetitionCondition>>;
  /** How an association tied the object to its purposes, for its petitioner; null for everybody else. */
  readonly objectLink?: Maybe<PetitionObjectLink>;
  /** From where the signatures must come, where the law asks some from each part of the territory; null elsewhere. */
  readonly spread?: Maybe<PetitionSpread>;
  /** Set where its text is not shown; titles and bodies then say so in its place. Its author reads the own text all the same. */
  readonly hidden?: Maybe<HiddenText>;
  readonly status: PetitionStatus;
  /** The status in the language of the request. */
  readonly statusText: Scalars['String']['output'];
  readonly titles: TranslatedText;
  /** The title in the language of the request, or else in the authoritative one. */
  readonly title: Scalars['String']['output'];
  readonly bodies: TranslatedText;
  readonly body: Scalars['String']['output'];
  /** The language in which `title` and `body` are shown. */
  readonly shownLanguage: Locale;
  /** The language whose words count where translations differ. */
  readonly authoritativeLanguage: Locale;
  /** SHA-256 of the words that are signed; null while they can still be changed. */
  readonly contentHash?: Maybe<Scalars['String']['output']>;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly openedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the signature was given that reached the threshold. */
  readonly thresholdReachedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly filedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly requiredSignatures: Scalars['Int']['output'];
  readonly signatures: SignatureCount;
  /** Signatures over those required, from 0 to 1. */
  readonly progress: Scalars['Float']['output'];
  /** Whether it takes signatures now. */
  readonly acceptsSignatures: Scalars['Boolean']['output'];
  /** The legal day on which the answer was due and missed; stays after a late answer. */
  readonly overdueSince?: Maybe<Scalars['Date']['output']>;
  /** Whether the answer is still owed, and late. */
  readonly isOverdue: Scalars['Boolean']['output'];
  readonly law: PetitionLaw;
  readonly deadlines: ReadonlyArray<PetitionDeadline>;
  /** Days that do not count for the answer, with the reason. */
  readonly suspensions: ReadonlyArray<ClockSuspension>;
  /** Until when what is missing can be brought. */
  readonly completionDueOn?: Maybe<Scalars['Date']['output']>;
  /** Signatures that no longer count because two people removed them, by class, oldest first. */
  readonly removedSignatures: ReadonlyArray<RemovedSignatures>;
  /** Null before filing. */
  readonly receipt?: Maybe<FilingReceipt>;
  /** Everything that happened, oldest first. */
  readonly history: ReadonlyArray<PetitionHistoryEvent>;
  /** Agendas on which it is or was, oldest first. */
  readonly agendaPlaces: ReadonlyArray<AgendaItem>;
  /** What the council decided on it, oldest first. */
  readonly deliberations: ReadonlyArray<Deliberation>;
  /** Whether the reader is its petitioner. */
  readonly isMine: Scalars['Boolean']['output'];
  /** What the reader may do now; empty for who has not signed in. */
  readonly allowedActions: ReadonlyArray<PetitionAction>;
  /** The reader's own valid signature. */
  readonly mySignature?: Maybe<MySignature>;
  /** Official documents on it that the reader may download, the oldest first: letters of decision; for its petitioner also sheets and receipt. */
  readonly documents: ReadonlyArray<OfficialDocument>;
  /** Lines of paper signed by the reader; one who also signed online sees both, and is counted once. */
  readonly myPaperLines: ReadonlyArray<OwnPaperLine>;
};

/** Where the law asks signatures from each part of the territory: which part has how many, and lacks how many. */
export type PetitionSpread = {
  readonly isMet: Scalars['Boolean']['output'];
  /** Signatures asked from each part. */
  readonly minimum: Scalars['Int']['output'];
  /** Every part, the one that lacks most first. */
  readonly parts: ReadonlyArray<SpreadPart>;
  readonly legalRef: Scalars['String']['output'];
  readonly confidence: LegalGrade;
  readonly isUnconfirmed: Scalars['Boolean']['output'];
};

export type SpreadPart = {
  readonly territory: Territory;
  readonly count: Scalars['Int']['output'];
  readonly missing: Scalars['Int']['output'];
};

/** Signatures as the counter knows them; it lags by seconds and says its time. */
export type SignatureCount = {
  readonly count: Scalars['Int']['output'];
  /** Signatures given before this instant are counted; null before the first count. */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
  /** The same signatures by the way they came; somebody who signed both ways is one of them, once. */
  readonly byChannel: ReadonlyArray<ChannelCount>;
};

/** The law a petition lives under; it was fixed when it was drafted and stays. */
export type PetitionLaw = {
  /** The rule pack, such as ma-commune-2016. */
  readonly packId: Scalars['String']['output'];
  readonly legalRef: Scalars['String']['output'];
  readonly instrument: PetitionInstrument;
  readonly instrumentText: Scalars['String']['output'];
  readonly effect: PetitionEffect;
  /** Whether associations may petition, without signatures. */
  readonly forAssociations: Scalars['Boolean']['output'];
  /** Least share of the signatures required that must come from each part of the territory. */
  readonly spread?: Maybe<SpreadRule>;
  /** Days in which signatures may be collected; null without end. */
  readonly collectionDays?: Maybe<Scalars['Int']['output']>;
  /** What follows when the answer's day passes. */
  readonly silence: SilenceRule;
  /** Assurance that signing needs: 0 nothing proved, 1 a mailbox or phone, 2 the roll or a paper, 3 a national identity or seen in person. */
  readonly signLevel: Scalars['Int']['output'];
  /** Assurance that filing needs. */
  readonly fileLevel: Scalars['Int']['output'];
  /** Proofs of a signer's tie that count. */
  readonly proofs: ReadonlyArray<TieProof>;
  /** Time in which a reasoned answer is owed, from filing; in words also where there is none. */
  readonly answerLimit: LegalText;
  /** By which ties one may sign. */
  readonly capacities: ReadonlyArray<SignerCapacity>;
  readonly minAge: Scalars['Int']['output'];
  /** Coded reasons for a rejection, with their texts. */
  readonly rejectionReasons: ReadonlyArray<CodedText>;
  /** What a petition may not ask. */
  readonly forbiddenObjects: ReadonlyArray<CodedText>;
  /** The values shown for a petition that nobody has confirmed, each with a warning. */
  readonly warnings: ReadonlyArray<LegalWarning>;
};

/** A share of signatures asked from each part. */
export type SpreadRule = {
  readonly unit: TerritoryKind;
  readonly minPct: Scalars['Float']['output'];
};

/** What silence of the authority brings about: NONE, ACCEPTED, REJECTED or IN_FORCE. */
export type SilenceRule = {
  readonly code: Scalars['String']['output'];
  readonly text: Scalars['String']['output'];
  readonly legalRef: Scalars['String']['output'];
  readonly confidence: LegalGrade;
  readonly isUnconfirmed: Scalars['Boolean']['output'];
};

/** A code of the law and its text in the language of the request. */
export type CodedText = {
  readonly code: Scalars['String']['output'];
  readonly text: Scalars['String']['output'];
};

/** A value of the law in words, with its article and how sure it is. */
export type LegalText = {
  readonly text: Scalars['String']['output'];
  readonly legalRef: Scalars['String']['output'];
  readonly confidence: LegalGrade;
  readonly isUnconfirmed: Scalars['Boolean']['output'];
};

/** A value that is recalled (R) or on which sources conflict (X): to be shown with this warning wherever it is shown. */
export type LegalWarning = {
  /** The value's place in the pack, such as thresholds or admissibility.rollover. */
  readonly path: Scalars['String']['output'];
  readonly legalRef: Scalars['String']['output'];
  readonly confidence: LegalGrade;
  /** The warning, in the language of the request. */
  readonly text: Scalars['String']['output'];
  /** What is known and what is not. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** What the law of a territory asks of a petition drafted today. */
export type CommunePetitionLaw = {
  readonly law: PetitionLaw;
  readonly requiredSignatures: Scalars['Int']['output'];
};

/** A date the law acts on, how it is reckoned, and why it moved. */
export type PetitionDeadline = {
  readonly kind: PetitionDeadlineKind;
  /** The last day on which the act is in time. */
  readonly day: Scalars['Date']['output'];
  readonly status: DeadlineStatus;
  readonly legalRef?: Maybe<Scalars['String']['output']>;
  readonly confidence?: Maybe<LegalGrade>;
  readonly isUnconfirmed: Scalars['Boolean']['output'];
  /** From the event that starts the time to the day, in sentences; empty where a later change of the calendar would tell another day. */
  readonly steps: ReadonlyArray<DeadlineStep>;
  readonly revisions: ReadonlyArray<DeadlineRevision>;
};

/** The time for the answer stands still; without an end it still does. */
export type ClockSuspension = {
  /** The first day that does not count. */
  readonly from: Scalars['Date']['output'];
  /** The last one; null while nobody knows it. */
  readonly to?: Maybe<Scalars['Date']['output']>;
  readonly reason: Scalars['String']['output'];
};

export type DeadlineStep = {
  /** The rule, such as count-months or rolled-over. */
  readonly rule: Scalars['String']['output'];
  /** The day to which the step leads. */
  readonly day: Scalars['Date']['output'];
  readonly text: Scalars['String']['output'];
};

export type DeadlineRevision = {
  readonly at: Scalars['DateTime']['output'];
  readonly fromDay: Scalars['Date']['output'];
  readonly toDay: Scalars['Date']['output'];
  /** The rule, such as holiday-declared. */
  readonly rule: Scalars['String']['output'];
  /** Why, in the language of the request. */
  readonly text: Scalars['String']['output'];
  /** Days that made the difference. */
  readonly days: ReadonlyArray<Scalars['Date']['output']>;
  /** The act or the reason given for the change. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** One line of the public history. Roles act, no person is named. */
export type PetitionHistoryEvent = {
  readonly id: Scalars['ID']['output'];
  readonly at: Scalars['DateTime']['output'];
  /** The day by the commune's calendar; for a date of the law the legal day, however late it was recorded. */
  readonly legalDay: Scalars['Date']['output'];
  readonly event: PetitionEvent;
  /** The event in the language of the request. */
  readonly text: Scalars['String']['output'];
  readonly fromStatus: PetitionStatus;
  readonly toStatus: PetitionStatus;
  readonly actorRole: ActingRole;
  /** Coded reasons of a rejection. */
  readonly reasonCodes: ReadonlyArray<CodedText>;
  /** Reasons as they were written: of a rejection, a deliberation, a follow-up, a closing. */
  readonly reasons?: Maybe<TranslatedText>;
  readonly legalRef?: Maybe<Scalars['String']['output']>;
  readonly details: PetitionEventDetails;
};

/** Values of an event; each is null where the event has none. */
export type PetitionEventDetails = {
  /** Valid signatures at that moment, counted exactly. */
  readonly signatures?: Maybe<Scalars['Int']['output']>;
  readonly required?: Maybe<Scalars['Int']['output']>;
  readonly contentHash?: Maybe<Scalars['String']['output']>;
  readonly receiptNumber?: Maybe<Scalars['String']['output']>;
  readonly dueDay?: Maybe<Scalars['Date']['output']>;
  /** Whether an answer came after its day. */
  readonly late?: Maybe<Scalars['Boolean']['output']>;
  readonly sessionId?: Maybe<Scalars['ID']['output']>;
  readonly sessionDay?: Maybe<Scalars['Date']['output']>;
  readonly committee?: Maybe<Scalars['String']['output']>;
  readonly outcome?: Maybe<DeliberationOutcome>;
  readonly votes?: Maybe<Votes>;
  readonly followUp?: Maybe<FollowUpKind>;
  /** Until when a follow-up is promised. */
  readonly followUpDueOn?: Maybe<Scalars['Date']['output']>;
  /** Why a session was not held. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The role of the second person, for an act that needs two; `actorRole` is who proposed it. */
  readonly confirmedAs?: Maybe<ActingRole>;
  /** Whether the time for the answer stands still meanwhile. */
  readonly suspendsClock?: Maybe<Scalars['Boolean']['output']>;
  /** Days that did not count. */
  readonly suspendedDays?: Maybe<Scalars['Int']['output']>;
  /** Signatures that no longer count. */
  readonly removed?: Maybe<Scalars['Int']['output']>;
};

export type Votes = {
  readonly for: Scalars['Int']['output'];
  readonly against: Scalars['Int']['output'];
  readonly abstaining: Scalars['Int']['output'];
};

/** What the petitioner holds after filing. Its number and date are public; the code that proves it is the petitioner's. */
export type FilingReceipt = {
  /** Such as 2026-MA-09.163.05.21-0007: without gaps for a commune and a year. */
  readonly number: Scalars['String']['output'];
  readonly filedAt: Scalars['DateTime']['output'];
  /** SHA-256 over the signed words, the number of signatures and which they are. */
  readonly contentHash: Scalars['String']['output'];
  readonly signatures: Scalars['Int']['output'];
  /** The association that filed, by its public name; null for citizens. */
  readonly organisationNames?: Maybe<TranslatedText>;
  /** The day until which an answer is owed, as reckoned at filing; `deadlines` has the day as it is now. Null where the law has no time for it. */
  readonly dueDay?: Maybe<Scalars['Date']['output']>;
  readonly legalRef: Scalars['String']['output'];
  readonly confidence: LegalGrade;
  /** Null for everybody but the petitioner. */
  readonly code?: Maybe<Scalars['String']['output']>;
};

export type MySignature = {
  readonly id: Scalars['ID']['output'];
  readonly signedAt: Scalars['DateTime']['output'];
  readonly capacity: SignerCapacity;
  readonly wantsNews: Scalars['Boolean']['output'];
  readonly receipt: SignatureReceipt;
};

/** What a signer keeps. It names nobody; whoever holds it can ask whether the signature is counted. */
export type SignatureReceipt = {
  readonly petitionId: Scalars['ID']['output'];
  readonly signatureId: Scalars['ID']['output'];
  readonly signedAt: Scalars['DateTime']['output'];
  /** SHA-256 of the words that were signed. */
  readonly contentHash: Scalars['String']['output'];
  readonly code: Scalars['String']['output'];
};

/** Whether a filing receipt is genuine; all other fields are null where it is not. */
export type FilingReceiptCheck = {
  readonly isGenuine: Scalars['Boolean']['output'];
  readonly receipt?: Maybe<FilingReceipt>;
  readonly petition?: Maybe<Petition>;
};

/** Whether a signature's receipt is genuine and what became of the signature; all other fields are null where it is not. */
export type SignatureReceiptCheck = {
  readonly isGenuine: Scalars['Boolean']['output'];
  readonly state?: Maybe<SignatureState>;
  readonly signedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly contentHash?: Maybe<Scalars['String']['output']>;
  readonly petition?: Maybe<Petition>;
};

/** Who signed, for those who examine a filed petition. Each reading is audited. */
export type PetitionFile = {
  /** The representative (mandataire, وكيل). */
  readonly petitionerName: Scalars['String']['output'];
  readonly items: ReadonlyArray<Signatory>;
  readonly nextCursor?: Maybe<Scalars['String']['output']>;
};

export type Signatory = {
  readonly id: Scalars['ID']['output'];
  readonly fullName: Scalars['String']['output'];
  readonly capacity: SignerCapacity;
  readonly signedAt: Scalars['DateTime']['output'];
  readonly activity?: Maybe<SignerActivity>;
  /** The part of the territory where the signer says to live. */
  readonly placeId?: Maybe<Scalars['ID']['output']>;
  readonly proof: TieProof;
  /** Null where the roll was not asked. */
  readonly rollAnswer?: Maybe<RollAnswer>;
};

export type SignerActivity = {
  readonly kind: SignerActivityKind;
  readonly place: Scalars['String']['output'];
  readonly registerNumber?: Maybe<Scalars['String']['output']>;
};

/** One of the reader's own signatures. */
export type SignedPetition = {
  readonly petition: Petition;
  readonly signature: MySignature;
};

export type SignedPetitionPage = {
  readonly items: ReadonlyArray<SignedPetition>;
  readonly nextCursor?: Maybe<Scalars['String']['output']>;
};

/** The counter of all signatures: when it last counted, when everything was counted again, and what that found. */
export type SignatureCounter = {
  readonly countedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly recountedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Differences that recounts found and corrected, the latest first. */
  readonly differences: ReadonlyArray<SignatureDifference>;
};

export type SignatureDifference = {
  readonly id: Scalars['ID']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly petitionId: Scalars['ID']['output'];
  /** As the counter had it. */
  readonly counted: Scalars['Int']['output'];
  /** As it was, counted again. */
  readonly recounted: Scalars['Int']['output'];
};

export type PetitionPage = {
  readonly items: ReadonlyArray<Petition>;
  readonly nextCursor?: Maybe<Scalars['String']['output']>;
};

export type PetitionState = {
  readonly id: Scalars['ID']['output'];
  readonly status: PetitionStatus;
};

export type SignatureWithdrawn = {
  readonly petitionId: Scalars['ID']['output'];
};

export type DraftPetitionInput = {
  readonly requestId: Scalars['ID']['input'];
  /** The territory asked: a commune, a province or a region. */
  readonly communeId: Scalars['ID']['input'];
  readonly instrument?: PetitionInstrument;
  /** The association in whose name its representative petitions: no signatures are collected. */
  readonly organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** Fields of action that the object touches, at most five; for an association. */
  readonly objectTags?: InputMaybe<ReadonlyArray<PurposeTag>>;
  /** How the object is tied to the association's purposes, where the fields do not say it. */
  readonly objectExplanation?: InputMaybe<Scalars['String']['input']>;
  /** Name of the representative (mandataire, وكيل): sealed, shown only to those who examine. */
  readonly representativeName: Scalars['String']['input'];
  /** 5 to 150 characters, in one language or more. */
  readonly titles: TranslatedTextInput;
  /** 30 to 5,000 characters, in the same languages. */
  readonly bodies: TranslatedTextInput;
  readonly authoritativeLanguage: Locale;
};

export type RevisePetitionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly petitionId: Scalars['ID']['input'];
  readonly titles: TranslatedTextInput;
  readonly bodies: TranslatedTextInput;
  readonly authoritativeLanguage: Locale;
};

export type PetitionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly petitionId: Scalars['ID']['input'];
};

export type SignPetitionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly petitionId: Scalars['ID']['input'];
  /** First and last name: sealed, shown only to those who examine a filed petition. */
  readonly fullName: Scalars['String']['input'];
  readonly capacity: SignerCapacity;
  /** For an activity: what is done and where. Sealed. */
  readonly activity?: InputMaybe<SignerActivityInput>;
  /** The part of the territory (the province of a region) where the signer lives, where the law asks some signatures from each. */
  readonly placeId?: InputMaybe<Scalars['ID']['input']>;
  /** I am of age and meet the conditions of the electoral list. */
  readonly meetsConditions: Scalars['Boolean']['input'];
  /** News of this petition, by mailbox and e-mail; each mail says how to stop them. */
  readonly wantsNews?: Scalars['Boolean']['input'];
};

export type SignerActivityInput = {
  readonly kind: SignerActivityKind;
  /** Where it is exercised. */
  readonly place: Scalars['String']['input'];
  /** Number in a professional register, where there is one. */
  readonly registerNumber?: InputMaybe<Scalars['String']['input']>;
};

export type ProposeAnswerInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly petitionId: Scalars['ID']['input'];
  /** At least 10 characters. */
  readonly answer: TranslatedTextInput;
};

export type RequestCompletionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly petitionId: Scalars['ID']['input'];
  /** What is missing, at least 20 characters. */
  readonly missing: TranslatedTextInput;
  /** Until when it can be brought: 3 to 60 days ahead. */
  readonly dueOn: Scalars['Date']['input'];
};

export type CompletePetitionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly petitionId: Scalars['ID']['input'];
  /** What is brought, for everybody; papers go to the commune's counter. */
  readonly brought: TranslatedTextInput;
};

export type RejectPetitionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly petitionId: Scalars['ID']['input'];
  /** Codes of `law.rejectionReasons`, one to seven. */
  readonly reasonCodes: ReadonlyArray<Scalars['String']['input']>;
  /** The reasons in writing, at least 20 characters. */
  readonly reasons: TranslatedTextInput;
};

export type ReferToCommitteeInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly petitionId: Scalars['ID']['input'];
  /** Name of the standing committee. */
  readonly committee: Scalars['String']['input'];
};

export type VotesInput = {
  readonly for: Scalars['Int']['input'];
  readonly against: Scalars['Int']['input'];
  readonly abstaining: Scalars['Int']['input'];
};

export type DeliberatePetitionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly petitionId: Scalars['ID']['input'];
  readonly outcome: DeliberationOutcome;
  readonly reasons: TranslatedTextInput;
  readonly votes: VotesInput;
};

export type FollowUpPetitionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly petitionId: Scalars['ID']['input'];
  readonly kind: FollowUpKind;
  readonly text: TranslatedTextInput;
  readonly dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** The thing itself, where there is one already: it is linked to the decision in the chain of effect. */
  readonly carriedOutBy?: InputMaybe<CarriedOutByInput>;
};

export type CarryingKind = 'plan_action' | 'commitment' | 'budget_project';

export type CarriedOutByInput = {
  readonly kind: CarryingKind;
  readonly id: Scalars['ID']['input'];
};

export type ClosePetitionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly petitionId: Scalars['ID']['input'];
  /** What became of it, for everybody. */
  readonly summary: TranslatedTextInput;
};

/** Fine: nothing was found. Look: something was found that is worth a second look. Ask: only a person can tell. None of them stops anything. */
export type PreCheckSign = 'fine' | 'look' | 'ask';

export type PetitionerType = 'citizens' | 'association';

/** One line of the list before a collection is opened: competence, object, category, papers, clarity, similar petitions. */
export type PreCheckPoint = {
  /** Such as competence or one-subject. */
  readonly code: Scalars['String']['output'];
  /** What it is about, where a point has several: a forbidden object, a paper. */
  readonly about?: Maybe<Scalars['String']['output']>;
  readonly sign: PreCheckSign;
  readonly title: Scalars['String']['output'];
  /** The advice, in the language of the request. */
  readonly text: Scalars['String']['output'];
  /** What was found: topics, faults, kinds of personal details (never the details themselves), words. */
  readonly found: ReadonlyArray<CodedText>;
  /** The article of the rule pack; null for advice of the project, which no article gives. */
  readonly legalRef?: Maybe<Scalars['String']['output']>;
  readonly confidence: LegalGrade;
  readonly isUnconfirmed: Scalars['Boolean']['output'];
};

/** A petition that was opened, and how like a title it is. */
export type SimilarPetition = {
  readonly petition: Petition;
  /** From 0.35 to 1. */
  readonly likeness: Scalars['Float']['output'];
  /** Addressed to the same council. */
  readonly isHere: Scalars['Boolean']['output'];
};

export type PetitionPreCheck = {
  readonly points: ReadonlyArray<PreCheckPoint>;
  /** The most alike first, those to the same council before others. */
  readonly similar: ReadonlyArray<SimilarPetition>;
};

/** The list as it was given when the words were locked. */
export type AdvisedPreCheck = {
  readonly advisedAt: Scalars['DateTime']['output'];
  readonly points: ReadonlyArray<PreCheckPoint>;
};

export type PreCheckOfPetition = {
  /** Null before the collection opens. */
  readonly advised?: Maybe<AdvisedPreCheck>;
  /** The same list computed now. */
  readonly now: PetitionPreCheck;
};

export type PetitionPreCheckInput = {
  readonly communeId: Scalars['ID']['input'];
  readonly instrument?: PetitionInstrument;
  readonly petitioner?: PetitionerType;
  readonly titles: TranslatedTextInput;
  readonly bodies: TranslatedTextInput;
};

/** From where signatures come, as far as a petition's own keys tell. */
export type SourceClass =
  /** A device that the commune trusts as a desk where many sign. */
  | 'desk'
  /** A browser that came with its token. */
  | 'known_device'
  /** A browser without one. */
  | 'new_device';

/** Why a signature is looked at twice. Marked is not refused: the signer has the same answer. */
export type Suspicion = 'many_from_one_device' | 'too_fast' | 'many_from_one_network';

/** Signatures of an hour from a class of sources. A number below five is null: it might point at somebody. */
export type SourceHour = {
  readonly hour: Scalars['DateTime']['output'];
  readonly sourceClass: SourceClass;
  readonly count?: Maybe<Scalars['Int']['output']>;
  /** The most that came from one device. */
  readonly mostFromOne?: Maybe<Scalars['Int']['output']>;
};

export type SuspicionCount = {
  readonly reason: Suspicion;
  readonly count: Scalars['Int']['output'];
};

/** Signatures that were removed, by two people and with their reasons: public. */
export type RemovedSignatures = {
  readonly id: Scalars['ID']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly reason: Suspicion;
  readonly removed: Scalars['Int']['output'];
  readonly grounds: TranslatedText;
};

export type SignaturesInvalidated = {
  readonly petitionId: Scalars['ID']['output'];
  readonly removed: Scalars['Int']['output'];
  readonly byReason: ReadonlyArray<SuspicionCount>;
};

/** A device on which many sign with the commune's knowledge. */
export type TrustedDesk = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** The last day on which it is trusted. */
  readonly untilDay: Scalars['Date']['output'];
};

export type ProposeInvalidationInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly petitionId: Scalars['ID']['input'];
  /** Classes whose marked signatures no longer count. */
  readonly reasons: ReadonlyArray<Suspicion>;
  /** Why, for everybody; at least 20 characters. */
  readonly grounds: TranslatedTextInput;
  /** How many `markedSignatures` told: where there are others meanwhile, nothing is proposed. */
  readonly expected: Scalars['Int']['input'];
};

export type TrustDeskInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly communeId: Scalars['ID']['input'];
  /** Such as: counter of the town hall. */
  readonly name: Scalars['String']['input'];
  /** Ninety days ahead at most. */
  readonly untilDay: Scalars['Date']['input'];
};

export type EndDeskInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly deskId: Scalars['ID']['input'];
};

export type PlanStatus =
  | 'initiated'
  | 'diagnosis'
  | 'prioritisation'
  | 'programming'
  | 'draft'
  | 'consultation'
  | 'committee_review'
  | 'returned'
  | 'adopted'
  | 'visa_pending'
  | 'in_execution'
  | 'yearly_evaluation'
  | 'under_update'
  | 'closed';

export type PlanStep =
  | 'startDiagnosis'
  | 'prioritise'
  | 'programme'
  | 'writeDraft'
  | 'consult'
  | 'sendToCommittees'
  | 'askVisa'
  | 'execute'
  | 'evaluate'
  | 'startUpdate'
  | 'close';

export type PlanActionStatus = 'proposed' | 'planned' | 'funded' | 'in_progress' | 'blocked' | 'completed' | 'verified' | 'cancelled';

export type PlanActionEvent = 'plan' | 'fund' | 'start' | 'block' | 'resume' | 'complete' | 'cancel';

/** What is said from the field. */
export type FieldEvent = 'start' | 'block' | 'resume' | 'complete';

export type MoneySource = 'commune' | 'province' | 'region' | 'state' | 'partner' | 'loan' | 'other';

/** Something a viewer may do to a plan now. */
export type PlanMove = 'write' | 'manage' | 'import' | 'advance' | 'place' | 'decide' | 'visa' | 'evaluate';

/** An action plan of a commune: axes, programmes and actions, with their money, their proofs and what came of them. */
export type ActionPlan = {
  readonly id: Scalars['ID']['output'];
  readonly commune: Territory;
  /** `pac`, `papc`, or another kind that the country knows. */
  readonly kind: Scalars['String']['output'];
  readonly status: PlanStatus;
  /** How many times the council adopted it; 0 before the first. */
  readonly version: Scalars['Int']['output'];
  readonly titles: TranslatedText;
  readonly diagnosis?: Maybe<TranslatedText>;
  readonly priorities?: Maybe<TranslatedText>;
  readonly fromYear: Scalars['Int']['output'];
  readonly toYear: Scalars['Int']['output'];
  /** ISO 4217; amounts are in its smallest unit. */
  readonly currency: Scalars['String']['output'];
  /** The public meeting that opened it. */
  readonly meetingOn?: Maybe<Scalars['Date']['output']>;
  readonly adoptedOn?: Maybe<Scalars['Date']['output']>;
  readonly evaluatedOn?: Maybe<Scalars['Date']['output']>;
  readonly visaRef?: Maybe<Scalars['String']['output']>;
  readonly visaOn?: Maybe<Scalars['Date']['output']>;
  readonly parts: ReadonlyArray<PlanPart>;
  readonly figures: PlanFigures;
  readonly history: ReadonlyArray<PlanHistoryLine>;
  /** As the council adopted them; nothing changes them any more. */
  readonly versions: ReadonlyArray<PlanVersion>;
  readonly evaluations: ReadonlyArray<PlanEvaluation>;
  /** Steps of its table that are open now. */
  readonly steps: ReadonlyArray<PlanStep>;
  /** What the viewer may do now. */
  readonly allowedMoves: ReadonlyArray<PlanMove>;
};

export type ActionPlanPage = {
  readonly items: ReadonlyArray<ActionPlan>;
  readonly nextCursor?: Maybe<Scalars['String']['output']>;
};

/** An axis, or a programme within one. */
export type PlanPart = {
  readonly id: Scalars['ID']['output'];
  readonly parentId?: Maybe<Scalars['ID']['output']>;
  readonly code: Scalars['String']['output'];
  readonly titles: TranslatedText;
};

/** Counted now, or as they were when an evaluation was published. */
export type PlanFigures = {
  readonly actions: Scalars['Int']['output'];
  readonly overdue: Scalars['Int']['output'];
  readonly byStatus: ReadonlyArray<PlanStatusCount>;
  readonly money: ReadonlyArray<PlanYearMoney>;
};

export type PlanStatusCount = {
  readonly status: PlanActionStatus;
  readonly count: Scalars['Int']['output'];
};

export type PlanYearMoney = {
  readonly year: Scalars['Int']['output'];
  readonly planned: Scalars['Float']['output'];
  readonly committed: Scalars['Float']['output'];
  readonly paid: Scalars['Float']['output'];
};

export type PlanHistoryLine = {
  readonly id: Scalars['ID']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly event: Scalars['String']['output'];
  readonly fromStatus: Scalars['String']['output'];
  readonly toStatus: Scalars['String']['output'];
  readonly actorRole: ActingRole;
  readonly reasons?: Maybe<TranslatedText>;
};

export type PlanVersion = {
  readonly version: Scalars['Int']['output'];
  readonly adoptedOn: Scalars['Date']['output'];
  /** Fingerprint of the content. */
  readonly sha256: Scalars['String']['output'];
  /** Axes, programmes and actions with what was planned, as JSON. */
  readonly content: Scalars['String']['output'];
};

export type PlanEvaluation = {
  readonly id: Scalars['ID']['output'];
  readonly year: Scalars['Int']['output'];
  readonly report: TranslatedText;
  readonly figures: PlanFigures;
  readonly publishedOn: Scalars['Date']['output'];
  readonly files: ReadonlyArray<AttachedFile>;
};

export type PlanAction = {
  readonly id: Scalars['ID']['output'];
  readonly plan: ActionPlan;
  readonly part: PlanPart;
  /** Its short name within the plan, as in a sheet. */
  readonly code: Scalars['String']['output'];
  readonly titles: TranslatedText;
  readonly status: PlanActionStatus;
  /** Percent. */
  readonly progress: Scalars['Int']['output'];
  /** The service that carries it out. */
  readonly owner?: Maybe<Scalars['String']['output']>;
  readonly startsOn?: Maybe<Scalars['Date']['output']>;
  readonly endsOn?: Maybe<Scalars['Date']['output']>;
  /** Its last day has passed, and it is neither done nor given up. */
  readonly isOverdue: Scalars['Boolean']['output'];
  /** The neighbourhood; the whole commune where there is none. */
  readonly neighbourhood?: Maybe<Territory>;
  /** Sustainable development goals, 1 to 17. */
  readonly sdgs: ReadonlyArray<Scalars['Int']['output']>;
  readonly fromDiagnosis: Scalars['Boolean']['output'];
  readonly costs: ReadonlyArray<PlanCost>;
  readonly payments: ReadonlyArray<ActionPayment>;
  readonly reports: ReadonlyArray<ActionReport>;
  readonly indicators: ReadonlyArray<PlanIndicator>;
  readonly disputes: ReadonlyArray<ActionDispute>;
  readonly history: ReadonlyArray<PlanHistoryLine>;
  /** Events of its table that are open now. */
  readonly events: ReadonlyArray<PlanActionEvent>;
};

export type PlanActionPage = {
  readonly items: ReadonlyArray<PlanAction>;
  readonly nextCursor?: Maybe<Scalars['String']['output']>;
};

/** Money of one year and one source. */
export type PlanCost = {
  readonly year: Scalars['Int']['output'];
  readonly source: MoneySource;
  readonly planned: Scalars['Float']['output'];
  readonly committed: Scalars['Float']['output'];
  readonly paid: Scalars['Float']['output'];
};

export type ActionPayment = {
  readonly id: Scalars['ID']['output'];
  readonly year: Scalars['Int']['output'];
  readonly source: MoneySource;
  readonly amount: Scalars['Float']['output'];
  readonly paidOn: Scalars['Date']['output'];
  readonly note: TranslatedText;
  readonly files: ReadonlyArray<AttachedFile>;
};

/** What was said from the field. */
export type ActionReport = {
  readonly id: Scalars['ID']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly status: PlanActionStatus;
  readonly progress: Scalars['Int']['output'];
  readonly note?: Maybe<Scalars['String']['output']>;
  readonly latitude?: Maybe<Scalars['Float']['output']>;
  readonly longitude?: Maybe<Scalars['Float']['output']>;
  readonly files: ReadonlyArray<AttachedFile>;
};

export type PlanIndicator = {
  readonly id: Scalars['ID']['output'];
  readonly titles: TranslatedText;
  readonly unit: Scalars['String']['output'];
  readonly baseline: Scalars['Float']['output'];
  readonly target: Scalars['Float']['output'];
  readonly targetOn: Scalars['Date']['output'];
  readonly readings: ReadonlyArray<IndicatorReading>;
};

export type IndicatorReading = {
  readonly id: Scalars['ID']['output'];
  readonly value: Scalars['Float']['output'];
  readonly measuredOn: Scalars['Date']['output'];
  /** Who or what measured it. */
  readonly source: Scalars['String']['output'];
  readonly files: ReadonlyArray<AttachedFile>;
};

/** Somebody says that an action was not done where it should be. */
export type ActionDispute = {
  readonly id: Scalars['ID']['output'];
  /** What stands in its place where it is not shown. */
  readonly text: Scalars['String']['output'];
  readonly hidden?: Maybe<HiddenText>;
  readonly place?: Maybe<Scalars['String']['output']>;
  /** Shown to its author and to staff until the answer, then to everybody. */
  readonly photos: ReadonlyArray<AttachedFile>;
  readonly filedAt: Scalars['DateTime']['output'];
  readonly answerDueOn: Scalars['Date']['output'];
  /** Its day has passed without an answer. */
  readonly isOverdue: Scalars['Boolean']['output'];
  readonly answeredAt?: Maybe<Scalars['DateTime']['output']>;
  readonly answer?: Maybe<TranslatedText>;
  /** Whether it was right: the action is open again. */
  readonly upheld?: Maybe<Scalars['Boolean']['output']>;
  readonly isOwn: Scalars['Boolean']['output'];
  readonly action: PlanAction;
};

/** What became of one line of a sheet. */
export type ImportLine = {
  /** As in the sheet, whose header is line 1. */
  readonly line: Scalars['Int']['output'];
  readonly code: Scalars['String']['output'];
  readonly outcome: ImportOutcome;
  readonly faults: ReadonlyArray<ImportFault>;
};

export type ImportOutcome = 'created' | 'updated' | 'unchanged' | 'refused';

export type ImportFault = {
  readonly code: ErrorCode;
  readonly column?: Maybe<Scalars['String']['output']>;
  /** In the language of the request. */
  readonly text: Scalars['String']['output'];
};

/** All lines or none: `isApplied` is false for a preview, and where a line is refused. */
export type ImportReport = {
  readonly isApplied: Scalars['Boolean']['output'];
  readonly created: Scalars['Int']['output'];
  readonly updated: Scalars['Int']['output'];
  readonly unchanged: Scalars['Int']['output'];
  readonly refused: Scalars['Int']['output'];
  /** Every line of a preview or of a refusal; nothing where all was applied. */
  readonly lines: ReadonlyArray<ImportLine>;
};

export type PlanState = {
  readonly id: Scalars['ID']['output'];
  readonly status: PlanStatus;
};

export type PlanActionState = {
  readonly id: Scalars['ID']['output'];
  readonly status: PlanActionStatus;
  readonly progress: Scalars['Int']['output'];
};

export type DisputeFiled = {
  readonly id: Scalars['ID']['output'];
  readonly answerDueOn: Scalars['Date']['output'];
};

/** A kind of plan that a country knows, and what it asks. */
export type PlanKind = {
  readonly kind: Scalars['String']['output'];
  /** Years of its period; null where nothing says. */
  readonly years?: Maybe<Scalars['Int']['output']>;
  readonly needsVisa: Scalars['Boolean']['output'];
};

export type InitiatePlanInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly communeId: Scalars['ID']['input'];
  readonly kind: Scalars['String']['input'];
  readonly titles: TranslatedTextInput;
  readonly fromYear: Scalars['Int']['input'];
  readonly toYear: Scalars['Int']['input'];
  readonly currency: Scalars['String']['input'];
  readonly meetingOn?: InputMaybe<Scalars['Date']['input']>;
};

/** What is not given stays as it is. */
export type WritePlanInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly planId: Scalars['ID']['input'];
  readonly titles?: InputMaybe<TranslatedTextInput>;
  readonly diagnosis?: InputMaybe<TranslatedTextInput>;
  readonly priorities?: InputMaybe<TranslatedTextInput>;
  readonly meetingOn?: InputMaybe<Scalars['Date']['input']>;
};

export type AdvancePlanInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly planId: Scalars['ID']['input'];
  readonly step: PlanStep;
};

export type PlanInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly planId: Scalars['ID']['input'];
};

export type PlanDecisionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly planId: Scalars['ID']['input'];
  readonly outcome: DeliberationOutcome;
  readonly reasons: TranslatedTextInput;
  readonly votes: VotesInput;
};

export type VisaOutcome = 'granted' | 'refused';

export type PlanVisaInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly planId: Scalars['ID']['input'];
  readonly outcome: VisaOutcome;
  readonly reference: Scalars['String']['input'];
  readonly givenOn: Scalars['Date']['input'];
  /** Asked for a refusal. */
  readonly reasons?: InputMaybe<TranslatedTextInput>;
};

export type PlanPartInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly planId: Scalars['ID']['input'];
  /** The axis, for a programme. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  readonly code: Scalars['String']['input'];
  readonly titles: TranslatedTextInput;
};

export type PlanCostInput = {
  readonly year: Scalars['Int']['input'];
  readonly source: MoneySource;
  /** In the smallest unit of the currency, whole. */
  readonly planned: Scalars['Float']['input'];
  readonly committed: Scalars['Float']['input'];
};

export type PlanOriginInput = {
  readonly kind: ChainKind;
  readonly id: Scalars['ID']['input'];
};

export type PlanActionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly planId: Scalars['ID']['input'];
  /** Without it the action is new. */
  readonly actionId?: InputMaybe<Scalars['ID']['input']>;
  readonly partId: Scalars['ID']['input'];
  readonly code: Scalars['String']['input'];
  readonly titles: TranslatedTextInput;
  readonly owner?: InputMaybe<Scalars['String']['input']>;
  readonly startsOn?: InputMaybe<Scalars['Date']['input']>;
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  readonly territoryId?: InputMaybe<Scalars['ID']['input']>;
  readonly sdgs?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  readonly fromDiagnosis?: InputMaybe<Scalars['Boolean']['input']>;
  readonly costs?: InputMaybe<ReadonlyArray<PlanCostInput>>;
  /** What it came from; linked to the council's decision on it where there is one. */
  readonly origins?: InputMaybe<ReadonlyArray<PlanOriginInput>>;
};

export type MoveActionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly actionId: Scalars['ID']['input'];
  readonly event: PlanActionEvent;
  /** Asked for blocking and cancelling. */
  readonly reason?: InputMaybe<TranslatedTextInput>;
};

export type ReportActionInput = {
  /** Sent again with the report when its answer was lost. */
  readonly requestId: Scalars['ID']['input'];
  readonly actionId: Scalars['ID']['input'];
  readonly event?: InputMaybe<FieldEvent>;
  readonly progress?: InputMaybe<Scalars['Int']['input']>;
  /** The reason, for blocking. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly latitude?: InputMaybe<Scalars['Float']['input']>;
  readonly longitude?: InputMaybe<Scalars['Float']['input']>;
  readonly photoIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type VerifyActionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly actionId: Scalars['ID']['input'];
  readonly note?: InputMaybe<TranslatedTextInput>;
};

export type RecordPaymentInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly actionId: Scalars['ID']['input'];
  readonly year: Scalars['Int']['input'];
  readonly source: MoneySource;
  readonly amount: Scalars['Float']['input'];
  readonly paidOn: Scalars['Date']['input'];
  readonly note: TranslatedTextInput;
  readonly fileIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type AddIndicatorInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly actionId: Scalars['ID']['input'];
  readonly titles: TranslatedTextInput;
  readonly unit: Scalars['String']['input'];
  readonly baseline: Scalars['Float']['input'];
  readonly target: Scalars['Float']['input'];
  readonly targetOn: Scalars['Date']['input'];
};

export type MeasureIndicatorInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly indicatorId: Scalars['ID']['input'];
  readonly value: Scalars['Float']['input'];
  readonly measuredOn: Scalars['Date']['input'];
  readonly source: Scalars['String']['input'];
  readonly fileIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type ImportActionsInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly planId: Scalars['ID']['input'];
  /** An XLSX or a CSV in UTF-8 with a header, in base64; 360 KB and 5,000 lines at most. */
  readonly sheet: Scalars['String']['input'];
  /** Only says what would be done. */
  readonly isPreview?: InputMaybe<Scalars['Boolean']['input']>;
};

export type DisputeActionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly actionId: Scalars['ID']['input'];
  readonly text: Scalars['String']['input'];
  /** Where, in words. */
  readonly place?: InputMaybe<Scalars['String']['input']>;
  readonly photoIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type AnswerDisputeInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly disputeId: Scalars['ID']['input'];
  readonly isRight: Scalars['Boolean']['input'];
  readonly answer: TranslatedTextInput;
};

export type PublishEvaluationInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly planId: Scalars['ID']['input'];
  readonly year: Scalars['Int']['input'];
  readonly report: TranslatedTextInput;
  readonly fileIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** What the virus scanner said of a file. */
export type FileScan =
  /** Waits for the scanner; only its sender reads it. */
  | 'pending'
  | 'clean'
  /** Nobody reads it. */
  | 'infected'
  /** No scanner is configured, or it could not tell: to be shown. */
  | 'unscanned';

/**
 * A file attached to something. It is sent by POST /files (the body is the file, the header x-file-name its name in percent-encoded UTF-8),
 * which answers with its id for a mutation that attaches it; not attached within a day, it is erased. PDF, PNG, JPEG or WebP, 10 MB at most.
 */
export type AttachedFile = {
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly mediaType: Scalars['String']['output'];
  /** Its size. */
  readonly bytes: Scalars['Int']['output'];
  readonly sha256: Scalars['String']['output'];
  readonly scan: FileScan;
  readonly uploadedAt: Scalars['DateTime']['output'];
  /** Where it is downloaded, for those who may: a path below the address of the api. */
  readonly url: Scalars['String']['output'];
};

/** An act that one person proposed and that waits for a second one. It is confirmed by the mutation of its own feature. */
export type PendingAct = {
  readonly id: Scalars['ID']['output'];
  /** Action of the permission table under which it is confirmed, such as `assurance.confirm`. */
  readonly action: Scalars['String']['output'];
  readonly subjectType: Scalars['String']['output'];
  readonly subjectId: Scalars['ID']['output'];
  readonly communeId: Scalars['ID']['output'];
  /** What will be done, exactly, as JSON: frozen when it was proposed. */
  readonly payload: Scalars['String']['output'];
  readonly proposedAt: Scalars['DateTime']['output'];
  /** After it nobody may confirm. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Proposed by the reader, who may withdraw it and may not confirm it. */
  readonly isOwn: Scalars['Boolean']['output'];
};

export type WithdrawPendingActInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly actId: Scalars['ID']['input'];
};

export type DeclinePendingActInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly actId: Scalars['ID']['input'];
  /** For whoever proposed; 5 to 1000 characters. */
  readonly reason: Scalars['String']['input'];
};

export type ActSettled = {
  readonly id: Scalars['ID']['output'];
};

/** What a second person confirms. */
export type ConfirmActInput = {
  readonly requestId: Scalars['ID']['input'];
  /** One of `pendingActs`, of the action that the mutation confirms. */
  readonly actId: Scalars['ID']['input'];
};

/** Nothing has happened yet: a second person must confirm. */
export type ActProposed = {
  readonly actId: Scalars['ID']['output'];
};

/** Every refusal a client can meet, as `extensions.code`; what comes before the colon is `extensions.category`. */
export type ErrorCode =
  /** unauthenticated: sign in */
  | 'ACCOUNT_NEEDED'
  /** invalid: correct the input */
  | 'ACTION_DATES_WRONG'
  /** conflict: the state or another act forbids it */
  | 'ACTION_HAS_NO_MONEY'
  /** invalid: correct the input */
  | 'ACTION_NEEDS_REASON'
  /** invalid: correct the input */
  | 'ACTION_PLACE_UNKNOWN'
  /** conflict: the state or another act forbids it */
  | 'ACTION_STATE_FORBIDS'
  /** invalid: correct the input */
  | 'ACTIVITY_MISSING'
  /** conflict: the state or another act forbids it */
  | 'ACT_EXPIRED'
  /** conflict: the state or another act forbids it */
  | 'ACT_SETTLED'
  /** conflict: the state or another act forbids it */
  | 'ACT_WAITS_ALREADY'
  /** conflict: the state or another act forbids it */
  | 'ADDITION_ALREADY_ON_ROLL'
  /** conflict: the state or another act forbids it */
  | 'ADDITION_STATE_FORBIDS'
  /** invalid: correct the input */
  | 'ADJOURNMENT_DAY'
  /** conflict: the state or another act forbids it */
  | 'AGENDA_NOT_DONE'
  /** conflict: the state or another act forbids it */
  | 'ALREADY_IN_TEAM'
  /** conflict: the state or another act forbids it */
  | 'ALREADY_ON_AN_AGENDA'
  /** conflict: the state or another act forbids it */
  | 'ALREADY_SIGNED'
  /** conflict: the state or another act forbids it */
  | 'ALREADY_VOTED'
  /** invalid: correct the input */
  | 'ANSWER_MISSING'
  /** invalid: correct the input */
  | 'ANSWER_WRONG'
  /** conflict: the state or another act forbids it */
  | 'APPEAL_TWICE'
  /** conflict: the state or another act forbids it */
  | 'ASSOCIATION_MAY_NOT_PETITION'
  /** conflict: the state or another act forbids it */
  | 'ASSOCIATION_NOT_HERE'
  /** conflict: the state or another act forbids it */
  | 'ASSOCIATION_NOT_IN_ORDER'
  /** conflict: the state or another act forbids it */
  | 'ASSOCIATION_OBJECT_NOT_LINKED'
  /** conflict: the state or another act forbids it */
  | 'ASSOCIATION_TOO_YOUNG'
  /** invalid: correct the input */
  | 'ATTENDANCE_DOES_NOT_ADD_UP'
  /** internal: our fault; the request id finds it in the log */
  | 'BALLOT_BOX_ALTERED'
  /** invalid: correct the input */
  | 'BALLOT_ENVELOPES_WRONG'
  /** invalid: correct the input */
  | 'BALLOT_OVER_BUDGET'
  /** invalid: correct the input */
  | 'BALLOT_POINTS_WRONG'
  /** invalid: correct the input */
  | 'BALLOT_PROJECT_TWICE'
  /** invalid: correct the input */
  | 'BALLOT_PROJECT_UNKNOWN'
  /** conflict: the state or another act forbids it */
  | 'BALLOT_ROLL_NEEDED'
  /** invalid: correct the input */
  | 'BALLOT_SECRET_WRONG'
  /** conflict: the state or another act forbids it */
  | 'BALLOT_TOKEN_ISSUED'
  /** conflict: the state or another act forbids it */
  | 'BALLOT_TOKEN_NEEDED'
  /** invalid: correct the input */
  | 'BALLOT_TOKEN_WRONG'
  /** invalid: correct the input */
  | 'BALLOT_TOO_FEW'
  /** invalid: correct the input */
  | 'BALLOT_TOO_MANY'
  /** conflict: the state or another act forbids it */
  | 'BRANCH_ALREADY_THERE'
  /** conflict: the state or another act forbids it */
  | 'BUDGET_STATE_FORBIDS'
  /** invalid: correct the input */
  | 'BUREAU_COUNT_NEEDED'
  /** invalid: correct the input */
  | 'CHAIN_NODE_ELSEWHERE'
  /** invalid: correct the input */
  | 'CHAIN_NODE_UNKNOWN'
  /** conflict: the state or another act forbids it */
  | 'CHARTER_HASH_DIFFERS'
  /** invalid: correct the input */
  | 'CHARTER_LANGUAGE_MISSING'
  /** conflict: the state or another act forbids it */
  | 'CHARTER_NOT_SIGNED'
  /** invalid: correct the input */
  | 'CHARTER_PART_TWICE'
  /** invalid: correct the input */
  | 'CHARTER_PART_UNKNOWN'
  /** invalid: correct the input */
  | 'CHARTER_REPEAL_NEEDS_DECISION'
  /** conflict: the state or another act forbids it */
  | 'CHARTER_SIGNED_ALREADY'
  /** conflict: the state or another act forbids it */
  | 'CHARTER_STATE_FORBIDS'
  /** conflict: the state or another act forbids it */
  | 'CHARTER_TEXT_CLOSED'
  /** conflict: the state or another act forbids it */
  | 'CHARTER_TEXT_MISSING'
  /** invalid: correct the input */
  | 'CHARTER_TOO_LONG'
  /** conflict: the state or another act forbids it */
  | 'CHARTER_UNDER_WAY'
  /** invalid: correct the input */
  | 'CHARTER_VERSION_UNKNOWN'
  /** invalid: correct the input */
  | 'CLAIM_FACTS_MISSING'
  /** limited: wait and try again */
  | 'CLAIM_LIMIT'
  /** conflict: the state or another act forbids it */
  | 'CLAIM_NOT_MATCHED'
  /** conflict: the state or another act forbids it */
  | 'CLAIM_STATE_FORBIDS'
  /** conflict: the state or another act forbids it */
  | 'CLAIM_TAKEN'
  /** conflict: the state or another act forbids it */
  | 'CNDP_AUTHORISATION_MISSING'
  /** invalid: correct the input */
  | 'CNDP_DAY_AHEAD'
  /** invalid: correct the input */
  | 'CODE_INVALID'
  /** invalid: correct the input */
  | 'COMMITTEE_UNKNOWN'
  /** invalid: correct the input */
  | 'COMPLETION_DAY'
  /** conflict: the state or another act forbids it */
  | 'COMPLETION_NOT_ALLOWED'
  /** forbidden: not for this person */
  | 'CONFIRMATION_NEEDED'
  /** invalid: correct the input */
  | 'CONSULTATION_DATES_WRONG'
  /** invalid: correct the input */
  | 'CONSULTATION_DAY'
  /** conflict: the state or another act forbids it */
  | 'CONSULTATION_DOCUMENTS_MISSING'
  /** conflict: the state or another act forbids it */
  | 'CONSULTATION_FROZEN'
  /** conflict: the state or another act forbids it */
  | 'CONSULTATION_NOT_OPEN'
  /** conflict: the state or another act forbids it */
  | 'CONSULTATION_STATE_FORBIDS'
  /** limited: wait and try again */
  | 'CONTACT_FULL'
  /** conflict: the state or another act forbids it */
  | 'CONTACT_KNOWN'
  /** conflict: the state or another act forbids it */
  | 'CONTACT_LAST'
  /** invalid: correct the input */
  | 'CONTACT_MISSING'
  /** conflict: the state or another act forbids it */
  | 'CONTACT_SHARED'
  /** conflict: the state or another act forbids it */
  | 'CONTRIBUTIONS_CLOSED'
  /** conflict: the state or another act forbids it */
  | 'CONTRIBUTIONS_UNANSWERED'
  /** conflict: the state or another act forbids it */
  | 'CONTRIBUTIONS_UNCLASSIFIED'
  /** conflict: the state or another act forbids it */
  | 'CONTRIBUTION_ANSWERED'
  /** invalid: correct the input */
  | 'CONTRIBUTION_EMPTY'
  /** invalid: correct the input */
  | 'COST_BEYOND_COMMITMENT'
  /** invalid: correct the input */
  | 'COUNCILLOR_UNKNOWN'
  /** conflict: the state or another act forbids it */
  | 'COUNCIL_DISSOLVED'
  /** conflict: the state or another act forbids it */
  | 'COUNCIL_NOT_DISSOLVED'
  /** conflict: the state or another act forbids it */
  | 'COUNCIL_NOT_SITTING'
  /** conflict: the state or another act forbids it */
  | 'COUNCIL_SITTING'
  /** conflict: the state or another act forbids it */
  | 'COUNT_NOT_RUNNING'
  /** conflict: the state or another act forbids it */
  | 'COUNT_UNDER_WAY'
  /** invalid: correct the input */
  | 'DAYS_OUT_OF_ORDER'
  /** invalid: correct the input */
  | 'DAY_IN_THE_FUTURE'
  /** conflict: the state or another act forbids it */
  | 'DECLARANT_CANNOT_DECIDE'
  /** invalid: correct the input */
  | 'DELEGATION_OUTSIDE_OWN'
  /** invalid: correct the input */
  | 'DELEGATION_TO_ONESELF'
  /** invalid: correct the input */
  | 'DELIVERY_BEYOND_PLAN'
  /** invalid: correct the input */
  | 'DESK_TOO_LONG'
  /** conflict: the state or another act forbids it */
  | 'DISPUTE_ANSWERED'
  /** conflict: the state or another act forbids it */
  | 'DISPUTE_OPEN'
  /** invalid: correct the input */
  | 'DISSOLUTION_DAY'
  /** conflict: the state or another act forbids it */
  | 'DOCUMENTS_MISSING'
  /** conflict: the state or another act forbids it */
  | 'DOCUMENT_IS_EVIDENCE'
  /** conflict: the state or another act forbids it */
  | 'DOCUMENT_NOT_VALID'
  /** conflict: the state or another act forbids it */
  | 'DOCUMENT_SCAN_PENDING'
  /** invalid: correct the input */
  | 'DOCUMENT_TOO_LONG'
  /** not-found: it does not exist, or may not be known to exist */
  | 'DOCUMENT_UNKNOWN'
  /** limited: wait and try again */
  | 'DOSSIER_FULL'
  /** invalid: correct the input */
  | 'EMAIL_INVALID'
  /** conflict: the state or another act forbids it */
  | 'EXTENSION_TOO_LATE'
  /** invalid: correct the input */
  | 'EXTENSION_TOO_LONG'
  /** conflict: the state or another act forbids it */
  | 'FILE_ALREADY_ATTACHED'
  /** invalid: correct the input */
  | 'FILE_DAMAGED'
  /** invalid: correct the input */
  | 'FILE_EMPTY'
  /** invalid: correct the input */
  | 'FILE_HIDES_ANOTHER'
  /** conflict: the state or another act forbids it */
  | 'FILE_INFECTED'
  /** invalid: correct the input */
  | 'FILE_NAME_REFUSED'
  /** conflict: the state or another act forbids it */
  | 'FILE_SCAN_PENDING'
  /** invalid: correct the input */
  | 'FILE_TOO_LARGE'
  /** invalid: correct the input */
  | 'FILE_TYPE_REFUSED'
  /** not-found: it does not exist, or may not be known to exist */
  | 'FILE_UNKNOWN'
  /** forbidden: not for this person */
  | 'FORBIDDEN'
  /** invalid: correct the input */
  | 'FREEZE_TERRITORY'
  /** conflict: the state or another act forbids it */
  | 'HOLIDAY_ALREADY_DECLARED'
  /** invalid: correct the input */
  | 'ID_NUMBER_UNREADABLE'
  /** invalid: correct the input */
  | 'IMAGE_TOO_LARGE'
  /** internal: our fault; the request id finds it in the log */
  | 'INTERNAL'
  /** invalid: correct the input */
  | 'INTRODUCTION_UNKNOWN'
  /** invalid: correct the input */
  | 'INVALID_INPUT'
  /** not-found: it does not exist, or may not be known to exist */
  | 'INVITATION_UNKNOWN'
  /** conflict: the state or another act forbids it */
  | 'ITEM_NOT_REFERRED'
  /** conflict: the state or another act forbids it */
  | 'ITEM_OF_A_PROCEDURE'
  /** conflict: the state or another act forbids it */
  | 'ITEM_SETTLED'
  /** invalid: correct the input */
  | 'LANGUAGE_MISSING'
  /** conflict: the state or another act forbids it */
  | 'LAST_OF_TEAM'
  /** forbidden: not for this person */
  | 'LEVEL_TOO_LOW'
  /** invalid: correct the input */
  | 'MANDATE_DAY'
  /** conflict: the state or another act forbids it */
  | 'MANDATE_RUNNING'
  /** not-found: it does not exist, or may not be known to exist */
  | 'MEMBER_UNKNOWN'
  /** conflict: the state or another act forbids it */
  | 'MERGE_NOT_PROPOSED'
  /** invalid: correct the input */
  | 'MERGE_TARGET_WRONG'
  /** conflict: the state or another act forbids it */
  | 'MINUTES_MISSING'
  /** invalid: correct the input */
  | 'MODERATION_KIND_UNKNOWN'
  /** conflict: the state or another act forbids it */
  | 'MODERATION_STATE_FORBIDS'
  /** invalid: correct the input */
  | 'NAME_MISSING'
  /** invalid: correct the input */
  | 'NAME_NEEDED'
  /** invalid: correct the input */
  | 'NAME_NEEDED_IN_BOTH_SCRIPTS'
  /** invalid: correct the input */
  | 'NAME_NOT_IN_SCRIPT'
  /** invalid: correct the input */
  | 'NAME_REFUSED'
  /** not-found: it does not exist, or may not be known to exist */
  | 'NATIONAL_IDENTITY_NOT_OFFERED'
  /** invalid: correct the input */
  | 'NATIONAL_IDENTITY_REFUSED'
  /** conflict: the state or another act forbids it */
  | 'NATIONAL_IDENTITY_TAKEN'
  /** conflict: the state or another act forbids it */
  | 'NOT_ANSWERED_HERE'
  /** forbidden: not for this person */
  | 'NOT_ELIGIBLE'
  /** not-found: it does not exist, or may not be known to exist */
  | 'NOT_FOUND'
  /** conflict: the state or another act forbids it */
  | 'NOT_ON_AN_AGENDA'
  /** forbidden: not for this person */
  | 'NOT_ON_ROLL'
  /** forbidden: not for this person */
  | 'NOT_REPRESENTATIVE'
  /** conflict: the state or another act forbids it */
  | 'NOT_SIGNED'
  /** conflict: the state or another act forbids it */
  | 'NO_COLLECTION_NEEDED'
  /** conflict: the state or another act forbids it */
  | 'NO_LAW_FOR_PETITION'
  /** conflict: the state or another act forbids it */
  | 'NO_LAW_FOR_TERRITORY'
  /** conflict: the state or another act forbids it */
  | 'NO_MANDATE'
  /** conflict: the state or another act forbids it */
  | 'NO_OPEN_AGENDA'
  /** conflict: the state or another act forbids it */
  | 'NUMBERS_CLOSED'
  /** conflict: the state or another act forbids it */
  | 'OBJECTIONS_OPEN'
  /** conflict: the state or another act forbids it */
  | 'OFFICE_TAKEN'
  /** forbidden: not for this person */
  | 'OPERATION_NOT_RELEASED'
  /** conflict: the state or another act forbids it */
  | 'ORGANISATION_LAW_UNKNOWN'
  /** conflict: the state or another act forbids it */
  | 'ORGANISATION_STATE_FORBIDS'
  /** forbidden: not for this person */
  | 'OWN_FACTOR'
  /** forbidden: not for this person */
  | 'OWN_IDENTITY'
  /** conflict: the state or another act forbids it */
  | 'PAPER_BALLOTS_DIFFER'
  /** conflict: the state or another act forbids it */
  | 'PAPER_BALLOTS_TOO_MANY'
  /** conflict: the state or another act forbids it */
  | 'PAPER_BATCH_SETTLED'
  /** conflict: the state or another act forbids it */
  | 'PAPER_CODE_USED'
  /** invalid: correct the input */
  | 'PAPER_CODE_WRONG'
  /** invalid: correct the input */
  | 'PAPER_LINE_UNDECIDED'
  /** conflict: the state or another act forbids it */
  | 'PAPER_NOT_IN_LAW'
  /** conflict: the state or another act forbids it */
  | 'PAPER_OUTCOME_FORBIDDEN'
  /** invalid: correct the input */
  | 'PARAGRAPH_UNKNOWN'
  /** limited: wait and try again */
  | 'PASSKEYS_FULL'
  /** invalid: correct the input */
  | 'PASSKEY_INVALID'
  /** conflict: the state or another act forbids it */
  | 'PASSKEY_KNOWN'
  /** invalid: correct the input */
  | 'PASSWORD_WEAK'
  /** invalid: correct the input */
  | 'PASSWORD_WRONG'
  /** invalid: correct the input */
  | 'PB_FILE_REFUSED'
  /** not-found: it does not exist, or may not be known to exist */
  | 'PERSON_UNKNOWN'
  /** conflict: the state or another act forbids it */
  | 'PETITION_IN_FORCE'
  /** conflict: the state or another act forbids it */
  | 'PETITION_NOT_COLLECTING'
  /** conflict: the state or another act forbids it */
  | 'PETITION_STATE_FORBIDS'
  /** invalid: correct the input */
  | 'PHASE_DATES_WRONG'
  /** conflict: the state or another act forbids it */
  | 'PHASE_TOO_EARLY'
  /** invalid: correct the input */
  | 'PHONE_INVALID'
  /** invalid: correct the input */
  | 'PHONE_NOT_SERVED'
  /** invalid: correct the input */
  | 'PLACE_MISSING'
  /** conflict: the state or another act forbids it */
  | 'PLACE_NOT_AS_ON_ROLL'
  /** invalid: correct the input */
  | 'PLACE_NOT_IN_TERRITORY'
  /** not-found: it does not exist, or may not be known to exist */
  | 'PLACE_UNKNOWN'
  /** conflict: the state or another act forbids it */
  | 'PLAN_CODE_TAKEN'
  /** conflict: the state or another act forbids it */
  | 'PLAN_HAS_NO_ACTIONS'
  /** invalid: correct the input */
  | 'PLAN_KIND_UNKNOWN'
  /** conflict: the state or another act forbids it */
  | 'PLAN_NEEDS_NO_VISA'
  /** conflict: the state or another act forbids it */
  | 'PLAN_NEEDS_VISA'
  /** conflict: the state or another act forbids it */
  | 'PLAN_NOT_ADOPTED'
  /** conflict: the state or another act forbids it */
  | 'PLAN_NOT_COSTED'
  /** invalid: correct the input */
  | 'PLAN_PART_UNKNOWN'
  /** invalid: correct the input */
  | 'PLAN_PERIOD_WRONG'
  /** conflict: the state or another act forbids it */
  | 'PLAN_STATE_FORBIDS'
  /** conflict: the state or another act forbids it */
  | 'PLAN_UPDATE_TOO_EARLY'
  /** invalid: correct the input */
  | 'PRESENCE_NEEDED'
  /** conflict: the state or another act forbids it */
  | 'PROJECTS_TOO_FEW'
  /** conflict: the state or another act forbids it */
  | 'PROJECTS_UNDECIDED'
  /** conflict: the state or another act forbids it */
  | 'PROJECT_STATE_FORBIDS'
  /** invalid: correct the input */
  | 'PROJECT_TOO_DEAR'
  /** forbidden: not for this person */
  | 'PROPOSER_NOT_REPRESENTATIVE'
  /** invalid: correct the input */
  | 'QUERY_REFUSED'
  /** invalid: correct the input */
  | 'QUESTIONNAIRE_WRONG'
  /** invalid: correct the input */
  | 'QUESTION_DAY_AHEAD'
  /** invalid: correct the input */
  | 'QUIET_HOURS_HALF'
  /** invalid: correct the input */
  | 'QUIET_HOURS_TOO_LONG'
  /** conflict: the state or another act forbids it */
  | 'QUORUM_MET'
  /** conflict: the state or another act forbids it */
  | 'QUORUM_NOT_MET'
  /** invalid: correct the input */
  | 'REASON_CODE_UNKNOWN'
  /** invalid: correct the input */
  | 'RECEIPT_INCOMPLETE'
  /** conflict: the state or another act forbids it */
  | 'RECEIPT_UNSTATED'
  /** invalid: correct the input */
  | 'REFUSAL_LINK_INVALID'
  /** conflict: the state or another act forbids it */
  | 'REGULATION_FROZEN'
  /** invalid: correct the input */
  | 'REGULATION_WRONG'
  /** conflict: the state or another act forbids it */
  | 'REMOVAL_NOT_ON_ROLL'
  /** conflict: the state or another act forbids it */
  | 'REMOVAL_SEVERAL'
  /** conflict: the state or another act forbids it */
  | 'REMOVAL_STATE_FORBIDS'
  /** conflict: the state or another act forbids it */
  | 'REQUEST_ID_REUSED'
  /** invalid: correct the input */
  | 'REVIEW_INCOMPLETE'
  /** forbidden: not for this person */
  | 'ROLE_NOT_DELEGABLE'
  /** forbidden: not for this person */
  | 'ROLE_NOT_YOURS_TO_GRANT'
  /** invalid: correct the input */
  | 'ROLL_COLUMN_MISSING'
  /** invalid: correct the input */
  | 'ROLL_COLUMN_TWICE'
  /** invalid: correct the input */
  | 'ROLL_COLUMN_UNKNOWN'
  /** invalid: correct the input */
  | 'ROLL_DAY_AHEAD'
  /** invalid: correct the input */
  | 'ROLL_EMPTY'
  /** invalid: correct the input */
  | 'ROLL_ENCODING'
  /** invalid: correct the input */
  | 'ROLL_HEADER_MISSING'
  /** conflict: the state or another act forbids it */
  | 'ROLL_IMPORT_REPLACED'
  /** conflict: the state or another act forbids it */
  | 'ROLL_INTERRUPTED'
  /** invalid: correct the input */
  | 'ROLL_LINE_BIRTH'
  /** invalid: correct the input */
  | 'ROLL_LINE_BIRTH_IMPOSSIBLE'
  /** invalid: correct the input */
  | 'ROLL_LINE_COLUMNS'
  /** conflict: the state or another act forbids it */
  | 'ROLL_LINE_DUPLICATE'
  /** invalid: correct the input */
  | 'ROLL_LINE_EMAIL'
  /** invalid: correct the input */
  | 'ROLL_LINE_ID_NUMBER'
  /** invalid: correct the input */
  | 'ROLL_LINE_LENGTH'
  /** invalid: correct the input */
  | 'ROLL_LINE_NAME'
  /** invalid: correct the input */
  | 'ROLL_LINE_NAME_MISSING'
  /** invalid: correct the input */
  | 'ROLL_LINE_QUOTES'
  /** invalid: correct the input */
  | 'ROLL_LINE_REGISTERED_ON'
  /** invalid: correct the input */
  | 'ROLL_LINE_SCRIPT'
  /** invalid: correct the input */
  | 'ROLL_LINE_SEX'
  /** invalid: correct the input */
  | 'ROLL_LINE_SUB_TERRITORY'
  /** conflict: the state or another act forbids it */
  | 'ROLL_MISSING'
  /** invalid: correct the input */
  | 'ROLL_MOSTLY_REFUSED'
  /** conflict: the state or another act forbids it */
  | 'ROLL_NOT_CONFIRMED'
  /** conflict: the state or another act forbids it */
  | 'ROLL_OLDER_THAN_CURRENT'
  /** conflict: the state or another act forbids it */
  | 'ROLL_STATE_FORBIDS'
  /** invalid: correct the input */
  | 'ROLL_TOO_LONG'
  /** forbidden: not for this person */
  | 'SAME_PERSON'
  /** conflict: the state or another act forbids it */
  | 'SEATS_TAKEN'
  /** invalid: correct the input */
  | 'SEAT_DAY'
  /** invalid: correct the input */
  | 'SEAT_NOT_A_COMMUNE'
  /** conflict: the state or another act forbids it */
  | 'SECOND_FACTOR_EXISTS'
  /** forbidden: not for this person */
  | 'SECOND_FACTOR_NEEDED'
  /** conflict: the state or another act forbids it */
  | 'SECOND_FACTOR_NONE'
  /** conflict: the state or another act forbids it */
  | 'SESSION_DAY_TAKEN'
  /** conflict: the state or another act forbids it */
  | 'SESSION_EXTENDED'
  /** invalid: correct the input */
  | 'SESSION_IN_THE_PAST'
  /** conflict: the state or another act forbids it */
  | 'SESSION_STATE_FORBIDS'
  /** invalid: correct the input */
  | 'SHEET_CODE_TWICE'
  /** invalid: correct the input */
  | 'SHEET_COLUMN_MISSING'
  /** invalid: correct the input */
  | 'SHEET_COLUMN_UNKNOWN'
  /** conflict: the state or another act forbids it */
  | 'SHEET_ENTERED'
  /** invalid: correct the input */
  | 'SHEET_LINE_REFUSED'
  /** invalid: correct the input */
  | 'SHEET_TOO_LARGE'
  /** invalid: correct the input */
  | 'SHEET_TOO_LONG'
  /** invalid: correct the input */
  | 'SHEET_UNKNOWN'
  /** invalid: correct the input */
  | 'SHEET_UNREADABLE'
  /** invalid: correct the input */
  | 'SHEET_VALUE_MISSING'
  /** invalid: correct the input */
  | 'SHEET_VALUE_WRONG'
  /** conflict: the state or another act forbids it */
  | 'SIGNATURES_MOVED'
  /** conflict: the state or another act forbids it */
  | 'SIGNATURE_IS_FILED'
  /** forbidden: not for this person */
  | 'SIGNER_NOT_REPRESENTATIVE'
  /** invalid: correct the input */
  | 'SIGN_IN_STALE'
  /** conflict: the state or another act forbids it */
  | 'SPREAD_NOT_MET'
  /** conflict: the state or another act forbids it */
  | 'SUGGESTION_STATE_FORBIDS'
  /** invalid: correct the input */
  | 'TABLES_FORM_A_CYCLE'
  /** limited: wait and try again */
  | 'TEAM_FULL'
  /** conflict: the state or another act forbids it */
  | 'TERM_NOT_IN_FORCE'
  /** invalid: correct the input */
  | 'TERM_TOO_LONG'
  /** invalid: correct the input */
  | 'TERRITORY_PARENT_UNKNOWN'
  /** invalid: correct the input */
  | 'TEXT_INCOMPLETE'
  /** conflict: the state or another act forbids it */
  | 'TEXT_REPORTED_ALREADY'
  /** conflict: the state or another act forbids it */
  | 'THEMES_MISSING'
  /** conflict: the state or another act forbids it */
  | 'THEMES_UNANSWERED'
  /** conflict: the state or another act forbids it */
  | 'THRESHOLD_NOT_MET'
  /** forbidden: not for this person */
  | 'TIE_NOT_SHOWN'
  /** invalid: correct the input */
  | 'TIME_ZONE_UNKNOWN'
  /** limited: wait and try again */
  | 'TOO_BUSY'
  /** limited: wait and try again */
  | 'TOO_MANY_CONTRIBUTIONS'
  /** limited: wait and try again */
  | 'TOO_MANY_DECLARATIONS'
  /** invalid: correct the input */
  | 'TOO_MANY_PRESENT'
  /** limited: wait and try again */
  | 'TOO_MANY_REPORTS'
  /** limited: wait and try again */
  | 'TOO_MANY_REQUESTS'
  /** limited: wait and try again */
  | 'TOO_MANY_SIGNATURES'
  /** limited: wait and try again */
  | 'TOO_MANY_SUGGESTIONS'
  /** limited: wait and try again */
  | 'TOO_MANY_UPLOADS'
  /** unauthenticated: sign in */
  | 'UNAUTHENTICATED'
  /** forbidden: not for this person */
  | 'UPLOAD_FROM_ELSEWHERE'
  /** conflict: the state or another act forbids it */
  | 'VERIFIER_CHECKED_DOCUMENTS'
  /** invalid: correct the input */
  | 'VISA_DAY'
  /** conflict: the state or another act forbids it */
  | 'VISA_STATE_FORBIDS'
  /** forbidden: not for this person */
  | 'VOTER_NOT_ELIGIBLE'
  /** invalid: correct the input */
  | 'VOTES_EXCEED_PRESENT'
  /** conflict: the state or another act forbids it */
  | 'VOTING_CLOSED'
  /** conflict: the state or another act forbids it */
  | 'WORKSHOPS_MISSING'
  /** invalid: correct the input */
  | 'WORKSHOP_DAY';

/** Languages in which every text of the system exists. */
export type Locale = 'fr' | 'ar' | 'en' | 'es';

export type Server = {
  readonly version: Scalars['String']['output'];
  /** The server's present instant. */
  readonly now: Scalars['DateTime']['output'];
  readonly locales: ReadonlyArray<Locale>;
};

export type TaskStatus = 'owed' | 'refused';

/** Tasks of one handler that are not done. */
export type TaskLedgerLine = {
  readonly handler: Scalars['String']['output'];
  readonly status: TaskStatus;
  /** Code of the refusal. */
  readonly code?: Maybe<Scalars['String']['output']>;
  readonly count: Scalars['Int']['output'];
  readonly oldest: Scalars['DateTime']['output'];
};

/** Whom a roll lists. */
export type RollCategory =
  | 'resident'
  /** Those who work in the commune or have a business there. */
  | 'activity'
  /** The electoral list. */
  | 'elector';

export type RollStatus =
  | 'importing'
  /** Read whole; a second person puts it in force. It answers nothing yet. */
  | 'read'
  /** In force: it answers for every procedure that froze no other. */
  | 'ready'
  /** A newer version took its place; it still answers for the procedures that froze it. */
  | 'superseded'
  /** It did not become a roll; no person of it was kept. */
  | 'failed'
  /** Its lines were destroyed when their time was over. */
  | 'purged';

/** What a commune decided about its register. */
export type RegisterSettings = {
  readonly communeId: Scalars['ID']['output'];
  /** Authorisation of the data-protection authority; while it is missing no identity number is taken anywhere. */
  readonly cndpNumber?: Maybe<Scalars['String']['output']>;
  readonly cndpGrantedOn?: Maybe<Scalars['Date']['output']>;
  /** Days after a decision until sealed numbers are destroyed. */
  readonly numberRetentionDays: Scalars['Int']['output'];
  /** Days after a version was superseded until its lines are destroyed, unless a procedure holds it. */
  readonly rollRetentionDays: Scalars['Int']['output'];
};

/** One dated version of one roll: how far its import is, or how it went. Its lines cannot be read. */
export type RollVersion = {
  readonly id: Scalars['ID']['output'];
  readonly communeId: Scalars['ID']['output'];
  readonly category: RollCategory;
  readonly asOf: Scalars['Date']['output'];
  readonly status: RollStatus;
  readonly linesRead: Scalars['Int']['output'];
  readonly accepted: Scalars['Int']['output'];
  readonly refused: Scalars['Int']['output'];
  readonly hasIdNumbers: Scalars['Boolean']['output'];
  /** Changes when any line changes. */
  readonly fingerprint: Scalars['String']['output'];
  /** Why it failed. */
  readonly failure?: Maybe<Scalars['String']['output']>;
  readonly startedAt: Scalars['DateTime']['output'];
  readonly progressAt: Scalars['DateTime']['output'];
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly refusedLines: RefusedLinePage;
};

/** One dated version of one roll: how far its import is, or how it went. Its lines cannot be read. */
export type RollVersionRefusedLinesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Int']['input']>;
};

/** A line that was refused: where, and why; never what was in it. */
export type RefusedLine = {
  /** Line of the file; the header is line 1. */
  readonly line: Scalars['Int']['output'];
  readonly code: Scalars['String']['output'];
  /** Column at fault. */
  readonly field?: Maybe<Scalars['String']['output']>;
  /** The reason in the language of the request. */
  readonly message: Scalars['String']['output'];
};

export type RefusedLinePage = {
  readonly items: ReadonlyArray<RefusedLine>;
  /** Give it as `after` for the next page; null at the end. */
  readonly nextLine?: Maybe<Scalars['Int']['output']>;
};

/** A roll as it stood when a procedure opened. */
export type RollFreeze = {
  readonly id: Scalars['ID']['output'];
  readonly subjectType: Scalars['String']['output'];
  readonly subjectId: Scalars['ID']['output'];
  readonly category: RollCategory;
  readonly asOf: Scalars['Date']['output'];
  /** People on it, without late additions. */
  readonly entries: Scalars['Int']['output'];
  readonly fingerprint: Scalars['String']['output'];
  readonly frozenAt: Scalars['DateTime']['output'];
  readonly additions: ReadonlyArray<LateAddition>;
  readonly removals: ReadonlyArray<LateRemoval>;
};

export type RollFreezePage = {
  readonly items: ReadonlyArray<RollFreeze>;
  readonly nextCursor?: Maybe<Scalars['String']['output']>;
};

export type LateAdditionStatus = 'proposed' | 'added' | 'refused';

/** Somebody whom a frozen roll forgot: one person proposes, another decides. */
export type LateAddition = {
  readonly id: Scalars['ID']['output'];
  readonly status: LateAdditionStatus;
  readonly reason: Scalars['String']['output'];
  readonly proposedAt: Scalars['DateTime']['output'];
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly decisionReason?: Maybe<Scalars['String']['output']>;
  /** Whether the reader may decide: it is open, and another person proposed it. */
  readonly viewerMayDecide: Scalars['Boolean']['output'];
};

export type LateRemovalStatus = 'proposed' | 'removed' | 'refused';

/** Somebody who is wrongly on a frozen roll: one person proposes, another decides. The roll answers without them from then on. */
export type LateRemoval = {
  readonly id: Scalars['ID']['output'];
  readonly status: LateRemovalStatus;
  readonly reason: Scalars['String']['output'];
  readonly proposedAt: Scalars['DateTime']['output'];
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly decisionReason?: Maybe<Scalars['String']['output']>;
  /** Whether the reader may decide: it is open, and another person proposed it. */
  readonly viewerMayDecide: Scalars['Boolean']['output'];
};

export type RollClaimStatus =
  /** Waiting. It says nothing of whether the roll knows the person. */
  | 'recorded'
  /** Proved: by the mailbox on the roll, or at the counter. */
  | 'confirmed'
  /** The person made a newer claim. */
  | 'replaced';

export type RollClaim = {
  /** Say it at the counter, with your identity card. */
  readonly reference: Scalars['String']['output'];
  readonly communeId: Scalars['ID']['output'];
  readonly status: RollClaimStatus;
  readonly recordedAt: Scalars['DateTime']['output'];
};

export type RollProof = 'mailbox' | 'counter';

/** A commune on whose rolls the person is recognised. */
export type RollLink = {
  readonly communeId: Scalars['ID']['output'];
  readonly proof: RollProof;
  readonly confirmedAt: Scalars['DateTime']['output'];
};

export type QuestionAsker = 'self' | 'staff' | 'system';

export type EligibilityAnswer = 'yes' | 'no' | 'cannot_tell';

/** One question about the person, as it was asked and answered. */
export type RegisterQuestion = {
  readonly id: Scalars['ID']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly askedBy: QuestionAsker;
  /** The act for which it was asked, such as petition.sign. */
  readonly action: Scalars['String']['output'];
  readonly subjectType?: Maybe<Scalars['String']['output']>;
  readonly subjectId?: Maybe<Scalars['ID']['output']>;
  readonly territory?: Maybe<Territory>;
  readonly category: RollCategory;
  readonly on: Scalars['Date']['output'];
  readonly answer: EligibilityAnswer;
  /** Code of the reason. */
  readonly reason: Scalars['String']['output'];
  /** The reason in the language of the request. */
  readonly message: Scalars['String']['output'];
};

export type RegisterQuestionPage = {
  readonly items: ReadonlyArray<RegisterQuestion>;
  readonly nextCursor?: Maybe<Scalars['String']['output']>;
};

/** All that the register tells a person about themselves. */
export type MyRegister = {
  readonly claims: ReadonlyArray<RollClaim>;
  readonly links: ReadonlyArray<RollLink>;
  readonly questions: RegisterQuestionPage;
};

/** All that the register tells a person about themselves. */
export type MyRegisterQuestionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ClaimRecorded = {
  readonly reference: Scalars['String']['output'];
  readonly recordedAt: Scalars['DateTime']['output'];
};

export type ClaimConfirmed = {
  readonly reference: Scalars['String']['output'];
};

export type RollLinkEnded = {
  readonly communeId: Scalars['ID']['output'];
};

export type LateAdditionDecided = {
  readonly id: Scalars['ID']['output'];
  readonly status: LateAdditionStatus;
};

export type LateRemovalDecided = {
  readonly id: Scalars['ID']['output'];
  readonly status: LateRemovalStatus;
};

export type FreezeVerified = {
  readonly id: Scalars['ID']['output'];
  /** Whether every line is as it was when the roll was imported. */
  readonly isIntact: Scalars['Boolean']['output'];
};

export type CndpAuthorisationInput = {
  readonly number: Scalars['String']['input'];
  readonly grantedOn: Scalars['Date']['input'];
};

export type SetRegisterSettingsInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly communeId: Scalars['ID']['input'];
  /** Null takes the authorisation back: from then on no number is taken. */
  readonly cndp?: InputMaybe<CndpAuthorisationInput>;
  readonly numberRetentionDays: Scalars['Int']['input'];
  readonly rollRetentionDays: Scalars['Int']['input'];
};

/** What is said of a person: the number or a name, and the birth. The number only where the commune may take it. */
export type PersonFactsInput = {
  readonly idNumber?: InputMaybe<Scalars['String']['input']>;
  readonly nameLatin?: InputMaybe<Scalars['String']['input']>;
  readonly nameArabic?: InputMaybe<Scalars['String']['input']>;
  /** A year, or a day such as 1961-04-30 or 30/04/1961. */
  readonly birth: Scalars['String']['input'];
};

export type ClaimRollEntryInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly communeId: Scalars['ID']['input'];
  readonly facts: PersonFactsInput;
};

export type ConfirmRollClaimInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly reference: Scalars['String']['input'];
};

export type EndRollLinkInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly communeId: Scalars['ID']['input'];
};

export type ProposeLateAdditionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly freezeId: Scalars['ID']['input'];
  readonly facts: PersonFactsInput;
  readonly subTerritory?: InputMaybe<Scalars['String']['input']>;
  readonly reason: Scalars['String']['input'];
};

export type LateAdditionVerdict = 'add' | 'refuse';

export type DecideLateAdditionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly additionId: Scalars['ID']['input'];
  readonly verdict: LateAdditionVerdict;
  readonly reason: Scalars['String']['input'];
};

export type ProposeRollInput = {
  readonly requestId: Scalars['ID']['input'];
  /** A version that was read whole. */
  readonly versionId: Scalars['ID']['input'];
};

export type ProposeLateRemovalInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly freezeId: Scalars['ID']['input'];
  readonly facts: PersonFactsInput;
  readonly reason: Scalars['String']['input'];
};

export type LateRemovalVerdict = 'remove' | 'refuse';

export type DecideLateRemovalInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly removalId: Scalars['ID']['input'];
  readonly verdict: LateRemovalVerdict;
  readonly reason: Scalars['String']['input'];
};

export type VerifyRollFreezeInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly freezeId: Scalars['ID']['input'];
};

/** Levels of territory, from the country down. */
export type TerritoryKind = 'country' | 'region' | 'province' | 'commune' | 'arrondissement';

/** A text in the languages in which it exists. */
export type TranslatedText = {
  readonly fr?: Maybe<Scalars['String']['output']>;
  readonly ar?: Maybe<Scalars['String']['output']>;
  readonly en?: Maybe<Scalars['String']['output']>;
  readonly es?: Maybe<Scalars['String']['output']>;
};

export type TranslatedTextInput = {
  readonly fr?: InputMaybe<Scalars['String']['input']>;
  readonly ar?: InputMaybe<Scalars['String']['input']>;
  readonly en?: InputMaybe<Scalars['String']['input']>;
  readonly es?: InputMaybe<Scalars['String']['input']>;
};

/** Where somebody helps: to sign, to file on paper, to be recognised on the roll. */
export type Desk = {
  readonly address: TranslatedText;
  readonly hours: TranslatedText;
  readonly phone?: Maybe<Scalars['String']['output']>;
  readonly email?: Maybe<Scalars['String']['output']>;
  readonly updatedAt: Scalars['DateTime']['output'];
};

export type DeskInput = {
  readonly address: TranslatedTextInput;
  readonly hours: TranslatedTextInput;
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  readonly email?: InputMaybe<Scalars['String']['input']>;
};

export type SetDeskInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly territoryId: Scalars['ID']['input'];
  /** Nothing where there is no desk any more. */
  readonly desk?: InputMaybe<DeskInput>;
};

/** A country, region, province, commune or arrondissement. */
export type Territory = {
  readonly id: Scalars['ID']['output'];
  readonly kind: TerritoryKind;
  /** Official code of the statistical office. */
  readonly code: Scalars['String']['output'];
  readonly names: TranslatedText;
  /** The name in the language of the request. */
  readonly name: Scalars['String']['output'];
  /** Number of inhabitants at the census named. */
  readonly population?: Maybe<Scalars['Int']['output']>;
  readonly censusYear?: Maybe<Scalars['Int']['output']>;
  readonly populationSource?: Maybe<Scalars['String']['output']>;
  /** People on the electoral list; some laws count in percent of them. */
  readonly electors?: Maybe<Scalars['Int']['output']>;
  /** Whether the commune is divided into arrondissements; it can raise a petition's threshold. */
  readonly hasArrondissements: Scalars['Boolean']['output'];
  readonly timeZone: Scalars['String']['output'];
  readonly languages: ReadonlyArray<Scalars['String']['output']>;
  readonly parent?: Maybe<Territory>;
  /** The desk that helps people; none where the territory named none. */
  readonly desk?: Maybe<Desk>;
};

/** A day without work, by declaration. */
export type Holiday = {
  readonly id: Scalars['ID']['output'];
  readonly day: Scalars['Date']['output'];
  readonly names: TranslatedText;
  /** The act that declared it. */
  readonly legalRef: Scalars['String']['output'];
};

export type CorrectTerritoryInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly territoryId: Scalars['ID']['input'];
  readonly names?: InputMaybe<TranslatedTextInput>;
  readonly population?: InputMaybe<Scalars['Int']['input']>;
  readonly censusYear?: InputMaybe<Scalars['Int']['input']>;
  /** Where the corrected value comes from. */
  readonly source: Scalars['String']['input'];
};

export type DeclareHolidayInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly territoryId: Scalars['ID']['input'];
  readonly day: Scalars['Date']['input'];
  readonly names: TranslatedTextInput;
  readonly legalRef: Scalars['String']['input'];
};

export type WithdrawHolidayInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly holidayId: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
};

export type Changed = {
  readonly id: Scalars['ID']['output'];
};
