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
