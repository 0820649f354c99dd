-- CreateTable
CREATE TABLE "SignOff" (
    "id" TEXT NOT NULL,
    "cityId" TEXT NOT NULL,
    "moduleId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "function" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "signedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SignOff_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SignOff_moduleId_locale_idx" ON "SignOff"("moduleId", "locale");
