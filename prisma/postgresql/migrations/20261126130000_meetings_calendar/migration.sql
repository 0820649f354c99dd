-- AlterTable
ALTER TABLE "CohortDeadline" ADD COLUMN     "changedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "CohortMeeting" ADD COLUMN     "changedAt" TIMESTAMP(3),
ADD COLUMN     "timeZone" TEXT NOT NULL DEFAULT 'Europe/Brussels';

-- AlterTable
ALTER TABLE "DeadlineExtension" ADD COLUMN     "changedAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_learnerId_key" ON "CalendarFeed"("learnerId");
