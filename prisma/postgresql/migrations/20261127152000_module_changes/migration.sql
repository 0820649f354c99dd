-- DropIndex
DROP INDEX "Tester_sandboxLearnerId_key";

-- AlterTable
ALTER TABLE "Tester" DROP COLUMN "sandboxLearnerId";

-- CreateTable
CREATE TABLE "ModuleChange" (
    "number" SERIAL NOT NULL,
    "moduleId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "userId" TEXT NOT NULL,
    "actedAt" TIMESTAMP(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "overrode" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ModuleChange_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE INDEX "ModuleChange_moduleId_locale_idx" ON "ModuleChange"("moduleId", "locale");
