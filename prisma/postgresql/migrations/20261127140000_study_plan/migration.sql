-- CreateTable
CREATE TABLE "StudyPlan" (
    "learnerId" TEXT NOT NULL,
    "weekdays" TEXT NOT NULL,
    "time" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "pauses" TEXT NOT NULL DEFAULT '[]',
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "StudyPlan_pkey" PRIMARY KEY ("learnerId")
);
