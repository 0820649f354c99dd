-- CreateTable
CREATE TABLE "ReminderWish" (
    "learnerId" TEXT NOT NULL,
    "isOn" BOOLEAN NOT NULL,
    "hour" INTEGER NOT NULL,
    "nextAt" TIMESTAMP(3),
    "unanswered" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMP(3),
    "restsUntil" TIMESTAMP(3),

    CONSTRAINT "ReminderWish_pkey" PRIMARY KEY ("learnerId")
);

-- CreateTable
CREATE TABLE "StudyReminder" (
    "learnerId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "sentAt" TIMESTAMP(3),

    CONSTRAINT "StudyReminder_pkey" PRIMARY KEY ("learnerId","day")
);

-- CreateIndex
CREATE INDEX "ReminderWish_nextAt_idx" ON "ReminderWish"("nextAt");

-- CreateIndex
CREATE INDEX "StudyReminder_day_idx" ON "StudyReminder"("day");

-- AddForeignKey
ALTER TABLE "ReminderWish" ADD CONSTRAINT "ReminderWish_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "StudyPlan"("learnerId") ON DELETE CASCADE ON UPDATE CASCADE;
