// Written by apps/web/scripts/generate.ts; do not edit.
export type BudgetStatus = 'draft' | 'informing' | 'ideas_open' | 'admissibility' | 'feasibility' | 'ballot_published' | 'voting' | 'counting' | 'results_provisional' | 'results_final' | 'council_allocation' | 'implementation' | 'accountability' | 'closed' | 'abandoned';

export type BudgetEvent = 'adopt' | 'openIdeas' | 'closeIdeas' | 'startFeasibility' | 'publishBallot' | 'openVoting' | 'closeVoting' | 'settle' | 'recount' | 'finalise' | 'sendToCouncil' | 'allocate' | 'postpone' | 'refuse' | 'report' | 'close' | 'abandon';

export type BudgetProjectStatus = 'submitted' | 'admissible' | 'inadmissible' | 'merged' | 'feasible' | 'unfeasible' | 'on_ballot' | 'winner' | 'reserve' | 'not_selected' | 'funded' | 'in_progress' | 'delivered' | 'abandoned';

export type ProjectAuthorKind = 'resident' | 'group' | 'association' | 'paper';

export type BudgetAction = 'revise' | 'adopt' | 'advance' | 'propose' | 'proposeOnPaper' | 'judge' | 'assess' | 'decideAppeal' | 'assistVote' | 'rehearse' | 'count' | 'object' | 'decideObjection' | 'allocate' | 'deliver' | 'report' | 'close';

export type BudgetCountKind = 'official' | 'rehearsal';

export type BudgetCountStatus = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export type BallotKind = 'approval' | 'knapsack' | 'points';

export type VoterEligibility = 'roll' | 'declared';

export type BallotSecrecy = 'sealed' | 'blind_token';

export type EnvelopeChoice = 'one' | 'all';

export type TieRule = 'official_then_lot' | 'lexicographic';

export type SmallEnvelopeRule = 'merge' | 'late';

export type BudgetMove = 'openIdeas' | 'closeIdeas' | 'startFeasibility' | 'publishBallot' | 'openVoting' | 'closeVoting' | 'recount' | 'finalise' | 'sendToCouncil' | 'close' | 'abandon';

export type ProposerKind = 'resident' | 'group' | 'association';

export type AdmissibilityVerdict = 'admit' | 'refuse';

export type FeasibilityVerdict = 'feasible' | 'unfeasible';

export type ChainKind = 'petition' | 'opinion' | 'recommendation' | 'charter' | 'commitment' | 'consultation' | 'consultation_theme' | 'suggestion' | 'budget' | 'budget_project' | 'agenda_item' | 'deliberation' | 'plan' | 'plan_action' | 'action_payment' | 'project_payment' | 'action_evidence' | 'project_evidence';

export type ChainStation = 'origin' | 'agenda' | 'decision' | 'action' | 'money' | 'evidence';

export type ChainRelation = 'contains' | 'led_to' | 'put_on_agenda' | 'moved_to' | 'decided_by' | 'carried_out_by' | 'paid_by' | 'shown_by';

export type CharterStatus = 'initiated' | 'diagnosis' | 'co_drafting' | 'consultation' | 'final_draft' | 'council_review' | 'adopted' | 'in_force' | 'under_revision' | 'superseded' | 'abandoned';

export type CharterEvent = 'startDiagnosis' | 'startDrafting' | 'consult' | 'closeConsultation' | 'sendToCouncil' | 'adopt' | 'returnToTeam' | 'unschedule' | 'refuse' | 'enterIntoForce' | 'revise' | 'endRevision' | 'supersede' | 'abandon';

export type CharterTextStanding = 'draft' | 'before_council' | 'adopted' | 'in_force' | 'former';

export type CharterDecisionKind = 'president' | 'council';

export type CommitmentState = 'kept' | 'under_way' | 'broken';

export type AttendancePart = 'sex' | 'age' | 'disability';

export type DifferenceKind = 'same' | 'changed' | 'added' | 'removed';

export type SignatureParty = 'council' | 'association';

export type ConsultationStatus = 'draft' | 'announced' | 'open' | 'closed' | 'in_analysis' | 'synthesis_published' | 'response_published' | 'archived' | 'cancelled';

export type ConsultationEvent = 'announce' | 'open' | 'extend' | 'close' | 'startAnalysis' | 'publishSynthesis' | 'publishResponse' | 'archive' | 'cancel';

export type Influence = 'inform' | 'consult' | 'co_decide';

export type ContributionChannel = 'online' | 'anonymous' | 'meeting' | 'paper';

export type ThemeOutcome = 'kept' | 'partly' | 'not_kept';

export type QuestionKind = 'single' | 'multiple' | 'scale' | 'ranking' | 'text' | 'place' | 'file';

export type ConsultationMove = 'announce' | 'startAnalysis' | 'cancel';

export type KeyedChannel = 'meeting' | 'paper';

export type SuggestionStatus = 'received' | 'routed' | 'answered' | 'closed';

export type SessionKind = 'ordinary' | 'extraordinary';

export type SessionStatus = 'planned' | 'agenda_open' | 'agenda_frozen' | 'convened' | 'in_session' | 'closed' | 'deliberations_published' | 'not_held';

export type DeliberationOutcome = 'adopted' | 'partly_adopted' | 'refused' | 'postponed';

export type AgendaItemStatus = 'open' | 'deliberated' | 'moved' | 'removed';

export type VisaStatus = 'to_transmit' | 'transmitted' | 'granted' | 'granted_by_silence' | 'refused';

export type Sex = 'female' | 'male';

export type CouncilOffice = 'president' | 'vice_president' | 'secretary' | 'deputy_secretary' | 'member';

export type DocumentState = 'genuine' | 'superseded' | 'withdrawn';

export type AssuranceMeans = 'roll' | 'paper' | 'national_identity' | 'in_person';

export type AssuranceWay = 'contact' | 'roll_or_paper' | 'national_identity' | 'in_person';

export type IdentityDocument = 'identity_card' | 'passport' | 'residence_card';

export type StaffRole = 'clerk' | 'bureau_member' | 'council_president' | 'secretary' | 'administrator' | 'auditor';

export type ContactKind = 'email' | 'phone';

export type SessionMethod = 'email_code' | 'sms_code' | 'password' | 'passkey' | 'national_identity';

export type SignInStepKind = 'done' | 'choose_account' | 'second_factor';

export type SignInStateKind = 'nobody' | 'second_factor' | 'signed_in';

export type TextState = 'shown' | 'held' | 'hidden' | 'contested' | 'upheld';

export type ModerationAct = 'hold' | 'hide' | 'show' | 'keep' | 'appeal' | 'restore' | 'uphold';

export type HidingReason = 'private_life' | 'insult' | 'hatred' | 'threat' | 'unlawful' | 'advertising' | 'off_topic' | 'repeated';

export type StaffModerationAct = 'hold' | 'hide' | 'show' | 'keep';

export type NoticeWeight = 'legal' | 'news';

export type DeliveryStatus = 'queued' | 'held' | 'sending' | 'sent' | 'bounced' | 'failed' | 'uncertain';

export type NoticeReason = 'petitioner' | 'signer' | 'signature' | 'clerk' | 'bureau_member' | 'council_president' | 'secretary' | 'team' | 'procedure';

export type DigestRhythm = 'daily' | 'weekly';

export type MailWay = 'works' | 'failing' | 'none';

export type LegalForm = 'association' | 'federation' | 'foundation' | 'cooperative' | 'other';

export type OrganisationStatus = 'declared' | 'documents_checked' | 'verified' | 'expiring' | 'lapsed' | 'rejected';

export type PurposeTag = 'education' | 'health' | 'water' | 'environment' | 'roads_transport' | 'housing_urbanism' | 'economy_employment' | 'agriculture' | 'women' | 'youth' | 'childhood' | 'disability' | 'older_people' | 'solidarity' | 'culture_heritage' | 'sport' | 'human_rights' | 'local_governance' | 'consumers' | 'digital';

export type OrganisationDocumentKind = 'statutes' | 'receipt' | 'bureau_minutes' | 'mandate' | 'seat_proof' | 'governance' | 'other';

