-- AlterTable
ALTER TABLE "Cohort" ADD COLUMN     "endsOn" TIMESTAMP(3),
ADD COLUMN     "joinClosedAt" TIMESTAMP(3),
ADD COLUMN     "joinLimit" INTEGER,
ADD COLUMN     "joinUntil" TIMESTAMP(3),
ADD COLUMN     "locales" TEXT NOT NULL DEFAULT '[]',
ADD COLUMN     "pauseWeeks" TEXT NOT NULL DEFAULT '[]',
ADD COLUMN     "sessionsPerWeek" INTEGER NOT NULL DEFAULT 2,
ADD COLUMN     "startsOn" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "CohortMember" ADD COLUMN     "doneCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "failedTwice" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "finishedAt" TIMESTAMP(3),
ADD COLUMN     "lastActiveAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "leftAt" TIMESTAMP(3),
ADD COLUMN     "listedAt" TIMESTAMP(3),
ADD COLUMN     "nameKey" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "nextDueOn" TIMESTAMP(3),
ADD COLUMN     "openedCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "remindersOff" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "startedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "LearnerSummary" ADD COLUMN     "doneModules" TEXT NOT NULL DEFAULT '[]',
ADD COLUMN     "finishedAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "CohortDeadline" (
    "cohortId" TEXT NOT NULL,
    "moduleId" TEXT NOT NULL,
    "dueOn" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CohortDeadline_pkey" PRIMARY KEY ("cohortId","moduleId")
);

-- CreateTable
CREATE TABLE "DeadlineExtension" (
    "cohortId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "moduleId" TEXT NOT NULL,
    "dueOn" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DeadlineExtension_pkey" PRIMARY KEY ("cohortId","learnerId","moduleId")
);

-- CreateTable
CREATE TABLE "CohortInvitation" (
    "id" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "invitedBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "sentAt" TIMESTAMP(3),
    "acceptedAt" TIMESTAMP(3),
    "learnerId" TEXT,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "CohortInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CohortLook" (
    "id" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "aboutLearnerId" TEXT,
    "lookedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CohortLook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CohortMessage" (
    "id" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "senderId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "sentAt" TIMESTAMP(3),

    CONSTRAINT "CohortMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CohortMessageRecipient" (
    "messageId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,

    CONSTRAINT "CohortMessageRecipient_pkey" PRIMARY KEY ("messageId","learnerId")
);

-- CreateTable
CREATE TABLE "CohortNote" (
    "id" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "CohortNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ToolShare" (
    "id" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "toolId" TEXT NOT NULL,
    "sharedAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),
    "content" TEXT NOT NULL,

    CONSTRAINT "ToolShare_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CohortMeeting" (
    "id" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "startsAt" TIMESTAMP(3) NOT NULL,
    "durationMinutes" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT NOT NULL,

    CONSTRAINT "CohortMeeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CohortTally" (
    "cohortId" TEXT NOT NULL,
    "figures" TEXT NOT NULL,
    "countedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CohortTally_pkey" PRIMARY KEY ("cohortId")
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

-- CreateIndex
CREATE INDEX "CohortMember_cohortId_nameKey_learnerId_idx" ON "CohortMember"("cohortId", "nameKey", "learnerId");

-- CreateIndex
CREATE INDEX "CohortMember_cohortId_joinedAt_learnerId_idx" ON "CohortMember"("cohortId", "joinedAt", "learnerId");

-- CreateIndex
CREATE INDEX "CohortMember_cohortId_lastActiveAt_learnerId_idx" ON "CohortMember"("cohortId", "lastActiveAt", "learnerId");

-- CreateIndex
CREATE INDEX "CohortMember_cohortId_doneCount_learnerId_idx" ON "CohortMember"("cohortId", "doneCount", "learnerId");

-- AddForeignKey
ALTER TABLE "CohortDeadline" ADD CONSTRAINT "CohortDeadline_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeadlineExtension" ADD CONSTRAINT "DeadlineExtension_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortInvitation" ADD CONSTRAINT "CohortInvitation_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortLook" ADD CONSTRAINT "CohortLook_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortMessage" ADD CONSTRAINT "CohortMessage_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortMessageRecipient" ADD CONSTRAINT "CohortMessageRecipient_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "CohortMessage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortNote" ADD CONSTRAINT "CohortNote_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ToolShare" ADD CONSTRAINT "ToolShare_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortMeeting" ADD CONSTRAINT "CohortMeeting_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortTally" ADD CONSTRAINT "CohortTally_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;


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
