-- CreateTable
CREATE TABLE "StudyPlan" (
    "learnerId" TEXT NOT NULL PRIMARY KEY,
    "weekdays" TEXT NOT NULL,
    "time" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "pauses" TEXT NOT NULL DEFAULT '[]',
    "changedAt" DATETIME NOT NULL
);