export type OrganisationMemberRole = 'representative' | 'editor';

export type OrganisationCapacity = 'president' | 'vice_president' | 'secretary_general' | 'treasurer' | 'delegate';

export type OrganisationPlaceKind = 'seat' | 'branch';

export type GovernanceItem = 'general_assembly' | 'bureau_elected' | 'accounts_approved' | 'activity_report' | 'internal_rules' | 'women_in_bureau';

export type GovernanceState = 'fresh' | 'stale' | 'missing';

export type OrganisationRejectionReason = 'documents_missing' | 'documents_unreadable' | 'receipt_not_valid' | 'facts_differ_from_documents' | 'seat_not_in_commune' | 'representative_not_proved' | 'purposes_unlawful' | 'declared_twice';

export type OrganisationEvent = 'declare' | 'revise' | 'checkDocuments' | 'verify' | 'reject' | 'resubmit' | 'termNear' | 'termOver' | 'renew';

export type OrganisationAction = 'revise' | 'moveSeat' | 'attachDocument' | 'addBranch' | 'nameRepresentative' | 'inviteEditor' | 'endMembership' | 'recordGovernance' | 'resubmit' | 'checkDocuments' | 'verify' | 'reject' | 'renew' | 'confirmBranch';

export type PetitionConditionName = 'older_than_years' | 'seat_or_branch' | 'good_standing' | 'linked_activity';

export type PetitionConditionMet = 'yes' | 'no' | 'cannot_tell';

export type SignatureChannel = 'online' | 'paper';

export type PaperBatchState = 'entered' | 'validated' | 'discarded';

export type PaperLineState = 'entered' | 'duplicate' | 'not_eligible' | 'valid' | 'withdrawn';

export type PaperOutcome = 'valid' | 'duplicate' | 'not_eligible';

export type PaperWarning = 'signed_online' | 'on_another_line' | 'namesake' | 'named_online' | 'not_on_roll' | 'roll_cannot_tell' | 'under_age';

export type PetitionStatus = 'draft' | 'collecting' | 'ready' | 'expired' | 'withdrawn' | 'submitted' | 'under_review' | 'completion_requested' | 'admissible' | 'inadmissible' | 'scheduled' | 'in_committee' | 'deliberated' | 'answered' | 'in_force' | 'in_follow_up' | 'closed';

export type PetitionEvent = 'openCollection' | 'reachThreshold' | 'fallBelowThreshold' | 'expire' | 'withdraw' | 'submit' | 'referToBureau' | 'silence' | 'requestCompletion' | 'complete' | 'lapseCompletion' | 'invalidateSignatures' | 'dissolveCouncil' | 'installCouncil' | 'admit' | 'reject' | 'schedule' | 'referToCommittee' | 'postpone' | 'unschedule' | 'moveAgenda' | 'deliberate' | 'answer' | 'enterIntoForce' | 'followUp' | 'close';

export type PetitionAction = 'revise' | 'openCollection' | 'sign' | 'withdrawSignature' | 'withdraw' | 'submit' | 'readFile' | 'referToBureau' | 'admit' | 'requestCompletion' | 'complete' | 'reject' | 'schedule' | 'referToCommittee' | 'deliberate' | 'answer' | 'followUp' | 'close';

export type ActingRole = 'citizen' | 'clerk' | 'bureau_member' | 'council_president' | 'secretary' | 'administrator' | 'auditor' | 'system';

export type SignerCapacity = 'resident' | 'activity' | 'national' | 'anyone';

export type PetitionInstrument = 'petition' | 'normative_initiative' | 'interpellation';

export type PetitionEffect = 'agenda' | 'meeting' | 'referendum_debate' | 'hearing' | 'decision' | 'answer';

export type TieProof = 'roll' | 'declaration';

export type RollAnswer = 'yes' | 'no' | 'cannot_tell';

export type SignerActivityKind = 'commerce' | 'craft' | 'profession' | 'agriculture' | 'industry' | 'employment' | 'other';

export type LegalGrade = 'C' | 'C2' | 'D' | 'R' | 'X' | 'P';

export type PetitionDeadlineKind = 'answer_due' | 'collection_ends' | 'completion_due';

export type DeadlineStatus = 'pending' | 'fired';

export type FollowUpKind = 'action' | 'commitment' | 'nothing';

export type SignatureState = 'waiting' | 'counted' | 'withdrawn' | 'invalidated';

export type CarryingKind = 'plan_action' | 'commitment' | 'budget_project';

export type PreCheckSign = 'fine' | 'look' | 'ask';

export type PetitionerType = 'citizens' | 'association';

export type SourceClass = 'desk' | 'known_device' | 'new_device';

export type Suspicion = 'many_from_one_device' | 'too_fast' | 'many_from_one_network';

export type PlanStatus = 'initiated' | 'diagnosis' | 'prioritisation' | 'programming' | 'draft' | 'consultation' | 'committee_review' | 'returned' | 'adopted' | 'visa_pending' | 'in_execution' | 'yearly_evaluation' | 'under_update' | 'closed';

export type PlanStep = 'startDiagnosis' | 'prioritise' | 'programme' | 'writeDraft' | 'consult' | 'sendToCommittees' | 'askVisa' | 'execute' | 'evaluate' | 'startUpdate' | 'close';

export type PlanActionStatus = 'proposed' | 'planned' | 'funded' | 'in_progress' | 'blocked' | 'completed' | 'verified' | 'cancelled';

export type PlanActionEvent = 'plan' | 'fund' | 'start' | 'block' | 'resume' | 'complete' | 'cancel';

export type FieldEvent = 'start' | 'block' | 'resume' | 'complete';

export type MoneySource = 'commune' | 'province' | 'region' | 'state' | 'partner' | 'loan' | 'other';

export type PlanMove = 'write' | 'manage' | 'import' | 'advance' | 'place' | 'decide' | 'visa' | 'evaluate';

export type ImportOutcome = 'created' | 'updated' | 'unchanged' | 'refused';

export type VisaOutcome = 'granted' | 'refused';

export type FileScan = 'pending' | 'clean' | 'infected' | 'unscanned';

