-- CreateTable
CREATE TABLE "CohortExport" (
    "id" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "openKey" TEXT,
    "totalRows" INTEGER,
    "writtenRows" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "finishedAt" TIMESTAMP(3),
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CohortExport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CohortExport_openKey_key" ON "CohortExport"("openKey");

-- CreateIndex
CREATE INDEX "CohortExport_cohortId_learnerId_createdAt_idx" ON "CohortExport"("cohortId", "learnerId", "createdAt");

-- AddForeignKey
ALTER TABLE "CohortExport" ADD CONSTRAINT "CohortExport_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;
