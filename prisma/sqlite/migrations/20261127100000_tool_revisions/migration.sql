-- WITHOUT ROWID: rows that are found by their keys only.

-- AlterTable
ALTER TABLE "ToolField" ADD COLUMN "savedBy" TEXT;
ALTER TABLE "ToolField" ADD COLUMN "revision" INTEGER;
ALTER TABLE "ToolField" ADD COLUMN "revisedAt" DATETIME;
ALTER TABLE "ToolField" ADD COLUMN "revisions" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ToolRevision" (
    "learnerId" TEXT NOT NULL,
    "toolId" TEXT NOT NULL,
    "fieldId" TEXT NOT NULL,
    "slot" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "savedBy" TEXT,
    "startedAt" DATETIME NOT NULL,
    "savedAt" DATETIME NOT NULL,

    PRIMARY KEY ("learnerId", "toolId", "fieldId", "slot")
) WITHOUT ROWID;