export type ErrorCode = 'ACCOUNT_NEEDED' | 'ACTION_DATES_WRONG' | 'ACTION_HAS_NO_MONEY' | 'ACTION_NEEDS_REASON' | 'ACTION_PLACE_UNKNOWN' | 'ACTION_STATE_FORBIDS' | 'ACTIVITY_MISSING' | 'ACT_EXPIRED' | 'ACT_SETTLED' | 'ACT_WAITS_ALREADY' | 'ADDITION_ALREADY_ON_ROLL' | 'ADDITION_STATE_FORBIDS' | 'ADJOURNMENT_DAY' | 'AGENDA_NOT_DONE' | 'ALREADY_IN_TEAM' | 'ALREADY_ON_AN_AGENDA' | 'ALREADY_SIGNED' | 'ALREADY_VOTED' | 'ANSWER_MISSING' | 'ANSWER_WRONG' | 'APPEAL_TWICE' | 'ASSOCIATION_MAY_NOT_PETITION' | 'ASSOCIATION_NOT_HERE' | 'ASSOCIATION_NOT_IN_ORDER' | 'ASSOCIATION_OBJECT_NOT_LINKED' | 'ASSOCIATION_TOO_YOUNG' | 'ATTENDANCE_DOES_NOT_ADD_UP' | 'BALLOT_BOX_ALTERED' | 'BALLOT_ENVELOPES_WRONG' | 'BALLOT_OVER_BUDGET' | 'BALLOT_POINTS_WRONG' | 'BALLOT_PROJECT_TWICE' | 'BALLOT_PROJECT_UNKNOWN' | 'BALLOT_ROLL_NEEDED' | 'BALLOT_SECRET_WRONG' | 'BALLOT_TOKEN_ISSUED' | 'BALLOT_TOKEN_NEEDED' | 'BALLOT_TOKEN_WRONG' | 'BALLOT_TOO_FEW' | 'BALLOT_TOO_MANY' | 'BRANCH_ALREADY_THERE' | 'BUDGET_STATE_FORBIDS' | 'BUREAU_COUNT_NEEDED' | 'CHAIN_NODE_ELSEWHERE' | 'CHAIN_NODE_UNKNOWN' | 'CHARTER_HASH_DIFFERS' | 'CHARTER_LANGUAGE_MISSING' | 'CHARTER_NOT_SIGNED' | 'CHARTER_PART_TWICE' | 'CHARTER_PART_UNKNOWN' | 'CHARTER_REPEAL_NEEDS_DECISION' | 'CHARTER_SIGNED_ALREADY' | 'CHARTER_STATE_FORBIDS' | 'CHARTER_TEXT_CLOSED' | 'CHARTER_TEXT_MISSING' | 'CHARTER_TOO_LONG' | 'CHARTER_UNDER_WAY' | 'CHARTER_VERSION_UNKNOWN' | 'CLAIM_FACTS_MISSING' | 'CLAIM_LIMIT' | 'CLAIM_NOT_MATCHED' | 'CLAIM_STATE_FORBIDS' | 'CLAIM_TAKEN' | 'CNDP_AUTHORISATION_MISSING' | 'CNDP_DAY_AHEAD' | 'CODE_INVALID' | 'COMMITTEE_UNKNOWN' | 'COMPLETION_DAY' | 'COMPLETION_NOT_ALLOWED' | 'CONFIRMATION_NEEDED' | 'CONSULTATION_DATES_WRONG' | 'CONSULTATION_DAY' | 'CONSULTATION_DOCUMENTS_MISSING' | 'CONSULTATION_FROZEN' | 'CONSULTATION_NOT_OPEN' | 'CONSULTATION_STATE_FORBIDS' | 'CONTACT_FULL' | 'CONTACT_KNOWN' | 'CONTACT_LAST' | 'CONTACT_MISSING' | 'CONTACT_SHARED' | 'CONTRIBUTIONS_CLOSED' | 'CONTRIBUTIONS_UNANSWERED' | 'CONTRIBUTIONS_UNCLASSIFIED' | 'CONTRIBUTION_ANSWERED' | 'CONTRIBUTION_EMPTY' | 'COST_BEYOND_COMMITMENT' | 'COUNCILLOR_UNKNOWN' | 'COUNCIL_DISSOLVED' | 'COUNCIL_NOT_DISSOLVED' | 'COUNCIL_NOT_SITTING' | 'COUNCIL_SITTING' | 'COUNT_NOT_RUNNING' | 'COUNT_UNDER_WAY' | 'DAYS_OUT_OF_ORDER' | 'DAY_IN_THE_FUTURE' | 'DECLARANT_CANNOT_DECIDE' | 'DELEGATION_OUTSIDE_OWN' | 'DELEGATION_TO_ONESELF' | 'DELIVERY_BEYOND_PLAN' | 'DESK_TOO_LONG' | 'DISPUTE_ANSWERED' | 'DISPUTE_OPEN' | 'DISSOLUTION_DAY' | 'DOCUMENTS_MISSING' | 'DOCUMENT_IS_EVIDENCE' | 'DOCUMENT_NOT_VALID' | 'DOCUMENT_SCAN_PENDING' | 'DOCUMENT_TOO_LONG' | 'DOCUMENT_UNKNOWN' | 'DOSSIER_FULL' | 'EMAIL_INVALID' | 'EXTENSION_TOO_LATE' | 'EXTENSION_TOO_LONG' | 'FILE_ALREADY_ATTACHED' | 'FILE_DAMAGED' | 'FILE_EMPTY' | 'FILE_HIDES_ANOTHER' | 'FILE_INFECTED' | 'FILE_NAME_REFUSED' | 'FILE_SCAN_PENDING' | 'FILE_TOO_LARGE' | 'FILE_TYPE_REFUSED' | 'FILE_UNKNOWN' | 'FORBIDDEN' | 'FREEZE_TERRITORY' | 'HOLIDAY_ALREADY_DECLARED' | 'ID_NUMBER_UNREADABLE' | 'IMAGE_TOO_LARGE' | 'INTERNAL' | 'INTRODUCTION_UNKNOWN' | 'INVALID_INPUT' | 'INVITATION_UNKNOWN' | 'ITEM_NOT_REFERRED' | 'ITEM_OF_A_PROCEDURE' | 'ITEM_SETTLED' | 'LANGUAGE_MISSING' | 'LAST_OF_TEAM' | 'LEVEL_TOO_LOW' | 'MANDATE_DAY' | 'MANDATE_RUNNING' | 'MEMBER_UNKNOWN' | 'MERGE_NOT_PROPOSED' | 'MERGE_TARGET_WRONG' | 'MINUTES_MISSING' | 'MODERATION_KIND_UNKNOWN' | 'MODERATION_STATE_FORBIDS' | 'NAME_MISSING' | 'NAME_NEEDED' | 'NAME_NEEDED_IN_BOTH_SCRIPTS' | 'NAME_NOT_IN_SCRIPT' | 'NAME_REFUSED' | 'NATIONAL_IDENTITY_NOT_OFFERED' | 'NATIONAL_IDENTITY_REFUSED' | 'NATIONAL_IDENTITY_TAKEN' | 'NOT_ANSWERED_HERE' | 'NOT_ELIGIBLE' | 'NOT_FOUND' | 'NOT_ON_AN_AGENDA' | 'NOT_ON_ROLL' | 'NOT_REPRESENTATIVE' | 'NOT_SIGNED' | 'NO_COLLECTION_NEEDED' | 'NO_LAW_FOR_PETITION' | 'NO_LAW_FOR_TERRITORY' | 'NO_MANDATE' | 'NO_OPEN_AGENDA' | 'NUMBERS_CLOSED' | 'OBJECTIONS_OPEN' | 'OFFICE_TAKEN' | 'OPERATION_NOT_RELEASED' | 'ORGANISATION_LAW_UNKNOWN' | 'ORGANISATION_STATE_FORBIDS' | 'OWN_FACTOR' | 'OWN_IDENTITY' | 'PAPER_BALLOTS_DIFFER' | 'PAPER_BALLOTS_TOO_MANY' | 'PAPER_BATCH_SETTLED' | 'PAPER_CODE_USED' | 'PAPER_CODE_WRONG' | 'PAPER_LINE_UNDECIDED' | 'PAPER_NOT_IN_LAW' | 'PAPER_OUTCOME_FORBIDDEN' | 'PARAGRAPH_UNKNOWN' | 'PASSKEYS_FULL' | 'PASSKEY_INVALID' | 'PASSKEY_KNOWN' | 'PASSWORD_WEAK' | 'PASSWORD_WRONG' | 'PB_FILE_REFUSED' | 'PERSON_UNKNOWN' | 'PETITION_IN_FORCE' | 'PETITION_NOT_COLLECTING' | 'PETITION_STATE_FORBIDS' | 'PHASE_DATES_WRONG' | 'PHASE_TOO_EARLY' | 'PHONE_INVALID' | 'PHONE_NOT_SERVED' | 'PLACE_MISSING' | 'PLACE_NOT_AS_ON_ROLL' | 'PLACE_NOT_IN_TERRITORY' | 'PLACE_UNKNOWN' | 'PLAN_CODE_TAKEN' | 'PLAN_HAS_NO_ACTIONS' | 'PLAN_KIND_UNKNOWN' | 'PLAN_NEEDS_NO_VISA' | 'PLAN_NEEDS_VISA' | 'PLAN_NOT_ADOPTED' | 'PLAN_NOT_COSTED' | 'PLAN_PART_UNKNOWN' | 'PLAN_PERIOD_WRONG' | 'PLAN_STATE_FORBIDS' | 'PLAN_UPDATE_TOO_EARLY' | 'PRESENCE_NEEDED' | 'PROJECTS_TOO_FEW' | 'PROJECTS_UNDECIDED' | 'PROJECT_STATE_FORBIDS' | 'PROJECT_TOO_DEAR' | 'PROPOSER_NOT_REPRESENTATIVE' | 'QUERY_REFUSED' | 'QUESTIONNAIRE_WRONG' | 'QUESTION_DAY_AHEAD' | 'QUIET_HOURS_HALF' | 'QUIET_HOURS_TOO_LONG' | 'QUORUM_MET' | 'QUORUM_NOT_MET' | 'REASON_CODE_UNKNOWN' | 'RECEIPT_INCOMPLETE' | 'RECEIPT_UNSTATED' | 'REFUSAL_LINK_INVALID' | 'REGULATION_FROZEN' | 'REGULATION_WRONG' | 'REMOVAL_NOT_ON_ROLL' | 'REMOVAL_SEVERAL' | 'REMOVAL_STATE_FORBIDS' | 'REQUEST_ID_REUSED' | 'REVIEW_INCOMPLETE' | 'ROLE_NOT_DELEGABLE' | 'ROLE_NOT_YOURS_TO_GRANT' | 'ROLL_COLUMN_MISSING' | 'ROLL_COLUMN_TWICE' | 'ROLL_COLUMN_UNKNOWN' | 'ROLL_DAY_AHEAD' | 'ROLL_EMPTY' | 'ROLL_ENCODING' | 'ROLL_HEADER_MISSING' | 'ROLL_IMPORT_REPLACED' | 'ROLL_INTERRUPTED' | 'ROLL_LINE_BIRTH' | 'ROLL_LINE_BIRTH_IMPOSSIBLE' | 'ROLL_LINE_COLUMNS' | 'ROLL_LINE_DUPLICATE' | 'ROLL_LINE_EMAIL' | 'ROLL_LINE_ID_NUMBER' | 'ROLL_LINE_LENGTH' | 'ROLL_LINE_NAME' | 'ROLL_LINE_NAME_MISSING' | 'ROLL_LINE_QUOTES' | 'ROLL_LINE_REGISTERED_ON' | 'ROLL_LINE_SCRIPT' | 'ROLL_LINE_SEX' | 'ROLL_LINE_SUB_TERRITORY' | 'ROLL_MISSING' | 'ROLL_MOSTLY_REFUSED' | 'ROLL_NOT_CONFIRMED' | 'ROLL_OLDER_THAN_CURRENT' | 'ROLL_STATE_FORBIDS' | 'ROLL_TOO_LONG' | 'SAME_PERSON' | 'SEATS_TAKEN' | 'SEAT_DAY' | 'SEAT_NOT_A_COMMUNE' | 'SECOND_FACTOR_EXISTS' | 'SECOND_FACTOR_NEEDED' | 'SECOND_FACTOR_NONE' | 'SESSION_DAY_TAKEN' | 'SESSION_EXTENDED' | 'SESSION_IN_THE_PAST' | 'SESSION_STATE_FORBIDS' | 'SHEET_CODE_TWICE' | 'SHEET_COLUMN_MISSING' | 'SHEET_COLUMN_UNKNOWN' | 'SHEET_ENTERED' | 'SHEET_LINE_REFUSED' | 'SHEET_TOO_LARGE' | 'SHEET_TOO_LONG' | 'SHEET_UNKNOWN' | 'SHEET_UNREADABLE' | 'SHEET_VALUE_MISSING' | 'SHEET_VALUE_WRONG' | 'SIGNATURES_MOVED' | 'SIGNATURE_IS_FILED' | 'SIGNER_NOT_REPRESENTATIVE' | 'SIGN_IN_STALE' | 'SPREAD_NOT_MET' | 'SUGGESTION_STATE_FORBIDS' | 'TABLES_FORM_A_CYCLE' | 'TEAM_FULL' | 'TERM_NOT_IN_FORCE' | 'TERM_TOO_LONG' | 'TERRITORY_PARENT_UNKNOWN' | 'TEXT_INCOMPLETE' | 'TEXT_REPORTED_ALREADY' | 'THEMES_MISSING' | 'THEMES_UNANSWERED' | 'THRESHOLD_NOT_MET' | 'TIE_NOT_SHOWN' | 'TIME_ZONE_UNKNOWN' | 'TOO_BUSY' | 'TOO_MANY_CONTRIBUTIONS' | 'TOO_MANY_DECLARATIONS' | 'TOO_MANY_PRESENT' | 'TOO_MANY_REPORTS' | 'TOO_MANY_REQUESTS' | 'TOO_MANY_SIGNATURES' | 'TOO_MANY_SUGGESTIONS' | 'TOO_MANY_UPLOADS' | 'UNAUTHENTICATED' | 'UPLOAD_FROM_ELSEWHERE' | 'VERIFIER_CHECKED_DOCUMENTS' | 'VISA_DAY' | 'VISA_STATE_FORBIDS' | 'VOTER_NOT_ELIGIBLE' | 'VOTES_EXCEED_PRESENT' | 'VOTING_CLOSED' | 'WORKSHOPS_MISSING' | 'WORKSHOP_DAY';

