-- DropIndex
DROP INDEX "Tester_sandboxLearnerId_key";

-- AlterTable
ALTER TABLE "Tester" DROP COLUMN "sandboxLearnerId";

-- CreateTable
CREATE TABLE "ModuleChange" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "moduleId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "userId" TEXT NOT NULL,
    "actedAt" DATETIME NOT NULL,
    "reason" TEXT NOT NULL,
    "overrode" BOOLEAN NOT NULL DEFAULT false
);

-- CreateIndex
CREATE INDEX "ModuleChange_moduleId_locale_idx" ON "ModuleChange"("moduleId", "locale");
