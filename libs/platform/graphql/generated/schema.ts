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
  /** Sessions of a commune from a day on (today where none is given), the next one first. */
  readonly councilSessions: ReadonlyArray<CouncilSession>;
  readonly councilSession?: Maybe<CouncilSession>;
  /** Null when nobody is signed in. */
  readonly me?: Maybe<Me>;
  /** Roles in force in the communes that the reader administers or audits. */
  readonly roleGrants: ReadonlyArray<RoleGrant>;
  readonly mailbox: NoticePage;
  /** Numbers of mails by what became of them. */
  readonly mailHealth: ReadonlyArray<MailHealth>;
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
  /** What the law asks of a petition to this commune today; null where the project knows no law for it. */
  readonly petitionLaw?: Maybe<CommunePetitionLaw>;
  /** Names of signatories of a filed petition, in the order in which they signed. Each reading is audited. */
  readonly petitionFile: PetitionFile;
  /** For whoever holds a filing receipt; spaces and dashes in the code are forgiven. */
  readonly verifyFilingReceipt: FilingReceiptCheck;
  /** For whoever holds a signature's receipt; names nobody. */
  readonly verifySignatureReceipt: SignatureReceiptCheck;
  readonly signatureCounter: SignatureCounter;
  /** Acts that the reader proposed or may decide, the next to expire first; 200 at most. */
  readonly pendingActs: ReadonlyArray<PendingAct>;
  /** What this server is; also a cheap way to see that it answers. */
  readonly server: Server;
  /** What the workers owe, and what was refused for good: nothing is parked silently. */
  readonly taskLedger: ReadonlyArray<TaskLedgerLine>;
  /** Territories of a kind, by name; the text may be in any script, without accents. */
  readonly territories: ReadonlyArray<Territory>;
  readonly territory?: Maybe<Territory>;
  /** Days without work in force in a territory, its own and those of the levels above. */
  readonly holidays: ReadonlyArray<Holiday>;
};

