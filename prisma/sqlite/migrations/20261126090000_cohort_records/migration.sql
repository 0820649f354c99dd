-- WITHOUT ROWID: rows that are found by their keys only.

-- CreateTable
CREATE TABLE "CohortDeadline" (
    "cohortId" TEXT NOT NULL,
    "moduleId" TEXT NOT NULL,
    "dueOn" DATETIME NOT NULL,

    PRIMARY KEY ("cohortId", "moduleId"),
    CONSTRAINT "CohortDeadline_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "DeadlineExtension" (
    "cohortId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "moduleId" TEXT NOT NULL,
    "dueOn" DATETIME NOT NULL,

    PRIMARY KEY ("cohortId", "learnerId", "moduleId"),
    CONSTRAINT "DeadlineExtension_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "CohortInvitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cohortId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "invitedBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "sentAt" DATETIME,
    "acceptedAt" DATETIME,
    "learnerId" TEXT,
    "revokedAt" DATETIME,
    CONSTRAINT "CohortInvitation_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CohortLook" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cohortId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "aboutLearnerId" TEXT,
    "lookedAt" DATETIME NOT NULL,
    CONSTRAINT "CohortLook_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CohortMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cohortId" TEXT NOT NULL,
    "senderId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "sentAt" DATETIME,
    CONSTRAINT "CohortMessage_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CohortMessageRecipient" (
    "messageId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,

    PRIMARY KEY ("messageId", "learnerId"),
    CONSTRAINT "CohortMessageRecipient_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "CohortMessage" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "CohortNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cohortId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    CONSTRAINT "CohortNote_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ToolShare" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "toolId" TEXT NOT NULL,
    "sharedAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    "content" TEXT NOT NULL,
    CONSTRAINT "ToolShare_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CohortMeeting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cohortId" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "durationMinutes" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    CONSTRAINT "CohortMeeting_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CohortTally" (
    "cohortId" TEXT NOT NULL PRIMARY KEY,
    "figures" TEXT NOT NULL,
    "countedAt" DATETIME NOT NULL,
    CONSTRAINT "CohortTally_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "Cohort" ADD COLUMN "startsOn" DATETIME;
ALTER TABLE "Cohort" ADD COLUMN "endsOn" DATETIME;
ALTER TABLE "Cohort" ADD COLUMN "locales" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "Cohort" ADD COLUMN "sessionsPerWeek" INTEGER NOT NULL DEFAULT 2;
ALTER TABLE "Cohort" ADD COLUMN "pauseWeeks" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "Cohort" ADD COLUMN "joinUntil" DATETIME;
ALTER TABLE "Cohort" ADD COLUMN "joinLimit" INTEGER;
ALTER TABLE "Cohort" ADD COLUMN "joinClosedAt" DATETIME;

-- AlterTable
ALTER TABLE "LearnerSummary" ADD COLUMN "doneModules" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "LearnerSummary" ADD COLUMN "finishedAt" DATETIME;

-- RedefineTable: SQLite cannot add a column whose default is not a constant; no table refers to this one
CREATE TABLE "new_CohortMember" (
    "cohortId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "joinedAt" DATETIME NOT NULL,
    "leftAt" DATETIME,
    "remindersOff" BOOLEAN NOT NULL DEFAULT false,
    "listedAt" DATETIME,
    "nameKey" TEXT NOT NULL DEFAULT '',
    "startedAt" DATETIME,
    "lastActiveAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" DATETIME,
    "openedCount" INTEGER NOT NULL DEFAULT 0,
    "doneCount" INTEGER NOT NULL DEFAULT 0,
    "failedTwice" BOOLEAN NOT NULL DEFAULT false,
    "nextDueOn" DATETIME,

    PRIMARY KEY ("cohortId", "learnerId"),
    CONSTRAINT "CohortMember_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_CohortMember" ("cohortId", "learnerId", "role", "joinedAt", "lastActiveAt") SELECT "cohortId", "learnerId", "role", "joinedAt", "joinedAt" FROM "CohortMember";
DROP TABLE "CohortMember";
ALTER TABLE "new_CohortMember" RENAME TO "CohortMember";

-- CreateIndex
CREATE INDEX "CohortMember_learnerId_idx" ON "CohortMember"("learnerId");

-- CreateIndex
CREATE INDEX "CohortMember_cohortId_nameKey_learnerId_idx" ON "CohortMember"("cohortId", "nameKey", "learnerId");

-- CreateIndex
CREATE INDEX "CohortMember_cohortId_joinedAt_learnerId_idx" ON "CohortMember"("cohortId", "joinedAt", "learnerId");

-- CreateIndex
CREATE INDEX "CohortMember_cohortId_lastActiveAt_learnerId_idx" ON "CohortMember"("cohortId", "lastActiveAt", "learnerId");

-- CreateIndex
CREATE INDEX "CohortMember_cohortId_doneCount_learnerId_idx" ON "CohortMember"("cohortId", "doneCount", "learnerId");

-- What members did before these columns were there
UPDATE "CohortMember" SET
    "nameKey" = COALESCE((SELECT LOWER("User"."name") FROM "Learner" JOIN "User" ON "User"."id" = "Learner"."userId" WHERE "Learner"."id" = "CohortMember"."learnerId"), ''),
    "startedAt" = (SELECT MIN("openedAt") FROM "LessonProgress" WHERE "LessonProgress"."learnerId" = "CohortMember"."learnerId"),
    "lastActiveAt" = COALESCE((SELECT "LearnerSummary"."lastActiveAt" FROM "LearnerSummary" WHERE "LearnerSummary"."learnerId" = "CohortMember"."learnerId"), "joinedAt"),
    "openedCount" = (SELECT COUNT(*) FROM "LessonProgress" WHERE "LessonProgress"."learnerId" = "CohortMember"."learnerId"),
    "doneCount" = (SELECT COUNT("doneAt") FROM "LessonProgress" WHERE "LessonProgress"."learnerId" = "CohortMember"."learnerId"),
    "failedTwice" = EXISTS (
        SELECT 1 FROM "QuizAttempt" JOIN "LessonProgress" ON "LessonProgress"."learnerId" = "QuizAttempt"."learnerId" AND "LessonProgress"."lessonId" = "QuizAttempt"."lessonId"
        WHERE "QuizAttempt"."learnerId" = "CohortMember"."learnerId" AND NOT "QuizAttempt"."passed" AND "LessonProgress"."doneAt" IS NULL
        GROUP BY "QuizAttempt"."lessonId" HAVING COUNT(*) >= 2
    );

-- CreateIndex
CREATE INDEX "CohortInvitation_email_idx" ON "CohortInvitation"("email");

-- CreateIndex
CREATE UNIQUE INDEX "CohortInvitation_cohortId_email_key" ON "CohortInvitation"("cohortId", "email");

-- CreateIndex
CREATE INDEX "CohortLook_cohortId_aboutLearnerId_lookedAt_idx" ON "CohortLook"("cohortId", "aboutLearnerId", "lookedAt");

-- CreateIndex
CREATE INDEX "CohortLook_cohortId_lookedAt_idx" ON "CohortLook"("cohortId", "lookedAt");

-- CreateIndex
CREATE INDEX "CohortMessage_cohortId_sentAt_idx" ON "CohortMessage"("cohortId", "sentAt");

-- CreateIndex
CREATE INDEX "CohortMessageRecipient_learnerId_idx" ON "CohortMessageRecipient"("learnerId");

-- CreateIndex
CREATE INDEX "CohortNote_cohortId_lessonId_idx" ON "CohortNote"("cohortId", "lessonId");

-- CreateIndex
CREATE INDEX "ToolShare_cohortId_learnerId_toolId_idx" ON "ToolShare"("cohortId", "learnerId", "toolId");

-- CreateIndex
CREATE INDEX "ToolShare_learnerId_idx" ON "ToolShare"("learnerId");

-- CreateIndex
CREATE INDEX "CohortMeeting_cohortId_startsAt_idx" ON "CohortMeeting"("cohortId", "startsAt");
