-- CreateTable
CREATE TABLE "TesterSurvey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "cityId" TEXT NOT NULL,
    "function" TEXT NOT NULL,
    "moduleId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "clear" TEXT NOT NULL,
    "useful" TEXT NOT NULL,
    "length" TEXT NOT NULL,
    "fits" TEXT NOT NULL,
    "translation" TEXT,
    "words" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "TesterSurvey_moduleId_version_idx" ON "TesterSurvey"("moduleId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "TesterSurvey_userId_moduleId_locale_version_key" ON "TesterSurvey"("userId", "moduleId", "locale", "version");