export type Locale = 'fr' | 'ar' | 'en' | 'es';

export type TaskStatus = 'owed' | 'refused';

export type RollCategory = 'resident' | 'activity' | 'elector';

export type RollStatus = 'importing' | 'read' | 'ready' | 'superseded' | 'failed' | 'purged';

export type LateAdditionStatus = 'proposed' | 'added' | 'refused';

export type LateRemovalStatus = 'proposed' | 'removed' | 'refused';

export type RollClaimStatus = 'recorded' | 'confirmed' | 'replaced';

export type RollProof = 'mailbox' | 'counter';

export type QuestionAsker = 'self' | 'staff' | 'system';

export type EligibilityAnswer = 'yes' | 'no' | 'cannot_tell';

export type LateAdditionVerdict = 'add' | 'refuse';

export type LateRemovalVerdict = 'remove' | 'refuse';

export type TerritoryKind = 'country' | 'region' | 'province' | 'commune' | 'arrondissement';

export interface BallotRulesInput {
  kind: BallotKind;
  min: number;
  max?: number | null;
  total?: number | null;
  maxPerProject?: number | null;
}

export interface EnvelopeInput {
  id: string;
  names: TranslatedTextInput;
  budget: number;
}

export interface EligibilityInput {
  kind: VoterEligibility;
  category?: RollCategory | null;
  minAge?: number | null;
  minMonthsRegistered?: number | null;
}

export interface SmallEnvelopesInput {
  fewerThan: number;
  handling: SmallEnvelopeRule;
}

export interface PhaseDaysInput {
  ideasOpen: string;
  ideasClose: string;
  ballotPublished: string;
  votingOpens: string;
  votingCloses: string;
  objectionsUntil: string;
}

export interface RegulationInput {
  currency: string;
  ballot: BallotRulesInput;
  rule: string;
  ties: TieRule;
  envelopes: readonly (EnvelopeInput)[];
  envelopeChoice: EnvelopeChoice;
  eligibility: EligibilityInput;
  secrecy?: BallotSecrecy | null;
  quorumOfProjects: number;
  maxProjectCost?: number | null;
  smallEnvelopes: SmallEnvelopesInput;
  phases: PhaseDaysInput;
}

export interface DraftBudgetInput {
  requestId: string;
  communeId: string;
  titles: TranslatedTextInput;
  regulation: RegulationInput;
}

export interface ReviseBudgetRegulationInput {
  requestId: string;
  budgetId: string;
  titles: TranslatedTextInput;
  regulation: RegulationInput;
}

export interface AdoptBudgetRegulationInput {
  requestId: string;
  budgetId: string;
  adoptedOn: string;
  reference: string;
}

export interface ImportBudgetFileInput {
  requestId: string;
  communeId: string;
  pb: string;
  rule: string;
  phases: PhaseDaysInput;
}

export interface AdvanceBudgetInput {
  requestId: string;
  budgetId: string;
  event: BudgetMove;
  reasons?: TranslatedTextInput | null;
}

export interface ProposeBudgetAllocationInput {
  requestId: string;
  budgetId: string;
  outcome: DeliberationOutcome;
  reasons: TranslatedTextInput;
  votes: VotesInput;
}

export interface ReportBudgetInput {
  requestId: string;
  budgetId: string;
  report: TranslatedTextInput;
  meetingOn: string;
  place: TranslatedTextInput;
}

