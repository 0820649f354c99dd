-- CreateTable
CREATE TABLE "LearnerProfile" (
    "learnerId" TEXT NOT NULL PRIMARY KEY,
    "country" TEXT,
    "city" TEXT,
    "authorityLevel" TEXT,
    "savedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ReportEntry" (
    "learnerId" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "month" TEXT NOT NULL,

    PRIMARY KEY ("learnerId", "event")
);

-- CreateTable
CREATE TABLE "ReportMonth" (
    "month" TEXT NOT NULL PRIMARY KEY,
    "figures" TEXT NOT NULL,
    "frozenAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "ReportEntry_month_event_idx" ON "ReportEntry"("month", "event");
