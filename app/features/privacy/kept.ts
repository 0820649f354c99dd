import type words from '../../../locales/en/privacy.json';

/** A column that people read: it has a name in every language. */
export type ShownColumn = keyof (typeof words)['field'];

/** By what a row names a person: the learner, the account, its address, or the team with which they share a workbook. */
export type PersonKey = 'learner' | 'user' | 'email' | 'team';

/** Whoever a copy is for; a guest has a learner only. */
export interface Person {
  learner: string;
  user: string | null;
  email: string | null;
  /** the city team whose workbook they share; asked for a copy and for counting, never for deleting: the others go on with it */
  team?: string | null;
  /** the learner under whom a tester tries modules */
  sandbox?: string | null;
}

/** What becomes of rows when their person goes: `goes` is done for every model by this word, the others each have their own statement. */
export type Fate = 'goes' | 'nameless' | 'emptied';

/** A table that holds something of a person. */
export interface KeptModel {
  model: string;
  /** columns that make a row theirs */
  own: Readonly<Record<string, PersonKey | readonly PersonKey[]>>;
  /** the table that names the person, where this one only belongs to it */
  through?: string;
  /** columns in both files of a copy */
  shown: readonly ShownColumn[];
  /** columns for machines only */
  plain?: readonly string[];
  /** columns that no copy has: secrets, keys of ours, what names other people */
  held: readonly string[];
  fate: Fate;
}

/** Who may see a kind of data; each word has a sentence in `privacy.json`. */
export type SeenBy = 'you' | 'mates' | 'team' | 'trainers' | 'readers' | 'editors' | 'link' | 'nobody';
/** How long a kind of data is kept; each word has a sentence with the periods of `periods.ts`. */
export type KeptFor = 'account' | 'team' | 'signIns' | 'looks' | 'files' | 'figures' | 'posts' | 'cohort' | 'certificates' | 'remarks' | 'timing';

/** One line of the table: what people understand as one kind of data. */
export interface KeptTopic {
  id: (typeof topicIds)[number];
  seenBy: SeenBy;
  keptFor: KeptFor;
  models: readonly KeptModel[];
}

export const topicIds = ['account', 'signIns', 'work', 'progress', 'plan', 'films', 'timing', 'quizzes', 'workbook', 'team', 'shared', 'talk', 'cohorts', 'invitations', 'messages', 'looks', 'files', 'certificates', 'report', 'pilot', 'remarks', 'editing'] as const;

const ofLearner = { learnerId: 'learner' } as const;
/** Rows of the workbook, one's own and those shared with a team. */
const ofWorkbook = { learnerId: ['learner', 'team'] } as const;
const ofUser = { userId: 'user' } as const;

/**
 * Everything that is kept about a person, table by table. The page, the copy and the deletion are made from it; a test compares
 * it with the database's models, column by column.
 */