export interface ProposeBudgetProjectInput {
  requestId: string;
  budgetId: string;
  envelopeId: string;
  titles: TranslatedTextInput;
  bodies: TranslatedTextInput;
  estimateCents?: number | null;
  authorKind: ProposerKind;
  authorName?: string | null;
  organisationId?: string | null;
}

export interface ProposeBudgetProjectOnPaperInput {
  requestId: string;
  budgetId: string;
  envelopeId: string;
  titles: TranslatedTextInput;
  bodies: TranslatedTextInput;
  estimateCents?: number | null;
  authorName: string;
}

export interface JudgeProjectAdmissibilityInput {
  requestId: string;
  projectId: string;
  verdict: AdmissibilityVerdict;
  reasons?: TranslatedTextInput | null;
}

export interface JudgeProjectFeasibilityInput {
  requestId: string;
  projectId: string;
  verdict: FeasibilityVerdict;
  priceCents?: number | null;
  reasons?: TranslatedTextInput | null;
}

export interface ProposeProjectMergeInput {
  requestId: string;
  projectId: string;
  intoId: string;
}

export interface ConsentToProjectMergeInput {
  requestId: string;
  projectId: string;
}

export interface AppealBudgetProjectInput {
  requestId: string;
  projectId: string;
  grounds: string;
}

export interface DecideProjectAppealInput {
  requestId: string;
  projectId: string;
  granted: boolean;
  reasons: TranslatedTextInput;
}

export interface BallotChoiceInput {
  project: number;
  points?: number;
}

export interface EnvelopeBallotInput {
  envelopeId: string;
  choices: readonly (BallotChoiceInput)[];
}

export interface CastBallotInput {
  requestId: string;
  budgetId: string;
  ballot: readonly (EnvelopeBallotInput)[];
  secret: string;
}

export interface RequestBallotTokenInput {
  requestId: string;
  budgetId: string;
  blinded: string;
}

export interface CastBlindBallotInput {
  budgetId: string;
  ballot: readonly (EnvelopeBallotInput)[];
  secret: string;
  token: string;
  signature: string;
}

export interface VoterFactsInput {
  nameLatin?: string | null;
  nameArabic?: string | null;
  birth: string;
  idNumber?: string | null;
}

export interface CastBallotAtDeskInput {
  requestId: string;
  budgetId: string;
  voterId?: string | null;
  voter?: VoterFactsInput | null;
  ballot: readonly (EnvelopeBallotInput)[];
  secret: string;
}

export interface GivePaperBallotInput {
  requestId: string;
  budgetId: string;
  voterId?: string | null;
  voter?: VoterFactsInput | null;
}

export interface TypedPaperInput {
  code?: string | null;
  ballot: readonly (EnvelopeBallotInput)[];
}

export interface EnterPaperBallotsInput {
  requestId: string;
  budgetId: string;
  papers: readonly (TypedPaperInput)[];
}

export interface ConfirmPaperBallotsInput {
  requestId: string;
  budgetId: string;
  actId: string;
  papers: readonly (TypedPaperInput)[];
}

export interface RehearseBudgetCountInput {
  requestId: string;
  budgetId: string;
  sample: number;
  seed?: string | null;
}

export interface BudgetCountInput {
  requestId: string;
  countId: string;
}

export interface ObjectToBudgetResultInput {
  requestId: string;
  budgetId: string;
  grounds: string;
}

export interface DecideBudgetObjectionInput {
  requestId: string;
  objectionId: string;
  upheld: boolean;
  reasons: TranslatedTextInput;
}

export interface RecordProjectDeliveryInput {
  requestId: string;
  projectId: string;
  plannedCents: number;
  committedCents: number;
  paidCents: number;
  note: TranslatedTextInput;
  photoIds?: readonly (string)[] | null;
  isDelivered?: boolean | null;
}

export interface AbandonBudgetProjectInput {
  requestId: string;
  projectId: string;
  reasons: TranslatedTextInput;
}

export interface CharterDecisionInput {
  kind: CharterDecisionKind;
  decidedOn: string;
  reference: string;
}

export interface CharterMemberInput {
  name: string;
  functions: TranslatedTextInput;
  personId?: string | null;
}

export interface InitiateCharterInput {
  requestId: string;
  communeId: string;
  titles: TranslatedTextInput;
  authoritativeLanguage: Locale;
  programme?: string | null;
  decision: CharterDecisionInput;
  team: readonly (CharterMemberInput)[];
}

export interface ReviseCharterInput {
  requestId: string;
  charterId: string;
  decision: CharterDecisionInput;
  team: readonly (CharterMemberInput)[];
}

export interface CharterInput {
  requestId: string;
  charterId: string;
}

export interface StartCharterDraftingInput {
  requestId: string;
  charterId: string;
  diagnosis: TranslatedTextInput;
}

export interface CharterWorkshopInput {
  requestId: string;
  charterId: string;
  heldOn: string;
  places: TranslatedTextInput;
  themes: TranslatedTextInput;
  total: number;
  attendance: AttendanceInput;
}

export interface AttendanceInput {
  sex: AttendanceBySexInput;
  age: AttendanceByAgeInput;
  disability: AttendanceByDisabilityInput;
}

export interface AttendanceBySexInput {
  women?: number;
  men?: number;
  notSaid?: number;
}

export interface AttendanceByAgeInput {
  under18?: number;
  from18To34?: number;
  from35To59?: number;
  from60?: number;
  notSaid?: number;
}

export interface AttendanceByDisabilityInput {
  with?: number;
  without?: number;
  notSaid?: number;
}

export interface CharterVersionInput {
  requestId: string;
  charterId: string;
  articles: readonly (CharterArticleInput)[];
  notes: TranslatedTextInput;
}

export interface CharterArticleInput {
  id?: string | null;
  titles: TranslatedTextInput;
  bodies: TranslatedTextInput;
  commitments: readonly (CharterCommitmentInput)[];
  reviewed?: readonly (Locale)[] | null;
}

export interface CharterCommitmentInput {
  id?: string | null;
  texts: TranslatedTextInput;
  owners: TranslatedTextInput;
  indicators: TranslatedTextInput;
  dueOn?: string | null;
}

export interface OpenCharterConsultationInput {
  requestId: string;
  charterId: string;
  closesOn: string;
}

export interface ContributeToCharterInput {
  requestId: string;
  charterId: string;
  articleId?: string | null;
  organisationId?: string | null;
  grounds: string;
  proposal: string;
  language: Locale;
}

export interface AnswerContributionInput {
  requestId: string;
  contributionId: string;
  isAccepted: boolean;
  version?: number | null;
  answer: TranslatedTextInput;
}

export interface DecideCharterInput {
  requestId: string;
  charterId: string;
  outcome: DeliberationOutcome;
  reasons: TranslatedTextInput;
  votes: VotesInput;
}

export interface SignCharterInput {
  requestId: string;
  charterId: string;
  contentHash: string;
}

export interface SignCharterForAssociationInput {
  requestId: string;
  charterId: string;
  organisationId: string;
  contentHash: string;
}

export interface PublishCharterReviewInput {
  requestId: string;
  charterId: string;
  summaries: TranslatedTextInput;
  commitments: readonly (CommitmentReviewInput)[];
}

export interface CommitmentReviewInput {
  commitmentId: string;
  state: CommitmentState;
  reasons: TranslatedTextInput;
  evidence?: TranslatedTextInput | null;
}

export interface AbandonCharterInput {
  requestId: string;
  charterId: string;
  reasons: TranslatedTextInput;
  councilReference?: string | null;
}

export interface DecisionAtStakeInput {
  what: TranslatedTextInput;
  maker: TranslatedTextInput;
  on: string;
}

export interface ConsultationSettingsInput {
  isOpenToAll?: boolean | null;
  readsFirst?: boolean | null;
  smallestCount?: number | null;
  synthesisDays?: number | null;
  responseDays?: number | null;
  crossTables?: readonly (readonly (string)[])[] | null;
}

