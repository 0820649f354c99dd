-- Kept sums are counted again when they are missing: nothing is lost with the table.

-- DropTable
DROP TABLE "CohortTally";

-- CreateTable
CREATE TABLE "CohortTally" (
    "cohortId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "figures" TEXT NOT NULL,
    "countedAt" DATETIME NOT NULL,

    PRIMARY KEY ("cohortId", "kind"),
    CONSTRAINT "CohortTally_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