export const keptTopics: readonly KeptTopic[] = [
  {
    id: 'account',
    seenBy: 'you',
    keptFor: 'account',
    models: [
      { model: 'User', own: { id: 'user' }, shown: ['name', 'email', 'locale', 'createdAt'], plain: ['emailVerified', 'image', 'updatedAt', 'leavesAt', 'seenAt', 'warnedAt'], held: ['id'], fate: 'goes' },
      { model: 'UserRole', own: ofUser, shown: ['role', 'givenAt'], held: ['userId'], fate: 'goes' },
      {
        model: 'Account',
        own: ofUser,
        shown: ['createdAt'],
        plain: ['providerId', 'scope', 'updatedAt'],
        held: ['id', 'accountId', 'userId', 'accessToken', 'refreshToken', 'idToken', 'accessTokenExpiresAt', 'refreshTokenExpiresAt', 'password', 'failures'],
        fate: 'goes',
      },
      { model: 'SecondStep', own: ofUser, shown: [], plain: ['appConfirmedAt'], held: ['userId', 'appSecret', 'appCounter', 'failures', 'codesSealed', 'codesShownTill'], fate: 'goes' },
      { model: 'RecoveryCode', own: ofUser, shown: [], plain: ['usedAt'], held: ['id', 'userId', 'codeHash'], fate: 'goes' },
      { model: 'Passkey', own: ofUser, shown: ['name', 'createdAt'], plain: ['usedAt', 'transports'], held: ['id', 'userId', 'credentialId', 'publicKey', 'counter'], fate: 'goes' },
    ],
  },
  {
    id: 'signIns',
    seenBy: 'you',
    keptFor: 'signIns',
    models: [
      { model: 'Session', own: ofUser, shown: ['createdAt', 'userAgent', 'expiresAt'], plain: ['updatedAt', 'ipAddress'], held: ['id', 'token', 'userId'], fate: 'goes' },
      {
        model: 'EmailChange',
        own: { userId: 'user', oldEmail: 'email', newEmail: 'email' },
        shown: ['oldEmail', 'newEmail', 'createdAt', 'expiresAt'],
        plain: ['locale', 'oldConfirmedAt', 'newConfirmedAt', 'doneAt'],
        held: ['id', 'userId', 'sessionId', 'oldTokenHash', 'newTokenHash'],
        fate: 'goes',
      },
    ],
  },
  { id: 'work', seenBy: 'you', keptFor: 'account', models: [{ model: 'LearnerProfile', own: ofLearner, shown: ['country', 'city', 'authorityLevel', 'savedAt'], held: ['learnerId'], fate: 'goes' }] },
  {
    id: 'progress',
    seenBy: 'trainers',
    keptFor: 'account',
    models: [
      { model: 'Learner', own: { id: 'learner', userId: 'user', mergedIntoId: 'learner' }, shown: ['createdAt', 'locale', 'aim', 'aimChosenAt'], held: ['id', 'userId', 'mergedIntoId'], fate: 'nameless' },
      { model: 'LessonProgress', own: ofLearner, shown: ['lessonId', 'openedAt', 'doneAt'], held: ['learnerId'], fate: 'nameless' },
      { model: 'LearnerSummary', own: ofLearner, shown: ['doneCount', 'lastLessonId', 'lastActiveAt', 'finishedAt'], plain: ['lessons', 'doneModules'], held: ['learnerId'], fate: 'nameless' },
    ],
  },
  {
    id: 'plan',
    seenBy: 'you',
    keptFor: 'account',
    models: [
      { model: 'StudyPlan', own: ofLearner, shown: ['weekdays', 'time', 'timeZone', 'startsOn', 'pauses'], plain: ['changedAt'], held: ['learnerId'], fate: 'goes' },
      { model: 'ReminderWish', own: ofLearner, shown: ['isOn', 'hour', 'sentAt'], plain: ['nextAt', 'unanswered', 'restsUntil'], held: ['learnerId'], fate: 'goes' },
      { model: 'StudyReminder', own: ofLearner, shown: ['day', 'outcome', 'sentAt'], plain: ['kind'], held: ['learnerId'], fate: 'goes' },
    ],
  },
  { id: 'films', seenBy: 'you', keptFor: 'account', models: [{ model: 'FilmProgress', own: ofLearner, shown: ['lessonId', 'savedAt'], plain: ['position', 'spans'], held: ['learnerId'], fate: 'nameless' }] },
  {
    id: 'timing',
    seenBy: 'nobody',
    keptFor: 'timing',
    models: [
      { model: 'TimingConsent', own: ofUser, shown: ['agreedAt'], plain: ['answeredAt'], held: ['userId'], fate: 'goes' },
      { model: 'LessonVisit', own: ofLearner, shown: ['lessonId', 'locale', 'startedAt', 'activeSeconds'], plain: ['wasInterrupted', 'savedAt'], held: ['learnerId', 'visitId'], fate: 'goes' },
    ],
  },
  {
    id: 'quizzes',
    seenBy: 'you',
    keptFor: 'account',
    models: [
      { model: 'QuizAttempt', own: ofLearner, shown: ['lessonId', 'submittedAt', 'percent', 'passed', 'answers'], plain: ['marks', 'locale', 'moduleVersion'], held: ['id', 'learnerId'], fate: 'nameless' },
      { model: 'QuizAnswer', own: ofLearner, shown: ['lessonId', 'questionId', 'answer', 'savedAt'], held: ['learnerId'], fate: 'goes' },
    ],
  },
  {
    id: 'workbook',
    seenBy: 'mates',
    keptFor: 'account',
    models: [
      { model: 'ToolField', own: ofWorkbook, shown: ['toolId', 'fieldId', 'value', 'savedAt'], plain: ['otherValues', 'revision', 'revisedAt', 'revisions'], held: ['learnerId', 'writeId', 'baseWriteId', 'savedBy'], fate: 'goes' },
      { model: 'ToolRevision', own: ofWorkbook, shown: ['toolId', 'fieldId', 'value', 'savedAt'], plain: ['revision', 'startedAt'], held: ['learnerId', 'slot', 'savedBy'], fate: 'goes' },
    ],
  },
  {
    id: 'team',
    seenBy: 'team',
    keptFor: 'team',
    models: [
      { model: 'Team', own: { id: 'team' }, shown: ['name', 'createdAt'], held: ['id'], fate: 'goes' },
      { model: 'TeamMember', own: ofLearner, shown: ['joinedAt'], held: ['learnerId', 'teamId'], fate: 'goes' },
      { model: 'TeamInvitation', own: { email: 'email' }, shown: ['email', 'createdAt', 'acceptedAt', 'revokedAt'], plain: ['locale', 'sentAt'], held: ['id', 'teamId', 'invitedBy'], fate: 'goes' },
    ],
  },
  { id: 'shared', seenBy: 'trainers', keptFor: 'account', models: [{ model: 'ToolShare', own: ofLearner, shown: ['toolId', 'cohortId', 'sharedAt', 'revokedAt', 'content'], held: ['id', 'learnerId'], fate: 'emptied' }] },
  {
    id: 'talk',
    seenBy: 'readers',
    keptFor: 'posts',
    models: [
      {
        model: 'Post',
        own: ofLearner,
        shown: ['lessonId', 'authorName', 'text', 'createdAt', 'cohortId'],
        plain: ['lang', 'editedAt', 'deletedAt', 'hiddenAt', 'hiddenReason', 'hiddenWords'],
        held: ['id', 'replyToId', 'learnerId', 'reportedAt'],
        fate: 'emptied',
      },
      { model: 'PostReport', own: ofLearner, shown: ['reason', 'words', 'reportedAt'], plain: ['closedAt'], held: ['postId', 'learnerId'], fate: 'emptied' },
      { model: 'ModerationEntry', own: ofUser, shown: ['action', 'reason', 'words', 'actedAt'], held: ['id', 'postId', 'userId'], fate: 'nameless' },
    ],
  },
  {
    id: 'cohorts',
    seenBy: 'trainers',
    keptFor: 'cohort',
    models: [
      {
        model: 'CohortMember',
        own: ofLearner,
        shown: ['cohortId', 'role', 'joinedAt', 'leftAt', 'listedAt', 'remindersOff'],
        plain: ['startedAt', 'lastActiveAt', 'finishedAt', 'openedCount', 'doneCount', 'failedTwice', 'nextDueOn'],
        held: ['learnerId', 'nameKey'],
        fate: 'nameless',
      },
      { model: 'DeadlineExtension', own: ofLearner, shown: ['cohortId', 'moduleId', 'dueOn'], plain: ['changedAt'], held: ['learnerId'], fate: 'nameless' },
      { model: 'CalendarFeed', own: ofLearner, shown: ['createdAt'], held: ['id', 'learnerId'], fate: 'goes' },
    ],
  },
  {
    id: 'invitations',
    seenBy: 'trainers',
    keptFor: 'cohort',
    models: [
      {
        model: 'CohortInvitation',
        own: { email: 'email', learnerId: 'learner' },
        shown: ['cohortId', 'email', 'name', 'createdAt', 'acceptedAt'],
        plain: ['locale', 'sentAt', 'revokedAt'],
        held: ['id', 'invitedBy', 'learnerId'],
        fate: 'goes',
      },
    ],
  },
  {
    id: 'messages',
    seenBy: 'trainers',
    keptFor: 'cohort',
    models: [
      { model: 'CohortMessage', own: { senderId: 'learner' }, shown: ['cohortId', 'subject', 'words', 'sentAt'], plain: ['kind'], held: ['id', 'senderId'], fate: 'nameless' },
      { model: 'CohortMessageRecipient', own: ofLearner, shown: ['outcome', 'locale'], held: ['messageId', 'learnerId'], fate: 'nameless' },
    ],
  },
  {
    id: 'looks',
    seenBy: 'you',
    keptFor: 'looks',
    models: [{ model: 'CohortLook', own: { learnerId: 'learner', aboutLearnerId: 'learner' }, shown: ['cohortId', 'what', 'lookedAt'], held: ['id', 'learnerId', 'aboutLearnerId'], fate: 'nameless' }],
  },
  {
    id: 'files',
    seenBy: 'you',
    keptFor: 'files',
    models: [
      {
        model: 'CohortExport',
        own: ofLearner,
        shown: ['cohortId', 'format', 'createdAt', 'expiresAt'],
        plain: ['kind', 'locale', 'totalRows', 'finishedAt'],
        held: ['id', 'learnerId', 'query', 'openKey', 'writtenRows'],
        fate: 'goes',
      },
    ],
  },
  {
    id: 'certificates',
    seenBy: 'link',
    keptFor: 'certificates',
    models: [
      { model: 'Certificate', own: ofLearner, shown: ['number', 'completedAt', 'awardedAt'], plain: ['withdrawnAt'], held: ['id', 'learnerId', 'editionId'], fate: 'emptied' },
      { model: 'CertificateIssue', own: ofLearner, through: 'certificate', shown: ['name', 'code', 'issuedAt', 'endedAt'], held: ['serial', 'certificateId'], fate: 'emptied' },
    ],
  },
  { id: 'report', seenBy: 'nobody', keptFor: 'figures', models: [{ model: 'ReportEntry', own: ofLearner, shown: ['event', 'month'], held: ['learnerId'], fate: 'nameless' }] },
  {
    id: 'pilot',
    seenBy: 'editors',
    keptFor: 'account',
    models: [
      { model: 'Tester', own: ofUser, shown: ['cityId', 'locales', 'function', 'namedAt'], held: ['id', 'userId', 'namedBy'], fate: 'goes' },
      { model: 'Translator', own: ofUser, shown: ['locale', 'function', 'namedAt'], held: ['id', 'userId', 'namedBy'], fate: 'goes' },
      { model: 'Viewing', own: ofUser, shown: ['role', 'cityId', 'reason', 'startedAt', 'endedAt'], plain: ['locales', 'endsAt'], held: ['id', 'userId'], fate: 'goes' },
      { model: 'TesterInvitation', own: { email: 'email' }, shown: ['email', 'cityId', 'locales', 'function', 'words', 'createdAt', 'acceptedAt', 'revokedAt'], plain: ['locale', 'until', 'sentAt'], held: ['id', 'invitedBy'], fate: 'goes' },
      { model: 'ModuleChange', own: ofUser, shown: ['moduleId', 'locale', 'reason', 'actedAt'], plain: ['status', 'version', 'overrode'], held: ['number', 'userId'], fate: 'nameless' },
      { model: 'SignOffRule', own: ofUser, shown: ['moduleId', 'locale', 'actedAt'], plain: ['cityIds'], held: ['number', 'userId'], fate: 'nameless' },
      { model: 'SignOff', own: ofUser, shown: ['cityId', 'moduleId', 'locale', 'function', 'words', 'signedAt'], plain: ['version', 'verdict'], held: ['id', 'userId'], fate: 'nameless' },
      { model: 'TesterSurvey', own: ofUser, shown: ['cityId', 'moduleId', 'locale', 'function', 'words', 'savedAt'], plain: ['version', 'clear', 'useful', 'length', 'fits', 'translation'], held: ['id', 'userId'], fate: 'nameless' },
    ],
  },
  {
    id: 'remarks',
    seenBy: 'editors',
    keptFor: 'remarks',
    models: [
      {
        model: 'Remark',
        own: { authorUserId: 'user' },
        shown: ['lessonId', 'quote', 'words', 'proposal', 'state', 'reason', 'createdAt', 'cityId'],
        plain: ['id', 'moduleId', 'place', 'placeId', 'secondOfFilm', 'before', 'after', 'locale', 'moduleVersion', 'kind', 'severity', 'voice', 'testerFunction', 'browser', 'authorLocale', 'fixedInVersion', 'mergedIntoId', 'waitingSince', 'answeredAt'],
        held: ['sentId', 'fingerprint', 'authorUserId'],
        fate: 'nameless',
      },
      { model: 'RemarkEvent', own: ofUser, shown: ['what', 'words', 'at'], plain: ['remarkId', 'lang'], held: ['id', 'userId'], fate: 'nameless' },
    ],
  },
  {
    id: 'editing',
    seenBy: 'editors',
    keptFor: 'remarks',
    models: [
      { model: 'PieceDraft', own: ofUser, shown: ['words', 'savedAt'], plain: ['path', 'key', 'unit'], held: ['id', 'userId', 'print'], fate: 'goes' },
      {
        model: 'Revision',
        own: ofUser,
        shown: ['locale', 'words', 'note', 'publishedAt'],
        plain: ['number', 'path', 'key', 'unit', 'kind', 'state'],
        held: ['userId', 'afterNumber', 'before', 'english', 'follows', 'filePrint', 'print', 'englishBefore', 'englishAfter', 'settledAt'],
        fate: 'nameless',
      },
    ],
  },
];