export interface QuestionOptionInput {
  id: string;
  labels: TranslatedTextInput;
}

export interface QuestionConditionInput {
  question: string;
  anyOf: readonly (string)[];
}

export interface QuestionInput {
  id: string;
  kind: QuestionKind;
  labels: TranslatedTextInput;
  isRequired?: boolean | null;
  options?: readonly (QuestionOptionInput)[] | null;
  steps?: number | null;
  maxChoices?: number | null;
  showIf?: readonly (QuestionConditionInput)[] | null;
}

export interface ParagraphInput {
  id: string;
  texts: TranslatedTextInput;
}

export interface DraftConsultationInput {
  requestId: string;
  communeId: string;
  titles: TranslatedTextInput;
  bodies: TranslatedTextInput;
  influence: Influence;
  influenceStatement: TranslatedTextInput;
  decision: DecisionAtStakeInput;
  audience: TranslatedTextInput;
  opensOn: string;
  closesOn: string;
  settings: ConsultationSettingsInput;
  questions: readonly (QuestionInput)[];
  paragraphs?: readonly (ParagraphInput)[] | null;
}

export interface ReviseConsultationInput {
  requestId: string;
  consultationId: string;
  titles: TranslatedTextInput;
  bodies: TranslatedTextInput;
  influence: Influence;
  influenceStatement: TranslatedTextInput;
  decision: DecisionAtStakeInput;
  audience: TranslatedTextInput;
  opensOn: string;
  closesOn: string;
  settings: ConsultationSettingsInput;
  questions: readonly (QuestionInput)[];
  paragraphs?: readonly (ParagraphInput)[] | null;
}

export interface AttachConsultationDocumentInput {
  requestId: string;
  consultationId: string;
  fileId: string;
}

export interface AdvanceConsultationInput {
  requestId: string;
  consultationId: string;
  event: ConsultationMove;
  reasons?: TranslatedTextInput | null;
}

export interface ExtendConsultationInput {
  requestId: string;
  consultationId: string;
  closesOn: string;
  reasons: TranslatedTextInput;
}

export interface AnswerPlaceInput {
  latitude: number;
  longitude: number;
}

export interface AnswerInput {
  question: string;
  choices?: readonly (string)[] | null;
  number?: number | null;
  text?: string | null;
  place?: AnswerPlaceInput | null;
  fileId?: string | null;
}

export interface ContributeInput {
  requestId: string;
  consultationId: string;
  answers: readonly (AnswerInput)[];
}

export interface KeyContributionInput {
  requestId: string;
  consultationId: string;
  channel: KeyedChannel;
  provenance: string;
  answers: readonly (AnswerInput)[];
}

export interface AnnotateInput {
  requestId: string;
  consultationId: string;
  paragraphId: string;
  body: string;
}

export interface ThemeInput {
  id?: string | null;
  names: TranslatedTextInput;
}

export interface NameThemesInput {
  requestId: string;
  consultationId: string;
  themes: readonly (ThemeInput)[];
}

export interface ClassifyContributionsInput {
  requestId: string;
  consultationId: string;
  contributionIds: readonly (string)[];
  themeIds: readonly (string)[];
}

export interface ThemeSynthesisInput {
  themeId: string;
  synthesis: TranslatedTextInput;
}

export interface PublishSynthesisInput {
  requestId: string;
  consultationId: string;
  syntheses: readonly (ThemeSynthesisInput)[];
}

export interface ThemeResponseInput {
  themeId: string;
  outcome: ThemeOutcome;
  reasons: TranslatedTextInput;
}

export interface PublishResponseInput {
  requestId: string;
  consultationId: string;
  responses: readonly (ThemeResponseInput)[];
}

export interface WriteSuggestionInput {
  requestId: string;
  communeId: string;
  title: string;
  body: string;
}

export interface KeySuggestionInput {
  requestId: string;
  communeId: string;
  channel: KeyedChannel;
  provenance: string;
  title: string;
  body: string;
}

export interface RouteSuggestionInput {
  requestId: string;
  suggestionId: string;
  service: string;
}

export interface AnswerSuggestionInput {
  requestId: string;
  suggestionId: string;
  answer: TranslatedTextInput;
}

export interface CloseSuggestionInput {
  requestId: string;
  suggestionId: string;
}

export interface PlanSessionInput {
  requestId: string;
  communeId: string;
  startsOn: string;
}

export interface SessionInput {
  requestId: string;
  sessionId: string;
}

export interface SessionNotHeldInput {
  requestId: string;
  sessionId: string;
  reason: string;
}

export interface AdjournSessionInput {
  requestId: string;
  sessionId: string;
  present?: number | null;
  sitsOn: string;
}

export interface ExtendSessionInput {
  requestId: string;
  sessionId: string;
  days: number;
}

export interface MinutesInput {
  requestId: string;
  sessionId: string;
  minutes: TranslatedTextInput;
}

export interface AgendaItemInput {
  requestId: string;
  sessionId: string;
  titles: TranslatedTextInput;
  visaSubject?: string | null;
}

export interface ReferItemInput {
  requestId: string;
  itemId: string;
  committeeId: string;
}

export interface CommitteeReportInput {
  requestId: string;
  itemId: string;
  report: TranslatedTextInput;
  reportedOn: string;
}

export interface CouncilVotesInput {
  for: number;
  against: number;
  abstaining: number;
}

export interface DeliberationInput {
  requestId: string;
  itemId: string;
  outcome: DeliberationOutcome;
  reasons: TranslatedTextInput;
  votes: CouncilVotesInput;
}

export interface ConfirmDeliberationInput {
  requestId: string;
  actId: string;
}

export interface MandateInput {
  requestId: string;
  communeId: string;
  startsOn: string;
  seats: number;
  endsOn?: string | null;
}

export interface CouncilMemberInput {
  requestId: string;
  communeId: string;
  name: string;
  sex: Sex;
  office?: CouncilOffice | null;
  seatedOn?: string | null;
}

export interface SeatEndInput {
  requestId: string;
  memberId: string;
  leftOn: string;
  reason: string;
}

export interface CommitteeInput {
  requestId: string;
  communeId: string;
  names: TranslatedTextInput;
  chairId: string;
  memberIds: readonly (string)[];
}

export interface TransmissionInput {
  requestId: string;
  visaId: string;
  on: string;
}

export interface VisaInput {
  requestId: string;
  visaId: string;
  granted: boolean;
  on: string;
  reference: string;
  reasons?: TranslatedTextInput | null;
}

export interface CouncilDissolutionInput {
  requestId: string;
  communeId: string;
  dissolvedOn: string;
  legalRef: string;
  reasons: TranslatedTextInput;
}

export interface CouncilInstallationInput {
  requestId: string;
  communeId: string;
  installedOn: string;
}

export interface WithdrawDocumentInput {
  requestId: string;
  documentId: string;
  reason: string;
}

export interface AttestIdentityInput {
  requestId: string;
  communeId: string;
  code: string;
  document: IdentityDocument;
}

export interface ConfirmIdentityInput {
  requestId: string;
  actId: string;
}

export interface ProposeFactorResetInput {
  requestId: string;
  communeId: string;
  email: string;
  reason: string;
}

export interface SetMyLanguageInput {
  requestId: string;
  locale: Locale;
}

export interface GrantRoleInput {
  requestId: string;
  email: string;
  name?: string | null;
  locale?: Locale | null;
  role: StaffRole;
  territoryId: string;
  body?: string | null;
  fromDay: string;
  toDay?: string | null;
}

export interface EndRoleInput {
  requestId: string;
  grantId: string;
}

export interface DelegateRoleInput {
  requestId: string;
  grantId: string;
  email: string;
  name?: string | null;
  locale?: Locale | null;
  fromDay: string;
  toDay: string;
}

export interface EndDelegationInput {
  requestId: string;
  grantId: string;
}

export interface RequestDeletionCodeInput {
  requestId: string;
  contactId: string;
}

export interface DeleteMyAccountInput {
  requestId: string;
  contactId?: string | null;
  code?: string | null;
}

export interface CorrectMyDataInput {
  requestId: string;
  name?: string | null;
  noticeContactId?: string | null;
}

