-- AlterTable
ALTER TABLE "Learner" ADD COLUMN "aim" TEXT;
ALTER TABLE "Learner" ADD COLUMN "aimChosenAt" DATETIME;
