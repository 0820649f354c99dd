-- AlterTable
ALTER TABLE "ToolField" ADD COLUMN "savedBy" TEXT;
ALTER TABLE "ToolField" ADD COLUMN "revision" INTEGER;
ALTER TABLE "ToolField" ADD COLUMN "revisedAt" TIMESTAMP(3);
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
    "startedAt" TIMESTAMP(3) NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ToolRevision_pkey" PRIMARY KEY ("learnerId", "toolId", "fieldId", "slot")
);