export interface RequestContactCodeInput {
  requestId: string;
  email?: string | null;
  phone?: string | null;
}

export interface AddMyContactInput {
  requestId: string;
  email?: string | null;
  phone?: string | null;
  code: string;
}

export interface RemoveMyContactInput {
  requestId: string;
  contactId: string;
}

export interface RequestConfirmationCodeInput {
  requestId: string;
  contactId: string;
}

export interface ConfirmItIsMeInput {
  requestId: string;
  contactId: string;
  code: string;
}

export interface SetMyPasswordInput {
  requestId: string;
  password: string;
}

export interface ConfirmSecondFactorInput {
  requestId: string;
  code: string;
}

export interface AddPasskeyInput {
  requestId: string;
  challengeId: string;
  response: string;
  label: string;
}

export interface RemovePasskeyInput {
  requestId: string;
  passkeyId: string;
}

export interface EndSessionInput {
  requestId: string;
  sessionId: string;
}

export interface RequestSignInCodeInput {
  email?: string | null;
  phone?: string | null;
}

export interface SignInWithCodeInput {
  email?: string | null;
  phone?: string | null;
  code: string;
  newName?: string | null;
}

export interface ChooseAccountInput {
  ticket: string;
  personId?: string | null;
  newName?: string | null;
}

export interface SignInWithPasswordInput {
  email?: string | null;
  phone?: string | null;
  password: string;
}

export interface AnswerPasskeyInput {
  challengeId: string;
  response: string;
}

export interface StartNationalSignInInput {
  returnTo: string;
}

export interface GiveSecondFactorInput {
  code: string;
}

export interface ReportTextInput {
  requestId: string;
  kind: string;
  textId: string;
  reason: HidingReason;
  words?: string | null;
}

export interface ModerateTextInput {
  requestId: string;
  kind: string;
  textId: string;
  act: StaffModerationAct;
  reason?: HidingReason | null;
  words?: TranslatedTextInput | null;
}

export interface AppealHidingInput {
  requestId: string;
  moderatedId: string;
  grounds: string;
}

export interface DecideHidingAppealInput {
  requestId: string;
  moderatedId: string;
  granted: boolean;
  reasons: TranslatedTextInput;
}

export interface SetNoticeSettingsInput {
  requestId: string;
  weeklyBudget: number;
  quietFrom?: string | null;
  quietTo?: string | null;
  digest: DigestRhythm;
  timeZone: string;
}

export interface MarkAllNoticesReadInput {
  requestId: string;
}

export interface StopNewsInput {
  requestId: string;
  noticeId: string;
}

export interface MarkNoticeReadInput {
  requestId: string;
  noticeId: string;
}

export interface RefuseNewsInput {
  requestId: string;
  personId: string;
  subjectId: string;
  code: string;
}

export interface OrganisationContactInput {
  email?: string | null;
  phone?: string | null;
}

export interface OrganisationSelfInput {
  role: OrganisationMemberRole;
  fullName: string;
  capacity?: OrganisationCapacity | null;
  fromDay?: string | null;
  toDay?: string | null;
  isNamePublic?: boolean | null;
}

export interface DeclareOrganisationInput {
  requestId: string;
  communeId: string;
  address: string;
  seatSince?: string | null;
  nameAr?: string | null;
  nameLatin?: string | null;
  legalForm: LegalForm;
  foundedOn: string;
  receiptNumber?: string | null;
  receiptOn?: string | null;
  purposes: TranslatedTextInput;
  purposeTags: readonly (PurposeTag)[];
  website?: string | null;
  contact: OrganisationContactInput;
  me: OrganisationSelfInput;
}

export interface ReviseOrganisationInput {
  requestId: string;
  organisationId: string;
  nameAr?: string | null;
  nameLatin?: string | null;
  legalForm: LegalForm;
  foundedOn: string;
  receiptNumber?: string | null;
  receiptOn?: string | null;
  purposes: TranslatedTextInput;
  purposeTags: readonly (PurposeTag)[];
  website?: string | null;
  contact: OrganisationContactInput;
}

export interface OrganisationInput {
  requestId: string;
  organisationId: string;
}

export interface OrganisationPlaceInput {
  requestId: string;
  organisationId: string;
  communeId: string;
  address: string;
  since: string;
  fileId?: string | null;
}

export interface CloseBranchInput {
  requestId: string;
  organisationId: string;
  placeId: string;
  on: string;
}

export interface ConfirmBranchInput {
  requestId: string;
  organisationId: string;
  placeId: string;
}

export interface AttachOrganisationDocumentInput {
  requestId: string;
  organisationId: string;
  kind: OrganisationDocumentKind;
  fileId: string;
  issuedOn?: string | null;
}

export interface RemoveOrganisationDocumentInput {
  requestId: string;
  organisationId: string;
  documentId: string;
}

export interface NameRepresentativeInput {
  requestId: string;
  organisationId: string;
  fullName: string;
  capacity: OrganisationCapacity;
  fromDay: string;
  toDay: string;
  email?: string | null;
  sameAsMemberId?: string | null;
  fileId?: string | null;
}

export interface InviteEditorInput {
  requestId: string;
  organisationId: string;
  fullName: string;
  email: string;
}

export interface AnswerInvitationInput {
  requestId: string;
  memberId: string;
  accept: boolean;
  isNamePublic?: boolean;
}

export interface ConsentToNameInput {
  requestId: string;
  organisationId: string;
  memberId: string;
  isNamePublic: boolean;
}

export interface OrganisationMemberInput {
  requestId: string;
  organisationId: string;
  memberId: string;
}

export interface RecordGovernanceInput {
  requestId: string;
  organisationId: string;
  item: GovernanceItem;
  doneOn: string;
  fileId?: string | null;
  women?: number | null;
  members?: number | null;
}

export interface RejectOrganisationInput {
  requestId: string;
  organisationId: string;
  reasonCodes: readonly (OrganisationRejectionReason)[];
  reasons: TranslatedTextInput;
}

export interface PrintSignatureSheetInput {
  requestId: string;
  petitionId: string;
  lines?: number | null;
}

export interface ReissueDocumentInput {
  requestId: string;
  documentId: string;
}

export interface PaperLineInput {
  line: number;
  fullName: string;
  birth: string;
  capacity: SignerCapacity;
  placeId?: string | null;
  idNumber?: string | null;
  activity?: SignerActivityInput | null;
}

export interface EnterPaperBatchInput {
  requestId: string;
  petitionId: string;
  sheetCode: string;
  scanFileId: string;
  lines: readonly (PaperLineInput)[];
}

export interface PaperDecisionInput {
  line: number;
  outcome: PaperOutcome;
}

export interface ValidatePaperBatchInput {
  requestId: string;
  actId: string;
  decisions: readonly (PaperDecisionInput)[];
}

export interface DiscardPaperBatchInput {
  requestId: string;
  batchId: string;
}

export interface DraftPetitionInput {
  requestId: string;
  communeId: string;
  instrument?: PetitionInstrument;
  organisationId?: string | null;
  objectTags?: readonly (PurposeTag)[] | null;
  objectExplanation?: string | null;
  representativeName: string;
  titles: TranslatedTextInput;
  bodies: TranslatedTextInput;
  authoritativeLanguage: Locale;
}

export interface RevisePetitionInput {
  requestId: string;
  petitionId: string;
  titles: TranslatedTextInput;
  bodies: TranslatedTextInput;
  authoritativeLanguage: Locale;
}

export interface PetitionInput {
  requestId: string;
  petitionId: string;
}

export interface SignPetitionInput {
  requestId: string;
  petitionId: string;
  fullName: string;
  capacity: SignerCapacity;
  activity?: SignerActivityInput | null;
  placeId?: string | null;
  meetsConditions: boolean;
  wantsNews?: boolean;
}

export interface SignerActivityInput {
  kind: SignerActivityKind;
  place: string;
  registerNumber?: string | null;
}

export interface ProposeAnswerInput {
  requestId: string;
  petitionId: string;
  answer: TranslatedTextInput;
}

