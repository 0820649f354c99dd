-- CreateTable
CREATE TABLE "CohortExport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cohortId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "openKey" TEXT,
    "totalRows" INTEGER,
    "writtenRows" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "CohortExport_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "CohortExport_openKey_key" ON "CohortExport"("openKey");

-- CreateIndex
CREATE INDEX "CohortExport_cohortId_learnerId_createdAt_idx" ON "CohortExport"("cohortId", "learnerId", "createdAt");

