-- CreateTable
CREATE TABLE "ReminderWish" (
    "learnerId" TEXT NOT NULL PRIMARY KEY,
    "isOn" BOOLEAN NOT NULL,
    "hour" INTEGER NOT NULL,
    "nextAt" DATETIME,
    "unanswered" INTEGER NOT NULL DEFAULT 0,
    "sentAt" DATETIME,
    "restsUntil" DATETIME,
    CONSTRAINT "ReminderWish_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "StudyPlan" ("learnerId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StudyReminder" (
    "learnerId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "sentAt" DATETIME,

    PRIMARY KEY ("learnerId", "day")
);

-- CreateIndex
CREATE INDEX "ReminderWish_nextAt_idx" ON "ReminderWish"("nextAt");

-- CreateIndex
CREATE INDEX "StudyReminder_day_idx" ON "StudyReminder"("day");