export interface RequestCompletionInput {
  requestId: string;
  petitionId: string;
  missing: TranslatedTextInput;
  dueOn: string;
}

export interface CompletePetitionInput {
  requestId: string;
  petitionId: string;
  brought: TranslatedTextInput;
}

export interface RejectPetitionInput {
  requestId: string;
  petitionId: string;
  reasonCodes: readonly (string)[];
  reasons: TranslatedTextInput;
}

export interface ReferToCommitteeInput {
  requestId: string;
  petitionId: string;
  committee: string;
}

export interface VotesInput {
  for: number;
  against: number;
  abstaining: number;
}

export interface DeliberatePetitionInput {
  requestId: string;
  petitionId: string;
  outcome: DeliberationOutcome;
  reasons: TranslatedTextInput;
  votes: VotesInput;
}

export interface FollowUpPetitionInput {
  requestId: string;
  petitionId: string;
  kind: FollowUpKind;
  text: TranslatedTextInput;
  dueOn?: string | null;
  carriedOutBy?: CarriedOutByInput | null;
}

export interface CarriedOutByInput {
  kind: CarryingKind;
  id: string;
}

export interface ClosePetitionInput {
  requestId: string;
  petitionId: string;
  summary: TranslatedTextInput;
}

export interface PetitionPreCheckInput {
  communeId: string;
  instrument?: PetitionInstrument;
  petitioner?: PetitionerType;
  titles: TranslatedTextInput;
  bodies: TranslatedTextInput;
}

export interface ProposeInvalidationInput {
  requestId: string;
  petitionId: string;
  reasons: readonly (Suspicion)[];
  grounds: TranslatedTextInput;
  expected: number;
}

export interface TrustDeskInput {
  requestId: string;
  communeId: string;
  name: string;
  untilDay: string;
}

export interface EndDeskInput {
  requestId: string;
  deskId: string;
}

export interface InitiatePlanInput {
  requestId: string;
  communeId: string;
  kind: string;
  titles: TranslatedTextInput;
  fromYear: number;
  toYear: number;
  currency: string;
  meetingOn?: string | null;
}

export interface WritePlanInput {
  requestId: string;
  planId: string;
  titles?: TranslatedTextInput | null;
  diagnosis?: TranslatedTextInput | null;
  priorities?: TranslatedTextInput | null;
  meetingOn?: string | null;
}

export interface AdvancePlanInput {
  requestId: string;
  planId: string;
  step: PlanStep;
}

export interface PlanInput {
  requestId: string;
  planId: string;
}

export interface PlanDecisionInput {
  requestId: string;
  planId: string;
  outcome: DeliberationOutcome;
  reasons: TranslatedTextInput;
  votes: VotesInput;
}

export interface PlanVisaInput {
  requestId: string;
  planId: string;
  outcome: VisaOutcome;
  reference: string;
  givenOn: string;
  reasons?: TranslatedTextInput | null;
}

export interface PlanPartInput {
  requestId: string;
  planId: string;
  parentId?: string | null;
  code: string;
  titles: TranslatedTextInput;
}

export interface PlanCostInput {
  year: number;
  source: MoneySource;
  planned: number;
  committed: number;
}

export interface PlanOriginInput {
  kind: ChainKind;
  id: string;
}

export interface PlanActionInput {
  requestId: string;
  planId: string;
  actionId?: string | null;
  partId: string;
  code: string;
  titles: TranslatedTextInput;
  owner?: string | null;
  startsOn?: string | null;
  endsOn?: string | null;
  territoryId?: string | null;
  sdgs?: readonly (number)[] | null;
  fromDiagnosis?: boolean | null;
  costs?: readonly (PlanCostInput)[] | null;
  origins?: readonly (PlanOriginInput)[] | null;
}

export interface MoveActionInput {
  requestId: string;
  actionId: string;
  event: PlanActionEvent;
  reason?: TranslatedTextInput | null;
}

export interface ReportActionInput {
  requestId: string;
  actionId: string;
  event?: FieldEvent | null;
  progress?: number | null;
  note?: string | null;
  latitude?: number | null;
  longitude?: number | null;
  photoIds?: readonly (string)[] | null;
}

export interface VerifyActionInput {
  requestId: string;
  actionId: string;
  note?: TranslatedTextInput | null;
}

export interface RecordPaymentInput {
  requestId: string;
  actionId: string;
  year: number;
  source: MoneySource;
  amount: number;
  paidOn: string;
  note: TranslatedTextInput;
  fileIds?: readonly (string)[] | null;
}

export interface AddIndicatorInput {
  requestId: string;
  actionId: string;
  titles: TranslatedTextInput;
  unit: string;
  baseline: number;
  target: number;
  targetOn: string;
}

export interface MeasureIndicatorInput {
  requestId: string;
  indicatorId: string;
  value: number;
  measuredOn: string;
  source: string;
  fileIds?: readonly (string)[] | null;
}

export interface ImportActionsInput {
  requestId: string;
  planId: string;
  sheet: string;
  isPreview?: boolean | null;
}

export interface DisputeActionInput {
  requestId: string;
  actionId: string;
  text: string;
  place?: string | null;
  photoIds?: readonly (string)[] | null;
}

export interface AnswerDisputeInput {
  requestId: string;
  disputeId: string;
  isRight: boolean;
  answer: TranslatedTextInput;
}

export interface PublishEvaluationInput {
  requestId: string;
  planId: string;
  year: number;
  report: TranslatedTextInput;
  fileIds?: readonly (string)[] | null;
}

export interface WithdrawPendingActInput {
  requestId: string;
  actId: string;
}

export interface DeclinePendingActInput {
  requestId: string;
  actId: string;
  reason: string;
}

export interface ConfirmActInput {
  requestId: string;
  actId: string;
}

export interface CndpAuthorisationInput {
  number: string;
  grantedOn: string;
}

export interface SetRegisterSettingsInput {
  requestId: string;
  communeId: string;
  cndp?: CndpAuthorisationInput | null;
  numberRetentionDays: number;
  rollRetentionDays: number;
}

export interface PersonFactsInput {
  idNumber?: string | null;
  nameLatin?: string | null;
  nameArabic?: string | null;
  birth: string;
}

export interface ClaimRollEntryInput {
  requestId: string;
  communeId: string;
  facts: PersonFactsInput;
}

export interface ConfirmRollClaimInput {
  requestId: string;
  reference: string;
}

export interface EndRollLinkInput {
  requestId: string;
  communeId: string;
}

export interface ProposeLateAdditionInput {
  requestId: string;
  freezeId: string;
  facts: PersonFactsInput;
  subTerritory?: string | null;
  reason: string;
}

export interface DecideLateAdditionInput {
  requestId: string;
  additionId: string;
  verdict: LateAdditionVerdict;
  reason: string;
}

export interface ProposeRollInput {
  requestId: string;
  versionId: string;
}

export interface ProposeLateRemovalInput {
  requestId: string;
  freezeId: string;
  facts: PersonFactsInput;
  reason: string;
}

export interface DecideLateRemovalInput {
  requestId: string;
  removalId: string;
  verdict: LateRemovalVerdict;
  reason: string;
}

export interface VerifyRollFreezeInput {
  requestId: string;
  freezeId: string;
}

export interface TranslatedTextInput {
  fr?: string | null;
  ar?: string | null;
  en?: string | null;
  es?: string | null;
}

export interface DeskInput {
  address: TranslatedTextInput;
  hours: TranslatedTextInput;
  phone?: string | null;
  email?: string | null;
}

export interface SetDeskInput {
  requestId: string;
  territoryId: string;
  desk?: DeskInput | null;
}

export interface CorrectTerritoryInput {
  requestId: string;
  territoryId: string;
  names?: TranslatedTextInput | null;
  population?: number | null;
  censusYear?: number | null;
  source: string;
}

export interface DeclareHolidayInput {
  requestId: string;
  territoryId: string;
  day: string;
  names: TranslatedTextInput;
  legalRef: string;
}

export interface WithdrawHolidayInput {
  requestId: string;
  holidayId: string;
  reason: string;
}