export type QueryCouncilSessionsArgs = {
  communeId: Scalars['ID']['input'];
  from?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type QueryCouncilSessionArgs = {
  id: Scalars['ID']['input'];
};

export type QueryMailboxArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryPetitionsArgs = {
  communeId?: InputMaybe<Scalars['ID']['input']>;
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
  readonly planSession: Changed;
  readonly openAgenda: SessionState;
  readonly freezeAgenda: SessionState;
  readonly conveneSession: SessionState;
  readonly openSession: SessionState;
  readonly closeSession: SessionState;
  /** Its open items move to the next agenda that is open. */
  readonly declareSessionNotHeld: SessionState;
  /** Sends a code of six digits, valid for ten minutes. The answer is the same for every address. */
  readonly requestSignInCode: Done;
  /** Signs in and sets the session cookie; a new address becomes a person. */
  readonly signInWithCode: Done;
  readonly signOut: Done;
  readonly setMyLanguage: LanguageSet;
  readonly grantRole: Changed;
  readonly endRole: Changed;
  readonly markNoticeRead: Changed;
  /** Stops news of one subject, without signing in. Legal notices go on. */
  readonly refuseNews: Done;
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
  readonly rejectPetition: PetitionState;
  /** Puts it on the agenda of the next ordinary session whose agenda is open. */
  readonly schedulePetition: PetitionState;
  readonly referPetitionToCommittee: PetitionState;
  /** Records what the sitting council decided; a postponed petition waits for a further agenda. */
  readonly deliberatePetition: PetitionState;
  /** Records what becomes of the decision; may be said several times. */
  readonly followUpPetition: PetitionState;
  /** Ends a petition with a public summary. */
  readonly closePetition: PetitionState;
  readonly withdrawPendingAct: ActSettled;
  /** The second person's no. */
  readonly declinePendingAct: ActSettled;
  /** @deprecated keeps the type open for the features; always null */
  readonly _none?: Maybe<Scalars['Boolean']['output']>;
  readonly correctTerritory: Changed;
  /** Open dates of the law are computed again and keep the reason. */
  readonly declareHoliday: Changed;
  readonly withdrawHoliday: Changed;
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

export type MutationOpenSessionArgs = {
  input: SessionInput;
};

export type MutationCloseSessionArgs = {
  input: SessionInput;
};

export type MutationDeclareSessionNotHeldArgs = {
  input: SessionNotHeldInput;
};

export type MutationRequestSignInCodeArgs = {
  input: RequestSignInCodeInput;
};

export type MutationSignInWithCodeArgs = {
  input: SignInWithCodeInput;
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

export type MutationMarkNoticeReadArgs = {
  input: MarkNoticeReadInput;
};

export type MutationRefuseNewsArgs = {
  input: RefuseNewsInput;
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

export type MutationRejectPetitionArgs = {
  input: RejectPetitionInput;
};

export type MutationSchedulePetitionArgs = {
  input: PetitionInput;
};

export type MutationReferPetitionToCommitteeArgs = {
  input: ReferToCommitteeInput;
};

export type MutationDeliberatePetitionArgs = {
  input: DeliberatePetitionInput;
};

export type MutationFollowUpPetitionArgs = {
  input: FollowUpPetitionInput;
};

export type MutationClosePetitionArgs = {
  input: ClosePetitionInput;
};

export type MutationWithdrawPendingActArgs = {
  input: WithdrawPendingActInput;
};

export type MutationDeclinePendingActArgs = {
  input: DeclinePendingActInput;
};

export type MutationCorrectTerritoryArgs = {
  input: CorrectTerritoryInput;
};

export type MutationDeclareHolidayArgs = {
  input: DeclareHolidayInput;
};

export type MutationWithdrawHolidayArgs = {
  input: WithdrawHolidayInput;
};

export type SessionKind = 'ordinary' | 'extraordinary';

export type SessionStatus = 'planned' | 'agenda_open' | 'agenda_frozen' | 'convened' | 'in_session' | 'closed' | 'not_held';

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
  /** Why it was not held. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly agenda: ReadonlyArray<AgendaItem>;
};

export type AgendaItem = {
  readonly id: Scalars['ID']['output'];
  readonly position: Scalars['Int']['output'];
  readonly titles: TranslatedText;
  readonly subjectType: Scalars['String']['output'];
  readonly subjectId: Scalars['ID']['output'];
  readonly status: AgendaItemStatus;
  /** Standing committee that examines it first. */
  readonly committee?: Maybe<Scalars['String']['output']>;
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

/** Roles a territory grants. Everybody who is signed in is a citizen besides. */
export type StaffRole = 'clerk' | 'bureau_member' | 'council_president' | 'secretary' | 'administrator' | 'auditor';

/** A role in force, in a territory and every commune below it. */
export type RoleGrant = {
  readonly id: Scalars['ID']['output'];
  readonly role: StaffRole;
  readonly territory: Territory;
  readonly fromDay: Scalars['Date']['output'];
  readonly toDay?: Maybe<Scalars['Date']['output']>;
};

/** The person who is signed in. */
export type Me = {
  readonly id: Scalars['ID']['output'];
  readonly email: Scalars['String']['output'];
  readonly locale: Locale;
  readonly roles: ReadonlyArray<RoleGrant>;
};

export type RequestSignInCodeInput = {
  readonly email: Scalars['String']['input'];
};

export type SignInWithCodeInput = {
  readonly email: Scalars['String']['input'];
  /** Six digits; spaces are forgiven. */
  readonly code: Scalars['String']['input'];
};

export type SetMyLanguageInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly locale: Locale;
};

export type GrantRoleInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly email: Scalars['String']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly locale?: InputMaybe<Locale>;
  readonly role: StaffRole;
  readonly territoryId: Scalars['ID']['input'];
  readonly fromDay: Scalars['Date']['input'];
  readonly toDay?: InputMaybe<Scalars['Date']['input']>;
};

export type EndRoleInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly grantId: Scalars['ID']['input'];
};

export type Done = {
  readonly done: Scalars['Boolean']['output'];
};

export type LanguageSet = {
  readonly locale: Locale;
};

export type NoticeWeight =
  /** Owed by law or practice to this person; cannot be refused. */
  | 'legal'
  /** Can be refused by the link in each mail. */
  | 'news';

/** What became of the mail of a notice; `uncertain` means that nobody can tell, and that it is not sent again blindly. */
export type DeliveryStatus = 'queued' | 'sending' | 'sent' | 'bounced' | 'failed' | 'uncertain';

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
  | 'admissible'
  | 'inadmissible'
  /** On the agenda of a session. */
  | 'scheduled'
  | 'in_committee'
  | 'deliberated'
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
  | 'reject'
  | 'schedule'
  | 'referToCommittee'
  | 'deliberate'
  | 'followUp'
  | 'close';

/** The role under which somebody acted. */
export type ActingRole = 'citizen' | 'clerk' | 'bureau_member' | 'council_president' | 'secretary' | 'administrator' | 'auditor' | 'system';

/** By which tie a person may sign in a commune. */
export type SignerCapacity =
  | 'resident'
  /** Exercises an economic, commercial or professional activity there. */
  | 'activity';

/**
 * How sure a value of the law is. C: read in a primary or official source; C2: in a secondary one; D: stated by the programme the project
 * comes from; R: recalled, not confirmed; X: sources conflict; P: proposed by the project, without legal value.
 */
export type LegalGrade = 'C' | 'C2' | 'D' | 'R' | 'X' | 'P';

export type PetitionDeadlineKind =
  /** The reasoned answer on admissibility. */
  | 'answer_due'
  /** The end of a collection, where the law has one. */
  | 'collection_ends';

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
  'waiting' | 'counted' | 'withdrawn';

/** A citizens' petition that asks the council of a commune to put a matter on its agenda. */
export type Petition = {
  readonly id: Scalars['ID']['output'];
  readonly commune: Territory;
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
};

/** Signatures as the counter knows them; it lags by seconds and says its time. */
export type SignatureCount = {
  readonly count: Scalars['Int']['output'];
  /** Signatures given before this instant are counted; null before the first count. */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
};

/** The law a petition lives under; it was fixed when it was drafted and stays. */
export type PetitionLaw = {
  /** The rule pack, such as ma-commune-2016. */
  readonly packId: Scalars['String']['output'];
  readonly legalRef: Scalars['String']['output'];
  /** Time in which the bureau owes a reasoned answer, from filing. */
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

/** What the law of a commune asks of a petition drafted today. */
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
  /** The day until which an answer is owed, as reckoned at filing; `deadlines` has the day as it is now. */
  readonly dueDay: Scalars['Date']['output'];
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
  readonly communeId: Scalars['ID']['input'];
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
  /** I am of age and meet the conditions of the electoral list. */
  readonly meetsConditions: Scalars['Boolean']['input'];
  /** News of this petition, by mailbox and e-mail; each mail says how to stop them. */
  readonly wantsNews?: Scalars['Boolean']['input'];
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
};

export type ClosePetitionInput = {
  readonly requestId: Scalars['ID']['input'];
  readonly petitionId: Scalars['ID']['input'];
  /** What became of it, for everybody. */
  readonly summary: TranslatedTextInput;
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
  /** Whether the commune is divided into arrondissements; it can raise a petition's threshold. */
  readonly hasArrondissements: Scalars['Boolean']['output'];
  readonly timeZone: Scalars['String']['output'];
  readonly languages: ReadonlyArray<Scalars['String']['output']>;
  readonly parent?: Maybe<Territory>;
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
