-- AlterTable
ALTER TABLE "CohortDeadline" ADD COLUMN "changedAt" DATETIME;

-- AlterTable
ALTER TABLE "DeadlineExtension" ADD COLUMN "changedAt" DATETIME;

-- AlterTable
ALTER TABLE "CohortMeeting" ADD COLUMN "timeZone" TEXT NOT NULL DEFAULT 'Europe/Brussels';
ALTER TABLE "CohortMeeting" ADD COLUMN "changedAt" DATETIME;

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_learnerId_key" ON "CalendarFeed"("learnerId");
