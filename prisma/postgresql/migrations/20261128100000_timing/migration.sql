-- CreateTable
CREATE TABLE "TimingConsent" (
    "userId" TEXT NOT NULL,
    "agreedAt" TIMESTAMP(3),
    "answeredAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "TimingConsent_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "LessonVisit" (
    "learnerId" TEXT NOT NULL,
    "visitId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "activeSeconds" INTEGER NOT NULL,
    "wasInterrupted" BOOLEAN NOT NULL DEFAULT false,
    "savedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LessonVisit_pkey" PRIMARY KEY ("learnerId","visitId")
);

-- CreateIndex
CREATE INDEX "LessonVisit_lessonId_idx" ON "LessonVisit"("lessonId");
