-- Kept sums are counted again when they are missing: nothing is lost with the table.

-- DropTable
DROP TABLE "CohortTally";

-- CreateTable
CREATE TABLE "CohortTally" (
    "cohortId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "figures" TEXT NOT NULL,
    "countedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CohortTally_pkey" PRIMARY KEY ("cohortId","kind")
);

-- AddForeignKey
ALTER TABLE "CohortTally" ADD CONSTRAINT "CohortTally_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;