/**
 * Tables that name no person by a column of the rules but may hold words of one, with the reason why they are no line of the
 * table: they are emptied by the jobs that use them.
 */
export const keptInPassing = {
  Verification: 'an address that waits for a link to be opened; a day at most',
  Job: 'what a mail that waits is to say; emptied once it is sent',
  CohortNote: 'signed with a name for the cohort; the name goes with its account',
} as const;

/** The topics of which somebody can have rows: a guest has no account. */
export function topicsFor(person: Pick<Person, 'user'>): KeptTopic[] {
  const isTheirs = ({ own }: KeptModel) => person.user !== null || Object.values(own).flat().includes('learner');
  return keptTopics.map((topic) => ({ ...topic, models: topic.models.filter(isTheirs) })).filter(({ models }) => models.length > 0 );
}

/** By what rows of a kind name somebody; what they try as a tester is kept under a learner of its own. */
function valuesOf(person: Person, key: PersonKey): string[] {
  return [person[key], key === 'learner' ? person.sandbox : null].flatMap((value) => value ?? []);
}

/** What a row must have to be somebody's: any of these; null when nothing of this kind can be. */
export function ownedBy({ own, through }: Pick<KeptModel, 'own' | 'through'>, person: Person): object | null {
  const conditions = Object.entries(own).flatMap(([column, key]) => {
    const values = [key].flat().flatMap((each) => valuesOf(person, each));
    return values.map((value) => ({ [column]: value }));
  });
  if (conditions.length === 0) return null;
  return through === undefined ? { OR: conditions } : { [through]: { OR: conditions } };
}
