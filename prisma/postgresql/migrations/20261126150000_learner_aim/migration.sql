-- AlterTable
ALTER TABLE "Learner" ADD COLUMN     "aim" TEXT,
ADD COLUMN     "aimChosenAt" TIMESTAMP(3);
