-- CreateTable
CREATE TABLE "TimingConsent" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "agreedAt" DATETIME,
    "answeredAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "LessonVisit" (
    "learnerId" TEXT NOT NULL,
    "visitId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "activeSeconds" INTEGER NOT NULL,
    "wasInterrupted" BOOLEAN NOT NULL DEFAULT false,
    "savedAt" DATETIME NOT NULL,

    PRIMARY KEY ("learnerId", "visitId")
);

-- CreateIndex
CREATE INDEX "LessonVisit_lessonId_idx" ON "LessonVisit"("lessonId");
