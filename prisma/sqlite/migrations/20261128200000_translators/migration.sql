-- CreateTable
CREATE TABLE "Translator" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "function" TEXT NOT NULL,
    "namedBy" TEXT NOT NULL,
    "namedAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "Translator_locale_idx" ON "Translator"("locale");

-- CreateIndex
CREATE UNIQUE INDEX "Translator_userId_locale_key" ON "Translator"("userId", "locale");
