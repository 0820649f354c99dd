-- WITHOUT ROWID: rows that are found by their keys only.

-- CreateTable
CREATE TABLE "UserRole" (
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "givenAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("userId", "role"),
    CONSTRAINT "UserRole_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Cohort" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "joinCode" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" DATETIME
);

-- CreateTable
CREATE TABLE "CohortMember" (
    "cohortId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "joinedAt" DATETIME NOT NULL,

    PRIMARY KEY ("cohortId", "learnerId"),
    CONSTRAINT "CohortMember_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Post" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "lessonId" TEXT NOT NULL,
    "replyToId" TEXT,
    "learnerId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "cohortId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "editedAt" DATETIME,
    "deletedAt" DATETIME,
    "hiddenAt" DATETIME,
    "hiddenReason" TEXT,
    "hiddenWords" TEXT,
    "reportedAt" DATETIME,
    CONSTRAINT "Post_replyToId_fkey" FOREIGN KEY ("replyToId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PostReport" (
    "postId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "reportedAt" DATETIME NOT NULL,
    "closedAt" DATETIME,

    PRIMARY KEY ("postId", "learnerId")
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "ModerationEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "postId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "reason" TEXT,
    "words" TEXT NOT NULL,
    "actedAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Cohort_joinCode_key" ON "Cohort"("joinCode");

-- CreateIndex
CREATE INDEX "CohortMember_learnerId_idx" ON "CohortMember"("learnerId");

-- CreateIndex
CREATE INDEX "Post_lessonId_replyToId_createdAt_idx" ON "Post"("lessonId", "replyToId", "createdAt");

-- CreateIndex
CREATE INDEX "Post_replyToId_createdAt_idx" ON "Post"("replyToId", "createdAt");

-- CreateIndex
CREATE INDEX "Post_cohortId_createdAt_idx" ON "Post"("cohortId", "createdAt");

-- CreateIndex
CREATE INDEX "Post_learnerId_idx" ON "Post"("learnerId");

-- CreateIndex
CREATE INDEX "Post_reportedAt_idx" ON "Post"("reportedAt");

-- CreateIndex
CREATE INDEX "ModerationEntry_postId_actedAt_idx" ON "ModerationEntry"("postId", "actedAt");
